import Glibc

/// One EM pass: the candidate pairs that agree in a given way, with the comparisons tied to that
/// agreement held out, so that nothing is learned from what selected the pairs.
struct TrainingPass: Sendable {
  var name: String
  /// Pairs of this pass have one of `levels` in `comparison`.
  var comparison: Int
  var levels: Set<Int>
  /// Comparisons tied to the selection.
  var heldOut: Set<Int>
}

/// Learns m, u of the selecting levels, and λ from pattern counts alone (no labels).
///
/// u of the other levels is given (closed form from value counts). Sums run over patterns in sorted
/// order, so the result is the same to the last bit for any thread count.
struct Trainer: Sendable {
  var model: MatchModel
  /// Pairs of subjects altogether, candidates or not.
  let totalPairs: Double
  let patterns: [(pattern: AgreementPattern, count: Double)]
  /// Weight, in pairs, of `expectedM` in each level's estimate.
  var priorStrength = 20.0
  /// Chance agreement is assumed at least once in this many pairs more than there are: that nobody
  /// in a small list shares a number by chance does not make it impossible, nor likely.
  var pseudoPairs = 1e6
  private(set) var notes: [String] = []

  init(
    model: MatchModel, totalPairs: Double, patterns: [(pattern: AgreementPattern, count: Double)]
  ) {
    self.model = model
    self.totalPairs = totalPairs
    self.patterns = patterns
  }

  mutating func train(_ passes: [TrainingPass]) {
    var numerators = model.comparisons.map { $0.levels.map { _ in 0.0 } }
    for pass in passes {
      let result = run(pass)
      for c in model.comparisons.indices where !pass.heldOut.contains(c) {
        for l in numerators[c].indices { numerators[c][l] += result.matched[c][l] }
      }
      for level in pass.levels where !model.comparisons[pass.comparison].levels[level].usesFrequency {
        model.u[pass.comparison][level] =
          (result.unmatched[level] ?? 0) / totalPairs + 0.5 / (totalPairs + pseudoPairs)
      }
    }
    for c in model.comparisons.indices {
      let prior = MatchModel(comparisons: model.comparisons, u: model.u).m[c]
      let sum = numerators[c].reduce(0, +) + priorStrength
      model.m[c] = zip(numerators[c], prior).map { ($0 + $1 * priorStrength) / sum }
    }
    estimateMatchShare()
  }

  private struct PassResult {
    /// Expected matches by comparison and level.
    var matched: [[Double]]
    /// Expected non-matches at each of the selecting levels.
    var unmatched: [Int: Double]
  }

  private func run(_ pass: TrainingPass) -> PassResult {
    let chosen = patterns.filter { pass.levels.contains($0.pattern.level(pass.comparison)) }
    let pairs = chosen.reduce(0) { $0 + $1.count }
    var local = MatchModel(comparisons: model.comparisons, u: model.u)
    let prior = local.m
    var share = 0.5
    var matched = model.comparisons.map { $0.levels.map { _ in 0.0 } }
    var unmatched: [Int: Double] = [:]
    for _ in 0..<200 {
      matched = model.comparisons.map { $0.levels.map { _ in 0.0 } }
      unmatched = Dictionary(uniqueKeysWithValues: pass.levels.map { ($0, 0.0) })
      var matches = 0.0
      let priorOdds = log2(share / (1 - share))
      for (pattern, count) in chosen {
        let p = MatchModel.probability(local.weight(of: pattern, without: pass.heldOut) + priorOdds)
        let expected = p * count
        matches += expected
        unmatched[pattern.level(pass.comparison), default: 0] += count - expected
        for c in model.comparisons.indices {
          let level = pattern.level(c)
          if level >= 0 { matched[c][level] += expected }
        }
      }
      let next = (matches + 1) / (pairs + 2)
      for c in model.comparisons.indices where !pass.heldOut.contains(c) {
        let sum = matched[c].reduce(0, +) + priorStrength
        local.m[c] = zip(matched[c], prior[c]).map { ($0 + $1 * priorStrength) / sum }
      }
      if abs(next - share) < 1e-7 { break }
      share = next
    }
    return PassResult(matched: matched, unmatched: unmatched)
  }

  /// Fixed point of λ = expected matches among the candidates / all pairs. A lower bound, as matches
  /// that no rule brought together are not seen.
  private mutating func estimateMatchShare() {
    let weights = patterns.map { model.weight(of: $0.pattern) }
    var share = min(0.1, 0.5 / max(1, totalPairs.squareRoot()))
    for _ in 0..<100 {
      let prior = log2(share / (1 - share))
      var matches = 0.5
      for (i, entry) in patterns.enumerated() {
        matches += entry.count * MatchModel.probability(weights[i] + prior)
      }
      let next = min(0.5, matches / (totalPairs + 1))
      if abs(next - share) <= share * 1e-9 { break }
      share = next
    }
    model.matchShare = share
  }
}
