import Records

/// Keeps the first rows of a sheet, for the survey.
final class SheetSample: SheetRows {
  private(set) var rows: [GridRow] = []
  /// Number of the first row that was delivered.
  private(set) var firstLine = 1
  private var byteCount = 0

  /// Bytes of sampled cells.
  static let byteLimit = 16 << 20

  var isFull: Bool { rows.count >= GridSurvey.sampleRows || byteCount > Self.byteLimit }

  func take(_ row: GridRow, line: Int, isSpread: Bool) {
    guard !isFull else { return }
    if rows.isEmpty { firstLine = line }
    rows.append(row)
    byteCount += row.bytes.count
  }

  func note(_ note: SheetNote, line: Int, column: Int) {}
}

/// Brings the rows of a sheet into an intake.
final class SheetImport: SheetRows {
  private let intake: UnsafeMutablePointer<Intake>
  private var reader: GridReader
  private let columns: [Column]
  /// Offset of the sheet's packed data in the file.
  private let offset: Int
  /// What was reported, with the row it was in; a row's own number is known only when it is a record.
  private(set) var lastLine = 0

  init(_ survey: GridSurvey, offset: Int, into intake: UnsafeMutablePointer<Intake>) {
    reader = GridReader(survey)
    columns = survey.columns
    self.offset = offset
    self.intake = intake
  }

  func take(_ row: GridRow, line: Int, isSpread: Bool) {
    lastLine = line
    let kind = reader.take(row, line: line, byteOffset: offset, into: &intake.pointee)
    guard kind == .record else { return }
    if isSpread {
      intake.pointee.report(
        "xlsx-merged-cells", .info, byteOffset: offset, line: line, record: intake.pointee.recordCount + 1,
        "Merged cells: their value was given to each cell.", remedy: "Nothing to do.")
    }
    intake.pointee.endRecord(inside: offset, line: line, isRepaired: isSpread)
  }

  func note(_ note: SheetNote, line: Int, column: Int) {
    let (code, severity, message, remedy) = words(note)
    let name = columns.dropLast().indices.contains(column) ? columns[column].name : ""
    let field: String?
    switch note {
    case .rowOrder, .tooManyRows, .rowTooLong, .mergesTooMany: field = nil
    default: field = name.isEmpty ? "\(column + 1)" : name
    }
    intake.pointee.report(
      code, severity, byteOffset: offset, line: line, field: field, message, remedy: remedy)
  }

  private func words(_ note: SheetNote) -> (Finding.Code, Finding.Severity, String, String) {
    switch note {
    case .cell(.digitsLost):
      (
        "xlsx-digits-lost", .warning,
        "A number of more than 15 digits: a spreadsheet keeps only 15, the others may be zeros now.",
        "Take such numbers from the source as text."
      )
    case .cell(.errorValue):
      (
        "xlsx-error-value", .warning, "A formula gave an error (such as #N/A); the cell is empty.",
        "Mend the formula."
      )
    case .cell(.stringMissing):
      (
        "xlsx-string-missing", .error,
        "The cell refers to a text that the workbook does not hold; it is empty.",
        "Open the workbook and save it again, or ask for it again."
      )
    case .cell(.uncachedFormula):
      (
        "xlsx-formula-uncached", .warning, "The formula was never calculated, so the cell is empty.",
        "Open the workbook in a spreadsheet program and save it."
      )
    case .cell(.noMoment):
      (
        "xlsx-date-out-of-range", .warning,
        "The number is shown as a date, but is none; it was left as it is.",
        "Check the format of the cell."
      )
    case .tooManyColumns:
      (
        "xlsx-outside-limits", .error, "Cells beyond column XFD, the last of a sheet, were left out.",
        "Export the list again; no spreadsheet has so many columns."
      )
    case .tooManyRows:
      (
        "xlsx-outside-limits", .warning,
        "The sheet has rows beyond 1,048,576, the last of a sheet; they were read.",
        "Nothing to do, if the list is meant to be so long."
      )
    case .rowOrder:
      ("xlsx-row-order", .warning, "Rows of the sheet are not in order.", "Check that no row is there twice.")
    case .repeatedCell:
      (
        "xlsx-repeated-cell", .error,
        "Two cells of the row say that they are the same one; the first was read.",
        "Open the workbook and save it again."
      )
    case .oddReference:
      (
        "xlsx-odd-reference", .warning,
        "A cell's reference names no cell; it was taken as the one after its neighbor.",
        "Check the row."
      )
    case .rowTooLong:
      (
        "xlsx-row-too-long", .error,
        "The row holds more than \(SheetStream.rowByteLimit >> 20) MB and was left out.",
        "Check that the file is a list."
      )
    case .mergesTooMany:
      (
        "xlsx-merges-too-many", .warning,
        "The sheet has more merged cells than a list can; the later ones were left as they are.",
        "Check that the file is a list."
      )
    }
  }
}
