extension WadeGiles {
  /// Appends the Wade–Giles spelling of a Pinyin syllable as it is usually typed, without apostrophe and
  /// diaeresis: `zhang` to `chang`. False when `pinyin` is no regular syllable.
  @discardableResult
  package static func appendSpelling(ofPinyin pinyin: UnsafeBufferPointer<UInt8>, to out: inout [UInt8])
    -> Bool
  {
    let number = Syllables.shared.numbers.find(pinyin)
    guard number >= 0, number < Syllables.shared.regularCount else { return false }
    for byte in Syllables.shared.wadeGiles[number] where byte != UInt8(ascii: "'") { out.append(byte) }
    return true
  }
}

extension WadeGiles {
  /// Whether a lower-case word without apostrophes is made of Wade–Giles or Tongyong syllables: `minghua`, `hsiaoping`.
  package static func isSpelling(_ latin: UnsafeBufferPointer<UInt8>) -> Bool {
    let numbers = OtherSpellings.shared.numbers
    return isMade(of: 3, latin) { numbers.find($0) >= 0 }
  }
}

/// Whether a word is up to `most` pieces for each of which `isPiece` holds. Words are short: no table of places is kept.
func isMade(
  of most: Int, _ latin: UnsafeBufferPointer<UInt8>, _ isPiece: (UnsafeBufferPointer<UInt8>) -> Bool
) -> Bool {
  if latin.isEmpty || latin.count > 6 * most { return false }
  if latin.count <= 6 && isPiece(latin) { return true }
  if most == 1 { return false }
  var cut = min(6, latin.count - 1)
  while cut >= 1 {
    if isPiece(UnsafeBufferPointer(rebasing: latin[..<cut])),
      isMade(of: most - 1, UnsafeBufferPointer(rebasing: latin[cut...]), isPiece)
    {
      return true
    }
    cut -= 1
  }
  return false
}
