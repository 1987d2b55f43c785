import Records
import Testing

@testable import Normalizing

struct CompanyReaderTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let cell: String
    let parts: [String]
    var testDescription: String { cell }
  }

  /// Rows of a table: `cell ⇒ region | brand | industry | legal form | branch | note | findings`.
  static func rows(_ table: String) -> [Row] {
    table.split(separator: "\n").map { line in
      let sides = line.split(separator: " ⇒ ", maxSplits: 1)
      let parts = sides[1].split(separator: "|", omittingEmptySubsequences: false).map {
        String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
      return Row(cell: String(sides[0]), parts: Array((parts + [String](repeating: "", count: 7))[0..<7]))
    }
  }

  static let allRows = [
    companyCellTable, companyBlindTable, companyThirdTable, companyFourthTable, companyFifthTable,
    companySixthTable,
  ].flatMap(
    rows)

  static func parts(_ answer: CompanyAnswer) -> [String] {
    [
      answer.region, answer.brand, answer.industry, answer.legalForm, answer.branch, answer.note,
      answer.findings.joined(separator: ","),
    ]
  }

  private static let reader = CompanyReader(context: CellContext())

  @Test(arguments: allRows)
  func `takes hard cells apart`(_ row: Row) {
    let answer = Self.reader.read([row.cell], isColumn: false)[0]
    #expect(Self.parts(answer) == row.parts)
  }

  @Test(arguments: allRows)
  func `leaves the display form unchanged`(_ row: Row) {
    let answer = Self.reader.read([row.cell], isColumn: false)[0]
    guard !answer.canonical.isEmpty else { return }
    let again = Self.reader.read([answer.canonical], isColumn: false)[0]
    #expect(again.canonical == answer.canonical)
    #expect(values(answer.canonical, as: .company) == [answer.canonical])
  }

  @Test(arguments: [
    ("明远科技（上海）有限公司", "明远科技(上海)有限公司"), ("明远 科技有限公司（已注销）", "明远科技有限公司"),
    ("Acme Tools Co.,Ltd", "Acme Tools Co., Ltd"), ("明远科技有限公司（北京分公司）", "明远科技有限公司(北京分公司)"),
    ("明远科技有限公司、华兴贸易有限公司", "明远科技有限公司"), ("明远科技有限公司 周经理", "明远科技有限公司"),
    ("（明远科技有限公司）", "明远科技有限公司"), ("㈱明遠", "(株)明遠"),
  ])
  func `gives the display form`(_ cell: String, _ name: String) {
    #expect(Self.reader.read([cell], isColumn: false)[0].canonical == name)
  }

  @Test func `writes the members in the documented order`() {
    #expect(
      Self.reader.read(["深圳市明远科技有限公司(已注销)"], isColumn: false)[0].json
        == #"{"input":"深圳市明远科技有限公司(已注销)","region":"深圳市","brand":"明远","industry":"科技","legal_form":"有限公司","branch":"","note":"已注销","canonical":"深圳市明远科技有限公司","findings":["company-status"]}"#
    )
  }

  @Test func `answers in the order of the cells`() {
    let cells = ["明远科技有限公司", "", "华兴贸易有限公司"]
    #expect(Self.reader.read(cells, isColumn: true).map(\.brand) == ["明远", "", "华兴"])
    #expect(Self.reader.countUnderstood(in: CellColumn(cells)) == 2)
  }

  @Test(arguments: [
    String(repeating: "明远科技有限公司", count: 40_000), String(repeating: "(", count: 1 << 20),
    String(repeating: "()", count: 1 << 18), String(repeating: "\u{301}", count: 500),
    "\u{202E}司公限有技科远明\u{202C}", "🏢🏢🏢", "明远🏢科技有限公司", "", " ", "\u{FEFF}", "(((((", ")))))", "(集团)", "（）有限公司",
    "株式会社", "Co., Ltd.", "Ltd", "Branch", "分公司", "有限公司分公司", "((有限公司))", "\u{FFFD}\u{FFFD}有限公司",
    String(repeating: "公司", count: 190), String(repeating: "Co. ", count: 90),
    String(repeating: "北京", count: 190),
  ])
  func `survives hostile cells`(_ cell: String) {
    let answer = Self.reader.read([cell], isColumn: false)[0]
    #expect(answer.input == cell)
    #expect(answer.canonical.utf8.count <= cell.utf8.count * 3)
  }

  @Test func `survives bytes that are not UTF-8`() {
    var column = CellColumn()
    column.append([0xED, 0xA0, 0x80, 0xED, 0xB0, 0x80])
    column.append([0xFF, 0xFE, 0xE6])
    column.append([UInt8]("明远".utf8) + [0xC3] + [UInt8]("科技有限公司".utf8))
    #expect(Self.reader.countUnderstood(in: column) <= 3)
  }

  /// Cells put together at random from what company cells are made of.
  @Test func `leaves the display form of any cell unchanged`() {
    let pieces = [
      "明远", "深圳市", "上海", "科技", "貿易", "有限公司", "股份有限公司", "(", ")", "（", "）", "集团", "(集团)", "分公司", "北京分公司", " ",
      "  ", "、", "/", "-",
      "A0012", "已注销", "(已注销)", "原", "曾用名：", "Ltd", "Co., Ltd.", "Acme", "(HK)", "株式会社", "㈱", "'", "“", "”",
      "1、", "华兴", "医院", "大学", "店", "厂",
      "(有限合伙)", "Branch", "China", ".", ",", "公司名称：", "有限公司销售部", "12", "办事处", "\u{301}", "🏢", "総", "・", "和",
      "&", "中国", "事务所", "律师",
    ]
    var random: UInt64 = 11
    for _ in 0..<6000 {
      var cell = ""
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      for k in 0..<Int(random >> 60) % 8 + 1 {
        random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        cell += pieces[(Int(random >> 33) + k) % pieces.count]
      }
      let answer = Self.reader.read([cell], isColumn: false)[0]
      if answer.canonical.isEmpty || answer.findings.contains("company-several") { continue }
      let again = Self.reader.read([answer.canonical], isColumn: false)[0]
      #expect(again.canonical == answer.canonical, "\(cell)")
    }
  }
}
