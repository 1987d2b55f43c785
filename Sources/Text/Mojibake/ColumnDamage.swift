import Glibc

/// What happened to the cells of a column, and how each of them is put right.
package struct ColumnDamage: Sendable {
  /// The way back, the last wrong decoding first; empty when the column is sound.
  package let steps: [Mojibake.Step]
  /// The share of the column that it is right for.
  package let share: Double
  /// How many cells of a sample said so.
  package let cells: Int

  package static let none = ColumnDamage(steps: [], share: 0, cells: 0)

  package enum Verdict: Sendable {
    /// Nothing to do.
    case clean
    /// Characters are lost and cannot be had back.
    case lossy
    /// Probably decoded wrongly, but not surely enough to change it.
    case suspected
    case repaired(Mojibake.Repair)
  }

  /// What is to be done with a cell. A right cell of a sound column costs one look at its bytes.
  @inline(__always) package func verdict(on cell: UnsafeBufferPointer<UInt8>) -> Verdict {
    let glance = CellGlance(cell)
    if glance.isUsual, steps.isEmpty || glance.foreign == 0 {
      return glance.mayBeLossy && LostText.isIn(cell) ? .lossy : .clean
    }
    return closeLook(cell, glance)
  }

  @inline(never) private func closeLook(_ cell: UnsafeBufferPointer<UInt8>, _ glance: CellGlance) -> Verdict {
    var isSuspected = false
    // A longer cell is put right as a whole or not at all; nobody garbles a megabyte into one cell.
    guard cell.count <= 20_000 else { return glance.mayBeLossy && LostText.isIn(cell) ? .lossy : .clean }
    if !steps.isEmpty {
      let cost = CellCost(cell)
      if let (gain, candidate) = Self.gain(cell, cost, steps) {
        let odds = log2(share / (1 - share)) + gain
        if odds > 5, candidate.lost == 0 || candidate.cost.rarest <= 16 {
          return .repaired(
            Mojibake.Repair(
              text: candidate.text, steps: steps, lost: candidate.lost, confidence: 1 - exp2(-min(odds, 20))))
        }
        isSuspected = odds > 0
      }
    }
    let judgment = Mojibake.judge(cell)
    if let repair = judgment.repair { return .repaired(repair) }
    if glance.mayBeLossy, LostText.isIn(cell) { return .lossy }
    return isSuspected || judgment.isSuspected ? .suspected : .clean
  }

  /// By how many bits a way back makes a cell likelier, carefully counted; nil when it cannot be gone.
  static func gain(_ cell: UnsafeBufferPointer<UInt8>, _ cost: CellCost, _ steps: [Mojibake.Step]) -> (
    gain: Double, candidate: Mojibake.Candidate
  )? {
    var text = Array(cell)
    var lost = 0
    for step in steps {
      guard let (next, malformed) = text.withUnsafeBufferPointer({ WrongDecoding.undone($0, step) }) else {
        return nil
      }
      text = next
      lost += malformed
    }
    let after = text.withUnsafeBufferPointer { CellCost($0) }
    guard after.foreign > 0 else { return nil }
    let candidate = Mojibake.Candidate(text: text, cost: after, steps: steps, lost: lost)
    // Characters depend on each other, so that their sum says too much.
    return (0.7 * Double(cost.bits - candidate.surprise), candidate)
  }
}
