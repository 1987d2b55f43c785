/// Gives the value of merged cells to each of their cells, row by row.
///
/// A title over the whole table stays one cell, and a row that has nothing of its own stays blank: both are there
/// for the eye, and would look like records.
struct MergeSpread {
  private let areas: [MergedCells.Area]
  private var next = 0
  /// Areas that reach to later rows.
  private var open: [(area: MergedCells.Area, value: [UInt8])] = []
  private var spreadBytes = 0
  private var isStopped = false

  /// Bytes put into cells, which a small file could otherwise make endless.
  static let byteLimit = 1 << 30
  /// Areas that overlap one row at the same time.
  static let openLimit = 4096

  init(_ merges: MergedCells) {
    areas = merges.areas
    isStopped = merges.areas.isEmpty
  }

  /// Returns whether the row got a value from merged cells. Rows come in ascending order.
  mutating func spread(into row: inout GridRow, line: Int) -> Bool {
    if isStopped { return false }
    let index = line - 1
    open.removeAll { $0.area.bottom < index }
    var starting: [MergedCells.Area] = []
    while next < areas.count && areas[next].top <= index {
      if areas[next].top == index { starting.append(areas[next]) }
      next += 1
    }
    if open.isEmpty && starting.isEmpty { return false }
    guard !row.isEmpty else { return false }

    var filled: [Int: [UInt8]] = [:]
    for cell in row.cells { filled[cell.column] = Array(row.bytes[cell.start..<cell.end]) }
    let own = filled
    for (area, value) in open { fill(area, value, &filled) }
    let footer = FooterWords.isFooter(row.dense(row.width), width: max(row.width, 3))
    for area in starting {
      guard let value = own[area.left] else { continue }
      if area.bottom > index && open.count < Self.openLimit { open.append((area, value)) }
      let isWholeRow = own.count == 1
      if !isWholeRow && !footer { fill(area, value, &filled) }
    }
    guard filled.count > own.count else { return false }
    row.removeAll()
    for column in filled.keys.sorted() { row.append(column, filled[column] ?? []) }
    if spreadBytes > Self.byteLimit { isStopped = true }
    return true
  }

  private mutating func fill(_ area: MergedCells.Area, _ value: [UInt8], _ filled: inout [Int: [UInt8]]) {
    guard spreadBytes <= Self.byteLimit else { return }
    for column in area.left...area.right where filled[column] == nil {
      filled[column] = value
      spreadBytes += value.count + 16
    }
  }
}
