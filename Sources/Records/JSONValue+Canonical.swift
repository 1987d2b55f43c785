extension JSONValue {
  /// The value as RFC 8785 canonical JSON: no white space, members by the UTF-16 units of their names.
  package func canonicalBytes() -> [UInt8] {
    var out: [UInt8] = []
    appendCanonical(to: &out)
    return out
  }

  private func appendCanonical(to out: inout [UInt8]) {
    switch self {
    case .null: out.append(contentsOf: "null".utf8)
    case .bool(let value): out.append(contentsOf: value ? "true".utf8 : "false".utf8)
    case .number(let text):
      out.append(contentsOf: (Double(text).flatMap(CanonicalJSON.text(of:)) ?? text).utf8)
    case .string(let text): CanonicalJSON.append(text, to: &out)
    case .array(let elements):
      out.append(UInt8(ascii: "["))
      for (i, element) in elements.enumerated() {
        if i > 0 { out.append(UInt8(ascii: ",")) }
        element.appendCanonical(to: &out)
      }
      out.append(UInt8(ascii: "]"))
    case .object(let members):
      out.append(UInt8(ascii: "{"))
      let sorted = members.sorted { $0.name.utf16.lexicographicallyPrecedes($1.name.utf16) }
      for (i, member) in sorted.enumerated() {
        if i > 0 { out.append(UInt8(ascii: ",")) }
        CanonicalJSON.append(member.name, to: &out)
        out.append(UInt8(ascii: ":"))
        member.value.appendCanonical(to: &out)
      }
      out.append(UInt8(ascii: "}"))
    }
  }
}

extension JSONValue {
  /// An object of texts, as archives mostly hold.
  package static func texts(_ members: KeyValuePairs<String, String>) -> JSONValue {
    .object(members.map { JSONMember($0.key, .string($0.value)) })
  }
}

extension CanonicalJSON {
  /// A number as ECMAScript writes it (ECMA-262 §6.1.6.1.20), which RFC 8785 §3.2.2.3 asks for: the
  /// shortest digits that read back as the same double. `nil` for infinities and NaN.
  package static func text(of number: Double) -> String? {
    guard number.isFinite else { return nil }
    if number == 0 { return "0" }
    // Swift's description has the same shortest digits, only another way of placing point and exponent.
    var digits: [UInt8] = []
    var exponent = 0
    var pointAt: Int?
    let description = Array(number.magnitude.description.utf8)
    var i = 0
    while i < description.count {
      switch description[i] {
      case UInt8(ascii: "."): pointAt = digits.count
      case UInt8(ascii: "e"):
        exponent = Int(String(decoding: description[(i + 1)...], as: UTF8.self)) ?? 0
        i = description.count
      default: digits.append(description[i])
      }
      i += 1
    }
    // value = 0.d1d2d3… × 10^point
    var point = (pointAt ?? digits.count) + exponent
    while digits.count > 1, digits.first == UInt8(ascii: "0") {
      digits.removeFirst()
      point -= 1
    }
    while digits.count > 1, digits.last == UInt8(ascii: "0") { digits.removeLast() }
    return (number < 0 ? "-" : "") + place(digits, point)
  }

  private static func place(_ digits: [UInt8], _ point: Int) -> String {
    let text = String(decoding: digits, as: UTF8.self)
    let count = digits.count
    if count <= point && point <= 21 { return text + String(repeating: "0", count: point - count) }
    if 0 < point && point <= 21 { return text.prefix(point) + "." + text.dropFirst(point) }
    if -6 < point && point <= 0 { return "0." + String(repeating: "0", count: -point) + text }
    let exponent = point - 1
    let sign = exponent < 0 ? "-" : "+"
    let mantissa = count == 1 ? text : text.prefix(1) + "." + text.dropFirst(1)
    return "\(mantissa)e\(sign)\(exponent.magnitude)"
  }
}
