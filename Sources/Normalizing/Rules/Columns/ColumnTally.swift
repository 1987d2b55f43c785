import Glibc
package import Records

/// What is counted of one column: its distinct values, how many rows have each, and how diverse the other
/// cells of those rows are. Memory is bounded by `capacity` values of at most `longestValue` bytes.
///
/// When more distinct values come than there is room for, the values of one row make room: they lose that row,
/// never is a count too high (lossy counting, Manku and Motwani 2002). A value that has one row in every
/// `capacity / 2` stays. A value that comes back after it lost its place counts as distinct again, which
/// makes the others look a little more unique than they are; fillers are far from that line.
package struct ColumnTally: Sendable {
  /// What is known about the rows of one value.
  struct Entry: Sendable {
    var rows: UInt32 = 0
    var companions: [CompanionSketch]
  }

  /// What kind of value the column holds.
  package let kind: ValueKind
  package let companionColumns: Int
  package let capacity: Int
  private(set) var rows = 0
  /// Distinct values seen for certain, those that lost their place included.
  private(set) var distinct = 0
  private(set) var entries: [Key: Entry] = [:]
  /// How many rows have each family name and each given name; for names only.
  private(set) var parts = NameParts()

  typealias Key = [UInt8]

  /// How many rows have each first and each remaining part of a Han name: a popular name repeats because
  /// its parts are popular.
  struct NameParts: Sendable {
    var families: [UInt32: UInt32] = [:]
    var given: [Key: UInt32] = [:]
  }

  static let longestValue = 200

  /// - Parameters:
  ///   - kind: phones, e-mail addresses, names, identifiers, addresses.
  ///   - companionColumns: how many other cells of the row `add` gets: company, person, phone, address….
  ///   - capacity: distinct values kept.
  package init(kind: ValueKind, companionColumns: Int, capacity: Int = 200_000) {
    self.kind = kind
    self.companionColumns = companionColumns
    self.capacity = max(capacity, 16)
  }

  /// Counts one row.
  ///
  /// - Parameters:
  ///   - value: the canonical value, UTF-8; an empty one is not counted.
  ///   - companions: hashes of the other cells of the row, one for each companion column in order; 0 where
  ///     the cell is empty.
  package mutating func add(_ value: UnsafeBufferPointer<UInt8>, companions: [UInt64]) {
    precondition(companions.count == companionColumns)
    guard !value.isEmpty, value.count <= Self.longestValue else { return }
    rows += 1
    let key = Key(value)
    if kind == .personName { countParts(key) }
    if entries[key] == nil {
      distinct += 1
      if entries.count >= capacity { makeRoom() }
      entries[key] = Entry(
        companions: [CompanionSketch](repeating: CompanionSketch(), count: companionColumns))
    }
    entries[key]!.rows += 1
    for (i, companion) in companions.enumerated() where companion != 0 {
      entries[key]!.companions[i].add(companion)
    }
  }

  /// Counts a value that is known to be of too few rows to be a filler, with all its rows at once and without
  /// room: for callers that have counted already. Each such value is given once.
  package mutating func addRare(_ value: UnsafeBufferPointer<UInt8>, rows: Int) {
    guard !value.isEmpty, value.count <= Self.longestValue, rows > 0 else { return }
    self.rows += rows
    distinct += 1
    if kind == .personName { for _ in 0..<rows { countParts(Key(value)) } }
  }

  /// The same with text, for tests and small lists.
  package mutating func add(_ value: String, companions: [String]) {
    var text = value
    let hashes = companions.map(Self.hash)
    text.withUTF8 { add($0, companions: hashes) }
  }

  /// A hash of a companion cell; 0 for an empty one. FNV-1a, the same in every run.
  package static func hash(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    if text.isEmpty { return 0 }
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash == 0 ? 1 : hash
  }

  /// Drops values of one row until half the room is free; if there are none, of two rows, and so on.
  private mutating func makeRoom() {
    var limit: UInt32 = 1
    while entries.count > capacity / 2 {
      entries = entries.filter { $0.value.rows > limit }
      limit *= 2
    }
  }

  private mutating func countParts(_ key: Key) {
    let name = String(decoding: key, as: UTF8.self).unicodeScalars
    guard let first = name.first, name.count >= 2, parts.given.count < capacity else { return }
    parts.families[first.value, default: 0] += 1
    parts.given[Key(String(String.UnicodeScalarView(name.dropFirst())).utf8), default: 0] += 1
  }
}

/// How many different companions the first 256 rows of a value have, in 40 bytes: estimated by the zero bits of a
/// 256-bit map (linear counting, Whang et al. 1990).
struct CompanionSketch: Sendable {
  private(set) var filled: UInt32 = 0
  private var bits: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  mutating func add(_ hash: UInt64) {
    // Beyond this many rows the map says nothing more; the share is decided by then.
    guard filled < 256 else { return }
    filled += 1
    var mixed = (hash ^ hash >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    let bit = UInt64(1) << (mixed >> 58)
    switch mixed >> 56 & 3 {
    case 0: bits.0 |= bit
    case 1: bits.1 |= bit
    case 2: bits.2 |= bit
    default: bits.3 |= bit
    }
  }

  /// Estimated number of distinct companions among the `filled` first.
  var distinct: Double {
    let set =
      bits.0.nonzeroBitCount + bits.1.nonzeroBitCount + bits.2.nonzeroBitCount + bits.3.nonzeroBitCount
    guard set < 256 else { return Double(filled) }
    let estimate = -256 * log(1 - Double(set) / 256)
    return min(estimate, Double(filled))
  }

  /// Distinct companions per row with a companion.
  var diversity: Double { filled == 0 ? 0 : distinct / Double(filled) }
}
