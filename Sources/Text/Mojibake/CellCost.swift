/// How surprising a cell is as it stands: ``CharacterCost`` with what is known of cells.
struct CellCost {
  var bits = 0
  /// Scalars beyond ASCII, and what they cost.
  var foreign = 0
  private var foreignBits = 0
  /// Han characters.
  var han = 0
  /// Japanese syllables.
  var kana = 0
  var highest: UInt32 = 0
  private(set) var hasReplacements = false
  /// What its most surprising Han character costs.
  var rarest = 0

  var averageBits: Double { foreign == 0 ? 0 : Double(foreignBits) / Double(foreign) }

  /// Latin letters, controls and the marks of windows-1252: what single-byte garbage is made of.
  var isWestern: Bool { highest < 0x2200 }

  /// Whether nothing in the cell asks for a closer look.
  var isUsual: Bool { foreign < 2 || averageBits < (isWestern ? 9 : 12.5) }

  init(_ text: UnsafeBufferPointer<UInt8>) {
    let cost = CharacterCost.shared
    var walk = ScalarWalk(text)
    var offset = 0
    var lastWasForeign = false
    var lastWasGreekOrCyrillic = false
    while let (scalar, length) = walk.next() {
      var bits = cost[scalar]
      if scalar == 0xFFFD {
        // Lost either way: it says nothing for or against.
        bits = 20
        hasReplacements = true
      } else if scalar >= 0x80 {
        if 0xA0..<0x250 ~= scalar {
          // An accented letter stands alone among plain ones; garbage comes in runs.
          // Marks stand beside digits and blanks.
          let isAlone =
            scalar >= 0xC0 && !lastWasForeign
            && !(offset + length < text.count && text[offset + length] >= 0x80)
          bits = isAlone && Self.isBesideLetter(text, offset, length) ? 8 : 13
        }
        if 0x370..<0x530 ~= scalar {
          // Greek and Cyrillic come in words; garbage has single letters of them.
          if lastWasGreekOrCyrillic { bits = 8 }
          lastWasGreekOrCyrillic = true
        } else {
          lastWasGreekOrCyrillic = false
        }
        // Lists number with circled digits, and mark with arrows, boxes and stars.
        if 0x2460..<0x2500 ~= scalar { bits = 9 }
        if 0x2190..<0x2200 ~= scalar || 0x25A0..<0x2700 ~= scalar { bits = 12 }
        foreign += 1
        if 0x3400..<0xA000 ~= scalar {
          han += 1
          rarest = max(rarest, bits)
        }
        if 0x3041..<0x3100 ~= scalar { kana += 1 }
        foreignBits += bits
        highest = max(highest, scalar)
      }
      self.bits += bits
      lastWasForeign = scalar >= 0x80
      offset += length
    }
    if foreign >= 2, foreign <= 4, text.count <= 16, Self.looksLikeName(text) { self.bits -= 6 }
  }

  private static func isBesideLetter(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int, _ length: Int) -> Bool
  {
    (offset > 0 && isLetter(text[offset - 1]))
      || (offset + length < text.count && isLetter(text[offset + length]))
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
  }

  private static func looksLikeName(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var folded: [UInt8] = []
    Fold.appendKey(text, to: &folded)
    return folded.withUnsafeBufferPointer { Surnames.longestSurnamePrefix(of: $0) } > 0
  }
}
