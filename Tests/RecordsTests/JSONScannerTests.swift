import Testing

@testable import Records

@Suite struct JSONScannerTests {
  @Test(arguments: [
    ("[]", "[ ]"), ("{}", "{ }"),
    (#"{"a":[1,-2.5e+3],"b":{"c":null}}"#, "{ a: [ 1 -2.5e+3 ] b: { c: null } }"),
    (" \t\r\n\"x\" ", "'x'"), ("true", "true"), ("[false]", "[ false ]"), (#""\ud83d\ude00\n""#, "'😀\n'"),
    ("\"王小明\"", "'王小明'"), ("0", "0"), (#"{"\u0061":""}"#, "{ a: '' }"),
  ])
  func `delivers tokens in order`(_ text: String, _ expected: String) throws {
    #expect(try events(text) == expected)
  }

  /// 1-based marks would hide the point: the number is the offset of the first byte that cannot be right.
  @Test(
    arguments: [
      ("", .unexpectedEnd, 0), ("[", .unexpectedEnd, 1), ("[1", .unexpectedEnd, 2),
      ("[1,]", .unexpectedByte, 3),
      ("[,1]", .unexpectedByte, 1), (#"{"a"}"#, .unexpectedByte, 4), (#"{"a":}"#, .unexpectedByte, 5),
      ("{1:2}", .unexpectedByte, 1), (#"{"a":1,}"#, .unexpectedByte, 7), ("[1}", .unexpectedByte, 2),
      ("tru", .unexpectedEnd, 3), ("trux", .unexpectedByte, 3), ("01", .trailingBytes, 1),
      ("-", .unexpectedEnd, 1),
      ("-a", .badNumber, 1), ("1.", .unexpectedEnd, 2), ("1.e1", .badNumber, 2), ("1e", .unexpectedEnd, 2),
      ("\"a", .unexpectedEnd, 2), ("\"\u{01}\"", .controlCharacter, 1), (#""\x""#, .badEscape, 1),
      (#""\u12g4""#, .badEscape, 1), (#""\ud800""#, .badEscape, 1), (#""\udc00""#, .badEscape, 1),
      (#""\ud800\u0041""#, .badEscape, 1), ("1 2", .trailingBytes, 2), ("\u{FEFF}1", .unexpectedByte, 0),
      ("'a'", .unexpectedByte, 0), ("NaN", .unexpectedByte, 0), ("[1 2]", .unexpectedByte, 3),
    ] as [(String, JSONError.Code, Int)])
  func `refuses what is not JSON, and says where`(_ text: String, _ code: JSONError.Code, _ offset: Int) {
    #expect(throws: JSONError(code, at: offset)) { try events(text) }
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE7, 0x8E], [0xC3], [0xFF], [0xF0, 0x9F, 0x98],
    ] as [[UInt8]])
  func `refuses malformed UTF-8`(_ bad: [UInt8]) {
    let text = [0x22] + bad + [0x22]
    #expect(throws: JSONError(.badUTF8, at: 1)) { try JSONValue.parse(text) }
  }

  /// All two-byte and many longer sequences against the standard library's validation.
  @Test func `agrees with the standard library on UTF-8`() {
    var seed = TinyRandom(seed: 3629)
    let leads: [UInt8] = [
      0x41, 0x7F, 0x80, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0, 0xE7, 0xED, 0xEE, 0xEF, 0xF0, 0xF3, 0xF4, 0xF5,
    ]
    for _ in 0..<40_000 {
      let text = (0..<Int(seed.next() % 5 + 1)).map { _ in
        seed.next() % 2 == 0 ? leads[Int(seed.next() % 16)] : UInt8(0x80 + seed.next() % 64)
      }
      let accepted = (try? JSONValue.parse([0x22] + text + [0x22])) != nil
      #expect(accepted == (String(validating: text, as: UTF8.self) != nil), "\(text)")
    }
  }

  /// Texts with a byte changed, removed, doubled or a piece put in: accepted by both with the same meaning, or by none.
  @Test func `agrees with its slow twin`() {
    let seeds = [
      #"{"id":"p-3fa9c2d1e07b-123","values":{"name":[{"sources":["1:12","2:3"],"value":"王小明"}]}}"#,
      #"[1,-2.5e+3,true,false,null,"a\"b\\c\/\n\u4e00\ud83d\ude00",{},[],{"":{"a":[[]]}}]"#,
      "  {\t\"long plain text of more than eight bytes\" :\r\n \"😀 é 中\" , \"x\":0 } ",
    ]
    let pieces = [
      "\"", "\\", "\\u", "\\ud800", "{", "}", "[", "]", ",", ":", "0", "-", ".", "e", " ", "王", "\u{0}",
      "tru",
    ]
    var random = TinyRandom(seed: 8259)
    var accepted = 0
    for round in 0..<20_000 {
      var text = Array(seeds[round % seeds.count].utf8)
      for _ in 0..<Int(random.next() % 3) + 1 {
        let place = Int(random.next() % UInt64(text.count))
        switch random.next() % 4 {
        case 0: text[place] = UInt8(truncatingIfNeeded: random.next())
        case 1: text.remove(at: place)
        case 2: text.insert(text[place], at: place)
        default:
          text.insert(contentsOf: Array(pieces[Int(random.next() % UInt64(pieces.count))].utf8), at: place)
        }
      }
      let obvious = ObviousJSON.parse(text)
      do throws(JSONError) {
        let value = try JSONValue.parse(text)
        #expect(value == obvious, "\(text)")
        accepted += 1
      } catch {
        #expect(obvious == nil || error.code == .duplicateKey, "\(text)")
      }
    }
    #expect(accepted > 1000)
  }

  @Test func `stops at its depth limit`() throws {
    func nested(_ depth: Int) -> [UInt8] {
      [UInt8](repeating: 0x5B, count: depth) + [UInt8](repeating: 0x5D, count: depth)
    }
    _ = try JSONValue.parse(nested(32))
    #expect(throws: JSONError(.tooDeep, at: 32)) { try JSONValue.parse(nested(33)) }
    #expect(throws: JSONError(.tooDeep, at: 64)) { try JSONValue.parse(nested(100_000), maximumDepth: 500) }
  }

  @Test func `refuses a name twice`() {
    #expect(throws: JSONError(.duplicateKey, at: 8)) {
      try JSONValue.parse(Array(#"{"a":1,"\u0061":2}"#.utf8))
    }
  }

  @Test func `skips whole values`() throws {
    let text = Array(#"{"a":{"x":[1,{"y":2}]},"b":3}"#.utf8)
    try text.withUnsafeBufferPointer { bytes in
      var scanner = JSONScanner(bytes)
      _ = try scanner.next()
      _ = try scanner.next()
      try scanner.skip(after: try scanner.next())
      #expect(try scanner.next() == .key)
      #expect(scanner.tokenEquals("b"))
    }
  }

  private func events(_ text: String) throws -> String {
    let bytes = Array(text.utf8)
    return try bytes.withUnsafeBufferPointer { buffer in
      var scanner = JSONScanner(buffer)
      var out: [String] = []
      while true {
        switch try scanner.next() {
        case .objectStart: out.append("{")
        case .objectEnd: out.append("}")
        case .arrayStart: out.append("[")
        case .arrayEnd: out.append("]")
        case .key: out.append(scanner.tokenText() + ":")
        case .string: out.append("'" + scanner.tokenText() + "'")
        case .number: out.append(scanner.tokenText())
        case .true: out.append("true")
        case .false: out.append("false")
        case .null: out.append("null")
        case .end: return out.joined(separator: " ")
        }
      }
    }
  }
}
