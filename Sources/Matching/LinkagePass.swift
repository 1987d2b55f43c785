import Records

/// One pass of Fellegi–Sunter linkage over one kind of subject: block, count patterns, train, choose
/// thresholds, score. What a subject is, and how two are compared, is given.
struct LinkagePass {
  var name: String
  /// The subjects that take part.
  var subjects: [UInt32]
  var rules: [BlockingRule]
  var comparisons: [Comparison]
  var trainingPasses: [TrainingPass]
  var targetPrecision: Double
  var leastProbability: Double
  var pattern: @Sendable (UInt32, UInt32) -> AgreementPattern

  struct Result {
    var report: MatchOutcome.PassReport
    var weights: WeightTable
    /// Pairs of the merge band and of the review band.
    var merge: [ScoredPair]
    var review: [ScoredPair]
  }

  func run(workers: Workers) -> Result {
    let compared = compare(CandidatePairs(rules: rules), workers)
    let patterns = PatternHistogram.merged(compared.map(\.histogram)).sorted
    let (model, thresholds) = train(on: patterns)
    let weights = WeightTable(model)
    let (merge, review) = score(compared, weights, thresholds, workers)
    let report = MatchOutcome.PassReport(
      name: name, subjects: subjects.count,
      candidatePairs: Int(patterns.reduce(0) { $0 + $1.count }), distinctPatterns: patterns.count,
      model: model, thresholds: thresholds, mergedPairs: merge.count,
      blocks: rules.map {
        .init(
          rule: $0.name, pairs: $0.pairCount, cappedBlocks: $0.cappedBlocks,
          cappedSubjects: $0.cappedMembers)
      })
    return Result(report: report, weights: weights, merge: merge, review: review)
  }

  /// A piece of the candidates: which pairs, how each agrees, and how often each pattern occurs.
  private struct Compared: Sendable {
    var pairs: [(a: UInt32, b: UInt32)] = []
    var patterns: [AgreementPattern] = []
    var histogram = PatternHistogram()
  }

  /// Compares each candidate once. Pairs are kept with their patterns (16 bytes each): comparing them
  /// again for scoring would cost more than remembering.
  private func compare(_ candidates: CandidatePairs, _ workers: Workers) -> [Compared] {
    candidates.fold(workers: workers, into: { Compared() }) { compared, a, b in
      let pattern = pattern(a, b)
      compared.pairs.append((a, b))
      compared.patterns.append(pattern)
      compared.histogram.add(pattern)
    }
  }

  private func train(
    on patterns: [(pattern: AgreementPattern, count: Double)]
  ) -> (MatchModel, Thresholds) {
    let n = Double(subjects.count)
    let u = ChanceAgreement.estimate(comparisons, subjects: subjects, pattern)
    var trainer = Trainer(
      model: MatchModel(comparisons: comparisons, u: u), totalPairs: max(1, n * (n - 1) / 2),
      patterns: patterns)
    trainer.train(trainingPasses)
    let thresholds = Thresholds(
      model: trainer.model, patterns: patterns, targetPrecision: targetPrecision,
      leastProbability: leastProbability)
    return (trainer.model, thresholds)
  }

  private struct Bands: Sendable {
    var merge: [ScoredPair] = []
    var review: [ScoredPair] = []
  }

  private func score(
    _ compared: [Compared], _ weights: WeightTable, _ thresholds: Thresholds, _ workers: Workers
  ) -> ([ScoredPair], [ScoredPair]) {
    let mergeFrom = Float(thresholds.merge) - 0.001
    let reviewFrom = Float(thresholds.review)
    let parts = workers.map(compared.count) { piece in
      var bands = Bands()
      for (pair, pattern) in zip(compared[piece].pairs, compared[piece].patterns) {
        let weight = weights.weight(of: pattern)
        if weight >= mergeFrom {
          bands.merge.append(ScoredPair(a: pair.a, b: pair.b, weight: weight))
        } else if weight >= reviewFrom {
          bands.review.append(ScoredPair(a: pair.a, b: pair.b, weight: weight))
        }
      }
      return bands
    }
    return (parts.flatMap(\.merge), parts.flatMap(\.review))
  }
}
