import CTables

/// Chinese family names: which there are, how frequent, how read.
///
/// "Folded" parameters are match keys or simplified forms (``Fold``): 陳 is looked up as 陈.
package enum Surnames {
  /// Whether a folded text is a family name.
  package static func isSurname(_ folded: UnsafeBufferPointer<UInt8>) -> Bool {
    SurnameTable.shared.names.find(folded) >= 0
  }

  /// Bearers of a folded family name per million people; 0 when it is none.
  package static func frequency(_ folded: UnsafeBufferPointer<UInt8>) -> Double {
    let number = SurnameTable.shared.names.find(folded)
    return number < 0 ? 0 : SurnameTable.shared.perMillion[number]
  }

  /// The readings of a folded family name, the usual one first; empty when it is none.
  package static func readings(_ folded: UnsafeBufferPointer<UInt8>) -> [String] {
    let number = SurnameTable.shared.names.find(folded)
    return number < 0 ? [] : SurnameTable.shared.readings[number].map { String(decoding: $0, as: UTF8.self) }
  }

  /// The length in bytes of the longest family name that a folded text begins with; 0 when there is none.
  package static func longestSurnamePrefix(of folded: UnsafeBufferPointer<UInt8>) -> Int {
    guard let start = folded.baseAddress else { return 0 }
    let table = SurnameTable.shared
    var longest = 0
    var end = 0
    var walk = ScalarWalk(folded)
    for number in 0..<table.longestName {
      guard let (scalar, length) = walk.next() else { break }
      end += length
      if table.names.find(start, end) >= 0 { longest = end }
      if number == 0, !table.compoundStarts.contains(scalar) { break }
    }
    return longest
  }

  /// Whether lower-case ASCII letters spell a family name: in Pinyin, Wade–Giles, or as written in Hong Kong,
  /// Taiwan, Singapore and Malaysia.
  package static func familyByRomanization(_ latin: UnsafeBufferPointer<UInt8>) -> Bool {
    SurnameTable.shared.spellings.find(latin) >= 0
  }

  /// Bearers per million of the family names that `latin` spells in Pinyin, or of those that it spells otherwise
  /// where it is not Pinyin of one; 0 when none.
  package static func romanizationFrequency(_ latin: UnsafeBufferPointer<UInt8>) -> Double {
    let number = SurnameTable.shared.spellings.find(latin)
    return number < 0 ? 0 : SurnameTable.shared.spellingPerMillion[number]
  }

  /// The folded family names that lower-case ASCII letters can spell, most frequent first.
  package static func names(spelled latin: UnsafeBufferPointer<UInt8>) -> [String] {
    let number = SurnameTable.shared.spellings.find(latin)
    return number < 0
      ? [] : SurnameTable.shared.spelledNames[number].map { String(decoding: $0, as: UTF8.self) }
  }

  /// The usual reading of a family name as written; nil when it is none.
  static func reading(of name: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    let table = SurnameTable.shared
    var number = table.names.find(name)
    if number < 0 {
      if name.count > 24 { return nil }
      var folded: [UInt8] = []
      Fold.appendKey(name, to: &folded)
      number = folded.withUnsafeBufferPointer { table.names.find($0) }
    }
    return number < 0 ? nil : table.readings[number][0]
  }
}

/// The embedded tables of family names, indexed.
struct SurnameTable: Sendable {
  static let shared = SurnameTable()

  let names: ByteTable
  let perMillion: [Double]
  let readings: [[[UInt8]]]
  /// Scalars that begin a family name of two or more.
  let compoundStarts: Set<UInt32>
  /// In scalars.
  let longestName: Int

  let spellings: ByteTable
  let spellingPerMillion: [Double]
  let spelledNames: [[[UInt8]]]

  private init() {
    var keys: [(key: [UInt8], value: Int)] = []
    var perMillion: [Double] = []
    var readings: [[[UInt8]]] = []
    var compoundStarts: Set<UInt32> = []
    var longestName = 1
    TextTable(CTABLE_SURNAMES).forEachRow { fields in
      guard fields.count == 3 else { return }
      keys.append((Array(fields[0]), keys.count))
      readings.append(fields[1].split(separator: UInt8(ascii: " ")).map { Array($0) })
      perMillion.append(Double(String(decoding: fields[2], as: UTF8.self)) ?? 0)
      let scalars = Array(String(decoding: fields[0], as: UTF8.self).unicodeScalars)
      if scalars.count > 1 { compoundStarts.insert(scalars[0].value) }
      longestName = max(longestName, scalars.count)
    }
    let names = ByteTable(keys)
    var spelled = SpellingCollector(names: names, perMillion: perMillion, keys: keys.map(\.key))
    for (number, readings) in readings.enumerated() {
      for reading in readings { spelled.add(reading, number, .pinyin) }
    }
    spelled.addOtherRomanizations(of: readings)
    TextTable(CTABLE_SURNAME_SPELLINGS).forEachRow { fields in
      guard fields.count == 2 else { return }
      for name in fields[1].split(separator: UInt8(ascii: " ")) {
        let number = names.find(UnsafeBufferPointer(rebasing: name))
        if number >= 0 { spelled.add(Array(fields[0]), number, .listed) }
      }
    }
    self.names = names
    self.perMillion = perMillion
    self.readings = readings
    self.compoundStarts = compoundStarts
    self.longestName = longestName
    let order = spelled.entries.keys.sorted { $0.lexicographicallyPrecedes($1) }
    spellings = ByteTable(order.enumerated().map { (key: $1, value: $0) })
    spellingPerMillion = order.map { spelled.weight($0) }
    spelledNames = order.map { spelled.names($0) }
  }
}

/// Gathers which family names a Latin spelling can stand for.
private struct SpellingCollector {
  enum System { case pinyin, listed, computed }
  /// Bearers per million below which another spelling of a frequent name is likelier.
  private static let leastOfPinyin = 20.0

  let names: ByteTable
  let perMillion: [Double]
  let keys: [[UInt8]]
  private(set) var entries: [[UInt8]: [Int: System]] = [:]

  init(names: ByteTable, perMillion: [Double], keys: [[UInt8]]) {
    self.names = names
    self.perMillion = perMillion
    self.keys = keys
  }

  mutating func add(_ spelling: [UInt8], _ number: Int, _ system: System) {
    let letters = spelling.filter { $0 != UInt8(ascii: "'") }
    if entries[letters]?[number] == nil { entries[letters, default: [:]][number] = system }
    // Both ways of typing ü.
    if letters.contains(UInt8(ascii: "v")) {
      add(letters.map { $0 == UInt8(ascii: "v") ? UInt8(ascii: "u") : $0 }, number, system)
    }
  }

  mutating func addOtherRomanizations(of readings: [[[UInt8]]]) {
    let syllables = Syllables.shared
    for (number, readings) in readings.enumerated() {
      for reading in readings {
        let syllable = reading.withUnsafeBufferPointer { syllables.numbers.find($0) }
        guard syllable >= 0, syllable < syllables.regularCount else { continue }
        add(syllables.wadeGiles[syllable], number, .computed)
        add(syllables.tongyong[syllable], number, .computed)
      }
    }
  }

  func weight(_ spelling: [UInt8]) -> Double {
    let all = entries[spelling] ?? [:]
    let pinyin = all.filter { $0.value == .pinyin }.reduce(0) { $0 + perMillion[$1.key] }
    // Chan is 陈, though a name that hardly anybody bears is read so.
    return pinyin >= Self.leastOfPinyin ? pinyin : all.reduce(0) { $0 + perMillion[$1.key] }
  }

  func names(_ spelling: [UInt8]) -> [[UInt8]] {
    (entries[spelling] ?? [:]).keys.sorted {
      perMillion[$0] > perMillion[$1] || (perMillion[$0] == perMillion[$1] && $0 < $1)
    }
    .map { keys[$0] }
  }
}
