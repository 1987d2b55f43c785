import Records
import Text

/// A table in the file that is not the one to be read.
struct OtherTable: Sendable {
  /// Which of the file's tables it is, counted from 1.
  var number: Int
  var title: String
  var identity: TableIdentity
  /// Its first physical line, with its titles.
  var line: Int
  /// Where it starts on disk.
  var raw: Int
  /// Its last line that is not blank.
  var lastLine: Int

  var columnNames: [String] {
    let named = identity.names.lastIndex { !$0.isEmpty } ?? -1
    return identity.names[...named].map { String(decoding: $0, as: UTF8.self).trimmed }
  }
}

/// Several tables in one file: one is read, the lines of the others are structure.
extension CSVReader {
  /// Rows from the cursor on, as many as tell a table.
  func rowsAhead(_ source: TextSource, _ cursor: Cursor) -> [TableSample.Row] {
    let stop = min(source.end, cursor.at + TableBoundary.byteLimit)
    return TableSample(
      UnsafeBufferPointer(start: source.text, count: stop), dialect: scanner.dialect,
      isWhole: stop == source.end && source.isLast, limit: TableBoundary.rowLimit, from: cursor.at
    ).rows
  }

  /// Notes that another table begins at the cursor.
  func enterOther(_ ahead: [TableSample.Row], titleRows: Int, _ cursor: inout Cursor) {
    let rows = Array(ahead.dropFirst(titleRows).prefix { !$0.isBlank })
    let body = rows.count > 1 ? rows.dropFirst() : rows[...]
    let width = TableLayout.usualWidth(body.map(\.cells.count)) ?? 1
    let title = ahead.prefix(titleRows).first { $0.filledCount == 1 }?.cells.first { !$0.isEmpty } ?? []
    cursor.second = nil
    cursor.other = OtherTable(
      number: layout.tableNumber + cursor.tables.count + 1,
      title: String(decoding: title, as: UTF8.self).trimmed,
      identity: TableIdentity(rows, width: max(width, rows.first?.cells.count ?? 1)), line: cursor.line,
      raw: cursor.raw, lastLine: cursor.line)
    // Titles and the header are not asked again whether a table begins.
    cursor.linesToPass = (rows.first?.line ?? 0) + 1
  }

  /// Closes the other table at the cursor and tells about it, if the survey did not.
  func leaveOther(_ cursor: inout Cursor, into intake: inout Intake) {
    guard let other = cursor.other else { return }
    cursor.other = nil
    cursor.isAfterBlank = true
    cursor.tables.append(other)
    guard !layout.reportedTables.contains(other.line) else { return }
    intake.report(Self.finding(other, file: intake.file))
  }

  static func finding(_ other: OtherTable, file: String) -> Finding {
    Finding(
      "csv-other-table", .warning, at: SourcePlace(file: file, line: other.line),
      "Lines \(other.line) to \(other.lastLine) hold another table, of \(other.identity.width) columns; it was not read.",
      remedy: "Read it with --table \(other.number), or split the file.")
  }

  /// A row while another table lasts: structure, unless the table to be read goes on here.
  func passOther(
    _ source: TextSource, _ row: DelimitedScanner.Row, _ cursor: inout Cursor, into intake: inout Intake
  ) {
    let isComplete = row.ending == .complete
    let isBlank = isComplete && intake.cells.openBytes.allSatisfy { $0 == 0x20 || $0 == 0x09 }
    if isComplete, !isBlank, cursor.linesToPass == 0, leavesOther(source, row, &cursor, into: &intake) {
      intake.dropOpenRecord()
      return
    }
    intake.dropOpenRecord()
    let text = UnsafeBufferPointer(start: source.text, count: source.end)
    let end = isComplete ? row.end : TableSample.lineEnd(text, from: cursor.at)
    let lines = isComplete ? row.lineCount : 1
    let next = source.rawOffset(end, line: cursor.line + lines)
    intake.classify(isBlank ? .blank : .structure, cursor.raw..<next)
    if !isBlank { cursor.other?.lastLine = cursor.line + lines - 1 }
    cursor.isAfterBlank = isBlank
    cursor.linesToPass = max(0, cursor.linesToPass - lines)
    cursor.move(to: end, raw: next, lines: lines)
  }

  /// Whether the other table ends above this row: the first one goes on, or a third one begins.
  private func leavesOther(
    _ source: TextSource, _ row: DelimitedScanner.Row, _ cursor: inout Cursor, into intake: inout Intake
  ) -> Bool {
    guard let other = cursor.other else { return false }
    let count = intake.cells.openFieldCount
    guard cursor.isAfterBlank || count != other.identity.width || isName(intake.cells.openCell(0)) else {
      return false
    }
    let cells = intake.cells.openCells()
    if cursor.isAfterBlank, count == width, width != other.identity.width, width > 1, identity.fits(cells),
      !other.identity.fits(cells)
    {
      leaveOther(&cursor, into: &intake)
      return true
    }
    guard TableBoundary.mayBegin(cells, isAfterBlank: cursor.isAfterBlank, other.identity) else {
      return false
    }
    let ahead = rowsAhead(source, cursor)
    if case .sameTable = TableBoundary.judge(ahead, isAfterBlank: cursor.isAfterBlank, identity) {
      // The other table's own header may resemble the first one's.
      if case .sameTable = TableBoundary.judge(ahead, isAfterBlank: cursor.isAfterBlank, other.identity),
        other.identity.headerRows.contains(where: { header in ahead.contains { $0.cells == header } })
      {
        return false
      }
      leaveOther(&cursor, into: &intake)
      return true
    }
    guard
      case .other(let titles) = TableBoundary.judge(ahead, isAfterBlank: cursor.isAfterBlank, other.identity)
    else { return false }
    leaveOther(&cursor, into: &intake)
    enterOther(ahead, titleRows: titles, &cursor)
    return true
  }
}
