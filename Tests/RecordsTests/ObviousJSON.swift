import Records

/// The slow twin of `JSONScanner`: RFC 8259 by recursive descent over Unicode scalars, written after the
/// grammar and for nothing else.
struct ObviousJSON {
  private let scalars: [Unicode.Scalar]
  private var position = 0

  /// The value, or `nil` for anything that is not one JSON text. Names that come twice are kept.
  static func parse(_ bytes: [UInt8]) -> JSONValue? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    var parser = ObviousJSON(scalars: Array(text.unicodeScalars))
    guard let value = parser.element(), parser.position == parser.scalars.count else { return nil }
    return value
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard position < scalars.count, scalars[position] == scalar else { return false }
    position += 1
    return true
  }

  private mutating func take(_ word: String) -> Bool {
    let start = position
    for scalar in word.unicodeScalars where !take(scalar) {
      position = start
      return false
    }
    return true
  }

  private mutating func blanks() { while take(" ") || take("\t") || take("\n") || take("\r") {} }

  private mutating func element() -> JSONValue? {
    blanks()
    let value = value()
    blanks()
    return value
  }

  private mutating func value() -> JSONValue? {
    if take("true") { return .bool(true) }
    if take("false") { return .bool(false) }
    if take("null") { return .null }
    if take("\"") { return string().map { .string($0) } }
    if take("[") { return list("]") { $0.element() }.map { .array($0) } }
    if take("{") { return list("}") { $0.member() }.map { .object($0) } }
    return number()
  }

  private mutating func list<Item>(
    _ end: Unicode.Scalar, _ item: (inout ObviousJSON) -> Item?
  ) -> [Item]? {
    blanks()
    if take(end) { return [] }
    var items: [Item] = []
    while let next = item(&self) {
      items.append(next)
      if take(end) { return items }
      if !take(",") { return nil }
    }
    return nil
  }

  private mutating func member() -> JSONMember? {
    blanks()
    guard take("\""), let name = string() else { return nil }
    blanks()
    guard take(":"), let value = element() else { return nil }
    return JSONMember(name, value)
  }

  private mutating func number() -> JSONValue? {
    let start = position
    _ = take("-")
    if !take("0"), !digits() { return nil }
    if take("."), !digits() { return nil }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      if !digits() { return nil }
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<position])
    return .number(String(text))
  }

  private mutating func digits() -> Bool {
    let start = position
    while position < scalars.count, ("0"..."9").contains(scalars[position]) { position += 1 }
    return position > start
  }

  private mutating func string() -> String? {
    var units: [UInt16] = []
    while position < scalars.count {
      let scalar = scalars[position]
      position += 1
      switch scalar {
      case "\"":
        // Escapes may form lone surrogates, which are no text.
        return String(validating: units, as: UTF16.self)
      case "\\":
        guard let unit = escape() else { return nil }
        units.append(unit)
      default:
        if scalar.value < 0x20 { return nil }
        units.append(contentsOf: String(Character(scalar)).utf16)
      }
    }
    return nil
  }

  private mutating func escape() -> UInt16? {
    for (letter, unit): (Unicode.Scalar, UInt16) in [
      ("\"", 0x22), ("\\", 0x5C), ("/", 0x2F), ("b", 8), ("f", 12), ("n", 10), ("r", 13), ("t", 9),
    ] where take(letter) { return unit }
    guard take("u"), position + 4 <= scalars.count else { return nil }
    let digits = scalars[position..<position + 4]
    position += 4
    guard digits.allSatisfy(\.properties.isASCIIHexDigit) else { return nil }
    return UInt16(digits.map { String(Character($0)) }.joined(), radix: 16)
  }
}
