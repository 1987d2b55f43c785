import Testing

@testable import Normalizing

/// Free text, cell by cell and as a column.
struct TextReaderTests {
  static let cases = DocumentTests.Case.of(TextTable.texts)
  static let findings = DocumentTests.Case.of(TextTable.findings)

  private func answer(_ cell: String) -> TextAnswer {
    TextReader(context: CellContext()).read([cell], isColumn: false)[0]
  }

  @Test(arguments: cases) func `writes every character in its ordinary form`(_ test: DocumentTests.Case) {
    let answer = answer(test.cell)
    #expect(Array(answer.value.unicodeScalars) == Array(test.expected.unicodeScalars))
    #expect(answer.changes.isEmpty == (answer.value.unicodeScalars.elementsEqual(test.cell.unicodeScalars)))
  }

  @Test(arguments: cases) func `leaves what it made unchanged`(_ test: DocumentTests.Case) {
    #expect(answer(test.expected).changes.isEmpty)
  }

  @Test(arguments: findings) func `says what it noticed`(_ test: DocumentTests.Case) {
    #expect(
      answer(test.cell).findings
        == (test.expected == "-" ? [] : test.expected.split(separator: " ").map(String.init)))
  }

  @Test func `each change begins where the one before ended`() {
    for test in Self.cases {
      let answer = answer(test.cell)
      var text = test.cell
      for change in answer.changes {
        #expect(change.before.unicodeScalars.elementsEqual(text.unicodeScalars))
        text = change.after
      }
      #expect(text == answer.value)
    }
  }

  @Test func `lets the cells of a column inform each other`() {
    // Names in Big5, read as GB 18030: some of them are no surprise when they stand alone.
    let names = ["張家豪", "楊宗翰", "許文雄", "鄭麗華", "謝佳穎", "郭家瑋"]
    let cells = ["眎產花", "法﹙揩", "砛ゅ动", "綠腞地", "谅ㄎ縪", "尝產蕹"]
    let reader = TextReader(context: CellContext())
    #expect(reader.read(["担澳"], isColumn: false)[0].changes.isEmpty)
    let column = reader.read(cells + ["担澳"], isColumn: true)
    #expect(column.map(\.value) == names + ["童凰"])
    #expect(column.allSatisfy { $0.findings == ["text-mojibake-repaired"] })
  }

  @Test func `converts only when asked`() throws {
    let reader = try #require(TextReader(context: CellContext(), convertingBy: "t2s"))
    let answer = reader.read(["廣東省（测试）"], isColumn: false)[0]
    #expect(answer.value == "广东省（测试）")
    #expect(answer.changes.map(\.rule) == ["text-conversion"])
  }

  @Test func `writes findings only when there are any`() {
    #expect(answer("王小明").json == #"{"input":"王小明","value":"王小明","changes":[]}"#)
    #expect(answer("??").json == #"{"input":"??","value":"??","changes":[],"findings":["text-damaged"]}"#)
  }

  @Test(arguments: ["王", "Ä", "鏉", "\u{301}", "\u{202E}", "😀", "?", "·", "\u{FFFD}", "ﬁ", "―"])
  func `reads a hostile cell`(_ unit: String) {
    let cell = String(repeating: unit, count: 60_000 / unit.utf8.count)
    #expect(answer(cell).input == cell)
  }
}
