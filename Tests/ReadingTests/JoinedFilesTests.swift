import Records
import Testing
import Text

@testable import Reading

/// Lists appended to each other, each in its own encoding; all people and companies are invented.
@Suite struct JoinedFilesTests {
  static let header = "编号,姓名,公司\r\n"
  static let people = [
    ("王小明", "青禾贸易有限公司"), ("李思雨", "南山云帆科技"), ("陈大文", "上海晨曦商行"), ("周海", "星河物流有限公司"),
    ("吴欣然", "北辰电子"), ("郑一鸣", "长风实业有限公司"),
  ]

  static func rows(_ key: String, _ count: Int) -> [[String]] {
    (0..<count).map { ["\(key)\($0)", people[$0 % people.count].0, people[$0 % people.count].1] }
  }

  static func text(_ rows: [[String]]) -> String { rows.map { $0.joined(separator: ",") + "\r\n" }.joined() }

  /// What ICU decodes, turned around.
  static func encode(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
    switch encoding {
    case .utf8: Array(text.utf8)
    case .utf16LittleEndian: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    default: text.unicodeScalars.flatMap { $0.isASCII ? [UInt8($0.value)] : table(encoding)[$0] ?? [0xFF] }
    }
  }

  private static func table(_ encoding: TextEncoding) -> [Unicode.Scalar: [UInt8]] {
    encoding == .gb18030 ? gb18030 : big5
  }
  private static let gb18030 = inverse(.gb18030)
  private static let big5 = inverse(.big5HKSCS)

  private static func inverse(_ encoding: TextEncoding) -> [Unicode.Scalar: [UInt8]] {
    let pairs = (UInt8(0x81)...0xFE).flatMap { lead in (UInt8(0x40)...0xFE).map { [lead, $0] } }
    var transcoder = Transcoder(encoding)
    var out: [UInt8] = []
    let bytes = Array(pairs.joined(separator: [0x0A]))
    _ = bytes.withUnsafeBufferPointer { transcoder.decode($0, flush: true, into: &out) }
    var map: [Unicode.Scalar: [UInt8]] = [:]
    for (pair, text) in zip(pairs, out.split(separator: 0x0A, omittingEmptySubsequences: false)) {
      let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
      if scalars.count == 1, scalars[0] != "\u{FFFD}", map[scalars[0]] == nil { map[scalars[0]] = pair }
    }
    return map
  }

  @Test(
    arguments: [
      (.utf8, .utf16LittleEndian), (.utf8, .utf16BigEndian), (.gb18030, .utf16LittleEndian),
      (.utf16LittleEndian, .utf8), (.utf16BigEndian, .utf8), (.utf16LittleEndian, .gb18030),
      (.utf8, .gb18030), (.gb18030, .utf8),
    ] as [(TextEncoding, TextEncoding)], [false, true])
  func `a list appended in another encoding is decoded as what it is`(
    _ encodings: (TextEncoding, TextEncoding), _ marked: Bool
  ) throws {
    let (first, second) = encodings
    let (a, b) = (Self.rows("A", 12), Self.rows("B", 5))
    func mark(_ encoding: TextEncoding) -> [UInt8] {
      marked && encoding != .gb18030 ? Self.encode("\u{FEFF}", encoding) : []
    }
    let bytes =
      mark(first) + Self.encode(Self.header + Self.text(a), first) + mark(second)
      + Self.encode(Self.text(b), second)
    let outcome = try readBytes(bytes)
    if marked || !first.isUTF16 { #expect(outcome.survey.encoding.value == first) }
    #expect(outcome.rows == a + b)
    #expect(outcome.codes == ["csv-row-other-encoding"])
    #expect(outcome.rejections.isEmpty)
    #expect(outcome.account.total == bytes.count)
  }

  @Test func `three lists in three encodings, the second not ended by a line feed`() throws {
    let (a, b, c) = (Self.rows("A", 8), Self.rows("B", 4), Self.rows("C", 4))
    let bytes =
      Self.encode(Self.header + Self.text(a), .utf8)
      + Self.encode(String(Self.text(b).dropLast()), .utf16LittleEndian)
      + Self.encode(Self.text(c), .utf8)
    let outcome = try readBytes(bytes)
    #expect(outcome.rows.prefix(11) == (a + b).prefix(11))
    // The row at the seam is read right or rejected, never garbled.
    for row in outcome.rows { #expect((a + b + c).contains(row), "\(row)") }
    #expect(outcome.rows.count + outcome.rejections.count >= 15)
    #expect(outcome.account.total == bytes.count)
  }

  @Test(arguments: [1, 2, 3, 4, 5, 7]) func `rows in UTF-8 however short, in a list of GBK`(_ length: Int)
    throws
  {
    let names = ["李", "李四", "王小明", "欧阳小敏", "司马相如等", "阿依古丽买买提"]
    let name = names[min(length, 6) - 1]
    let bytes =
      Self.encode(Self.header + Self.text(Self.rows("A", 12)), .gb18030) + Array("B1,\(name),\r\n".utf8)
      + Self.encode("B2,李四,北辰电子\r\n", .gb18030)
    let outcome = try readBytes(bytes)
    #expect(outcome.rows.suffix(2) == [["B1", name, ""], ["B2", "李四", "北辰电子"]])
  }

  @Test func `a header with a byte order mark inside a list of GBK`() throws {
    let bytes =
      Self.encode(Self.header + Self.text(Self.rows("A", 12)), .gb18030)
      + [0xEF, 0xBB, 0xBF] + Array((Self.header + "B1,李四,北辰电子\r\n").utf8)
    let outcome = try readBytes(bytes)
    #expect(outcome.rows.last == ["B1", "李四", "北辰电子"])
    #expect(outcome.rows.count == 13)
  }

  static let traditional = [
    ["T1", "陳大文", "香港晨曦貿易有限公司"], ["T2", "黃靜儀", "九龍新達電子廠"], ["T3", "張國強", "臺北市綠野國際股份有限公司"],
    ["T4", "歐陽麗華", "高雄港都運輸"],
  ]

  @Test func `rows in Big5 inside a list of GBK, and the reverse`() throws {
    let simple = Self.rows("A", 12)
    let mixed =
      Self.encode(Self.header + Self.text(simple), .gb18030)
      + Self.encode(Self.text(Self.traditional), .big5HKSCS) + Self.encode(Self.text(simple), .gb18030)
    let outcome = try readBytes(mixed)
    #expect(outcome.survey.encoding.value == .gb18030)
    #expect(outcome.rows == simple + Self.traditional + simple)
    #expect(outcome.codes == ["csv-row-other-encoding"])

    let long = (0..<4).flatMap { n in Self.traditional.map { ["\($0[0])\(n)", $0[1], $0[2]] } }
    let reverse =
      Self.encode("編號,姓名,公司\r\n" + Self.text(long), .big5HKSCS)
      + Self.encode(Self.text(simple), .gb18030)
    let other = try readBytes(reverse)
    #expect(other.survey.encoding.value == .big5HKSCS)
    #expect(other.rows == long + simple)
  }

  @Test func `rows of Traditional characters in GBK stay what they are`() throws {
    let rows = Self.rows("A", 6) + Self.traditional
    let outcome = try readBytes(Self.encode(Self.header + Self.text(rows), .gb18030))
    #expect(outcome.rows == rows)
    #expect(outcome.codes.isEmpty)
  }

  @Test func `a stray zero byte does not make UTF-16 of a list`() throws {
    let rows = Self.text(Self.rows("A", 10))
    let bytes =
      Array(Self.header.utf8) + Array(rows.utf8) + Array("B1,a".utf8) + [0] + Array("b,c\r\n".utf8)
      + Array(rows.utf8) + [0, 0, 0, 0, 0, 0]
    let input = InputBytes(path: "x", copying: bytes)
    let raw = input.bytes.bindMemory(to: UInt8.self)
    #expect(
      JoinedParts.find(raw, encoding: .utf8, from: 0) == [
        EncodedPart(range: 0..<bytes.count, encoding: .utf8)
      ])
  }

  /// Whatever stands where: parts cover the file without gaps, and every byte gets its class.
  @Test func `random joins lose no byte`() throws {
    var state: UInt64 = 11
    func next(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(below))
    }
    let encodings: [TextEncoding] = [.utf8, .gb18030, .utf16LittleEndian, .utf16BigEndian]
    for _ in 0..<30 {
      var bytes: [UInt8] = []
      for part in 0..<(1 + next(4)) {
        var piece = Self.encode(
          (part == 0 ? Self.header : "") + Self.text(Self.rows("R\(part)", 1 + next(8))), encodings[next(4)])
        for _ in 0..<next(3) { piece[next(piece.count)] = UInt8(next(256)) }
        bytes += piece.dropLast(next(3))
      }
      let outcome = try? readBytes(bytes)
      if let outcome { #expect(outcome.account.total == bytes.count) }
    }
  }
}
