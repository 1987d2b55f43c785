import Text

/// How a name is spelled outside Pinyin: Wade–Giles, and the Cantonese spellings of Hong Kong.
enum OtherReadings {
  /// Appends `family given` in each spelling, joined by `|`. For a name in Latin letters that is the name itself.
  static func append(_ name: borrowing NameParts, to out: inout [UInt8]) {
    if name.family.isEmpty || name.given.isEmpty { return }
    if !name.isHan {
      appendPair(name.family, name.given, to: &out)
      return
    }
    let start = out.count
    for system in 0..<4 {
      let before = out.count
      if before > start { out.append(UInt8(ascii: "|")) }
      let first = out.count
      let isComplete = spellFamily(name.family, system, to: &out) && spellGiven(name.given, system, to: &out)
      let isRepeat = isComplete && before > start && isEarlier(out, start, first)
      if !isComplete || isRepeat { out.removeLast(out.count - before) }
    }
  }

  private static func appendPair(_ family: [UInt8], _ given: [UInt8], to out: inout [UInt8]) {
    out.append(contentsOf: family)
    out.append(0x20)
    out.append(contentsOf: given)
  }

  /// Whether the spelling from `first` on stands earlier in `out` already.
  private static func isEarlier(_ out: [UInt8], _ start: Int, _ first: Int) -> Bool {
    let last = out[first...]
    return out[start..<first - 1].split(separator: UInt8(ascii: "|")).contains { $0.elementsEqual(last) }
  }

  /// The family name and a blank: 0 Wade–Giles; 1…3 the usual spellings of Hong Kong and Southeast Asia.
  private static func spellFamily(_ family: [UInt8], _ system: Int, to out: inout [UInt8]) -> Bool {
    defer { out.append(0x20) }
    if system == 0 {
      var pinyin: [UInt8] = []
      family.withUnsafeBufferPointer { Pinyin.appendFamilyReading($0, to: &pinyin) }
      return pinyin.withUnsafeBufferPointer { pinyin in
        for syllable in Pinyin.segment(pinyin) ?? [] {
          if !WadeGiles.appendSpelling(ofPinyin: UnsafeBufferPointer(rebasing: pinyin[syllable]), to: &out) {
            return false
          }
        }
        return true
      }
    }
    let listed = FamilySpellings.shared[family]
    if system <= listed.count {
      out.append(contentsOf: listed[system - 1])
      return true
    }
    return system == 1 && spell(family, 1, to: &out)
  }

  private static func spellGiven(_ given: [UInt8], _ system: Int, to out: inout [UInt8]) -> Bool {
    spell(given, min(system, 1), to: &out)
  }

  /// Appends the spelling of Han text: 0 Wade–Giles, 1 Cantonese.
  private static func spell(_ han: [UInt8], _ system: Int, to out: inout [UInt8]) -> Bool {
    let table = SpellingTable.shared
    var i = 0
    while i < han.count {
      guard han[i] >= 0xE4 && han[i] <= 0xE9, i + 2 < han.count else { return false }
      let scalar = UInt32(han[i] & 0x0F) << 12 | UInt32(han[i + 1] & 0x3F) << 6 | UInt32(han[i + 2] & 0x3F)
      guard isCommonHan(scalar) else { return false }
      let range = table.range(scalar, system)
      if range.isEmpty { return false }
      out.append(contentsOf: table.bytes[range])
      i += 3
    }
    return true
  }
}

/// Listed spellings of the family names, kept so that a million names do not ask a million times.
private struct FamilySpellings: Sendable {
  static let shared = FamilySpellings()
  private let byScalar: [UInt32: [[UInt8]]]

  private init() {
    var byScalar: [UInt32: [[UInt8]]] = [:]
    for scalar in UInt32(0x4E00)..<0xA000 {
      let spellings = Unicode.Scalar(scalar).map { scalar in
        Array(String(scalar).utf8).withUnsafeBufferPointer { Surnames.spellings(of: $0) }
      }
      if let spellings, !spellings.isEmpty { byScalar[scalar] = spellings.map { Array($0.utf8) } }
    }
    self.byScalar = byScalar
  }

  /// Compound family names are few and asked as they come.
  subscript(family: [UInt8]) -> [[UInt8]] {
    if family.count == 3 {
      let scalar = UInt32(family[0] & 0x0F) << 12 | UInt32(family[1] & 0x3F) << 6 | UInt32(family[2] & 0x3F)
      return byScalar[scalar] ?? []
    }
    return family.withUnsafeBufferPointer { Surnames.spellings(of: $0) }.map { Array($0.utf8) }
  }
}

/// Spellings of every common Han character, both systems, in one run of bytes.
private struct SpellingTable: Sendable {
  static let shared = SpellingTable()
  private(set) var bytes: [UInt8] = []
  private var ends: [UInt32] = []

  func range(_ scalar: UInt32, _ system: Int) -> Range<Int> {
    let i = Int(scalar - 0x4E00) * 2 + system
    return (i == 0 ? 0 : Int(ends[i - 1]))..<Int(ends[i])
  }

  private init() {
    ends.reserveCapacity(0x5200 * 2)
    for scalar in UInt32(0x4E00)..<0xA000 {
      if let pinyin = Pinyin.syllable(of: scalar) {
        Array(pinyin.utf8).withUnsafeBufferPointer { _ = WadeGiles.appendSpelling(ofPinyin: $0, to: &bytes) }
      }
      ends.append(UInt32(bytes.count))
      // Jyutping comes first; names are written in the spellings after it, where there are any.
      let cantonese = Cantonese.spellings(of: scalar)
      let inNames = cantonese.count > 1 ? Array(cantonese.dropFirst()) : cantonese
      bytes.append(contentsOf: (inNames.first ?? "").utf8)
      ends.append(UInt32(bytes.count))
    }
  }
}
