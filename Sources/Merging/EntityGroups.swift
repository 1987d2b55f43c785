import Records

/// Observations grouped by entity: the members of each, in observation order. The first member founds
/// the entity.
struct EntityGroups: Sendable {
  /// For each entity the index one past its last member.
  private(set) var ends: [Int]
  private(set) var members: [UInt32]

  /// - Parameter entities: for each observation its entity, or `Resolution.none`.
  init(_ entities: [UInt32], count: Int) {
    ends = [Int](repeating: 0, count: count)
    for e in entities where e != Resolution.none { ends[Int(e)] += 1 }
    var cursor = [Int](repeating: 0, count: count)
    var total = 0
    for e in 0..<count {
      cursor[e] = total
      total += ends[e]
      ends[e] = total
    }
    members = [UInt32](repeating: 0, count: total)
    for (o, e) in entities.enumerated() where e != Resolution.none {
      members[cursor[Int(e)]] = UInt32(o)
      cursor[Int(e)] += 1
    }
  }

  var count: Int { ends.count }

  func range(_ entity: Int) -> Range<Int> { (entity == 0 ? 0 : ends[entity - 1])..<ends[entity] }
}
