/// Which part of the company is meant: 北京分公司, 南京办事处, 销售部.
extension CompanyParts {
  /// Finds the branch phrase before `end`; returns where the name ends without it.
  mutating func readBranch(_ start: Int, _ end: Int) -> Int {
    if let formEnd = readAfterForm(start, end) { return formEnd }
    var word = CompanyForms.branches.longestSuffix(core.view, start, end)
    // 杭州西湖店 is a branch, 水果店 is not.
    let isPlainShop = word.length == 0 && end - start > 4 && core[end - 1] == u("店")
    if isPlainShop { word.length = 1 }
    guard word.length > 0, branchInBrackets.isEmpty else { return end }
    let wordStart = end - word.length
    // Without a form the branch begins with its last places: 海底捞上海浦东分店.
    var (i, runStart, runEnd) = (start + 2, -1, -1)
    while i < wordStart {
      let place = CompanyRegions.anyPlace(core.view, i, wordStart)
      if place > 0 {
        if i != runEnd { runStart = i }
        i += place
        runEnd = i
      } else {
        i += 1
      }
    }
    if runStart > 0, !isPlainShop || !isTradeOnly(runEnd, wordStart) {
      branch = runStart..<end
      return trimEnd(runStart)
    }
    guard wordStart >= start + 2, !isPlainShop, !isOwnName(word, start, end) else { return end }
    branch = wordStart..<end
    return trimEnd(wordStart)
  }

  /// The first form that makes a company certain and has something after it: that is a branch, a place, or a
  /// remark. Returns where the form ends.
  private mutating func readAfterForm(_ start: Int, _ end: Int) -> Int? {
    let whole = CompanyForms.suffixes.longestSuffix(core.view, start, end)
    let wholeStart = end - whole.length
    var i = start + 3
    while i < end {
      defer { i += 1 }
      guard endsCertainForm(start, i) else { continue }
      // 有限公司(集团), 公司总部: the form goes on.
      if i > wholeStart && CompanyForms.forms[whole.payload].kind == .legal && whole.length > 0 { continue }
      if CompanyForms.qualifiers.longestSuffix(core.view, i, end).length == end - i { continue }
      // 银行|股份有限公司, 事务所|有限公司: the form goes on.
      if CompanyForms.formStarts(core.view, i, end) { continue }
      var rest = i
      while rest < end && isJoin(core[rest]) { rest += 1 }
      guard rest < end else { return i }
      if isUnit(rest, end) {
        branch = rest..<end
        return i
      }
      if isPlaces(rest, end) { return i }
      // A second name: 石油股份有限公司某油田有限公司. The last form counts.
      if whole.length > 0 && CompanyForms.forms[whole.payload].kind == .legal { return nil }
      notes.append(inText(rest..<end))
      hasRemainder = true
      return i
    }
    return nil
  }

  /// Whether `…有限公司`, `…事务所`, `…银行` with a name before it ends at `i`.
  private func endsCertainForm(_ start: Int, _ i: Int) -> Bool {
    switch core[i - 1] {
    case u("司"), u("所"), u("社"), u("行"), u(")"): break
    default: return false
    }
    let match = CompanyForms.suffixes.longestSuffix(core.view, start, i)
    guard match.length > 0, i - match.length > start || !formRange.isEmpty else { return false }
    if core[i - 1] == u("行") { return core[i - 2] == u("银") }
    if core[i - 1] == u("社"), core[i - 2] == u("用") { return true }
    if core[i - 1] == u(")") { return CompanyForms.isJapanese(match.payload) }
    return CompanyForms.forms[match.payload].kind == .legal && match.length >= 2
  }

  private func isUnit(_ start: Int, _ end: Int) -> Bool {
    CompanyForms.branches.longestSuffix(core.view, start, end).length > 0
      || CompanyForms.units.longestSuffix(core.view, start, end).length > 0
  }

  /// Adds the places that are all there is in `start..<end`.
  private mutating func isPlaces(_ start: Int, _ end: Int) -> Bool {
    let match = CompanyRegions.longestPrefix(core.view, start, end, inBrackets: true)
    guard match.length == end - start else { return false }
    addPlace(inText(start..<end), CompanyRegions.name(match.payload))
    return true
  }

  /// 经营部, 专卖店: also the last word of an independent shop; 分局: of a body.
  private func isOwnName(_ word: ScalarTrie.Match, _ start: Int, _ end: Int) -> Bool {
    let own = CompanyForms.suffixes.longestSuffix(core.view, start, end)
    if own.length >= word.length { return true }
    return own.length > 0 && CompanyForms.forms[own.payload].kind == .institution
  }

  private func isJoin(_ s: UInt32) -> Bool {
    s == 0x20 || s == u("-") || s == u(",") || s == u("·") || s == u("/") || s == u(":") || s == 0x3001
  }

  private func trimEnd(_ end: Int) -> Int {
    var end = end
    while end > 0 && isJoin(core[end - 1]) { end -= 1 }
    return end
  }
}
