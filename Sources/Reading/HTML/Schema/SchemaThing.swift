/// A thing of schema.org, from JSON-LD or microdata.
struct SchemaThing: Sendable {
  indirect enum Value: Sendable {
    case text(String)
    case thing(SchemaThing)
  }

  /// Without the address of the vocabulary: `Organization`.
  var types: [String]
  /// The thing's address, to which others refer.
  var id: String?
  var properties: [(name: String, values: [Value])] = []
  /// In the decoded page.
  var range: Range<Int>
  var isRepaired = false

  subscript(name: String) -> [Value] { properties.first { $0.name == name }?.values ?? [] }

  mutating func add(_ value: Value, to name: String) {
    if let i = properties.firstIndex(where: { $0.name == name }) {
      properties[i].values.append(value)
    } else {
      properties.append((name, [value]))
    }
  }

  /// `http://schema.org/Person`, `schema:Person`, `https://schema.org/Person/` as `Person`.
  static func localName(_ name: some StringProtocol) -> String {
    let text = String(name.trimmingBlanks)
    let parts = text.split(whereSeparator: { (letter: Character) in
      letter == "/" || letter == "#" || letter == ":"
    })
    return parts.last.map { String($0) } ?? text
  }
}
