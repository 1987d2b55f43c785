import Records
import Testing

@testable import Reading

struct GridTests {
  private func row(_ cells: [String]) -> GridRow {
    var row = GridRow()
    for (column, cell) in cells.enumerated() { row.append(column, Array(cell.utf8)) }
    return row
  }

  private func read(_ table: [[String]], overrides: SourceOverrides = SourceOverrides()) -> (
    survey: GridSurvey, rows: [[String]], kinds: [GridReader.Kind], codes: [String]
  ) {
    let rows = table.map(row)
    let survey = GridSurvey(rows, overrides: overrides)
    var reader = GridReader(survey)
    var batches: [RecordBatch] = []
    var intake = Intake(file: "x") { batches.append($0) }
    var kinds: [GridReader.Kind] = []
    for (i, row) in rows.enumerated() {
      let kind = reader.take(row, line: i + 1, byteOffset: 0, into: &intake)
      if kind == .record { intake.endRecord(inside: 0, line: i + 1) }
      kinds.append(kind)
    }
    intake.finish()
    let codes = intake.findings.totals.map(\.code.rawValue)
    return (survey, batches.flatMap { b in (0..<b.recordCount).map { b.texts(ofRecord: $0) } }, kinds, codes)
  }

  private static let people = [
    ["姓名", "公司", "手机"], ["王小明", "上海甲乙有限公司", "13900000001"], ["李四", "北京丙丁有限公司", "13900000002"],
    ["陈大文", "", "13900000003"],
  ]

  @Test func `finds header and meanings, and leaves titles, blanks and totals out`() {
    let table =
      [["2026年客户名单"], []] + Self.people + [[], ["姓名", "公司", "手机"], ["赵六", "广州戊己公司", "13900000004"]]
      + [["合计", "", "4"]]
    let (survey, rows, kinds, codes) = read(table)
    #expect(survey.columns.map(\.meaning) == [.personName, .company, .mobile, .unmapped])
    #expect(
      kinds == [
        .preamble, .blank, .header, .record, .record, .record, .blank, .header, .record, .footer,
      ])
    #expect(rows.map { $0[0] } == ["王小明", "李四", "陈大文", "赵六"])
    #expect(rows[2] == ["陈大文", "", "13900000003", ""])
    #expect(codes == ["sheet-repeated-header", "sheet-footer-row"])
  }

  @Test func `cells right of the table and of a second header are kept in the further fields`() {
    let wide = (0..<1000).map { ["甲\($0)", "上海甲乙有限公司", "1390000\(1000 + $0)"] }
    let (_, rows, _, _) = read(
      [Self.people[0]] + wide + [["乙", "", "", "", "备用"], ["手机", "传真", "姓名"], ["139", "021", "丙"]])
    #expect(rows[1000] == ["乙", "", "", ##"{"#5":"备用"}"##])
    #expect(rows[1001] == ["丙", "", "139", ##"{"#2":"021"}"##])
  }

  @Test func `what a merged header cell repeats stands once`() {
    let (survey, rows, _, _) = read([
      ["姓名", "联系方式", "联系方式"], ["姓名", "手机", "邮箱"], ["王小明", "13900000001", "w@example.com"],
      ["李四", "13900000002", "l@example.com"], ["陈大文", "13900000003", "c@example.com"],
    ])
    #expect(survey.columns.map(\.name).prefix(3) == ["姓名", "联系方式 手机", "联系方式 邮箱"])
    #expect(rows.count == 3)
  }
}
