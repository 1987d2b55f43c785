/// Names with Han characters: `region? brand trade? form? branch?`.
extension CompanyParts {
  mutating func readHan() {
    var end = core.count
    var start = readFormBefore()
    let nameStart = start
    start = readLeadingPlaces(start, end)
    end = readBranch(start, end)
    var formStart = formRange.isEmpty || formRange.lowerBound > 0 ? readForm(start, end) : end
    if isInstitution {
      keepPlaceOfBody(nameStart, &start, formStart)
    } else {
      formStart = takeLastPlace(start, formStart)
    }
    if formStart - start < 1 && start > nameStart && !lastPlaceIsFull {
      // 上海有限公司: the place is all the name there is.
      dropLeadingPlaces()
      start = nameStart
    }
    if !isInstitution, start > nameStart, !lastPlaceIsFull, tradeStart(nameStart, formStart) == start + 1,
      isHan(core[start]), start + 1 < formStart
    {
      // 岳阳楼科技: one character is no brand, the place belongs to it.
      dropLeadingPlaces()
      start = nameStart
    }
    var tradeStart = isInstitution ? formStart : tradeStart(start, formStart)
    if !isInstitution && isTradeOnly(start, formStart) {
      // 台州市钢结构工程公司, 文化画册设计公司: nothing is the company's own word.
      isBrandDoubtful = true
      if lastPlaceIsFull { tradeStart = start }
    }
    if tradeStart == start && start > nameStart && !isInstitution && !lastPlaceIsFull && formStart > start {
      // 海南航空: a place and a trade make the brand.
      dropLeadingPlaces()
      start = nameStart
    }
    let brandEnd = max(start, tradeStart)
    brand = trimmed(start..<brandEnd)
    trade = trimmed(brandEnd..<max(brandEnd, formStart))
    if brand.count == 1, start > nameStart, !lastPlaceIsFull, isHan(core[brand.lowerBound]) {
      dropLeadingPlaces()
      brand = nameStart..<brand.upperBound
    }
    joinChina()
    takeGoodsOfShop()
    if !isInstitution && brand.count > 4 { isBrandDoubtful = isBrandDoubtful || isLongHan(brand) }
  }

  /// 株式会社, 有限会社, (株) before the name. Returns where the name begins.
  private mutating func readFormBefore() -> Int {
    let match = CompanyForms.prefixes.longestPrefix(core.view, 0, core.count)
    guard match.length > 0, core.count > match.length else { return 0 }
    form = match.payload
    formRange = 0..<match.length
    var i = match.length
    while i < core.count && core[i] == 0x20 { i += 1 }
    return i
  }

  // MARK: The form

  /// Finds the form that ends at `end`; returns where it begins.
  private mutating func readForm(_ start: Int, _ end: Int) -> Int {
    var baseEnd = end
    var match = CompanyForms.suffixes.longestSuffix(core.view, 0, end)
    let qualifier = CompanyForms.qualifiers.longestSuffix(core.view, start, end)
    if qualifier.length > 0 && qualifier.length >= match.length {
      let base = CompanyForms.suffixes.longestSuffix(core.view, 0, end - qualifier.length)
      if base.length > 0 {
        match = base
        baseEnd = end - qualifier.length
      }
    }
    guard match.length > 0 else { return end }
    let found = CompanyForms.forms[match.payload]
    let formStart = baseEnd - match.length
    // The last word of a shop needs a brand before it; an institution's name is one whole.
    if found.kind == .institution {
      isInstitution = true
      return end
    }
    if found.kind == .shop && (formStart - start < 2 || isWeak(match, start, formStart)) { return end }
    form = match.payload
    formRange = max(formStart, 0)..<end
    return max(formStart, 0)
  }

  /// 行, 院, 社 end a shop's name only after a trade: 贸易行.
  private func isWeak(_ word: ScalarTrie.Match, _ start: Int, _ wordStart: Int) -> Bool {
    guard word.length == 1, core[wordStart] != u("厂"), core[wordStart] != u("店") else { return false }
    return TradeWords.suffixes.longestSuffix(core.view, start + 2, wordStart).length == 0
  }

  // MARK: Places

  /// Adds the divisions that the name starts with; returns where they end.
  private mutating func readLeadingPlaces(_ start: Int, _ end: Int) -> Int {
    var i = start
    var parent: Int?
    lastPlaceIsFull = false
    for _ in 0..<4 {
      let match = CompanyRegions.longestPrefix(core.view, i, end, inBrackets: false, parent: parent)
      guard match.length > 0 else { break }
      let isDistrict = parent != nil && !match.isFull
      // 上海宝山钢铁: a district without its level is one only before a brand.
      if isDistrict && !leavesBrand(i + match.length, end) { break }
      var next = i + match.length
      let zone = CompanyRegions.zone(core.view, next, end)
      next += zone
      let named = zone > 0 ? 0 : CompanyRegions.namedZone(core.view, next, end)
      if match.isFull || zone > 0 {
        let town = CompanyRegions.town(core.view, next, end)
        // 桃源街道办事处 is a body of that name.
        if town > 0, next + town < end, core[next + town] != u("办") { next += town }
      }
      addPlace(inText(i..<next), CompanyRegions.name(match.payload), isLeading: true)
      lastPlaceIsFull = match.isFull || zone > 0
      i = next
      if named > 0 {
        addPlace(inText(i..<i + named), CompanyRegions.name(match.payload), isLeading: true)
        lastPlaceIsFull = true
        i += named
      }
      parent = match.payload
      while i < end && core[i] == 0x20 { i += 1 }
    }
    return i
  }

  /// Whether at least two characters before trade and form are left.
  private func leavesBrand(_ from: Int, _ end: Int) -> Bool {
    let match = CompanyForms.suffixes.longestSuffix(core.view, from, end)
    var last = end - match.length
    while last > from {
      let trade = TradeWords.suffixes.longestSuffix(core.view, from, last)
      if trade.length == 0 { break }
      last -= trade.length
    }
    return last - from >= 2
  }

  private mutating func dropLeadingPlaces() { places.removeAll { $0.isLeading } }

  /// 北京大学, 浙江大学医学院: a short place before the word for the body itself belongs to its name.
  private mutating func keepPlaceOfBody(_ nameStart: Int, _ start: inout Int, _ end: Int) {
    guard start > nameStart, !lastPlaceIsFull else { return }
    for length in 1...6 where start + length <= end {
      let match = CompanyForms.suffixes.longestSuffix(core.view, start, start + length)
      guard match.length == length, CompanyForms.forms[match.payload].kind == .institution else { continue }
      if core[start] == u("人") { continue }
      dropLeadingPlaces()
      start = nameStart
      return
    }
  }

  /// `明远机械扬州有限公司`: a city after a trade word is a place. Returns where it begins.
  private mutating func takeLastPlace(_ from: Int, _ end: Int) -> Int {
    for length in [2, 3, 4] where end - length >= from + 4 {
      guard let place = Divisions.shared.names.exact(core.view, end - length, end) else { continue }
      guard Divisions.shared.all[place].level < 3 else { continue }
      var before = end - length
      let at = before
      let isGroup = before >= from + 4 && core[before - 1] == u("团") && core[before - 2] == u("集")
      if isGroup { before -= 2 }
      let trade = TradeWords.suffixes.longestSuffix(core.view, from, before)
      guard isGroup || trade.length > 0, before - trade.length >= from + 2 else { continue }
      addPlace(inText(at..<end), Divisions.shared.all[place].short)
      if isGroup { group = before..<at }
      return before
    }
    return end
  }

  // MARK: Trade and brand

  /// Where trade words begin when at least two characters (or one Latin word) are left for the brand.
  private func tradeStart(_ from: Int, _ end: Int) -> Int {
    var start = end
    while start > from {
      while start > from && core[start - 1] == 0x20 { start -= 1 }
      let match = TradeWords.suffixes.longestSuffix(core.view, from, start)
      if match.length == 0 { break }
      let next = start - match.length
      // One character is no brand: 华电子 keeps its 电子 as brand unless nothing else is left.
      if next == from && start == end { return from }
      if next - from < 2 && !isOneLetterBrand(from, next) { break }
      start = next
    }
    return start
  }

  /// Whether words for lines of business fill the range.
  func isTradeOnly(_ from: Int, _ end: Int) -> Bool {
    var start = end
    while start > from {
      let match = TradeWords.suffixes.longestSuffix(core.view, from, start)
      if match.length == 0 { return false }
      start -= match.length
    }
    return end > from
  }

  private func isOneLetterBrand(_ from: Int, _ next: Int) -> Bool {
    next - from == 1 && (isASCIILetter(core[from]) || isDigit(core[from]))
  }

  /// 袜厂, 酒厂, 茶行: one character says what a shop makes or sells.
  private mutating func takeGoodsOfShop() {
    guard form >= 0, trade.isEmpty, brand.count >= 3, formRange.count == 1,
      TradeWords.goodsOfShops.contains(core[brand.upperBound - 1])
    else { return }
    trade = brand.upperBound - 1..<brand.upperBound
    brand = brand.lowerBound..<brand.upperBound - 1
  }

  /// Five Han characters and more are seldom one brand: a word in it is not known.
  private func isLongHan(_ range: Range<Int>) -> Bool {
    for i in range where !isHan(core[i]) { return false }
    if form >= 0, CompanyForms.isJapanese(form) { return false }
    return core[range.upperBound - 1] != u("行")
  }

  /// 中国石油化工: 中国 alone is no brand.
  private mutating func joinChina() {
    guard brand.count == 2, core[brand.lowerBound] == u("中"), core[brand.lowerBound + 1] == u("国"),
      !trade.isEmpty
    else { return }
    brand = brand.lowerBound..<trade.upperBound
    trade = trade.upperBound..<trade.upperBound
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end && isEdge(core[start]) { start += 1 }
    while end > start && isEdge(core[end - 1]) { end -= 1 }
    return start..<end
  }

  private func isEdge(_ s: UInt32) -> Bool {
    s == 0x20 || s == u("-") || s == u(",") || s == u("·") || s == u(":") || s == 0x3001 || s == u(";")
  }
}
