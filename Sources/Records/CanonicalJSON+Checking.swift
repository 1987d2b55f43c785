extension CanonicalJSON {
  /// The offset of the first byte at which `text` is not RFC 8785 canonical JSON, or `nil` if it is.
  ///
  /// Checks in one pass: no white space, member names strictly ascending by UTF-16 units, shortest
  /// escapes, numbers as ECMAScript writes them. Malformed JSON is not canonical either.
  package static func firstDeviation(in text: UnsafeBufferPointer<UInt8>) -> Int? {
    var scanner = JSONScanner(text)
    let other: Int?
    do throws(JSONError) {
      other = try firstDeviation(&scanner)
    } catch {
      other = error.offset
    }
    guard let blank = scanner.firstWhiteSpace else { return other }
    return min(blank, other ?? blank)
  }

  /// The first deviation but for white space, which the scanner notes by itself.
  private static func firstDeviation(_ scanner: inout JSONScanner) throws(JSONError) -> Int? {
    // The last name of each open object: start and end in one word, 0 for none yet.
    var names = InlineArray<65, UInt64>(repeating: 0)
    while true {
      switch try scanner.next() {
      case .objectStart: names[scanner.depth] = 0
      case .key:
        if scanner.tokenHasEscapes, let offset = badEscape(scanner) { return offset }
        let token = scanner.token
        let last = names[scanner.depth]
        if last != 0, !precedes(scanner.bytes, Int(last >> 32)..<Int(last & 0xFFFF_FFFF), token) {
          return token.lowerBound
        }
        names[scanner.depth] = UInt64(token.lowerBound) << 32 | UInt64(token.upperBound)
      case .string:
        if scanner.tokenHasEscapes, let offset = badEscape(scanner) { return offset }
      case .number:
        if !isCanonicalNumber(scanner.bytes, scanner.token) { return scanner.token.lowerBound }
      case .end: return nil
      default: break
      }
    }
  }

  /// The offset of an escape in the scanner's token that RFC 8785 writes otherwise.
  private static func badEscape(_ scanner: JSONScanner) -> Int? {
    var i = scanner.token.lowerBound
    var shortest: [UInt8] = []
    while i < scanner.token.upperBound {
      guard scanner.bytes[i] == UInt8(ascii: "\\") else {
        i += 1
        continue
      }
      let start = i
      let scalar = scanner.escapedScalar(at: &i)
      shortest.removeAll(keepingCapacity: true)
      append(String(Character(scalar)), to: &shortest)
      if !shortest.dropFirst().dropLast().elementsEqual(scanner.bytes[start..<i]) { return start }
    }
    return nil
  }

  /// Whether the name at `a` comes before the one at `b` in UTF-16 order. Plain ASCII names, the rule, compare as bytes.
  private static func precedes(_ text: UnsafeBufferPointer<UInt8>, _ a: Range<Int>, _ b: Range<Int>) -> Bool {
    if isPlain(text, a) && isPlain(text, b) { return text[a].lexicographicallyPrecedes(text[b]) }
    return unescaped(text, a).utf16.lexicographicallyPrecedes(unescaped(text, b).utf16)
  }

  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    for i in range where text[i] >= 0x80 || text[i] == UInt8(ascii: "\\") { return false }
    return true
  }

  private static func unescaped(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    let quoted = UnsafeBufferPointer(rebasing: text[(range.lowerBound - 1)..<(range.upperBound + 1)])
    guard case .string(let name)? = try? JSONValue.parse(quoted) else { return "" }
    return name
  }

  /// Short integers are decided on their digits, everything else by writing the double again.
  private static func isCanonicalNumber(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    let digits = text[range]
    if digits.count <= 15, digits.allSatisfy({ $0 &- UInt8(ascii: "0") <= 9 }) { return true }
    let written = String(decoding: digits, as: UTF8.self)
    guard let number = Double(written) else { return false }
    return CanonicalJSON.text(of: number) == written
  }
}
