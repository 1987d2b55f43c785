import Glibc

/// What one column of a list shows about wrong decodings: its cells inform each other.
///
/// Feed it a sample of the column's cells, ask for its ``damage``, then let that look at every cell. A column of
/// short names needs this: two rare characters alone may be a rare name, a thousand of them are not.
package struct MojibakeColumn: Sendable {
  /// As many cells as are worth looking at.
  package static let sampleSize = 400

  private var sample: [[UInt8]] = []
  private var foreignBits = 0
  private var foreign = 0
  private var hasUnusual = false

  package init() {}

  /// Whether more cells would tell more.
  package var wantsMore: Bool { sample.count < Self.sampleSize }

  /// Takes a cell into the sample, if it can tell anything.
  package mutating func add(_ cell: UnsafeBufferPointer<UInt8>) {
    guard wantsMore, cell.count <= 2000 else { return }
    let glance = CellGlance(cell)
    guard glance.foreign >= 2 else { return }
    foreign += glance.foreign
    foreignBits += glance.bits
    if !glance.isUsual { hasUnusual = true }
    sample.append(Array(cell))
  }

  /// What happened to the column; `none` when nothing is known to have happened.
  package var damage: ColumnDamage {
    // Right columns of names cost ten bits a character.
    if sample.isEmpty || !hasUnusual && foreignBits < 12 * foreign { return ColumnDamage.none }
    let costs = sample.map { $0.withUnsafeBufferPointer { CellCost($0) } }
    var best = ColumnDamage.none
    var bestEvidence = 24.0
    for steps in chains(costs) {
      let gains = zip(sample, costs).map { cell, cost in
        cell.withUnsafeBufferPointer { ColumnDamage.gain($0, cost, steps)?.gain }
      }
      let (share, evidence) = Self.share(gains)
      if evidence > bestEvidence {
        bestEvidence = evidence
        best = ColumnDamage(steps: steps, share: share, cells: sample.count)
      }
    }
    return best
  }

  /// The ways back that are worth a test: each single step, and what the worst cells ask for.
  private func chains(_ costs: [CellCost]) -> [[Mojibake.Step]] {
    let isWestern = costs.count { $0.isWestern } * 2 > costs.count
    var chains = (isWestern ? Mojibake.western : Mojibake.eastern).map { [$0] }
    for (cell, cost) in zip(sample, costs).filter({ !$0.1.isUsual }).prefix(60) {
      let found = cell.withUnsafeBufferPointer { Mojibake.best($0, cost)?.steps }
      if let found, !chains.contains(found), chains.count < 12 { chains.append(found) }
    }
    return chains
  }

  /// The share of cells that a way back is right for, and by how many bits it explains the sample better than
  /// chance: expectation maximisation over one number.
  private static func share(_ gains: [Double?]) -> (share: Double, evidence: Double) {
    var share = 0.5
    for _ in 0..<30 {
      var sum = 0.0
      for case .some(let gain) in gains { sum += 1 / (1 + (1 - share) / share * exp2(-gain)) }
      share = min(max(sum / Double(gains.count), 0.0001), 0.995)
    }
    var evidence = 0.0
    for gain in gains { evidence += log2(share * (gain.map { exp2($0) } ?? 0) + 1 - share) }
    return (share, evidence)
  }
}
