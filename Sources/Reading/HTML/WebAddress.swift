/// Resolves references against the address of a page (RFC 3986 §5.2).
struct WebAddress: Sendable {
  private let scheme: Substring
  private let authority: Substring?
  private let path: Substring
  private let query: Substring?

  /// `nil` for an address without scheme: against it nothing can be resolved.
  init?(_ address: String) {
    let parts = Parts(Substring(address))
    guard let scheme = parts.scheme else { return nil }
    (self.scheme, authority, path, query) = (scheme, parts.authority, parts.path, parts.query)
  }

  /// The absolute address that `reference` means; one that is absolute already comes back as it is.
  func resolve(_ reference: String) -> String {
    let parts = Parts(Substring(reference))
    if parts.scheme != nil { return reference }
    var text = scheme + ":"
    if let own = parts.authority {
      return text + "//" + own + Self.withoutDots(parts.path) + parts.tail
    }
    if let authority { text += "//" + authority }
    if parts.path.isEmpty {
      text += path.isEmpty && authority != nil ? "/" : path
      if let query = parts.query ?? query { text += "?" + query }
      if let fragment = parts.fragment { text += "#" + fragment }
      return String(text)
    }
    if parts.path.first == "/" { return text + Self.withoutDots(parts.path) + parts.tail }
    var folder = Substring("/")
    if let slash = path.lastIndex(of: "/") {
      folder = path[...slash]
    } else if authority == nil {
      folder = ""
    }
    return text + Self.withoutDots(folder + parts.path) + parts.tail
  }

  /// RFC 3986 §5.2.4.
  private static func withoutDots(_ path: Substring) -> String {
    guard path.contains(".") else { return String(path) }
    var kept: [Substring] = []
    let segments = path.split(separator: "/", omittingEmptySubsequences: false)
    for (i, segment) in segments.enumerated() {
      let isLast = i == segments.count - 1
      if segment == "." || segment == ".." {
        if segment == "..", kept.count > 1 || (kept.count == 1 && kept[0] != "") { kept.removeLast() }
        if isLast { kept.append("") }
      } else {
        kept.append(segment)
      }
    }
    let joined = kept.joined(separator: "/")
    return path.first == "/" && joined.first != "/" ? "/" + joined : joined
  }

  /// The parts of an address (RFC 3986, appendix B).
  private struct Parts {
    var scheme: Substring?
    var authority: Substring?
    var path: Substring
    var query: Substring?
    var fragment: Substring?

    var tail: String { (query.map { "?" + $0 } ?? "") + (fragment.map { "#" + $0 } ?? "") }

    init(_ text: Substring) {
      var rest = text
      if let colon = rest.firstIndex(of: ":"), Self.isScheme(rest[..<colon]) {
        scheme = rest[..<colon]
        rest = rest[rest.index(after: colon)...]
      }
      if let hash = rest.firstIndex(of: "#") {
        fragment = rest[rest.index(after: hash)...]
        rest = rest[..<hash]
      }
      if let mark = rest.firstIndex(of: "?") {
        query = rest[rest.index(after: mark)...]
        rest = rest[..<mark]
      }
      if rest.hasPrefix("//") {
        let start = rest.index(rest.startIndex, offsetBy: 2)
        let end = rest[start...].firstIndex(of: "/") ?? rest.endIndex
        authority = rest[start..<end]
        rest = rest[end...]
      }
      path = rest
    }

    private static func isScheme(_ text: Substring) -> Bool {
      guard let first = text.first, first.isASCII, first.isLetter else { return false }
      return text.allSatisfy {
        $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "+" || $0 == "-" || $0 == ".")
      }
    }
  }

  /// `text` with its `%41` sequences replaced, where they give UTF-8.
  static func unescaped(_ text: Substring) -> String {
    guard text.contains("%") else { return String(text) }
    var bytes: [UInt8] = []
    var utf8 = Array(text.utf8)[...]
    while let byte = utf8.popFirst() {
      if byte == UInt8(ascii: "%"), utf8.count >= 2, let high = hex(utf8.first!),
        let low = hex(utf8.dropFirst().first!)
      {
        bytes.append(high << 4 | low)
        utf8 = utf8.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? String(text)
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// What a link says by itself: `tel:+86-755-1` is a phone, `mailto:a@b.example?subject=x` an e-mail address.
  static func contact(_ link: String) -> (isMail: Bool, value: String)? {
    let text = Substring(link).trimmingBlanks
    for (scheme, isMail) in [("mailto:", true), ("tel:", false), ("sms:", false), ("callto:", false)] {
      guard text.prefix(scheme.count).lowercased() == scheme else { continue }
      let rest = text.dropFirst(scheme.count)
      let value = unescaped(rest.prefix { $0 != "?" && (isMail || $0 != ";") }).trimmingBlanks
      return value.isEmpty ? nil : (isMail, String(value))
    }
    return nil
  }
}

extension StringProtocol {
  /// As `trimmingBlanks`, a text of its own.
  var trimmedText: String { String(trimmingBlanks) }

  /// Without the blanks at both ends, no-break and ideographic ones included.
  var trimmingBlanks: SubSequence {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isBlank }),
      let last = scalars.lastIndex(where: { !$0.isBlank })
    else { return self[endIndex..<endIndex] }
    return self[first..<scalars.index(after: last)]
  }
}

extension Unicode.Scalar {
  /// White space of Unicode, and the characters of no width that stand in for it.
  @inline(__always) var isBlank: Bool {
    switch value {
    case 0x20, 0x09...0x0D, 0x3000, 0xA0: true
    case 0x21...0x84: false
    case 0x85, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0xFEFF: true
    default: false
    }
  }
}
