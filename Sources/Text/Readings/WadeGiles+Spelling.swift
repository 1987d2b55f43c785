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
