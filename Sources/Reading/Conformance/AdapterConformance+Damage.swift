/// Files that are cut, damaged, huge, or made to break a reader.
extension AdapterConformance {
  /// Cut at many places: nothing breaks, and the records before the cut are the same.
  func truncated(_ sample: Sample, _ attempts: inout Attempts) {
    guard let whole = attempt(sample.bytes, sample.name, sample.name, &attempts) else { return }
    for cut in cuts(of: sample.bytes.count) {
      let place = "\(sample.name) cut at byte \(cut)"
      guard let part = attempt(Array(sample.bytes[..<cut]), sample.name, place, &attempts) else { continue }
      if let fault = Self.fault(part, against: whole, cut: cut) { return attempts.fail(fault, place) }
    }
  }

  /// The first and last places, and others spread evenly.
  private func cuts(of count: Int) -> [Int] {
    var cuts: Set<Int> = []
    for i in 0..<min(4, count) { cuts.formUnion([i + 1, count - 1 - i]) }
    for i in 0..<effort.cuts { cuts.insert(count * i / effort.cuts) }
    return cuts.filter { $0 > 0 && $0 < count }.sorted()
  }

  /// Compares records that lie wholly before the cut. Where the shorter file makes the survey see other columns
  /// or another encoding, the records may look different with good reason.
  static func fault(
    _ part: AdapterTrial.Outcome, against whole: AdapterTrial.Outcome, cut: Int
  ) -> ConformanceCheck.Fault? {
    guard part.encoding == whole.encoding, isPart(part.columns, of: whole.columns) else { return nil }
    let offsets = whole.records.map(\.offset)
    // Records of a compressed container have no place of their own.
    guard Set(offsets).count == offsets.count, offsets.count > 1 else { return nil }
    var found: [Int: AdapterTrial.Outcome.Record] = [:]
    for record in part.records { found[record.offset] = record }
    for (i, record) in whole.records.enumerated().dropLast() where offsets[i + 1] < cut {
      guard let same = found[record.offset] else { return .recordLost(number: record.number) }
      if same.digest != record.digest { return .recordChanged(number: record.number) }
    }
    return nil
  }

  private static func isPart(_ some: [String], of all: [String]) -> Bool {
    var rest = all[...]
    for name in some {
      guard let i = rest.firstIndex(of: name) else { return false }
      rest = rest[(i + 1)...]
    }
    return true
  }

  /// The sample again and again. It need not be a sound file of its format then; nothing may break all the same,
  /// batches leave on the way, and time grows as the file does.
  func huge(_ sample: Sample, _ attempts: inout Attempts) {
    guard !sample.bytes.isEmpty else { return }
    var times: [Double] = []
    for size in [effort.hugeSize / 4, effort.hugeSize] {
      var bytes: [UInt8] = []
      bytes.reserveCapacity(size + sample.bytes.count)
      while bytes.count < size { bytes += sample.bytes }
      let place = "\(sample.name) repeated to \(size >> 20) MB"
      let began = clock?() ?? 0
      let outcome = attempt(bytes, sample.name, place, &attempts)
      times.append((clock?() ?? 0) - began)
      guard let outcome else { continue }
      if outcome.largestBatch > 32 << 20 {
        return attempts.fail(.collectsTheFile(bytes: outcome.largestBatch), place)
      }
    }
    // Below a fifth of a second the machine decides more than the adapter.
    if clock != nil, times[1] > 0.2, times[1] > 12 * times[0] {
      attempts.fail(
        .timeNotLinear(ratio: times[1] / times[0]), "\(sample.name) repeated to \(effort.hugeSize >> 20) MB")
    }
  }

  /// Bytes that nobody meant well.
  func hostile(_ sample: Sample, _ attempts: inout Attempts) {
    var random = RepeatableRandom(state: 2026)
    if attempts.inputs == 0 {
      for (what, bytes) in HostileBytes.all(size: effort.hostileSize, &random) {
        _ = attempt(bytes, sample.name, what, &attempts)
      }
    }
    for round in 0..<effort.mutations where attempts.failure == nil {
      let bytes = HostileBytes.mutated(sample.bytes, &random)
      _ = attempt(bytes, sample.name, "\(sample.name), damaged copy \(round + 1)", &attempts)
    }
  }
}
