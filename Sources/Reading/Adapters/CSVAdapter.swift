import Records
import Text

/// CSV, TSV and every dialect of delimited text.
package struct CSVAdapter: SourceAdapter {
  package static let format = SourceFormat(
    name: "csv", title: "CSV or other delimited text", extensions: ["csv", "tsv", "tab", "txt"])

  /// How much of a file the survey looks at.
  static let sampleSize = 1 << 18

  package init() {}

  package func confidence(_ input: InputBytes) -> Double {
    if Content.binaryKind(input.bytes) != nil { return 0 }
    let name = input.path.lowercased()
    return Self.format.extensions.contains { name.hasSuffix("." + $0) } ? 0.6 : 0.3
  }

  package func survey(_ input: InputBytes, overrides: SourceOverrides) throws(ReadError) -> SourceSurvey {
    if let kind = Content.binaryKind(input.bytes) { throw Content.notText(input, kind) }
    let choice = try Decoding.choose(input, named: overrides.encoding)
    var survey = SourceSurvey(format: Self.format, encoding: choice.encoding)
    survey.byteOrderMarkLength = choice.byteOrderMarkLength
    guard input.bytes.count > survey.byteOrderMarkLength else { return survey }

    try surveyTable(input, overrides: overrides, &survey)
    return survey
  }

  package func read(_ input: InputBytes, as survey: SourceSurvey, into intake: inout Intake) {
    if survey.byteOrderMarkLength > 0 { intake.classify(.structure, 0..<survey.byteOrderMarkLength) }
    guard input.bytes.count > survey.byteOrderMarkLength, let layout = survey.memo as? TableLayout else {
      return intake.reportEmptyFile()
    }
    let source = TextSource(
      input, encoding: survey.encoding.value, start: survey.byteOrderMarkLength)
    CSVReader(dialect: survey.dialect?.value ?? .standard, layout: layout, columns: survey.columns)
      .read(source, of: input, into: &intake)
    if intake.recordCount == 0 {
      intake.reportNoRecords()
    }
  }

  /// What the survey itself is unsure of.
  func findings(_ input: InputBytes, _ survey: SourceSurvey, _ layout: TableLayout) -> [Finding] {
    var findings: [Finding] = []
    func add(
      _ code: Finding.Code, _ severity: Finding.Severity, line: Int, _ message: String, _ remedy: String
    ) {
      findings.append(
        Finding(code, severity, at: SourcePlace(file: input.path, line: line), message, remedy: remedy))
    }
    let top = layout.skippedLineCount + survey.preambleLineCount + 1
    findings += survey.encoding.doubts(in: input.path)
    if survey.preambleLineCount > 0 {
      add(
        "csv-preamble", .info, line: layout.skippedLineCount + 1,
        "Lines above the table were left out: \(survey.preambleLineCount).",
        "Nothing to do, if they are titles or notes.")
    }
    if let dialect = survey.dialect, dialect.confidence < 0.6, layout.width > 1 {
      let other = dialect.runnerUp.map { " It could also be \($0.delimiterName)." } ?? ""
      add(
        "csv-delimiter-unsure", .warning, line: top,
        "The delimiter seems to be \(dialect.value.delimiterName).\(other)",
        "Name the delimiter in the pipeline file.")
    }
    if layout.header.isEmpty && layout.width > 0 {
      add(
        "csv-no-header", .info, line: top, "There is no header; columns were told by their values.",
        "Name the columns in the pipeline file as #1, #2, … if a guess is wrong.")
    }
    if layout.headerIsUneven {
      add(
        "csv-header-uneven", .warning, line: top, "The header has another number of cells than the rows.",
        "Check the meaning of the columns, and name them in the pipeline file.")
    }
    let unclear = Self.unclearNames(survey.columns.map(\.name), layout)
    if let first = unclear.first {
      let list = unclear.prefix(12).map { "#\($0 + 1)" }.joined(separator: ", ")
      findings.append(
        Finding(
          "csv-duplicate-header", .warning,
          at: SourcePlace(file: input.path, line: top, field: "#\(first + 1)"),
          "Columns without a name, or with the name of another one: \(list)\(unclear.count > 12 ? ", …" : "").",
          remedy: "They are kept apart; name them in the pipeline file as #\(first + 1) and so on."))
    }
    return findings
  }

  /// Columns whose header does not tell them from others: names that occurred before, and empty ones over values.
  private static func unclearNames(_ names: [String], _ layout: TableLayout) -> [Int] {
    guard !layout.header.isEmpty else { return [] }
    var seen: Set<String> = []
    return names.indices.filter { column in
      names[column].isEmpty
        ? column < layout.model.width && layout.model.columns[column].filledCount > 0
        : !seen.insert(names[column]).inserted
    }
  }
}
