/// What a number format makes of a number, as far as it changes what a person reads
/// (ECMA-376 part 1, 18.8.30 and 18.8.31).
enum NumberFormat: Sendable, Equatable {
  /// The number itself: rounding and grouping for the eye are not copied, so that no digit is lost.
  case plain
  case text
  case percent
  /// A moment: day, time of day, or both, as the number says.
  case moment(hasFraction: Bool)
  /// Hours that go on beyond 24.
  case elapsed
  /// Digits in a mask: `000000`, `"KH-"0000`, `000-0000-0000`. In it 0 and # are digits; other bytes are
  /// written after the mark 0x01.
  case mask([UInt8])

  /// Formats that every workbook has; 27 to 36 and 50 to 58 are dates and times in Chinese, Japanese and Korean.
  init(builtIn id: Int) {
    switch id {
    case 9, 10: self = .percent
    case 14...22, 27...36, 45, 50...58: self = .moment(hasFraction: false)
    case 46: self = .elapsed
    case 47: self = .moment(hasFraction: true)
    case 49: self = .text
    default: self = .plain
    }
  }

  init(code: some Collection<UInt8>) {
    var scan = FormatScan()
    scan.read(Array(code))
    self = scan.format
  }
}

/// Reads the first section of a format code: the one for positive numbers.
private struct FormatScan {
  private var hasDigits = false
  private var hasPoint = false
  private var hasGrouping = false
  private var hasPercent = false
  private var hasExponent = false
  private var isText = false
  private var hasDateLetters = false
  private var hasElapsed = false
  private var hasSecondFraction = false
  private var hasFraction = false
  private var isGeneral = false
  private var mask: [UInt8] = []
  private var literalCount = 0

  var format: NumberFormat {
    if hasElapsed { return .elapsed }
    if hasDateLetters && !isGeneral && !hasExponent { return .moment(hasFraction: hasSecondFraction) }
    if hasPercent { return .percent }
    if isText && !hasDigits { return .text }
    let zeros = mask.count { $0 == 0x30 }
    if hasDigits && !hasPoint && !hasGrouping && !hasExponent && !hasFraction && !isGeneral,
      zeros > 1 || literalCount > 0
    {
      return .mask(mask)
    }
    return .plain
  }

  mutating func read(_ code: [UInt8]) {
    var i = 0
    while i < code.count {
      let byte = code[i]
      i += 1
      switch byte {
      case 0x3B: return  // ; ends the section
      case 0x22:  // "literal"
        while i < code.count && code[i] != 0x22 {
          add(literal: code[i])
          i += 1
        }
        i += 1
      case 0x5C:  // \ and a character
        if i < code.count {
          add(literal: code[i])
          i += 1
          while i < code.count && code[i] & 0xC0 == 0x80 {
            add(literal: code[i])
            i += 1
          }
        }
      case 0x5F, 0x2A:  // a gap as wide as, or filled with, the next character
        i += 1
      case 0x5B:  // [condition], [color], [$currency-locale], [h]
        let end = code[i...].firstIndex(of: 0x5D) ?? code.count
        readBracket(code[i..<end])
        i = end + 1
      case 0x30, 0x23, 0x3F:
        if hasDateLetters && byte == 0x30 { hasSecondFraction = true }
        hasDigits = true
        mask.append(byte == 0x3F ? 0x23 : byte)
      case 0x2E: hasPoint = true
      case 0x2C: hasGrouping = true
      case 0x25: hasPercent = true
      case 0x40: isText = true
      case 0x2F:
        if hasDigits { hasFraction = true } else { add(literal: byte) }
      case 0x45, 0x65:  // E+ is an exponent, e a year
        if i < code.count, code[i] == 0x2B || code[i] == 0x2D {
          hasExponent = true
        } else {
          hasDateLetters = true
        }
      case 0x47, 0x67:  // General, G/通用格式, or an era
        let rest = code[(i - 1)...]
        if rest.starts(with: Array("General".utf8)) || rest.starts(with: Array("G/".utf8))
          || rest.starts(with: Array("GENERAL".utf8)) || rest.starts(with: Array("general".utf8))
        {
          isGeneral = true
          i = rest.starts(with: Array("G/".utf8)) ? code.count : i + 6
        } else {
          hasDateLetters = true
        }
      case 0x59, 0x79, 0x4D, 0x6D, 0x44, 0x64, 0x48, 0x68, 0x53, 0x73: hasDateLetters = true
      case 0x41, 0x61:  // AM/PM, A/P, aaa (day of the week)
        hasDateLetters = true
      case 0x42, 0x62: hasDateLetters = true  // Buddhist year
      default: add(literal: byte)
      }
    }
  }

  private mutating func add(literal byte: UInt8) {
    if byte != 0x20 || hasDigits { literalCount += 1 }
    mask += [0x01, byte]
  }

  private mutating func readBracket(_ inside: ArraySlice<UInt8>) {
    let lower = inside.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    guard let first = lower.first else { return }
    if [0x68, 0x6D, 0x73].contains(first), lower.allSatisfy({ $0 == first }) { hasElapsed = true }
    // Sections with a condition choose by value: the mask may be meant for other numbers.
    if [0x3C, 0x3E, 0x3D].contains(first) { hasGrouping = true }
    if first == 0x24 {
      let symbol = inside.dropFirst().prefix { $0 != 0x2D }
      if !symbol.isEmpty { hasGrouping = true }
    }
  }
}
