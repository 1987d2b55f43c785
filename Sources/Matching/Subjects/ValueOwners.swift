import Records

/// Who uses a phone number or mailbox, as far as the data show: one person, or many.
///
/// A switchboard, a secretary's mobile and sales@ say that two people work together, not that they are
/// one. Whether a value is shared is read off the family names seen with it.
struct ValueOwners: Sendable {
  /// For each value id: used by several people.
  private(set) var isShared: [Bool]
  /// For each value id: how many observations carry it.
  private(set) var counts: [UInt32]

  /// - Parameters:
  ///   - uses: value id and the reading id of the family name beside it (0 if there was none), one for each use.
  ///   - valueCount: number of distinct values.
  ///   - isLine: whether a value is a landline without extension, which two people are enough to share.
  init(uses: [(value: UInt32, family: UInt32, name: UInt32)], valueCount: Int, isLine: (UInt32) -> Bool) {
    counts = [UInt32](repeating: 0, count: valueCount)
    isShared = [Bool](repeating: false, count: valueCount)
    var starts = [Int](repeating: 0, count: valueCount + 1)
    for use in uses { starts[Int(use.value) + 1] += 1 }
    for v in 0..<valueCount {
      counts[v] = UInt32(starts[v + 1])
      starts[v + 1] += starts[v]
    }
    var sorted = [(family: UInt32, name: UInt32)](repeating: (0, 0), count: uses.count)
    var cursor = starts
    for use in uses {
      sorted[cursor[Int(use.value)]] = (use.family, use.name)
      cursor[Int(use.value)] += 1
    }
    for v in 0..<valueCount where counts[v] > 1 {
      isShared[v] = Self.isShared(sorted[starts[v]..<starts[v + 1]], isLine: isLine(UInt32(v)))
    }
  }

  private static func isShared(_ names: ArraySlice<(family: UInt32, name: UInt32)>, isLine: Bool) -> Bool {
    // Few names a value as a rule; a value with very many is shared anyway.
    if names.count > 64 { return true }
    var families: [(family: UInt32, count: Int)] = []
    var distinctNames: [UInt32] = []
    for (family, name) in names where family != 0 {
      if let i = families.firstIndex(where: { $0.family == family }) {
        families[i].count += 1
      } else {
        families.append((family, 1))
      }
      if name != 0 && !distinctNames.contains(name) { distinctNames.append(name) }
    }
    // A landline is somebody's own only if nobody else, and no row without a name, uses it.
    if isLine && (distinctNames.count >= 2 || names.contains { $0.family == 0 && $0.name == 0 }) {
      return true
    }
    if families.count >= 3 { return true }
    let counts = families.map(\.count).sorted(by: >)
    return counts.count == 2 && counts[1] >= 2
  }
}
