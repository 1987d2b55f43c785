import Glibc
import Records

/// Where the table is in a delimited text: titles above it, header rows, width, and what its columns look like.
struct TableLayout: Sendable {
  /// Cells of a row.
  var width = 0
  /// Physical lines of other tables above this one.
  var skippedLineCount = 0
  /// Which of the file's tables this is, counted from 1.
  var tableNumber = 1
  /// First lines of other tables that the survey reported.
  var reportedTables: Set<Int> = []
  /// Physical lines between those skipped and the header.
  var preambleLineCount = 0
  /// The first line above the header that holds a single cell.
  var title = ""
  /// Physical lines of the header.
  var headerLineCount = 0
  /// Cells of each header row, brought to `width`.
  var header: [[[UInt8]]] = []
  /// Cells of each header row as they stand in the file.
  var headerRows: [[[UInt8]]] = []
  /// The header had more or fewer cells than the rows, and no proof which: names may be one column off.
  var headerIsUneven = false
  /// How sure the header guess is, 0…1.
  var headerConfidence = 1.0
  var model = TableModel(width: 0, rows: [])
  /// Index in the sample of the first row after the header.
  var firstBodyRow = 0

  /// Header names, several rows joined with one blank.
  var names: [String] {
    (0..<width).map { column in
      header.map { String(decoding: $0[column], as: UTF8.self).trimmed }.filter { !$0.isEmpty }.joined(
        separator: " ")
    }
  }

  /// - Parameters:
  ///   - rows: of one table, with the titles above it.
  ///   - headerRows: how many rows the header has, where the pipeline file says so.
  init(_ rows: [TableSample.Row], headerRows: Int?) {
    let filled = rows.indices.filter { !rows[$0].isBlank }
    guard let usual = Self.usualWidth(filled.map { rows[$0].cells.count }) else { return }
    width = usual

    // The table starts with the first row that is wide enough and not a padded title.
    let position = Self.tableStart(rows, filled, width: usual)
    let body = Array(filled[position...])
    let top = rows[0].line
    preambleLineCount = rows[body[0]].line - top
    title =
      rows[..<body[0]].first { $0.filledCount == 1 }
      .flatMap { $0.cells.first { !$0.isEmpty } }.map { String(decoding: $0, as: UTF8.self).trimmed } ?? ""

    let judge = HeaderJudge(rows: body.map { rows[$0].cells }, width: usual)
    let count = headerRows.map { min($0, body.count) } ?? judge.headerRowCount
    headerConfidence = headerRows == nil ? judge.confidence : 1
    firstBodyRow = count < body.count ? body[count] : rows.count
    headerLineCount = count == 0 ? 0 : rows[body[count - 1]].nextLine - rows[body[0]].line

    self.headerRows = body.prefix(count).map { rows[$0].cells }
    // A header with more names than the rows have cells: exporters cut empty cells off the end of rows.
    let named = self.headerRows.map { $0.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0 }.max() ?? 0
    let bodyWidths = body.dropFirst(count).map { rows[$0].cells.count }
    if named > width && Self.rowsAreCutShort(bodyWidths, named) || bodyWidths.isEmpty {
      width = max(named, width)
    }

    model = TableModel(width: width, rows: body.dropFirst(count).map { rows[$0].cells })
    header = Self.withGroups(self.headerRows.map { align($0) })
  }

  /// Gives the name of a group (联系方式 over 电话 and 邮箱, one merged cell) to all of its columns.
  ///
  /// A merged cell leaves blanks on its right; they are of the group as long as the rows below have names both
  /// there and under the group's own cell.
  private static func withGroups(_ header: [[[UInt8]]]) -> [[[UInt8]]] {
    var header = header
    for upper in header.indices.dropLast() {
      let below = header[(upper + 1)...]
      func isNamedBelow(_ column: Int) -> Bool { below.contains { !$0[column].isEmpty } }
      var group: [UInt8] = []
      for column in header[upper].indices {
        if !header[upper][column].isEmpty {
          group = isNamedBelow(column) ? header[upper][column] : []
        } else if isNamedBelow(column) {
          header[upper][column] = group
        } else {
          group = []
        }
      }
    }
    return header
  }

  /// The width of most rows, wide rows counting for more: titles and notes are narrow.
  static func usualWidth(_ widths: [Int]) -> Int? {
    var counts: [Int: Int] = [:]
    for width in widths { counts[width, default: 0] += 1 }
    return counts.max { a, b in
      let (x, y) = (weight(a.key, a.value), weight(b.key, b.value))
      return x == y ? a.key < b.key : x < y
    }?.key
  }

  private static func weight(_ width: Int, _ count: Int) -> Double {
    Double(count) * sqrt(Double(width) - 0.9)
  }

  /// Index in `filled` of the row where the table starts.
  private static func tableStart(_ rows: [TableSample.Row], _ filled: [Int], width: Int) -> Int {
    guard width > 1 else {
      return filled.count > 1 && DialectDetector.isDeclaration(rows[filled[0]].cells[0]) ? 1 : 0
    }
    for (position, index) in filled.enumerated() {
      let row = rows[index]
      if position == 0, DialectDetector.isDeclaration(row.cells[0]), filled.count > 1 { continue }
      if isComment(row, width: width), position + 1 < filled.count { continue }
      let known = row.cells.count { HeaderWords.isKnown($0) }
      if known >= 2 && row.cells.count >= max(2, width / 2) { return position }
      guard row.cells.count >= width || (row.cells.count == width - 1 && width > 3) else { continue }
      if row.filledCount <= 1 && width >= 3 && position + 1 < filled.count { continue }
      if row.filledCount == 1, width == 2, position + 1 < filled.count, known == 0,
        rows[filled[position + 1]].cells.count(where: { HeaderWords.isKnown($0) }) == 2
      {
        continue
      }
      return position
    }
    return 0
  }

  /// `# exported by …`: a remark above the table, not a first column called `#`.
  private static func isComment(_ row: TableSample.Row, width: Int) -> Bool {
    guard let first = row.cells.first, row.cells.count != width else { return false }
    return [Array("#".utf8), Array("//".utf8), Array("--".utf8)].contains {
      first.starts(with: $0) && first.count > $0.count
    }
  }

  /// Whether rows are narrower than the header because empty cells at their end were left out.
  private static func rowsAreCutShort(_ widths: [Int], _ headerWidth: Int) -> Bool {
    guard let widest = widths.max(), let narrowest = widths.min() else { return true }
    return widest == headerWidth || (widest < headerWidth && widest - narrowest >= 2)
  }

  /// Brings a header row to the table's width. Surplus empty names are dropped where the columns agree.
  private mutating func align(_ cells: [[UInt8]]) -> [[UInt8]] {
    if cells.count == width { return cells }
    if cells.count < width {
      let tail = model.columns[cells.count...]
      if tail.contains(where: { $0.filledCount > 0 }) {
        // A delimiter is missing in the header: where, the values may show.
        if let aligned = alignShort(cells) { return aligned }
        headerIsUneven = true
      }
      return cells + Array(repeating: [], count: width - cells.count)
    }
    var empties = cells.indices.filter { cells[$0].isEmpty }
    if empties.count > cells.count - width {
      empties = Self.emptiesToDrop(cells, empties, count: cells.count - width, model: model)
    }
    guard empties.count == cells.count - width else {
      headerIsUneven = true
      return Array(cells.prefix(width))
    }
    return cells.indices.filter { !empties.contains($0) }.map { cells[$0] }
  }

  /// Names with one empty name put in where the values of the columns fit their names best, if one place is best.
  private func alignShort(_ cells: [[UInt8]]) -> [[UInt8]]? {
    guard cells.count == width - 1 else { return nil }
    var best: (score: Int, cells: [[UInt8]]) = (0, [])
    var isTied = false
    for place in 0...cells.count {
      var names = cells
      names.insert([], at: place)
      var score = 0
      for (column, name) in names.enumerated() {
        guard let meaning = HeaderWords.meaning(of: String(decoding: name, as: UTF8.self)),
          meaning != .unmapped,
          model.columns[column].filledCount > 0
        else { continue }
        score += ValueMeaning.agrees(model.columns[column], with: meaning) ? 1 : -2
      }
      if score > best.score {
        best = (score, names)
        isTied = false
      } else if score == best.score {
        isTied = true
      }
    }
    return best.cells.isEmpty || isTied ? nil : best.cells
  }

  /// Which of several empty names to drop: those whose removal leaves empty names over empty columns.
  private static func emptiesToDrop(
    _ cells: [[UInt8]], _ empties: [Int], count: Int, model: TableModel
  ) -> [Int] {
    var best: (score: Int, drop: [Int]) = (Int.min, [])
    for first in 0...(empties.count - count) {
      let drop = Array(empties[first..<(first + count)])
      let kept = cells.indices.filter { !drop.contains($0) }
      var score = 0
      for (column, index) in kept.enumerated() where column < model.width {
        if cells[index].isEmpty == (model.columns[column].filledCount == 0) { score += 1 }
        if let meaning = HeaderWords.meaning(of: String(decoding: cells[index], as: UTF8.self)) {
          score += ValueMeaning.agrees(model.columns[column], with: meaning) ? 2 : 0
        }
      }
      if score > best.score { best = (score, drop) }
    }
    return best.drop
  }
}

extension String {
  /// Without blanks at both ends.
  var trimmed: String {
    var text = Substring(self)
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
