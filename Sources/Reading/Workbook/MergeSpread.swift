/// Gives the value of merged cells to each of their cells, row by row.
///
/// A title over the whole table stays one cell, and a row that has nothing of its own stays blank: both are there
/// for the eye, and would look like records.
struct MergeSpread {
  private let areas: [MergedCells.Area]
  private var next = 0
  /// Areas with a value that reach to this row, ascending by first column.
  private var open: [(area: MergedCells.Area, value: [UInt8])] = []
  private var filled = GridRow()
  private var cellsLeft = cellLimit
  private var bytesLeft = byteLimit

  /// Cells and bytes that merged cells may add to a sheet; a small file could otherwise make them endless.
  static let cellLimit = 16 << 20
  static let byteLimit = 256 << 20
  /// Areas that overlap one row at the same time.
  static let openLimit = 4096

  init(_ merges: MergedCells) { areas = merges.areas }

  /// The limits are reached: later rows are left as they are.
  var isExhausted: Bool { cellsLeft <= 0 || bytesLeft <= 0 }

  /// Returns whether the row got a value from merged cells. Rows come in ascending order.
  mutating func spread(into row: inout GridRow, line: Int) -> Bool {
    if areas.isEmpty || isExhausted || (open.isEmpty && next == areas.count) { return false }
    let index = line - 1
    open.removeAll { $0.area.bottom < index }
    let first = next
    while next < areas.count && areas[next].top <= index { next += 1 }
    guard !row.isEmpty, !open.isEmpty || next > first else { return false }

    var spans = open
    let starting = areas[first..<next].filter { $0.top == index }
    if !starting.isEmpty {
      let isForTheEye =
        row.cells.count == 1 || FooterWords.isFooter(row.dense(row.width), width: max(row.width, 3))
      for area in starting {
        guard let cell = row.cells.first(where: { $0.column == area.left }) else { continue }
        let value = Array(row.bytes[cell.start..<cell.end])
        if area.bottom > index && open.count < Self.openLimit { open.append((area, value)) }
        if !isForTheEye { spans.append((area, value)) }
      }
      open.sort { $0.area.left < $1.area.left }
    }
    spans.sort { $0.area.left < $1.area.left }
    return fill(&row, spans)
  }

  private mutating func fill(_ row: inout GridRow, _ spans: [(area: MergedCells.Area, value: [UInt8])])
    -> Bool
  {
    filled.removeAll()
    var own = 0
    func appendOwn(before column: Int) {
      while own < row.cells.count && row.cells[own].column < column {
        let cell = row.cells[own]
        filled.append(cell.column, row.bytes[cell.start..<cell.end])
        own += 1
      }
    }
    for (area, value) in spans {
      var column = max(area.left, filled.width)
      while column <= min(area.right, GridSurvey.mostColumns - 1) && !isExhausted {
        appendOwn(before: column)
        if own < row.cells.count && row.cells[own].column == column {
          appendOwn(before: column + 1)
        } else {
          filled.append(column, value)
          cellsLeft -= 1
          bytesLeft -= value.count
        }
        column += 1
      }
    }
    appendOwn(before: Int.max)
    guard filled.cells.count > row.cells.count else { return false }
    swap(&row, &filled)
    return true
  }
}
