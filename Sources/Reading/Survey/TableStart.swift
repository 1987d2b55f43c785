/// Finds the first table among the rows of a sample that may hold several.
enum TableStart {
  /// How many stretches between blank rows are looked at.
  private static let stretchLimit = 20
  /// Rows of a stretch that show what it is.
  private static let headLimit = 8
  /// Rows that are enough to know a table by.
  private static let modelLimit = 100

  /// The rows of the first table, with the titles above it; all rows where there is but one table.
  ///
  /// - Parameter isStart: the first row is known to start a table, perhaps with titles.
  static func firstTable(_ sample: TableSample, isStart: Bool = false) -> Range<Int> {
    let rows = sample.rows
    guard let (header, width) = header(rows, isStart: isStart) else { return 0..<rows.count }
    var identity = TableIdentity(
      Array(rows[header...].prefix(modelLimit).prefix { !$0.isBlank }), width: width)
    let body = header + identity.headerRows.count
    var known = 0
    var i = max(body, header + 1)
    while i < rows.count {
      let row = rows[i]
      let isAfterBlank = rows[i - 1].isBlank
      defer { i += 1 }
      if row.isBlank || row.cells.count == width && !isAfterBlank && row.filledCount > 1 { continue }
      guard sample.isWhole || i + TableBoundary.rowLimit <= rows.count else { break }
      // The table is known from the rows between its header and here.
      if known < modelLimit && i - body > known {
        known = min(i - body, modelLimit)
        identity.model = TableModel(width: width, rows: rows[body..<(body + known)].map(\.cells))
      }
      guard TableBoundary.mayBegin(row.cells, isAfterBlank: isAfterBlank, identity) else { continue }
      let ahead = Array(rows[i..<min(rows.count, i + TableBoundary.rowLimit)])
      switch TableBoundary.judge(ahead, isAfterBlank: isAfterBlank, identity) {
      case .none: break
      case .sameTable(let titles): i += titles
      case .other: return 0..<i
      }
    }
    return 0..<rows.count
  }

  /// Index of the first row that is surely a header with rows below it, and the table's width.
  private static func header(_ rows: [TableSample.Row], isStart: Bool) -> (Int, width: Int)? {
    var i = 0
    for _ in 0..<stretchLimit {
      while i < rows.count && rows[i].isBlank { i += 1 }
      guard i < rows.count else { return nil }
      let end = rows[i...].firstIndex(where: \.isBlank) ?? rows.count
      // Titles stand above a header.
      while i < end && rows[i].filledCount <= 1 { i += 1 }
      let head = rows[i..<min(end, i + headLimit)]
      if head.count >= (isStart ? 1 : 3), let width = TableLayout.usualWidth(head.map(\.cells.count)),
        width >= 2,
        isStart || isHeader(head, width: width)
      {
        return (i, width)
      }
      i = end
    }
    return nil
  }

  private static func isHeader(_ head: ArraySlice<TableSample.Row>, width: Int) -> Bool {
    guard let header = head.first?.cells, TableBoundary.isHeaderLike(header), header.count >= width - 1 else {
      return false
    }
    let known = header.count { HeaderWords.isKnown($0) }
    if known >= 2 && known * 2 >= header.count { return true }
    let judge = HeaderJudge(rows: head.map(\.cells), width: width)
    return judge.headerRowCount > 0 && judge.confidence > 0.75
  }
}
