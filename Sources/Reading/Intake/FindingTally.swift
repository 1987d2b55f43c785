package import Records

/// Findings, the first of each code in full and the rest as a count: 100,000 bad rows of one kind must
/// not fill the memory or the report.
package struct FindingTally: Sendable {
  /// How many findings of one code are kept in full.
  package let limit: Int
  package private(set) var kept: [Finding] = []
  private var counts: [Finding.Code: Int] = [:]
  private var order: [Finding.Code] = []

  package init(limit: Int = 100) { self.limit = limit }

  package mutating func add(_ finding: Finding) {
    let seen = counts[finding.code] ?? 0
    if seen == 0 { order.append(finding.code) }
    counts[finding.code] = seen + 1
    if seen < limit { kept.append(finding) }
  }

  /// Whether a further finding of this code would be kept in full; spares the caller writing its message.
  package func keepsMore(of code: Finding.Code) -> Bool { (counts[code] ?? 0) < limit }

  /// Counts a finding without its text.
  package mutating func count(_ code: Finding.Code) {
    if counts[code] == nil { order.append(code) }
    counts[code, default: 0] += 1
  }

  /// How often `code` was reported.
  package subscript(code: Finding.Code) -> Int { counts[code] ?? 0 }

  /// Each code and how often it was reported, in the order of first appearance.
  package var totals: [(code: Finding.Code, count: Int)] { order.map { ($0, counts[$0] ?? 0) } }

  package var isEmpty: Bool { order.isEmpty }
}
