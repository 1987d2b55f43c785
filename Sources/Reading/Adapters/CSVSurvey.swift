import Records
import Text

/// The survey of one of the tables in a delimited text: dialect, layout, columns, and what other tables there are.
extension CSVAdapter {
  /// Fills in everything but the encoding.
  func surveyTable(
    _ input: InputBytes, overrides: SourceOverrides, _ survey: inout SourceSurvey
  ) throws(ReadError) {
    let start = Start(offset: survey.byteOrderMarkLength, line: 1, number: 1)
    var layout = surveyTable(input, at: start, overrides, &survey)
    var others = otherTables(input, survey, wholeFile: false)
    let first = table(of: layout, survey)

    if let number = overrides.table, number != 1 {
      if number > others.count + 1 { others = otherTables(input, survey, wholeFile: true) }
      guard number >= 1, number <= others.count + 1 else {
        throw ReadError(
          .badOverride, input.path, "\(input.path) has no table \(number); it holds \(others.count + 1).",
          remedy: "Run mingce inspect to see the tables of the file.")
      }
      let chosen = others[number - 2]
      layout = surveyTable(
        input, at: Start(offset: chosen.raw, line: chosen.line, number: number), overrides, &survey)
      survey.table = number - 1
    }
    layout.reportedTables = Set(others.map(\.line))
    survey.memo = layout
    survey.tables =
      [first]
      + others.map {
        SourceTable(name: $0.title, line: $0.line, columnNames: $0.columnNames)
      }
    survey.findings = findings(input, survey, layout)
    survey.findings += others.filter { $0.number != survey.table + 1 }.map {
      CSVReader.finding($0, file: input.path)
    }
    if survey.table > 0 {
      survey.findings.append(
        Finding(
          "csv-other-table", .warning, at: SourcePlace(file: input.path, line: first.line),
          "Another table begins on line \(first.line ?? 1); it was not read.",
          remedy: "Read it without --table."))
    }
  }

  /// Where a table begins.
  private struct Start {
    /// On disk.
    var offset: Int
    /// Its first physical line.
    var line: Int
    /// Counted from 1.
    var number: Int
  }

  private func surveyTable(
    _ input: InputBytes, at start: Start, _ overrides: SourceOverrides, _ survey: inout SourceSurvey
  ) -> TableLayout {
    // A first line longer than the sample gets a larger one.
    for size in [Self.sampleSize, 1 << 24] {
      let layout = surveyTable(input, at: start, sampleSize: size, overrides, &survey)
      if layout.width > 0 || input.bytes.count - start.offset <= size { return layout }
    }
    return TableLayout([], headerRows: nil)
  }

  private func surveyTable(
    _ input: InputBytes, at start: Start, sampleSize: Int, _ overrides: SourceOverrides,
    _ survey: inout SourceSurvey
  ) -> TableLayout {
    // UTF-16 may need two bytes on disk for one of text.
    let part = input.bytes[start.offset...].prefix(2 * sampleSize + 64)
    let source = TextSource(
      InputBytes(path: input.path, bytes: UnsafeRawBufferPointer(rebasing: part)),
      encoding: survey.encoding.value, start: 0, chunkSize: sampleSize)
    if source.end == 0 { _ = source.advance(keepingFrom: 0, line: 1) }
    let stop = min(source.end, sampleSize)
    let sampleText = UnsafeBufferPointer(start: source.text, count: stop)
    let isWhole = part.endIndex == input.bytes.count && source.isLast && stop == source.end
    let dialect = DialectDetector.detect(sampleText, isWhole: isWhole, delimiter: overrides.delimiterBytes)
    survey.dialect = dialect
    let sample = TableSample(sampleText, dialect: dialect.value, isWhole: isWhole)
    let rows = Array(sample.rows[TableStart.firstTable(sample, isStart: start.number > 1)])
    var layout = TableLayout(rows, headerRows: overrides.headerRows)
    layout.skippedLineCount = start.line - 1
    layout.tableNumber = start.number
    survey.memo = layout
    survey.preambleLineCount = layout.preambleLineCount
    survey.headerRowCount = layout.header.count
    let body = rows[min(layout.firstBodyRow, rows.count)...].map(\.cells)
    survey.columns = ColumnGuesser.columns(
      names: layout.names, model: layout.model, rows: body, namesMayBeShifted: layout.headerIsUneven,
      overrides: overrides)
    survey.sampleRows = body.lazy.filter { $0.contains { !$0.isEmpty } }.prefix(20).map {
      $0.map { String(decoding: $0, as: UTF8.self) }
    }
    withExtendedLifetime(source) {}
    return layout
  }

  private func table(of layout: TableLayout, _ survey: SourceSurvey) -> SourceTable {
    SourceTable(
      name: layout.title, line: layout.skippedLineCount + layout.preambleLineCount + 1,
      columnNames: survey.columns.map(\.name))
  }

  /// The tables below the surveyed one, found by reading the file's first part, or all of it, for their sake.
  private func otherTables(_ input: InputBytes, _ survey: SourceSurvey, wholeFile: Bool) -> [OtherTable] {
    guard let layout = survey.memo as? TableLayout else { return [] }
    let bytes = input.bytes.bindMemory(to: UInt8.self)
    let limit = survey.byteOrderMarkLength + Self.sampleSize
    let lines = RawLines(bytes, encoding: survey.encoding.value)
    let unit = lines.unit
    let stop =
      wholeFile || bytes.count <= limit
      ? bytes.count : lines.lineEnd(from: limit - (limit - survey.byteOrderMarkLength) % unit)
    let part = InputBytes(path: input.path, bytes: UnsafeRawBufferPointer(rebasing: input.bytes[..<stop]))
    let source = TextSource(part, encoding: survey.encoding.value, start: survey.byteOrderMarkLength)
    var intake = Intake(file: input.path) { _ in }
    if survey.byteOrderMarkLength > 0 { intake.classify(.structure, 0..<survey.byteOrderMarkLength) }
    let reader = CSVReader(
      dialect: survey.dialect?.value ?? .standard, layout: layout, columns: survey.columns)
    let tables = reader.read(source, of: wholeFile ? input : nil, into: &intake)
    // The rows that tell a table may lie beyond the part read.
    return stop == bytes.count ? tables : tables.filter { $0.raw + 2 * TableBoundary.byteLimit < stop }
  }
}
