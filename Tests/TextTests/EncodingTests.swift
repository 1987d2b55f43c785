import Testing
import Text

/// Invented rows, in Simplified and Traditional characters.
private let simplified = "姓名,公司,地址\r\n欧阳小敏,深圳市云帆科技有限公司,广东省深圳市南山区科苑路18号\r\n"
private let traditional = "姓名,公司,地址\r\n陳大文,香港晨曦貿易有限公司,九龍彌敦道128號5樓\r\n"

private func detect(_ bytes: [UInt8], isWholeFile: Bool = true) -> EncodingGuess? {
  bytes.withUnsafeBufferPointer { EncodingDetector.detect($0, isWholeFile: isWholeFile) }
}

private func decode(_ bytes: [UInt8], _ encoding: TextEncoding, chunk: Int = .max) -> (
  text: String, malformed: Int
) {
  var transcoder = Transcoder(encoding)
  var out: [UInt8] = []
  var malformed = 0
  var start = 0
  repeat {
    let end = min(bytes.count, chunk > bytes.count ? bytes.count : start + chunk)
    malformed += bytes[start..<end].withUnsafeBufferPointer {
      transcoder.decode($0, flush: end == bytes.count, into: &out)
    }
    start = end
  } while start < bytes.count
  return (String(decoding: out, as: UTF8.self), malformed)
}

struct EncodingTests {
  static let encodings = TextEncoding.allCases

  /// Text each encoding can hold, and its bytes, made by ICU.
  private static func sample(_ encoding: TextEncoding) -> (text: String, bytes: [UInt8]) {
    let text =
      switch encoding {
      case .big5HKSCS: traditional
      case .shiftJIS, .eucJP: "氏名,会社\r\n山田花子,ほしぞら商事株式会社\r\n"
      case .eucKR: "이름,회사\r\n김하늘,새별상사 주식회사\r\n"
      case .windows1251, .iso8859part5, .koi8R, .koi8U, .ibm866, .macCyrillic:
        "Имя,Компания\r\nАнна Лугова,ООО Ясный берег\r\n"
      case .windows1253, .iso8859part7: "Όνομα,Εταιρεία\r\nΕλένη Θαλασσινού,Γαλάζιο Κύμα ΑΕ\r\n"
      case .windows1255, .iso8859part8: "שם,חברה\r\nנועה שדה,גלי הצפון בעמ\r\n"
      case .windows1256, .iso8859part6: "الاسم,الشركة\r\nليلى البستاني,شركة النجم الساطع\r\n"
      case .windows874: "ชื่อ,บริษัท\r\nดาว สุขใจ,บริษัท ฟ้าใส จำกัด\r\n"
      case .windows1250, .iso8859part2: "Jméno,Firma\r\nZdeněk Modřín,Zlatá řeka, Łódź\r\n"
      case .gb18030, .utf8, .utf16LittleEndian, .utf16BigEndian: simplified
      default: "Name,Firma\r\nJürgen Grün,Blaue Höhe\r\n"
      }
    return (text, Encoder.encode(text, encoding))
  }

  @Test(arguments: encodings, [1, 2, 3, 5, 7, 4096])
  func `decodes what was encoded, in pieces of any size`(_ encoding: TextEncoding, _ chunk: Int) {
    let (text, bytes) = Self.sample(encoding)
    let result = decode(bytes, encoding, chunk: chunk)
    #expect(result.text == text)
    #expect(result.malformed == 0)
  }

  @Test(arguments: [
    TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian, .gb18030, .big5HKSCS, .shiftJIS, .windows1252,
  ])
  func `recognizes each encoding from a few rows`(_ encoding: TextEncoding) {
    #expect(detect(Self.sample(encoding).bytes)?.encoding == encoding)
  }

  @Test(
    arguments: [TextEncoding.gb18030, .big5HKSCS], ["陳大文", "晨曦貿易有限公司", "九龍彌敦道128號", "電話：", "客戶名稱,聯絡人\r\n"])
  func `tells Traditional text in GBK from Big5`(_ encoding: TextEncoding, _ text: String) {
    let bytes = Encoder.encode(text, encoding)
    #expect(detect(bytes)?.encoding == encoding)
  }

  @Test(arguments: ["张伟", "李娜", "王小明", "深圳市云帆科技", "电话", "上海市浦东新区", "男"])
  func `recognizes Simplified cells in GBK`(_ text: String) {
    #expect(detect(Encoder.encode(text, .gb18030))?.encoding == .gb18030)
  }

  @Test func `reads byte order marks`() {
    #expect(detect([0xEF, 0xBB, 0xBF, 0x61])?.byteOrderMarkLength == 3)
    #expect(detect([0xFF, 0xFE, 0x61, 0])?.encoding == .utf16LittleEndian)
    #expect(detect([0xFE, 0xFF, 0, 0x61])?.encoding == .utf16BigEndian)
    #expect(detect([])?.encoding == .utf8)
  }

  @Test(arguments: [
    String(repeating: "|---|===~^`{}\n", count: 20),
    "price \u{C2}\u{A3}5, caf\u{E9}, na\u{EF}ve, \u{95} a \u{95} b\r\n",
    "สวัสดีครับ ยินดีต้อนรับ", "Привет, мир и все остальные", "a", "男", "é,è,à,ü,ö", "|", "\r\n",
  ])
  func `takes whatever is strict UTF-8 and not by chance for UTF-8`(_ text: String) {
    #expect(detect(Array(text.utf8))?.encoding == .utf8)
  }

  @Test func `takes UTF-8 cut inside a character for UTF-8`() {
    let bytes = Array(Array(simplified.utf8).dropLast(4))
    #expect(detect(bytes, isWholeFile: false)?.encoding == .utf8)
    #expect(detect(bytes, isWholeFile: false)?.confidence == 1)
  }

  @Test func `takes UTF-8 with a damaged character for UTF-8`() {
    var bytes = Array(simplified.utf8)
    bytes[30] = 0xFF
    #expect(detect(bytes)?.encoding == .utf8)
  }

  @Test func `refuses bytes that are no text`() {
    var random = RepeatableRandom(state: 1)
    for count in [100, 1000, 100_000] {
      #expect(detect((0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }) == nil)
    }
    #expect(
      detect([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52]) == nil)
  }

  @Test(arguments: [
    (TextEncoding.utf8, [0x61, 0xFF, 0x62, 0xE4, 0xB8] as [UInt8], "a\u{FFFD}b\u{FFFD}", 2),
    (.utf8, [0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}", 3),
    (.utf8, [0xF0, 0x9F, 0x41], "\u{FFFD}A", 1),
    (.gb18030, [0xFF, 0x41, 0x81], "\u{FFFD}A\u{FFFD}", 2),
    (.gb18030, [0x80, 0xC4, 0xE3], "€你", 0),
    (.gb18030, [0x81, 0x20, 0x41], "\u{FFFD} A", 1),
    (
      .gb18030, [0xA6, 0xD9, 0xFE, 0x59, 0xFE, 0xA0, 0xFE, 0x51, 0xA3, 0xA0],
      "\u{FE10}\u{9FB4}\u{9FBB}\u{20087}\u{3000}", 0
    ),
    (.gb18030, [0x95, 0x32, 0x82, 0x36], "𠀀", 0),
    (.gb18030, [0xE3, 0x32, 0x9A, 0x35], "\u{10FFFF}", 0),
    (.big5HKSCS, [0x88, 0x62, 0xA4, 0xA4, 0xFF], "\u{CA}\u{304}中\u{FFFD}", 1),
    (.shiftJIS, [0xB1, 0x82, 0xA0, 0x80], "ｱあ\u{FFFD}", 1),
    (.windows1252, [0x80, 0x81, 0xE9], "€\u{FFFD}é", 1),
    (.utf16LittleEndian, [0x3D, 0xD8, 0x00, 0xDE, 0x00, 0xDC, 0x61, 0x00, 0x00], "😀\u{FFFD}a\u{FFFD}", 2),
    (.utf16BigEndian, [0xD8, 0x00, 0x00, 0x61, 0x00, 0x00], "\u{FFFD}a\0", 1),
  ])
  func `counts malformed sequences`(
    _ encoding: TextEncoding, _ bytes: [UInt8], _ text: String, _ malformed: Int
  ) {
    for chunk in [1, 2, 3, 1000] {
      let result = decode(bytes, encoding, chunk: chunk)
      #expect(
        result.text.unicodeScalars.elementsEqual(text.unicodeScalars), "\(result.text) in pieces of \(chunk)")
      #expect(result.malformed == malformed)
    }
  }

  @Test(arguments: encodings)
  func `never crashes on random bytes and always makes valid UTF-8`(_ encoding: TextEncoding) {
    var random = RepeatableRandom(state: 42)
    for round in 0..<300 {
      let bytes = (0..<Int(random.next() % 200)).map { _ in UInt8(truncatingIfNeeded: random.next() >> 8) }
      var transcoder = Transcoder(encoding)
      var whole: [UInt8] = []
      let malformed = bytes.withUnsafeBufferPointer { transcoder.decode($0, flush: true, into: &whole) }
      #expect(whole.withUnsafeBufferPointer { UTF8Validation.firstInvalid($0) } == nil)
      let pieces = decode(bytes, encoding, chunk: 1 + round % 7)
      #expect(pieces.malformed == malformed)
      #expect(pieces.text == String(decoding: whole, as: UTF8.self))
    }
  }

  @Test(arguments: [TextEncoding.gb18030, .big5HKSCS, .shiftJIS, .eucJP, .eucKR])
  func `agrees with ICU on every pair of bytes`(_ encoding: TextEncoding) {
    var icu = ICUConverter(encoding.icuName)
    var differences = 0
    for lead in UInt8(0x81)...0xFE
    where encoding != .shiftJIS || (lead < 0xA0 || (0xE0...0xFC).contains(lead)) {
      // Three bytes in EUC-JP.
      if encoding == .eucJP, lead == 0x8F { continue }
      for trail in UInt8(0x40)...0xFE where trail != 0x7F {
        let expected = icu.convert([lead, trail])
        let actual = decode([lead, trail], encoding)
        if expected.malformed == 0, expected.text != Array(actual.text.utf8) { differences += 1 }
        if expected.malformed > 0, actual.malformed == 0 { differences += 1 }
      }
    }
    // Only the characters that newer versions of the standards moved out of private use differ.
    let moved: [TextEncoding: Int] = [.gb18030: 25, .big5HKSCS: 36]
    #expect(differences == moved[encoding] ?? 0)
  }
}

/// The slow twin of the validator: the standard library's decoder.
struct UTF8ValidationTests {
  @Test func `agrees with the standard library on random and damaged text`() {
    var random = RepeatableRandom(state: 7)
    let text = Array(
      (simplified + traditional + "plain ascii, long enough for whole words of eight bytes 😀é").utf8)
    for _ in 0..<2000 {
      var bytes = text
      let start = Int(random.next() % 40)
      bytes.removeFirst(start)
      if random.next() % 3 != 0 {
        bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
      }
      let expected = Self.firstInvalidByStandardLibrary(bytes)
      #expect(bytes.withUnsafeBufferPointer { UTF8Validation.firstInvalid($0) } == expected)
    }
  }

  private static func firstInvalidByStandardLibrary(_ bytes: [UInt8]) -> Int? {
    var iterator = bytes.makeIterator()
    var decoder = UTF8()
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += String(scalar).utf8.count
      case .emptyInput: return nil
      case .error: return offset
      }
    }
  }
}
