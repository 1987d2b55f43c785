import Records
import Testing
import Text

@testable import Reading

struct XMLEncodingTests {
  private static let names = (0..<300).map { i in ["王小明", "李四", "陈大文", "赵钱孙", "周吴郑"][i % 5] }

  private func document(_ declared: String?) -> String {
    let head = declared.map { "<?xml version=\"1.0\" encoding=\"\($0)\"?>\n" } ?? ""
    let records = Self.names.enumerated().map {
      "<客户 编号=\"K\($0)\">\n<姓名>\($1)</姓名><公司>上海甲乙有限公司</公司>\n<手机>1390000\(1000 + $0)</手机></客户>\n"
    }
    return head + "<名单>\n" + records.joined() + "</名单>\n"
  }

  static let cases: [(String?, TextEncoding, Bool)] = [
    ("UTF-8", .utf8, false), (nil, .utf8, false), ("GB18030", .gb18030, false), ("gb2312", .gb18030, false),
    ("UTF-8", .gb18030, true), (nil, .gb18030, true), ("gb2312", .utf8, true), ("Big5", .utf8, true),
    ("UTF-16", .utf16LittleEndian, true), ("UTF-16", .utf16BigEndian, true),
    ("UTF-8", .utf16LittleEndian, true),
    (nil, .utf16LittleEndian, true), ("utf-16", .utf8, true), ("ISO-8859-1", .gb18030, true),
    ("koi8-r", .utf8, true),
  ]

  @Test(arguments: cases)
  func `reads documents in what they are, and says where the declaration is not true`(
    _ declared: String?, _ encoding: TextEncoding, _ isMismatch: Bool
  ) throws {
    let bytes = try encode(document(declared), encoding)
    let outcome = try readBytes(bytes, name: "list.xml")
    #expect(outcome.survey.encoding.value == encoding)
    let column = try #require(outcome.survey.columns.firstIndex { $0.name == "姓名" })
    #expect(outcome.rows.map { $0[column] } == Self.names)
    #expect(outcome.account.total == bytes.count)
    let codes = outcome.survey.findings.map(\.code.rawValue)
    #expect(codes.contains("xml-encoding-mismatch") == isMismatch, "\(codes)")
    // Offsets and lines lead back to the records on disk.
    let start = try encode("<客户 ", encoding)
    #expect(outcome.offsets.allSatisfy { bytes[$0...].starts(with: start) })
    let firstLine = declared == nil ? 2 : 3
    #expect(outcome.lines == Self.names.indices.map { firstLine + 3 * $0 })
  }

  @Test func `a byte order mark is structure`() throws {
    for (mark, encoding) in [([0xEF, 0xBB, 0xBF], TextEncoding.utf8), ([0xFF, 0xFE], .utf16LittleEndian)] {
      let bytes = mark.map { UInt8($0) } + (try encode(document("UTF-8"), encoding))
      let outcome = try readBytes(bytes, name: "list.xml")
      #expect(outcome.rows.count == 300)
      #expect(outcome.account.total == bytes.count)
    }
  }

  @Test(arguments: [TextEncoding.utf8, .gb18030, .utf16LittleEndian])
  func `rejects records with bytes that are no text, and no others`(_ encoding: TextEncoding) throws {
    var bytes = try encode(document(nil), encoding)
    let name = try encode("赵钱孙", encoding)
    let at = try #require(bytes.indices.first { bytes[$0...].starts(with: name) })
    bytes.replaceSubrange(at..<(at + 2), with: encoding == .utf16LittleEndian ? [0x00, 0xDC] : [0xFF, 0xFF])
    let outcome = try readBytes(bytes, name: "list.xml")
    #expect(outcome.rows.count == 299)
    #expect(outcome.rejections.map(\.record) == [4])
    #expect(outcome.rejections.map(\.finding.code.rawValue) == ["undecodable-bytes"])
    #expect(outcome.account.total == bytes.count)
  }

  private func encode(_ text: String, _ encoding: TextEncoding) throws -> [UInt8] {
    switch encoding {
    case .utf8: return Array(text.utf8)
    case .utf16LittleEndian: return text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: return text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    default: return text.unicodeScalars.flatMap { $0.isASCII ? [UInt8($0.value)] : gb18030[$0] ?? [0x3F] }
    }
  }

  /// The characters of the test in GB 18030.
  private let gb18030: [Unicode.Scalar: [UInt8]] = [
    "王": [0xCD, 0xF5], "小": [0xD0, 0xA1], "明": [0xC3, 0xF7], "李": [0xC0, 0xEE], "四": [0xCB, 0xC4],
    "陈": [0xB3, 0xC2], "大": [0xB4, 0xF3], "文": [0xCE, 0xC4], "赵": [0xD5, 0xD4], "钱": [0xC7, 0xAE],
    "孙": [0xCB, 0xEF], "周": [0xD6, 0xDC], "吴": [0xCE, 0xE2], "郑": [0xD6, 0xA3], "上": [0xC9, 0xCF],
    "海": [0xBA, 0xA3], "甲": [0xBC, 0xD7], "乙": [0xD2, 0xD2], "有": [0xD3, 0xD0], "限": [0xCF, 0xDE],
    "公": [0xB9, 0xAB], "司": [0xCB, 0xBE], "客": [0xBF, 0xCD], "户": [0xBB, 0xA7], "编": [0xB1, 0xE0],
    "号": [0xBA, 0xC5], "姓": [0xD0, 0xD5], "名": [0xC3, 0xFB], "手": [0xCA, 0xD6], "机": [0xBB, 0xFA],
    "单": [0xB5, 0xA5],
  ]
}
