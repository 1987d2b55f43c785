extension CanonicalJSON {
  /// The offset of the first byte at which `text` is not RFC 8785 canonical JSON, or `nil` if it is.
  ///
  /// Checks in one pass: no white space, member names strictly ascending by UTF-16 units, shortest
  /// escapes, numbers as ECMAScript writes them. Malformed JSON is not canonical either.
  package static func firstDeviation(in text: UnsafeBufferPointer<UInt8>) -> Int? {
    var scanner = JSONScanner(text)
    // The last name of each open object, as a stack of ranges; archives nest four deep.
    var names: [Range<Int>] = []
    var expectedStart = 0
    do throws(JSONError) {
      while true {
        let event = try scanner.next()
        // White space shows as a gap: only a comma may stand between two tokens.
        switch event {
        case .objectStart: names.append(0..<0)
        case .objectEnd: names.removeLast()
        case .key:
          if let offset = badString(scanner) { return offset }
          let previous = names[names.count - 1]
          if !previous.isEmpty || previous.lowerBound > 0 {
            if !precedes(text, previous, scanner.token) { return scanner.token.lowerBound }
          }
          names[names.count - 1] = scanner.token
        case .string: if let offset = badString(scanner) { return offset }
        case .number: if !isCanonicalNumber(text, scanner.token) { return scanner.token.lowerBound }
        case .end: return expectedStart == text.count ? nil : expectedStart
        default: break
        }
        if let offset = whiteSpace(text, expectedStart, scanner, event) { return offset }
        expectedStart = scanner.position
      }
    } catch {
      return error.offset
    }
  }

  /// The offset of white space between `start` and the token, or between a key and its colon.
  private static func whiteSpace(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ scanner: JSONScanner, _ event: JSONScanner.Event
  ) -> Int? {
    var end = scanner.position
    switch event {
    case .key, .string:
      end = scanner.token.lowerBound
      if event == .key, scanner.position != scanner.token.upperBound + 2 {
        return scanner.token.upperBound + 1
      }
    case .number: end = scanner.token.lowerBound
    default: break
    }
    for i in start..<end where text[i] <= 0x20 { return i }
    return nil
  }

  /// The offset of an escape in the scanner's token that RFC 8785 writes otherwise.
  private static func badString(_ scanner: JSONScanner) -> Int? {
    guard scanner.tokenHasEscapes else { return nil }
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
