import CXML
import Glibc
import Testing

/// What a document came to: its events as text, or the error.
private struct Outcome: Equatable {
  var events = ""
  var code = CXML_OK
  var line: Int32 = 0
  var column: Int32 = 0
  var message = ""
}

private func string(_ text: cxml_text) -> String {
  String(decoding: UnsafeBufferPointer(start: text.bytes, count: text.count), as: UTF8.self)
}

private final class Recorder {
  var events = ""
}

private func parse(
  _ bytes: [UInt8], chunk: Int = 4096, encoding: String? = nil, limits: cxml_limits = cxml_default_limits()
) -> Outcome {
  let recorder = Recorder()
  let context = Unmanaged.passUnretained(recorder).toOpaque()
  let callbacks = cxml_callbacks(
    start_element: { context, name, prefix, _, attributes, count, _ in
      let recorder = Unmanaged<Recorder>.fromOpaque(context!).takeUnretainedValue()
      recorder.events += "<\(prefix.count > 0 ? string(prefix) + ":" : "")\(string(name))"
      for attribute in UnsafeBufferPointer(start: attributes, count: count) {
        recorder.events += " \(string(attribute.name))=\(string(attribute.value))"
      }
      recorder.events += ">"
    },
    end_element: { context, name, _ in
      Unmanaged<Recorder>.fromOpaque(context!).takeUnretainedValue().events += "</\(string(name))>"
    },
    text: { context, text in
      Unmanaged<Recorder>.fromOpaque(context!).takeUnretainedValue().events += string(text)
    })
  return withExtendedLifetime(recorder) {
    guard let parser = cxml_parser_create(callbacks, context, limits, encoding) else {
      return Outcome(code: CXML_MEMORY)
    }
    defer { cxml_parser_free(parser) }
    bytes.withUnsafeBufferPointer { all in
      for start in stride(from: 0, to: all.count, by: chunk) {
        let piece = all[start..<min(start + chunk, all.count)]
        if cxml_parser_push(parser, UnsafeBufferPointer(rebasing: piece).baseAddress, piece.count) != CXML_OK
        {
          break
        }
      }
    }
    cxml_parser_finish(parser)
    let error = cxml_parser_error(parser)
    return Outcome(
      events: recorder.events, code: error.code, line: error.line, column: error.column,
      message: error.message.map { String(cString: $0) } ?? "")
  }
}

private func parse(_ text: String, chunk: Int = 4096, limits: cxml_limits = cxml_default_limits()) -> Outcome
{
  parse(Array(text.utf8), chunk: chunk, limits: limits)
}

private let billionLaughs = """
  <?xml version="1.0"?>
  <!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
  <!ENTITY lol3 "&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;">]>
  <lolz>&lol3;</lolz>
  """

struct XMLParserTests {
  @Test(arguments: [1, 7, 4096])
  func `reports elements, attributes and text`(_ chunk: Int) {
    let outcome = parse(
      """
      <?xml version="1.0"?>
      <客户 类='甲&amp;乙&#38;&lt;&amp;amp;' b="&#x4e2d;"><!-- no --><n:名 xmlns:n="urn:n">陳&lt;<![CDATA[<大>]]></n:名><e/></客户>
      """, chunk: chunk)
    #expect(outcome == Outcome(events: "<客户 类=甲&乙&<&amp; b=中><n:名>陳<<大></名><e></e></客户>"))
  }

  static let broken: [(String, Int32, Int32)] = [
    ("<a>\n <b>\n</a>", 3, 5), ("<a", 1, 1), ("", 1, 1), ("<a></a>x", 1, 8), ("<a b=c/>", 1, 6),
    ("<a>\n&undeclared;</a>", 2, 13),
    ("<a>\u{1}</a>", 1, 4), ("<a></b>", 1, 8), ("  <?xml version='1.0'?><a/>", 1, 8),
    ("<a b='1' b='2'/>", 1, 15),
  ]

  @Test(arguments: broken)
  func `names line and column of what is not well-formed`(_ text: String, _ line: Int32, _ column: Int32) {
    for chunk in [1, 7, 4096] {
      let outcome = parse(text, chunk: chunk)
      #expect(outcome.code == CXML_NOT_WELL_FORMED)
      #expect(outcome.line == line)
      #expect(abs(outcome.column - column) <= 1, "\(outcome)")
      #expect(!outcome.message.isEmpty && !outcome.message.contains("\n"))
    }
  }

  @Test(arguments: [
    billionLaughs,
    "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>",
    "<!DOCTYPE a [<!ENTITY x SYSTEM 'http://127.0.0.1/x'>]><a>&x;</a>",
    "<!DOCTYPE a [<!ENTITY % p SYSTEM 'file:///etc/hostname'>%p;]><a/>",
    "<!DOCTYPE a [<!ENTITY % p '<!ELEMENT a ANY>'>%p;]><a/>",
    "<!DOCTYPE a SYSTEM 'nowhere.dtd'><a>&x;</a>",
    "<!DOCTYPE a [<!ENTITY % p 'q'><!ENTITY % q 'r'>%p;]><a/>",
    "<!DOCTYPE a [<!ENTITY % p SYSTEM 'q'>%p;]><a/>",
    "<!DOCTYPE a [<!ENTITY x 'a&y;'><!ENTITY y 'b'>]><a>&x;</a>",
    "<!DOCTYPE a [<!ENTITY x 'a&y;'><!ENTITY y 'b'>]><a b='&x;'/>",
    "<!DOCTYPE a [<!ENTITY x '<b/>'>]><a>&x;</a>",
    "<!DOCTYPE a [<!ENTITY x '&#60;b/>'>]><a>&x;</a>",
    "<!DOCTYPE a [<!ENTITY x SYSTEM 'x'>]><a b='&x;'/>",
    "<!DOCTYPE a [<!ENTITY x '\(String(repeating: "x", count: 1001))'>]><a>&x;</a>",
    "<!DOCTYPE a [<!ENTITY x '\(String(repeating: "x", count: 999))'>]><a>\(String(repeating: "&x;", count: 70))</a>",
    "<!DOCTYPE a [<!ENTITY x ''>]><a>\(String(repeating: "&x;", count: 70_000))</a>",
  ])
  func `refuses to follow references to entities that could harm`(_ text: String) {
    for chunk in [1, 7, 4096] {
      let outcome = parse(text, chunk: chunk)
      #expect(outcome.code == CXML_ENTITIES, "\(outcome)")
      #expect(!outcome.events.contains(">lol") && !outcome.events.contains("</a>"))
    }
  }

  @Test(arguments: [
    ("<!ENTITY x 'lol'>", "<a b='1&x;2&amp;&x;'>-&x;-</a>", "<a b=1lol2&lol>-lol-</a>"),
    ("<!ENTITY x ''>", "<a b='&x;'>&x;</a>", "<a b=></a>"),
    ("<!ENTITY 名 '&#x738B;'><!ENTITY 名 'second'>", "<a b='&名;'>&名;</a>", "<a b=王>王</a>"),
    ("<!ENTITY lt '&#38;#60;'><!ENTITY amp '&#38;#38;'>", "<a b='&lt;'>&lt;&amp;</a>", "<a b=<><&</a>"),
    ("<!ENTITY x 'lol'><!ATTLIST a b CDATA 'd&amp;&x;e'>", "<a><a/></a>", "<a b=d&lole><a b=d&lole></a></a>"),
    ("<!ENTITY x 'a&y;'><!ENTITY y SYSTEM 'u'><!ENTITY % p 'q'>", "<a>none used</a>", "<a>none used</a>"),
    ("<!ENTITY u SYSTEM 'x.gif' NDATA gif>", "<a/>", "<a></a>"),
    ("<!ENTITY x SYSTEM 'u'>", "<a><!--&x;--><![CDATA[&x;]]></a>", "<a>&x;</a>"),
  ])
  func `replaces plain entities of the document's own, and lets unused ones be`(
    _ declared: String, _ content: String, _ events: String
  ) {
    for chunk in [1, 7, 4096] {
      #expect(parse("<!DOCTYPE a [\(declared)]>\(content)", chunk: chunk) == Outcome(events: events))
    }
  }

  @Test func `a reset parser reads the next document as a new one would`() throws {
    let documents = [
      "<a><b>", "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", "<a>&x;</a>", "<a xmlns:p='u'><p:b>", "<p:b/>",
      "<?xml version='1.0' encoding='GBK'?><a>中</a>", "", "<a>\r", "<!-- ", "<a><![CDATA[", "<a b='", "<a/>",
    ]
    let recorder = Recorder()
    let callbacks = cxml_callbacks(
      start_element: { context, name, prefix, uri, _, _, _ in
        Unmanaged<Recorder>.fromOpaque(context!).takeUnretainedValue().events +=
          "<\(string(prefix))|\(string(uri))|\(string(name))>"
      }, end_element: nil,
      text: { context, text in
        Unmanaged<Recorder>.fromOpaque(context!).takeUnretainedValue().events += string(text)
      })
    let context = Unmanaged.passUnretained(recorder).toOpaque()
    let parser = try #require(cxml_parser_create(callbacks, context, cxml_default_limits(), "UTF-8"))
    defer { cxml_parser_free(parser) }
    for first in documents {
      for second in documents {
        var results: [(String, cxml_error)] = []
        let fresh = try #require(cxml_parser_create(callbacks, context, cxml_default_limits(), "UTF-8"))
        defer { cxml_parser_free(fresh) }
        push(first, to: parser)
        #expect(cxml_parser_reset(parser))
        for target in [fresh, parser] {
          recorder.events = ""
          push(second, to: target)
          cxml_parser_finish(target)
          results.append((recorder.events, cxml_parser_error(target)))
        }
        #expect(results[0].0 == results[1].0, "\(first) then \(second)")
        #expect(results[0].1.code == results[1].1.code, "\(first) then \(second)")
        #expect(results[0].1.line == results[1].1.line && results[0].1.offset == results[1].1.offset)
      }
    }
  }

  private func push(_ text: String, to parser: OpaquePointer) {
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer { _ = cxml_parser_push(parser, $0.baseAddress, $0.count) }
  }

  @Test func `reads past a document type without entities`() {
    #expect(parse("<!DOCTYPE a SYSTEM 'nowhere.dtd'><a>x</a>") == Outcome(events: "<a>x</a>"))
    #expect(parse("<!DOCTYPE a [<!ELEMENT a ANY>]><a>x</a>") == Outcome(events: "<a>x</a>"))
  }

  @Test func `holds to its limits`() {
    let small = cxml_limits(depth: 3, attributes: 2, attribute_bytes: 10, text_bytes: 20)
    #expect(parse("<a><b><c/></b></a>", limits: small).code == CXML_OK)
    #expect(parse("<a><b><c><d/></c></b></a>", limits: small).code == CXML_LIMIT)
    #expect(parse("<a b='' c=''/>", limits: small).code == CXML_OK)
    #expect(parse("<a b='' c='' d=''/>", limits: small).code == CXML_LIMIT)
    #expect(parse("<a b='0123456789'/>", limits: small).code == CXML_OK)
    #expect(parse("<a b='01234567890'/>", limits: small).code == CXML_LIMIT)
    #expect(parse("<a>01234567890123456789<b/>0123</a>", limits: small).code == CXML_OK)
    #expect(parse("<a>012345678901234567890</a>", limits: small).code == CXML_LIMIT)
    #expect(parse(String(repeating: "<a>", count: 300)).code == CXML_LIMIT)
  }

  @Test func `reads the encodings a document declares, and one it is told`() {
    let gbk: [UInt8] = [0xD6, 0xD0]
    let body = Array("<a>".utf8) + gbk + Array("</a>".utf8)
    let declared = Array("<?xml version='1.0' encoding='GB18030'?>".utf8) + body
    #expect(parse(declared) == Outcome(events: "<a>中</a>"))
    #expect(parse(declared, chunk: 1) == Outcome(events: "<a>中</a>"))
    #expect(parse(body, encoding: "GB18030") == Outcome(events: "<a>中</a>"))
    let wrong = Array("<?xml version='1.0' encoding='ISO-8859-1'?><a>中</a>".utf8)
    #expect(parse(wrong, encoding: "UTF-8") == Outcome(events: "<a>中</a>"))
    let wide = "<?xml version='1.0' encoding='UTF-16'?><a>中</a>".utf16.flatMap {
      [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
    #expect(parse([0xFF, 0xFE] + wide) == Outcome(events: "<a>中</a>"))
    #expect(parse(Array("<a>".utf8) + [0xFF] + Array("</a>".utf8)).code == CXML_ENCODING)
    #expect(parse(Array("<a/>".utf8), encoding: "no-such").code == CXML_MEMORY)
  }

  @Test func `comes to the same verdict in pieces of any size, on damaged documents too`() {
    var random = RepeatableRandom(state: 11)
    let good = Array(
      "<?xml version=\"1.0\"?>\n<客户们>\n <客户 号=\"1\">王小明&amp;<![CDATA[x]]></客户>\n <!-- 注 --></客户们>\n".utf8)
    for _ in 0..<300 {
      var bytes = good
      for _ in 0...Int(random.next() % 3) {
        bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
      }
      let whole = parse(bytes)
      for chunk in [1, 7] {
        #expect((parse(bytes, chunk: chunk).code == CXML_OK) == (whole.code == CXML_OK), "\(bytes)")
      }
    }
  }
}
