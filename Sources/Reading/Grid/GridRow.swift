/// The cells of one row of a sheet. Made once and filled again for every row.
///
/// Empty cells are not stored; columns count from 0 and ascend.
struct GridRow {
  struct Cell: Sendable {
    var column: Int
    var start: Int
    var end: Int
  }

  private(set) var bytes: [UInt8] = []
  private(set) var cells: [Cell] = []

  init() {}

  /// One past the last column that holds something.
  var width: Int { cells.last.map { $0.column + 1 } ?? 0 }
  var isEmpty: Bool { cells.isEmpty }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
  }

  /// Adds the cell of a column to the right of those there are; blanks alone make no cell.
  mutating func append(_ column: Int, _ value: UnsafeBufferPointer<UInt8>) {
    guard value.contains(where: { $0 > 0x20 }) else { return }
    let start = bytes.count
    bytes.append(contentsOf: value)
    cells.append(Cell(column: column, start: start, end: bytes.count))
  }

  mutating func append(_ column: Int, _ value: some Collection<UInt8>) {
    let value = Array(value)
    value.withUnsafeBufferPointer { append(column, $0) }
  }

  /// All cells up to `width`, for the survey and for rows that need a closer look.
  func dense(_ width: Int) -> [[UInt8]] {
    var row = Array(repeating: [UInt8](), count: width)
    for cell in cells where cell.column < width { row[cell.column] = Array(bytes[cell.start..<cell.end]) }
    return row
  }
}
