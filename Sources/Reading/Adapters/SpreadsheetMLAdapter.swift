import Records
import Text

/// SpreadsheetML 2003: what Excel saves as "XML Spreadsheet 2003", and many systems write as .xls.
package struct SpreadsheetMLAdapter: SourceAdapter {
  package static let format = SourceFormat(
    name: "spreadsheetml", title: "Excel 2003 XML workbook", extensions: ["xml"])

  var chunkSize = 1 << 16

  package init() {}

  package func confidence(_ input: InputBytes) -> Double { XMLHead(input)?.isSpreadsheet ?? false ? 0.97 : 0 }

  /// What the survey found, for reading.
  private struct Plan: Sendable {
    var sheet: Int
    var grid: GridSurvey
    var start: Int
    var refusal: XMLError?
  }

  package func survey(_ input: InputBytes, overrides: SourceOverrides) throws(ReadError) -> SourceSurvey {
    let encoding = try XMLEncoding(input, named: overrides.encoding)
    var survey = SourceSurvey(format: Self.format, encoding: encoding.encoding)
    survey.byteOrderMarkLength = encoding.byteOrderMarkLength
    survey.findings = encoding.findings(input)
    let value = encoding.encoding.value
    guard let start = XMLDocument.start(input, encoding: value, mark: encoding.byteOrderMarkLength) else {
      return survey
    }
    if let refusal = XMLDocument.refusal(input, encoding: value, start: start) {
      survey.memo = Plan(sheet: 0, grid: GridSurvey([], overrides: overrides), start: start, refusal: refusal)
      return survey
    }
    let names = sheetNames(input, value, start)
    if let table = overrides.table, !names.indices.contains(table - 1) {
      throw ReadError(
        .badOverride, input.path, "There is no sheet \(table) in \(input.path): it has \(names.count).",
        remedy: "Name a sheet from 1 to \(max(names.count, 1)).")
    }
    var sheet = (overrides.table ?? 1) - 1
    var rows = sample(input, value, start, sheet: sheet)
    if overrides.table == nil {
      // The first sheet that holds anything.
      for other in names.indices.dropFirst() where rows.allSatisfy(\.isEmpty) {
        (sheet, rows) = (other, sample(input, value, start, sheet: other))
      }
      if rows.allSatisfy(\.isEmpty) { sheet = 0 }
    }
    let grid = GridSurvey(rows, overrides: overrides)
    survey.tables = names.map { SourceTable(name: $0) }
    survey.table = sheet
    if survey.tables.indices.contains(sheet) {
      survey.tables[sheet].columnNames = grid.columns.dropLast().map(\.name)
    }
    if names.count > 1 && overrides.table == nil {
      survey.findings.append(
        Finding(
          "sheet-others", .info, at: SourcePlace(file: input.path),
          "The workbook has \(names.count) sheets; sheet \(sheet + 1) was read.",
          remedy: "Name another one in the pipeline file, as in table: 2."))
    }
    survey.findings += grid.findings(file: input.path)
    survey.preambleLineCount = grid.preambleRowCount
    survey.headerRowCount = grid.headerRowCount
    survey.columns = grid.columns
    survey.sampleRows = grid.sampleRows
    survey.memo = Plan(sheet: sheet, grid: grid, start: start, refusal: nil)
    return survey
  }

  package func read(_ input: InputBytes, as survey: SourceSurvey, into intake: inout Intake) {
    let mark = survey.byteOrderMarkLength
    if mark > 0 { intake.classify(.structure, 0..<mark) }
    guard let plan = survey.memo as? Plan else {
      return intake.reject(
        "xml-not-well-formed", mark..<input.bytes.count, line: 1,
        "Line 1, column 1: The file holds no XML element.", remedy: "Check the file, or name its true format."
      )
    }
    if plan.start > mark { intake.classify(.preamble, mark..<plan.start) }
    if let refusal = plan.refusal {
      return XMLDocument.reject(plan.start..<input.bytes.count, refusal, into: &intake)
    }
    withUnsafeMutablePointer(to: &intake) { intake in
      let reader = SheetMLReader(sheet: plan.sheet, sink: .intake(intake, GridReader(plan.grid)))
      let text = XMLText(input, encoding: survey.encoding.value, start: plan.start)
      let stream = XMLStream(text, reader, chunkSize: chunkSize)
      reader.stream = stream
      stream.run()
      withExtendedLifetime(reader) {}
    }
    if intake.classifiedEnd < input.bytes.count {
      intake.classify(.structure, intake.classifiedEnd..<input.bytes.count)
    }
    if intake.recordCount == 0 {
      intake.reportNoRecords()
    }
  }

  private func sample(_ input: InputBytes, _ encoding: TextEncoding, _ start: Int, sheet: Int) -> [GridRow] {
    let reader = SheetMLReader(sheet: sheet, sink: .sample(limit: GridSurvey.sampleRows))
    let stream = XMLStream(XMLText(input, encoding: encoding, start: start), reader, chunkSize: chunkSize)
    reader.stream = stream
    stream.run()
    return withExtendedLifetime(stream) { reader.sampled }
  }

  /// The names of all sheets: the rows of none are read.
  private func sheetNames(_ input: InputBytes, _ encoding: TextEncoding, _ start: Int) -> [String] {
    let reader = SheetMLReader(sheet: -1, sink: .sample(limit: 1))
    let stream = XMLStream(XMLText(input, encoding: encoding, start: start), reader, chunkSize: chunkSize)
    reader.stream = stream
    stream.run()
    return withExtendedLifetime(stream) { reader.sheetNames }
  }
}
