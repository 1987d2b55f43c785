import Records

/// The letters O and l typed for 0 and 1.
enum LettersForDigits: TextRule {
  static let id = "phone-letters"
  static let summary = "The letters O, o, I, l, i inside a number are the digits 0 and 1."
  static let column = ColumnMeaning.phone
  static let examples = [
    Example("l39O1234567", "+8613901234567"),
    Example("O21-62345678", "+862162345678"),
    Example("139 OO12 345l", "+8613900123451"),
    Example("Tel 0755-26001234", "+8675526001234"),
  ]

  static func apply(_ text: inout ScalarText, _ findings: inout FindingSet) {
    var i = 0
    while i < text.count {
      guard isLike(text[i]) else {
        // The rest of a word that does not look like digits.
        while i < text.count && isASCIILetter(text[i]) { i += 1 }
        if i < text.count && !isLike(text[i]) { i += 1 }
        continue
      }
      let start = i
      if start > 0 && isASCIILetter(text[start - 1]) {
        while i < text.count && (isASCIILetter(text[i]) || isDigit(text[i])) { i += 1 }
        continue
      }
      // Groups of digits and look-alikes with single marks between them.
      var end = start
      var digits = 0
      var letters = 0
      while i < text.count {
        if isDigit(text[i]) {
          digits += 1
        } else if digit(text[i]) != nil {
          letters += 1
        } else if i + 1 < text.count && isJoint(text[i]) && isLike(text[i + 1]) && endsWord(text, i + 1) {
          i += 1
          continue
        } else {
          break
        }
        i += 1
        end = i
      }
      if i < text.count && isASCIILetter(text[i]) {
        while i < text.count && (isASCIILetter(text[i]) || isDigit(text[i])) { i += 1 }
        continue
      }
      guard letters > 0, digits >= letters, isNumber(text, start, end, digits + letters) else { continue }
      for k in start..<end { text[k] = digit(text[k]) ?? text[k] }
    }
  }

  /// Whether the look-alikes from `i` on end a word: `Lo` in `139 Lo` does, in `139 Long` it does not.
  private static func endsWord(_ text: borrowing ScalarText, _ i: Int) -> Bool {
    var k = i
    while k < text.count && isLike(text[k]) { k += 1 }
    return !(k < text.count && isASCIILetter(text[k]))
  }

  /// Seven to thirteen digits in one group, or groups that make a mobile or an area code with its number.
  private static func isNumber(_ text: borrowing ScalarText, _ start: Int, _ end: Int, _ count: Int) -> Bool {
    guard count >= 7 && count <= 15 else { return false }
    // The O of `(O)021-…` is an office.
    var k = start
    while k < end && !isJoint(text[k]) && !isDigit(text[k]) { k += 1 }
    guard k < end && isDigit(text[k]) else { return false }
    let first = digit(text[start]) ?? text[start]
    return end - start == count || first == u("0") || first == u("1") && count == 11 || first == u("8")
  }

  private static func isLike(_ s: UInt32) -> Bool { isDigit(s) || digit(s) != nil }
  private static func isJoint(_ s: UInt32) -> Bool {
    s == u(" ") || s == u("-") || s == u(".") || s == u(")")
  }

  private static func digit(_ s: UInt32) -> UInt32? {
    switch s {
    case u("O"), u("o"): u("0")
    case u("I"), u("l"), u("i"), u("L"): u("1")
    default: nil
    }
  }
}
