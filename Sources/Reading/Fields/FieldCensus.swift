import Records

/// Which fields the first records of a file have, how often one record repeats each, and what they hold.
/// From it come the columns that `read` fills.
struct FieldCensus {
  /// Columns that one repeated field gets at most; what a record has beyond them goes to the further fields.
  static let mostRepetitions = 8
  /// Columns of a file at most.
  static let mostColumns = 512
  /// Records whose values are kept to guess meanings from.
  static let keptRecords = 300

  var names = FieldNames()
  /// Records counted.
  private(set) var recordCount = 0
  private var repetitions: [Int] = []
  private var kept: [[(field: Int, value: [UInt8])]] = []

  mutating func add(_ record: FieldRecord) {
    recordCount += 1
    var seen: [Int: Int] = [:]
    for entry in record.entries { seen[entry.field, default: 0] += 1 }
    if repetitions.count < names.count {
      repetitions += Array(repeating: 0, count: names.count - repetitions.count)
    }
    for (field, count) in seen { repetitions[field] = max(repetitions[field], count) }
    if kept.count < Self.keptRecords {
      kept.append(record.entries.map { ($0.field, Array(record.value($0))) })
    }
  }

  /// The columns for what was counted. Meanings come from the pipeline, then from `meaning` (what the format
  /// itself says about a field name), then from header words and values.
  func columns(
    overrides: SourceOverrides, meaning: (String) -> ColumnMeaning? = { _ in nil }
  ) -> FieldColumns {
    var slots: [FieldColumns.Slots] = []
    var names: [String] = []
    var fields: [(name: String, repetition: Int)] = []
    for field in 0..<self.names.count {
      let wanted = min(field < repetitions.count ? repetitions[field] : 0, Self.mostRepetitions)
      let room = max(0, min(wanted, Self.mostColumns - names.count))
      slots.append(.init(first: names.count, count: room))
      for repetition in 0..<room {
        let name = self.names[field]
        fields.append((name, repetition))
        names.append(repetition == 0 ? name : "\(name) \(repetition + 1)")
      }
    }
    let rows = kept.map { values in
      var row = Array(repeating: [UInt8](), count: names.count)
      var used: [Int: Int] = [:]
      for (field, value) in values {
        let n = used[field, default: 0]
        used[field] = n + 1
        if n < slots[field].count { row[slots[field].first + n] = value }
      }
      return row
    }
    var columns = ColumnGuesser.columns(
      names: names, model: TableModel(width: names.count, rows: rows), rows: rows, namesMayBeShifted: false,
      overrides: overrides)
    for i in columns.indices {
      let (name, repetition) = fields[i]
      if repetition > 0 { columns[i].role = .repetition(of: name) }
      guard overrides.meaning(ofColumn: names[i], at: i) == nil else { continue }
      if let said = overrides.columns[name] {
        (columns[i].meaning, columns[i].confidence, columns[i].reason) = (said, 1, "pipeline")
      } else if let known = meaning(name) {
        (columns[i].meaning, columns[i].confidence, columns[i].reason) = (known, 0.98, "format")
      }
    }
    columns.append(.furtherFields)
    let sample = rows.prefix(20).map { row in
      row.map { String(decoding: $0, as: UTF8.self) } + [""]
    }
    return FieldColumns(columns: columns, names: self.names, slots: slots, sampleRows: sample)
  }
}

extension Column {
  /// Where values go whose field has no column: as one JSON object, field name to value or list of values.
  static let furtherFields = Column(
    name: "(further fields)", meaning: .unmapped, confidence: 1, reason: "fields without a column",
    role: .furtherFields)
}
