import Testing
import Text

struct EncodingLabelTests {
  @Test(
    arguments: [
      ("utf8", .utf8), ("UTF-8", .utf8), ("us-ascii", .utf8), ("utf-8-sig", .utf8),
      ("UTF-16", .utf16LittleEndian), ("utf-16be", .utf16BigEndian), ("UCS-2", .utf16LittleEndian),
      ("GB2312", .gb18030), ("gbk", .gb18030), ("GB_2312-80", .gb18030), ("cp936", .gb18030),
      ("Windows-936", .gb18030), ("EUC-CN", .gb18030), ("GB18030-2022", .gb18030), ("x-gbk", .gb18030),
      ("big5", .big5HKSCS), ("BIG5-HKSCS", .big5HKSCS), ("cp950", .big5HKSCS), ("x-x-big5", .big5HKSCS),
      ("Shift_JIS", .shiftJIS), ("SHIFT-JIS", .shiftJIS), ("Windows-31J", .shiftJIS), ("cp932", .shiftJIS),
      ("EUC-JP", .eucJP), ("ks_c_5601-1987", .eucKR), ("euc-kr", .eucKR), ("CP949", .eucKR),
      ("ISO-8859-1", .windows1252), ("iso_8859-1:1987", .windows1252), ("latin1", .windows1252),
      ("CP1252", .windows1252), ("windows-1251", .windows1251), ("CP 1253", .windows1253),
      ("iso8859-9", .windows1254), ("windows-1255", .windows1255), ("iso-8859-8-i", .iso8859part8),
      ("ISO-8859-15", .iso8859part15), ("iso-8859-2", .iso8859part2), ("TIS-620", .windows874),
      ("KOI8-R", .koi8R), ("koi8-u", .koi8U), ("IBM866", .ibm866), ("macintosh", .macintosh),
      ("  \"gb18030\" ", .gb18030),
    ] as [(String, TextEncoding)])
  func `knows the usual labels`(_ label: String, _ encoding: TextEncoding) {
    #expect(TextEncoding(label: label) == encoding)
  }

  @Test(arguments: ["", "utf-32", "UTF-7", "ebcdic", "klingon", "编码", "ansi", "-", "utf-80"])
  func `knows no others`(_ label: String) { #expect(TextEncoding(label: label) == nil) }

  @Test(arguments: TextEncoding.allCases)
  func `every encoding goes by its own name, in any case and with any punctuation`(_ encoding: TextEncoding) {
    #expect(TextEncoding(label: encoding.rawValue) == encoding)
    #expect(TextEncoding(label: encoding.rawValue.uppercased()) == encoding)
    #expect(TextEncoding(label: encoding.rawValue.replacing("-", with: "_")) == encoding)
  }

  @Test func `no label means two encodings`() {
    var meanings: [String: TextEncoding] = [:]
    for (label, encoding) in TextEncoding.labels {
      let key = label.filter { $0.isLetter || $0.isNumber }
      #expect(meanings[key] == nil || meanings[key] == encoding, "\(label)")
      meanings[key] = encoding
      #expect(TextEncoding(label: label) == encoding)
    }
    #expect(meanings.count > 200)
  }

  /// EUC-JP has characters of three bytes.
  @Test func `decodes JIS X 0212`() {
    var transcoder = Transcoder(.eucJP)
    var out: [UInt8] = []
    let bytes: [UInt8] = [0x8F, 0xB0, 0xA1, 0x8E, 0xB1, 0xA4, 0xA2, 0xAD, 0xA1, 0x8F, 0xB0, 0x41]
    let malformed = bytes.withUnsafeBufferPointer { transcoder.decode($0, flush: true, into: &out) }
    #expect(String(decoding: out, as: UTF8.self) == "丂ｱあ①\u{FFFD}\u{FFFD}A")
    #expect(malformed == 2)
  }
}
