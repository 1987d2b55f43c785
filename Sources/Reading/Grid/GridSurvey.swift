import Records

/// What the first rows of a sheet show: where the table starts, its header, and what its columns hold.
///
/// Sheets have no dialect to guess: a cell's column is certain. Titles, header rows and column meanings are told
/// as in delimited text, by `TableLayout` and `ColumnGuesser`.
struct GridSurvey: Sendable {
  /// Rows of a sheet that a survey looks at.
  static let sampleRows = 1000
  /// Columns of a table at most; cells beyond them go to the further fields.
  static let mostColumns = 512

  let layout: TableLayout
  /// One for each column of the table, and a last one for cells to the right of it.
  let columns: [Column]
  /// The first records, a cell for each column.
  let sampleRows: [[String]]

  /// - Parameter rows: the sheet's first rows, in the order and number in which `GridReader` gets them.
  init(_ rows: [GridRow], overrides: SourceOverrides) {
    let first = rows.prefix(Self.sampleRows)
    let width = min(first.map(\.width).max() ?? 0, Self.mostColumns)
    let sample = TableSample(rows: first.map { $0.dense(width) })
    layout = TableLayout(sample.rows, headerRows: overrides.headerRows)
    let body = sample.rows[min(layout.firstBodyRow, sample.rows.count)...].map(\.cells)
    columns =
      ColumnGuesser.columns(
        names: Self.names(layout), model: layout.model, rows: body, namesMayBeShifted: false,
        overrides: overrides) + [.furtherFields]
    sampleRows = body.lazy.filter { $0.contains { !$0.isEmpty } }.prefix(20).map {
      $0.map { String(decoding: $0, as: UTF8.self) } + [""]
    }
  }

  /// Header names; what a merged cell repeats in the next header row stands once.
  private static func names(_ layout: TableLayout) -> [String] {
    (0..<layout.width).map { column in
      var words: [String] = []
      for row in layout.header where column < row.count {
        let word = String(decoding: row[column], as: UTF8.self).trimmed
        if !word.isEmpty && word != words.last { words.append(word) }
      }
      return words.joined(separator: " ")
    }
  }

  /// Rows above the header.
  var preambleRowCount: Int { layout.preambleLineCount }
  var headerRowCount: Int { layout.header.count }

  /// What is to be said about the sheet as a whole.
  func findings(file: String, firstRow: Int = 1) -> [Finding] {
    var findings: [Finding] = []
    if preambleRowCount > 0 {
      findings.append(
        Finding(
          "sheet-preamble", .info, at: SourcePlace(file: file, line: firstRow),
          "Rows above the table were left out: \(preambleRowCount).",
          remedy: "Nothing to do, if they are titles or notes."))
    }
    if layout.header.isEmpty && layout.width > 0 {
      findings.append(
        Finding(
          "sheet-no-header", .info, at: SourcePlace(file: file, line: firstRow + preambleRowCount),
          "There is no header; columns were told by their values.",
          remedy: "Name the columns in the pipeline file as #1, #2, … if a guess is wrong."))
    }
    return findings
  }
}

extension TableSample {
  /// Rows of a sheet: each counts as a line.
  init(rows: [[[UInt8]]]) {
    self.rows = rows.enumerated().map {
      Row(cells: $1, offset: 0, line: $0, lineCount: 1, hasStrayQuote: false)
    }
  }
}
