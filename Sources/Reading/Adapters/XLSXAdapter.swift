import Records
import Text

/// Excel workbooks (Office Open XML, ECMA-376 and ISO/IEC 29500, transitional and strict): one sheet is read.
package struct XLSXAdapter: SourceAdapter {
  package static let format = SourceFormat(
    name: "xlsx", title: "Excel workbook", extensions: ["xlsx", "xlsm", "xltx", "xltm"])

  /// Sheets of which the survey shows the columns.
  static let shownSheets = 64

  package init() {}

  /// Files of spreadsheet programs that are no such workbook are claimed too, so that they are named.
  package func confidence(_ input: InputBytes) -> Double {
    switch OfficeFile(input.bytes) {
    case .workbook, .encrypted, .oldWorkbook, .binaryWorkbook, .openDocumentSheet, .numbers: 0.95
    case .other, nil: 0
    }
  }

  package func survey(_ input: InputBytes, overrides: SourceOverrides) throws(ReadError) -> SourceSurvey {
    if let refusal = OfficeFile(input.bytes)?.refusal(input.path) { throw refusal }
    let workbook = try Workbook(input)
    let choice = try workbook.choose(overrides)
    let grid = choice.grid
    var survey = SourceSurvey(format: Self.format, encoding: Guess(.utf8, confidence: 1))
    survey.preambleLineCount = grid.preambleRowCount
    survey.headerRowCount = grid.headerRowCount
    survey.columns = grid.columns
    survey.sampleRows = grid.sampleRows
    survey.tables = choice.tables
    survey.table = choice.index
    survey.memo = Memo(workbook: workbook, choice: choice)
    survey.findings = workbook.findings + choice.findings
    if !grid.layout.header.isEmpty || grid.layout.width > 0 {
      survey.findings += grid.findings(file: input.path, firstRow: choice.firstLine)
    }
    return survey
  }

  package func read(_ input: InputBytes, as survey: SourceSurvey, into intake: inout Intake) {
    guard let memo = survey.memo as? Memo, let entry = memo.workbook.entry(memo.choice.index) else {
      return intake.classify(.structure, 0..<input.bytes.count)
    }
    let data = entry.data
    let fault = withUnsafeMutablePointer(to: &intake) { pointer -> (WorkbookPackage.PartFault?, Int) in
      let rows = SheetImport(memo.choice.grid, offset: data.lowerBound, into: pointer)
      let stream = SheetStream(memo.workbook.text, merges: memo.choice.merges, into: rows)
      return (memo.workbook.package.read(entry, stream) { true }, rows.lastLine)
    }
    if let (why, line) = fault.0.map({ ($0, fault.1) }) {
      intake.reject(
        inside: data, "xlsx-sheet-damaged", line: line + 1,
        "The sheet could be read only as far as row \(line): \(Workbook.words(why))",
        remedy: "Open the workbook and save it again, or ask for it again.")
    } else if intake.recordCount == 0 {
      intake.report(
        "no-records", .warning, "The sheet holds no records.", remedy: "Check that the export finished.")
    }
    if data.lowerBound > 0 { intake.classify(.structure, 0..<data.lowerBound) }
    if !data.isEmpty { intake.classify(intake.acceptedCount > 0 || fault.0 == nil ? .record : .reject, data) }
    if data.upperBound < input.bytes.count {
      intake.classify(.structure, data.upperBound..<input.bytes.count)
    }
  }

  private struct Memo: Sendable {
    let workbook: Workbook
    let choice: Workbook.Choice
  }
}
