/// Reads running text from converted documents.
package struct DocumentReader: CellReader {
  package init(context: CellContext) {}

  /// - Parameter isColumn: the cells are the consecutive lines of one document; else each cell is a document.
  package func read(_ cells: [String], isColumn: Bool) -> [DocumentAnswer] {
    if isColumn { return answers(cells) }
    return cells.flatMap { answers([$0]) }
  }

  package func countUnderstood(in cells: CellColumn) -> Int { DocumentRepair(cells).lines.count }

  private func answers(_ cells: [String]) -> [DocumentAnswer] {
    var lines = CellColumn()
    var ends: [Int] = []
    for cell in cells {
      for line in cell.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
        lines.append(line)
      }
      ends.append(lines.count)
    }
    let repair = DocumentRepair(lines)
    let edits = Dictionary(grouping: repair.edits, by: \.line)
    var start = 0
    return zip(cells, ends).map { cell, end in
      defer { start = end }
      var changes: [TextChange] = []
      var bytes: [UInt8] = []
      for line in start..<end {
        for edit in edits[line] ?? [] {
          changes.append(TextChange(rule: edit.rule, before: edit.before, after: edit.after))
        }
        if line > start { bytes.append(UInt8(ascii: "\n")) }
        bytes += repair.lines.bytes[repair.lines.range(of: line)]
      }
      return DocumentAnswer(
        input: cell, value: changes.isEmpty ? cell : String(decoding: bytes, as: UTF8.self), changes: changes)
    }
  }
}

package struct DocumentAnswer: CellAnswer, Equatable {
  package let input: String
  package let value: String
  /// In the order of the rules, each from left to right.
  package let changes: [TextChange]

  package func write(to answer: inout AnswerWriter) {
    answer.member("input", input)
    answer.member("value", value)
    answer.member("changes", changes)
  }
}
