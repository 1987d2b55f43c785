import CTables

/// All Mandarin readings of everyday Han characters, tones included. Built once, then only read.
package struct TonedReadings: @unchecked Sendable {
  package static let shared = TonedReadings()

  package enum Match: Sendable { case usual, other }

  /// Sorted: the character, the syllable and the tone, and in the lowest bit whether the reading is a further one.
  private let keys: UnsafePointer<UInt64>
  private let count: Int

  private init() {
    var keys: [UInt64] = []
    TextTable(CTABLE_TONED_READINGS).forEachRow { fields in
      guard fields.count == 3, let tone = fields[0].last else { return }
      let letters = fields[0].dropLast().reduce(UInt64(0)) { $0 << 5 | UInt64($1 - 0x60) }
      let syllable = TonedSyllable(letters: letters, tone: tone - 0x30)
      for (bit, field) in fields[1...].enumerated() {
        var walk = ScalarWalk(field)
        while let (scalar, _) = walk.next() { keys.append(Self.key(scalar, syllable) | UInt64(bit)) }
      }
    }
    keys.sort()
    count = keys.count
    self.keys = lasting(keys)
  }

  /// Whether a character is read so, and whether usually.
  package func match(_ scalar: UInt32, _ syllable: TonedSyllable) -> Match? {
    let key = Self.key(scalar, syllable)
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    guard low < count, keys[low] & ~1 == key else { return nil }
    return keys[low] == key ? .usual : .other
  }

  private static func key(_ scalar: UInt32, _ syllable: TonedSyllable) -> UInt64 {
    UInt64(scalar) << 34 | syllable.letters << 4 | UInt64(syllable.tone) << 1
  }
}
