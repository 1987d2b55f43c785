/// Numbers in front of entries: `1.`, `2、`, `(3)`, `【4】`, `五、`, `（六）`, `No. 7`, `⑧`.
enum ListingMarker {
  enum Kind: Sendable, Hashable { case number, bracketed, han, bracketedHan, circled }

  private static let hanDigits = Set("一二三四五六七八九十百零〇".unicodeScalars)
  private static let opening = Set("(（[【〔<《".unicodeScalars)
  private static let closing = Set(")）]】〕>》".unicodeScalars)

  /// The marker and how many scalars it takes, blanks behind it included.
  static func find(_ text: [Unicode.Scalar]) -> (kind: Kind, length: Int)? {
    guard let first = text.first else { return nil }
    var i = 0
    var found: Kind?
    if (0x2460...0x2473).contains(first.value) {
      (i, found) = (1, .circled)
    } else if opening.contains(first) {
      let digits = run(text, 1, isDigit)
      let han = run(text, 1, hanDigits.contains)
      let end = 1 + max(digits, han)
      guard end < text.count, closing.contains(text[end]), digits > 0 || han > 0, digits <= 4, han <= 4 else {
        return nil
      }
      // (0755) and (86) belong to phone numbers.
      if digits > 0, text[1] == "0" || (first == "(" && end + 1 < text.count && isDigit(text[end + 1])) {
        return nil
      }
      (i, found) = (end + 1, digits > 0 ? .bracketed : .bracketedHan)
    } else if isDigit(first) {
      let digits = run(text, 0, isDigit)
      guard digits <= 4, digits < text.count, ".、)）．，".unicodeScalars.contains(text[digits]) else {
        return nil
      }
      // 1.5 and 12.30 are numbers.
      if digits + 1 < text.count, isDigit(text[digits + 1]), text[digits] == "." { return nil }
      (i, found) = (digits + 1, .number)
    } else if hanDigits.contains(first) {
      let digits = run(text, 0, hanDigits.contains)
      guard digits <= 4, digits < text.count, "、.．，".unicodeScalars.contains(text[digits]) else { return nil }
      (i, found) = (digits + 1, .han)
    } else if text.count > 3, String(text.prefix(2)).lowercased() == "no" {
      var at = 2
      while at < text.count, text[at] == "." || text[at] == " " { at += 1 }
      let digits = run(text, at, isDigit)
      guard digits > 0, digits <= 5, at > 2 else { return nil }
      at += digits
      guard at < text.count, text[at] == " " || text[at] == "." || text[at] == ":" else { return nil }
      (i, found) = (at + 1, .number)
    }
    guard let found else { return nil }
    while i < text.count, text[i].isBlank { i += 1 }
    return i < text.count || found == .bracketed || found == .number ? (found, i) : nil
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func run(_ text: [Unicode.Scalar], _ from: Int, _ test: (Unicode.Scalar) -> Bool) -> Int {
    var i = from
    while i < text.count, test(text[i]) { i += 1 }
    return i - from
  }
}
