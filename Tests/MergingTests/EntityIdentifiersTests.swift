import Records
import Testing

@testable import Merging

/// Entities are written as lists of observations; the founder's name is `f<observation>`.
struct EntityIdentifiersTests {
  private func identifiers(
    _ entities: [[Int]], earlier: [String: [Int]]? = nil, count: Int = 8
  ) -> EntityIdentifiers {
    var numbers = [UInt32](repeating: Resolution.none, count: count)
    for (e, members) in entities.enumerated() { for m in members { numbers[m] = UInt32(e) } }
    let groups = EntityGroups(numbers, count: entities.count)
    var old: EarlierIdentifiers?
    if let earlier {
      let names = earlier.sorted { ($0.value.min() ?? 0) < ($1.value.min() ?? 0) }
      var ids = [UInt32](repeating: Resolution.none, count: count)
      for (n, entry) in names.enumerated() { for m in entry.value { ids[m] = UInt32(n) } }
      old = EarlierIdentifiers(ids: ids, names: names.map(\.key))
    }
    return EntityIdentifiers(groups, earlier: old) { "f\($0)" }
  }

  @Test func `a new entity is named by the record that founded it`() {
    #expect(identifiers([[0, 3], [1], [2, 4]]).ids == ["f0", "f1", "f2"])
  }

  @Test func `an entity that grows keeps its id`() {
    let result = identifiers([[0, 1, 5], [2, 6]], earlier: ["f0": [0, 1], "f2": [2]])
    #expect(result.ids == ["f0", "f2"])
    #expect(result.aliases.isEmpty)
  }

  @Test func `when entities become one the oldest id stays and the other is an alias`() {
    let result = identifiers([[0, 1, 2, 3]], earlier: ["f0": [0], "f1": [1, 2, 3]])
    #expect(result.ids == ["f0"])
    #expect(result.aliases == [0: ["f1"]])
  }

  @Test func `when an entity falls apart the largest part keeps the id`() {
    let result = identifiers([[0], [1, 2]], earlier: ["f0": [0, 1, 2]])
    #expect(result.ids[1] == "f0")
    // The founder's own name is taken, so the part that lost it is numbered.
    #expect(result.ids[0] == "f0-2")
  }

  @Test func `of two equal parts the older keeps the id`() {
    let result = identifiers([[0, 1], [2, 3]], earlier: ["f0": [0, 1, 2, 3]])
    #expect(result.ids == ["f0", "f2"])
  }

  @Test func `no two entities ever share an id`() {
    let result = identifiers(
      [[0], [1], [2], [3, 4]], earlier: ["f0": [0, 1, 2], "f1": [3], "f2": [4]])
    #expect(Set(result.ids).count == result.ids.count)
  }
}
