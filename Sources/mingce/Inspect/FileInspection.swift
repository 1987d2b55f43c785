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
  /// What the survey and the reading noticed.
  let findings: [FindingGroup]

  /// Surveys and reads the whole file.
  static func inspect(_ file: String, overrides: SourceOverrides) -> Result<FileInspection, ReadError> {
    do throws(ReadError) {
      let input = try InputBytes.open(file)
      let reading = try SourceReading(input, overrides: overrides)
      var intake = Intake(file: file) { _ in }
      reading.read(into: &intake)
      return .success(FileInspection(input, reading.survey, intake))
    } catch {
      return .failure(error)
    }
  }

  private init(_ input: InputBytes, _ survey: SourceSurvey, _ intake: borrowing Intake) {
    file = input.path
    byteCount = input.bytes.count
    self.survey = survey
    accepted = intake.acceptedCount
    rejected = intake.rejections.count
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
      ]
    }
  }

  /// For programs.
  func json(rows: Int) -> JSONValue {
    var members: [JSONMember] = [
      .init("file", .string(file)), .init("bytes", .integer(byteCount)),
      .init("format", .string(survey.format.name)),
      .init("encoding", Self.guess(survey.encoding.value.rawValue, survey.encoding.confidence)),
      .init("byte_order_mark", .bool(survey.byteOrderMarkLength > 0)),
    ]
    if let dialect = survey.dialect {
      let delimiter = String(decoding: dialect.value.delimiter, as: UTF8.self)
      let quote = dialect.value.quote.map { JSONValue.string(String(UnicodeScalar($0))) }
      members.append(.init("delimiter", Self.guess(delimiter, dialect.confidence)))
      members.append(.init("quote", quote ?? .null))
    }
    members += [
      .init("preamble_lines", .integer(survey.preambleLineCount)),
      .init("header_rows", .integer(survey.headerRowCount)),
      .init("columns", .array(survey.columns.map(\.json))),
      .init("records", .integer(accepted + rejected)), .init("rejected", .integer(rejected)),
      .init(
        "bytes_by_class",
        .object(
          ByteClass.allCases.filter { account[$0] > 0 }.map { .init($0.rawValue, .integer(account[$0])) })),
      .init("rows", .array(survey.sampleRows.prefix(rows).map { .array($0.map { .string($0) }) })),
      .init("findings", .array(findings.map(\.json))),
    ]
    return .object(members)
  }

  private static func guess(_ value: String, _ confidence: Double) -> JSONValue {
    .object([.init("value", .string(value)), .init("confidence", .decimal(confidence))])
  }
}

extension Column {
  fileprivate var json: JSONValue {
    .object([
      .init("name", .string(name)), .init("meaning", .string(meaning.rawValue)),
      .init("confidence", .decimal(confidence)), .init("reason", .string(reason)),
    ])
  }
}
