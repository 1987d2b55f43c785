/// Company names in Latin letters: `Acme Tools (Shanghai) Co., Ltd.`
enum LatinCompany {
  /// The place that exactly this range names: (HK).
  static func place(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> String? {
    LatinPlaces.trie.exact(text, start, end).map { LatinPlaces.all[$0].name }
  }

  /// Whether a Latin text of at least two words ends in a form that only companies have.
  static func hasForm(_ text: UnsafeBufferPointer<UInt32>) -> Bool {
    guard let form = LatinForms.atEnd(text, 0, text.count), !LatinForms.isWeak(form.index) else {
      return false
    }
    return text[0..<form.start].contains(where: { isLatinLetter($0) })
  }

  // MARK: Brackets

  /// What stands in brackets: a place, a part of the form (`(Pte) Ltd`), words of the name, or a remark.
  static func readBracket(
    _ parts: inout CompanyParts, _ text: borrowing ScalarText, _ open: Int, _ close: Int
  ) {
    var (start, end) = (open + 1, close)
    while start < end && text[start] == 0x20 { start += 1 }
    while end > start && text[end - 1] == 0x20 { end -= 1 }
    if readPlaces(&parts, text, start, end) {
      parts.appendBlank(at: open)
    } else if end - start == 1, let name = letterPlace(text, start, close + 1) {
      parts.addPlace(start..<end, name)
      parts.appendBlank(at: open)
    } else if isFormWord(text, start, end) || isTrade(text, start, end) {
      parts.appendBlank(at: open)
      parts.appendCore(text, start..<end)
      parts.appendBlank(at: close)
    } else if isBranch(text, start, end), !parts.core.isEmpty {
      parts.branchInBrackets = start..<end
      parts.appendBlank(at: open)
    } else if end > start {
      if parts.core.isEmpty && close + 1 < text.count {
        parts.appendCore(text, start..<end)
        parts.appendBlank(at: close)
      } else {
        parts.notes.append(start..<end)
        parts.appendBlank(at: open)
      }
    }
  }

  /// (Shanghai), (H.K.), (Shenzhen, China)
  private static func readPlaces(
    _ parts: inout CompanyParts, _ text: borrowing ScalarText, _ start: Int, _ end: Int
  ) -> Bool {
    let before = parts.places.count
    var i = start
    while i < end {
      if text[i] == u(",") || text[i] == 0x20 || text[i] == u("&") || text[i] == u("/") || text[i] == u(".") {
        i += 1
        continue
      }
      let match = LatinPlaces.trie.longestPrefix(text.view, i, end)
      guard match.length > 0, i + match.length == end || !isLetter(text[i + match.length]) else { break }
      parts.addPlace(i..<i + match.length, LatinPlaces.all[match.payload].name)
      i += match.length
    }
    if i >= end && parts.places.count > before { return true }
    parts.places.removeLast(parts.places.count - before)
    return false
  }

  /// (M) Sdn. Bhd. is Malaysia, (S) Pte. Ltd. is Singapore.
  private static func letterPlace(_ text: borrowing ScalarText, _ letter: Int, _ from: Int) -> String? {
    var i = from
    while i < text.count && !isASCIILetter(text[i]) { i += 1 }
    guard i < text.count else { return nil }
    if text[letter] == u("m") && (text[i] == u("s") || text[i] == u("b")) { return "马来西亚" }
    if text[letter] == u("s") && text[i] == u("p") { return "新加坡" }
    return nil
  }

  private static let formWords = ScalarTrie(
    words: "pte pvt pty private proprietary group holdings holding b m")

  private static func isFormWord(_ text: borrowing ScalarText, _ start: Int, _ end: Int) -> Bool {
    var end = end
    if end > start && text[end - 1] == u(".") { end -= 1 }
    return end - start > 1 && formWords.exact(text.view, start, end) != nil
  }

  private static func isTrade(_ text: borrowing ScalarText, _ start: Int, _ end: Int) -> Bool {
    end > start && TradeWords.isLatin(text.view, start, end)
  }

  // MARK: The name

  /// Takes `parts.core` apart; brackets are read already.
  static func read(_ parts: inout CompanyParts) {
    var end = readBranch(&parts, parts.core.count)
    end = readAfterForm(&parts, end)
    end = readForm(&parts, end)
    var start = 0
    readPlacesAtEdges(&parts, &start, &end)
    let core = parts.core.view
    let brandStartsAt = start
    var brandEnd = end
    while let next = tradePhrase(core, brandStartsAt, brandEnd) { brandEnd = next }
    var tradeStart = brandEnd
    while tradeStart < end && core[tradeStart] == 0x20 { tradeStart += 1 }
    // `Johnson & Johnson`, `Bank of`: words that join stay with the brand.
    if tradeStart < end, isJoining(core, tradeStart, end) {
      tradeStart = end
      brandEnd = end
    }
    parts.brand = trimmed(core, start, brandEnd)
    parts.trade = trimmed(core, tradeStart, end)
  }

  /// Where the line of business that ends before `end` begins, counted from the end of the word before it: of
  /// the last three, two or one words. `nil` if there is none, or if no word would be left for the brand.
  private static func tradePhrase(_ core: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> Int? {
    var wordEnd = end
    while wordEnd > start && !isWordScalar(core[wordEnd - 1]) { wordEnd -= 1 }
    var found: Int?
    var wordStart = wordEnd
    for _ in 0..<3 {
      while wordStart > start && !isWordScalar(core[wordStart - 1]) { wordStart -= 1 }
      while wordStart > start && isWordScalar(core[wordStart - 1]) { wordStart -= 1 }
      var previous = wordStart
      while previous > start && !isWordScalar(core[previous - 1]) { previous -= 1 }
      guard previous > start else { break }
      if TradeWords.isLatin(core, wordStart, wordEnd) { found = previous }
    }
    return found
  }

  private static let joining = ScalarTrie(words: "& and of the")

  private static func isJoining(_ core: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> Bool {
    var wordEnd = start
    while wordEnd < end && isWordScalar(core[wordEnd]) { wordEnd += 1 }
    return joining.exact(core, start, wordEnd) != nil
  }

  static func isWordScalar(_ s: UInt32) -> Bool {
    isDigit(s) || isLetter(s) || s == u("&") || s == u("'")
  }

  private static func trimmed(_ core: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> Range<Int> {
    var (start, end) = (start, end)
    while start < end && isMark(core[start]) { start += 1 }
    while end > start && isMark(core[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func isMark(_ s: UInt32) -> Bool {
    s == 0x20 || s == u(",") || s == u("-") || s == u("/") || s == u(";") || s == u(":")
  }

  /// Finds the form before `end`; returns where it begins.
  private static func readForm(_ parts: inout CompanyParts, _ end: Int) -> Int {
    let core = parts.core.view
    guard let (start, index) = LatinForms.atEnd(core, 0, end), start > 0 else { return end }
    parts.latinForm = LatinForms.all[index].form
    parts.formRange = start..<end
    var nameEnd = start
    while nameEnd > 0 && !isWordScalar(core[nameEnd - 1]) && core[nameEnd - 1] != u(".") { nameEnd -= 1 }
    // `Smith & Co.`
    if nameEnd > 1, core[nameEnd - 1] == u("&"), core[nameEnd - 2] == 0x20 {
      nameEnd -= 1
      while nameEnd > 0 && core[nameEnd - 1] == 0x20 { nameEnd -= 1 }
    }
    return nameEnd
  }

  /// `Acme Ltd., Mumbai`: what follows a certain form is a place or a remark. Returns where the form ends.
  private static func readAfterForm(_ parts: inout CompanyParts, _ end: Int) -> Int {
    let core = parts.core.view
    guard parts.branch.isEmpty, end > 4, LatinForms.atEnd(core, 0, end) == nil else { return end }
    var i = end - 1
    while i > 3 {
      if core[i] == u(",") || core[i] == 0x20 || core[i] == u("-"), let form = LatinForms.atEnd(core, 0, i),
        form.start > 0, !LatinForms.isWeak(form.index)
      {
        let rest = trimmed(core, i, end)
        guard !rest.isEmpty else { return i }
        if let name = place(core, rest.lowerBound, rest.upperBound) {
          parts.addPlace(parts.inText(rest), name)
        } else {
          parts.notes.append(parts.inText(rest))
          parts.hasRemainder = true
        }
        return i
      }
      i -= 1
    }
    return end
  }

  // MARK: Branches

  private static let branchWords = ScalarTrie(
    words: """
      branch office rep.office representative-office factory plant department division warehouse showroom
      """, reversed: true)

  private static func isBranch(_ text: borrowing ScalarText, _ start: Int, _ end: Int) -> Bool {
    isBranch(text.view, start, end)
  }

  /// `Hong Kong Branch`
  static func isBranch(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> Bool {
    let word = branchWords.longestSuffix(text, start, end).length
    return word > 0 && (end - word == start || text[end - word - 1] == 0x20)
  }

  /// `Acme Co., Ltd. Shanghai Branch`: what follows the first form, if it ends in a word for a branch.
  private static func readBranch(_ parts: inout CompanyParts, _ end: Int) -> Int {
    let core = parts.core.view
    if !parts.branchInBrackets.isEmpty { return end }
    var last = end
    while last > 0 && !isWordScalar(core[last - 1]) { last -= 1 }
    let word = branchWords.longestSuffix(core, 0, last).length
    guard word > 0, last > word, core[last - word - 1] == 0x20 else { return end }
    for i in 3..<last - word where core[i] == 0x20 {
      guard let form = LatinForms.atEnd(core, 0, i), form.start > 0, !LatinForms.isWeak(form.index) else {
        continue
      }
      // `Co. Ltd.`: the longer form is meant.
      if let longer = LatinForms.atEnd(core, 0, nextWordEnd(core, i, last)), longer.start <= form.start {
        continue
      }
      parts.branch = trimmed(core, i, last)
      return i
    }
    return placesBefore(&parts, last - word, last)
  }

  private static func nextWordEnd(_ core: UnsafeBufferPointer<UInt32>, _ i: Int, _ end: Int) -> Int {
    var k = i
    while k < end && core[k] == 0x20 { k += 1 }
    while k < end && core[k] != 0x20 { k += 1 }
    return k
  }

  /// `Acme Hong Kong Branch`: the place before the word belongs to the branch.
  private static func placesBefore(_ parts: inout CompanyParts, _ wordStart: Int, _ end: Int) -> Int {
    let core = parts.core.view
    var i = 1
    while i < wordStart {
      let atWordStart = !isWordScalar(core[i - 1])
      let match = atWordStart ? LatinPlaces.trie.longestPrefix(core, i, wordStart) : ScalarTrie.Match()
      if match.length > 0, !isWordScalar(core[i + match.length]) {
        parts.branch = trimmed(core, i, end)
        return i
      }
      i += 1
    }
    return end
  }

  // MARK: Places

  /// Places at the start and at the end go to the region, as long as a name is left.
  private static func readPlacesAtEdges(_ parts: inout CompanyParts, _ start: inout Int, _ end: inout Int) {
    let core = parts.core.view
    var leading = 0
    while start < end {
      let match = LatinPlaces.trie.longestPrefix(core, start, end)
      var next = start + match.length
      guard match.length > 0, next < end, !isWordScalar(core[next]),
        !LatinPlaces.standsInBrackets(match.payload)
      else { break }
      while next < end && isMark(core[next]) || next < end && core[next] == u(".") { next += 1 }
      // `China & Co`, `Shanghai` alone
      guard next < end, core[next] != u("&") else { break }
      parts.addPlace(parts.inText(start..<start + match.length), LatinPlaces.all[match.payload].name)
      start = next
      leading += 1
      if leading == 3 { break }
    }
    // The last words.
    var i = start + 1
    while i < end {
      let atWordStart = !isWordScalar(core[i - 1])
      let match = atWordStart ? LatinPlaces.trie.longestPrefix(core, i, end) : ScalarTrie.Match()
      guard match.length > 0, i + match.length == end, !followsOf(core, start, i)
      else {
        i += 1
        continue
      }
      parts.addPlace(parts.inText(i..<end), LatinPlaces.all[match.payload].name)
      end = i
      while end > start && isMark(core[end - 1]) { end -= 1 }
    }
  }

  /// `Bank of China`
  private static func followsOf(_ core: UnsafeBufferPointer<UInt32>, _ start: Int, _ i: Int) -> Bool {
    i >= start + 3 && core[i - 1] == 0x20 && core[i - 2] == u("f") && core[i - 3] == u("o")
  }
}
