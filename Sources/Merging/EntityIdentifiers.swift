import Records

/// What an earlier version of the archive called the entities of the observations it knew.
package struct EarlierIdentifiers: Sendable {
  /// For each observation its entity's id at that time, as an index into `names`, or `Resolution.none`.
  package var ids: [UInt32]
  package var names: [String]

  package init(ids: [UInt32], names: [String]) {
    self.ids = ids
    self.names = names
  }
}

/// Stable ids for entities. They come from content, not from chance: an id names the source record
/// that founded the entity, as `p-<first 12 digits of the input's digest>-<record number>`.
///
/// Over versions: when entities grow together the oldest id stays and the others become aliases; when
/// one falls apart its largest part keeps the id.
struct EntityIdentifiers: Sendable {
  private(set) var ids: [String]
  /// Former ids of each entity, oldest first.
  private(set) var aliases: [Int: [String]] = [:]

  init(
    _ groups: EntityGroups, earlier: EarlierIdentifiers?, founderID: (UInt32) -> String
  ) {
    ids = [String](repeating: "", count: groups.count)
    guard let earlier else {
      for e in 0..<groups.count where !groups.range(e).isEmpty {
        ids[e] = founderID(groups.members[groups.range(e).lowerBound])
      }
      return
    }
    let winners = Self.largestParts(groups, earlier)
    var taken = Set(earlier.names)
    for e in 0..<groups.count where !groups.range(e).isEmpty {
      // Ids are numbered in founding order, so the smallest number is the oldest.
      let won = winners[e] ?? []
      if let oldest = won.first {
        ids[e] = earlier.names[Int(oldest)]
        if won.count > 1 { aliases[e] = won.dropFirst().map { earlier.names[Int($0)] } }
        continue
      }
      let candidates = groups.members[groups.range(e)].lazy.map(founderID)
      var id = candidates.first { !taken.contains($0) } ?? ""
      // Every member once founded something else: number the part.
      var part = 2
      while id.isEmpty || taken.contains(id) {
        id = founderID(groups.members[groups.range(e).lowerBound]) + "-\(part)"
        part += 1
      }
      taken.insert(id)
      ids[e] = id
    }
  }

  /// For each entity the earlier ids whose largest part it holds, oldest first.
  private static func largestParts(_ groups: EntityGroups, _ earlier: EarlierIdentifiers) -> [Int: [UInt32]] {
    var best: [(entity: Int, size: Int)] = Array(
      repeating: (entity: -1, size: 0), count: earlier.names.count)
    for e in 0..<groups.count {
      var parts: [UInt32: Int] = [:]
      for m in groups.range(e) {
        let old = earlier.ids[Int(groups.members[m])]
        if old != Resolution.none { parts[old, default: 0] += 1 }
      }
      // Entities come in founding order: of two equal parts the older one keeps the id.
      for (old, size) in parts where size > best[Int(old)].size { best[Int(old)] = (e, size) }
    }
    var winners: [Int: [UInt32]] = [:]
    for (old, winner) in best.enumerated() where winner.entity >= 0 {
      winners[winner.entity, default: []].append(UInt32(old))
    }
    return winners
  }
}
