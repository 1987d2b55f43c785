import Reading
import Records
import Testing

/// The records of a page, each as `field=value` of its filled cells.
private func contacts(_ page: String, table: Int? = nil) throws -> [[String]] {
  let outcome = try readText(page, name: "page.html", overrides: SourceOverrides(table: table))
  #expect(outcome.account.total == outcome.byteCount)
  return outcome.filled
}

extension Outcome {
  /// The filled cells of each record with the names of their columns.
  fileprivate var filled: [[String]] {
    rows.map { row in zip(survey.columns, row).filter { !$0.1.isEmpty }.map { "\($0.name)=\($1)" } }
  }
}

@Suite struct HTMLTableTests {
  static let tables: [(String, [[String]])] = [
    (
      "<table><tr><th>姓名<th>电话<tr><td>张若水<br>13800000000<td> 0571 - 1 <tr><td>李&amp;王<td></table>",
      [["姓名=张若水\n13800000000", "电话=0571 - 1"], ["姓名=李&王"]]
    ),
    (
      """
      <table><thead><tr><th rowspan=2>姓名</th><th colspan="2">联系方式</th></tr><tr><th>电话</th><th>邮箱</th></tr></thead>
      <tr><td>林若溪</td><td rowspan="2">0755-83301111</td><td><a href="mailto:lin%40x.example?subject=a">写信</a></td></tr>
      <tr><td>何先生</td><td>he [at] x.example</td></tr></table>
      """,
      [
        ["姓名=林若溪", "联系方式 电话=0755-83301111", "联系方式 邮箱=lin@x.example"],
        ["姓名=何先生", "联系方式 电话=0755-83301111", "联系方式 邮箱=he [at] x.example"],
      ]
    ),
    // A table for layout around one of data, and a heading inside it.
    (
      """
      <table><tr><td><table><tr><td>首页</td></tr></table></td><td>
      <table><tr><td>单位</td><td>联系电话</td></tr><tr><td colspan=2>杭州市</td></tr><tr><td>甲厂</td><td>0571-88001234</td></tr></table>
      </td></tr></table>
      """,
      [["单位=甲厂", "联系电话=0571-88001234", "section=杭州市"]]
    ),
    // Labels beside values.
    (
      "<table><tr><td>公司名称：<td colspan=3>甲有限公司<tr><td>联 系 人<td>何先生<td>电 话<td>020-38001234</table>",
      [["公司名称=甲有限公司", "联系人=何先生", "电话=020-38001234"]]
    ),
    // No header, values that show.
    (
      "<table><tr><td>张若水<td>13800000000<tr><td>李长庚<td>13900000000</table>",
      [["column 1=张若水", "column 2=13800000000"], ["column 1=李长庚", "column 2=13900000000"]]
    ),
    // Too few and too many cells.
    (
      "<table><tr><th>姓名<th>电话<tr><td>甲<tr><td>乙<td>0571-88001234<td>多出来的</table>",
      [["姓名=甲"], ["姓名=乙", "电话=0571-88001234", "column 3=多出来的"]]
    ),
    // Scripts, comments and styles are no text.
    (
      "<table><tr><th>姓名<th>电话<tr><td>甲<script>x='<td>'</script><!-- 乙 --><td><style>a{}</style>0571-88001234</table>",
      [["姓名=甲", "电话=0571-88001234"]]
    ),
  ]

  @Test(arguments: tables) func `reads the rows of a table`(_ page: String, _ expected: [[String]]) throws {
    #expect(try contacts(page) == expected)
  }

  @Test func `lists all tables and reads the one asked for`() throws {
    let page = """
      <table><tr><th>姓名<th>电话<tr><td>甲<td>0571-88001234</table>
      <table><tr><th>单位<th>邮箱<tr><td>乙厂<td>b@x.example</table>
      """
    let first = try readText(page, name: "page.html")
    #expect(first.survey.tables.map(\.columnNames) == [["姓名", "电话"], ["单位", "邮箱"]])
    #expect(first.filled == [["姓名=甲", "电话=0571-88001234"]])
    #expect(first.survey.findings.map(\.code.rawValue) == ["html-other-lists"])
    #expect(try contacts(page, table: 2) == [["单位=乙厂", "邮箱=b@x.example"]])
    #expect(readError { _ = try contacts(page, table: 3) }?.code == .badOverride)
  }

  @Test func `says where the rows are`() throws {
    let page = "<html>\n<table>\n<tr><th>姓名<th>电话\n<tr><td>甲<td>1\n<tr><td>乙<td>2\n</table></html>\n"
    let outcome = try readText(page, name: "page.html")
    #expect(outcome.lines == [4, 5])
    let bytes = Array(page.utf8)
    #expect(
      outcome.offsets.map { String(decoding: bytes[$0..<($0 + 8)], as: UTF8.self) } == [
        "<tr><td>", "<tr><td>",
      ])
  }

  @Test(arguments: [
    ("utf-8", PageBytes.utf8), ("gb2312", .utf8), ("gb2312", .gbk), ("", .gbk), ("utf-8", .gbk),
  ])
  func `reads the page in the encoding that it has`(_ declared: String, _ actual: PageBytes) throws {
    let page =
      "<html><meta charset=\"\(declared)\"><p>各位会员，欢迎访问本会网站</p><table><tr><th>姓名<th>单位<th>电话<tr><td>张若水<td>杭州砚舟软件有限公司<td>0571-88001234</table>"
    let bytes = actual == .utf8 ? Array(page.utf8) : gbk(page)
    let outcome = try readBytes(bytes, name: "page.html")
    #expect(outcome.filled == [["姓名=张若水", "单位=杭州砚舟软件有限公司", "电话=0571-88001234"]])
    #expect(outcome.account.total == bytes.count)
    let isTrue = declared == "" || (declared == "utf-8") == (actual == .utf8)
    #expect(outcome.survey.findings.contains { $0.code == "html-encoding-misdeclared" } == !isTrue)
    let row = outcome.offsets[0]
    #expect(Array(bytes[row..<(row + 4)]) == Array("<tr>".utf8))
  }
}

enum PageBytes: Sendable { case utf8, gbk }

/// GB2312 bytes of the characters that these tests use, by way of the system's converter.
private func gbk(_ text: String) -> [UInt8] {
  var out: [UInt8] = []
  for scalar in text.unicodeScalars {
    if scalar.isASCII { out.append(UInt8(scalar.value)) } else { out += GBK.bytes[scalar] ?? [0x3F] }
  }
  return out
}

private enum GBK {
  /// Each character of the page above with its two bytes.
  static let bytes: [Unicode.Scalar: [UInt8]] = Dictionary(
    uniqueKeysWithValues: [
      "各:B8F7", "位:CEBB", "会:BBE1", "员:D4B1", "，:A3AC", "欢:BBB6", "迎:D3AD", "访:B7C3", "问:CECA", "本:B1BE",
      "网:CDF8",
      "站:D5BE", "姓:D0D5", "名:C3FB", "单:B5A5", "电:B5E7", "话:BBB0", "张:D5C5", "若:C8F4", "水:CBAE", "杭:BABC",
      "州:D6DD",
      "砚:D1E2", "舟:D6DB", "软:C8ED", "件:BCFE", "有:D3D0", "限:CFDE", "公:B9AB", "司:CBBE",
    ].map { entry in
      let code = UInt16(entry.dropFirst(2), radix: 16)!
      return (entry.unicodeScalars.first!, [UInt8(code >> 8), UInt8(code & 0xFF)])
    })
}

@Suite struct HTMLContactTests {
  static let pages: [(String, [[String]])] = [
    // JSON-LD with everything that is wrong in the wild.
    (
      """
      <script type="application/ld+json">/* shop */ {"@context":"https://schema.org","@graph":[{"@type":["Store","LocalBusiness"],
      "name":"甲店 &amp; 乙店","telephone":"0571-88001234","address":{"@id":"#a"},"description":"两
      行",},{"@type":"PostalAddress","@id":"#a","streetAddress":"文三路1号","addressLocality":"杭州"}]}</script>
      """,
      [
        [
          "type=Store", "name=甲店 & 乙店", "telephone=0571-88001234", "address.streetAddress=文三路1号",
          "address.addressLocality=杭州", "description=两\n行",
        ]
      ]
    ),
    // People of an organization are contacts of their own.
    (
      """
      <script type='application/ld+json'>{"@type":"Organization","name":"甲公司","email":"mailto:info@x.example",
      "employee":[{"@type":"Person","name":"张若水","jobTitle":"经理"}]}{"@type":"Person","name":"李长庚","telephone":"1"}</script>
      """,
      [
        ["type=Organization", "organization name=甲公司", "email=info@x.example"],
        ["type=Person", "name=张若水", "jobTitle=经理", "worksFor=甲公司"],
        ["type=Person", "telephone=1", "name=李长庚"],
      ]
    ),
    (
      """
      <div itemscope itemtype="https://schema.org/Organization" itemref="tel"><b itemprop="name"> 甲
      公司</b><span itemprop="address" itemscope itemtype="https://schema.org/PostalAddress"><i itemprop="streetAddress">文三路1号</i>
      <meta itemprop="postalCode" content="310000"></span><link itemprop="url" href="http://x.example/"></div>
      <p id="tel"><a itemprop="telephone" href="tel:+86-571-88001234">电话</a></p>
      """,
      [
        [
          "type=Organization", "name=甲 公司", "address.streetAddress=文三路1号", "address.postalCode=310000",
          "url=http://x.example/", "telephone=+86-571-88001234",
        ]
      ]
    ),
    (
      """
      <div class="vcard"><a class="fn url" href="/~jane">Jane Doe</a><p class="tel"><span class="type">Fax</span>: <b class="value">+1-555-0100</b></p>
      <p class="adr"><span class="locality">Springfield</span></p><a class="email" href="mailto:jane@x.example?subject=hi">mail</a></div>
      """,
      [
        [
          "name=Jane Doe", "url=/~jane", "tel fax=+1-555-0100", "adr.locality=Springfield",
          "email=jane@x.example",
        ]
      ]
    ),
    // Blocks of one structure under headings; the site's own phone is none of them.
    (
      """
      <p>客服 400-000-0000</p><div><h2>深圳市</h2><div class="card odd"><h3>甲厂</h3><p>联系人：何先生 电话：0755-83301111</p></div>
      <div class="card"><h3>乙厂</h3><dl><dt>手机</dt><dd>13800000000</dd></dl></div><h2>广州市</h2>
      <div class="card"><h3>丙厂</h3><p>地址：白云路<br>1号</p><a href="mailto:c@x.example">联系</a></div></div>
      """,
      [
        ["section=深圳市", "name=甲厂", "联系人=何先生", "电话=0755-83301111"],
        ["section=深圳市", "name=乙厂", "手机=13800000000"],
        ["section=广州市", "name=丙厂", "地址=白云路1号", "email=c@x.example"],
      ]
    ),
    (
      "<h1>List</h1><h3>Grand Hotel</h3><p>Tel: 555-010-0101<br>12 Main Street</p><h3>Park Inn</h3><p>Tel: 555-010-0201</p>",
      [
        ["name=Grand Hotel", "Tel=555-010-0101", "text=12 Main Street"],
        ["name=Park Inn", "Tel=555-010-0201"],
      ]
    ),
    (
      "<pre>\n单位：甲厂\n电话：0571-88001111\n\n单位：乙厂\n电话：0571-88002222\n</pre>",
      [["单位=甲厂", "电话=0571-88001111"], ["单位=乙厂", "电话=0571-88002222"]]
    ),
  ]

  @Test(arguments: pages) func `finds the contacts of a page`(_ page: String, _ expected: [[String]]) throws {
    #expect(try contacts(page).map { $0.sorted() } == expected.map { $0.sorted() })
  }

  @Test func `prefers what machines are meant to read, unless it is only the owner of the site`() throws {
    let owner =
      #"<script type="application/ld+json">{"@type":"Organization","name":"站","telephone":"1"}</script>"#
    func rows(_ count: Int) -> String {
      "<table><tr><th>姓名<th>电话" + String(repeating: "<tr><td>甲<td>0571-88001234", count: count) + "</table>"
    }
    #expect(try contacts(owner + rows(3)).count == 1)
    #expect(try contacts(owner + rows(12)).count == 12)
  }

  @Test func `finds nothing in an article, and says so`() throws {
    let outcome = try readText(
      "<html><p>这是一篇文章：说明如下。</p><p>没有任何联系方式。</p></html>", name: "page.html")
    #expect(outcome.rows.isEmpty)
    #expect(outcome.codes == ["no-records"])
    #expect(outcome.account[.structure] == outcome.byteCount)
  }
}

@Suite struct HTMLHostileTests {
  static let pages: [(String, String)] = [
    ("nested", String(repeating: "<div>", count: 100_000)),
    (
      "closed wrongly",
      String(repeating: "<div>", count: 3_000) + String(repeating: "</b></i>", count: 200_000)
    ),
    ("tables", String(repeating: "<table><tr><td>1</table>", count: 100_000)),
    ("nested tables", String(repeating: "<table><tr><td>", count: 1_000)),
    ("attributes", "<a " + (0..<50_000).map { "a\($0)=1" }.joined(separator: " ") + ">"),
    (
      "spans",
      "<table>" + String(repeating: "<tr><td colspan=1000 rowspan=65534>0571-88001234", count: 300)
        + "</table>"
    ),
    ("open quote", "<p>" + String(repeating: "<a href=\"<b ", count: 20_000)),
    ("open comment", "<p>1<!--" + String(repeating: "-", count: 300_000)),
    ("JSON", "<script type=application/ld+json>" + String(repeating: "[{\"a\":", count: 50_000)),
    ("items", String(repeating: "<div itemscope><p itemprop=a itemscope>", count: 1_500)),
    ("cards", String(repeating: "<div class='h-card'><p class='p-a h-card'>", count: 1_500)),
    ("text", String(repeating: "电话：", count: 300_000)),
    (
      "zeros",
      String(repeating: "<p>页</p>", count: 200) + "<table>\0<tr><th>姓名<th>电话<tr><td>甲\0<td>0571-88001234"
    ),
  ]

  @Test(arguments: pages) func `survives and accounts for every byte`(_ name: String, _ page: String) throws {
    let outcome = try readText(page, name: "\(name).html", overrides: SourceOverrides(format: "html"))
    #expect(outcome.account.total == outcome.byteCount)
  }

  @Test func `gives up a page nested too deep, with its bytes`() throws {
    let outcome = try readText(String(repeating: "<div>", count: 100_000), name: "deep.html")
    #expect(outcome.rejections.map(\.finding.code.rawValue) == ["html-page-given-up"])
    #expect(outcome.account[.reject] > 0)
  }

  /// Pages damaged at random: nothing traps, every byte has a class.
  @Test(arguments: 0..<60) func `survives damage`(_ seed: Int) throws {
    var random = SmallRandom(seed: UInt64(seed) &* 77 + 5)
    let sources = HTMLTableTests.tables.map(\.0) + HTMLContactTests.pages.map(\.0)
    var bytes = Array(sources[seed % sources.count].utf8)
    for _ in 0..<(1 + seed % 12) {
      let at = Int(random.next() % UInt64(max(1, bytes.count)))
      switch random.next() % 5 {
      case 0: bytes.remove(at: at)
      case 1: bytes.insert(UInt8(truncatingIfNeeded: random.next()), at: at)
      case 2: bytes[at] = [0x3C, 0x3E, 0x22, 0x27, 0x26, 0x2F, 0x0A, 0xFF][Int(random.next() % 8)]
      case 3: bytes.removeSubrange(at..<min(bytes.count, at + 9))
      default: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 40)], at: at)
      }
    }
    let outcome = try readBytes(bytes, name: "page.html", overrides: SourceOverrides(format: "html"))
    #expect(outcome.account.total == bytes.count)
  }
}

/// Numbers that are the same in every run.
struct SmallRandom {
  private var state: UInt64
  init(seed: UInt64) { state = seed &+ 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
