import Testing
import Text

/// GB 18030-2022 against its own list of changes (appendices D and E of the standard).
struct GB18030Tests {
  /// Two-byte codes that older editions put in the private use area, their characters, and the four-byte codes
  /// by which the 2000 and 2005 editions wrote the same characters.
  static let moved: [(pair: UInt16, character: UInt32, four: UInt32)] = [
    (0xA6D9, 0xFE10, 0x8431_8236), (0xA6DA, 0xFE12, 0x8431_8238), (0xA6DB, 0xFE11, 0x8431_8237),
    (0xA6DC, 0xFE13, 0x8431_8239), (0xA6DD, 0xFE14, 0x8431_8330), (0xA6DE, 0xFE15, 0x8431_8331),
    (0xA6DF, 0xFE16, 0x8431_8332), (0xA6EC, 0xFE17, 0x8431_8333), (0xA6ED, 0xFE18, 0x8431_8334),
    (0xA6F3, 0xFE19, 0x8431_8335), (0xFE59, 0x9FB4, 0x8235_9037), (0xFE61, 0x9FB5, 0x8235_9038),
    (0xFE66, 0x9FB6, 0x8235_9039), (0xFE67, 0x9FB7, 0x8235_9130), (0xFE6D, 0x9FB8, 0x8235_9131),
    (0xFE7E, 0x9FB9, 0x8235_9132), (0xFE90, 0x9FBA, 0x8235_9133), (0xFEA0, 0x9FBB, 0x8235_9134),
    // Six more whose characters are beyond the basic plane.
    (0xFE51, 0x20087, 0x9532_9031), (0xFE52, 0x20089, 0x9532_9033), (0xFE53, 0x200CC, 0x9532_9730),
    (0xFE6C, 0x215D7, 0x9536_B937), (0xFE76, 0x2298F, 0x9630_BA35), (0xFE91, 0x241FE, 0x9635_B630),
    // Moved in 2005.
    (0xA8BC, 0x1E3F, 0x8135_F437),
  ]

  private static func scalar(_ bytes: [UInt8]) -> UInt32? {
    var transcoder = Transcoder(.gb18030)
    var out: [UInt8] = []
    let malformed = bytes.withUnsafeBufferPointer { transcoder.decode($0, flush: true, into: &out) }
    let scalars = Array(String(decoding: out, as: UTF8.self).unicodeScalars)
    return malformed == 0 && scalars.count == 1 ? scalars[0].value : nil
  }

  @Test(arguments: moved)
  func `both codes of a character that left private use give the character`(
    _ pair: UInt16, _ character: UInt32, _ four: UInt32
  ) {
    #expect(Self.scalar([UInt8(pair >> 8), UInt8(pair & 255)]) == character)
    let bytes = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: four >> UInt32($0)) }
    #expect(Self.scalar(bytes) == character)
  }

  /// Private use is what remains for users (AAA1 to AFFE, F8A1 to FEFE, A140 to A7A0) and for codes that the
  /// standard leaves open.
  @Test func `every two-byte code of the standard has a character`() {
    var counts = (user: 0, open: 0, characters: 0)
    for lead in UInt8(0x81)...0xFE {
      for trail in UInt8(0x40)...0xFE where trail != 0x7F {
        let isUser =
          (0xAA...0xAF ~= lead || 0xF8...0xFE ~= lead) && trail >= 0xA1
          || 0xA1...0xA7 ~= lead && trail <= 0xA0
        guard let scalar = Self.scalar([lead, trail]) else {
          Issue.record("\(lead) \(trail) is malformed")
          continue
        }
        let isPrivate = 0xE000...0xF8FF ~= scalar
        if isUser {
          counts.user += 1
        } else if isPrivate {
          counts.open += 1
          #expect(0xA2...0xA9 ~= lead || (lead == 0xD7 && trail >= 0xFA), "\(lead) \(trail)")
        } else {
          counts.characters += 1
        }
      }
    }
    #expect(counts.user == 1894)
    #expect(counts.characters + counts.open == 126 * 190 - 1894)
    #expect(counts.open == 149)
  }

  /// The algorithm of the supplementary planes, and the first and last codes of the basic one.
  @Test(
    arguments: [
      (0x8130_8130, 0x80), (0x8431_A439, 0xFFFF), (0x9030_8130, 0x10000), (0xE332_9A35, 0x10FFFF),
      (0x8235_9636, 0x9FEF), (0x9932_9A37, 0x2C5D1),
    ] as [(UInt32, UInt32)])
  func `four bytes count through Unicode`(_ code: UInt32, _ scalar: UInt32) {
    let bytes = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: code >> UInt32($0)) }
    #expect(Self.scalar(bytes) == scalar)
  }
}
