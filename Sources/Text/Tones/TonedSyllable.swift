/// One syllable of Pinyin with its tone, as dictionaries print it: `guān`, `lǜ`, `de`.
///
/// Takes what web pages write for it: composed and combining marks, a breve for the third tone, `ɑ` and `ɡ`.
package struct TonedSyllable: Sendable, Equatable {
  /// Lower-case letters, `v` for ü, five bits each.
  let letters: UInt64
  /// 1 to 4; 5 is neutral, which is written without a mark.
  package let tone: UInt8

  package var isMarked: Bool { tone < 5 }

  init(letters: UInt64, tone: UInt8) {
    self.letters = letters
    self.tone = tone
  }

  /// The syllable that the scalars are; nil when they are anything else.
  package init?(_ scalars: UnsafeBufferPointer<UInt32>) {
    guard scalars.count > 0, scalars.count <= 9 else { return nil }
    var letters: UInt64 = 0
    var count = 0
    var tone: UInt8 = 5
    for scalar in scalars {
      if let mark = Self.combiningTone(scalar) {
        guard count > 0, tone == 5 else { return nil }
        tone = mark
        continue
      }
      if scalar == 0x308, letters & 31 == 21 {
        letters = letters & ~31 | 22
        continue
      }
      guard let (letter, mark) = Self.letter(scalar) else { return nil }
      if mark != 5 {
        guard tone == 5 else { return nil }
        tone = mark
      }
      letters = letters << 5 | UInt64(letter - 0x60)
      count += 1
    }
    guard count <= 6 else { return nil }
    self.letters = letters
    self.tone = tone
  }

  private static func combiningTone(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x304: 1
    case 0x301: 2
    case 0x30C, 0x306: 3
    case 0x300: 4
    default: nil
    }
  }

  /// A letter and the tone marked on it.
  private static func letter(_ scalar: UInt32) -> (letter: UInt8, tone: UInt8)? {
    switch scalar {
    case 0x61...0x7A: (UInt8(scalar), 5)
    case 0x251: (0x61, 5)
    case 0x261: (0x67, 5)
    case 0xFC: (0x76, 5)
    case 0x101: (0x61, 1)
    case 0xE1: (0x61, 2)
    case 0x1CE, 0x103: (0x61, 3)
    case 0xE0: (0x61, 4)
    case 0x113: (0x65, 1)
    case 0xE9: (0x65, 2)
    case 0x11B, 0x115: (0x65, 3)
    case 0xE8: (0x65, 4)
    case 0x12B: (0x69, 1)
    case 0xED: (0x69, 2)
    case 0x1D0, 0x12D: (0x69, 3)
    case 0xEC: (0x69, 4)
    case 0x14D: (0x6F, 1)
    case 0xF3: (0x6F, 2)
    case 0x1D2, 0x14F: (0x6F, 3)
    case 0xF2: (0x6F, 4)
    case 0x16B: (0x75, 1)
    case 0xFA: (0x75, 2)
    case 0x1D4, 0x16D: (0x75, 3)
    case 0xF9: (0x75, 4)
    case 0x1D6: (0x76, 1)
    case 0x1D8: (0x76, 2)
    case 0x1DA: (0x76, 3)
    case 0x1DC: (0x76, 4)
    default: nil
    }
  }
}
