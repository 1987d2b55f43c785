/// The first rows of a delimited text, for detection.
struct TableSample: Sendable {
  struct Row: Sendable {
    var cells: [[UInt8]]
    /// Offset of the row in the sample text.
    var offset: Int
    /// Physical lines above it in the sample.
    var line = 0
    var lineCount: Int
    var hasStrayQuote: Bool
    var isBlank: Bool { cells.allSatisfy { $0.allSatisfy { $0 == 0x20 || $0 == 0x09 } } }
    /// How many cells hold something.
    var filledCount: Int { cells.count { !$0.allSatisfy { $0 == 0x20 || $0 == 0x09 } } }
    /// Physical lines above the row after it.
    var nextLine: Int { line + lineCount }
  }

  var rows: [Row] = []
  /// Rows whose quote was never closed.
  var openQuoteCount = 0

  /// The sample holds every row of the text.
  private(set) var isWhole = false

  /// Scans at most `limit` rows. A row cut by the end of the sample is left out unless `isWhole`.
  /// - Parameters:
  ///   - line: physical lines above `start`.
  init(
    _ text: UnsafeBufferPointer<UInt8>, dialect: Dialect, isWhole: Bool, limit: Int = 1000,
    from start: Int = 0, line: Int = 0
  ) {
    guard let base = text.baseAddress else { return }
    let scanner = DelimitedScanner(dialect, quoteLookAhead: 1 << 16)
    var cells = CellBuffer(byteCapacity: 1 << 12, fieldCapacity: 1 << 8)
    var at = start
    var line = line
    while at < text.count && rows.count < limit {
      let scan = scanner.scanRow(base, from: at, end: text.count, isLast: isWhole, into: &cells)
      switch scan.ending {
      case .complete where scan.hasStrayQuote && scan.lineCount > 1:
        // A lone quote swallowed lines: they are rows of their own.
        openQuoteCount += 1
        at = Self.lineEnd(text, from: at)
        line += 1
      case .complete:
        rows.append(
          Row(
            cells: cells.openCells(), offset: at, line: line, lineCount: scan.lineCount,
            hasStrayQuote: scan.hasStrayQuote))
        // The CR LF of a CR CR LF is no blank line.
        if rows.count > 1, Self.isRestOfLineEnd(base, at, scan.end) {
          rows.removeLast()
          rows[rows.count - 1].lineCount += 1
        }
        at = scan.end
        line += scan.lineCount
      case .needsInput:
        return
      case .openQuote, .tooLong:
        openQuoteCount += 1
        at = Self.lineEnd(text, from: at)
        line += 1
      }
      cells.dropOpenRecord()
    }
    self.isWhole = isWhole && at >= text.count
  }

  /// Whether `start..<end` is a CR LF after a CR: the rest of the line end CR CR LF that some tools write.
  static func isRestOfLineEnd(_ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    end == start + 2 && start > 0 && text[start - 1] == 0x0D && text[start] == 0x0D && text[start + 1] == 0x0A
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
