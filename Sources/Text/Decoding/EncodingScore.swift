/// What a sample costs when read in one encoding.
struct EncodingScore {
  var encoding: TextEncoding
  /// Bits of surprise, all bytes together.
  var bits = 0
  var scalars = 0
  var malformed = 0
  /// Controls other than tab and line ends.
  var controls = 0

  init(_ encoding: TextEncoding, _ sample: UnsafeBufferPointer<UInt8>, isWhole: Bool) {
    self.encoding = encoding
    switch encoding {
    case .utf8: add(sample, isWhole, UTF8Sequences())
    case .utf16LittleEndian: add(sample, isWhole, UTF16Decoder(lowFirst: true))
    case .utf16BigEndian: add(sample, isWhole, UTF16Decoder(lowFirst: false))
    case .gb18030: add(sample, isWhole, GB18030Decoder())
    case .big5HKSCS: add(sample, isWhole, PairDecoder(table: .big5HKSCS))
    case .shiftJIS: add(sample, isWhole, PairDecoder(table: .shiftJIS))
    case .eucKR:
      add(sample, isWhole, PairDecoder(table: .eucKR))
      bits -= Hangul.saving(sample)
    case .eucJP: add(sample, isWhole, EUCJPDecoder())
    default:
      if let script = ScriptCost.tables[encoding] {
        addScript(sample, script)
      } else {
        addWestern(sample, .single(encoding))
      }
    }
    bits += Self.prior(encoding)
    // A Chinese name or two are by chance letters of some other script.
    if Self.isUnusual(encoding), sample.count(where: { $0 >= 0x80 }) < 12 { bits += 14 }
    // Other encodings are valid UTF-8 by chance only.
    if encoding == .utf8, malformed == 0, scalars < sample.count { bits -= 12 }
  }

  /// Bits against an encoding before any byte is seen.
  private static func prior(_ encoding: TextEncoding) -> Int {
    switch encoding {
    case .utf8, .gb18030: 0
    case .big5HKSCS: 1
    case .windows1252: 4
    case .shiftJIS: 6
    case .utf16LittleEndian: 6
    case .utf16BigEndian: 8
    case .windows1251, .windows1253, .windows1255: 9
    default: 12
    }
  }

  /// Neither Chinese, Japanese on Windows, nor Western.
  private static func isUnusual(_ encoding: TextEncoding) -> Bool {
    switch encoding {
    case .utf8, .utf16LittleEndian, .utf16BigEndian, .gb18030, .big5HKSCS, .shiftJIS, .windows1252: false
    default: true
    }
  }

  private mutating func add(
    _ sample: UnsafeBufferPointer<UInt8>, _ isWhole: Bool, _ decoder: some SequenceDecoder
  ) {
    guard let p = sample.baseAddress else { return }
    let cost = CharacterCost.shared
    var i = 0
    while i < sample.count {
      let found = decoder.next(p + i, sample.count - i)
      if found.length == 0 {
        if isWhole { addMalformed() }
        return
      }
      i += found.length
      if found.packed == DecodedSequence.malformed {
        addMalformed()
        continue
      }
      let scalar = unpackedUTF8(found.packed)
      let bits = cost[scalar]
      self.bits += bits
      scalars += 1
      if scalar < 0xA0, bits >= 30 { controls += 1 }
    }
  }

  /// windows-1252: letters with accents are likely beside ASCII letters, and in a row unlikely.
  private mutating func addWestern(_ sample: UnsafeBufferPointer<UInt8>, _ table: LegacyTable) {
    let cost = CharacterCost.shared
    for (i, byte) in sample.enumerated() {
      scalars += 1
      if byte < 0x80 {
        let bits = cost[UInt32(byte)]
        self.bits += bits
        if bits >= 30 { controls += 1 }
      } else if table.singles[Int(byte)] == DecodedSequence.malformed {
        addMalformed()
      } else {
        let isBesideLetter =
          (i > 0 && isLetter(sample[i - 1])) || (i + 1 < sample.count && isLetter(sample[i + 1]))
        bits += byte < 0xC0 ? 12 : isBesideLetter ? 8 : 12
      }
    }
  }

  private mutating func addScript(_ sample: UnsafeBufferPointer<UInt8>, _ script: ScriptCost) {
    let total = script.total(of: sample)
    bits += total.bits
    malformed += total.malformed
    controls += total.controls
    scalars += sample.count
  }

  private mutating func addMalformed() {
    bits += CharacterCost.malformed
    malformed += 1
    scalars += 1
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
  }
}

/// Syllables that Korean names, companies and addresses are full of; any Hangul costs the same otherwise.
private enum Hangul {
  private static let common: Set<UInt32> = Set(
    """
    이다는에의가하고을기사지로한도자리인서시은스대어정를전나주부수일해장상구제그동라아면조보유안성과원선만경무용신공오여연마우소실방비세중바당계관교국산\
    생회박김최강윤임업식체재송홍황권손배백남심노양문민진영준현호훈혜희미화정은숙순옥씨엔코테크디터트트레드호텔물산상사건설전자개발특별광역시군읍면동번길층
    """.unicodeScalars.map(\.value))

  /// Bits that the common syllables of a sample cost less than rare ones.
  static func saving(_ sample: UnsafeBufferPointer<UInt8>) -> Int {
    guard let p = sample.baseAddress else { return 0 }
    let decoder = PairDecoder(table: .eucKR)
    var i = 0
    var found = 0
    while i < sample.count {
      let sequence = decoder.next(p + i, sample.count - i)
      if sequence.length == 0 { break }
      i += sequence.length
      if sequence.length == 2, common.contains(unpackedUTF8(sequence.packed)) { found += 1 }
    }
    return 6 * found
  }
}

/// UTF-8 as a ``SequenceDecoder``, for scoring only.
private struct UTF8Sequences: SequenceDecoder {
  func next(_ p: UnsafePointer<UInt8>, _ available: Int) -> DecodedSequence {
    let length = UTF8Validation.sequence(p, available)
    if length <= 0 { return DecodedSequence(DecodedSequence.malformed, -length) }
    var packed: UInt32 = 0
    for i in 0..<length { packed |= UInt32(p[i]) << UInt32(8 * i) }
    return DecodedSequence(packed, length)
  }
}

/// The (first) scalar of packed UTF-8.
@inline(__always) func unpackedUTF8(_ packed: UInt32) -> UInt32 {
  let a = packed & 0xFF
  let b = packed >> 8 & 63
  if a < 0x80 { return a }
  if a < 0xE0 { return (a & 31) << 6 | b }
  if a < 0xF0 { return (a & 15) << 12 | b << 6 | packed >> 16 & 63 }
  return (a & 7) << 18 | b << 12 | (packed >> 16 & 63) << 6 | packed >> 24 & 63
}
