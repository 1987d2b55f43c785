/// Values as a spreadsheet can safely open them.
///
/// A cell that begins with `=`, `+`, `-` or `@` is taken for a formula (OWASP, CSV Injection), also
/// behind blanks and in full-width form. Such a value gets an apostrophe in front. Every value of a cell
/// is looked at, because a program may split the cell where the values are joined.
enum SpreadsheetCell {
  static func append(_ value: UnsafeBufferPointer<UInt8>, to cell: inout [UInt8]) {
    if startsFormula(value) { cell.append(UInt8(ascii: "'")) }
    cell.append(contentsOf: value)
  }

  static func startsFormula(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    var i = 0
    while i < value.count {
      switch value[i] {
      case UInt8(ascii: " "): i += 1
      case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D:
        return true
      case 0xC2 where i + 1 < value.count && value[i + 1] == 0xA0:
        // No-break space.
        i += 2
      case 0xE3 where i + 2 < value.count && value[i + 1] == 0x80 && value[i + 2] == 0x80:
        // Ideographic space.
        i += 3
      case 0xEF where i + 2 < value.count && value[i + 1] == 0xBC:
        // ＋ － ＝ ＠, which many programs take for the ASCII ones.
        return [0x8B, 0x8D, 0x9D, 0xA0].contains(value[i + 2])
      default: return false
      }
    }
    return false
  }

  /// A phone number as text that no spreadsheet takes for a formula or a number: `+8613912345678` is
  /// `86-13912345678`, an extension follows behind ` ext `. Mingce reads both forms.
  static func appendPhone(_ value: UnsafeBufferPointer<UInt8>, to cell: inout [UInt8]) {
    let digits = value.dropFirst().prefix { (48...57).contains($0) }
    guard value.first == UInt8(ascii: "+"), digits.count > 4 else { return append(value, to: &cell) }
    let rest = value[digits.endIndex...]
    guard rest.isEmpty || rest.starts(with: extensionMark) else { return append(value, to: &cell) }
    let code = countryCodeLength(digits)
    cell.append(contentsOf: digits.prefix(code))
    cell.append(UInt8(ascii: "-"))
    cell.append(contentsOf: digits.dropFirst(code))
    if rest.isEmpty { return }
    cell.append(contentsOf: " ext ".utf8)
    cell.append(contentsOf: rest.dropFirst(extensionMark.count))
  }

  /// RFC 3966 §5.3.
  private static let extensionMark = Array(";ext=".utf8)

  /// ITU-T E.164, list of assigned country codes: 1 and 7 stand alone, these have two digits, all others three.
  private static func countryCodeLength(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    let first = Int(digits[digits.startIndex] - 48)
    if first == 1 || first == 7 { return 1 }
    let two = first * 10 + Int(digits[digits.startIndex + 1] - 48)
    return twoDigitCodes.contains(two) ? 2 : 3
  }

  private static let twoDigitCodes: Set<Int> = [
    20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56, 57, 58,
    60, 61, 62, 63, 64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98,
  ]
}
