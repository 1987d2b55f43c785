/// A JSON text as a tree. For small files (inventories, run records, schemas); lines use `JSONScanner`.
///
/// Numbers keep the text they were written as, so that nothing is rounded; members keep their order.
package indirect enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  /// As written, such as `12` or `1.5e3`.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([JSONMember])
}

/// One member of an object.
package struct JSONMember: Sendable, Hashable {
  package var name: String
  package var value: JSONValue
  package init(_ name: String, _ value: JSONValue) {
    self.name = name
    self.value = value
  }
}

extension JSONValue {
  /// Parses one JSON text. Duplicate member names are an error: two readers could see two meanings.
  package static func parse(_ bytes: UnsafeBufferPointer<UInt8>, maximumDepth: Int = 32) throws(JSONError)
    -> JSONValue
  {
    var scanner = JSONScanner(bytes, maximumDepth: maximumDepth)
    let first = try scanner.next()
    let value = try parse(first, &scanner)
    _ = try scanner.next()
    return value
  }

  package static func parse(_ bytes: [UInt8], maximumDepth: Int = 32) throws(JSONError) -> JSONValue {
    // Typed throws do not pass through withUnsafeBufferPointer in every toolchain; a result does.
    let result = bytes.withUnsafeBufferPointer { buffer -> Result<JSONValue, JSONError> in
      do throws(JSONError) {
        return .success(try parse(buffer, maximumDepth: maximumDepth))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private static func parse(_ event: JSONScanner.Event, _ scanner: inout JSONScanner) throws(JSONError)
    -> JSONValue
  {
    switch event {
    case .objectStart: return .object(try members(&scanner))
    case .arrayStart: return .array(try elements(&scanner))
    case .string: return .string(scanner.tokenText())
    case .number: return .number(scanner.tokenText())
    case .true: return .bool(true)
    case .false: return .bool(false)
    case .null: return .null
    // The scanner delivers these only after their openings, which `members` and `elements` consume.
    case .key, .objectEnd, .arrayEnd, .end: throw JSONError(.unexpectedByte, at: scanner.position)
    }
  }

  private static func members(_ scanner: inout JSONScanner) throws(JSONError) -> [JSONMember] {
    var members: [JSONMember] = []
    var names: Set<[UInt8]> = []
    while true {
      guard try scanner.next() == .key else { return members }
      let name = scanner.tokenBytes()
      guard names.insert(name).inserted else {
        throw JSONError(.duplicateKey, at: scanner.token.lowerBound)
      }
      let value = try parse(try scanner.next(), &scanner)
      members.append(JSONMember(String(decoding: name, as: UTF8.self), value))
    }
  }

  private static func elements(_ scanner: inout JSONScanner) throws(JSONError) -> [JSONValue] {
    var elements: [JSONValue] = []
    while true {
      let event = try scanner.next()
      if event == .arrayEnd { return elements }
      elements.append(try parse(event, &scanner))
    }
  }
}

extension JSONValue {
  /// The member called `name`, if this is an object that has one.
  package subscript(name: String) -> JSONValue? {
    members?.first { $0.name.utf8.elementsEqual(name.utf8) }?.value
  }

  package var members: [JSONMember]? { if case .object(let members) = self { members } else { nil } }
  package var elements: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }
  package var text: String? { if case .string(let text) = self { text } else { nil } }
  package var bool: Bool? { if case .bool(let bool) = self { bool } else { nil } }

  /// The value of a number, or of a string, that is a plain decimal integer. Archives write counts as strings.
  package var integer: Int? {
    switch self {
    case .number(let text), .string(let text): Int(text)
    default: nil
    }
  }
}
