import Records

/// `1.3912345678E+10` holds all digits and is restored; `1.39E+10` has lost them.
enum SpreadsheetNumber: TextRule {
  static let id = "phone-spreadsheet"
  static let summary =
    "Numbers a spreadsheet turned into 1.3912345670E+10, 13912345670.0 or 13,912,345,670 are restored if no digit is lost; otherwise they are refused."
  static let column = ColumnMeaning.phone
  static let examples = [
    Example("1.3912345678E+10", "+8613912345678"),
    Example("1.39E+10"),
    Example("13912345678.0", "+8613912345678"),
    Example("13912345678.00/13912345679.00", "+8613912345678", "+8613912345679"),
    Example("13,912,345,678", "+8613912345678"),
  ]

  static func apply(_ text: inout ScalarText, _ findings: inout FindingSet) {
    var out = 0
    var i = 0
    let count = text.count
    while i < count {
      guard isDigit(text[i]) else {
        text[out] = text[i]
        out += 1
        i += 1
        continue
      }
      var end = i
      while end < count && isDigit(text[end]) { end += 1 }
      let kept = decimals(text, i, end, &findings) ?? thousands(text, i, end) ?? Kept(end: end)
      for k in i..<kept.last where isDigit(text[k]) {
        text[out] = text[k]
        out += 1
      }
      i = kept.end
    }
    text.removeLast(count - out)
  }

  /// Up to where the digits stay, and where reading goes on.
  private struct Kept {
    var last: Int
    var end: Int
    init(last: Int, end: Int) {
      self.last = last
      self.end = end
    }
    init(end: Int) { self.init(last: end, end: end) }
  }

  /// `.0` at the end, or a mantissa with its exponent, for digits at `start..<dot`.
  private static func decimals(
    _ text: borrowing ScalarText, _ start: Int, _ dot: Int, _ findings: inout FindingSet
  ) -> Kept? {
    guard dot + 1 < text.count, text[dot] == u("."), isDigit(text[dot + 1]) else {
      return dot - start == 1 ? exponent(text, start, dot, dot, &findings) : nil
    }
    var end = dot + 1
    while end < text.count && isDigit(text[end]) { end += 1 }
    if dot - start == 1, let kept = exponent(text, start, dot, end, &findings) { return kept }
    let isWhole = dot - start >= 7 && end - dot <= 3 && !(end < text.count && isJoinedOn(text[end]))
    for i in dot + 1..<end where text[i] != u("0") { return nil }
    return isWhole ? Kept(last: dot, end: end) : nil
  }

  private static func exponent(
    _ text: borrowing ScalarText, _ start: Int, _ dot: Int, _ end: Int, _ findings: inout FindingSet
  ) -> Kept? {
    guard end + 1 < text.count, text[end] | 0x20 == u("e") else { return nil }
    var i = end + 1
    if text[i] == u("+") { i += 1 }
    let exponentStart = i
    var exponent = 0
    while i < text.count && isDigit(text[i]) && exponent < 100 {
      exponent = exponent * 10 + Int(text[i] - 0x30)
      i += 1
    }
    guard i > exponentStart, exponent >= 6, !(i < text.count && isASCIILetter(text[i])) else { return nil }
    // A mantissa that is too short has lost digits, or ends in zeros: nobody knows.
    if max(0, end - dot - 1) == exponent { return Kept(last: end, end: i) }
    findings.insert(.phoneDigitsLost)
    return Kept(last: start, end: i)
  }

  /// `13,912,345,678`: the digits in groups of three, as a whole number.
  private static func thousands(_ text: borrowing ScalarText, _ start: Int, _ first: Int) -> Kept? {
    guard first - start <= 3, !(start > 0 && isJoinedOn(text[start - 1])) else { return nil }
    var end = first
    while end + 3 < text.count, text[end] == u(","), isDigit(text[end + 1]), isDigit(text[end + 2]),
      isDigit(text[end + 3])
    {
      end += 4
    }
    let digits = first - start + (end - first) / 4 * 3
    guard (10...13).contains(digits), !(end < text.count && (isJoinedOn(text[end]) || isDigit(text[end])))
    else {
      return nil
    }
    return Kept(end: end)
  }

  private static func isJoinedOn(_ s: UInt32) -> Bool {
    isDigit(s) || isASCIILetter(s) || s == u(".") || s == u(",") || s == u("-")
  }
}
