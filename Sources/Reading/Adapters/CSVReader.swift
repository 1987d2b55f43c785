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
    /// The last row was a total: notes may follow.
    var isAfterTotal = false
    /// The table that the rows here belong to, if it is not the one to be read.
    var other: OtherTable?
    /// Lines of its titles and header, which cannot begin a further table.
    var linesToPass = 0
    /// Rows below a blank line that are like all others.
    var usualCount = 0
    /// How many rows were searched for a reading, and for how many one was found.
    var searchCount = 0
    var foundCount = 0
    /// Rows of several lines that were suspected of a lone quote, in vain.
    var needlessSuspicionCount = 0
    /// Rejected rows since the last accepted one.
    var rejectRun = 0
    var acceptedCount = 0
    /// Other tables seen, in file order.
    var tables: [OtherTable] = []

    /// The next row is not simply the next record, however plain it looks.
    var needsCare: Bool { second != nil || isAfterBlank || isAfterTotal }

    mutating func move(to at: Int, raw: Int, lines: Int) {
      self.at = at
      self.raw = raw
      line += lines
    }
  }

  /// Which part of a UTF-8 text is known to be well-formed.
  private struct Screen {
    var checkedEnd: Int
    /// The stretch up to `checkedEnd` needs the exact check.
    var isDoubtful = false
    static let size = 1 << 16
  }

  let layout: TableLayout
  let identity: TableIdentity
  let width: Int
  let names: [[UInt8]]
  /// Bit n is set if a name has n bytes, bit 63 for 63 and more.
  private let nameLengths: UInt64
  let headers: [HeaderRow]
  /// A column of numbers, phones or dates, where a word is the sign of a header; -1 if there is none.
  private let sentinel: Int
  let scanner: DelimitedScanner
  let repair: RowRepair

  init(dialect: Dialect, layout: TableLayout, columns: [Column]) {
    self.layout = layout
    width = layout.width
    identity = TableIdentity(layout: layout, columns: columns)
    names = identity.names
    nameLengths = names.reduce(0) { $0 | 1 << UInt64(min($1.count, 63)) }
    headers = layout.headerRows.map { HeaderRow($0) }
    sentinel =
      layout.model.columns.firstIndex {
        $0.filledCount >= 3
          && $0.shareOfFilled(
            .mobile, .phone, .digits3, .digits6, .digits10, .digitsLong, .date, .time, .decimal, .money)
            >= ($0.total < 30 ? 0.7 : 0.9)
      } ?? -1
    scanner = DelimitedScanner(dialect)
    repair = RowRepair(dialect: dialect, model: layout.model, lookAhead: scanner.quoteLookAhead)
  }

  /// How much of the file is read before what lies behind is given back.
  private static let releaseSize = 16 << 20

  /// Reads all rows; returns the other tables that stand below, which were not read.
  ///
  /// - Parameter input: where the text comes from, to give back its memory on the way.
  @discardableResult
  func read(_ source: TextSource, of input: InputBytes? = nil, into intake: inout Intake) -> [OtherTable] {
    var cursor = Cursor(at: source.start, raw: source.rawOffset(source.start, line: 1), line: 1)
    if source.end == 0 { cursor.at = source.advance(keepingFrom: 0, line: 1) }
    skip(layout.skippedLineCount, .structure, source, &cursor, into: &intake)
    skip(layout.preambleLineCount, .preamble, source, &cursor, into: &intake)
    skip(layout.headerLineCount, .header, source, &cursor, into: &intake)

    var screen = Screen(checkedEnd: cursor.at)
    var releaseAt = Self.releaseSize
    while true {
      if cursor.raw >= releaseAt {
        input?.release(below: cursor.raw - TextSource.checkSize)
        releaseAt = cursor.raw + Self.releaseSize
      }
      // Rows that are looked at ahead are in the window, too.
      if source.end - cursor.at < TableBoundary.byteLimit {
        if !source.isLast {
          cursor.at = source.advance(keepingFrom: cursor.at, line: cursor.line)
          continue
        }
        if cursor.at >= source.end { break }
      }
      if skipBlankLines(source, &cursor, into: &intake) { continue }
      if cursor.rejectRun >= Self.rejectRunLimit {
        passUnreadable(source, of: input, &cursor, into: &intake)
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
      if cursor.other != nil {
        passOther(source, row, &cursor, into: &intake)
        continue
      }
      guard isClean(row, cursor) else {
        resolve(source, row, from: from, &cursor, into: &intake)
        continue
      }
      let next = source.rawOffset(row.end, line: cursor.line + row.lineCount)
      let foreign = source.foreignEncoding(from: cursor.at, to: row.end)
      let isForeign = foreign != nil
      if let foreign { noteForeign(foreign.rawValue, in: source, cursor, into: &intake) }
      if isMalformed(source, from: cursor.at, to: row.end, &screen) {
        settleMalformed(source, cursor.raw..<next, cursor.line, into: &intake)
      } else if isPlainRecord(intake.cells, cursor) {
        intake.endRecord(cursor.raw..<next, line: cursor.line, isRepaired: isForeign)
      } else {
        switch settle(source, row, cursor.raw..<next, &cursor, into: &intake) {
        case .settled: break
        case .needsSearch:
          resolve(source, row, from: from, &cursor, into: &intake)
          continue
        case .otherTable:
          // The cursor stands where it stood, now in another table.
          intake.dropOpenRecord()
          continue
        }
      }
      cursor.move(to: row.end, raw: next, lines: row.lineCount)
    }
    leaveOther(&cursor, into: &intake)
    return cursor.tables
  }

  /// Whether the row holds bytes that are no text: a quick look at the text ahead spares most rows the exact one.
  @inline(__always)
  private func isMalformed(_ source: TextSource, from: Int, to: Int, _ screen: inout Screen) -> Bool {
    if source.encoding != .utf8 { return source.isMalformed(from: from, to: to) }
    if to > screen.checkedEnd { lookAhead(source, from: from, to: to, &screen) }
    return screen.isDoubtful && source.isMalformed(from: from, to: to)
  }

  @inline(never)
  private func lookAhead(_ source: TextSource, from: Int, to: Int, _ screen: inout Screen) {
    // A doubtful stretch may reach into the row that begins the next one.
    let start = screen.isDoubtful ? from : screen.checkedEnd
    var stop = min(source.end, max(to, start + Screen.size))
    while stop < source.end && source.text[stop] & 0xC0 == 0x80 { stop += 1 }
    screen.isDoubtful = !UTF8Screen.passes(source.text, start, stop)
    screen.checkedEnd = stop
  }

  /// Complete, and nothing odd about its quotes.
  @inline(__always)
  private func isClean(_ row: DelimitedScanner.Row, _ cursor: Cursor) -> Bool {
    row.ending == .complete && !row.hasStrayQuote && !row.hasLooseQuotes
      && !(row.lineCount > 1 && row.swallowedDelimiters >= width - 1
        && cursor.needlessSuspicionCount < Self.suspicionLimit)
  }

  /// As wide as the table, and surely neither blank nor a header nor a total.
  @inline(__always)
  private func isPlainRecord(_ cells: borrowing CellBuffer, _ cursor: Cursor) -> Bool {
    guard cells.openFieldCount == width, cells.openByteCount > 0, !cursor.needsCare else { return false }
    let first = cells.openCell(0)
    if first.isEmpty { return cells.openEmptyFieldCount * 2 < width }
    // A row with nothing but its first cell may be a title or a note.
    if first.count == cells.openByteCount && width > 2 { return false }
    if hasWordForNumber(cells) { return false }
    return !FooterWords.mayStart(first) && !isName(first)
  }

  /// Whether the row, which is as wide as the table, has a word where the others have numbers.
  @inline(__always)
  func hasWordForNumber(_ cells: borrowing CellBuffer) -> Bool {
    guard sentinel >= 0 else { return false }
    let cell = cells.openCell(sentinel)
    return cell.count > 0 && cell[0] >= 0x41 && isWord(cell)
  }

  /// No number with a word before it (`Tel: 139…`), and no way to say that there is none (`暂无`).
  @inline(never)
  private func isWord(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    for i in cell.indices {
      if cell[i] >= 0x30 && cell[i] <= 0x39 { return false }
      // ０…９ are EF BC 90 to EF BC 99.
      if cell[i] == 0xEF, i + 2 < cell.count, cell[i + 1] == 0xBC, 0x90...0x99 ~= cell[i + 2] { return false }
    }
    return CellShape(cell) != .placeholder
  }

  /// Whether the row, which is as wide as the table, has a number where the others have one.
  func hasNumberForNumber(_ cells: borrowing CellBuffer) -> Bool {
    guard sentinel >= 0 else { return false }
    let cell = cells.openCell(sentinel)
    return cell.count > 0 && cell[0] < 0x41
  }

  /// Whether the cell is the name of a column.
  @inline(__always)
  func isName(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    if nameLengths & (1 &<< UInt64(min(cell.count, 63))) == 0 { return false }
    return names.contains { $0.elementsEqual(cell) }
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
    while left > 0 {
      if cursor.at >= source.end {
        if source.isLast { return }
        cursor.at = source.advance(keepingFrom: cursor.at, line: cursor.line)
        continue
      }
      let window = UnsafeBufferPointer(start: source.text, count: source.end)
      let at = TableSample.lineEnd(window, from: cursor.at)
      let next = source.rawOffset(at, line: cursor.line + 1)
      intake.classify(byteClass, cursor.raw..<next)
      cursor.move(to: at, raw: next, lines: 1)
      left -= 1
    }
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
