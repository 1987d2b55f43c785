import Records

/// What stands between the quotes of a JSON string.
enum JSONStringContent {
  /// Whether it is its own text.
  static func isPlain(_ content: UnsafeBufferPointer<UInt8>) -> Bool { !content.contains(UInt8(ascii: "\\")) }

  /// The text, escapes resolved. `content` must come from a valid JSON text.
  static func text(_ content: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    if isPlain(content) { return Array(content) }
    let quoted = [UInt8(ascii: "\"")] + content + [UInt8(ascii: "\"")]
    return quoted.withUnsafeBufferPointer { bytes in
      var scanner = JSONScanner(bytes)
      guard (try? scanner.next()) == .string else { return Array(content) }
      return scanner.tokenBytes()
    }
  }
}
