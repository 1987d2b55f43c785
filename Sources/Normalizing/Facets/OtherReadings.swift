import Text

/// How a name is spelled outside Pinyin: Wade–Giles, and the Cantonese and Hokkien spellings of Hong Kong
/// and Southeast Asia.
enum OtherReadings {
  /// Appends `family given` in each spelling, joined by `|`. For a name in Latin letters that is the name itself.
  static func append(_ name: borrowing ComparedName, to out: inout [UInt8]) {
    if name.family.isEmpty || name.given.isEmpty { return }
    if !name.isHan {
      out.append(contentsOf: name.family)
      out.append(0x20)
      out.append(contentsOf: name.given)
      return
    }
    let table = SpellingTable.shared
    let start = out.count
    // The given name in the first Cantonese spelling: where the second is the same, it is not said again.
    var first = 0..<0
    for (family, given) in SpellingTable.pairs {
      let before = out.count
      if before > start { out.append(UInt8(ascii: "|")) }
      var isWanted = table.appendFamily(name.family, family, to: &out)
      let givenStart = out.count
      isWanted = isWanted && table.append(name.given, column: given, to: &out)
      if given == 1 && isWanted { first = givenStart..<out.count }
      if given == 2 && out[givenStart...].elementsEqual(out[first]) { isWanted = false }
      if !isWanted { out.removeLast(out.count - before) }
    }
  }
}

/// Spellings of every common Han character in flat memory: asked a million times, so nothing is looked up by text.
private struct SpellingTable: Sendable {
  static let shared = SpellingTable()
  /// Of a family name: Wade–Giles, then up to three others.
  private static let familyVariants = 4
  /// Which spellings of family and given name go together.
  static let pairs = [(0, 0), (1, 1), (1, 2), (2, 1), (2, 2), (3, 1)]

  private var bytes: [UInt8] = []
  /// End offsets in `bytes`, for each character: Wade–Giles, two Cantonese ones, then the variants as a family name.
  private var ends: [UInt32] = []
  private static let columns = 3 + familyVariants

  private init() {
    ends.reserveCapacity(0x5200 * Self.columns)
    for scalar in UInt32(0x4E00)..<0xA000 {
      let character = Unicode.Scalar(scalar).map { Array(String($0).utf8) } ?? []
      let cantonese = Cantonese.spellings(of: scalar)
      // Jyutping comes first; names are written in the spellings after it, where there are any.
      let inNames = cantonese.count > 1 ? cantonese[1] : cantonese.first ?? ""
      addWadeGiles(Pinyin.syllable(of: scalar))
      add(HongKongSpelling.spelling(ofJyutping: cantonese.first ?? ""))
      add(inNames)
      let reading = character.withUnsafeBufferPointer { Surnames.readings($0) }.first
      addWadeGiles(reading ?? Pinyin.syllable(of: scalar))
      let listed = character.withUnsafeBufferPointer { Surnames.spellings(of: $0) }
      // What Hong Kong writes before what Malaysia and Singapore write.
      let sorted = listed.filter { cantonese.contains($0) } + listed.filter { !cantonese.contains($0) }
      let others = sorted.isEmpty ? [inNames] : sorted
      for i in 0..<Self.familyVariants - 1 { add(i < others.count ? others[i] : "") }
    }
  }

  private mutating func add(_ spelling: String) {
    bytes.append(contentsOf: spelling.utf8)
    ends.append(UInt32(bytes.count))
  }

  private mutating func addWadeGiles(_ pinyin: String?) {
    if let pinyin {
      Array(pinyin.utf8).withUnsafeBufferPointer { _ = WadeGiles.appendSpelling(ofPinyin: $0, to: &bytes) }
    }
    ends.append(UInt32(bytes.count))
  }

  /// The family name and a blank. Compound names are spelled character by character.
  func appendFamily(_ family: [UInt8], _ variant: Int, to out: inout [UInt8]) -> Bool {
    let isComplete =
      family.count == 3
      ? append(family, column: 3 + variant, to: &out)
      : variant < 2 && append(family, column: variant, to: &out)
    out.append(0x20)
    return isComplete
  }

  func append(_ han: [UInt8], column: Int, to out: inout [UInt8]) -> Bool {
    var i = 0
    while i < han.count {
      guard han[i] >= 0xE4 && han[i] <= 0xE9, i + 2 < han.count else { return false }
      let scalar = UInt32(han[i] & 0x0F) << 12 | UInt32(han[i + 1] & 0x3F) << 6 | UInt32(han[i + 2] & 0x3F)
      guard isCommonHan(scalar) else { return false }
      let entry = Int(scalar - 0x4E00) * Self.columns + column
      let start = entry == 0 ? 0 : Int(ends[entry - 1])
      if Int(ends[entry]) == start { return false }
      for k in start..<Int(ends[entry]) { out.append(bytes[k]) }
      i += 3
    }
    return true
  }
}
