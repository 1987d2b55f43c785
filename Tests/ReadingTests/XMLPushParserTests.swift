import Testing

@testable import Reading

/// Writes the events down as text.
final class XMLTranscript: XMLEvents {
  var events = ""
  var offsets: [Int] = []
  weak var parser: XMLPushParser?

  func startElement(_ name: XMLName, _ attributes: XMLAttributes) {
    events += "<" + (name.prefix.isEmpty ? "" : text(name.prefix) + ":") + text(name.local)
    for i in 0..<attributes.count {
      events += " \(text(attributes.name(i).local))=\(text(attributes.value(i)))"
    }
    events += ">"
    offsets.append(parser?.byteOffset ?? -1)
  }

  func endElement(_ name: XMLName) {
    events += "</\(text(name.local))>"
    offsets.append(parser?.byteOffset ?? -1)
  }

  func text(_ piece: UnsafeBufferPointer<UInt8>) { events += String(decoding: piece, as: UTF8.self) }

  private func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}

struct XMLPushParserTests {
  private func parse(_ text: String, chunk: Int) -> (XMLTranscript, XMLError?) {
    let transcript = XMLTranscript()
    let parser = XMLPushParser(transcript)
    transcript.parser = parser
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer { all in
      for start in stride(from: 0, to: all.count, by: chunk) {
        parser.push(UnsafeBufferPointer(rebasing: all[start..<min(start + chunk, all.count)]))
      }
    }
    parser.finish()
    return (transcript, parser.error)
  }

  @Test(arguments: [1, 7, 4096])
  func `tells elements, attributes and text, and where they end`(_ chunk: Int) {
    let (transcript, error) = parse("<甲 a='1&amp;2' xmlns:p='u'><p:b/>文&lt;<![CDATA[<x>]]></甲>", chunk: chunk)
    #expect(error == nil)
    #expect(transcript.events == "<甲 a=1&2><p:b></b>文<<x></甲>")
    // 甲 and 文 are three bytes each; a start tag is told before its > or />.
    #expect(transcript.offsets == [28, 33, 35, 63])
  }

  @Test func `names line, column and cause of an error`() {
    let (_, error) = parse("<a>\n <b>\n</a>", chunk: 4096)
    #expect(error?.code == .notWellFormed)
    #expect(error?.line == 3)
    #expect(error?.message.contains("mismatch") == true)
  }
}
