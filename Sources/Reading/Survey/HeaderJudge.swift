/// Decides how many of a table's first rows are header rows.
///
/// Evidence for a header: known header words; words above columns of numbers, dates and phones.
/// Evidence against: the row's cells look like the cells below, or occur again below.
struct HeaderJudge {
  private(set) var headerRowCount = 0
  private(set) var confidence = 0.5

  /// - Parameter rows: the rows of the table, blank ones left out.
  init(rows: [[[UInt8]]], width: Int) {
    guard let first = rows.first else { return }
    let below = TableModel(width: width, rows: rows.dropFirst(rows.count > 3 ? 2 : 1).prefix(400))
    let verdict = Self.evidence(first, rows: rows, index: 0, below: below)
    guard verdict > 0 else {
      confidence = min(1, 0.6 - verdict / 10)
      return
    }
    headerRowCount = 1
    confidence = min(1, 0.6 + verdict / 10)
    while headerRowCount < 3, headerRowCount < rows.count - 1 {
      let next = rows[headerRowCount]
      guard Self.continues(rows[headerRowCount - 1], next, below: below) else { break }
      headerRowCount += 1
    }
  }

  /// Above 0: a header. Twice as large: twice as sure.
  private static func evidence(
    _ row: [[UInt8]], rows: [[[UInt8]]], index: Int, below: TableModel
  ) -> Double {
    var score = 0.0
    let shapes = row.map { CellShape($0) }
    let filled = shapes.count { $0 != .empty }
    guard filled > 0 else { return -1 }
    let known = row.count { HeaderWords.isKnown($0) }
    let typed = shapes.count { $0.isTyped }
    // A lone row of names, companies and addresses is a record, not a header.
    if below.rowCount == 0 && known == 0 {
      score -=
        2 * Double(shapes.count { $0.isSelfContained || $0 == .company || $0 == .address }) / Double(filled)
    }
    if known > 0 { score += 3 * Double(known) / Double(filled) + (known >= 2 ? 2 : 0) }
    score -= 3 * Double(typed) / Double(filled)

    var compared = 0.0
    var contrast = 0.0
    for column in 0..<min(row.count, below.width)
    where shapes[column] != .empty && !HeaderWords.isKnown(row[column]) {
      let model = below.columns[column]
      guard model.filledCount > 0 else { continue }
      compared += 1
      if model.isTyped {
        contrast += shapes[column].isTyped ? -1 : 1
      } else if let dominant = model.dominant(atLeast: 0.6) {
        switch dominant {
        case .hanName, .company, .address, .code: contrast += dominant == shapes[column] ? -0.8 : 0.3
        default: contrast += 0
        }
      }
      if occurs(row[column], inColumn: column, of: rows, after: index) { contrast -= 0.7 }
    }
    if compared > 0 { score += 3 * contrast / compared }
    if Set(row.filter { !$0.isEmpty }).count < filled { score -= 0.3 }
    if row.contains(where: { $0.count > 200 }) { score -= 0.5 }
    // No evidence at all: short distinct words on top are a header more often than not.
    if score == 0 && typed == 0 {
      return shapes.allSatisfy { $0 != .longText && $0 != .symbols } ? 0.2 : -0.2
    }
    return score
  }

  private static func occurs(
    _ cell: [UInt8], inColumn column: Int, of rows: [[[UInt8]]], after index: Int
  ) -> Bool {
    rows.dropFirst(index + 1).prefix(200).contains { column < $0.count && $0[column] == cell }
  }

  /// Whether `next` is one more header row under `row`.
  private static func continues(_ row: [[UInt8]], _ next: [[UInt8]], below: TableModel) -> Bool {
    let shapes = next.map { CellShape($0) }
    let filled = shapes.count { $0 != .empty }
    guard filled > 0, !shapes.contains(where: \.isTyped) else { return false }
    if next == row { return true }
    let known = next.count { HeaderWords.isKnown($0) }
    // Group titles above (merged cells leave gaps), the names of the columns below.
    let gaps = row.indices.filter { row[$0].isEmpty && $0 < next.count && !next[$0].isEmpty }
    if known >= 2 && 2 * known >= filled { return true }
    guard !gaps.isEmpty else { return false }
    let overTyped = gaps.count { $0 < below.width && below.columns[$0].isTyped }
    return known >= 1 || 2 * overTyped >= gaps.count && overTyped > 0
  }
}
