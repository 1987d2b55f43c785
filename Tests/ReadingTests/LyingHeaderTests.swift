import Records
import Testing

@testable import Reading

/// What a column holds counts for more than its header where the values are clear.
@Suite struct LyingHeaderTests {
  private static let values: [String: [String]] = [
    "mobile": (0..<12).map { "1390000\(1000 + 37 * $0)" },
    "phone": (0..<12).map { "0512-555\(10000 + 37 * $0)" },
    "email": (0..<12).map { "user\($0)@lantern\($0 % 3).example" },
    "company": ["晨露", "北辰", "南屏", "锦里", "海河", "云帆"].flatMap { ["苏州\($0)贸易有限公司", "\($0)科技股份有限公司"] },
    "name": ["沈青禾", "陆思远", "韩知夏", "贺长风", "王小明", "李思雨", "陈大文", "周海", "吴欣然", "郑一鸣", "张晓", "林雪"],
    "website": (0..<12).map { "www.lantern\($0).example" },
    "address": (0..<12).map { "江苏省苏州市工业园区云帆路\($0 + 3)号\($0 + 1)室" },
    "mixed": ["a", "沈青禾", "12", "", "苏州", "x@y.example", "-", "b", "9", "无", "贸易", "c"],
  ]

  @Test(
    arguments: [
      ("联系方式二", "mobile", .phone), ("未知列", "mobile", .mobile), ("col7", "phone", .phone),
      ("邮箱", "mobile", .mobile), ("姓名", "mobile", .mobile), ("地址", "email", .email),
      ("公司", "mobile", .mobile), ("电话", "email", .email), ("性别", "mobile", .mobile),
      ("联系人", "company", .company),
      ("手机", "company", .company), ("电话", "name", .personName), ("邮箱", "address", .address),
      ("职务", "company", .company), ("邮箱", "website", .website), ("客户名称", "name", .personName),
      ("客户名称", "company", .company), ("XYZ", "company", .company), ("???", "name", .personName),
      // The header is right, or the values do not say.
      ("电话", "mobile", .phone), ("手机", "phone", .mobile), ("传真", "phone", .fax), ("微信号", "mobile", .wechat),
      ("备注", "mobile", .note), ("备注", "email", .note), ("姓名", "mixed", .personName),
      ("公司", "mixed", .company),
      ("公司", "name", .company), ("助理的电话", "mobile", .unmapped), ("紧急联系人电话", "phone", .unmapped),
    ] as [(String, String, ColumnMeaning)])
  func `values that are clear overrule the header`(_ header: String, _ kind: String, _ meaning: ColumnMeaning)
    throws
  {
    let cells = try #require(Self.values[kind])
    let rows = cells.map { [[UInt8]("x".utf8), Array($0.utf8)] }
    let columns = ColumnGuesser.columns(
      names: ["说不清", header], model: TableModel(width: 2, rows: rows), rows: rows, namesMayBeShifted: false,
      overrides: SourceOverrides())
    #expect(columns[1].meaning == meaning, "\(columns[1].reason)")
  }
}
