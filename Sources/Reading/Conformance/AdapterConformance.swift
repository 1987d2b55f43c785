/// Asks of an adapter what every adapter owes, with samples that somebody knows to be good.
///
/// Built-in and external adapters go through the same checks. Nothing is timed unless a clock is given, so that tests
/// never depend on the machine.
package struct AdapterConformance {
  /// A good file.
  package struct Sample: Sendable {
    package var name: String
    package var bytes: [UInt8]
    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// How much is tried.
  package struct Effort: Sendable {
    /// Places at which each sample is cut.
    package var cuts: Int
    /// Damaged copies of each sample.
    package var mutations: Int
    /// Bytes of the large file.
    package var hugeSize: Int
    /// Bytes of a hostile file.
    package var hostileSize: Int
    package init(cuts: Int = 60, mutations: Int = 60, hugeSize: Int = 20 << 20, hostileSize: Int = 1 << 20) {
      self.cuts = cuts
      self.mutations = mutations
      self.hugeSize = hugeSize
      self.hostileSize = hostileSize
    }
  }

  let trial: AdapterTrial
  let samples: [Sample]
  let effort: Effort
  /// Seconds since some moment; without it nothing is timed.
  let clock: (@Sendable () -> Double)?

  package init(
    _ trial: AdapterTrial, samples: [Sample], effort: Effort = Effort(),
    clock: (@Sendable () -> Double)? = nil
  ) {
    self.trial = trial
    self.samples = samples
    self.effort = effort
    self.clock = clock
  }

  /// Every check, in order.
  package func run() -> [ConformanceCheck] { ConformanceCheck.Kind.allCases.map { check($0) } }

  package func check(_ kind: ConformanceCheck.Kind) -> ConformanceCheck {
    var attempts = Attempts()
    for sample in samples where attempts.failure == nil {
      switch kind {
      case .good: good(sample, &attempts)
      case .recognized: recognized(sample, &attempts)
      case .empty: empty(sample, &attempts)
      case .headerOnly: headerOnly(sample, &attempts)
      case .truncated: truncated(sample, &attempts)
      case .byteOrderMark: byteOrderMark(sample, &attempts)
      case .lineEnds: lineEnds(sample, &attempts)
      case .huge: huge(sample, &attempts)
      case .hostile: hostile(sample, &attempts)
      case .names: names(sample, &attempts)
      }
    }
    if let (fault, place) = attempts.failure {
      return ConformanceCheck(kind: kind, verdict: .failed(fault, place: place))
    }
    return ConformanceCheck(
      kind: kind,
      verdict: attempts.inputs == 0 ? .skipped : .passed(inputs: attempts.inputs, refused: attempts.refused))
  }

  /// What a check has tried so far; the first fault ends it.
  struct Attempts {
    var inputs = 0
    var refused = 0
    private(set) var failure: (fault: ConformanceCheck.Fault, place: String)?

    mutating func fail(_ fault: ConformanceCheck.Fault, _ place: String) {
      if failure == nil { failure = (fault, place) }
    }
  }

  // MARK: What holds for any input

  /// Reads the bytes, and holds the outcome to what no input may break. `nil` where there is none.
  func attempt(
    _ bytes: [UInt8], _ name: String, _ place: String, _ attempts: inout Attempts
  ) -> AdapterTrial.Outcome? {
    attempts.inputs += 1
    switch trial.read(bytes, name) {
    case .read(let outcome):
      if let fault = Self.fault(outcome, byteCount: bytes.count) {
        attempts.fail(fault, place)
        return nil
      }
      return outcome
    case .refused:
      attempts.refused += 1
      return nil
    case .broke(let how):
      attempts.fail(.broke(how), place)
      return nil
    }
  }

  static func fault(_ outcome: AdapterTrial.Outcome, byteCount: Int) -> ConformanceCheck.Fault? {
    if outcome.classifiedCount != byteCount {
      return .unclassifiedBytes(classified: outcome.classifiedCount, of: byteCount)
    }
    let accepted = outcome.records.count
    if outcome.recordCount != accepted + outcome.rejectionCount {
      return .countsDoNotAddUp(
        records: outcome.recordCount, accepted: accepted, rejected: outcome.rejectionCount)
    }
    var last = (number: 0, offset: 0)
    for record in outcome.records {
      if record.cellCount != outcome.columns.count {
        return .cellsAreNotColumns(
          record: record.number, cells: record.cellCount, columns: outcome.columns.count)
      }
      if record.number <= last.number { return .numbersNotAscending(record: record.number) }
      if record.offset < last.offset { return .offsetsNotAscending(record: record.number) }
      last = (record.number, record.offset)
    }
    return nil
  }

  /// Whether nothing came of an input and nothing was said about it.
  static func isSilent(_ outcome: AdapterTrial.Outcome) -> Bool {
    outcome.recordCount == 0 && outcome.findingCodes.isEmpty
  }
}
