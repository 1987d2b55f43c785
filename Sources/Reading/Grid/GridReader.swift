import Records

/// Turns the rows of a surveyed sheet into records: tells headers, titles, totals and blank rows from them.
struct GridReader {
  /// What a row is. The adapter ends the record, or gives the row's bytes this class.
  enum Kind: Equatable {
    /// Its cells are appended to the intake, one for each column of the survey; the record is open.
    case record
    case blank, preamble, header, footer
  }

  private let width: Int
  private let names: [[UInt8]]
  private let meanings: [ColumnMeaning]
  private let headers: [[[UInt8]]]
  private let preambleEnd: Int
  private let headerEnd: Int
  private var rowCount = 0
  private var second: SecondHeader?
  private var isAfterBlank = false
  /// The row's cells by column: index into the row's cells plus one, 0 for an empty cell.
  private var places: [Int]

  init(_ survey: GridSurvey) {
    width = survey.layout.width
    let own = survey.columns.dropLast()
    names = own.map { Array($0.name.utf8) }
    meanings = own.map(\.meaning)
    headers = survey.layout.header
    preambleEnd = survey.layout.preambleLineCount
    headerEnd = preambleEnd + survey.layout.headerLineCount
    places = Array(repeating: 0, count: width)
  }

  /// Takes the next row of the sheet.
  ///
  /// - Parameters:
  ///   - line: number of the row in the sheet, for findings.
  ///   - byteOffset: of the row, or of its container.
  mutating func take(_ row: GridRow, line: Int, byteOffset: Int, into intake: inout Intake) -> Kind {
    let index = rowCount
    rowCount += 1
    if row.isEmpty {
      isAfterBlank = index >= headerEnd
      return .blank
    }
    if index < preambleEnd { return .preamble }
    if index < headerEnd { return .header }
    defer { isAfterBlank = false }
    if mayBeHeader(row), settleHeader(row, line, byteOffset, into: &intake) { return .header }
    if isFooter(row) {
      intake.report(
        "sheet-footer-row", .info, byteOffset: byteOffset, line: line,
        "A row of totals or notes was left out.",
        remedy: "If it is a customer, delete the words that make it look like a total.")
      return .footer
    }
    append(row, into: &intake)
    return .record
  }

  // MARK: Records

  private mutating func append(_ row: GridRow, into intake: inout Intake) {
    for i in places.indices { places[i] = 0 }
    var further: [GridRow.Cell] = []
    for (i, cell) in row.cells.enumerated() {
      if let column = column(of: cell.column) {
        places[column] = i + 1
      } else {
        further.append(cell)
      }
    }
    row.bytes.withUnsafeBufferPointer { bytes in
      for place in places {
        let range = place == 0 ? 0..<0 : row.cells[place - 1].start..<row.cells[place - 1].end
        intake.appendField(UnsafeBufferPointer(rebasing: bytes[range]))
      }
    }
    if further.isEmpty {
      intake.appendField(UnsafeBufferPointer(start: nil, count: 0))
    } else {
      let members = further.map { cell in
        JSONMember(
          "#\(cell.column + 1)", .string(String(decoding: row.bytes[cell.start..<cell.end], as: UTF8.self)))
      }
      intake.appendField(JSONValue.object(members).canonicalBytes())
    }
  }

  /// The table's column for a column of the sheet; `nil` if it has none.
  private func column(of column: Int) -> Int? {
    guard let second else { return column < width ? column : nil }
    return column < second.width ? second.columns[column] : nil
  }

  // MARK: Rows that are no records

  private func isFooter(_ row: GridRow) -> Bool {
    guard row.width <= max(width, 1) || row.cells.count <= 2 else { return false }
    guard let first = row.cells.first else { return false }
    // Rows of two cells are the rule in a table of two columns; there only the word can tell.
    let may =
      row.cells.count <= (width > 2 ? 2 : 1)
      || row.bytes.withUnsafeBufferPointer {
        FooterWords.mayStart(UnsafeBufferPointer(rebasing: $0[first.start..<first.end]))
      }
    return may && width > 1 && FooterWords.isFooter(row.dense(max(width, row.width)), width: width)
  }

  /// Whether the row is worth comparing with headers: it starts with a column's name, or follows a blank row.
  private func mayBeHeader(_ row: GridRow) -> Bool {
    if isAfterBlank || second != nil { return true }
    guard let first = row.cells.first else { return false }
    let cell = row.bytes[first.start..<first.end]
    for name in names where name.count == cell.count && name.elementsEqual(cell) { return true }
    return headers.contains { $0.contains { $0.count == cell.count && $0.elementsEqual(cell) } }
  }

  private mutating func settleHeader(
    _ row: GridRow, _ line: Int, _ byteOffset: Int, into intake: inout Intake
  ) -> Bool {
    let cells = row.dense(max(width, row.width))
    if headers.contains(cells) {
      second = nil
      intake.report(
        "sheet-repeated-header", .info, byteOffset: byteOffset, line: line,
        "The header is repeated inside the list.", remedy: "Nothing to do; the row was left out.")
      return true
    }
    guard let found = SecondHeader(cells, names: names, meanings: meanings) else { return false }
    second = found
    let lost = zip(cells, found.columns).count { !$0.isEmpty && $1 == nil }
    intake.report(
      "sheet-second-header", .warning, byteOffset: byteOffset, line: line,
      "The list goes on with another header; its columns were matched with those of the first"
        + (lost == 0 ? "." : ", except \(lost), whose values stand in the further fields."),
      remedy: lost == 0 ? "Nothing to do." : "Check these fields, or split the sheet at this row.")
    return true
  }
}
