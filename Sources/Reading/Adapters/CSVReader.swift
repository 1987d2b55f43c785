import Records
import Text

/// Reads the rows of a surveyed text into an intake: the loop over rows, and the fast path for clean ones.
///
/// A row that is complete, well quoted and as wide as its table goes straight into the batch. All others,
/// and the few that look like a header, a total or nothing, are settled in `CSVReader+Rows.swift`.
struct CSVReader {
  /// Where reading stands: always at the start of a line.
  struct Cursor {
    /// Offset in the text's window.
    var at: Int
    /// The same place as an offset on disk.
    var raw: Int
    /// Physical line, counted from 1.
    var line: Int
    /// The header that rules the rows here, if it is not the first one.
    var second: SecondHeader?
    /// The line above is blank: another table may begin.
    var isAfterBlank = false

    mutating func move(to at: Int, raw: Int, lines: Int) {
      self.at = at
      self.raw = raw
      line += lines
    }
  }

  let layout: TableLayout
  let width: Int
  let names: [[UInt8]]
  let meanings: [ColumnMeaning]
  let headers: [HeaderRow]
  let scanner: DelimitedScanner
  let repair: RowRepair

  init(dialect: Dialect, layout: TableLayout, columns: [Column]) {
    self.layout = layout
    width = layout.width
    names = columns.map { Array($0.name.utf8) }
    meanings = columns.map(\.meaning)
    headers = layout.headerRows.map { HeaderRow($0) }
    scanner = DelimitedScanner(dialect)
    repair = RowRepair(dialect: dialect, model: layout.model, lookAhead: scanner.quoteLookAhead)
  }

  func read(_ source: TextSource, into intake: inout Intake) {
    var cursor = Cursor(at: source.start, raw: source.rawOffset(source.start, line: 1), line: 1)
    if source.end == 0 { cursor.at = source.advance(keepingFrom: 0, line: 1) }
    skip(layout.preambleLineCount, .preamble, source, &cursor, into: &intake)
    skip(layout.headerLineCount, .header, source, &cursor, into: &intake)

    while true {
      if cursor.at >= source.end {
        if source.isLast { break }
        cursor.at = source.advance(keepingFrom: cursor.at, line: cursor.line)
        continue
      }
      let from = afterByteOrderMark(source, cursor.at)
      if from == source.end && source.isLast {
        intake.classify(.structure, cursor.raw..<source.rawOffset(source.end, line: cursor.line))
        break
      }
      let row = scanner.scanRow(
        source.text, from: from, end: source.end, isLast: source.isLast, into: &intake.cells)
      if row.ending == .needsInput {
        intake.dropOpenRecord()
        cursor.at = source.advance(keepingFrom: cursor.at, line: cursor.line)
        continue
      }
      guard isClean(row) else {
        resolve(source, row, from: from, &cursor, into: &intake)
        continue
      }
      let next = source.rawOffset(row.end, line: cursor.line + row.lineCount)
      if let other = source.foreignEncoding(from: cursor.at, to: row.end) {
        noteForeign(other.rawValue, in: source, cursor, into: &intake)
      }
      if source.isMalformed(from: cursor.at, to: row.end) {
        settleMalformed(source, cursor.raw..<next, cursor.line, into: &intake)
      } else if isPlainRecord(intake.cells, cursor) {
        intake.endRecord(cursor.raw..<next, line: cursor.line)
      } else if !settle(cursor.raw..<next, lineCount: row.lineCount, &cursor, into: &intake) {
        resolve(source, row, from: from, &cursor, into: &intake)
        continue
      }
      cursor.move(to: row.end, raw: next, lines: row.lineCount)
    }
  }

  /// Complete, and nothing odd about its quotes.
  @inline(__always)
  private func isClean(_ row: DelimitedScanner.Row) -> Bool {
    row.ending == .complete && !row.hasStrayQuote && !row.hasLooseQuotes
      && !(row.lineCount > 1 && row.swallowedDelimiters >= width - 1)
  }

  /// As wide as the table, and surely neither blank nor a header nor a total.
  @inline(__always)
  private func isPlainRecord(_ cells: borrowing CellBuffer, _ cursor: Cursor) -> Bool {
    guard cells.openFieldCount == width, cells.openByteCount > 0, cursor.second == nil, !cursor.isAfterBlank
    else {
      return false
    }
    let first = cells.openCell(0)
    if first.isEmpty { return cells.openEmptyFieldCount * 2 < width }
    return !FooterWords.mayStart(first) && !isName(first)
  }

  /// Whether the cell is the name of a column.
  @inline(__always)
  func isName(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    for name in names where name.count == cell.count && name.elementsEqual(cell) { return true }
    return false
  }

  /// A byte order mark inside the file says that files were joined.
  private func afterByteOrderMark(_ source: TextSource, _ at: Int) -> Int {
    let text = source.text
    guard text[at] == 0xEF, at + 3 <= source.end, text[at + 1] == 0xBB, text[at + 2] == 0xBF else {
      return at
    }
    return at + 3
  }

  /// Classifies whole lines without looking into them.
  private func skip(
    _ lineCount: Int, _ byteClass: ByteClass, _ source: TextSource, _ cursor: inout Cursor,
    into intake: inout Intake
  ) {
    var left = lineCount
    var at = cursor.at
    while left > 0 && at < source.end {
      at = TableSample.lineEnd(UnsafeBufferPointer(start: source.text, count: source.end), from: at)
      left -= 1
    }
    let lines = lineCount - left
    let next = source.rawOffset(at, line: cursor.line + lines)
    if next > cursor.raw { intake.classify(byteClass, cursor.raw..<next) }
    cursor.move(to: at, raw: next, lines: lines)
  }
}

/// A header row as the scanner would deliver it, to recognize its repetitions.
struct HeaderRow: Sendable {
  private let bytes: [UInt8]
  private let lengths: [Int]

  init(_ cells: [[UInt8]]) {
    bytes = Array(cells.joined())
    lengths = cells.map(\.count)
  }

  func equals(_ cells: borrowing CellBuffer) -> Bool {
    guard !bytes.isEmpty, cells.openFieldCount == lengths.count, cells.openBytes.elementsEqual(bytes) else {
      return false
    }
    for i in lengths.indices where cells.openCell(i).count != lengths[i] { return false }
    return true
  }
}
