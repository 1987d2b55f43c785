/// Splits delimited text into cells, one record at a time. Pure: bytes in, cells out, no I/O.
///
/// Reads RFC 4180 and its usual violations: LF, CRLF, CR and mixtures; quotes inside unquoted cells are
/// text; text after a closing quote is kept; delimiters of several bytes; no newline at the end.
/// What cannot be decided here (is this quote text, or does the cell run on for 400 lines?) is only
/// marked, and decided by `RowRepair`, which sees the table. `ObviousScanner` in the tests is the slow twin.
///
/// All four special bytes are searched in one pass over 8-byte words; the state says what each means.
package struct DelimitedScanner: Sendable {
  /// What the scanner has just seen.
  private enum State {
    /// In a cell that did not start with a quote.
    case unquoted
    /// Inside quotes.
    case quoted
    /// After a closing quote: the delimiter or the line's end should follow.
    case afterQuote
  }

  package struct Row: Sendable, Equatable {
    package enum Ending: Sendable {
      /// The record is complete.
      case complete
      /// The text ended inside the record, and more may come.
      case needsInput
      /// A quoted cell ran to the end of the text or past the look-ahead; the cells are useless.
      case openQuote
      /// The line is longer, or has more cells, than any row may have; the cells are useless.
      case tooLong
    }
    package var ending: Ending
    /// Offset just after the record's line end.
    package var end: Int
    /// Physical lines that the record covers.
    package var lineCount: Int
    /// Text follows a closing quote: the quoting is not what RFC 4180 says.
    package var hasStrayQuote: Bool
    /// An unquoted cell has a quote inside and one at its end, or several do: a delimiter may be missing.
    package var hasLooseQuotes: Bool { looseQuoteCount > 1 && hasLooseQuoteAtEnd }
    var looseQuoteCount = 0
    var hasLooseQuoteAtEnd = false
    /// Delimiters inside quoted cells that span lines: a hint that a lone quote swallowed other rows.
    package var swallowedDelimiters: Int
    /// Offset of the quote that was never closed.
    package var openQuoteOffset: Int
  }

  package let dialect: Dialect
  /// How far a quoted cell may run before its quote counts as never closed.
  package let quoteLookAhead: Int
  /// How long a line may be.
  package let lineLimit: Int
  /// How many cells a row may have.
  package static let fieldLimit = 1 << 16
  let delimiterStart: UInt8
  private let delimiterPattern: UInt64
  private let quotePattern: UInt64
  let quote: UInt8
  private let hasQuote: Bool
  let search: BlockSearch
  /// The dialect is as simple as the fast path needs it.
  let hasCleanRows: Bool

  package init(_ dialect: Dialect, quoteLookAhead: Int = 1 << 20, lineLimit: Int = 16 << 20) {
    precondition(!dialect.delimiter.isEmpty)
    self.dialect = dialect
    self.quoteLookAhead = quoteLookAhead
    self.lineLimit = lineLimit
    delimiterStart = dialect.delimiter[0]
    delimiterPattern = ByteSearch.pattern(dialect.delimiter[0])
    hasQuote = dialect.quote != nil
    quote = dialect.quote ?? 0x0A
    // Without a quote its pattern repeats that of LF, and never matches anything new.
    quotePattern = ByteSearch.pattern(dialect.quote ?? 0x0A)
    search = BlockSearch(dialect.delimiter[0], dialect.quote ?? 0x0A, 0x0A, 0x0D)
    hasCleanRows = dialect.delimiter.count == 1 && !dialect.backslashEscapes && !dialect.blanksBeforeQuote
  }

  /// Scans the record that starts at `start` and appends its cells to the open record of `cells`.
  ///
  /// - Parameters:
  ///   - end: where the text ends; `start < end`.
  ///   - isLast: no more text will follow.
  func scanRow(
    _ text: UnsafePointer<UInt8>, from start: Int, end: Int, isLast: Bool, into cells: inout CellBuffer
  ) -> Row {
    let cleanEnd = scanCleanRow(text, from: start, end: end, into: &cells)
    if cleanEnd >= 0 {
      return Row(
        ending: .complete, end: cleanEnd, lineCount: 1, hasStrayQuote: false, swallowedDelimiters: 0,
        openQuoteOffset: -1)
    }
    return scanAnyRow(text, from: start, end: end, isLast: isLast, into: &cells)
  }

  /// Scans any row, byte by byte where it must be.
  func scanAnyRow(
    _ text: UnsafePointer<UInt8>, from start: Int, end: Int, isLast: Bool, into cells: inout CellBuffer
  ) -> Row {
    let cr: UInt8 = 0x0D
    let lf: UInt8 = 0x0A
    let crPattern = ByteSearch.pattern(cr)
    let lfPattern = ByteSearch.pattern(lf)
    let delimiterLength = dialect.delimiter.count
    var row = Row(
      ending: .complete, end: start, lineCount: 1, hasStrayQuote: false, swallowedDelimiters: 0,
      openQuoteOffset: -1)
    var state = State.unquoted
    var cellStart = start  // first byte not yet copied of the open cell
    var resume = start  // events before this are part of something already handled
    var quoteOffset = start  // where the open quoted cell began
    var quotedDelimiters = 0
    var quotedLines = 0
    var base = start

    while base < end {
      let word = ByteSearch.load(text, base, end: end)
      var events =
        ByteSearch.matches(word, delimiterPattern) | ByteSearch.matches(word, lfPattern)
        | ByteSearch.matches(word, crPattern) | ByteSearch.matches(word, quotePattern)
      while events != 0 {
        let p = base &+ (events.trailingZeroBitCount &>> 3)
        events &= events &- 1
        if p < resume { continue }
        let byte = text[p]

        if byte == delimiterStart {
          if delimiterLength > 1 && !isDelimiter(text, p, end) {
            if p + delimiterLength > end && !isLast { return needsInput(row) }
            continue
          }
          switch state {
          case .unquoted:
            copy(text, cellStart, p, end, into: &cells)
          case .quoted:
            quotedDelimiters += 1
            continue
          case .afterQuote:
            copyAfterQuote(text, cellStart, p, into: &cells, &row)
            state = .unquoted
          }
          cells.endField()
          cellStart = p + delimiterLength
          resume = cellStart
          continue
        }

        if byte == lf || byte == cr {
          if byte == cr && p + 1 == end && !isLast { return needsInput(row) }
          let lineEnd = byte == cr && p + 1 < end && text[p + 1] == lf ? p + 2 : p + 1
          switch state {
          case .unquoted:
            copy(text, cellStart, p, end, into: &cells)
          case .quoted:
            row.lineCount += 1
            quotedLines += 1
            resume = lineEnd
            if p - quoteOffset > quoteLookAhead {
              row.ending = .openQuote
              row.openQuoteOffset = quoteOffset
              return row
            }
            continue
          case .afterQuote:
            copyAfterQuote(text, cellStart, p, into: &cells, &row)
          }
          cells.endField()
          row.end = lineEnd
          return row
        }

        // A quote.
        switch state {
        case .unquoted:
          if p != cellStart {
            guard dialect.blanksBeforeQuote, isBlank(text, cellStart, p) else {
              row.looseQuoteCount += 1
              if p + 1 >= end || text[p + 1] == delimiterStart || text[p + 1] == lf || text[p + 1] == cr {
                row.hasLooseQuoteAtEnd = true
              }
              continue
            }
          }
          state = .quoted
          quoteOffset = p
          quotedDelimiters = 0
          quotedLines = 0
          cellStart = p + 1
        case .quoted:
          if dialect.backslashEscapes && isEscaped(text, p, after: quoteOffset) { continue }
          if p + 1 == end && !isLast { return needsInput(row) }
          if p + 1 < end && text[p + 1] == quote {
            appendQuoted(text, cellStart, p + 1, into: &cells)
            cellStart = p + 2
            resume = p + 2
          } else {
            appendQuoted(text, cellStart, p, into: &cells)
            if quotedLines > 0 { row.swallowedDelimiters += quotedDelimiters }
            cellStart = p + 1
            state = .afterQuote
          }
        case .afterQuote:
          row.hasStrayQuote = true
        }
      }
      base = base &+ 8
      if base - start > Self.fieldLimit,
        base - start > lineLimit && state != .quoted || cells.openFieldCount > Self.fieldLimit
      {
        row.ending = .tooLong
        return row
      }
      if state == .quoted && base - quoteOffset > quoteLookAhead {
        row.ending = .openQuote
        row.openQuoteOffset = quoteOffset
        return row
      }
    }

    guard isLast else { return needsInput(row) }
    row.end = end
    switch state {
    case .unquoted: copy(text, cellStart, end, end, into: &cells)
    case .quoted:
      row.ending = .openQuote
      row.openQuoteOffset = quoteOffset
      return row
    case .afterQuote: copyAfterQuote(text, cellStart, end, into: &cells, &row)
    }
    cells.endField()
    return row
  }

  private func needsInput(_ row: Row) -> Row {
    var row = row
    row.ending = .needsInput
    return row
  }

  @inline(__always)
  private func copy(
    _ text: UnsafePointer<UInt8>, _ from: Int, _ to: Int, _ end: Int, into cells: inout CellBuffer
  ) {
    let count = to &- from
    if count <= 16 && from &+ 16 <= end {
      cells.appendShort(text + from, count)
    } else {
      cells.append(text + from, count)
    }
  }

  /// Copies what stands between a closing quote and the cell's end: nothing, blanks to drop, or stray text.
  @inline(__always)
  private func copyAfterQuote(
    _ text: UnsafePointer<UInt8>, _ from: Int, _ to: Int, into cells: inout CellBuffer, _ row: inout Row
  ) {
    if from == to || isBlank(text, from, to) { return }
    row.hasStrayQuote = true
    cells.append(text + from, to - from)
  }

  private func isBlank(_ text: UnsafePointer<UInt8>, _ from: Int, _ to: Int) -> Bool {
    for i in from..<to where text[i] != 0x20 && text[i] != 0x09 { return false }
    return true
  }

  private func isDelimiter(_ text: UnsafePointer<UInt8>, _ at: Int, _ end: Int) -> Bool {
    let delimiter = dialect.delimiter
    guard at + delimiter.count <= end else { return false }
    for i in 1..<delimiter.count where text[at + i] != delimiter[i] { return false }
    return true
  }

  /// Whether an odd number of backslashes stands before `at`.
  private func isEscaped(_ text: UnsafePointer<UInt8>, _ at: Int, after: Int) -> Bool {
    var i = at - 1
    while i > after && text[i] == UInt8(ascii: "\\") { i -= 1 }
    return (at - 1 - i) % 2 == 1
  }

  /// Copies the inside of quotes; with backslash escapes, `\"` becomes `"` and `\\` becomes `\`.
  private func appendQuoted(
    _ text: UnsafePointer<UInt8>, _ from: Int, _ to: Int, into cells: inout CellBuffer
  ) {
    guard dialect.backslashEscapes else { return cells.append(text + from, to - from) }
    var start = from
    var i = from
    while i + 1 < to {
      if text[i] == UInt8(ascii: "\\") && (text[i + 1] == quote || text[i + 1] == UInt8(ascii: "\\")) {
        cells.append(text + start, i - start)
        start = i + 1
        i += 2
      } else {
        i += 1
      }
    }
    cells.append(text + start, to - start)
  }
}
