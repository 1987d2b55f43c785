package import Records

/// Reports and schemas as JSON text: members in the order they were given, for people to read.
/// The archive's own lines are canonical instead; see `CanonicalJSON`.
extension JSONValue {
  package static func integer(_ value: Int) -> JSONValue { .number(String(value)) }

  /// A finite number, in the shortest form that reads back to the same one; else `null`.
  package static func decimal(_ value: Double) -> JSONValue {
    CanonicalJSON.text(of: value).map { .number($0) } ?? .null
  }

  /// The value on several lines, two blanks a level, without a line feed at the end.
  package var indented: String {
    var out: [UInt8] = []
    append(to: &out, depth: 0)
    return String(decoding: out, as: UTF8.self)
  }

  /// The value on one line.
  package var compact: String {
    var out: [UInt8] = []
    append(to: &out, depth: nil)
    return String(decoding: out, as: UTF8.self)
  }

  private func append(to out: inout [UInt8], depth: Int?) {
    switch self {
    case .null: out.append(contentsOf: "null".utf8)
    case .bool(let value): out.append(contentsOf: (value ? "true" : "false").utf8)
    case .number(let text): out.append(contentsOf: text.utf8)
    case .string(let value): CanonicalJSON.append(value, to: &out)
    case .array(let values):
      Self.append(values, between: "[", "]", to: &out, depth: depth) { value, out, depth in
        value.append(to: &out, depth: depth)
      }
    case .object(let members):
      Self.append(members, between: "{", "}", to: &out, depth: depth) { member, out, depth in
        CanonicalJSON.append(member.name, to: &out)
        out.append(contentsOf: (depth == nil ? ":" : ": ").utf8)
        member.value.append(to: &out, depth: depth)
      }
    }
  }

  private static func append<Element>(
    _ elements: [Element], between open: String, _ close: String, to out: inout [UInt8], depth: Int?,
    each: (Element, inout [UInt8], Int?) -> Void
  ) {
    out.append(contentsOf: open.utf8)
    let inner = depth.map { $0 + 1 }
    for (i, element) in elements.enumerated() {
      if i > 0 { out.append(UInt8(ascii: ",")) }
      breakLine(&out, depth: inner)
      each(element, &out, inner)
    }
    if !elements.isEmpty { breakLine(&out, depth: depth) }
    out.append(contentsOf: close.utf8)
  }

  private static func breakLine(_ out: inout [UInt8], depth: Int?) {
    guard let depth else { return }
    out.append(UInt8(ascii: "\n"))
    out.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }
}
