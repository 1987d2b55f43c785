import Records

/// What `mingce normalize` says of one cell.
package protocol CellAnswer: Sendable {
  /// Writes the members of one JSON object, in the documented order, `input` first.
  func write(to answer: inout AnswerWriter)
}

extension CellAnswer {
  /// The answer as one line of JSON, without a line break.
  package var json: String {
    var writer = AnswerWriter()
    write(to: &writer)
    return writer.json
  }
}

/// Writes one JSON object member by member; the order is the caller's.
package struct AnswerWriter {
  private var bytes: [UInt8] = []
  private var isFirst = true

  package init() {}

  package var json: String { "{" + String(decoding: bytes, as: UTF8.self) + "}" }

  package mutating func member(_ name: StaticString, _ text: String) {
    begin(name)
    CanonicalJSON.append(text, to: &bytes)
  }

  package mutating func member(_ name: StaticString, _ flag: Bool) {
    begin(name)
    bytes.append(contentsOf: (flag ? "true" : "false").utf8)
  }

  package mutating func member(_ name: StaticString, _ texts: [String]) {
    begin(name)
    bytes.append(UInt8(ascii: "["))
    for (i, text) in texts.enumerated() {
      if i > 0 { bytes.append(UInt8(ascii: ",")) }
      CanonicalJSON.append(text, to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// A list of objects, each written by `body`.
  package mutating func member<T>(_ name: StaticString, _ items: [T], _ body: (T, inout AnswerWriter) -> Void)
  {
    begin(name)
    bytes.append(UInt8(ascii: "["))
    for (i, item) in items.enumerated() {
      if i > 0 { bytes.append(UInt8(ascii: ",")) }
      var inner = AnswerWriter()
      body(item, &inner)
      bytes.append(contentsOf: inner.json.utf8)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func begin(_ name: StaticString) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    CanonicalJSON.append(String(describing: name), to: &bytes)
    bytes.append(UInt8(ascii: ":"))
  }
}
