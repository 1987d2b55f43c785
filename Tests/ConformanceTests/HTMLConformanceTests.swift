import Reading
import Records
import Testing

/// The card, address and place tests of the microformats suite: the items of each page, exactly.
@Suite struct HTMLConformanceTests {
  static let pages = ["microformats-v2", "microformats-v1", "microformats-mixed"].flatMap { set in
    Corpora.files("html/\(set)").flatMap { folder in
      Corpora.files("html/\(set)/\(folder)").filter { $0.hasSuffix(".html") }
        .map { "html/\(set)/\(folder)/\($0.dropLast(5))" }
    }
  }

  @Test(.enabled(if: Corpora.has("html")), arguments: pages)
  func `finds the items of the page`(_ page: String) throws {
    let items = Microformats.items(
      in: Array(Corpora.text(page + ".html").utf8), address: "http://example.com/")
    let expected = try JSONValue.parse(Array(Corpora.text(page + ".json").utf8))
    let found = JSONValue.array(items.map(\.json))
    #expect(
      String(decoding: Self.trimmed(found).canonicalBytes(), as: UTF8.self)
        == String(decoding: Self.trimmed(expected["items"] ?? .null).canonicalBytes(), as: UTF8.self))
  }

  /// The value without blanks at the ends of its texts.
  static func trimmed(_ value: JSONValue) -> JSONValue {
    switch value {
    case .string(let text):
      let start = text.firstIndex { !$0.isWhitespace } ?? text.endIndex
      let end = text.lastIndex { !$0.isWhitespace }.map { text.index(after: $0) } ?? start
      return .string(String(text[start..<end]))
    case .array(let elements): return .array(elements.map(trimmed))
    case .object(let members): return .object(members.map { JSONMember($0.name, trimmed($0.value)) })
    default: return value
    }
  }
}
