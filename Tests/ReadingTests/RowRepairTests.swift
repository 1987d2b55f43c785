import Reading
import Records
import Testing

/// Rows of a known table, damaged one at a time.
@Suite struct RowRepairTests {
  static let header = "编号,姓名,手机,公司,邮箱,日期,备注\n"
  static let good = (10..<60).map { i in
    "C\(i),\(["张三", "李四", "王敏", "赵芳"][i % 4]),138000000\(i),上海甲\(i)网络有限公司,u\(i)@example.com,2026-09-\(10 + i % 20),\n"
  }

  private func read(_ damaged: String) throws -> Outcome {
    try readText(Self.header + Self.good[..<30].joined() + damaged + Self.good[30...].joined())
  }

  @Test(arguments: [
    // An empty cell too many.
    ("C99,,李四,13900000099,北京丙丁有限公司,x@example.com,2026-09-01,\n", "csv-row-repaired"),
    ("C99,李四,13900000099,,北京丙丁有限公司,x@example.com,2026-09-01,\n", "csv-row-repaired"),
    ("C99,李四,13900000099,北京丙丁有限公司,x@example.com,2026-09-01,,,\n", "csv-row-repaired csv-surplus-empty-cells"),
    // A delimiter missing.
    ("C99李四,13900000099,北京丙丁有限公司,x@example.com,2026-09-01,\n", "csv-row-repaired"),
    ("C99,李四13900000099,北京丙丁有限公司,x@example.com,2026-09-01,\n", "csv-row-repaired"),
    ("C99,李四,13900000099北京丙丁有限公司,x@example.com,2026-09-01,\n", "csv-row-repaired"),
    // Another delimiter.
    ("C99;李四;13900000099;北京丙丁有限公司;x@example.com;2026-09-01;\n", "csv-row-repaired"),
    ("C99\t李四\t13900000099\t北京丙丁有限公司\tx@example.com\t2026-09-01\t\n", "csv-row-repaired"),
    // A lone quote.
    ("C99,李四,13900000099,\"北京丙丁有限公司,x@example.com,2026-09-01,\n", "csv-unterminated-quote csv-stray-quote"),
    ("\"C99,李四,13900000099,北京丙丁有限公司,x@example.com,2026-09-01,\n", "csv-unterminated-quote csv-stray-quote"),
    // Quotes inside quotes.
    ("C99,李四,13900000099,\"北京\"丙丁\"有限公司\",x@example.com,2026-09-01,\n", "csv-stray-quote"),
    // Missing at the end.
    ("C99,李四,13900000099,北京丙丁有限公司,x@example.com,2026-09-01\n", "csv-short-row"),
  ])
  func `brings back rows whose columns prove the place of every cell`(_ row: String, _ codes: String) throws {
    let outcome = try read(row)
    #expect(outcome.rejections.isEmpty)
    let found = outcome.rows.first { $0[0].contains("C99") }?.map { $0.filter { $0 != "\"" } }
    #expect(found == ["C99", "李四", "13900000099", "北京丙丁有限公司", "x@example.com", "2026-09-01", ""])
    #expect(outcome.rows.count == 51)
    #expect(outcome.codes.allSatisfy { codes.contains($0) } && !outcome.codes.isEmpty, "\(outcome.codes)")
    #expect(outcome.account.total == outcome.byteCount)
  }

  @Test(arguments: [
    ("C99,李四,13900000099,北京丙丁有限公司,x@example.com,甲,2026-09-01,乙,\n", "csv-ragged-row"),
    ("李四,13900000099,北京丙丁有限公司,x@example.com,2026-09-01\n", "csv-ragged-row"),
    ("x@example.com,13900000099\n", "csv-ragged-row"),
    ("a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t\n", "csv-ragged-row"),
  ])
  func `refuses rows that nothing proves`(_ row: String, _ code: String) throws {
    let outcome = try read(row)
    #expect(outcome.rejections.map(\.finding.code.rawValue) == [code])
    #expect(outcome.rejections.map(\.finding.place.line) == [32])
    #expect(outcome.rows.count == 50)
    #expect(outcome.account[.reject] == row.utf8.count)
  }

  @Test func `an unquoted delimiter inside a cell is put back where the columns show it`() throws {
    let rows = (10..<40).map {
      "张三,13800000\($0)1,\"Acme Trading No \($0) Ltd\",u\($0)@example.com,2026-09-\($0 % 20 + 10)\n"
    }.joined()
    let outcome = try readText(
      "姓名,手机,公司,邮箱,日期\n" + rows + "李四,13900000099,Beta Trading, Ltd,x@example.com,2026-09-01\n")
    #expect(outcome.rows.last == ["李四", "13900000099", "Beta Trading, Ltd", "x@example.com", "2026-09-01"])
    #expect(outcome.codes == ["csv-row-repaired"])
  }

  @Test func `a quote that swallows rows which fit the table was a lone one`() throws {
    let damaged =
      "C97,李四,13900000097,\"北京丙丁有限公司,x@example.com,2026-09-01,\nC98,李四,13900000098,北京丙丁\",x@example.com,2026-09-01,\n"
    let outcome = try read(damaged)
    #expect(outcome.rows.count + outcome.rejections.count == 52)
    #expect(outcome.rows.contains { $0[0] == "C98" && $0[4] == "x@example.com" })
  }

  @Test func `a quoted cell of several lines stays one cell`() throws {
    let outcome = try read("C99,李四,13900000099,北京丙丁有限公司,x@example.com,2026-09-01,\"第一行,a\n第二行,b,c\n第三行\"\n")
    #expect(outcome.rows.first { $0[0] == "C99" }?[6] == "第一行,a\n第二行,b,c\n第三行")
    #expect(outcome.rejections.isEmpty)
  }

  @Test func `a file cut inside quotes loses only the row that is cut`() throws {
    let outcome = try readText(Self.header + Self.good.joined() + "C99,李四,13900000099,\"北京丙")
    #expect(outcome.rows.count == 50)
    #expect(outcome.rejections.map(\.finding.code) == ["csv-unterminated-quote"])
    #expect(outcome.rejections.first?.finding.place.line == 52)
    #expect(outcome.account.total == outcome.byteCount)
  }

  @Test func `a file cut inside a quoted cell of several lines makes no row of the rest`() throws {
    let outcome = try readText(
      Self.header + Self.good.joined() + "C99,李四,13900000099,北京丙丁有限公司,x@example.com,2026-09-01,\"第一行\n第二行，另")
    #expect(outcome.rows.count == 50)
    #expect(outcome.rejections.map(\.finding.code) == ["csv-unterminated-quote"])
    #expect(outcome.account.total == outcome.byteCount)
  }

  @Test func `a quote that is never closed does not swallow the file`() throws {
    let outcome = try readText(
      Self.header + "C99,李四,13900000099,\"北京丙丁有限公司,x@example.com,2026-09-01,\n" + Self.good.joined())
    #expect(outcome.rows.count >= 50)
    #expect(outcome.findings["csv-unterminated-quote"] == 1)
    #expect(outcome.recordCount == 51)
  }

  @Test func `many lone quotes are as cheap as one`() throws {
    let lines = (0..<20_000).map { "C\($0),\"李四,1390000\($0 % 10000),x\n" }.joined()
    let outcome = try readText("编号,姓名,手机,备注\nC1,张三,13800000001,y\n" + lines)
    #expect(outcome.recordCount == 20_001)
    #expect(outcome.account.total == outcome.byteCount)
  }
}
