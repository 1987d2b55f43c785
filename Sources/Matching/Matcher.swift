package import Records

/// Finds which observations are the same customer: organizations first, then people, who carry the
/// organization's entity.
package struct Matcher: Sendable {
  /// Expected share of right ones among merged pairs.
  package var targetPrecision: Double

  package init(targetPrecision: Double = 0.99) { self.targetPrecision = targetPrecision }

  package func resolve(_ store: ObservationStore, workers: Workers) -> MatchOutcome {
    let organizations = matchOrganizations(store, workers)
    let people = matchPeople(store, organizations.entities, workers)
    let resolution = Resolution(
      persons: people.entities, organizations: organizations.entities, personCount: people.count,
      organizationCount: organizations.count, reviewPairs: people.review)
    return MatchOutcome(
      resolution: resolution, organizations: organizations.report, people: people.report)
  }

  private struct Entities {
    /// For each observation its entity, or `Resolution.none`.
    var entities: [UInt32]
    var count: Int
    var review: [ScoredPair]
    var report: MatchOutcome.PassReport
  }

  // MARK: Organizations

  private func matchOrganizations(_ store: ObservationStore, _ workers: Workers) -> Entities {
    let table = OrganizationTable(store)
    let comparison = OrganizationComparison(table: table)
    let pass = LinkagePass(
      name: "organizations", subjects: (0..<UInt32(table.rows.count)).map { $0 },
      rules: OrganizationBlocks.rules(table), comparisons: OrganizationComparison.comparisons,
      trainingPasses: [
        TrainingPass(
          name: "same mail domain or landline", comparison: OrganizationComparison.Field.evidence.rawValue,
          levels: [0, 1], heldOut: [OrganizationComparison.Field.evidence.rawValue]),
        TrainingPass(
          name: "same brand", comparison: OrganizationComparison.Field.brand.rawValue, levels: [0],
          heldOut: [OrganizationComparison.Field.brand.rawValue]),
      ],
      targetPrecision: targetPrecision, leastProbability: 0.9,
      pattern: { comparison.pattern($0, $1) })
    let result = pass.run(workers: workers)
    var clusters = ConstrainedClusters(count: table.rows.count)
    clusters.merge(
      result.merge, contradicts: comparison.contradicts,
      weight: { result.weights.weight(of: comparison.pattern($0, $1)) }, leastSupport: -4)

    // Entities are numbered by the first observation that names them.
    var numbers = [UInt32](repeating: Resolution.none, count: table.rows.count)
    var count: UInt32 = 0
    let entities = table.rowOfObservation.map { row -> UInt32 in
      if row == Resolution.none { return Resolution.none }
      let root = Int(clusters.root(row))
      if numbers[root] == Resolution.none {
        numbers[root] = count
        count += 1
      }
      return numbers[root]
    }
    return Entities(entities: entities, count: Int(count), review: [], report: result.report)
  }

  // MARK: People

  private func matchPeople(
    _ store: ObservationStore, _ organizations: [UInt32], _ workers: Workers
  ) -> Entities {
    let comparison = PersonComparison(table: PersonTable(store, organizations: organizations))
    let table = comparison.table
    let pass = peoplePass(comparison, workers)
    let result = pass.run(workers: workers)
    var clusters = ConstrainedClusters(count: store.count)
    clusters.merge(
      result.merge, contradicts: comparison.contradicts,
      weight: { result.weights.weight(of: comparison.pattern($0, $1)) }, leastSupport: -2)
    for (o, original) in table.originals.enumerated() where original != UInt32(o) {
      clusters.unite(original, UInt32(o))
    }

    var entities = [UInt32](repeating: Resolution.none, count: store.count)
    var numbers = entities
    var count: UInt32 = 0
    for o in 0..<store.count where table.rows[o].isPerson {
      let root = Int(clusters.root(UInt32(o)))
      if numbers[root] == Resolution.none {
        numbers[root] = count
        count += 1
      }
      entities[o] = numbers[root]
    }
    let open = (clusters.refused + result.review).filter {
      clusters.root($0.a) != clusters.root($0.b)
    }
    let review = open.sorted { ($1.weight, $0.a, $0.b) < ($0.weight, $1.a, $1.b) }
    return Entities(entities: entities, count: Int(count), review: review, report: result.report)
  }

  private func peoplePass(_ comparison: PersonComparison, _ workers: Workers) -> LinkagePass {
    let table = comparison.table
    let subjects = (0..<UInt32(table.count)).filter {
      table.rows[Int($0)].isPerson && table.originals[Int($0)] == $0
    }
    return LinkagePass(
      name: "people", subjects: subjects, rules: PersonBlocks.rules(table, workers: workers),
      comparisons: PersonComparison.comparisons, trainingPasses: PersonComparison.trainingPasses,
      targetPrecision: targetPrecision, leastProbability: 0.9,
      pattern: { comparison.pattern($0, $1) })
  }

  // MARK: Explaining

  /// Matches again (the result is the same to the bit) and tells how each pair of observations was weighed.
  package func explain(
    _ pairs: [(a: UInt32, b: UInt32)], in store: ObservationStore, workers: Workers
  ) -> [ExplainedPair] {
    let organizations = matchOrganizations(store, workers)
    let comparison = PersonComparison(
      table: PersonTable(store, organizations: organizations.entities))
    let pass = peoplePass(comparison, workers)
    let report = pass.run(workers: workers).report
    return pairs.map { pair in
      ExplainedPair(
        comparison.pattern(pair.a, pair.b), report,
        rules: comparison.table.areCopies(pair.a, pair.b)
          ? ["the same in every field that is compared"]
          : pass.rules.filter { $0.shares(Int(pair.a), Int(pair.b)) }.map(\.name),
        contradicts: comparison.contradicts(pair.a, pair.b))
    }
  }
}
