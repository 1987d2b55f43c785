import Records
import Testing

@testable import Reading

struct XMLAdapterTests {
  private func read(
    _ text: String, overrides: SourceOverrides = SourceOverrides(), name: String = "list.xml"
  ) throws -> Outcome { try readText(text, name: name, overrides: overrides) }

  private func column(_ outcome: Outcome, _ name: String) -> [String] {
    guard let i = outcome.survey.columns.firstIndex(where: { $0.name == name }) else {
      return ["no column \(name)"]
    }
    return outcome.rows.map { $0[i] }
  }

  private func meanings(_ outcome: Outcome) -> [String: ColumnMeaning] {
    Dictionary(outcome.survey.columns.map { ($0.name, $0.meaning) }, uniquingKeysWith: { a, _ in a })
  }

  static let contacts = """
    <?xml version="1.0" encoding="UTF-8"?>
    <list exported="2026-11-01">
      <title>客户名单</title>
      <contact id="K1">
        <ContactName>王小明</ContactName>
        <公司名称>上海甲乙有限公司</公司名称>
        <phones><phone type="mobile">13900000001</phone><phone>021-55550001</phone></phones>
        <address type="work"><city>上海</city><street>南京路1号</street></address>
        <note/>
      </contact>
      <contact id="K2">
        <ContactName>李 &amp; 四</ContactName>
        <公司名称><![CDATA[北京<丙丁>有限公司]]></公司名称>
        <phones><phone type="mobile">13900000002</phone></phones>
        <address><city>北京</city></address>
        <note>第一行<br/>第二行 <b>要紧</b> 完</note>
      </contact>
      <count>2</count>
    </list>
    """

  @Test func `finds records, fields and their meanings`() throws {
    let outcome = try read(Self.contacts)
    #expect(outcome.survey.format.name == "xml")
    #expect(outcome.rows.count == 2)
    #expect(outcome.rejections.isEmpty)
    #expect(column(outcome, "@id") == ["K1", "K2"])
    #expect(column(outcome, "ContactName") == ["王小明", "李 & 四"])
    #expect(column(outcome, "公司名称") == ["上海甲乙有限公司", "北京<丙丁>有限公司"])
    #expect(column(outcome, "phones/phone") == ["13900000001", "13900000002"])
    #expect(column(outcome, "phones/phone 2") == ["021-55550001", ""])
    #expect(column(outcome, "phones/phone/@type") == ["mobile", "mobile"])
    #expect(column(outcome, "note") == ["", "第一行\n第二行 要紧 完"])
    let meanings = meanings(outcome)
    #expect(meanings["@id"] == .sourceKey)
    #expect(meanings["ContactName"] == .personName)
    #expect(meanings["公司名称"] == .company)
    #expect(meanings["address/city"] == .city)
    #expect(meanings["address/street"] == .street)
    #expect(meanings["phones/phone"] == .phone || meanings["phones/phone"] == .mobile)
    #expect(meanings["phones/phone/@type"] == .unmapped)
    #expect(outcome.lines == [4, 11])
    let bytes = Array(Self.contacts.utf8)
    #expect(outcome.offsets.allSatisfy { bytes[$0...].starts(with: Array("<contact id".utf8)) })
    #expect(outcome.account.total == bytes.count)
    #expect(outcome.codes == [])
    #expect(outcome.survey.findings.map(\.code.rawValue) == ["xml-record-path"])
    #expect(outcome.survey.tables.first?.name == "/list/contact")
    #expect(outcome.survey.tables.first?.recordCount == 2)
  }

  @Test(arguments: ["/list/contact", "//contact", "contact", "/x:list/x:contact"])
  func `reads the records the pipeline names`(_ path: String) throws {
    let outcome = try read(Self.contacts, overrides: SourceOverrides(record: path))
    #expect(outcome.rows.count == 2)
  }

  @Test func `reads another group of elements by its number or path`() throws {
    let outcome = try read(Self.contacts, overrides: SourceOverrides(record: "//phone"))
    #expect(outcome.rows.count == 3)
    #expect(column(outcome, ".") == ["13900000001", "021-55550001", "13900000002"])
    let second = try read(Self.contacts, overrides: SourceOverrides(table: 2))
    #expect(second.survey.table == 1)
    #expect(second.rows.count == 2)
  }

  @Test func `values stay beside those of the same occurrence`() throws {
    let outcome = try read(
      """
      <l><c><n>甲</n><p><t>home</t></p><p><v>2</v><t>work</t></p><p><v>3</v></p></c>
      <c><n>乙</n><p a="1"/><p><v>5</v></p></c></l>
      """)
    #expect(column(outcome, "p/t") == ["home", ""])
    #expect(column(outcome, "p/t 2") == ["work", ""])
    #expect(column(outcome, "p/v") == ["", ""])
    #expect(column(outcome, "p/v 2") == ["2", "5"])
    #expect(column(outcome, "p/v 3") == ["3", ""])
    #expect(column(outcome, "p/@a") == ["", "1"])
  }

  @Test func `empty and nil elements are empty, and what comes late is kept`() throws {
    let many = (0..<1100).map { "<c><n>甲\($0)</n><e/></c>" }.joined()
    let outcome = try read(
      "<l xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>\(many)"
        + "<c xsi:type='x'><n xsi:nil='true'>x</n><late>1</late><late>2</late></c></l>")
    #expect(outcome.rows.count == 1101)
    #expect(outcome.rows.last == ["", "", #"{"late":["1","2"]}"#])
  }

  // MARK: Damage

  static let damaged: [(String, [String], Int)] = [
    // A bare ampersand, a wrong end tag, a missing end tag, a stray <, a doubled attribute, a control character.
    ("<l><c><n>1</n></c><c><n>A & B</n></c><c><n>3</n></c></l>", ["1", "3"], 1),
    ("<l><c><n>1</n></c><c><n>2</m></c><c><n>3</n></c></l>", ["1", "3"], 1),
    ("<l><c><n>1</n></c><c><n>2</n><c><n>3</n></c><c><n>4</n></c></l>", ["1", "3", "4"], 1),
    ("<l><c><n>1</n></c><c><n>2 < 3</n></c><c><n>4</n></c></l>", ["1", "4"], 1),
    ("<l><c><n>1</n></c><c a='1' a='2'><n>2</n></c><c><n>3</n></c></l>", ["1", "3"], 1),
    ("<l><c><n>1</n></c><c><n>\u{1}</n></c><c><n>3</n></c></l>", ["1", "3"], 1),
    ("<l><c><n>1</n></c><c><n>&nbsp;</n></c><c><n>3</n></c></l>", ["1", "3"], 1),
    ("<l><c><n>1</n></c><d><n>2</n></c><c><n>3</n></c></l>", ["1", "3"], 1),
    ("<l><c><n>1</n></c><!-- never <c><n>2</n></c><c><n>3</n></c></l>", ["1", "2", "3"], 1),
    ("<l><c><n>1</n></c><c><n>2</n></c><c><n>3", ["1", "2"], 1),
    ("<l><c><n>1</n></c><c><n>2</n></c>\n", ["1", "2"], 0),
    ("<l><c><n>1</n></c></l><l><c><n>2</n></c></l>", ["1", "2"], 0),
    ("<l><c><n>1</n></c></l>\n<?xml version='1.0'?>\n<l>\n<c><n>2</n></c></l>", ["1", "2"], 0),
  ]

  @Test(arguments: damaged)
  func `keeps every undamaged record`(_ text: String, _ names: [String], _ rejected: Int) throws {
    for overrides in [SourceOverrides(), SourceOverrides(record: "/l/c")] {
      let outcome = try read(text, overrides: overrides)
      #expect(column(outcome, "n") == names)
      #expect(outcome.rejections.count == rejected)
      #expect(outcome.account.total == text.utf8.count)
      let errors = outcome.findings.kept.filter { $0.severity == .error }
      #expect(errors.count >= 1 && errors.allSatisfy { $0.message.hasPrefix("Line ") }, "\(errors)")
    }
  }

  @Test func `names line and column of the damage, and where reading went on`() throws {
    let text = "<l>\n<c><n>1</n></c>\n<c>\n<n>A & B</n></c>\n<c><n>3</n></c><c><n>&</n></c></l>"
    let outcome = try read(text, overrides: SourceOverrides(record: "/l/c"))
    #expect(outcome.lines == [2, 5])
    let errors = outcome.rejections.map(\.finding)
    #expect(errors.map(\.place.line) == [3, 5])
    #expect(errors[0].message.hasPrefix("Line 4, column 7"))
    #expect(errors[1].message.hasPrefix("Line 5, column 2"))
    let bytes = Array(text.utf8)
    #expect(
      outcome.rejections.map { String(decoding: bytes[$0.byteRange], as: UTF8.self) } == [
        "<c>\n<n>A & B</n></c>\n", "<c><n>&</n></c></l>",
      ])
  }

  @Test func `refuses a document that refers to entities that could harm`() throws {
    let laughs = """
      <!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>
      <l><c><n>1</n><m>x</m></c><c><n>&b;</n><m>y</m></c></l>
      """
    let outcome = try read(laughs)
    #expect(outcome.rows.isEmpty)
    #expect(outcome.codes.first == "xml-entities-refused")
    #expect(outcome.account.total == laughs.utf8.count)
    let fine = try read(
      "<!DOCTYPE l [<!ENTITY a \"甲&#x4E59;\"><!ENTITY b '&a;'>]><l><c><n>1</n><m>&a;</m></c></l>")
    #expect(column(fine, "m") == ["甲乙"])
  }

  @Test func `skips what a program printed before the document`() throws {
    let text = "Warning: <b>x</b>\n<?xml version='1.0'?><l><c><n>1</n><m>2</m></c></l>"
    let outcome = try read(text)
    #expect(outcome.rows.count == 1)
    #expect(outcome.codes == ["xml-preamble"])
    #expect(outcome.account[.preamble] == 18)
  }
}
