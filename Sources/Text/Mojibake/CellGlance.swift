/// One look at a cell's characters: enough to pass nearly every right cell. Tables and additions only.
struct CellGlance {
  /// Scalars beyond ASCII, and what they cost.
  private(set) var foreign = 0
  private(set) var bits = 0
  /// Something that ``LostText`` should look at: U+FFFD, 锟, 烫, 屯, □, question marks.
  private(set) var mayBeLossy = false
  /// Letters of Latin-1 side by side, or bytes that are no UTF-8.
  private(set) var isOdd = false

  /// Whether nothing in the cell asks for a closer look.
  var isUsual: Bool { !isOdd && (foreign < 2 || 2 * bits < 25 * foreign) }

  init(_ text: UnsafeBufferPointer<UInt8>) {
    guard let p = text.baseAddress else { return }
    let cost = CharacterCost.shared
    let count = text.count
    var i = 0
    var lastWasForeign = false
    while i < count {
      if count - i >= 8 {
        let word = UnsafeRawPointer(p + i).loadUnaligned(as: UInt64.self)
        let question = word ^ 0x3F3F_3F3F_3F3F_3F3F
        let hasQuestion = (question &- 0x0101_0101_0101_0101) & ~question & 0x8080_8080_8080_8080
        if (word & 0x8080_8080_8080_8080) | hasQuestion == 0 {
          i += 8
          lastWasForeign = false
          continue
        }
      }
      let first = p[i]
      if first < 0x80 {
        if first == 0x3F { mayBeLossy = true }
        i += 1
        lastWasForeign = false
        continue
      }
      foreign += 1
      if first >= 0xE2, first <= 0xEF, count - i >= 3, p[i + 1] & 0xC0 == 0x80, p[i + 2] & 0xC0 == 0x80 {
        let scalar = UInt32(first & 15) << 12 | UInt32(p[i + 1] & 63) << 6 | UInt32(p[i + 2] & 63)
        bits += cost[scalar]
        if Self.isMarkOfLoss(scalar) { mayBeLossy = true }
        i += 3
      } else if first == 0xC2, count - i >= 2, p[i + 1] == 0xB7 {
        bits += 9
        i += 2
      } else {
        // Single accented letters among plain ones are right; garbage comes in runs.
        let length = UTF8Validation.sequence(p + i, count - i)
        if length != 2 || lastWasForeign || i + 2 < count && p[i + 2] >= 0x80 { isOdd = true }
        bits += length == 2 ? (first == 0xC2 ? 13 : 8) : 26
        i += max(length, 1)
      }
      lastWasForeign = true
    }
  }

  private static func isMarkOfLoss(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xFFFD, 0x951F, 0x70EB, 0x5C6F, 0x25A1, 0xFF1F: true
    default: false
    }
  }
}
