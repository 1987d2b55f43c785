import Testing

@testable import Records

@Suite struct CanonicalJSONTests {
  @Test(arguments: [
    ("", "\"\""), ("王小明", "\"王小明\""), ("a\"b\\c", #""a\"b\\c""#), ("\u{08}\t\n\u{0C}\r", #""\b\t\n\f\r""#),
    ("\u{00}\u{1F}\u{7F}", "\"\\u0000\\u001f\u{7F}\""), ("/", "\"/\""), ("😀\u{20AC}", "\"😀€\""),
  ])
  func `writes strings as RFC 8785 does`(_ text: String, _ expected: String) {
    var out: [UInt8] = []
    CanonicalJSON.append(text, to: &out)
    #expect(String(decoding: out, as: UTF8.self) == expected)
  }

  @Test(arguments: [(0, "0"), (-7, "-7"), (1_234_567, "1234567"), (Int.min, "-9223372036854775808")])
  func `writes integers`(_ number: Int, _ expected: String) {
    var out: [UInt8] = []
    CanonicalJSON.append(number, to: &out)
    #expect(String(decoding: out, as: UTF8.self) == expected)
  }

  /// The examples of RFC 8785, appendix B, by the bits of their doubles.
  @Test(
    arguments: [
      (0x0000_0000_0000_0000, "0"), (0x8000_0000_0000_0000, "0"), (0x0000_0000_0000_0001, "5e-324"),
      (0x8000_0000_0000_0001, "-5e-324"), (0x7FEF_FFFF_FFFF_FFFF, "1.7976931348623157e+308"),
      (0x4340_0000_0000_0000, "9007199254740992"), (0xC340_0000_0000_0000, "-9007199254740992"),
      (0x4430_0000_0000_0000, "295147905179352830000"), (0x44B5_2D02_C7E1_4AF5, "9.999999999999997e+22"),
      (0x44B5_2D02_C7E1_4AF6, "1e+23"), (0x44B5_2D02_C7E1_4AF7, "1.0000000000000001e+23"),
      (0x444B_1AE4_D6E2_EF4E, "999999999999999700000"), (0x444B_1AE4_D6E2_EF4F, "999999999999999900000"),
      (0x444B_1AE4_D6E2_EF50, "1e+21"), (0x3EB0_C6F7_A0B5_ED8C, "9.999999999999997e-7"),
      (0x3EB0_C6F7_A0B5_ED8D, "0.000001"), (0x41B3_DE43_5555_5553, "333333333.3333332"),
      (0x41B3_DE43_5555_5556, "333333333.3333334"),
      (0x41B3_DE43_5555_5557, "333333333.33333343"), (0xBECB_F647_612F_3696, "-0.0000033333333333333333"),
      (0x4314_3FF3_C1CB_0959, "1424953923781206.2"),
    ] as [(UInt64, String)])
  func `writes doubles as ECMAScript does`(_ bits: UInt64, _ expected: String) {
    #expect(CanonicalJSON.text(of: Double(bitPattern: bits)) == expected)
  }

  @Test func `has no text for what is no number`() {
    #expect(CanonicalJSON.text(of: .infinity) == nil)
    #expect(CanonicalJSON.text(of: .nan) == nil)
  }

  @Test(arguments: [
    #"{"b":1,"a":[true,null,"x"]}"#, " [ 1.0 , 1E2, 0.1e1 , -0 ] ",
    #"{"\u20ac":"","\r":"","1":"","ö":"","😀":"","דּ":""}"#,
    #""\u0041\/\u00e9\ud83d\ude00""#, "[]", "{}", #"{"a":{"d":{},"c":[[]]},"":"empty name"}"#,
  ])
  func `what it writes is canonical and means the same`(_ text: String) throws {
    let value = try JSONValue.parse(Array(text.utf8))
    let canonical = value.canonicalBytes()
    #expect(firstDeviation(canonical) == nil)
    #expect(try JSONValue.parse(canonical).canonicalBytes() == canonical)
  }

  /// RFC 8785 §3.2.3 sorts by UTF-16 units, where a surrogate pair comes before U+FB33.
  @Test func `sorts members by UTF-16 units`() throws {
    let text = #"{"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":7}"#
    let canonical = try JSONValue.parse(Array(text.utf8)).canonicalBytes()
    #expect(
      String(decoding: canonical, as: UTF8.self)
        == "{\"\\r\":2,\"1\":4,\"\u{80}\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\u{FB33}\":3}")
  }

  @Test(
    arguments: [
      (#"{"a":1,"b":2}"#, nil), (#"{"a":1, "b":2}"#, 7), (#"{"b":1,"a":2}"#, 8), (#"{"a":1,"a":2}"#, 8),
      (#"{"a" :1}"#, 4), (#"{"a": 1}"#, 5), (#"{"a":1 }"#, 6), (" {}", 0), ("{} ", 2), ("[1,2 ]", 4),
      ("[1.0]", 1), ("[10]", nil), ("[01]", 2), ("[-0]", 1), ("[-1]", nil), ("[1e3]", 1), ("[1e+23]", nil),
      (#"["\u0041"]"#, 2), (#"["\/"]"#, 2), (#"["\n\u001f"]"#, nil), (#"["\u001F"]"#, 2), (#"["\u000a"]"#, 2),
      (#"{"":1,"a":2}"#, nil), (#"{"":1,"":2}"#, 7), (#"{"\n":1,"\u000b":2}"#, nil), ("", 0), ("[", 1),
      ("[1e999]", 1), (#"{"x":{"b":1},"y":{"a":1}}"#, nil),
    ] as [(String, Int?)])
  func `points at the first byte that is not canonical`(_ text: String, _ offset: Int?) {
    #expect(firstDeviation(Array(text.utf8)) == offset)
  }

  /// The one-pass check against the obvious one: parse, write again, compare.
  @Test func `agrees with parsing and writing again`() {
    var seed = TinyRandom(seed: 8785)
    let pieces = [
      "{", "}", "[", "]", ",", ":", "\"a\"", "\"b\"", "\"\\n\"", "\"\\u000a\"", "1", "1.5", "10e2", " ",
      "true",
      "\"王\"", "\"\"", "-0", "{}", "[]", "\"a\":1",
    ]
    var canonicalCount = 0
    for _ in 0..<60_000 {
      let text = Array(
        (0..<Int(seed.next() % 7 + 1)).map { _ in pieces[Int(seed.next() % UInt64(pieces.count))] }
          .joined().utf8)
      let obvious = (try? JSONValue.parse(text).canonicalBytes()) == text
      #expect((firstDeviation(text) == nil) == obvious, "\(String(decoding: text, as: UTF8.self))")
      if obvious { canonicalCount += 1 }
    }
    #expect(canonicalCount > 1000)
  }

  private func firstDeviation(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { CanonicalJSON.firstDeviation(in: $0) }
  }
}
