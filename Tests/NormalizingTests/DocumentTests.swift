import Testing

@testable import Normalizing

/// Texts taken from converted documents.
struct DocumentTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let cell: String
    let expected: String
    var testDescription: String { cell }

    /// The cases of a table.
    static func of(_ table: String) -> [Case] {
      table.split(separator: "\n").map { row in
        let parts = row.split(separator: " ⇒ ", maxSplits: 1).map { String($0).replacing("⏎", with: "\n") }
        return Case(cell: parts[0], expected: parts[1] == "=" ? parts[0] : parts[1])
      }
    }
  }

  static let cases = Case.of(DocumentTable.texts) + Case.of(DocumentTable.furtherTexts)

  private func answer(_ cell: String) -> DocumentAnswer {
    DocumentReader(context: CellContext()).read([cell], isColumn: false)[0]
  }

  @Test(arguments: cases) func `repairs what conversion did, and nothing else`(_ test: Case) {
    let answer = answer(test.cell)
    #expect(answer.value == test.expected)
    #expect(answer.changes.isEmpty == (test.cell == test.expected))
    #expect(answer.changes.allSatisfy { $0.before != $0.after })
  }

  @Test(arguments: cases) func `leaves what it made unchanged`(_ test: Case) {
    #expect(answer(test.expected).value == test.expected)
  }

  @Test func `has at least sixty texts`() { #expect(Self.cases.count >= 60) }

  @Test(arguments: DocumentRules.all.map { $0.id }) func `a rule does what its examples say`(_ id: String)
    throws
  {
    let rule = try #require(DocumentRules.all.first { $0.id == id })
    #expect(rule.examples.contains { $0.lines != $0.becomes })
    for example in rule.examples {
      let answers = DocumentReader(context: CellContext()).read(example.lines, isColumn: true)
      #expect(answers.map(\.value) == example.becomes)
      if example.lines != example.becomes {
        #expect(answers.contains { $0.changes.contains { $0.rule == id } })
      }
    }
  }

  @Test func `takes the cells of a column for the lines of one document`() {
    let lines = ["客户资料由销售人", "3", "员及时更新，系统自动备份全部数", "4", "据，结果由管理", "5", "员保存。"]
    let reader = DocumentReader(context: CellContext())
    #expect(
      reader.read(lines, isColumn: true).map(\.value) == [lines[0], "", lines[2], "", lines[4], "", lines[6]])
    #expect(reader.read(lines, isColumn: false).map(\.value) == lines)
  }

  @Test func `writes what it did as JSON`() {
    #expect(
      answer("發(fā)展").json
        == #"{"input":"發(fā)展","value":"發展","changes":[{"rule":"document-pinyin","before":"發(fā)","after":"發"}]}"#
    )
  }

  @Test(arguments: [
    "客", "客户", "(", "關(guān)", "1", "第第", "、3、", "\u{0301}", "\u{202E}", "😀", "A", "\n", "\n3", "客户信息", " ",
    "高高兴兴",
    "\u{FFFD}",
  ])
  func `reads a hostile cell of forty kilobytes`(_ unit: String) {
    let cell = String(repeating: unit, count: 40_000 / unit.utf8.count)
    #expect(answer(cell).input == cell)
  }

  @Test func `survives bytes that are no text`() {
    var random = SplitMix(seed: 3)
    var lines = CellColumn()
    for _ in 0..<500 {
      lines.append((0..<random.next(below: 60)).map { _ in UInt8(random.next(below: 256)) })
    }
    let repair = DocumentRepair(lines)
    #expect(repair.lines.count == lines.count)
  }
}
