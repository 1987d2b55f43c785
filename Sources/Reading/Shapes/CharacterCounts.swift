/// How many characters of each kind a cell has, counted in one pass over its UTF-8.
struct CharacterCounts {
  /// Characters without blanks at both ends.
  var length = 0
  /// ASCII and full-width digits.
  var digits = 0
  /// The full-width ones among them.
  var wideDigits = 0
  /// ASCII letters.
  var letters = 0
  var han = 0
  /// Letters of other scripts.
  var otherLetters = 0
  var blanks = 0
  var dots = 0, commas = 0, slashes = 0, hyphens = 0, colons = 0, at = 0
  /// `+ ( )` and the ideographic forms.
  var phoneMarks = 0
  /// `¥ $ € £ %`
  var moneyMarks = 0
  /// Everything else.
  var others = 0
  /// Latin words, and those that begin with a capital letter.
  var words = 0, capitalWords = 0
  /// The cell's bytes without blanks at both ends.
  var trimmed: Range<Int>

  init(_ cell: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var end = cell.count
    while let size = Self.blankLength(cell, at: start, end) { start += size }
    while let size = Self.blankLength(cell, before: end, start) { end -= size }
    trimmed = start..<end
    var inWord = false
    var i = start
    while i < end {
      let byte = cell[i]
      length += 1
      if byte < 0x80 {
        i += 1
        let wasInWord = inWord
        inWord = false
        switch byte {
        case 0x30...0x39:
          digits += 1
          inWord = wasInWord
        case 0x41...0x5A, 0x61...0x7A:
          letters += 1
          inWord = true
          if !wasInWord {
            words += 1
            if byte < 0x60 { capitalWords += 1 }
          }
        case 0x20, 0x09, 0x0A, 0x0D: blanks += 1
        case UInt8(ascii: "."):
          dots += 1
          inWord = wasInWord
        case UInt8(ascii: "'"):
          others += 1
          inWord = wasInWord
        case UInt8(ascii: ","): commas += 1
        case UInt8(ascii: "/"): slashes += 1
        case UInt8(ascii: "-"):
          hyphens += 1
          inWord = wasInWord
        case UInt8(ascii: ":"): colons += 1
        case UInt8(ascii: "@"): at += 1
        case UInt8(ascii: "+"), UInt8(ascii: "("), UInt8(ascii: ")"): phoneMarks += 1
        case UInt8(ascii: "$"), UInt8(ascii: "%"): moneyMarks += 1
        default: others += 1
        }
        continue
      }
      let (scalar, size) = Self.scalar(cell, i, end)
      i += size
      inWord = false
      switch scalar {
      case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x323AF, 0xF900...0xFAFF, 0x3007: han += 1
      case 0xFF10...0xFF19:
        digits += 1
        wideDigits += 1
      case 0xFF21...0xFF3A, 0xFF41...0xFF5A: letters += 1
      case 0x3000, 0xA0: blanks += 1
      case 0xFF08, 0xFF09, 0xFF0B: phoneMarks += 1
      case 0xFF0D, 0x2010...0x2015: hyphens += 1
      case 0xA3, 0xA5, 0x20AC, 0xFFE5: moneyMarks += 1
      case 0xC0...0x24F, 0x370...0x1FFF, 0x3040...0x30FF, 0xAC00...0xD7AF:
        otherLetters += 1
        inWord = true
      default: others += 1
      }
    }
  }

  /// Bytes of the blank at `i`: ASCII, no-break or ideographic; `nil` if there is none.
  private static func blankLength(_ cell: UnsafeBufferPointer<UInt8>, at i: Int, _ end: Int) -> Int? {
    guard i < end else { return nil }
    if isBlank(cell[i]) { return 1 }
    if i + 2 <= end && (cell[i], cell[i + 1]) == (0xC2, 0xA0) { return 2 }
    return i + 3 <= end && (cell[i], cell[i + 1], cell[i + 2]) == (0xE3, 0x80, 0x80) ? 3 : nil
  }

  private static func blankLength(_ cell: UnsafeBufferPointer<UInt8>, before i: Int, _ start: Int) -> Int? {
    guard i > start else { return nil }
    if isBlank(cell[i - 1]) { return 1 }
    if i - 2 >= start && (cell[i - 2], cell[i - 1]) == (0xC2, 0xA0) { return 2 }
    return i - 3 >= start && (cell[i - 3], cell[i - 2], cell[i - 1]) == (0xE3, 0x80, 0x80) ? 3 : nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// The scalar at `i`; malformed bytes count as one odd character.
  static func scalar(_ cell: UnsafeBufferPointer<UInt8>, _ i: Int, _ end: Int) -> (UInt32, Int) {
    let lead = cell[i]
    let size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    if size == 1 { return (lead < 0x80 ? UInt32(lead) : 0xFFFD, 1) }
    guard i + size <= end else { return (0xFFFD, 1) }
    var value = UInt32(lead) & (0xFF >> UInt32(size + 1))
    for k in 1..<size {
      guard cell[i + k] & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      value = value << 6 | UInt32(cell[i + k] & 0x3F)
    }
    return (value, size)
  }
}
