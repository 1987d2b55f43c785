import Text

/// Family names of two characters and more, asked with scalars in either script.
enum HanSurnames {
  /// Whether the first two scalars from `start` are a compound family name.
  static func isCompound(_ text: UnsafeBufferPointer<UInt32>, _ start: Int) -> Bool {
    start + 2 <= text.count && prefixLength(text, start, start + 2) == 2
  }

  /// Scalars of the longest family name at `start`; 0 when there is none.
  static func prefixLength(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> Int {
    var bytes: [UInt8] = []
    encodeUTF8(UnsafeBufferPointer(rebasing: text[start..<min(end, start + 4)]), to: &bytes)
    var folded: [UInt8] = []
    bytes.withUnsafeBufferPointer { Fold.appendSimplified($0, to: &folded) }
    let length = folded.withUnsafeBufferPointer { Surnames.longestSurnamePrefix(of: $0) }
    return folded[0..<length].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }
}

/// Family names as they are written in Latin letters.
enum RomanizedNames {
  static func isFamily(_ text: UnsafeBufferPointer<UInt32>) -> Bool {
    var bytes: [UInt8] = []
    for s in text where isASCIILetter(s) { bytes.append(UInt8(truncatingIfNeeded: asciiLower(s))) }
    return bytes.withUnsafeBufferPointer { Surnames.familyByRomanization($0) }
  }
}
