import Testing

@testable import Normalizing

struct NameReaderTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let cell: String
    let parts: String
    var testDescription: String { cell }
  }

  static func rows(_ table: String) -> [Row] {
    table.split(separator: "\n").map { line in
      let sides = line.split(separator: " ⇒ ", maxSplits: 1)
      return Row(cell: String(sides[0]), parts: String(sides[1]))
    }
  }

  static func parts(_ answer: NameAnswer) -> String {
    [
      answer.kind, answer.family, answer.given, answer.latin, answer.honorific, answer.title, answer.note,
      answer.pinyin,
    ].joined(separator: "|")
  }

  @Test(arguments: rows(NameCells.written))
  func `takes a cell apart`(_ row: Row) {
    let answer = NameReader(context: CellContext()).read([row.cell], isColumn: false)[0]
    #expect(Self.parts(answer) == row.parts)
  }
}
