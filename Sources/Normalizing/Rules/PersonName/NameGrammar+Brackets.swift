import Text

/// What stands in brackets: a second name, or a remark.
extension NameGrammar {
  /// A bracket holds a second name in the other script, or a remark.
  mutating func sortBrackets() {
    if cut.brackets.isEmpty { return }
    var outside = 0
    var hanOutside = false
    for token in cut.tokens where token.bracket < 0 {
      outside += 1
      hanOutside = hanOutside || token.script == .han
    }
    if outside == 0 && cut.brackets.count == 1 { return }
    var hasFirst = outside > 0
    for b in cut.brackets.indices {
      if !hasFirst && cut.tokens.contains(where: { $0.bracket == b }) {
        hasFirst = true
        hanOutside = cut.tokens.contains { $0.bracket == b && $0.script == .han }
        continue
      }
      cut.brackets[b].isNote = !isSecondName(b, besideHan: hanOutside)
    }
  }

  func isSecondName(_ b: Int, besideHan: Bool) -> Bool {
    var han = 0
    var latin = 0
    var isRemark = false
    for token in cut.tokens where token.bracket == b {
      switch token.script {
      case .han: han += 1
      case .latin:
        latin += 1
        isRemark = isRemark || isRemarkWord(token)
      case .mask: return false
      }
      if token.gap.contains(.digits) { return false }
    }
    if besideHan { return han == 0 && latin > 0 && !isRemark && hasLetters(b) }
    guard latin == 0 && han == 1, let token = cut.tokens.first(where: { $0.bracket == b }) else {
      return false
    }
    return HanNames.read(slice(folded.view, token.start..<token.end)).rank == .full
  }

  /// At least two letters, and nothing but letters, blanks and the marks of names.
  func hasLetters(_ b: Int) -> Bool {
    let bracket = cut.brackets[b]
    var letters = 0
    for i in bracket.start..<bracket.end {
      let s = text[i]
      if isLatinLetter(s) {
        letters += 1
      } else if ![0x20, u("."), u("-"), u("'"), 0xB7, u(",")].contains(s) {
        return false
      }
    }
    return letters >= 2
  }

  func isRemarkWord(_ token: NameToken) -> Bool {
    withLetters(token, LatinNameWords.remarks.contains)
  }

  /// Whether something holds for the letters of a short word, in lower case.
  func withLetters(_ token: NameToken, _ holds: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
    guard token.script == .latin, token.end - token.start <= 12 else { return false }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 12) { room in
      var n = 0
      for i in token.start..<token.end where isASCIILetter(text[i]) {
        room[n] = UInt8(truncatingIfNeeded: text[i] | 0x20)
        n += 1
      }
      return holds(UnsafeBufferPointer(rebasing: room[0..<n]))
    }
  }
}
