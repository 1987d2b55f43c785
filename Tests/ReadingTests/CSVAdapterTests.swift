import Reading
import Records
import Testing

@Suite struct CSVAdapterTests {
  @Test(arguments: [
    ("a,b\n1,2\n", [["1", "2"]]),
    ("a,b\r\n1,2\r\n", [["1", "2"]]),
    ("a,b\r1,2\r", [["1", "2"]]),
    ("a,b\n1,2", [["1", "2"]]),
    ("a,b\n1,\"x, y\"\n", [["1", "x, y"]]),
    ("a,b\n1,\"say \"\"hi\"\"\"\n", [["1", "say \"hi\""]]),
    ("a,b\n1,\"two\nlines\"\n3,4\n", [["1", "two\nlines"], ["3", "4"]]),
    ("a,b\n1,12\" screen\n", [["1", "12\" screen"]]),
    ("姓名,手机\n张三,13800000001\n\n李四,13800000002\n", [["张三", "13800000001"], ["李四", "13800000002"]]),
  ])
  func `reads rows`(_ text: String, _ rows: [[String]]) throws {
    let outcome = try readText(text)
    #expect(outcome.rows == rows)
    #expect(outcome.account.total == outcome.byteCount)
  }

  @Test func `an empty file is a finding`() throws {
    let outcome = try readText("")
    #expect(outcome.codes == ["empty-file"])
    #expect(outcome.recordCount == 0)
  }

  @Test func `maps usual headers`() throws {
    let outcome = try readText("姓名,手机,公司\n张三,13800000001,某某公司\n")
    #expect(outcome.survey.columns.map(\.meaning) == [.personName, .mobile, .company])
  }
}
