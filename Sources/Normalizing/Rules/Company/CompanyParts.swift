/// The parts of a company's name, as ranges of `core`: the folded name without bracketed regions and remarks.
///
/// `region? brand trade? form? branch?` for Han names; English names put the region first, last or in
/// brackets. What cannot be told apart stays in the brand.
struct CompanyParts: ~Copyable {
  var core = ScalarText()
  /// Divisions by short name, in order, joined by `;`.
  var region: [UInt8] = []
  var brand = 0..<0
  var trade = 0..<0
  /// Index into `CompanyForms.forms`, or -1.
  var form = -1
  /// A name without Han characters.
  var isLatin = false
  /// For Latin names the one spelling of the form.
  var latinForm = ""
  var branch = 0..<0
  private var branchInBrackets = ScalarText()

  /// Takes the name apart. `text` is folded with `Fold.appendSimplified` and lowered.
  mutating func read(_ text: borrowing ScalarText) {
    core.clear()
    region.removeAll(keepingCapacity: true)
    brand = 0..<0
    trade = 0..<0
    form = -1
    latinForm = ""
    branch = 0..<0
    branchInBrackets.clear()
    readBrackets(text)
    var hasHan = false
    for i in 0..<core.count where isHan(core[i]) || isKana(core[i]) { hasHan = true }
    isLatin = !hasHan
    if hasHan { readHan() } else { LatinCompany.read(&self) }
  }

  // MARK: Brackets

  /// Copies `text` to `core` without brackets that hold a region, a branch or a remark.
  private mutating func readBrackets(_ text: borrowing ScalarText) {
    var i = 0
    let n = text.count
    let isLatin = !text.view.contains { isHan($0) || isKana($0) }
    if isLatin {
      core.append(text.view)
      return
    }
    while i < n {
      guard text[i] == u("(") else {
        core.append(text[i])
        i += 1
        continue
      }
      var close = i + 1
      while close < n && text[close] != u(")") && text[close] != u("(") { close += 1 }
      guard close < n && text[close] == u(")") else {
        i += 1
        continue
      }
      if isPartOfForm(text, i, close) {
        for k in i...close { core.append(text[k]) }
      } else if isRegion(text, i + 1, close) {
      } else if let place = LatinCompany.place(text.view, i + 1, close) {
        appendRegion(place)
      } else if isBranch(text, i + 1, close), core.count >= 4 {
        branchInBrackets.clear()
        for k in i + 1..<close { branchInBrackets.append(text[k]) }
      } else if i == 0 {
        // `(明远)科技有限公司`: the brackets are ornament.
        for k in i + 1..<close { core.append(text[k]) }
      }
      i = close + 1
    }
    while core.count > 0 && core[core.count - 1] == 0x20 { core.removeLast(1) }
  }

  /// (集团), (有限合伙), (普通合伙), (个体工商户) belong to the legal form.
  private func isPartOfForm(_ text: borrowing ScalarText, _ open: Int, _ close: Int) -> Bool {
    CompanyForms.suffixes.longestSuffix(text.view, open, close + 1).length == close + 1 - open
  }

  /// (北京分公司), (南京东路店)
  private func isBranch(_ text: borrowing ScalarText, _ start: Int, _ end: Int) -> Bool {
    CompanyForms.branches.longestSuffix(text.view, start, end).length > 0
      || end - start >= 3 && text[end - 1] == u("店")
  }

  // MARK: Han names

  private mutating func readHan() {
    var end = core.count
    if !branchInBrackets.isEmpty {
      let start = core.count
      core.append(branchInBrackets.view)
      branch = start..<core.count
    } else {
      let start = branchStart(end)
      if start > 0 {
        branch = start..<end
        end = start
      }
    }
    let start = appendRegions(core.view, 0, end)
    let match = CompanyForms.suffixes.longestSuffix(core.view, 0, end)
    var formStart = end
    if match.length > 0 {
      let found = CompanyForms.forms[match.payload]
      // The last word of a shop needs a brand before it; an institution's name is one whole.
      let isWhole = found.kind == .institution || found.kind == .shop && end - match.length - start < 2
      if !isWhole || found.kind == .legal {
        form = match.payload
        formStart = max(end - match.length, 0)
      }
    }
    let isInstitution =
      match.length > 0 && CompanyForms.forms[match.payload].kind == .institution && form < 0
    if !isInstitution { formStart = takeLastRegion(start, formStart) }
    var from = start
    if formStart - from < 1 && start > 0 {
      // 上海有限公司: the place is all the name there is.
      region.removeAll(keepingCapacity: true)
      from = 0
    }
    let tradeStart = isInstitution ? formStart : tradeStart(from, formStart)
    if tradeStart == from && start > 0 && !isInstitution {
      // 海南航空: a place and a trade make the brand.
      region.removeAll(keepingCapacity: true)
      from = 0
    }
    let brandEnd = max(from, tradeStart)
    brand = from..<brandEnd
    trade = brandEnd..<max(brandEnd, formStart)
    TradeWords.useMainlandWords(&core, trade)
  }

  /// `明远机械扬州有限公司`: a city after a trade word is the region. Returns where it begins.
  private mutating func takeLastRegion(_ from: Int, _ end: Int) -> Int {
    for length in [2, 3, 4] where end - length >= from + 4 {
      guard let place = Divisions.shared.names.exact(core.view, end - length, end) else { continue }
      let trade = TradeWords.suffixes.longestSuffix(core.view, from, end - length)
      if Divisions.shared.all[place].level < 3 && trade.length > 0 && end - length - trade.length >= from + 2
      {
        appendRegion(Divisions.shared.all[place].short)
        return end - length
      }
    }
    return end
  }

  /// Where trade words begin when at least two characters (or one Latin word) are left for the brand.
  private func tradeStart(_ from: Int, _ end: Int) -> Int {
    var start = end
    while start > from {
      let match = TradeWords.suffixes.longestSuffix(core.view, from, start)
      if match.length == 0 { break }
      let next = start - match.length
      // One character is no brand: 华电子 keeps its 电子 as brand unless nothing else is left.
      if next == from && start == end { return from }
      if next - from < 2 { break }
      start = next
    }
    return start
  }

  /// Where the branch phrase begins, or 0.
  private func branchStart(_ end: Int) -> Int {
    let word = CompanyForms.branches.longestSuffix(core.view, 0, end)
    guard word.length > 0 else { return 0 }
    // After the legal form everything is branch: 明远有限公司北京朝阳区分公司.
    var i = end - word.length
    while i >= 4 {
      let form = CompanyForms.suffixes.longestSuffix(core.view, 0, i)
      if form.length >= 2 {
        let found = CompanyForms.forms[form.payload]
        if found.kind == .legal && i > form.length || found.kind == .institution && isBank(i) { return i }
      }
      i -= 1
    }
    // Without a form the branch begins with its place: 海底捞上海分店.
    i = 2
    while i + word.length < end {
      let place = Divisions.shared.names.longestPrefix(core.view, i, end - word.length)
      if place.length > 0 { return i }
      i += 1
    }
    let start = end - word.length
    return start >= 2 && !isShop(word, end) ? start : 0
  }

  private func isBank(_ end: Int) -> Bool { end >= 2 && core[end - 1] == u("行") && core[end - 2] == u("银") }

  /// 经营部, 专卖店: also the last word of an independent shop.
  private func isShop(_ word: ScalarTrie.Match, _ end: Int) -> Bool {
    CompanyForms.suffixes.longestSuffix(core.view, 0, end).length >= word.length
  }

  // MARK: Regions

  /// Appends the divisions that `text` starts with; returns where they end.
  private mutating func appendRegions(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> Int {
    var i = start
    var levels = 0
    let before = region.count
    while i < end && levels < 3 {
      let match = CompanyRegions.longestPrefix(text, i, end)
      guard match.length > 0 else { break }
      appendRegion(CompanyRegions.name(match.payload))
      i += match.length
      levels += 1
      let zone = CompanyRegions.zones.longestPrefix(text, i, end)
      if zone.length > 0 { i += zone.length }
    }
    if levels == 0 { region.removeLast(region.count - before) }
    return i
  }

  /// Appends the bracketed divisions if the bracket holds nothing else.
  private mutating func isRegion(_ text: borrowing ScalarText, _ start: Int, _ end: Int) -> Bool {
    let before = region.count
    if end > start && appendRegions(text.view, start, end) == end { return true }
    region.removeLast(region.count - before)
    return false
  }

  mutating func appendRegion(_ name: String) {
    if !region.isEmpty {
      // 上海上海市, 广东省深圳市…(深圳): once is enough.
      if region.count >= name.utf8.count && region.suffix(name.utf8.count).elementsEqual(name.utf8) { return }
      region.append(0x3B)
    }
    region.append(contentsOf: name.utf8)
  }
}

/// Places a company's name can begin with or carry in brackets.
enum CompanyRegions {
  private static let abroad = [
    "中国", "中华人民共和国", "香港", "澳门", "台湾", "中国香港", "中国台湾", "亚洲", "亚太", "大中华区", "大中华", "远东", "国际", "华东", "华南",
    "华北", "华中", "西南", "西北", "东北",
    "江北新区", "滨海新区", "两江新区", "天府新区", "贵安新区", "雄安新区", "南沙新区", "西咸新区", "浦东新区", "台北", "台北市", "新北市", "桃园市", "台中",
    "台中市", "台南市", "高雄", "高雄市", "新竹市", "基隆市", "九龙", "新加坡", "日本", "韩国", "美国",
    "英国", "德国",
  ]
  private static let others = ScalarTrie(abroad.enumerated().map { ($0.element, $0.offset) })
  /// At the start of a name only what is a place and nothing else.
  private static let notLeading: Set<String> = [
    "中国", "中华人民共和国", "亚洲", "亚太", "大中华区", "大中华", "远东", "国际", "华东", "华南", "华北", "华中", "西南", "西北", "东北", "日本",
    "韩国", "美国", "英国", "德国",
  ]
  static let zones = ScalarTrie(
    words: "高新技术产业开发区 高新区 经济技术开发区 经济开发区 经开区 开发区 工业园区 自贸区 自由贸易试验区 保税区 综合保税区 新区")

  static func longestPrefix(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> ScalarTrie.Match
  {
    let division = Divisions.shared.names.longestPrefix(text, start, end)
    let other = others.longestPrefix(text, start, end)
    guard other.length > division.length else { return division }
    // Words that also begin brands count only when they fill a bracket.
    if notLeading.contains(abroad[other.payload])
      && !(start > 0 && other.length == end - start && text[start - 1] == u("("))
    {
      return division
    }
    return ScalarTrie.Match(length: other.length, payload: -1 - other.payload)
  }

  static func name(_ payload: Int) -> String {
    guard payload < 0 else { return Divisions.shared.all[payload].short }
    var name = abroad[-1 - payload]
    if name.hasPrefix("中国") && name.count > 2 { name.removeFirst(2) }
    return name.hasSuffix("市") ? String(name.dropLast()) : name
  }
}
