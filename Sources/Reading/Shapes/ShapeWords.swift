/// Few words that show what a cell holds. They are for guessing columns; Normalizing has the full tables.
enum PlaceholderWords {
  private static let words: [[UInt8]] = [
    "-", "--", "---", "/", "\\", "无", "無", "n/a", "na", "nil", "null", "none", "空", "暂无", "未填", "未知", "#n/a",
    "?",
  ].map { Array($0.utf8) }

  static func contains(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    words.contains { word in
      word.count == text.count
        && zip(word, text).allSatisfy { $0 == ((0x41...0x5A).contains($1) ? $1 | 0x20 : $1) }
    }
  }
}

enum CompanyWords {
  private static let han: [[UInt8]] = [
    "公司", "集团", "集團", "工厂", "工廠", "有限", "事务所", "事務所", "工作室", "商行", "经营部", "經營部", "研究院", "研究所", "协会", "協會",
    "银行", "銀行", "酒店", "大学", "大學", "学院", "醫院", "医院", "合作社", "商会", "商會", "門市", "门市", "企業社", "企业社", "制造厂",
  ].map { Array($0.utf8) }
  private static let latin: Set<String> = [
    "ltd", "limited", "inc", "incorporated", "llc", "llp", "corp", "corporation", "gmbh", "co", "plc",
    "company",
    "group", "holdings", "bv", "pte", "sdn", "bhd",
  ]

  static func appear(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    if han.contains(where: { CellShape.contains(text, $0) }) { return true }
    guard text.count >= 4 else { return false }
    // Only as a later word: "Company" alone is a header, "Co" alone a name.
    var i = 0
    var isFirst = true
    while i < text.count {
      while i < text.count && !isLetter(text[i]) { i += 1 }
      let start = i
      while i < text.count && isLetter(text[i]) { i += 1 }
      if !isFirst && i - start >= 2 && i - start <= 12 {
        let word = String(decoding: text[start..<i], as: UTF8.self).lowercased()
        if latin.contains(word) { return true }
      }
      isFirst = false
    }
    return false
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}

enum AddressWords {
  private static let han: [[UInt8]] = [
    "省", "市", "区", "區", "县", "縣", "路", "街", "道", "镇", "鎮", "村", "号", "號", "室", "楼", "樓", "巷", "弄", "大厦", "大廈",
  ].map { Array($0.utf8) }
  private static let latinWords: Set<String> = [
    "road", "rd", "street", "st", "avenue", "ave", "lane", "drive", "dr", "blvd", "boulevard", "floor",
    "room", "building",
    "suite", "district", "way", "plaza",
  ]

  static func count(in text: UnsafeBufferPointer<UInt8>) -> Int { han.count { CellShape.contains(text, $0) } }

  static func latin(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    String(decoding: text, as: UTF8.self).lowercased().split { !$0.isLetter }.contains {
      latinWords.contains(String($0))
    }
  }
}

enum FamilyNames {
  /// Frequent family names, Simplified and Traditional. One character each; those of two follow.
  private static let single = Set(
    """
    王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝\
    孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂\
    谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边净阴饶\
    張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許呂蘇盧蔣賈葉閻鐘譚鄒陸顧龍萬錢湯喬賀賴龔龐蘭顏嚴溫蘆韋畢聶叢齊莊塗時關費紀歐項陽衛鮑單寧閔強華車邊饒
    """.unicodeScalars.filter { $0.value > 0x3000 }.map(\.value))
  private static let compound = Set(["欧阳", "上官", "司马", "诸葛", "司徒", "东方", "皇甫", "尉迟", "歐陽", "司馬", "諸葛", "東方"])

  /// Whether the text begins like a personal name.
  static func start(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count >= 6 else { return false }
    let (first, _) = CharacterCounts.scalar(text, 0, text.count)
    return single.contains(first) || compound.contains(String(decoding: text[0..<6], as: UTF8.self))
  }
}
