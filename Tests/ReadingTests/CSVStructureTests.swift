import Reading
import Records
import Testing

/// What stands around and inside a list besides its records.
@Suite struct CSVStructureTests {
  static let list = "姓名,手机,公司\n张三,13800000001,甲公司\n李四,13800000002,乙公司\n"

  @Test(arguments: [
    "本名单仅限内部使用，请勿外传。\n", "合计,2,\n本名单仅限内部使用\n", "\n合计,2,\n制表：某某\n华东展区\n", "以上数据截至九月，如有变动请联系我们。,,\n",
    "合计,2,\n本名单仅限内部使用,请勿外传\n", "\nThis list is confidential, do not share it.\n",
    "\n本表由系统生成。\n未经许可不得转载。\n", "第 1 页 共 1 页\n本名单仅限内部使用，请勿外传。\n",
  ])
  func `notes below the table are no customers`(_ notes: String) throws {
    let outcome = try readText(Self.list + notes)
    #expect(outcome.rows == [["张三", "13800000001", "甲公司"], ["李四", "13800000002", "乙公司"]])
    #expect(outcome.rejections.isEmpty)
    #expect(outcome.account[.footer] == notes.drop { $0 == "\n" }.utf8.count)
    #expect(Set(outcome.codes) == ["csv-footer-row"])
  }

  @Test func `a customer of whom little is known is no note`() throws {
    let outcome = try readText(Self.list + "王五\n赵敏,13800000004,丁公司\n陈晨,,\n")
    #expect(outcome.rows.map { $0[0] } == ["张三", "李四", "王五", "赵敏", "陈晨"])
    #expect(outcome.account[.footer] == 0)
  }

  @Test(arguments: [
    ("姓名,联系方式,,公司\n,电话,邮箱,\n", ["姓名", "联系方式 电话", "联系方式 邮箱", "公司"]),
    ("姓名,手机,公司,地址\n,,,\n", ["姓名", "手机", "公司", "地址"]),
    ("客户,,联系方式,\n姓名,公司,电话,邮箱\n", ["客户 姓名", "客户 公司", "联系方式 电话", "联系方式 邮箱"]),
  ])
  func `the name of a group goes to all of its columns`(_ header: String, _ names: [String]) throws {
    let rows = (0..<5).map { "张三,021-6000000\($0),a\($0)@x.com,甲公司\n" }.joined()
    let outcome = try readText(header + rows)
    #expect(outcome.survey.columns.map(\.name) == names)
    #expect(outcome.rows.count == 5)
  }

  @Test func `columns of one name stay apart`() throws {
    let outcome = try readText(
      "姓名,电话,电话,\n张三,021-60000001,13800000001,x\n李四,021-60000002,13800000002,y\n",
      overrides: SourceOverrides(columns: ["#3": .mobile, "#4": .note]))
    #expect(outcome.survey.columns.map(\.name) == ["姓名", "电话", "电话", ""])
    #expect(outcome.survey.columns.map(\.meaning) == [.personName, .phone, .mobile, .note])
    let found = outcome.survey.findings.filter { $0.code == "csv-duplicate-header" }
    #expect(found.count == 1 && found[0].message.contains("#3, #4"))
  }

  @Test(arguments: [
    ("a,b\r\r\n1,2\r\r\n3,4\r\r\n", [["1", "2"], ["3", "4"]]),
    ("a,b\r\n1,2\n3,4\r5,6", [["1", "2"], ["3", "4"], ["5", "6"]]),
    ("a,b\n1,x\u{85}y\n2,p\u{2028}q\u{2029}r\n", [["1", "x\u{85}y"], ["2", "p\u{2028}q\u{2029}r"]]),
  ])
  func `reads any line ends`(_ text: String, _ rows: [[String]]) throws {
    let outcome = try readText(text)
    #expect(outcome.rows == rows)
    #expect(outcome.codes.isEmpty)
    #expect(outcome.account.total == outcome.byteCount)
  }

  @Test(arguments: [
    ("sep=;\nid;name\n1;a,b\n2;c,d\n", 1), ("sep=,\r\nid,name\r\n1,\"a;b\"\r\n", 1),
    ("\"sep=;\"\nid;name\n1;x\n", 1),
    ("sep=\t\nid\tname\n1\tx\n", 1),
    ("# list of 2026, made by hand\n# second line\nid,name,city\n1,x,y\n2,z,w\n", 2),
    ("\u{FEFF}\"id\",\"name\"\n\"1\",\"x\"\n", 0), ("SEP=|\nid|name\n1|x\n", 1),
    ("sep=;;\nid;name;city\n1;x;y\n", 1),
  ])
  func `lines above the header are no records`(_ text: String, _ preamble: Int) throws {
    let outcome = try readText(text)
    #expect(outcome.survey.preambleLineCount == preamble)
    #expect(outcome.survey.columns.first?.name == "id")
    #expect(outcome.rows.first?.first == "1")
  }

  @Test func `counts a record as repaired where its cells are not simply the file's`() throws {
    let outcome = try readText(
      RowRepairTests.header + RowRepairTests.good.joined() + "C99,李四,13900000099,北京丙丁有限公司,x@example.com\n"
        + "C98,,李四,13900000098,北京丙丁有限公司,x@example.com,2026-09-01,\n"
        + "C97,李四,13900000097,甲公司,y@example.com,2026-09-01,,,\n")
    #expect(outcome.rows.count == 53)
    #expect(outcome.repairedCount == 3)
    #expect(try readText(Self.list).repairedCount == 0)
  }
}
