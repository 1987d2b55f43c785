/// Places a company's name can begin with or carry in brackets, in folded text.
enum CompanyRegions {
  /// A place found in a name.
  struct Match {
    var length = 0
    /// Names it for `name(_:)`.
    var payload = 0
    /// Written with its level (市, 区) or otherwise nothing but a place.
    var isFull = false
  }

  private static let abroad = parse(
    """
    中国 中华人民共和国 香港 澳门 台湾 中国香港 中国澳门 中国台湾 香港特别行政区 澳门特别行政区 台湾省 亚洲 亚太 大中华区 大中华 远东 全球 海外 欧洲 北美 华东 华南 华北 华中 西南 西北 东北
    大陆 内地 江北新区 滨海新区 两江新区 天府新区 贵安新区 雄安新区 雄安 南沙新区 西咸新区 浦东新区 前海 横琴 台北 台北市 新北市 新北 桃园市 桃园 台中 台中市 台南市 台南 高雄 高雄市 新竹市 新竹 新竹县
    基隆市 基隆 嘉义市 嘉义 嘉义县 彰化 彰化县 屏东 屏东县 云林县 南投县 苗栗县 苗栗 宜兰县 宜兰 花莲县 花莲 台东县 澎湖县 金门县 九龙 新界 氹仔 新加坡 马来西亚 吉隆坡 槟城 柔佛 日本 韩国 美国 英国 德国 法国
    意大利 加拿大 澳大利亚 澳洲 泰国 越南 印度 印尼 印度尼西亚 菲律宾 俄罗斯 瑞士 荷兰 西班牙 东南亚 东京 大阪 横滨 名古屋 京都 神户 福冈 札幌 首尔
    香港商 新加坡商 日商 美商 英商 德商 法商 荷商 韩商 英属维京群岛商 英属开曼群岛商 开曼群岛商 萨摩亚商 瑞士商 澳门商 马来西亚商
    """)
  private static let others = ScalarTrie(abroad.enumerated().map { ($0.element, $0.offset) })
  /// At the start of a name only what is a place and nothing else.
  private static let notLeading: Set<String> = [
    "中国", "中华人民共和国", "亚洲", "亚太", "大中华区", "大中华", "远东", "华东", "华南", "华北", "华中", "西南", "西北", "东北", "日本",
    "韩国", "美国", "英国", "德国", "全球", "海外", "欧洲", "北美", "大陆", "内地", "法国", "意大利", "加拿大", "澳大利亚", "澳洲", "泰国", "越南",
    "印度", "印尼", "印度尼西亚", "菲律宾", "俄罗斯", "瑞士", "荷兰", "西班牙", "东南亚", "桃园", "京都", "新北", "前海", "新界", "九龙", "槟城",
    "柔佛",
    "东京", "大阪", "横滨", "名古屋", "神户", "福冈", "札幌", "首尔",
  ]
  /// Short names of county-level cities that begin brands at least as often: 东方财富, 永康堂.
  private static let brandLike: Set<String> = [
    "阿里", "灯塔", "合作", "海伦", "磐石", "龙井", "玉树", "山南", "海西", "海北", "安康", "中卫", "白山", "东方", "新民", "新乐", "新泰",
    "天长", "天门", "明光", "永康", "永安", "长乐", "乐平", "乐昌", "福安", "兴平", "瑞金", "瑞安", "永济",
    "万宁",
    "德兴", "东兴", "高安", "安达", "恩平", "凤城", "海城", "兴城", "永城", "同江", "建德", "宁安", "兴宁", "和龙", "华亭", "华阴", "龙泉",
    "龙港",
    "龙口", "江山", "平安", "丰城", "昌邑", "安丘", "高密", "三河", "金昌", "大同", "吉安", "海林", "开远", "安宁", "宣威", "仁怀", "康定",
    "灵武",
    "信宜", "吴川", "东台", "兴化", "天长", "英德", "邵武", "双河", "五常", "尚志", "大安", "洪江", "资兴", "辉县", "汝州", "松滋",

    "当阳", "赤壁", "武安", "河间", "古交", "介休", "弥勒", "北安", "黄山",
    "宝山", "长安", "金山",
  ]
  private static let isNotLeading = abroad.map { notLeading.contains($0) }
  private static let isBrandLike = Divisions.shared.all.map { brandLike.contains($0.short) }
  /// Code and level of each division, without its names.
  private static let placeOf = Divisions.shared.all.map { (code: $0.code, level: $0.level) }

  static let zones = ScalarTrie(
    words: """
      高新技术产业开发区 高新技术开发区 高新区 经济技术开发区 经济开发区 经开区 技术开发区 开发区 工业园区 工业园 自贸区 自由贸易试验区 自贸试验区 保税区 综合保税区 新区 产业园区 科技园区 示范区
      保税港区 出口加工区 旅游度假区 高新产业园 临空经济区 合作区 风景区 管理区
      """)
  /// Levels below the county, after a place: 龙岗区坂田街道, 石碣镇.
  private static let townEnds = ScalarTrie(words: "镇 乡 街道")

  private static func parse(_ list: String) -> [String] {
    list.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// The longest place at `start`. In brackets everything that is a place counts; at the start of a name
  /// not what begins brands as well.
  ///
  /// - Parameter parent: payload of the place before, for districts without their level; else `nil`.
  static func longestPrefix(
    _ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int, inBrackets: Bool, parent: Int? = nil
  ) -> Match {
    let divisions = Divisions.shared
    var found = Match()
    let names = parent == nil && !inBrackets ? divisions.names : divisions.allNames
    var division = names.longestPrefix(text, start, end)
    if division.length >= 5, Divisions.shared.all[division.payload].level == 3 {
      // 上海浦东新区: the city first, the district next.
      let city = divisions.names.longestPrefix(text, start, start + 3)
      if city.length > 0, placeOf[city.payload].level < 3 { division = city }
    }
    if division.length > 0 {
      let isFull = hasLevel(text[start + division.length - 1]) && division.length > 2
      if isFull || inBrackets && parent == nil || isLeading(division.payload, after: parent) {
        let level = isFull ? 0 : lostLevel(text, start + division.length, end)
        found = Match(
          length: division.length + level, payload: division.payload, isFull: isFull || level > 0)
      } else {
        // 上海宝山…: the city itself may be named again.
        let city = divisions.names.longestPrefix(text, start, end)
        if parent == nil, city.length > 0, isLeading(city.payload, after: nil) {
          found = Match(length: city.length, payload: city.payload)
        }
      }
    }
    if found.isFull, cutsWord(text, start + found.length, end) {
      found = Match(length: found.length - 1, payload: found.payload)
    }
    let other = others.longestPrefix(text, start, end)
    if other.length > found.length {
      let fills = inBrackets && other.length == end - start
      if fills || !isNotLeading[other.payload] {
        return Match(length: other.length, payload: -1 - other.payload, isFull: true)
      }
    }
    return found
  }

  /// 即墨|区, which is a district now and was a city: 1 if a level stands where the table has another.
  private static func lostLevel(_ text: UnsafeBufferPointer<UInt32>, _ i: Int, _ end: Int) -> Int {
    guard i + 2 < end, text[i] == u("区") || text[i] == u("县") else { return 0 }
    return text[i + 1] == u("域") || text[i + 1] == u("块") || text[i + 1] == u("间") ? 0 : 1
  }

  /// 西安|市政, 深圳|市场: 市 belongs to the word after the place; 北京市|政府 is none of them.
  private static func cutsWord(_ text: UnsafeBufferPointer<UInt32>, _ i: Int, _ end: Int) -> Bool {
    guard i + 2 < end, text[i - 1] == u("市") else { return false }
    return text[i] == u("政") && text[i + 1] != u("府") || text[i] == u("场")
  }

  private static func hasLevel(_ s: UInt32) -> Bool {
    s == u("市") || s == u("省") || s == u("区") || s == u("县") || s == u("州") || s == u("旗") || s == u("盟")
  }

  /// Whether a division without its level word is a place at the start of a name.
  private static func isLeading(_ payload: Int, after parent: Int?) -> Bool {
    guard let parent, parent >= 0 else { return !isBrandLike[payload] }
    let place = placeOf[payload]
    let above = placeOf[parent]
    let isInside =
      above.level == 1 && place.code / 10000 == above.code / 10000
      || above.level == 2 && place.level == 3 && place.code / 100 == above.code / 100
    // Districts of a city, cities of a province; what is no part of the place before is not meant.
    return isInside && (place.level < 3 || above.level == 2 || isMunicipality(above.code))
  }

  private static func isMunicipality(_ code: Int) -> Bool {
    code == 110000 || code == 120000 || code == 310000 || code == 500000
  }

  /// A development zone after a place: 苏州|工业园区.
  static func zone(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> Int {
    zones.longestPrefix(text, start, end).length
  }

  /// A zone with a name of its own after a place: 梅山|保税港区. Its length, or 0.
  static func namedZone(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> Int {
    for length in 2...4 where start + length < end {
      let zone = zones.longestPrefix(text, start + length, end).length
      if zone >= 3, start + length + zone + 2 <= end { return length + zone }
    }
    return 0
  }

  /// 石碣镇, 坂田街道 after a place: the length of a town's name of two or three characters, or 0.
  static func town(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> Int {
    var i = start + 2
    while i < end && i <= start + 3 {
      let level = townEnds.longestPrefix(text, i, end)
      if level.length > 0 && i + level.length + 2 <= end { return i - start + level.length }
      i += 1
    }
    return 0
  }

  /// A place of any sort inside a name; its length, or 0.
  static func anyPlace(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> Int {
    max(
      Divisions.shared.names.longestPrefix(text, start, end).length,
      others.longestPrefix(text, start, end).length)
  }

  /// Short Simplified name.
  static func name(_ payload: Int) -> String {
    guard payload < 0 else { return Divisions.shared.all[payload].short }
    return names[-1 - payload]
  }

  private static let names = abroad.map { written in
    var name = written
    for end in ["特别行政区", "商"] where name.hasSuffix(end) && name.count > 2 { name.removeLast(end.count) }
    if name.hasPrefix("中国") && name.count > 2 { name.removeFirst(2) }
    return name.hasSuffix("市") ? String(name.dropLast()) : name
  }

  /// 1 province, 2 city, 3 county; 2 for places outside the mainland.
  static func level(_ payload: Int) -> Int { payload < 0 ? 2 : Divisions.shared.all[payload].level }
}
