import Records
import Testing

@testable import Normalizing

struct AddressReaderTests {
  struct Cell: Sendable, CustomTestStringConvertible {
    let cell: String
    let expected: String
    var testDescription: String { cell }
  }

  /// Lines `cell ⇒ expected`; `#` begins a comment.
  static func cells(_ table: String) -> [Cell] {
    table.split(separator: "\n").compactMap { line in
      guard !line.hasPrefix("#"), let arrow = line.range(of: " ⇒ ") else { return nil }
      return Cell(cell: String(line[..<arrow.lowerBound]), expected: String(line[arrow.upperBound...]))
    }
  }

  static func said(_ cell: String, city: String = "", year: Int? = nil) -> AddressReader.Answer {
    AddressReader(context: CellContext(city: city, year: year)).read([cell], isColumn: false)[0]
  }

  static func line(_ a: AddressReader.Answer) -> String {
    [
      a.province, a.city, a.district, a.rest, a.postcode, a.code, a.successor, a.ambiguous ? "?" : "",
    ].joined(separator: "|")
  }

  @Test(arguments: cells(addressCells))
  func `reads hard cells`(_ test: Cell) {
    #expect(Self.line(Self.said(test.cell)) == test.expected)
  }
}

extension Substring {
  fileprivate func range(of needle: String) -> Range<Substring.Index>? {
    var i = startIndex
    while i < endIndex {
      if self[i...].hasPrefix(needle) { return i..<index(i, offsetBy: needle.count) }
      i = index(after: i)
    }
    return nil
  }
}

extension AddressReaderTests {
  @Test(arguments: cells(moreAddressCells))
  func `reads more hard cells`(_ test: Cell) {
    #expect(Self.line(Self.said(test.cell)) == test.expected)
  }

  /// City of the record, cell, what it says.
  @Test(arguments: [
    ("深圳", "南山区科技园南路12号", "广东省|深圳市|南山区|科技园南路12号||440305||"),
    ("深圳市", "南山科技园南路12号", "广东省|深圳市|南山区|科技园南路12号||440305||"),
    ("北京", "朝阳区建国路88号", "北京市|北京市|朝阳区|建国路88号||110105||"),
    ("北京市", "朝阳建国路88号", "北京市|北京市|朝阳区|建国路88号||110105||"),
    ("重庆", "江北区观音桥1号", "重庆市|重庆市|江北区|观音桥1号||500105|两江新区|"),
    ("大连", "中山区人民路9号", "辽宁省|大连市|中山区|人民路9号||210202||"),
    ("臺北市", "中山區南京東路1號", "台湾省|台北市|中山区|南京東路1號||710000||"),
    // It decides between readings and adds none.
    ("上海", "南京东路100号", "|||南京东路100号||||"),
    ("上海", "广东省深圳市南山区1号", "广东省|深圳市|南山区|1号||440305||"),
    ("上海", "朝阳区建国路88号", "||朝阳区|建国路88号||||?"),
    ("", "朝阳区建国路88号", "||朝阳区|建国路88号||||?"),
    ("不知道", "朝阳区建国路88号", "||朝阳区|建国路88号||||?"),
  ])
  func `lets the city of the record decide`(_ city: String, _ cell: String, _ expected: String) {
    #expect(Self.line(Self.said(cell, city: city)) == expected)
  }

  @Test(arguments: [
    ("朝阳区建国路88号", ["address-ambiguous"]), ("浙江省杭州市江苏省苏州市1号", ["address-contradiction"]),
    ("杭州市江干区1号", ["address-abolished-division"]), ("No. 1 Wenyi Road, Hangzhou", ["address-latin"]),
    ("518000 上海市长宁区延安西路1号", ["address-postcode-elsewhere"]), ("三亚市河东区1号", ["address-district-elsewhere"]),
    ("上海市长宁区延安西路1号", []), ("", []),
  ])
  func `says what it noticed`(_ cell: String, _ codes: [String]) {
    #expect(Self.said(cell).findings == codes)
  }

  /// The year of the list: a division that stood then is read as it was.
  @Test(arguments: [
    (2000, "襄樊市樊城区1号", "湖北省|襄樊市|樊城区|1号||420606|襄阳市|"),
    (2015, "江北区观音桥1号", "||江北区|观音桥1号||||?"),
    (2005, "杭州市江干区1号", "浙江省|杭州市|江干区|1号||330104|上城区|"),
  ])
  func `takes the year of the list`(_ year: Int, _ cell: String, _ expected: String) {
    #expect(Self.line(Self.said(cell, year: year)) == expected)
  }

  @Test func `answers in the documented order`() {
    let line = Self.said("200042 上海市长宁区延安西路100号").json
    #expect(
      line
        == #"{"input":"200042 上海市长宁区延安西路100号","province":"上海市","city":"上海市","district":"长宁区","rest":"延安西路100号","#
        + #""postcode":"200042","code":"310105","successor":"","ambiguous":false,"findings":[]}"#)
  }

  /// The divisions in full with the rest behind them say the same again.
  @Test(arguments: cells(addressCells) + cells(moreAddressCells))
  func `reads what it made unchanged`(_ test: Cell) {
    let once = Self.said(test.cell)
    guard !once.ambiguous else { return }
    let city = once.city == once.province ? "" : once.city
    let twice = Self.said(once.province + city + once.district + once.rest)
    #expect(
      [twice.province, twice.city, twice.district, twice.rest] == [
        once.province, once.city, once.district, once.rest,
      ])
    #expect(twice.code == once.code && twice.successor == once.successor && !twice.ambiguous)
  }

  @Test(arguments: [
    "", " ", "，，，", "\u{301}\u{302}\u{303}", "\u{202E}市海上\u{202C}", "🏠🏢", "\u{FFFD}\u{FFFD}", "((((", "【】",
    "地址：", "邮编：",
    "200042", "中国", "市辖区", "省", "区", "\u{200B}", "上海市\u{200B}长\u{200B}宁区延安西路1号", "地址地址地址：：：", "邮编邮编200042邮编",
    "浙江省浙江省浙江省浙江省浙江省浙江省浙江省浙江省浙江省浙江省浙江省浙江省", "北京市。", "(((200042)))", "-----", "中国中国中国中国中国",
  ])
  func `bears odd cells`(_ cell: String) {
    let answer = Self.said(cell)
    #expect(answer.input == cell)
    #expect(answer.rest.utf8.count <= cell.utf8.count)
  }

  @Test func `leaves invisible characters out`() {
    #expect(Self.line(Self.said("上海市\u{200B}长\u{200B}宁区延安\u{200B}西路1号")) == "上海市|上海市|长宁区|延安西路1号||310105||")
  }

  @Test(arguments: [
    "北", "上海市", "鼓楼区", "1", "南京东路", "a", "\u{301}", " ", "郊区", "(", "地址：", "200042 ", "中国", "吉林市吉林省",
  ])
  func `bears a megabyte`(_ unit: String) {
    let cell = String(repeating: unit, count: 1_000_000 / unit.utf8.count)
    let answer = Self.said(cell)
    #expect(answer.rest.utf8.count <= cell.utf8.count)
  }

  @Test func `bears bytes that are no text`() {
    var parts = AddressParts()
    let bytes: [UInt8] = Array("上海市".utf8) + [0xED, 0xA0, 0x80, 0xFF, 0xFE, 0xE4, 0xB8] + Array("长宁区1号".utf8)
    bytes.withUnsafeBufferPointer { parts.read($0) }
    #expect(parts.province >= 0 && parts.certain >= 0)
  }

  /// Every division of today is read back from its own full path.
  @Test func `knows every division by its path`() {
    let table = DivisionTable.shared
    var parts = AddressParts()
    var wrong: [String] = []
    for i in 0..<table.all.count where table.all[i].end == 0 && table.all[i].level == 3 {
      let division = table.all[i]
      var path = table.all[Int(division.province)].nameText
      if division.city >= 0 && division.city != division.province {
        path += table.all[Int(division.city)].nameText
      }
      path += division.nameText
      var cell = path + "人民路1号"
      cell.withUTF8 { parts.read($0) }
      if parts.district != Int32(i) || parts.isAmbiguous || parts.text.string(parts.rest) != "人民路1号" {
        wrong.append(path)
      }
    }
    #expect(wrong == [])
  }
}
