import Reading
import Records
import Testing

@Suite struct TableLayoutTests {
  @Test(arguments: [
    ("a;b\n1;2\n3;4\n", ";"), ("a\tb\n1\t2\n3\t4\n", "\t"), ("a|b\n1|2\n3|4\n", "|"),
    ("name;note\nTony;a, b\nAnna;c, d\nLi;e\n", ";"), ("姓名、手机\n张三、13800000001\n李四、13800000002\n", "、"),
    ("姓名，手机\n张三，13800000001\n李四，13800000002\n", "，"), ("a^b\n1^2\n3^4\n", "^"), ("a||b\n1||2\n3||4\n", "||"),
    ("sep=|\na,b|c\n1,2|3\n", "|"), ("name,time\nx,08:15\ny,09:30\nz,10:00\n", ","),
    ("手机\n13800000001\n13800000002\n", ","),
    ("a,b\n\"x;y;z\",1\n\"p;q;r\",2\n", ","),
    ("id,url\n1,http://example.com/a\n2,http://example.com/b\n", ","),
  ])
  func `finds the delimiter`(_ text: String, _ delimiter: String) throws {
    #expect(try readText(text).survey.dialect?.value.delimiter == Array(delimiter.utf8))
  }

  @Test(arguments: [
    ("a,b\n'x, y',1\n'z, w',2\n'p',3\n", UInt8(ascii: "'")),
    ("a,b\n\"x, y\",1\n\"z\",2\n", UInt8(ascii: "\"")),
    ("name,size\nTom's,1\nAnn's,2\n", UInt8(ascii: "\"")),
  ])
  func `finds the quote`(_ text: String, _ quote: UInt8) throws {
    #expect(try readText(text).survey.dialect?.value.quote == quote)
  }

  @Test func `the pipeline overrules the delimiter`() throws {
    let outcome = try readText("a,b;c\n1,2;3\n", overrides: SourceOverrides(delimiter: "semicolon"))
    #expect(outcome.rows == [["1,2", "3"]])
    #expect(outcome.survey.dialect?.confidence == 1)
  }

  @Test(arguments: [
    ("姓名,手机\n张三,13800000001\n", 0, 1), ("a,b,c\n1,2,3\n", 0, 1), ("first,last\nJohn,Doe\n", 0, 1),
    ("foo\n1\n", 0, 1),
    ("张三,13800000001,上海甲乙有限公司\n李四,13800000002,北京丙丁有限公司\n", 0, 0), ("1,2\n3,4\n5,6\n", 0, 0),
    ("2026-01-01,5\n2026-01-02,6\n", 0, 0), ("a@example.com,Tony Wang\nb@example.com,Anna Li\n", 0, 0),
    ("2026年展会名单,,\n姓名,手机,公司\n张三,13800000001,甲公司\n李四,13800000002,乙公司\n", 1, 1),
    ("客户名单\n\n姓名,手机,公司\n张三,13800000001,甲公司\n", 2, 1),
    (
      "Notes:\n\"One, two.\"\n\nFirst Name,Last Name,URL,Company\nTony,Wang,http://x.com,Acme\nAnna,Li,http://y.com,Beta\n",
      3, 1
    ),
    ("姓名,联系方式,,公司\n,手机,邮箱,\n张三,13800000001,a@x.com,甲公司\n李四,13800000002,b@x.com,乙公司\n", 0, 2),
    ("DATE,QTY\nDATE,QTY\n2026-01-01,5\n2026-01-02,6\n", 0, 2), ("姓名,手机,公司\n", 0, 1), ("", 0, 0),
  ])
  func `finds preamble and header`(_ text: String, _ preamble: Int, _ header: Int) throws {
    let survey = try readText(text).survey
    #expect(survey.preambleLineCount == preamble)
    #expect(survey.headerRowCount == header)
  }

  @Test func `puts a header back in its place whose delimiter is missing`() throws {
    let rows = (0..<9).map { "张三,1380000000\($0),甲公司,u\($0)@example.com,上海市张江路\($0)号\n" }.joined()
    let columns = try readText("姓名手机,公司,邮箱,地址\n" + rows).survey.columns
    #expect(columns.map(\.meaning).suffix(4) == [.mobile, .company, .email, .address])
  }

  @Test func `joins header rows with a blank`() throws {
    let survey = try readText(
      "姓名,联系方式,,公司\n,手机,邮箱,\n张三,13800000001,a@x.com,甲公司\n李四,13800000002,b@x.com,乙公司\n"
    ).survey
    #expect(survey.columns.map(\.name) == ["姓名", "联系方式 手机", "联系方式 邮箱", "公司"])
    #expect(survey.columns.map(\.meaning) == [.personName, .mobile, .email, .company])
  }

  @Test(arguments: [0, 1, 2]) func `the pipeline overrules the header`(_ rows: Int) throws {
    let outcome = try readText(
      "姓名,手机\n张三,13800000001\n李四,13800000002\n", overrides: SourceOverrides(headerRows: rows))
    #expect(outcome.survey.headerRowCount == rows)
    #expect(outcome.recordCount == 3 - rows)
  }

  @Test func `names structure for what it is`() throws {
    let text =
      "展会名单,,\n姓名,手机,公司\n张三,13800000001,甲公司\n\n姓名,手机,公司\n李四,13800000002,乙公司\n,,\n合计,2,\n第 1 页 共 1 页\n"
    let outcome = try readText(text)
    #expect(outcome.rows == [["张三", "13800000001", "甲公司"], ["李四", "13800000002", "乙公司"]])
    let account = outcome.account
    #expect(account[.preamble] == "展会名单,,\n".utf8.count)
    #expect(account[.header] == 2 * "姓名,手机,公司\n".utf8.count)
    #expect(account[.blank] == 4)
    #expect(account[.footer] == "合计,2,\n第 1 页 共 1 页\n".utf8.count)
    #expect(account.total == text.utf8.count)
  }

  @Test func `rows below another header go to the columns of the first`() throws {
    let outcome = try readText(
      "姓名,手机,公司\n张三,13800000001,甲公司\n李四,13800000002,乙公司\n\n联系电话,单位名称,姓名,邮箱\n13800000003,丙公司,王五,w@x.com\n")
    #expect(outcome.rows.last == ["王五", "13800000003", "丙公司"])
    #expect(outcome.codes == ["csv-second-header"])
  }

  @Test(arguments: [
    ("姓名,姓名2,电话,手机\n张三,,021-12345678,13800000001\n", [ColumnMeaning.personName, .unmapped, .phone, .mobile]),
    ("联系人,公司电话,公司\n张三,021-12345678,甲公司\n", [.personName, .phone, .company]),
    ("序号,姓名\n1,张三\n2,李四\n", [.sourceKey, .personName]),
    ("序号,会员号,姓名\n1,M7,张三\n2,M9,李四\n", [.unmapped, .sourceKey, .personName]),
    ("编号,姓名\nA,张三\nA,李四\nA,王五\n", [.unmapped, .personName]),
    ("姓名,账号\n张三,13800000001\n李四,13800000002\n王五,13800000003\n", [.personName, .mobile]),
    (
      "Title,First Name,Last Name,Job Title\nMr,Tony,Wang,Manager\n",
      [.unmapped, .givenName, .familyName, .title]
    ),
    ("Name,Given Name,Family Name\nTony Wang,Tony,Wang\n", [.unmapped, .givenName, .familyName]),
    ("商务地址 街道,商务地址 市/县,住宅地址 街道,住宅地址 市/县\n张江路1号,上海,,\n", [.street, .city, .unmapped, .unmapped]),
    ("商务地址 街道,商务地址 市/县,住宅地址 街道,住宅地址 市/县\n,,张江路1号,上海\n", [.unmapped, .unmapped, .street, .city]),
  ])
  func `gives columns their meaning`(_ text: String, _ meanings: [ColumnMeaning]) throws {
    #expect(try readText(text).survey.columns.map(\.meaning) == meanings)
  }

  @Test func `tells columns without a header by their values`() throws {
    let names = ["张三", "李四", "王五", "赵敏", "陈晨", "周舟"]
    let text = names.enumerated().map { i, name in
      "\(name),1380000000\(i),上海甲\(i)网络有限公司,经理,u\(i)@example.com,上海市浦东新区张江路\(i)号,www.x\(i).com\n"
    }.joined()
    let columns = try readText(text).survey.columns
    #expect(columns.map(\.meaning) == [.personName, .mobile, .company, .title, .email, .address, .website])
    #expect(columns.allSatisfy { $0.confidence > 0.5 && $0.reason.hasPrefix("values look like") })
  }

  @Test func `the pipeline names columns by header or number`() throws {
    let overrides = SourceOverrides(columns: ["甲": .company, "#3": .note])
    let columns = try readText("甲,姓名,乙\nx,张三,y\n", overrides: overrides).survey.columns
    #expect(columns.map(\.meaning) == [.company, .personName, .note])
    #expect(columns.map(\.reason) == ["pipeline", "header word 姓名", "pipeline"])
  }
}
