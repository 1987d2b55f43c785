import Records
import Text

/// Rows that are not plain records: what they are, and what is said about them.
extension CSVReader {
  enum Settlement {
    case settled
    /// The row's width or quotes need a search; its cells are still there.
    case needsSearch
    /// Another table begins at the row.
    case otherTable
  }

  /// Blank rows, headers, totals, notes, rows below a second header, and rows of the wrong width that need no
  /// search.
  func settle(
    _ source: TextSource, _ row: DelimitedScanner.Row, _ range: Range<Int>, _ cursor: inout Cursor,
    into intake: inout Intake
  ) -> Settlement {
    if intake.cells.openBytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
      intake.dropOpenRecord()
      intake.classify(.blank, range)
      if !TableSample.isRestOfLineEnd(source.text, cursor.at, row.end) { cursor.isAfterBlank = true }
      return .settled
    }
    let isAfterBlank = cursor.isAfterBlank
    cursor.isAfterBlank = false
    let count = intake.cells.openFieldCount
    let isOdd =
      count == width
      ? hasWordForNumber(intake.cells) || isAfterBlank && !isUsual(intake.cells, &cursor) : isAfterBlank
    if settleHeader(range, &cursor, isOdd: isOdd, into: &intake) { return .settled }
    let filled = count - intake.cells.openEmptyFieldCount
    if FooterWords.mayStart(firstFilled(intake.cells)) || filled <= 2 || cursor.isAfterTotal,
      settleFooter(source, row, range, &cursor, into: &intake)
    {
      return .settled
    }
    if isOdd || count != width && !isSearchVain(cursor) || filled == 1 || isName(firstFilled(intake.cells)),
      let settlement = settleBoundary(source, range, &cursor, isAfterBlank: isAfterBlank, into: &intake)
    {
      return settlement
    }
    cursor.isAfterTotal = false
    if let second = cursor.second {
      settle(under: second, range, cursor.line, into: &intake)
      return .settled
    }
    if count == width {
      intake.endRecord(range, line: cursor.line)
      return .settled
    }
    guard width > 1, row.lineCount == 1, let kept = repair.quickWidth(intake.cells) else {
      return .needsSearch
    }
    note(kept < width ? .shortRow : .surplusEmptyCells, range.lowerBound, cursor.line, into: &intake)
    intake.cells.setOpenFieldCount(width)
    intake.endRecord(range, line: cursor.line, isRepaired: true)
    return .settled
  }

  // MARK: Totals and notes

  private func settleFooter(
    _ source: TextSource, _ row: DelimitedScanner.Row, _ range: Range<Int>, _ cursor: inout Cursor,
    into intake: inout Intake
  ) -> Bool {
    let cells = intake.cells.openCells()
    if FooterWords.isFooter(cells, width: width) {
      cursor.isAfterTotal = true
    } else if !isNote(source, row, cells, cursor) {
      return false
    }
    intake.dropOpenRecord()
    intake.classify(.footer, range)
    intake.report(
      "csv-footer-row", .info, byteOffset: range.lowerBound, line: cursor.line,
      "A line of totals or notes was left out.",
      remedy: "If it is a customer, delete the words that make it look like a total.")
    return true
  }

  /// Prose below the table: after a total, or with nothing but notes down to the end of the file.
  private func isNote(
    _ source: TextSource, _ row: DelimitedScanner.Row, _ cells: [[UInt8]], _ cursor: Cursor
  ) -> Bool {
    guard width >= 2, FooterWords.isProse(cells, width: width, isAfterTotal: cursor.isAfterTotal) else {
      return false
    }
    if cursor.isAfterTotal {
      // A title of the next table, or of the rows that go on, is left to those who look for tables.
      return TableBoundary.judge(rowsAhead(source, cursor), isAfterBlank: true, identity) == .none
    }
    // A note that fits the first column might be a customer of whom nothing else is known.
    var next = cursor
    next.at = row.end
    let ahead = rowsAhead(source, next).filter { !$0.isBlank }
    let isEnd = source.isLast && ahead.count < TableBoundary.rowLimit
    return isEnd
      && ahead.allSatisfy {
        FooterWords.isFooter($0.cells, width: width)
          || FooterWords.isProse($0.cells, width: width, isAfterTotal: false)
      }
  }

  // MARK: Other tables

  private func settleBoundary(
    _ source: TextSource, _ range: Range<Int>, _ cursor: inout Cursor, isAfterBlank: Bool,
    into intake: inout Intake
  ) -> Settlement? {
    guard TableBoundary.mayBegin(intake.cells.openCells(), isAfterBlank: isAfterBlank, identity) else {
      return nil
    }
    let ahead = rowsAhead(source, cursor)
    switch TableBoundary.judge(ahead, isAfterBlank: isAfterBlank, identity) {
    case .none, .sameTable(titleRows: 0): return nil
    case .sameTable:
      intake.dropOpenRecord()
      intake.classify(.structure, range)
      cursor.isAfterBlank = true
      return .settled
    case .other(let titles):
      enterOther(ahead, titleRows: titles, &cursor)
      return .otherTable
    }
  }

  /// Whether a row as wide as the table, below a blank line, is a record like all others. Files with a blank
  /// line between any two records get a quick answer.
  private func isUsual(_ cells: borrowing CellBuffer, _ cursor: inout Cursor) -> Bool {
    guard hasNumberForNumber(cells) else { return false }
    cursor.usualCount += 1
    return cursor.usualCount > 10_000 || identity.fits(cells.openCells())
  }

  private func firstFilled(_ cells: borrowing CellBuffer) -> UnsafeBufferPointer<UInt8> {
    for i in 0..<cells.openFieldCount where !cells.openCell(i).isEmpty { return cells.openCell(i) }
    return UnsafeBufferPointer(start: nil, count: 0)
  }

  // MARK: Headers inside the list

  private func settleHeader(
    _ range: Range<Int>, _ cursor: inout Cursor, isOdd: Bool, into intake: inout Intake
  ) -> Bool {
    if headers.contains(where: { $0.equals(intake.cells) }) {
      intake.dropOpenRecord()
      intake.classify(.header, range)
      cursor.second = nil
      intake.report(
        "csv-repeated-header", .info, byteOffset: range.lowerBound, line: cursor.line,
        "The header is repeated inside the list.", remedy: "Nothing to do; the line was left out.")
      return true
    }
    guard isOdd || isName(firstFilled(intake.cells)) || cursor.second != nil,
      let second = SecondHeader(intake.cells.openCells(), names: names, meanings: identity.meanings),
      second.saysTheSame
    else { return false }
    intake.dropOpenRecord()
    intake.classify(.header, range)
    cursor.second = second
    let lost = second.lostCount
    intake.report(
      "csv-second-header", .warning, byteOffset: range.lowerBound, line: cursor.line,
      "The list goes on with another header; its columns were matched with those of the first"
        + (lost == 0 ? "." : ", except \(lost) that have no counterpart."),
      remedy: lost == 0 ? "Nothing to do." : "Split the file at this line, so that no column is left out.")
    return true
  }

  /// A row in the columns of a second header.
  private func settle(under second: SecondHeader, _ range: Range<Int>, _ line: Int, into intake: inout Intake)
  {
    let cells = intake.cells.openCells()
    guard cells.count <= second.width || cells[second.width...].allSatisfy(\.isEmpty) else {
      return reject(.ragged, range, line, found: cells.count, expected: second.width, into: &intake)
    }
    if cells.count < second.width { note(.shortRow, range.lowerBound, line, into: &intake) }
    intake.dropOpenRecord()
    append(second.arranged(cells, width: width), range, line, isRepaired: true, into: &intake)
  }

  // MARK: Rows that need a decision about quotes or width

  func resolve(
    _ source: TextSource, _ row: DelimitedScanner.Row, from: Int, _ cursor: inout Cursor,
    into intake: inout Intake
  ) {
    let text = UnsafeBufferPointer(start: source.text, count: source.end)
    if row.ending == .tooLong {
      let end = TableSample.lineEnd(text, from: cursor.at)
      let next = source.rawOffset(end, line: cursor.line + 1)
      intake.reject(
        "csv-line-too-long", cursor.raw..<next, line: cursor.line,
        "The line is longer than \(scanner.lineLimit >> 20) MB or has more than \(DelimitedScanner.fieldLimit) cells.",
        remedy: "Check that the file is a list with one record a line.")
      return cursor.move(to: end, raw: next, lines: 1)
    }
    let cells = row.ending == .complete ? intake.cells.openCells() : nil
    intake.dropOpenRecord()
    cursor.isAfterBlank = false
    cursor.isAfterTotal = false
    let verdict: RowRepair.Verdict
    if width == 0 || isSearchVain(cursor) && cells?.count != width {
      let isWhole = row.ending == .complete
      verdict = .refusal(
        end: isWhole ? row.end : TableSample.lineEnd(text, from: from),
        lineCount: isWhole ? row.lineCount : 1,
        note: isWhole ? .ragged : .unterminatedQuote)
    } else {
      verdict = repair.verdict(
        source.text, at: from, end: source.end, isInputEnd: source.isLast, scan: row, cells: cells)
    }
    count(verdict, row, &cursor, intake.acceptedCount)
    let (end, lines): (Int, Int) =
      switch verdict {
      case .record(_, let end, let lineCount, _): (end, lineCount)
      case .refusal(let end, let lineCount, _): (end, lineCount)
      }
    let next = source.rawOffset(end, line: cursor.line + lines)
    let range = cursor.raw..<next
    if source.isMalformed(from: cursor.at, to: end) {
      rejectMalformed(range, cursor.line, into: &intake)
    } else {
      switch verdict {
      case .record(let cells, _, _, let note):
        self.note(note, range.lowerBound, cursor.line, into: &intake)
        append(cells, range, cursor.line, isRepaired: note != .none, into: &intake)
      case .refusal(_, _, let note):
        reject(note, range, cursor.line, found: cells?.count ?? 0, expected: width, into: &intake)
      }
    }
    cursor.move(to: end, raw: next, lines: lines)
  }

  private func append(
    _ cells: [[UInt8]], _ range: Range<Int>, _ line: Int, isRepaired: Bool, into intake: inout Intake
  ) {
    for cell in cells { cell.withUnsafeBufferPointer { intake.appendField($0) } }
    intake.endRecord(range, line: line, isRepaired: isRepaired)
  }

  // MARK: Malformed bytes

  /// A row with bytes that are no UTF-8 may hold cells in another encoding; else it is rejected.
  func settleMalformed(_ source: TextSource, _ range: Range<Int>, _ line: Int, into intake: inout Intake) {
    guard source.encoding == .utf8, intake.cells.openFieldCount == width,
      let (cells, encoding) = MixedEncoding.decode(intake.cells.openCells())
    else { return rejectMalformed(range, line, into: &intake) }
    intake.dropOpenRecord()
    noteForeign(
      encoding.rawValue, in: source, Cursor(at: 0, raw: range.lowerBound, line: line), into: &intake)
    append(cells, range, line, isRepaired: true, into: &intake)
  }

  func noteForeign(_ encoding: String, in source: TextSource, _ cursor: Cursor, into intake: inout Intake) {
    intake.report(
      "csv-row-other-encoding", .warning, byteOffset: cursor.raw, line: cursor.line,
      record: intake.recordCount + 1,
      "The row is in \(encoding) inside a file of \(source.encoding.rawValue); it was decoded as such.",
      remedy: "Check the row; export the list again in one encoding.")
  }

  private func rejectMalformed(_ range: Range<Int>, _ line: Int, into intake: inout Intake) {
    intake.reject(
      "undecodable-bytes", range, line: line, "The row holds bytes that are no text in the file's encoding.",
      remedy: "Name the right encoding, or repair the row in its source.")
  }

  // MARK: Words

  private func reject(
    _ note: RowRepair.Note, _ range: Range<Int>, _ line: Int, found: Int, expected: Int,
    into intake: inout Intake
  ) {
    if case .unterminatedQuote = note {
      return intake.reject(
        "csv-unterminated-quote", range, line: line, "A quote is opened on this line and never closed.",
        remedy: "Close the quote, or write a quote that is text twice. Check that the file is complete.")
    }
    intake.reject(
      "csv-ragged-row", range, line: line,
      found == expected
        ? "The quotes of the row do not add up, and nothing shows which cell belongs where."
        : "The row has \(found) cells instead of \(expected), and nothing shows which belongs where.",
      remedy: "Quote cells that hold the delimiter, or add the missing delimiters.")
  }

  private func note(_ note: RowRepair.Note, _ offset: Int, _ line: Int, into intake: inout Intake) {
    let record = intake.recordCount + 1
    switch note {
    case .none, .ragged: break
    case .shortRow:
      intake.report(
        "csv-short-row", .warning, byteOffset: offset, line: line, record: record,
        "The row has fewer cells than the table; the missing ones at its end are blank.",
        remedy: "Check the row if its last values look shifted.")
    case .surplusEmptyCells:
      intake.report(
        "csv-surplus-empty-cells", .info, byteOffset: offset, line: line, record: record,
        "Empty cells beyond the table's width were dropped.", remedy: "Nothing to do.")
    case .repaired:
      intake.report(
        "csv-row-repaired", .warning, byteOffset: offset, line: line, record: record,
        "Cells were moved to the columns that their values prove.",
        remedy: "Check the row; quote cells that hold the delimiter.")
    case .strayQuote:
      intake.report(
        "csv-stray-quote", .warning, byteOffset: offset, line: line, record: record,
        "A quote inside the row was taken as text.", remedy: "Write quotes that are text twice.")
    case .unterminatedQuote:
      intake.report(
        "csv-unterminated-quote", .warning, byteOffset: offset, line: line, record: record,
        "A quote is opened and never closed; it was taken as text.",
        remedy: "Close the quote, or write it twice.")
    }
  }
}
