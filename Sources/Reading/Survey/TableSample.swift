/// The first rows of a delimited text, for detection.
struct TableSample: Sendable {
  struct Row: Sendable {
    var cells: [[UInt8]]
    /// Offset of the row in the sample text.
    var offset: Int
    var lineCount: Int
    var hasStrayQuote: Bool
    var isBlank: Bool { cells.allSatisfy { $0.allSatisfy { $0 == 0x20 || $0 == 0x09 } } }
    /// How many cells hold something.
    var filledCount: Int { cells.count { !$0.allSatisfy { $0 == 0x20 || $0 == 0x09 } } }
  }

  var rows: [Row] = []
  /// Rows whose quote was never closed.
  var openQuoteCount = 0

  /// Scans at most `limit` rows. A row cut by the end of the sample is left out unless `isWhole`.
  init(_ text: UnsafeBufferPointer<UInt8>, dialect: Dialect, isWhole: Bool, limit: Int = 1000) {
    guard let base = text.baseAddress else { return }
    let scanner = DelimitedScanner(dialect, quoteLookAhead: 1 << 16)
    var cells = CellBuffer()
    var at = 0
    while at < text.count && rows.count < limit {
      let scan = scanner.scanRow(base, from: at, end: text.count, isLast: isWhole, into: &cells)
      switch scan.ending {
      case .complete where scan.hasStrayQuote && scan.lineCount > 1:
        // A lone quote swallowed lines: they are rows of their own.
        openQuoteCount += 1
        at = Self.lineEnd(text, from: at)
      case .complete:
        rows.append(
          Row(
            cells: cells.openCells(), offset: at, lineCount: scan.lineCount, hasStrayQuote: scan.hasStrayQuote
          ))
        at = scan.end
      case .needsInput:
        return
      case .openQuote, .tooLong:
        openQuoteCount += 1
        at = Self.lineEnd(text, from: at)
      }
      cells.dropOpenRecord()
    }
  }

  /// Offset just after the line that holds `from`.
  static func lineEnd(_ text: UnsafeBufferPointer<UInt8>, from: Int) -> Int {
    var i = from
    while i < text.count {
      if text[i] == 0x0A { return i + 1 }
      if text[i] == 0x0D { return i + 1 < text.count && text[i + 1] == 0x0A ? i + 2 : i + 1 }
      i += 1
    }
    return i
  }
}
