/// Company names in Latin letters: `Acme Tools (Shanghai) Co., Ltd.`
enum LatinCompany {
  /// Forms as written with blanks, dots and commas removed, and their one spelling.
  private static let forms: [(written: String, form: String)] = [
    ("coltd", "Co., Ltd."), ("companylimited", "Co., Ltd."), ("companyltd", "Co., Ltd."),
    ("colimited", "Co., Ltd."),
    ("coinc", "Inc."), ("corpltd", "Corp., Ltd."), ("corporationlimited", "Corp., Ltd."),
    ("limited", "Limited"),
    ("ltd", "Limited"), ("limitedcompany", "Limited"), ("inc", "Inc."), ("incorporated", "Inc."),
    ("corp", "Corp."),
    ("corporation", "Corp."), ("company", "Company"), ("co", "Company"), ("llc", "LLC"), ("llp", "LLP"),
    ("lp", "LP"),
    ("plc", "PLC"), ("gmbh", "GmbH"), ("gmbhcokg", "GmbH & Co. KG"), ("ag", "AG"), ("sa", "S.A."),
    ("sarl", "S.A.R.L."),
    ("bv", "B.V."), ("nv", "N.V."), ("spa", "S.p.A."), ("srl", "S.r.l."), ("pteltd", "Pte. Ltd."),
    ("pte", "Pte. Ltd."),
    ("privatelimited", "Pvt. Ltd."), ("ptelimited", "Pte. Ltd."), ("pvtltd", "Pvt. Ltd."),
    ("pltd", "Pvt. Ltd."),
    ("sdnbhd", "Sdn. Bhd."), ("bhd", "Bhd."), ("ptyltd", "Pty Ltd"), ("ptylimited", "Pty Ltd"),
    ("kk", "K.K."),
    ("jsc", "JSC"), ("ooo", "OOO"), ("ab", "AB"), ("oy", "Oy"), ("as", "AS"), ("kg", "KG"),
  ]
  private static let suffixes = ScalarTrie(
    forms.enumerated().map { ($0.element.written, $0.offset) }, reversed: true)

  static let places: [(written: String, name: String)] = [
    ("china", "中国"), ("prc", "中国"), ("hong kong", "香港"), ("hongkong", "香港"), ("hk", "香港"), ("h.k.", "香港"),
    ("macau", "澳门"),
    ("macao", "澳门"), ("taiwan", "台湾"), ("taipei", "台北"), ("shanghai", "上海"), ("beijing", "北京"),
    ("shenzhen", "深圳"),
    ("guangzhou", "广州"), ("guangdong", "广东"), ("dongguan", "东莞"), ("foshan", "佛山"), ("zhuhai", "珠海"),
    ("zhongshan", "中山"),
    ("huizhou", "惠州"), ("hangzhou", "杭州"), ("ningbo", "宁波"), ("wenzhou", "温州"), ("jiaxing", "嘉兴"),
    ("yiwu", "义乌"),
    ("zhejiang", "浙江"), ("jiangsu", "江苏"), ("suzhou", "苏州"), ("wuxi", "无锡"), ("nanjing", "南京"),
    ("changzhou", "常州"),
    ("nantong", "南通"), ("kunshan", "昆山"), ("wuhan", "武汉"), ("chengdu", "成都"), ("chongqing", "重庆"),
    ("xi'an", "西安"),
    ("xian", "西安"), ("tianjin", "天津"), ("qingdao", "青岛"), ("jinan", "济南"), ("yantai", "烟台"),
    ("shandong", "山东"),
    ("xiamen", "厦门"), ("fuzhou", "福州"), ("quanzhou", "泉州"), ("fujian", "福建"), ("dalian", "大连"),
    ("shenyang", "沈阳"),
    ("changsha", "长沙"), ("hefei", "合肥"), ("zhengzhou", "郑州"), ("henan", "河南"), ("hebei", "河北"),
    ("hubei", "湖北"),
    ("hunan", "湖南"), ("sichuan", "四川"), ("anhui", "安徽"), ("singapore", "新加坡"), ("asia", "亚洲"),
    ("asia pacific", "亚太"),
    ("far east", "远东"), ("japan", "日本"), ("korea", "韩国"), ("usa", "美国"), ("uk", "英国"),
  ]
  private static let placeTrie = ScalarTrie(places.enumerated().map { ($0.element.written, $0.offset) })

  /// The place that exactly this range names: (HK).
  static func place(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> String? {
    placeTrie.exact(text, start, end).map { places[$0].name }
  }

  /// Whether a Latin text of at least two words ends in a form that only companies have.
  static func hasForm(_ text: UnsafeBufferPointer<UInt32>) -> Bool {
    guard let form = formAtEnd(text), text[0..<form.start].contains(where: { isASCIILetter($0) }) else {
      return false
    }
    return !mayBeSurname.contains(forms[form.index].written)
  }

  /// Forms that are also the end of a person's name: `Li Co`, `Tran As`.
  private static let mayBeSurname: Set<String> = [
    "co", "sa", "as", "ag", "ab", "oy", "spa", "lp", "pte", "kk", "kg", "company",
  ]

  /// Takes `parts.core` apart; bracketed places were not recognized as Han regions and still stand there.
  static func read(_ parts: inout CompanyParts) {
    dropForm(&parts)
    takePlaces(&parts)
    let core = parts.core.view
    let end = parts.core.count
    // Trade words from the end, as long as one word is left.
    var brandEnd = end
    while true {
      var wordEnd = brandEnd
      while wordEnd > 0 && !isWordScalar(core[wordEnd - 1]) { wordEnd -= 1 }
      var wordStart = wordEnd
      while wordStart > 0 && isWordScalar(core[wordStart - 1]) { wordStart -= 1 }
      guard wordStart > 0, wordStart < wordEnd, TradeWords.isLatin(core, wordStart, wordEnd) else { break }
      var previous = wordStart
      while previous > 0 && !isWordScalar(core[previous - 1]) { previous -= 1 }
      guard previous > 0 else { break }
      brandEnd = previous
    }
    parts.brand = 0..<brandEnd
    var tradeStart = brandEnd
    while tradeStart < end && core[tradeStart] == 0x20 { tradeStart += 1 }
    parts.trade = tradeStart..<end
  }

  private static func isWordScalar(_ s: UInt32) -> Bool {
    isDigit(s) || isLetter(s) || s == u("&") || s == u("'")
  }

  /// The form at the end, whatever marks and blanks stand inside it.
  private static func formAtEnd(_ text: UnsafeBufferPointer<UInt32>) -> (start: Int, index: Int)? {
    var squeezed: [UInt32] = []
    var origins: [Int] = []
    var i = text.count
    // Only the last words can be a form.
    while i > 0 && squeezed.count < 20 && text.count - i < 40 {
      i -= 1
      if isASCIILetter(text[i]) {
        squeezed.append(text[i])
        origins.append(i)
      } else if isLetter(text[i]) || isDigit(text[i]) {
        break
      }
    }
    squeezed.reverse()
    origins.reverse()
    let match = squeezed.withUnsafeBufferPointer { suffixes.longestSuffix($0, 0, $0.count) }
    guard match.length > 0 else { return nil }
    let start = origins[squeezed.count - match.length]
    // A form begins a word: Cisco is no `Cis co`.
    guard start > 0, !isLetter(text[start - 1]), !isDigit(text[start - 1]) else { return nil }
    return (start, match.payload)
  }

  private static func dropForm(_ parts: inout CompanyParts) {
    let core = parts.core.view
    guard let (start, index) = formAtEnd(core) else { return }
    parts.latinForm = forms[index].form
    var end = start
    while end > 0 && !isWordScalar(core[end - 1]) && core[end - 1] != u(")") { end -= 1 }
    parts.core.removeLast(parts.core.count - end)
  }

  /// Places at the start, at the end, and in brackets go to the region.
  private static func takePlaces(_ parts: inout CompanyParts) {
    var i = 0
    while i < parts.core.count {
      let atWordStart = i == 0 || !isWordScalar(parts.core[i - 1])
      let match =
        atWordStart ? placeTrie.longestPrefix(parts.core.view, i, parts.core.count) : ScalarTrie.Match()
      let end = i + match.length
      guard match.length > 0, end == parts.core.count || !isWordScalar(parts.core[end]) else {
        i += 1
        continue
      }
      let inBrackets = i > 0 && parts.core[i - 1] == u("(")
      let isEdge = i == 0 || end == parts.core.count
      // The whole name is a place, or a word in the middle: it stays.
      guard inBrackets || isEdge && match.length < parts.core.count else {
        i = end
        continue
      }
      parts.appendRegion(places[match.payload].name)
      var from = i
      var to = end
      while from > 0 && (parts.core[from - 1] == u("(") || parts.core[from - 1] == 0x20) { from -= 1 }
      while to < parts.core.count
        && (parts.core[to] == u(")") || parts.core[to] == 0x20 || parts.core[to] == u(","))
      { to += 1 }
      let needsBlank = from > 0 && to < parts.core.count
      parts.core.removeRange(from..<to)
      if needsBlank { parts.core.insert(0x20, at: from) }
      i = from
    }
    while parts.core.count > 0, !isWordScalar(parts.core[parts.core.count - 1]) { parts.core.removeLast(1) }
  }
}
