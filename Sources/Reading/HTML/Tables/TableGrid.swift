/// The cells of one table of a page in rows and columns, spans filled in (HTML Living Standard §4.9.12).
struct TableGrid {
  struct Cell {
    var node: Int
    var columns: Int
    var rows: Int
    var isHeader: Bool
  }

  struct Row {
    var node: Int
    /// The cell at each column, by its number in `cells`; -1 where there is none.
    var cells: [Int]
    /// Cells that start in this row.
    var own: Int
    var isInHead: Bool
  }

  static let mostColumns = 500
  /// Places of a grid at most; beyond them spans are not filled in any more.
  static let mostPlaces = 8_000_000

  let table: Int
  private(set) var cells: [Cell] = []
  private(set) var rows: [Row] = []
  private(set) var width = 0
  private(set) var isTooLarge = false

  init(_ tree: HTMLTree, table: Int) {
    self.table = table
    var open: [(cell: Int, rowsLeft: Int)] = []
    var places = 0
    for (row, isInHead) in Self.rows(tree, table) {
      var line: [Int] = []
      var column = 0
      func takeOpen(_ line: inout [Int]) {
        while column < open.count, open[column].rowsLeft > 0 {
          line.append(open[column].cell)
          open[column].rowsLeft -= 1
          column += 1
        }
      }
      var own = 0
      for node in Self.cells(tree, row) {
        takeOpen(&line)
        guard column < Self.mostColumns else {
          isTooLarge = true
          break
        }
        own += 1
        let number = cells.count
        var columns = min(
          max(Int(tree.value(node, "colspan")?.trimmedText ?? "") ?? 1, 1), Self.mostColumns - column)
        var rows = Int(tree.value(node, "rowspan")?.trimmedText ?? "") ?? 1
        rows = rows == 0 ? 65_534 : min(max(rows, 1), 65_534)
        if places > Self.mostPlaces, columns > 1 || rows > 1 {
          (columns, rows) = (1, 1)
          isTooLarge = true
        }
        cells.append(Cell(node: node, columns: columns, rows: rows, isHeader: tree.tag(node) == .th))
        for _ in 0..<columns {
          // A cell that runs into one from above gives way.
          if column < open.count, open[column].rowsLeft > 0 { break }
          while open.count <= column { open.append((-1, 0)) }
          open[column] = (number, rows - 1)
          line.append(number)
          column += 1
        }
      }
      // What still hangs down from above, behind gaps too.
      while column < open.count {
        if open[column].rowsLeft > 0 {
          line.append(open[column].cell)
          open[column].rowsLeft -= 1
        } else {
          line.append(-1)
        }
        column += 1
      }
      while line.last == -1 { line.removeLast() }
      places += line.count
      width = max(width, line.count)
      self.rows.append(Row(node: row, cells: line, own: own, isInHead: isInHead))
    }
  }

  /// The rows of a table without those of tables inside it.
  private static func rows(_ tree: HTMLTree, _ table: Int) -> [(Int, Bool)] {
    var rows: [(Int, Bool)] = []
    let end = tree.after(table)
    var headEnd = 0
    var node = table + 1
    while node < end {
      let tag = tree.tag(node)
      if tag == .table {
        node = tree.after(node)
        continue
      }
      if tag == .thead { headEnd = tree.after(node) }
      if tag == .tr { rows.append((node, node < headEnd)) }
      node += 1
    }
    return rows
  }

  private static func cells(_ tree: HTMLTree, _ row: Int) -> [Int] {
    var cells: [Int] = []
    let end = tree.after(row)
    var node = row + 1
    while node < end {
      let tag = tree.tag(node)
      if tag == .td || tag == .th {
        cells.append(node)
        node = tree.after(node)
      } else if tag == .table || tag == .tr {
        node = tree.after(node)
      } else {
        node += 1
      }
    }
    return cells
  }
}
