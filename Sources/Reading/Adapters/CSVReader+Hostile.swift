import Records
import Text

/// What keeps reading linear on files that are no tables: each file is read to its end in bounded memory,
/// whatever it holds.
extension CSVReader {
  /// So many rows in a row that cannot be read are one stretch that is no table; the rest of it is one rejection.
  static let rejectRunLimit = 1000
  /// So many rows of several lines suspected in vain, and no more are.
  static let suspicionLimit = 2000
  /// After so many searches of which hardly any found a reading, rows of a wrong width are rejected at once.
  private static let searchLimit = 20_000

  /// Whether searching has not been worth its while in this file.
  func isSearchVain(_ cursor: Cursor) -> Bool {
    cursor.searchCount >= Self.searchLimit && cursor.foundCount * 50 < cursor.searchCount
  }

  /// Keeps the counts that the limits are about.
  func count(
    _ verdict: RowRepair.Verdict, _ row: DelimitedScanner.Row, _ cursor: inout Cursor, _ acceptedCount: Int
  ) {
    cursor.searchCount += 1
    switch verdict {
    case .record(_, _, _, let note):
      cursor.foundCount += 1
      if note == .none && row.lineCount > 1 { cursor.needlessSuspicionCount += 1 }
    case .refusal:
      if acceptedCount != cursor.acceptedCount { cursor.rejectRun = 0 }
      cursor.acceptedCount = acceptedCount
      cursor.rejectRun += 1
    }
  }

  /// Passes lines that hold nothing but blanks and delimiters; returns `false` if there are none here.
  func skipBlankLines(_ source: TextSource, _ cursor: inout Cursor, into intake: inout Intake) -> Bool {
    let text = source.text
    let delimiter = scanner.dialect.delimiter.count == 1 ? scanner.delimiterStart : 0x0A
    var at = cursor.at
    var lineStart = at
    var lines = 0
    while at < source.end {
      let byte = text[at]
      if byte == 0x0A || byte == 0x0D {
        at += byte == 0x0D && at + 1 < source.end && text[at + 1] == 0x0A ? 2 : 1
        lineStart = at
        lines += 1
      } else if byte == delimiter || byte == 0x20 || byte == 0x09 {
        at += 1
      } else {
        break
      }
    }
    guard lines > 0 else { return false }
    let isLineEnd = lines == 1 && TableSample.isRestOfLineEnd(text, cursor.at, lineStart)
    let next = source.rawOffset(lineStart, line: cursor.line + lines)
    intake.classify(.blank, cursor.raw..<next)
    if !isLineEnd { cursor.isAfterBlank = true }
    cursor.linesToPass = max(0, cursor.linesToPass - lines)
    cursor.move(to: lineStart, raw: next, lines: lines)
    return true
  }

  /// Rejects the lines from the cursor to the next one that is as wide as the table, as one stretch.
  func passUnreadable(
    _ source: TextSource, of input: InputBytes?, _ cursor: inout Cursor, into intake: inout Intake
  ) {
    cursor.rejectRun = 0
    let first = (raw: cursor.raw, line: cursor.line)
    var releaseAt = cursor.raw + (16 << 20)
    while true {
      if cursor.at >= source.end {
        if source.isLast { break }
        cursor.at = source.advance(keepingFrom: cursor.at, line: cursor.line)
        continue
      }
      let window = UnsafeBufferPointer(start: source.text, count: source.end)
      let end = TableSample.lineEnd(window, from: cursor.at)
      let row = scanner.scanRow(source.text, from: cursor.at, end: end, isLast: true, into: &intake.cells)
      let isRow = row.ending == .complete && row.end == end && intake.cells.openFieldCount == width
      intake.dropOpenRecord()
      if isRow { break }
      cursor.move(to: end, raw: source.rawOffset(end, line: cursor.line + 1), lines: 1)
      if cursor.raw >= releaseAt {
        input?.release(below: cursor.raw - TextSource.checkSize)
        releaseAt = cursor.raw + (16 << 20)
      }
    }
    guard cursor.raw > first.raw else { return }
    intake.reject(
      "csv-ragged-row", first.raw..<cursor.raw, line: first.line,
      "Lines \(first.line) to \(cursor.line - 1) are no rows of the table.",
      remedy: "Check the delimiter, and whether the file is a list at all.")
  }
}
