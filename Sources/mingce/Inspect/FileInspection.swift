import Pipeline
import Reading
import Records
import Text

/// Everything there is to say about one file before it is imported.
struct FileInspection {
  let file: String
  let byteCount: Int
  let survey: SourceSurvey
  /// Records that could be read, and that could not.
  let accepted: Int
  let rejected: Int
  let account: ByteAccount
  /// For each column how many accepted records have something in it.
  let filled: [Int]
  /// Accepted records whose cells are not simply what the file says.
  let repaired: Int
  /// What the survey and the reading noticed.
  let findings: [FindingGroup]

  /// Reads the whole file.
  init(_ reading: SourceReading) {
    let fill = ColumnFill(width: reading.survey.columns.count)
    var intake = Intake(file: reading.input.path) { fill.add($0) }
    reading.read(into: &intake)
    self.init(reading.input, reading.survey, intake, fill.counts)
  }

  private init(
    _ input: InputBytes, _ survey: SourceSurvey, _ intake: borrowing Intake, _ filled: [Int]
  ) {
    self.filled = filled
    file = input.path
    byteCount = input.bytes.count
    self.survey = survey
    accepted = intake.acceptedCount
    rejected = intake.rejections.count
    repaired = intake.repairedCount
    account = intake.account
    let counts = Dictionary(uniqueKeysWithValues: intake.findings.totals.map { ($0.code, $0.count) })
    findings = FindingGroup.of(survey.findings + intake.findings.kept, counts: counts)
  }

  /// For people.
  func lines(rows: Int, _ say: Messages, _ style: TextStyle) -> [String] {
    var lines = [style.strong(file)]
    lines += TextTable(rows: say.facts(self), widest: 120).lines
    lines.append(say.columnsTitle)
    lines += TextTable(rows: columnRows(say), widest: 40).lines
    let sample = survey.sampleRows.prefix(rows)
    if !sample.isEmpty {
      lines.append(say.rowsTitle(sample.count))
      lines += TextTable(rows: [survey.columns.map(\.name)] + sample, widest: 18).lines
    }
    if findings.isEmpty {
      lines.append(say.noProblems)
    } else {
      lines.append(say.findingsTitle(findings.reduce(0) { $0 + $1.count }))
      lines += findings.map { say.findings($0) + say.firstPlace($0.first.place) }
    }
    lines.append(say.next("mingce run \(file) --archive out"))
    return lines
  }

  private func columnRows(_ say: Messages) -> [[String]] {
    survey.columns.enumerated().map { i, column in
      [
        "#\(i + 1)", column.name.isEmpty ? say.noName : column.name, column.meaning.rawValue,
        column.confidence > 0 ? Figures.percent(column.confidence, places: 0) : "", column.reason,
        accepted == 0 ? "" : say.filled(Double(filled[i]) / Double(accepted)),
      ]
    }
  }

  /// For programs.
  func json(rows: Int) -> JSONValue {
    var members: [JSONMember] = [
      .init("file", .string(file)), .init("bytes", .integer(byteCount)),
      .init("format", .string(survey.format.name)),
      .init(
        "encoding",
        Self.guess(
          survey.encoding.value.rawValue, survey.encoding.confidence, survey.encoding.runnerUp?.rawValue)),
      .init("byte_order_mark", .bool(survey.byteOrderMarkLength > 0)),
    ]
    if let profile = survey.profile {
      members.append(
        .init("profile", Self.guess(profile.value, profile.confidence, profile.runnerUp)))
    }
    if let dialect = survey.dialect {
      let delimiter = String(decoding: dialect.value.delimiter, as: UTF8.self)
      let quote = dialect.value.quote.map { JSONValue.string(String(UnicodeScalar($0))) }
      members.append(
        .init(
          "delimiter",
          Self.guess(delimiter, dialect.confidence, dialect.runnerUp?.delimiterName)))
      members.append(.init("quote", quote ?? .null))
    }
    members += [
      .init("preamble_lines", .integer(survey.preambleLineCount)),
      .init("header_rows", .integer(survey.headerRowCount)),
      .init("columns", .array(zip(survey.columns, filled).map { $0.json(filled: $1, of: accepted) })),
      .init("tables", .array(survey.tables.enumerated().map { $1.json(number: $0 + 1) })),
      .init("table", .integer(survey.table + 1)),
      .init("records", .integer(accepted + rejected)), .init("repaired", .integer(repaired)),
      .init("rejected", .integer(rejected)),
      .init(
        "bytes_by_class",
        .object(
          ByteClass.allCases.filter { account[$0] > 0 }.map { .init($0.rawValue, .integer(account[$0])) })),
      .init("rows", .array(survey.sampleRows.prefix(rows).map { .array($0.map { .string($0) }) })),
      .init("findings", .array(findings.map(\.json))),
    ]
    return .object(members)
  }

  private static func guess(_ value: String, _ confidence: Double, _ runnerUp: String?) -> JSONValue {
    .object([
      .init("value", .string(value)), .init("confidence", .decimal(confidence)),
      .init("runner_up", runnerUp.map { .string($0) } ?? .null),
    ])
  }
}

extension Column {
  fileprivate func json(filled: Int, of records: Int) -> JSONValue {
    .object([
      .init("name", .string(name)), .init("meaning", .string(meaning.rawValue)),
      .init("confidence", .decimal(confidence)), .init("reason", .string(reason)),
      .init("filled", .integer(filled)),
      .init("completeness", .decimal(records == 0 ? 0 : Double(filled) / Double(records))),
    ])
  }
}

extension SourceTable {
  fileprivate func json(number: Int) -> JSONValue {
    .object([
      .init("number", .integer(number)), .init("name", .string(name)),
      .init("line", line.map { .integer($0) } ?? .null),
      .init("columns", .array(columnNames.map { .string($0) })),
      .init("records", recordCount.map { .integer($0) } ?? .null),
    ])
  }
}

/// Counts the cells that hold something, column by column.
final class ColumnFill {
  private(set) var counts: [Int]

  init(width: Int) { counts = Array(repeating: 0, count: width) }

  func add(_ batch: RecordBatch) {
    var field = 0
    var start: UInt32 = 0
    for r in 0..<batch.recordCount {
      let end = Int(batch.recordEnds[r])
      var column = 0
      while field < end {
        if batch.fieldEnds[field] > start, column < counts.count { counts[column] += 1 }
        start = batch.fieldEnds[field]
        field += 1
        column += 1
      }
    }
  }
}
