package import Records

/// A microformat as the microformats2 parsing specification gives it
/// (https://microformats.org/wiki/microformats2-parsing).
package struct MicroformatItem: Sendable {
  /// `h-card`, `h-adr`, …, sorted.
  package var types: [String]
  package var properties: [(name: String, values: [MicroformatValue])] = []
  package var children: [MicroformatItem] = []
  package var id: String?
  /// As a property of another item: what stands for it there.
  package var value: MicroformatValue.Plain?
  /// For each `tel` what the page says it is for (`fax`, `cell`), which version 2 has no place for.
  var phoneTypes: [[String]] = []
  /// The element, by its number in the tree.
  package var node: Int

  package subscript(name: String) -> [MicroformatValue] {
    properties.first { $0.name == name }?.values ?? []
  }

  mutating func add(_ value: MicroformatValue, to name: String) {
    if let i = properties.firstIndex(where: { $0.name == name }) {
      properties[i].values.append(value)
    } else {
      properties.append((name, [value]))
    }
  }
}

/// A value of a property.
package indirect enum MicroformatValue: Sendable {
  package enum Plain: Sendable {
    case text(String)
    /// An address, and what the page says where that is another text.
    case address(String, written: String)
    case image(address: String, alt: String)
    case markup(html: String, text: String)
  }

  case plain(Plain)
  case item(MicroformatItem)

  static func text(_ text: String) -> MicroformatValue { .plain(.text(text)) }

  /// The value as one text.
  package var text: String {
    switch self {
    case .plain(let plain): plain.text
    case .item(let item): item.value?.text ?? ""
    }
  }
}

extension MicroformatValue.Plain {
  package var text: String {
    switch self {
    case .text(let text): text
    case .address(let address, _): address
    case .image(let address, _): address
    case .markup(_, let text): text
    }
  }

  /// As the page has it: an address that was not made absolute.
  package var written: String {
    if case .address(_, let written) = self { written } else { text }
  }
}

extension MicroformatItem {
  /// The item as canonical microformats2 JSON.
  package var json: JSONValue {
    var members = [JSONMember("type", .array(types.map { .string($0) }))]
    members.append(
      JSONMember(
        "properties",
        .object(properties.map { JSONMember($0.name, .array($0.values.map(\.json))) })))
    if !children.isEmpty { members.append(JSONMember("children", .array(children.map(\.json)))) }
    if let id { members.append(JSONMember("id", .string(id))) }
    switch value {
    case .markup(let html, let text):
      members.append(JSONMember("html", .string(html)))
      members.append(JSONMember("value", .string(text)))
    case let value?: members.append(JSONMember("value", MicroformatValue.plain(value).json))
    case nil: break
    }
    return .object(members)
  }
}

extension MicroformatValue {
  package var json: JSONValue {
    switch self {
    case .plain(.text(let text)), .plain(.address(let text, _)): .string(text)
    case .plain(.image(let address, let alt)): .texts(["value": address, "alt": alt])
    case .plain(.markup(let html, let text)): .texts(["html": html, "value": text])
    case .item(let item): item.json
    }
  }
}
