import CICU

/// One multi-byte charset as flat tables, filled once from ICU's converter.
///
/// Values are UTF-8 bytes packed as in ``ScalarMap``, or ``DecodedSequence/malformed``.
/// Only read after it is built, which makes sharing it safe.
struct LegacyTable: @unchecked Sendable {
  static let gb18030 = LegacyTable("gb18030", hasPrivateUse: true)
  static let big5HKSCS = LegacyTable("Big5-HKSCS", hasPrivateUse: true)
  static let shiftJIS = LegacyTable("windows-31j")
  static let eucKR = LegacyTable("windows-949")
  static let eucJP = LegacyTable("EUC-JP")
  static let windows1252 = LegacyTable("windows-1252", hasPairs: false)

  /// Charsets of single bytes.
  private static let single: [TextEncoding: LegacyTable] = {
    var tables: [TextEncoding: LegacyTable] = [.windows1252: windows1252]
    let others: Set<TextEncoding> = [
      .utf8, .utf16LittleEndian, .utf16BigEndian, .gb18030, .big5HKSCS, .shiftJIS, .eucJP, .eucKR,
      .windows1252,
    ]
    for encoding in TextEncoding.allCases where !others.contains(encoding) {
      tables[encoding] = LegacyTable(encoding.icuName, hasPairs: false)
    }
    return tables
  }()

  /// The table of a charset of single bytes.
  static func single(_ encoding: TextEncoding) -> LegacyTable {
    guard let table = single[encoding] else {
      preconditionFailure("\(encoding.rawValue) is no charset of single bytes")
    }
    return table
  }

  /// Targets of single bytes; malformed for lead bytes and unassigned ones.
  let singles: UnsafePointer<UInt32>
  /// Targets of `(lead - 0x80) << 8 | trail`.
  let pairs: UnsafePointer<UInt32>

  let hasPairs: Bool

  private init(_ charset: String, hasPairs: Bool = true, hasPrivateUse: Bool = false) {
    var singles = [UInt32](repeating: DecodedSequence.malformed, count: 256)
    var pairs = [UInt32](repeating: DecodedSequence.malformed, count: hasPairs ? 128 << 8 : 1)
    var converter = ICUConverter(charset)
    for (byte, value) in converter.packed(Array(0...255), length: 1).enumerated() {
      // Bytes without a meaning of their own come out as C1 controls: nobody writes those.
      if value & 0xFF != 0xC2 || value >> 8 >= 0xA0 { singles[byte] = value }
    }
    if hasPairs {
      let trails = UInt8(0x40)...0xFE
      for lead in UInt8(0x81)...0xFE where singles[Int(lead)] == DecodedSequence.malformed {
        for (trail, value) in zip(trails, converter.packed(trails.flatMap { [lead, $0] }, length: 2)) {
          pairs[Int(lead - 0x80) << 8 | Int(trail)] = hasPrivateUse ? PrivateUse.replaced(value) : value
        }
      }
    }
    self.hasPairs = hasPairs
    self.singles = lasting(singles)
    self.pairs = lasting(pairs)
  }

  @inline(__always) func pair(_ lead: UInt8, _ trail: UInt8) -> UInt32 {
    pairs[Int(lead & 0x7F) << 8 | Int(trail)]
  }
}

/// The three-byte sequences of EUC-JP: `8F` and two bytes of JIS X 0212.
struct EUCJPThreeByte: @unchecked Sendable {
  static let shared = EUCJPThreeByte()
  private let targets: UnsafePointer<UInt32>

  private init() {
    var bytes: [UInt8] = []
    for row in UInt8(0xA1)...0xFE { for cell in UInt8(0xA1)...0xFE { bytes += [0x8F, row, cell] } }
    var converter = ICUConverter("EUC-JP")
    targets = lasting(converter.packed(bytes, length: 3))
  }

  /// Packed UTF-8; both bytes are at least A1.
  func packed(_ row: UInt8, _ cell: UInt8) -> UInt32 { targets[Int(row - 0xA1) * 94 + Int(cell - 0xA1)] }
}

/// The four-byte sequences of GB 18030 (GB 18030-2022, 5.3): `81 30 81 30` counts up from zero.
struct GB18030FourByte: @unchecked Sendable {
  static let shared = GB18030FourByte()
  /// Sequences that stand for scalars of the basic plane: `81 30 81 30` to `84 31 A4 39`.
  static let basicCount = 39420
  /// The number of `90 30 81 30`, U+10000; the rest of Unicode follows without gaps.
  static let firstAstral = 189_000

  private let basic: UnsafePointer<UInt32>

  private init() {
    var converter = ICUConverter("gb18030")
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4 * Self.basicCount)
    for number in 0..<Self.basicCount {
      bytes.append(UInt8(0x81 + number / 12600))
      bytes.append(UInt8(0x30 + number / 1260 % 10))
      bytes.append(UInt8(0x81 + number / 10 % 126))
      bytes.append(UInt8(0x30 + number % 10))
    }
    basic = lasting(converter.packed(bytes, length: 4).map { PrivateUse.replaced($0) })
  }

  /// Packed UTF-8 of one well-formed sequence; malformed when nothing is assigned to it.
  func packed(_ p: UnsafePointer<UInt8>) -> UInt32 {
    let number =
      ((Int(p[0]) - 0x81) * 10 + Int(p[1]) - 0x30) * 1260 + (Int(p[2]) - 0x81) * 10 + Int(p[3]) - 0x30
    if number < Self.basicCount { return basic[number] }
    let scalar = number - Self.firstAstral + 0x10000
    return number >= Self.firstAstral && scalar <= 0x10FFFF
      ? packedUTF8(UInt32(scalar)) : DecodedSequence.malformed
  }
}

/// UTF-8 of a scalar packed into a word, first byte lowest.
@inline(__always) func packedUTF8(_ scalar: UInt32) -> UInt32 {
  if scalar < 0x80 { return scalar }
  if scalar < 0x800 { return 0x80C0 | scalar >> 6 | (scalar & 63) << 8 }
  if scalar < 0x10000 { return 0x8080E0 | scalar >> 12 | (scalar >> 6 & 63) << 8 | (scalar & 63) << 16 }
  return 0x8080_80F0 | scalar >> 18 | (scalar >> 12 & 63) << 8 | (scalar >> 6 & 63) << 16 | (scalar & 63)
    << 24
}
