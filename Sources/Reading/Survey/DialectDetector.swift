/// Finds delimiter and quote of a text from its first rows: the dialect whose table is most uniform.
struct DialectDetector {
  static let delimiters: [(bytes: [UInt8], prior: Double)] = [
    (Array(",".utf8), 1), (Array("\t".utf8), 1), (Array(";".utf8), 1), (Array("|".utf8), 1),
  ]

  static func detect(_ text: UnsafeBufferPointer<UInt8>, isWhole: Bool) -> Guess<Dialect> {
    var scored: [(dialect: Dialect, score: Double)] = []
    for (bytes, prior) in delimiters {
      let dialect = Dialect(delimiter: bytes)
      let sample = TableSample(text, dialect: dialect, isWhole: isWhole, limit: 100)
      scored.append((dialect, prior * score(sample)))
    }
    scored.sort { $0.score > $1.score }
    guard scored[0].score > 0 else { return Guess(.standard, confidence: 0.5) }
    let confidence = scored[0].score / (scored[0].score + scored[1].score)
    return Guess(scored[0].dialect, confidence: confidence, runnerUp: scored[1].dialect)
  }

  private static func score(_ sample: TableSample) -> Double {
    var counts: [Int: Int] = [:]
    for row in sample.rows where !row.isBlank { counts[row.cells.count, default: 0] += 1 }
    guard let (width, count) = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }), width > 1 else {
      return 0
    }
    return Double(count) / Double(sample.rows.count) * (1 - 1 / Double(width + 1))
  }
}
