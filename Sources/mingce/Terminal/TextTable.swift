/// Rows of cells in columns that line up, for people to read.
struct TextTable {
  let rows: [[String]]
  /// No column is wider than this.
  var widest = 24
  var indent = "  "

  /// Cells on one line each: line breaks and other control characters are shown as blanks.
  var lines: [String] {
    let shown = rows.map { row in row.map { DisplayWidth.fitting(Self.onOneLine($0), widest) } }
    var widths: [Int] = []
    for row in shown {
      for (i, cell) in row.enumerated() {
        if i == widths.count { widths.append(0) }
        widths[i] = max(widths[i], DisplayWidth.of(cell))
      }
    }
    return shown.map { row in
      let line = zip(row, widths).map { DisplayWidth.padded($0, $1) }.joined(separator: "  ")
      let end = line.lastIndex { $0 != " " }.map { line.index(after: $0) } ?? line.startIndex
      return indent + line[..<end]
    }
  }

  /// A cell may hold anything, also what would move the cursor or color the terminal.
  static func onOneLine(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  }
}
