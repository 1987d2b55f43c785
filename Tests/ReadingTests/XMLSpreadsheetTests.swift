import Records
import Testing

@testable import Reading

struct XMLSpreadsheetTests {
  private static func workbook(_ sheets: [(String, String)]) -> String {
    """
    <?xml version="1.0"?>
    <?mso-application progid="Excel.Sheet"?>
    <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
     <Styles><Style ss:ID="Default" ss:Name="Normal"/></Styles>
    \(sheets.map { " <Worksheet ss:Name=\"\($0)\"><Table>\n\($1)\n </Table></Worksheet>" }.joined(separator: "\n"))
    </Workbook>
    """
  }

  private static func row(_ cells: [String], _ attributes: String = "") -> String {
    "  <Row\(attributes)>"
      + cells.map { $0.isEmpty ? "<Cell/>" : "<Cell><Data ss:Type=\"String\">\($0)</Data></Cell>" }.joined()
      + "</Row>"
  }

  private static let people = [
    row(["姓名", "公司", "手机"]), row(["王小明", "上海甲乙有限公司", "13900000001"]),
    row(["李四", "北京丙丁有限公司", "13900000002"]), row(["陈大文", "", "13900000003"]),
  ].joined(separator: "\n")

  @Test func `reads the first sheet and tells of the others`() throws {
    let text = Self.workbook([("客户", Self.people), ("备用", Self.row(["a", "b"]))])
    let outcome = try readText(text, name: "list.xls")
    #expect(outcome.survey.format.name == "spreadsheetml")
    #expect(outcome.survey.tables.map(\.name) == ["客户", "备用"])
    #expect(outcome.survey.columns.map(\.meaning) == [.personName, .company, .mobile, .unmapped])
    #expect(outcome.rows.map { $0[0] } == ["王小明", "李四", "陈大文"])
    #expect(outcome.rows[2] == ["陈大文", "", "13900000003", ""])
    #expect(outcome.lines == [2, 3, 4])
    #expect(outcome.account.total == text.utf8.count)
    #expect(outcome.account[.header] > 0)
    let second = try readText(text, name: "list.xls", overrides: SourceOverrides(headerRows: 0, table: 2))
    #expect(second.rows == [["a", "b", ""]])
  }

  @Test func `places cells by index, spreads merged ones and leaves titles alone`() throws {
    let rows = """
        <Row><Cell ss:MergeAcross="3"><Data ss:Type="String">2026年客户名单</Data></Cell></Row>
        <Row ss:Index="3"><Cell ss:MergeDown="1"><Data ss:Type="String">姓名</Data></Cell>
          <Cell ss:MergeAcross="1"><Data ss:Type="String">联系方式</Data></Cell><Cell ss:MergeDown="1"><Data ss:Type="String">公司</Data></Cell></Row>
        <Row><Cell ss:Index="2"><Data ss:Type="String">手机</Data></Cell><Cell><Data ss:Type="String">邮箱</Data></Cell></Row>
        <Row><Cell><Data ss:Type="String">王小明</Data></Cell><Cell><Data ss:Type="Number">1.3900000001E10</Data></Cell><Cell/>
          <Cell ss:MergeDown="1"><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">上海<B>甲乙</B>公司</ss:Data><Comment><ss:Data>no</ss:Data></Comment></Cell></Row>
        <Row><Cell><Data ss:Type="String">李四</Data></Cell><Cell ss:Index="3"><Data ss:Type="String">l@example.com</Data></Cell></Row>
        <Row><Cell><Data ss:Type="String">陈大文</Data></Cell><Cell><Data ss:Type="Number">13900000003</Data></Cell></Row>
        <Row><Cell><Data ss:Type="String">合计</Data></Cell><Cell><Data ss:Type="Number">3</Data></Cell></Row>
      """
    let outcome = try readText(Self.workbook([("s", rows)]), name: "list.xls")
    #expect(outcome.survey.columns.map(\.name) == ["姓名", "联系方式 手机", "联系方式 邮箱", "公司", "(further fields)"])
    #expect(
      outcome.rows == [
        ["王小明", "13900000001", "", "上海甲乙公司", ""], ["李四", "", "l@example.com", "上海甲乙公司", ""],
        ["陈大文", "13900000003", "", "", ""],
      ])
    #expect(outcome.lines == [5, 6, 7])
    #expect(outcome.account[.preamble] > 0 && outcome.account[.footer] > 0)
  }

  @Test func `keeps every undamaged row`() throws {
    let rows =
      Self.people + "\n" + Self.row(["A & B", "x", "y"]) + "\n" + Self.row(["赵六", "z", "13900000004"])
    let text = Self.workbook([("s", rows), ("t", Self.row(["other"]))])
    for text in [text, String(text.dropLast(30))] {
      let outcome = try readText(text, name: "list.xls")
      #expect(outcome.rows.map { $0[0] } == ["王小明", "李四", "陈大文", "赵六"])
      #expect(outcome.rejections.count == 1)
      #expect(outcome.account.total == text.utf8.count)
    }
  }

  @Test(arguments: [
    ("13900000001", "Number", "13900000001"), ("1.39E10", "Number", "13900000000"), ("0.5", "Number", "0.5"),
    ("2026-11-01T00:00:00.000", "DateTime", "2026-11-01"),
    ("2026-11-01T08:30:00.000", "DateTime", "2026-11-01 08:30:00"),
    ("1899-12-31T09:30:00.000", "DateTime", "09:30:00"), ("1", "Boolean", "TRUE"), (" x ", "String", "x"),
  ])
  func `shows values as the sheet does`(_ value: String, _ type: String, _ shown: String) {
    #expect(SheetMLValue.text(Array(value.utf8), type: Array(type.utf8)) == Array(shown.utf8))
  }
}
