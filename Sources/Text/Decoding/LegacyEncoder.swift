/// The way back from text to the bytes of a legacy charset: ``LegacyTable`` turned around.
struct LegacyEncoder: Sendable {
  static let gb18030 = LegacyEncoder(.gb18030, hasPrivateUse: true)
  static let big5HKSCS = LegacyEncoder(.big5HKSCS)
  static let shiftJIS = LegacyEncoder(.shiftJIS, controls: [0x80, 0xA0])
  /// For bytes that are UTF-8 underneath: of several codes of one sign the one of row 13 (lead byte 87), because no
  /// other can be a part of UTF-8.
  static let shiftJISRow13 = LegacyEncoder(.shiftJIS, controls: [0x80, 0xA0], preferredLead: 0x87)
  static let windows1252 = LegacyEncoder(.windows1252, controls: Array(0x80...0xFF))

  /// Bytes of each scalar, high byte first; below 256 it is one byte.
  private let codes: ScalarIndex

  /// `controls` are bytes that the charset leaves open and that decoders let through as controls.
  private init(
    _ table: LegacyTable, controls: [UInt8] = [], preferredLead: UInt8? = nil, hasPrivateUse: Bool = false
  ) {
    var codes = ScalarIndexBuilder()
    for byte in controls { codes[UInt32(byte)] = UInt16(byte) }
    if table.hasPairs {
      // Where several pairs mean one character the last one written here stays: the first in the table.
      for pair in stride(from: (128 << 8) - 1, through: 0, by: -1) {
        let packed = table.pairs[pair]
        if packed != DecodedSequence.malformed { codes[unpackedUTF8(packed)] = 0x8000 | UInt16(pair) }
      }
    }
    if let preferredLead {
      for trail in 0..<256 {
        let pair = Int(preferredLead & 0x7F) << 8 | trail
        if table.pairs[pair] != DecodedSequence.malformed {
          codes[unpackedUTF8(table.pairs[pair])] = 0x8000 | UInt16(pair)
        }
      }
      // What code page 932 makes of bytes that no table assigns.
      for (scalar, byte) in [(0xF8F0, 0xA0), (0xF8F1, 0xFD), (0xF8F2, 0xFE), (0xF8F3, 0xFF)] {
        codes[UInt32(scalar)] = UInt16(byte)
      }
    }
    if hasPrivateUse {
      PrivateUse.forEach { scalar, standard in
        if codes[scalar] == ScalarIndex.none { codes[scalar] = codes[standard] }
      }
    }
    for byte in UInt8(0)...0xFF {
      let packed = table.singles[Int(byte)]
      if packed != DecodedSequence.malformed { codes[unpackedUTF8(packed)] = UInt16(byte) }
    }
    self.codes = codes.build()
  }

  /// The bytes of a valid UTF-8 text; nil when a character has none. U+FFFD becomes FF, which no encoding here
  /// has in a whole sequence.
  func encode(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    var walk = ScalarWalk(text)
    while let (scalar, _) = walk.next() {
      if scalar < 0x80 {
        out.append(UInt8(scalar))
        continue
      }
      if scalar == 0xFFFD {
        out.append(0xFF)
        continue
      }
      let code = codes[scalar]
      if code == ScalarIndex.none { return nil }
      if code > 0xFF { out.append(UInt8(code >> 8)) }
      out.append(UInt8(code & 0xFF))
    }
    return out
  }
}
