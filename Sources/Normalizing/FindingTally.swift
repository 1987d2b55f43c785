import Records

/// Counts findings and keeps a few of each as examples: a list of a million rows must not carry a
/// million findings.
struct FindingTally {
  static let examplesPerBatch = 20
  private var counts = [Int](repeating: 0, count: CellFinding.allCases.count)
  private var examples: [(finding: CellFinding, place: RecordPlace, suggestion: String?)] = []

  mutating func add(_ finding: CellFinding, at place: RecordPlace, suggestion: String? = nil) {
    counts[Int(finding.rawValue)] += 1
    // The first of a kind is always kept, so that a frequent one does not hide a rare one.
    if examples.count < Self.examplesPerBatch || counts[Int(finding.rawValue)] == 1 {
      examples.append((finding, place, suggestion))
    }
  }

  func write(to batch: inout ObservationBatch, columns: [Column]) {
    for finding in CellFinding.allCases where counts[Int(finding.rawValue)] > 0 {
      batch.findingCounts[finding.code, default: 0] += counts[Int(finding.rawValue)]
    }
    for (finding, place, suggestion) in examples {
      let remedy = suggestion.map { "did you mean \($0)? " + finding.remedy } ?? finding.remedy
      batch.findings.append(
        Finding(
          finding.code, finding.severity,
          at: SourcePlace(
            file: place.file, line: place.line, record: place.record,
            field: columnName(place.column, columns)),
          finding.message, remedy: remedy))
    }
  }
}

/// The column's header, or its one-based number where it has none.
func columnName(_ column: Int, _ columns: [Column]) -> String {
  column < columns.count && !columns[column].name.isEmpty ? columns[column].name : "\(column + 1)"
}
