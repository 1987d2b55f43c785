import Records

/// A header that stands inside a list: files were pasted together, or a system exports several tables.
///
/// Rows below one that says the same are brought to the columns of the first header, by name, then by meaning, so that
/// the same column never changes its meaning half-way down a file.
struct SecondHeader: Sendable {
  /// For each cell of the rows below, the column of the first table, or `nil` if it has none.
  let columns: [Int?]

  var width: Int { columns.count }
  /// Named cells of the rows below that have no column.
  let lostCount: Int
  /// The header means what the first one means: nearly all of its names have a column, and most columns a
  /// name. Otherwise another table begins.
  let saysTheSame: Bool

  /// - Parameter cells: a row; `nil` comes back if it is no header.
  init?(_ cells: [[UInt8]], names: [[UInt8]], meanings: [ColumnMeaning]) {
    let filled = cells.filter { !$0.isEmpty }
    guard filled.count >= 2, !filled.contains(where: { CellShape($0).isTyped }) else { return nil }
    let equal = filled.count { names.contains($0) }
    guard filled.allSatisfy({ names.contains($0) || HeaderWords.isKnown($0) }) else { return nil }
    guard equal >= 2 || filled.count >= 3 else { return nil }

    var free = Set(names.indices)
    var columns = [Int?](repeating: nil, count: cells.count)
    for (i, cell) in cells.enumerated() where !cell.isEmpty {
      if let same = names.indices.first(where: { names[$0] == cell && free.contains($0) }) {
        columns[i] = same
        free.remove(same)
      }
    }
    for (i, cell) in cells.enumerated() where columns[i] == nil && !cell.isEmpty {
      guard let meaning = HeaderWords.meaning(of: String(decoding: cell, as: UTF8.self)), meaning != .unmapped
      else { continue }
      if let like = names.indices.first(where: { Self.isLike(meanings[$0], meaning) && free.contains($0) }) {
        columns[i] = like
        free.remove(like)
      }
    }
    let matched = columns.count { $0 != nil }
    let named = names.count { !$0.isEmpty }
    lostCount = filled.count - matched
    saysTheSame =
      matched >= 3 && lostCount == 0
      || matched * 3 >= filled.count * 2 && matched * 2 >= named && matched >= min(2, named)
    self.columns = columns
  }

  private static func isLike(_ a: ColumnMeaning, _ b: ColumnMeaning) -> Bool {
    a == b || Set([a, b]) == [.phone, .mobile]
  }

  /// The row's cells in the columns of the first table.
  func arranged(_ cells: [[UInt8]], width: Int) -> [[UInt8]] {
    var row = [[UInt8]](repeating: [], count: width)
    for (i, column) in columns.enumerated() where i < cells.count {
      if let column { row[column] = cells[i] }
    }
    return row
  }
}
