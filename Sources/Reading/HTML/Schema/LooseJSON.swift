/// JSON as pages have it: read even where commas are missing or too many, where texts hold raw line ends, and
/// where comments stand between. What had to be forgiven is told.
struct LooseJSON {
  indirect enum Value: Sendable {
    case null
    /// Numbers and Booleans too, as they are written.
    case text(String)
    case array([Value])
    case object([(name: String, value: Value)], range: Range<Int>)
  }

  private let bytes: [UInt8]
  private var at = 0
  private(set) var wasRepaired = false
  private var depth = 0
  /// Values left before reading gives up.
  private var budget = 2_000_000
  static let mostDepth = 64

  init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  /// All values of the text, one after the other; `nil` where there is none at all.
  mutating func values() -> [Value]? {
    var values: [Value] = []
    while true {
      skip()
      // Signs between objects: `;`, `]`, `</script>` that nobody closed.
      while at < bytes.count, bytes[at] != 0x7B, bytes[at] != 0x5B {
        wasRepaired = true
        at += 1
      }
      guard at < bytes.count else { return values.isEmpty ? nil : values }
      if !values.isEmpty { wasRepaired = true }
      guard let value = value() else { return values.isEmpty ? nil : values }
      values.append(value)
    }
  }

  private mutating func value() -> Value? {
    skip()
    budget -= 1
    guard at < bytes.count, budget > 0, depth < Self.mostDepth else {
      wasRepaired = true
      return nil
    }
    depth += 1
    defer { depth -= 1 }
    switch bytes[at] {
    case 0x7B: return object()
    case 0x5B: return array()
    case 0x22, 0x27: return .text(string())
    default: return bare()
    }
  }

  private mutating func object() -> Value? {
    let start = at
    at += 1
    var members: [(name: String, value: Value)] = []
    while true {
      skip(commas: true)
      guard at < bytes.count else {
        wasRepaired = true
        break
      }
      if bytes[at] == 0x7D {
        at += 1
        break
      }
      if bytes[at] == 0x5D {
        // Closed by the wrong bracket: it belongs to the array around.
        wasRepaired = true
        break
      }
      let name = bytes[at] == 0x22 || bytes[at] == 0x27 ? string() : bareName()
      skip()
      if at < bytes.count, bytes[at] == 0x3A { at += 1 } else { wasRepaired = true }
      let before = at
      guard let value = value() else {
        if at == before { at = bytes.count }
        break
      }
      members.append((name, value))
    }
    return .object(members, range: start..<at)
  }

  private mutating func array() -> Value? {
    at += 1
    var elements: [Value] = []
    while true {
      skip(commas: true)
      guard at < bytes.count else {
        wasRepaired = true
        break
      }
      if bytes[at] == 0x5D {
        at += 1
        break
      }
      if bytes[at] == 0x7D {
        wasRepaired = true
        break
      }
      let before = at
      guard let value = value() else {
        if at == before { at = bytes.count }
        break
      }
      elements.append(value)
    }
    return .array(elements)
  }

  /// Blanks and comments; between members also commas.
  private mutating func skip(commas: Bool = false) {
    var seen = 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte <= 0x20 {
        at += 1
      } else if byte == 0xC2, at + 1 < bytes.count, bytes[at + 1] == 0xA0 {
        at += 2
      } else if byte == 0xEF, starts([0xEF, 0xBB, 0xBF]) {
        at += 3
      } else if commas, byte == 0x2C || byte == 0x3B {
        at += 1
        seen += 1
      } else if starts(Array("/*".utf8)) {
        skipComment(until: Array("*/".utf8))
      } else if starts(Array("<!--".utf8)) {
        skipComment(until: Array("-->".utf8))
      } else if starts(Array("<![CDATA[".utf8)) {
        at += 9
        wasRepaired = true
      } else if starts(Array("]]>".utf8)) || starts(Array("-->".utf8)) {
        at += 3
        wasRepaired = true
      } else if starts(Array("//".utf8)) {
        wasRepaired = true
        while at < bytes.count, bytes[at] != 0x0A { at += 1 }
      } else {
        break
      }
    }
    if seen > 1 || (seen == 1 && at < bytes.count && (bytes[at] == 0x7D || bytes[at] == 0x5D)) {
      wasRepaired = true
    }
  }

  private mutating func skipComment(until end: [UInt8]) {
    wasRepaired = true
    at += 2
    while at < bytes.count, !starts(end) { at += 1 }
    at = min(bytes.count, at + end.count)
  }

  private func starts(_ word: [UInt8]) -> Bool {
    guard at + word.count <= bytes.count else { return false }
    for i in word.indices where bytes[at + i] != word[i] { return false }
    return true
  }

  private mutating func string() -> String {
    let quote = bytes[at]
    if quote == 0x27 { wasRepaired = true }
    at += 1
    var text: [UInt8] = []
    while at < bytes.count {
      let byte = bytes[at]
      if byte == quote {
        if quote == 0x22, !endsString(at + 1) {
          // A quote inside the text that was not escaped.
          wasRepaired = true
          text.append(byte)
          at += 1
          continue
        }
        at += 1
        return String(decoding: text, as: UTF8.self)
      }
      if byte == 0x5C {
        escape(&text)
        continue
      }
      if byte < 0x20 { wasRepaired = true }
      text.append(byte)
      at += 1
    }
    wasRepaired = true
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether what follows a quote may follow a text.
  private func endsString(_ from: Int) -> Bool {
    var i = from
    while i < bytes.count, bytes[i] <= 0x20 { i += 1 }
    guard i < bytes.count else { return true }
    // `"a" "b"` and a comment: a comma is missing.
    return [0x2C, 0x3A, 0x7D, 0x5D, 0x22, 0x2F, 0x3B, 0x3C].contains(bytes[i])
  }

  private mutating func escape(_ text: inout [UInt8]) {
    guard at + 1 < bytes.count else {
      at = bytes.count
      return
    }
    let letter = bytes[at + 1]
    at += 2
    switch letter {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"), UInt8(ascii: "f"): text.append(0x20)
    case UInt8(ascii: "u"):
      guard let unit = hex(at) else {
        wasRepaired = true
        return text.append(contentsOf: "\\u".utf8)
      }
      at += 4
      var scalar = UInt32(unit)
      if (0xD800..<0xDC00).contains(unit), starts(Array("\\u".utf8)), let low = hex(at + 2),
        (0xDC00..<0xE000).contains(low)
      {
        at += 6
        scalar = 0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00)
      }
      text += String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8
    case 0x22, 0x27, 0x5C, 0x2F: text.append(letter)
    default:
      wasRepaired = true
      text.append(letter)
    }
  }

  private func hex(_ from: Int) -> UInt16? {
    guard from + 4 <= bytes.count else { return nil }
    return UInt16(String(decoding: bytes[from..<(from + 4)], as: UTF8.self), radix: 16)
  }

  private mutating func bare() -> Value? {
    let start = at
    while at < bytes.count, !isEnd(bytes[at]) { at += 1 }
    if at == start {
      at += 1
      wasRepaired = true
      return .null
    }
    let text = String(decoding: bytes[start..<at], as: UTF8.self).trimmedText
    switch text {
    case "null": return .null
    case "true", "false": return .text(text)
    default:
      if Double(text) == nil { wasRepaired = true }
      return .text(text)
    }
  }

  private mutating func bareName() -> String {
    wasRepaired = true
    let start = at
    while at < bytes.count, bytes[at] != 0x3A, !isEnd(bytes[at]) { at += 1 }
    if at == start, at < bytes.count { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self).trimmedText
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == 0x2C || byte == 0x7D || byte == 0x5D || byte == 0x0A || byte == 0x7B || byte == 0x5B
  }
}
