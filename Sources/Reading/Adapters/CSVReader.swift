import Records
import Text

/// Reads the rows of a surveyed text into an intake: the loop over records, and what becomes of each.
struct CSVReader {
  let dialect: Dialect
  let layout: TableLayout
  let width: Int
  private let scanner: DelimitedScanner
  private let repair: RowRepair

  init(dialect: Dialect, layout: TableLayout) {
    self.dialect = dialect
    self.layout = layout
    width = layout.width
    scanner = DelimitedScanner(dialect)
    repair = RowRepair(dialect: dialect, model: layout.model)
  }

  /// Reads all of `source`. `line` counts physical lines from 1; `raw` is the offset on disk of the open row.
  func read(_ source: TextSource, into intake: inout Intake) {
    var line = 1
    var raw = source.rawOffset(source.start, line: line)
    var at = source.end == 0 ? source.advance(keepingFrom: 0, line: line) : source.start
    skip(layout.preambleLineCount, .preamble, source, &at, &line, &raw, into: &intake)
    skip(layout.headerLineCount, .header, source, &at, &line, &raw, into: &intake)
    let headers = layout.headerRows.map { HeaderRow($0) }

    while true {
      if at >= source.end {
        if source.isLast { break }
        at = source.advance(keepingFrom: at, line: line)
        continue
      }
      let text = source.text
      // A byte order mark inside the file: files were joined.
      var from = at
      if text[at] == 0xEF && at + 3 <= source.end && text[at + 1] == 0xBB && text[at + 2] == 0xBF {
        from = at + 3
      }
      if from == source.end && source.isLast {
        intake.classify(.structure, raw..<source.rawOffset(source.end, line: line))
        break
      }
      let row = scanner.scanRow(text, from: from, end: source.end, isLast: source.isLast, into: &intake.cells)
      if row.ending == .needsInput {
        intake.dropOpenRecord()
        at = source.advance(keepingFrom: at, line: line)
        continue
      }
      let isWhole = row.ending == .complete && !row.hasStrayQuote && !row.hasLooseQuotes
      if isWhole && !(row.lineCount > 1 && row.swallowedDelimiters >= width - 1) {
        let next = source.rawOffset(row.end, line: line + row.lineCount)
        if source.isMalformed(from: at, to: row.end) {
          settleMalformed(source, raw..<next, line, into: &intake)
        } else {
          take(source, row, raw..<next, line, headers, from: from, into: &intake, &at, &raw, &line)
          continue
        }
        (at, raw, line) = (row.end, next, line + row.lineCount)
        continue
      }
      resolve(source, row, from: from, &at, &raw, &line, into: &intake)
    }
  }

  /// A complete row without trouble about quotes.
  @inline(__always)
  private func take(
    _ source: TextSource, _ row: DelimitedScanner.Row, _ range: Range<Int>, _ line: Int,
    _ headers: [HeaderRow],
    from: Int, into intake: inout Intake, _ at: inout Int, _ raw: inout Int, _ nextLine: inout Int
  ) {
    let count = intake.cells.openFieldCount
    let byteCount = intake.cells.openByteCount
    if count == width && byteCount > 0 && !needsLook(intake.cells, headers) {
      intake.endRecord(range, line: line)
    } else {
      guard settle(source, row, range, line, headers, from: from, into: &intake) else {
        return resolve(source, row, from: from, &at, &raw, &nextLine, into: &intake)
      }
    }
    at = row.end
    raw = range.upperBound
    nextLine += row.lineCount
  }

  /// Whether a row of the right width may still be something else than a record: mostly empty, or a header.
  @inline(__always)
  private func needsLook(_ cells: borrowing CellBuffer, _ headers: [HeaderRow]) -> Bool {
    for header in headers where header.bytes.count == cells.openByteCount { return true }
    return cells.openEmptyFieldCount * 2 >= width
  }

  /// Blank rows, repeated headers, totals, and rows of the wrong width that need no search. `false`: search.
  private func settle(
    _ source: TextSource, _ row: DelimitedScanner.Row, _ range: Range<Int>, _ line: Int,
    _ headers: [HeaderRow],
    from: Int, into intake: inout Intake
  ) -> Bool {
    if intake.cells.openBytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
      intake.dropOpenRecord()
      intake.classify(.blank, range)
      return true
    }
    if headers.contains(where: { $0.equals(intake.cells) }) {
      intake.dropOpenRecord()
      intake.classify(.header, range)
      intake.report(
        "csv-repeated-header", .info, byteOffset: range.lowerBound, line: line,
        "The header is repeated inside the list.",
        remedy: "Nothing to do; the line was left out.")
      return true
    }
    let count = intake.cells.openFieldCount
    if (intake.cells.openEmptyFieldCount + max(0, width - count)) * 2 >= width || count == 1,
      FooterWords.isFooter(intake.cells.openCells(), width: width)
    {
      intake.dropOpenRecord()
      intake.classify(.footer, range)
      intake.report(
        "csv-footer-row", .info, byteOffset: range.lowerBound, line: line,
        "A line of totals or notes was left out.",
        remedy: "If it is a customer, delete the words that make it look like a total.")
      return true
    }
    if count == width {
      intake.endRecord(range, line: line)
      return true
    }
    guard width > 1, let kept = repair.quickWidth(intake.cells) else { return false }
    note(kept < width ? .shortRow : .surplusEmptyCells, range.lowerBound, line, into: &intake)
    intake.cells.setOpenFieldCount(width)
    intake.endRecord(range, line: line)
    return true
  }

  /// Rows that need a decision about quotes or width.
  private func resolve(
    _ source: TextSource, _ row: DelimitedScanner.Row, from: Int, _ at: inout Int, _ raw: inout Int,
    _ line: inout Int,
    into intake: inout Intake
  ) {
    let text = UnsafeBufferPointer(start: source.text, count: source.end)
    if row.ending == .tooLong {
      let end = TableSample.lineEnd(text, from: at)
      let next = source.rawOffset(end, line: line + 1)
      intake.reject(
        "csv-line-too-long", raw..<next, line: line, "The line is longer than \(scanner.lineLimit >> 20) MB.",
        remedy: "Check that the file is a list with one record a line.")
      (at, raw, line) = (end, next, line + 1)
      return
    }
    let cells = row.ending == .complete ? intake.cells.openCells() : nil
    intake.dropOpenRecord()
    let verdict = repair.verdict(
      source.text, at: from, end: source.end, isInputEnd: source.isLast, scan: row, cells: cells)
    switch verdict {
    case .record(let cells, let end, let lineCount, let note):
      let next = source.rawOffset(end, line: line + lineCount)
      if source.isMalformed(from: at, to: end) {
        rejectMalformed(raw..<next, line, into: &intake)
      } else {
        self.note(note, raw, line, into: &intake)
        for cell in cells { cell.withUnsafeBufferPointer { intake.appendField($0) } }
        intake.endRecord(raw..<next, line: line)
      }
      (at, raw, line) = (end, next, line + lineCount)
    case .refusal(let end, let note):
      let lineCount = end == row.end ? row.lineCount : 1
      let next = source.rawOffset(end, line: line + lineCount)
      if source.isMalformed(from: at, to: end) {
        rejectMalformed(raw..<next, line, into: &intake)
      } else if case .unterminatedQuote = note {
        intake.reject(
          "csv-unterminated-quote", raw..<next, line: line,
          "A quote is opened on this line and never closed.",
          remedy: "Close the quote, or write a quote that is text twice. Check that the file is complete.")
      } else {
        intake.reject(
          "csv-ragged-row", raw..<next, line: line,
          "The row has \(cells?.count ?? 0) cells instead of \(width), and nothing shows which belongs where.",
          remedy: "Quote cells that hold the delimiter, or add the missing delimiters.")
      }
      (at, raw, line) = (end, next, line + lineCount)
    }
  }

  /// A row with bytes that are no UTF-8 may hold cells in another encoding; else it is rejected.
  private func settleMalformed(
    _ source: TextSource, _ range: Range<Int>, _ line: Int, into intake: inout Intake
  ) {
    guard source.encoding == .utf8, intake.cells.openFieldCount == width,
      let (cells, encoding) = MixedEncoding.decode(intake.cells.openCells())
    else { return rejectMalformed(range, line, into: &intake) }
    intake.dropOpenRecord()
    intake.report(
      "csv-row-other-encoding", .warning, byteOffset: range.lowerBound, line: line,
      record: intake.recordCount + 1,
      "The row holds cells in \(encoding.rawValue) inside a UTF-8 file; they were decoded as such.",
      remedy: "Check the row; export the list again in one encoding.")
    for cell in cells { cell.withUnsafeBufferPointer { intake.appendField($0) } }
    intake.endRecord(range, line: line)
  }

  private func rejectMalformed(_ range: Range<Int>, _ line: Int, into intake: inout Intake) {
    intake.reject(
      "undecodable-bytes", range, line: line, "The row holds bytes that are no text in the file's encoding.",
      remedy: "Name the right encoding, or repair the row in its source.")
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

  /// Classifies whole lines without looking into them.
  private func skip(
    _ lineCount: Int, _ byteClass: ByteClass, _ source: TextSource, _ at: inout Int, _ line: inout Int,
    _ raw: inout Int,
    into intake: inout Intake
  ) {
    var left = lineCount
    while left > 0 && at < source.end {
      at = TableSample.lineEnd(UnsafeBufferPointer(start: source.text, count: source.end), from: at)
      line += 1
      left -= 1
    }
    let next = source.rawOffset(at, line: line)
    if next > raw { intake.classify(byteClass, raw..<next) }
    raw = next
  }
}

/// A header row as the scanner would deliver it, to recognize its repetitions.
struct HeaderRow: Sendable {
  let bytes: [UInt8]
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
