import Records
import Testing

@testable import Reading

@Suite struct XLSXAdapterTests {
  private static let people = [
    ["姓名", "公司", "手机"], ["王小明", "上海甲乙有限公司", "13900000001"], ["李四", "北京丙丁有限公司", "13900000002"],
  ]

  private func read(_ workbook: WorkbookBuilder, overrides: SourceOverrides = SourceOverrides()) throws
    -> Outcome
  {
    try read(workbook.bytes(), overrides: overrides)
  }

  private func read(_ bytes: [UInt8], overrides: SourceOverrides = SourceOverrides()) throws -> Outcome {
    let outcome = try readBytes(bytes, name: "list.xlsx", overrides: overrides)
    #expect(outcome.account.total == bytes.count)
    #expect(outcome.recordCount == outcome.rows.count + outcome.rejections.count)
    return outcome
  }

  /// Rows of a sheet without the column for further fields.
  private func rows(_ sheet: String, _ change: (inout WorkbookBuilder) -> Void = { _ in }) throws
    -> [[String]]
  {
    var workbook = WorkbookBuilder("<sheetData>\(sheet)</sheetData>")
    change(&workbook)
    return try read(workbook, overrides: SourceOverrides(headerRows: 0)).rows.map { Array($0.dropLast()) }
  }

  @Test func `reads header, rows and meanings`() throws {
    let outcome = try read(WorkbookBuilder(WorkbookBuilder.sheet(Self.people)))
    #expect(outcome.survey.format.name == "xlsx")
    #expect(outcome.survey.columns.map(\.name) == ["姓名", "公司", "手机", "(further fields)"])
    #expect(outcome.survey.columns.map(\.meaning) == [.personName, .company, .mobile, .unmapped])
    #expect(outcome.rows == Self.people.dropFirst().map { $0 + [""] })
    #expect(outcome.lines == [2, 3])
    #expect(outcome.repairedCount == 0)
    #expect(outcome.account[.record] > 0)
    #expect(outcome.offsets.allSatisfy { $0 > 0 })
  }

  @Test func `joins shared strings of runs and leaves phonetic guides out`() throws {
    let sheet = """
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v> 1 </v></c><c r="C1" t="s"><v>2</v></c></row>\
      <row r="2"><c r="A2" t="s"><v>3</v></c><c r="B2" t="s"><v>9</v></c><c r="C2" t="s"><v>x</v></c></row>
      """
    let strings = """
      <si><t>a</t></si><si><r><t>王</t></r><r><rPr/><t xml:space="preserve"> 小明</t></r><rPh sb="0" eb="1"><t>ワン</t></rPh></si>\
      <si><t>x_x000D_&#10;y</t></si><si/>
      """
    var workbook = WorkbookBuilder("<sheetData>\(sheet)</sheetData>")
    workbook.sharedStrings = strings
    let outcome = try read(workbook, overrides: SourceOverrides(headerRows: 0))
    #expect(outcome.rows.first == ["a", "王 小明", "x\r\ny", ""])
    #expect(outcome.findings["xlsx-string-missing"] == 2)
  }

  @Test func `reads every type of cell`() throws {
    let sheet = """
      <row r="1"><c r="A1" t="str"><f>A2&amp;B2</f><v>甲乙</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#N/A</v></c>\
      <c r="D1"><f>1+1</f></c><c r="E1" t="d"><v>2026-11-21T00:00:00</v></c><c r="F1" s="1"><v>46347</v></c>\
      <c r="G1" s="2"><v>10001</v></c><c r="H1"><v>1.3900000001E10</v></c><c r="I1" t="inlineStr"><v>9</v><is><t>text</t></is></c></row>
      """
    var workbook = WorkbookBuilder("<sheetData>\(sheet)</sheetData>")
    workbook.formats = ["0", "14", "000000"]
    let outcome = try read(workbook, overrides: SourceOverrides(headerRows: 0))
    #expect(
      outcome.rows == [
        ["甲乙", "TRUE", "", "", "2026-11-21", "2026-11-21", "010001", "13900000001", "text", ""]
      ])
    #expect(outcome.codes.sorted() == ["xlsx-error-value", "xlsx-formula-uncached"])
  }

  @Test func `goes by references, not by dimension, order or count`() throws {
    let sheet = """
      <row r="3"><c r="C3"><v>1</v></c><c r="B3"><v>2</v></c></row><row><c><v>3</v></c><c r="D4"><v>4</v></c><c><v>5</v></c></row>\
      <row r="7" spans="1:2"><c r="B7"><v>6</v></c></row>
      """
    var workbook = WorkbookBuilder("<dimension ref=\"A1\"/><sheetData>\(sheet)</sheetData>")
    workbook.hasRelationships = false
    let outcome = try read(workbook, overrides: SourceOverrides(headerRows: 0))
    #expect(
      outcome.rows.map { $0.dropLast() } == [
        ["", "2", "1", "", ""], ["3", "", "", "4", "5"], ["", "6", "", "", ""],
      ])
    #expect(outcome.lines == [3, 4, 7])
  }

  @Test func `gives the value of merged cells to each of them, but no title and no empty row`() throws {
    let sheet = WorkbookBuilder.sheet([
      ["客户名单", "", "", ""], ["公司", "联系方式", "", "地址"], ["", "电话", "邮箱", ""],
      ["上海甲乙有限公司", "13900000001", "a@jia.example", "上海市"], ["", "13900000002", "b@jia.example", ""],
      ["", "", "", ""],
      ["北京丙丁有限公司", "13900000003", "c@jia.example", "北京市"], ["合计", "", "", "3"],
    ])
    let merges = """
      <mergeCells><mergeCell ref="A1:D1"/><mergeCell ref="A2:A3"/><mergeCell ref="B2:C2"/><mergeCell ref="D2:D3"/>\
      <mergeCell ref="A4:A6"/><mergeCell ref="D4:D6"/><mergeCell ref="A8:C8"/></mergeCells>
      """
    let outcome = try read(WorkbookBuilder(sheet + merges))
    #expect(outcome.survey.columns.dropLast().map(\.name) == ["公司", "联系方式 电话", "联系方式 邮箱", "地址"])
    #expect(
      outcome.rows.map { $0.dropLast() } == [
        ["上海甲乙有限公司", "13900000001", "a@jia.example", "上海市"],
        ["上海甲乙有限公司", "13900000002", "b@jia.example", "上海市"],
        ["北京丙丁有限公司", "13900000003", "c@jia.example", "北京市"],
      ])
    #expect(outcome.repairedCount == 1)
    #expect(outcome.findings["xlsx-merged-cells"] == 1)
  }

  @Test func `reads the first visible sheet with a table, or the one that is named`() throws {
    var workbook = WorkbookBuilder(
      WorkbookBuilder.sheet([["说明：请先阅读"]]), WorkbookBuilder.sheet([["x", "y"], ["1", "2"]]),
      WorkbookBuilder.sheet(Self.people), WorkbookBuilder.sheet([["a", "b"], ["3", "4"]]))
    workbook.states = ["", "hidden", "", ""]
    let first = try read(workbook)
    #expect(first.survey.table == 2)
    #expect(first.survey.tables.map(\.name) == ["Sheet1", "Sheet2", "Sheet3", "Sheet4"])
    #expect(first.survey.tables[2].columnNames == ["姓名", "公司", "手机"])
    #expect(first.survey.findings.map(\.code.rawValue).contains("xlsx-other-sheets"))
    let named = try read(workbook, overrides: SourceOverrides(headerRows: 1, table: 4))
    #expect(named.rows == [["3", "4", ""]])
    #expect(readError { _ = try read(workbook, overrides: SourceOverrides(table: 9)) }?.code == .badOverride)
  }

  @Test func `finds parts whose names differ in case, slashes and folders`() throws {
    let zip = ZipBuilder([
      ZipBuilder.Entry("[Content_Types].xml", "<Types/>"),
      ZipBuilder.Entry(
        "_rels\\.rels",
        "<Relationships><Relationship Id='a' Type='http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument' Target='/Book/Main.xml'/></Relationships>"
      ),
      ZipBuilder.Entry(
        "book/main.xml",
        "<x:workbook xmlns:x='urn:x' xmlns:q='urn:q'><x:sheets><x:sheet name='一' sheetId='7' q:id='s'/></x:sheets></x:workbook>"
      ),
      ZipBuilder.Entry(
        "BOOK/_RELS/main.xml.rels",
        "<Relationships><Relationship Id='s' Type='urn:x/worksheet' Target='../data/./Blatt.XML'/></Relationships>"
      ),
      ZipBuilder.Entry(
        "Data/blatt.xml",
        "<x:worksheet xmlns:x='urn:x'><x:sheetData><x:row><x:c t='inlineStr'><x:is><x:t>姓名</x:t></x:is></x:c></x:row><x:row><x:c t='inlineStr'><x:is><x:t>王五</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>"
      ),
    ])
    #expect(try read(zip.bytes()).rows == [["王五", ""]])
  }

  // MARK: What cannot be read

  @Test(arguments: [
    ("encrypted", ["EncryptionInfo", "EncryptedPackage"], ReadError.Code.encrypted, "password"),
    ("old", ["Workbook"], .notText, ".xls"), ("word", ["WordDocument"], .notText, "Word"),
  ])
  func `names compound files`(_ name: String, _ streams: [String], _ code: ReadError.Code, _ word: String) {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 504)
    for stream in ["Root Entry"] + streams {
      let units = stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      bytes += units + Array(repeating: 0, count: 64 - units.count)
      bytes += [UInt8(units.count + 2), 0, 2] + Array(repeating: 0, count: 61)
    }
    let error = readError { _ = try readBytes(bytes, name: "list.xlsx") }
    #expect(error?.code == code)
    #expect(error?.message.contains(word) == true)
  }

  @Test(arguments: [
    ("xl/workbook.bin", "", "xlsb"), ("word/document.xml", "", "Word"),
    ("ppt/presentation.xml", "", "PowerPoint"),
    ("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ("mimetype", "application/vnd.oasis.opendocument.text", "OpenDocument text"),
  ])
  func `names other office files`(_ part: String, _ content: String, _ word: String) {
    var zip = ZipBuilder([
      ZipBuilder.Entry(part, content), ZipBuilder.Entry("[Content_Types].xml", "<Types/>"),
    ])
    zip.entries[0].method = 0
    let error = readError { _ = try readBytes(zip.bytes(), name: "list.xlsx") }
    #expect(error?.code == .notText)
    #expect(error?.message.contains(word) == true)
  }

  @Test func `names a workbook without sheets, and one without its texts`() {
    var workbook = WorkbookBuilder()
    #expect(readError { _ = try read(workbook) }?.code == .noLists)
    workbook = WorkbookBuilder(WorkbookBuilder.sheet(Self.people))
    workbook.sharedStrings = "<si><t>a</t></si>"
    var zip = workbook.zip
    let place = zip.entries.count - 1
    zip.entries[place].packed = Array(ZipBuilder.deflated(zip.entries[place].content).dropLast(6))
    #expect(readError { _ = try read(zip.bytes()) }?.code == .damaged)
  }

  @Test func `reads what is left of a workbook that was cut off`() throws {
    var zip = WorkbookBuilder(WorkbookBuilder.sheet(Self.people)).zip
    zip.hasDirectory = false
    let outcome = try read(zip.bytes())
    #expect(outcome.rows.count == 2)
    #expect(outcome.survey.findings.map(\.code.rawValue) == ["xlsx-cut-off"])
    // Without the texts that its cells refer to, nothing in it can be relied on.
    zip = WorkbookBuilder("<sheetData><row><c t='s'><v>0</v></c></row></sheetData>").zip
    zip.hasDirectory = false
    let place = zip.entries.firstIndex { $0.name == Array("xl/_rels/workbook.xml.rels".utf8) } ?? 0
    let relations = String(decoding: zip.entries[place].content, as: UTF8.self)
    zip.entries[place].content = Array(
      relations.replacing(
        "</Relationships>",
        with: "<Relationship Id='t' Type='x/sharedStrings' Target='sharedStrings.xml'/></Relationships>"
      ).utf8)
    #expect(readError { _ = try read(zip.bytes()) }?.code == .damaged)
  }

  // MARK: Hostile sheets

  @Test func `reads a sheet as far as it is whole`() throws {
    var workbook = WorkbookBuilder(WorkbookBuilder.sheet(Self.people))
    workbook.others = []
    var zip = workbook.zip
    let place = zip.entries.firstIndex { $0.name == Array("xl/worksheets/sheet1.xml".utf8) } ?? 0
    zip.entries[place].content.removeLast(40)
    let outcome = try read(zip.bytes())
    #expect(outcome.rows.count == 1)
    #expect(outcome.rejections.map(\.finding.code) == ["xlsx-sheet-damaged"])
    zip.entries[place].content = Array("<worksheet>".utf8)
    let nothing = try read(zip.bytes())
    #expect(nothing.rows.isEmpty)
    #expect(nothing.account[.reject] > 0)
  }

  private static let laughs = """
    <!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">\
    <!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">]>
    """

  @Test func `refuses bombs of entities`() throws {
    let workbook = WorkbookBuilder(WorkbookBuilder.sheet(Self.people))
    var zip = workbook.zip
    let place = zip.entries.firstIndex { $0.name == Array("xl/worksheets/sheet1.xml".utf8) } ?? 0
    zip.entries[place].content =
      Array(Self.laughs.utf8)
      + Array("<worksheet><sheetData><row><c t='str'><v>&e;</v></c></row></sheetData></worksheet>".utf8)
    let outcome = try read(zip.bytes())
    #expect(outcome.rows.isEmpty)
    #expect(outcome.rejections.map(\.finding.code) == ["xlsx-sheet-damaged"])
    var strings = workbook
    strings.sharedStrings = ""
    var other = strings.zip
    let last = other.entries.count - 1
    other.entries[last].content = Array(Self.laughs.utf8) + Array("<sst><si><t>&e;</t></si></sst>".utf8)
    #expect(readError { _ = try read(other.bytes()) }?.code == .damaged)
  }

  @Test(arguments: [
    ("<row r='1'><c r='XFE1'><v>1</v></c><c r='A1'><v>2</v></c></row>", [["2"]], ["xlsx-outside-limits"]),
    ("<row r='1'><c r='A99999999999'><v>1</v></c><c><v>2</v></c></row>", [["1", "2"]], []),
    ("<row r='1'><c r='hello'><v>1</v></c></row>", [["1"]], ["xlsx-odd-reference"]),
    ("<row r='1'><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c></row>", [["1"]], ["xlsx-repeated-cell"]),
    ("<row r='5'><c><v>1</v></c></row><row r='2'><c><v>2</v></c></row>", [["1"], ["2"]], ["xlsx-row-order"]),
    ("<row r='1048577'><c><v>1</v></c></row>", [["1"]], ["xlsx-outside-limits"]),
    ("<row r='99999999999999999999'><c><v>1</v></c></row>", [["1"]], []),
    ("<c r='A1'><v>1</v></c>", [["1"]], []), ("<row><row><c><v>1</v></c></row></row>", [["1"]], []),
    ("<row><c><v>1</v><v>2</v></c></row>", [["12"]], []),
    ("<row><c s='99999'><v>1</v></c></row>", [["1"]], []),
  ])
  func `survives odd cells`(_ sheet: String, _ expected: [[String]], _ codes: [String]) throws {
    let outcome = try read(
      WorkbookBuilder("<sheetData>\(sheet)</sheetData>"), overrides: SourceOverrides(headerRows: 0))
    #expect(outcome.rows.map { Array($0.dropLast()) } == expected)
    #expect(outcome.codes == codes)
  }

  @Test func `bounds what merged cells and wide rows make`() throws {
    let many = String(repeating: "<c><v>1</v></c>", count: 17_000)
    let wide = try read(WorkbookBuilder("<sheetData><row>\(many)</row><row>\(many)</row></sheetData>"))
    #expect(wide.findings["xlsx-outside-limits"] > 0)
    #expect(wide.rows.allSatisfy { $0.count == GridSurvey.mostColumns + 1 })

    let rows = (1...60).map {
      "<row r='\($0)'><c r='A\($0)'><v>\($0)</v></c>\($0 == 1 ? "<c><v>7</v></c>" : "")</row>"
    }
    let bomb = try read(
      WorkbookBuilder(
        "<sheetData>\(rows.joined())</sheetData><mergeCells><mergeCell ref='B1:XFD1048576'/></mergeCells>"))
    #expect(bomb.recordCount >= 59)
  }

  @Test func `survives damage anywhere`() throws {
    var random = SplitMix(state: 5)
    var workbook = WorkbookBuilder(
      WorkbookBuilder.sheet(Self.people) + "<mergeCells><mergeCell ref='A1:B2'/></mergeCells>")
    workbook.sharedStrings = "<si><t>a</t></si>"
    workbook.formats = ["14", "000"]
    let good = workbook.zip
    for _ in 0..<300 {
      var zip = good
      let i = Int.random(in: zip.entries.indices, using: &random)
      for _ in 0..<Int.random(in: 1...3, using: &random) where !zip.entries[i].content.isEmpty {
        let at = Int.random(in: zip.entries[i].content.indices, using: &random)
        zip.entries[i].content[at] =
          [0x3C, 0x22, 0x26, 0x30, 0x39, 0x41, 0x7A, 0xFF].randomElement(using: &random) ?? 0
      }
      var bytes = zip.bytes()
      if Bool.random(using: &random) { bytes.removeLast(Int.random(in: 0...200, using: &random)) }
      _ = try? read(bytes)
    }
  }
}
