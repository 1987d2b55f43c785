/// What the brackets in a company's name hold.
extension CompanyParts {
  /// Copies `text` to `core` without brackets that hold a place, a branch or a remark.
  mutating func readBrackets(_ text: borrowing ScalarText) {
    var i = 0
    let n = text.count
    while i < n {
      guard text[i] == u("(") else {
        if text[i] == 0x20 && (core.isEmpty || core[core.count - 1] == 0x20) {
          i += 1
          continue
        }
        appendCore(text, i..<i + 1)
        i += 1
        continue
      }
      let close = closing(text, i)
      guard close < n else {
        i += 1
        continue
      }
      if close > i + 1 { readBracket(text, i, close) }
      i = close + 1
    }
    trimCore()
  }

  /// The bracket that closes the one at `open`; inner pairs belong to it. `count` if there is none.
  private func closing(_ text: borrowing ScalarText, _ open: Int) -> Int {
    var depth = 0
    for i in open..<min(text.count, open + 80) {
      if text[i] == u("(") { depth += 1 }
      if text[i] == u(")") {
        depth -= 1
        if depth == 0 { return i }
      }
    }
    return text.count
  }

  private mutating func readBracket(_ text: borrowing ScalarText, _ open: Int, _ close: Int) {
    if isLatin { return LatinCompany.readBracket(&self, text, open, close) }
    let inner = open + 1..<close
    if isGroup(text, inner), !core.isEmpty, close + 1 < text.count, text[close + 1] != u("("),
      !CompanyForms.formStarts(text.view, close + 1, text.count)
    {
      // 明远(集团)控股有限公司
      groupInBrackets = inner
    } else if isPartOfForm(text, open, close) {
      appendCore(text, open..<close + 1)
    } else if readPlaces(text, inner) {
      return
    } else if let place = LatinCompany.place(text.view, inner.lowerBound, inner.upperBound) {
      addPlace(inner, place)
    } else if core.count >= 2, isBranch(text, inner) {
      branchInBrackets = inner
    } else if isTrade(text, inner) {
      appendCore(text, inner)
    } else if open == 0 && text.count > close + 1 {
      // `(明远)科技有限公司`: the brackets are ornament.
      appendCore(text, inner)
    } else {
      notes.append(inner)
    }
  }

  private func isGroup(_ text: borrowing ScalarText, _ inner: Range<Int>) -> Bool {
    inner.count == 2 && text[inner.lowerBound] == u("集") && text[inner.lowerBound + 1] == u("团")
  }

  /// (集团), (有限合伙), (个体工商户), (株) belong to the legal form.
  private func isPartOfForm(_ text: borrowing ScalarText, _ open: Int, _ close: Int) -> Bool {
    CompanyForms.suffixes.longestSuffix(text.view, open, close + 1).length == close + 1 - open
      || CompanyForms.qualifiers.longestSuffix(text.view, open, close + 1).length == close + 1 - open
  }

  /// (北京分公司), (南京东路店)
  private func isBranch(_ text: borrowing ScalarText, _ inner: Range<Int>) -> Bool {
    CompanyForms.branches.longestSuffix(text.view, inner.lowerBound, inner.upperBound).length > 0
      || CompanyBracketWords.isUnit(text.view, inner.lowerBound, inner.upperBound) && endsInLegalForm
      || inner.count >= 3 && text[inner.upperBound - 1] == u("店")
  }

  private var endsInLegalForm: Bool {
    let match = CompanyForms.suffixes.longestSuffix(core.view, 0, core.count)
    return match.length > 0 && CompanyForms.forms[match.payload].kind == .legal
  }

  private func isTrade(_ text: borrowing ScalarText, _ inner: Range<Int>) -> Bool {
    var end = inner.upperBound
    while end > inner.lowerBound {
      let match = TradeWords.suffixes.longestSuffix(text.view, inner.lowerBound, end)
      if match.length == 0 { return false }
      end -= match.length
    }
    return true
  }

  /// Adds the bracketed places if the bracket holds nothing else.
  private mutating func readPlaces(_ text: borrowing ScalarText, _ inner: Range<Int>) -> Bool {
    let before = places.count
    var i = inner.lowerBound
    var parent: Int?
    while i < inner.upperBound {
      if i > inner.lowerBound, text[i] == u("·") || text[i] == u("-") || text[i] == 0x20 || text[i] == 0x3001
      {
        i += 1
        continue
      }
      let match = CompanyRegions.longestPrefix(
        text.view, i, inner.upperBound, inBrackets: true, parent: parent)
      guard match.length > 0 else { break }
      var end = i + match.length
      end += CompanyRegions.zone(text.view, end, inner.upperBound)
      addPlace(i..<end, CompanyRegions.name(match.payload))
      parent = match.payload
      i = end
    }
    if i == inner.upperBound { return true }
    places.removeLast(places.count - before)
    return false
  }

  mutating func trimCore() {
    while core.count > 0, core[core.count - 1] == 0x20 || core[core.count - 1] == u(",") {
      core.removeLast(1)
      origins.removeLast(1)
    }
  }
}
