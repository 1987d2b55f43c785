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

    let source = TextSource(
      input, encoding: choice.encoding.value, start: choice.byteOrderMarkLength, chunkSize: Self.sampleSize)
    if source.end == 0 { _ = source.advance(keepingFrom: 0, line: 1) }
    let stop = min(source.end, source.start + Self.sampleSize)
    let sampleText = UnsafeBufferPointer(start: source.text + source.start, count: stop - source.start)
    let isWhole = source.isLast && stop == source.end
    let dialect = DialectDetector.detect(sampleText, isWhole: isWhole, delimiter: overrides.delimiterBytes)
    survey.dialect = dialect
    let sample = TableSample(sampleText, dialect: dialect.value, isWhole: isWhole)
    let layout = TableLayout(sample, headerRows: overrides.headerRows)
    survey.memo = layout
    survey.preambleLineCount = layout.preambleLineCount
    survey.headerRowCount = layout.header.count
    let body = sample.rows[min(layout.firstBodyRow, sample.rows.count)...].map(\.cells)
    survey.columns = ColumnGuesser.columns(
      names: layout.names, model: layout.model, rows: body, namesMayBeShifted: layout.headerIsUneven,
      overrides: overrides)
    survey.sampleRows = body.lazy.filter { $0.contains { !$0.isEmpty } }.prefix(20).map {
      $0.map { String(decoding: $0, as: UTF8.self) }
    }
    survey.findings = findings(input, survey, layout)
    withExtendedLifetime(source) {}
    return survey
  }

  package func read(_ input: InputBytes, as survey: SourceSurvey, into intake: inout Intake) {
    if survey.byteOrderMarkLength > 0 { intake.classify(.structure, 0..<survey.byteOrderMarkLength) }
    guard input.bytes.count > survey.byteOrderMarkLength, let layout = survey.memo as? TableLayout else {
      return intake.report(
        "empty-file", .warning, "The file is empty.", remedy: "Check that the export finished.")
    }
    let source = TextSource(
      input, encoding: survey.encoding.value, start: survey.byteOrderMarkLength)
    CSVReader(dialect: survey.dialect?.value ?? .standard, layout: layout, columns: survey.columns)
      .read(source, into: &intake)
    if intake.recordCount == 0 {
      intake.report(
        "no-records", .warning, "The file holds no records.", remedy: "Check that the export finished.")
    }
  }

  /// What the survey itself is unsure of.
  private func findings(_ input: InputBytes, _ survey: SourceSurvey, _ layout: TableLayout) -> [Finding] {
    var findings: [Finding] = []
    func add(
      _ code: Finding.Code, _ severity: Finding.Severity, line: Int, _ message: String, _ remedy: String
    ) {
      findings.append(
        Finding(code, severity, at: SourcePlace(file: input.path, line: line), message, remedy: remedy))
    }
    let top = survey.preambleLineCount + 1
    if survey.encoding.confidence < 0.8 {
      let other = survey.encoding.runnerUp.map { " It could also be \($0.rawValue)." } ?? ""
      add(
        "encoding-unsure", .warning, line: 1,
        "The encoding seems to be \(survey.encoding.value.rawValue).\(other)",
        "Look at the sample rows, and name the encoding in the pipeline file if they are wrong.")
    }
    if survey.preambleLineCount > 0 {
      add(
        "csv-preamble", .info, line: 1, "Lines above the table were left out: \(survey.preambleLineCount).",
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
    return findings
  }
}
