import Records
import Testing
import Text

@testable import Reading

@Suite struct EncodingTests {
  static let text = "编号,姓名,公司\r\nA1,张三,\"甲乙\r\n公司\"\r\nA2,李四,丙丁公司\r\n\r\nA3,王五,戊己公司"
  static let rows = [["A1", "张三", "甲乙\r\n公司"], ["A2", "李四", "丙丁公司"], ["A3", "王五", "戊己公司"]]

  /// GB18030 of the characters of `text`.
  static let gb: [Character: [UInt8]] = [
    "编": [0xB1, 0xE0], "号": [0xBA, 0xC5], "姓": [0xD0, 0xD5], "名": [0xC3, 0xFB], "公": [0xB9, 0xAB],
    "司": [0xCB, 0xBE],
    "张": [0xD5, 0xC5], "三": [0xC8, 0xFD], "甲": [0xBC, 0xD7], "乙": [0xD2, 0xD2], "李": [0xC0, 0xEE],
    "四": [0xCB, 0xC4],
    "丙": [0xB1, 0xFB], "丁": [0xB6, 0xA1], "王": [0xCD, 0xF5], "五": [0xCE, 0xE5], "戊": [0xCE, 0xEC],
    "己": [0xBC, 0xBA],
  ]

  static func gb18030(_ text: String) -> [UInt8] { text.flatMap { gb[$0] ?? Array(String($0).utf8) } }

  static func utf16(_ text: String, lowFirst: Bool, mark: Bool) -> [UInt8] {
    ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap {
      lowFirst ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)]
    }
  }

  @Test(arguments: [
    (Array(text.utf8), TextEncoding.utf8, 0), ([0xEF, 0xBB, 0xBF] + Array(text.utf8), .utf8, 3),
    (gb18030(text), .gb18030, 0), (utf16(text, lowFirst: true, mark: true), .utf16LittleEndian, 2),
    (utf16(text, lowFirst: false, mark: true), .utf16BigEndian, 2),
    (utf16(text, lowFirst: true, mark: false), .utf16LittleEndian, 0),
  ])
  func `reads every encoding, with offsets on disk`(_ bytes: [UInt8], _ encoding: TextEncoding, _ mark: Int)
    throws
  {
    let outcome = try readBytes(bytes)
    #expect(outcome.survey.encoding.value == encoding)
    #expect(outcome.survey.byteOrderMarkLength == mark)
    #expect(outcome.rows == Self.rows)
    #expect(outcome.lines == [2, 4, 6])
    #expect(outcome.account.total == bytes.count)
    #expect(outcome.rejections.isEmpty)
    // The record starts on disk where its offset says: with its key.
    for (offset, row) in zip(outcome.offsets, outcome.rows) {
      let key = encoding == .utf16LittleEndian ? 0 : encoding == .utf16BigEndian ? 1 : 0
      #expect(bytes[offset + key] == row[0].utf8.first)
    }
  }

  @Test(arguments: 1...40) func `windows of any size give the same records`(_ chunkSize: Int) throws {
    let bytes = Self.gb18030(Self.text)
    let input = InputBytes(path: "list.csv", copying: bytes)
    let survey = try CSVAdapter().survey(input, overrides: SourceOverrides(encoding: "gbk"))
    var rows: [[String]] = []
    var offsets: [Int] = []
    var intake = Intake(file: "list.csv") { batch in
      for r in 0..<batch.recordCount { rows.append(batch.texts(ofRecord: r)) }
      offsets += batch.byteOffsets
    }
    let source = TextSource(input, encoding: .gb18030, start: 0, chunkSize: chunkSize)
    let layout = try #require(survey.memo as? TableLayout)
    CSVReader(dialect: .standard, layout: layout, columns: survey.columns).read(source, into: &intake)
    intake.finish()
    #expect(rows == Self.rows)
    #expect(intake.account.total == bytes.count)
    #expect(offsets.map { bytes[$0] } == [0x41, 0x41, 0x41])
  }

  @Test func `rejects a row with malformed bytes and reads on`() throws {
    let rows = (0..<20).map { "A\($0),张三,丙丁公司\n" }.joined()
    let bytes =
      Self.gb18030("编号,姓名,公司\n" + rows) + Array("B1,".utf8) + [0xFF, 0x2C, 0x78, 0x0A]
      + Self.gb18030("B2,李四,甲公司\n")
    let outcome = try readBytes(bytes, overrides: SourceOverrides(encoding: "GB18030"))
    #expect(outcome.rows.count == 21)
    #expect(outcome.rows.last == ["B2", "李四", "甲公司"])
    #expect(outcome.rejections.map(\.finding.code) == ["undecodable-bytes"])
    #expect(outcome.rejections.first?.finding.place.line == 22)
    #expect(outcome.rejections.first.map { bytes[$0.byteRange.lowerBound] } == UInt8(ascii: "B"))
    #expect(outcome.account.total == bytes.count)
  }

  @Test func `rejects damaged UTF-8 and keeps its neighbors`() throws {
    let good = (0..<20).map { "A\($0),张三,丙丁公司\n" }.joined()
    let bytes =
      Array(("编号,姓名,公司\n" + good).utf8) + Array("B1,".utf8) + [0xE5, 0xBC, 0x2C, 0x78, 0x0A]
      + Array("B2,李四,甲公司\n".utf8)
    let outcome = try readBytes(bytes)
    #expect(outcome.rows.count == 21)
    #expect(outcome.rejections.map(\.finding.code) == ["undecodable-bytes"])
    #expect(outcome.account.total == bytes.count)
  }

  @Test func `decodes rows of another encoding pasted into a UTF-8 file`() throws {
    let good = (0..<20).map { "A\($0),张三,丙丁公司\n" }.joined()
    let bytes = Array(("编号,姓名,公司\n" + good).utf8) + Self.gb18030("B1,李四,甲乙公司\n")
    let outcome = try readBytes(bytes)
    #expect(outcome.rows.last == ["B1", "李四", "甲乙公司"])
    #expect(outcome.codes == ["csv-row-other-encoding"])
  }

  @Test func `decodes rows in UTF-8 pasted into a file of GB18030`() throws {
    let good = (0..<20).map { "A\($0),张三,丙丁公司\n" }.joined()
    let bytes = Self.gb18030("编号,姓名,公司\n" + good) + Array("B1,李四,甲乙公司\n".utf8) + Self.gb18030("B2,王五,戊己公司\n")
    let outcome = try readBytes(bytes)
    #expect(outcome.survey.encoding.value == .gb18030)
    #expect(outcome.rows.suffix(2) == [["B1", "李四", "甲乙公司"], ["B2", "王五", "戊己公司"]])
    #expect(outcome.codes == ["csv-row-other-encoding"])
    #expect(outcome.account.total == bytes.count)
  }

  @Test func `an unknown encoding is an error that lists the known ones`() {
    let error = readError { _ = try readText("a,b\n1,2\n", overrides: SourceOverrides(encoding: "klingon")) }
    #expect(error?.code == .unknownEncoding)
    #expect(error?.remedy.contains("GB18030") == true)
  }

  @Test(arguments: [
    [0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 7, count: 100), Array("%PDF-1.7\n%abc".utf8),
    [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10],
    (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 7919 >> 3 &* 31) },
  ])
  func `a binary file named csv is refused by name`(_ bytes: [UInt8]) {
    let error = readError {
      _ = try readBytes(bytes, name: "customers.csv", overrides: SourceOverrides(format: "csv"))
    }
    #expect(error?.code == .notText)
    #expect(error?.message.contains("customers.csv") == true)
  }
}
