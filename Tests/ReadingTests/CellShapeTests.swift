import Testing

@testable import Reading

@Suite struct CellShapeTests {
  @Test(
    arguments: [
      ("", .empty), ("  ", .empty), ("\u{3000}", .empty), ("-", .placeholder), ("无", .placeholder),
      ("N/A", .placeholder),
      ("7", .digits3), ("200000", .digits6), ("12345678", .digits10), ("123456789012345678", .digitsLong),
      ("1.38E+10", .decimal), ("-1,234.5", .decimal), ("$74.69", .money), ("12%", .money), ("￥100", .money),
      ("2026-09-03", .date), ("2026/9/3 12:00:00", .date), ("28/01/2018", .date), ("2026年9月3日", .date),
      ("12 May 2026", .date),
      ("08:15", .time), ("05:00:30", .time),
      ("13800000001", .mobile), ("138 0000 0001", .mobile), ("+86-138-0000-0001", .mobile),
      ("１３８０００００００１", .mobile),
      ("021-12345678", .phone), ("(021) 1234 5678", .phone), ("+44 20 7946 0000", .phone),
      ("a@example.com", .email), ("http://example.com/x", .url), ("www.example.cn", .url),
      ("example.com", .url),
      ("RI-9546", .code), ("C0001", .code), ("Shanghai", .word), ("Tony Wang", .capitalWords),
      ("grey wool socks and more", .words),
      ("张三", .hanName), ("欧阳小明", .hanName), ("备注", .hanShort), ("客户要求尽快联系", .hanText),
      ("上海甲乙网络科技有限公司", .company), ("Acme Trading Co., Ltd.", .company), ("上海市浦东新区张江路1号2室", .address),
      ("12 Main Street", .address),
      ("周一A组", .hanMixed), ("??**!!", .symbols),
    ] as [(String, CellShape)])
  func `tells what a cell looks like`(_ cell: String, _ shape: CellShape) {
    #expect(CellShape(cell) == shape)
  }
}
