/// Which sorts of characters a cell holds: decides which rules need to look at it at all.
struct ScalarClass: OptionSet {
  let rawValue: UInt8
  static let letter = ScalarClass(rawValue: 1)
  static let digit = ScalarClass(rawValue: 2)
  static let blank = ScalarClass(rawValue: 4)
  static let at = ScalarClass(rawValue: 8)
  /// Any other printable ASCII character.
  static let mark = ScalarClass(rawValue: 16)
  static let han = ScalarClass(rawValue: 32)
  /// Controls, full-width forms, letters with accents, emoji: everything that may need cleaning.
  static let other = ScalarClass(rawValue: 64)

  @inline(__always) static func ofASCII(_ byte: UInt8) -> ScalarClass {
    switch byte {
    case 0x30...0x39: .digit
    case 0x41...0x5A, 0x61...0x7A: .letter
    case 0x20: .blank
    case 0x40: .at
    case 0x21...0x7E: .mark
    default: .other
    }
  }
}

@inline(__always) func isDigit(_ s: UInt32) -> Bool { s &- 0x30 < 10 }
@inline(__always) func isUpper(_ s: UInt32) -> Bool { s &- 0x41 < 26 }
@inline(__always) func isLower(_ s: UInt32) -> Bool { s &- 0x61 < 26 }
@inline(__always) func isASCIILetter(_ s: UInt32) -> Bool { (s | 0x20) &- 0x61 < 26 }
@inline(__always) func isBlank(_ s: UInt32) -> Bool {
  s == 0x20 || s == 0x0A || s == 0x09 || s == 0x0D || s == 0x3000
}
/// U+4E00…U+9FFF, where nearly every character of a list lies.
@inline(__always) func isCommonHan(_ s: UInt32) -> Bool { s &- 0x4E00 < 0x5200 }

/// Lower case for ASCII; everything else unchanged.
@inline(__always) func asciiLower(_ s: UInt32) -> UInt32 { isUpper(s) ? s | 0x20 : s }
@inline(__always) func asciiUpper(_ s: UInt32) -> UInt32 { isLower(s) ? s & ~0x20 : s }

/// A Han character of any plane, with the iteration mark 々 and 〇.
func isHan(_ s: UInt32) -> Bool {
  isCommonHan(s) || (0x3400...0x4DBF).contains(s) || s == 0x3007 || s == 0x3005
    || (0xF900...0xFAFF).contains(s) || (0x20000...0x3FFFF).contains(s)
}

func isKana(_ s: UInt32) -> Bool { (0x3041...0x30FF).contains(s) && s != 0x30FB }
func isHangul(_ s: UInt32) -> Bool { (0xAC00...0xD7A3).contains(s) }

/// Letters of the Latin script with and without accents (Latin-1, Extended-A and -B, Additional).
func isLatinLetter(_ s: UInt32) -> Bool {
  isASCIILetter(s) || (0xC0...0x24F).contains(s) && s != 0xD7 && s != 0xF7 || (0x1E00...0x1EFF).contains(s)
}

/// Letters of any script that names and addresses are written in.
func isLetter(_ s: UInt32) -> Bool {
  isLatinLetter(s) || isHan(s) || isKana(s) || isHangul(s) || (0x370...0x52F).contains(s)
    || (0x600...0x6FF).contains(s) || (0xE00...0xE7F).contains(s)
}

func u(_ c: Unicode.Scalar) -> UInt32 { c.value }
