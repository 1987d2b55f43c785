import Glibc
import Records

/// The keywords a violation can name.
enum SchemaKeyword: String {
  case json, type, required, additionalProperties, minItems, maxItems, minLength, maxLength, pattern
  case `enum`, const, anyOf
  case not = "false"
}

/// One validation under way. Every function leaves the scanner behind the value it was given, or
/// returns `false` with the keyword, and the path from the inside out.
///
/// Note to the next reader: values with `anyOf` or `allOf` are scanned once for each branch, from a copy
/// of the scanner (it is a few words), and once more for the node's own keywords. What only looks is a
/// static function: a method that does not change `self` would get a copy of it at every call.
struct SchemaRun {
  var scanner: JSONScanner
  private(set) var path: [String] = []
  private(set) var keyword = SchemaKeyword.json
  /// Above 0 while an alternative is tried whose failure is no violation yet.
  private var trying = 0

  init(scanner: JSONScanner) { self.scanner = scanner }

  mutating func fail(_ keyword: SchemaKeyword) -> Bool {
    self.keyword = keyword
    return false
  }

  mutating func value(_ number: Int32, _ event: JSONScanner.Event, _ tables: SchemaTables) throws(JSONError)
    -> Bool
  {
    let node = tables.nodes.baseAddress! + Int(number)
    if !allows(node, event) {
      return fail(node.pointee.types == SchemaTypes.nothing ? .not : .type)
    }
    if !node.pointee.hasBranches { return try own(node, event, tables) }
    // The node's own keywords first: what they say is plainer than "fits none of the allowed forms".
    let start = scanner
    guard try own(node, event, tables) else { return false }
    let end = scanner
    guard try branches(node, event, from: start, tables) else { return false }
    scanner = end
    return true
  }

  private mutating func own(
    _ node: UnsafePointer<SchemaNode>, _ event: JSONScanner.Event, _ tables: SchemaTables
  ) throws(JSONError) -> Bool {
    if !node.pointee.constants.isEmpty {
      let start = scanner
      if try !isConstant(node, event, tables) { return fail(node.pointee.isConst ? .const : .enum) }
      scanner = start
    }
    switch event {
    case .string: return !node.pointee.hasStringRules || string(node, tables)
    case .objectStart:
      if node.pointee.hasObjectRules { return try object(node, tables) }
      try scanner.skip(after: event)
    case .arrayStart: return try array(node, tables)
    default: break
    }
    return true
  }

  private mutating func allows(_ node: UnsafePointer<SchemaNode>, _ event: JSONScanner.Event) -> Bool {
    let types = node.pointee.types
    switch event {
    case .string: return types & SchemaTypes.string != 0
    case .objectStart: return types & SchemaTypes.object != 0
    case .arrayStart: return types & SchemaTypes.array != 0
    case .true, .false: return types & SchemaTypes.boolean != 0
    case .null: return types & SchemaTypes.null != 0
    case .number:
      if types & SchemaTypes.number != 0 { return true }
      return types & SchemaTypes.integer != 0 && isInteger()
    default: return false
    }
  }

  /// `1`, but also `1.0` and `1e2`: JSON Schema asks for the value, not for how it is written.
  private mutating func isInteger() -> Bool {
    guard let number = Double(scanner.tokenText()) else { return false }
    return number.isFinite && number == number.rounded()
  }

  // MARK: Branches and constants

  private mutating func branches(
    _ node: UnsafePointer<SchemaNode>, _ event: JSONScanner.Event, from start: JSONScanner,
    _ tables: SchemaTables
  ) throws(JSONError) -> Bool {
    for i in node.pointee.allOf {
      scanner = start
      if try !value(tables.lists[Int(i)], event, tables) { return false }
    }
    if node.pointee.anyOf.isEmpty { return true }
    trying += 1
    defer { trying -= 1 }
    for i in node.pointee.anyOf {
      scanner = start
      if try value(tables.lists[Int(i)], event, tables) { return true }
    }
    return fail(.anyOf)
  }

  private mutating func isConstant(
    _ node: UnsafePointer<SchemaNode>, _ event: JSONScanner.Event, _ tables: SchemaTables
  ) throws(JSONError) -> Bool {
    if case .string = event, !scanner.tokenHasEscapes {
      return Self.contains(node, isString: true, plainToken, tables)
    }
    // Rare: anything but a plain string is compared in its canonical form.
    let value = try tree(event)
    let bytes = value.text.map { Array($0.utf8) } ?? value.canonicalBytes()
    return bytes.withUnsafeBufferPointer { Self.contains(node, isString: value.text != nil, $0, tables) }
  }

  private static func contains(
    _ node: UnsafePointer<SchemaNode>, isString: Bool, _ bytes: UnsafeBufferPointer<UInt8>,
    _ tables: SchemaTables
  ) -> Bool {
    for i in node.pointee.constants {
      let constant = tables.constants[Int(i)]
      if constant.isString == isString, equals(constant.bytes, bytes, tables) { return true }
    }
    return false
  }

  private static func equals(
    _ name: Range<Int32>, _ bytes: UnsafeBufferPointer<UInt8>, _ tables: SchemaTables
  )
    -> Bool
  {
    guard name.count == bytes.count else { return false }
    guard bytes.count > 0 else { return true }
    return memcmp(tables.names.baseAddress! + Int(name.lowerBound), bytes.baseAddress!, bytes.count) == 0
  }

  /// The value whose first event was just delivered.
  private mutating func tree(_ event: JSONScanner.Event) throws(JSONError) -> JSONValue {
    switch event {
    case .string: return .string(scanner.tokenText())
    case .number: return .number(scanner.tokenText())
    case .true: return .bool(true)
    case .false: return .bool(false)
    case .objectStart, .arrayStart:
      let start = scanner.position - 1
      try scanner.skip(after: event)
      return try JSONValue.parse(Array(scanner.bytes[start..<scanner.position]), maximumDepth: 64)
    default: return .null
    }
  }

  // MARK: Strings

  private mutating func string(_ node: UnsafePointer<SchemaNode>, _ tables: SchemaTables) -> Bool {
    if !scanner.tokenHasEscapes {
      return string(plainToken, node, tables)
    }
    let text = scanner.tokenBytes()
    return text.withUnsafeBufferPointer { string($0, node, tables) }
  }

  private mutating func string(
    _ text: UnsafeBufferPointer<UInt8>, _ node: UnsafePointer<SchemaNode>, _ tables: SchemaTables
  ) -> Bool {
    let minimum = Int(node.pointee.minLength)
    let maximum = Int(node.pointee.maxLength)
    // A code point has one to four bytes, so that most texts need no counting.
    if minimum > 0 || maximum < Int(Int32.max) {
      if text.count < minimum { return fail(.minLength) }
      if text.count < minimum * 4 || text.count > maximum {
        var length = 0
        for byte in text where byte & 0xC0 != 0x80 { length += 1 }
        if length < minimum { return fail(.minLength) }
        if length > maximum { return fail(.maxLength) }
      }
    }
    if node.pointee.pattern != SchemaNode.none, !Self.matches(text, Int(node.pointee.pattern), tables) {
      return fail(.pattern)
    }
    return true
  }

  private static func matches(_ text: UnsafeBufferPointer<UInt8>, _ pattern: Int, _ tables: SchemaTables)
    -> Bool
  {
    let begin = Int(tables.patterns[pattern].begin)
    let rows = tables.patternStates.baseAddress! + begin << 8
    var state = Int(tables.patterns[pattern].first)
    for byte in text {
      state = Int(rows[state << 8 | Int(byte)])
      if state <= 1 { return state == 1 }
    }
    return tables.patternAccepts[begin + state]
  }

  // MARK: Containers

  private mutating func array(_ node: UnsafePointer<SchemaNode>, _ tables: SchemaTables) throws(JSONError)
    -> Bool
  {
    var count: Int32 = 0
    while true {
      let event = try scanner.next()
      if case .arrayEnd = event { break }
      if node.pointee.items == SchemaNode.none {
        try scanner.skip(after: event)
      } else if try !value(node.pointee.items, event, tables) {
        if trying == 0 { path.append(String(count)) }
        return false
      }
      count += 1
    }
    if count < node.pointee.minItems { return fail(.minItems) }
    return count <= node.pointee.maxItems || fail(.maxItems)
  }

  private mutating func object(_ node: UnsafePointer<SchemaNode>, _ tables: SchemaTables) throws(JSONError)
    -> Bool
  {
    var seen: UInt64 = 0
    var alive = ~UInt64(0)
    while case .key = try scanner.next() {
      let key = scanner.token
      var member = node.pointee.additional
      var isAdditional = true
      let property = find(node, tables)
      if let property {
        seen |= property.pointee.bit
        if property.pointee.node != SchemaNode.none {
          member = property.pointee.node
          isAdditional = false
        }
      }
      let event = try scanner.next()
      if let property, !property.pointee.choices.isEmpty {
        try choose(property.pointee.choices, event, &alive, tables)
      }
      if member == SchemaNode.none {
        try scanner.skip(after: event)
      } else if try !value(member, event, tables) {
        if isAdditional, tables.nodes[Int(member)].types == SchemaTypes.nothing {
          keyword = .additionalProperties
        }
        if trying == 0 { path.append(pointer(key)) }
        return false
      }
    }
    if seen & node.pointee.required != node.pointee.required { return fail(.required) }
    if node.pointee.alternatives.isEmpty { return true }
    for (bit, i) in node.pointee.alternatives.enumerated() {
      if alive >> UInt64(bit) & 1 == 1, seen & tables.masks[Int(i)] == tables.masks[Int(i)] { return true }
    }
    return fail(.anyOf)
  }

  /// Strikes the alternatives that do not accept the member whose value begins with `event`.
  private mutating func choose(
    _ choices: Range<Int32>, _ event: JSONScanner.Event, _ alive: inout UInt64, _ tables: SchemaTables
  ) throws(JSONError) {
    let start = scanner
    trying += 1
    defer { trying -= 1 }
    for i in choices {
      let choice = tables.choices[Int(i)]
      scanner = start
      if try !value(choice.node, event, tables) { alive &= ~choice.alternative }
    }
    scanner = start
  }

  /// The bytes of a key or string that has no escapes.
  private var plainToken: UnsafeBufferPointer<UInt8> {
    @inline(__always) get {
      UnsafeBufferPointer(
        start: scanner.bytes.baseAddress! + scanner.token.lowerBound, count: scanner.token.count)
    }
  }

  /// The property the scanner's key names.
  private mutating func find(_ node: UnsafePointer<SchemaNode>, _ tables: SchemaTables) -> UnsafePointer<
    SchemaProperty
  >? {
    if !scanner.tokenHasEscapes { return Self.find(plainToken, node, tables) }
    return scanner.tokenBytes().withUnsafeBufferPointer { Self.find($0, node, tables) }
  }

  private static func find(
    _ key: UnsafeBufferPointer<UInt8>, _ node: UnsafePointer<SchemaNode>, _ tables: SchemaTables
  ) -> UnsafePointer<SchemaProperty>? {
    let head = CompiledSchema.head(key)
    for i in node.pointee.properties {
      let property = tables.properties.baseAddress! + Int(i)
      if property.pointee.head == head, equals(property.pointee.name, key, tables) { return property }
    }
    return nil
  }

  /// A member's name as a step of a JSON pointer (RFC 6901).
  @inline(never)
  private mutating func pointer(_ key: Range<Int>) -> String {
    let quoted = UnsafeBufferPointer(rebasing: scanner.bytes[(key.lowerBound - 1)..<(key.upperBound + 1)])
    let name = (try? JSONValue.parse(quoted))?.text ?? ""
    return name.split(separator: "~", omittingEmptySubsequences: false).joined(separator: "~0")
      .split(separator: "/", omittingEmptySubsequences: false).joined(separator: "~1")
  }
}
