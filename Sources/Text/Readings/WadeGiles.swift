/// The older romanizations of Mandarin: Wade–Giles, and Tongyong as used in Taiwan.
package enum WadeGiles {
  /// The Pinyin syllables that one lower-case syllable can stand for.
  ///
  /// With its apostrophe a Wade–Giles syllable is unique (`ch'en`); without, as it is usually typed, `chen` may be
  /// zhen or chen. Empty when it is neither Wade–Giles nor Tongyong.
  package static func pinyin(of latin: UnsafeBufferPointer<UInt8>) -> [String] {
    let number = OtherSpellings.shared.numbers.find(latin)
    return number < 0
      ? []
      : OtherSpellings.shared.syllables[number].map {
        String(decoding: Syllables.shared.texts[$0], as: UTF8.self)
      }
  }
}

/// Spellings of Pinyin syllables in the other romanizations of Mandarin, and back.
struct OtherSpellings: Sendable {
  static let shared = OtherSpellings()

  let numbers: ByteTable
  /// Syllable numbers that a spelling can stand for.
  let syllables: [[Int]]

  private init() {
    let table = Syllables.shared
    var found: [[UInt8]: [Int]] = [:]
    func add(_ spelling: [UInt8], _ syllable: Int) {
      if found[spelling]?.contains(syllable) != true { found[spelling, default: []].append(syllable) }
    }
    for syllable in 0..<table.regularCount {
      let spelling = table.wadeGiles[syllable]
      add(spelling, syllable)
      add(spelling.filter { $0 != UInt8(ascii: "'") }, syllable)
      add(table.tongyong[syllable], syllable)
    }
    let order = found.keys.sorted { $0.lexicographicallyPrecedes($1) }
    numbers = ByteTable(order.enumerated().map { (key: $1, value: $0) })
    syllables = order.map { found[$0] ?? [] }
  }
}
