import Text

/// Family names as they are written in Latin letters.
enum RomanizedNames {
  static func isFamily(_ text: UnsafeBufferPointer<UInt32>) -> Bool {
    var bytes: [UInt8] = []
    for s in text where isASCIILetter(s) { bytes.append(UInt8(truncatingIfNeeded: asciiLower(s))) }
    return bytes.withUnsafeBufferPointer { Surnames.familyByRomanization($0) }
  }
}
