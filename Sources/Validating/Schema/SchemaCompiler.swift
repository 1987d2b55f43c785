import Records

/// Turns a JSON Schema (draft 2020-12) document into flat tables.
///
/// Understood: `type properties required additionalProperties items minItems maxItems minLength maxLength
/// pattern enum const anyOf allOf $ref $defs` and Boolean schemas. Annotations (`$schema $id $comment title
/// description default examples`) say nothing about values. Everything else is refused.
struct SchemaCompiler {
  private(set) var schema = CompiledSchema()
  private let definitions: [JSONMember]
  /// Nodes of `$defs` by name; `nil` while being compiled.
  private var compiled: [String: Int32] = [:]

  private static let annotations: Set<String> = [
    "$schema", "$id", "$comment", "title", "description", "default", "examples", "$defs",
  ]

  init(_ document: JSONValue) throws(SchemaError) {
    definitions = document["$defs"]?.members ?? []
    // Definitions get their nodes first, so that they can refer to each other and to themselves.
    for definition in definitions {
      compiled[definition.name] = Int32(schema.nodes.count)
      schema.nodes.append(SchemaNode())
    }
    for definition in definitions {
      let path = "/$defs/\(definition.name)"
      let node = try node(definition.value, path)
      if let number = compiled[definition.name] { schema.nodes[Int(number)] = node }
    }
    schema.root = try add(document, "")
    try refuseEndlessReferences()
  }

  private mutating func add(_ value: JSONValue, _ path: String) throws(SchemaError) -> Int32 {
    // A bare reference needs no node of its own.
    if let members = value.members,
      members.allSatisfy({ $0.name == "$ref" || Self.annotations.contains($0.name) }),
      let reference = value["$ref"]
    {
      return try target(of: reference, path)
    }
    let node = try node(value, path)
    schema.nodes.append(node)
    return Int32(schema.nodes.count - 1)
  }

  private func target(of reference: JSONValue, _ path: String) throws(SchemaError) -> Int32 {
    guard let text = reference.text, text.hasPrefix("#/$defs/"),
      let node = compiled[String(text.dropFirst("#/$defs/".count))]
    else { throw SchemaError(reason: .badReference, path: path + "/$ref") }
    return node
  }

  private mutating func node(_ value: JSONValue, _ path: String) throws(SchemaError) -> SchemaNode {
    var node = SchemaNode()
    if let bool = value.bool {
      node.types = bool ? SchemaTypes.any : SchemaTypes.nothing
      return node
    }
    guard let members = value.members else { throw SchemaError(reason: .badValue, path: path) }
    var names = PropertyNames()
    var allOf: [Int32] = []
    for member in members {
      let place = "\(path)/\(member.name)"
      let bad = SchemaError(reason: .badValue, path: place)
      switch member.name {
      case "type": node.types = try types(member.value, place)
      case "properties":
        guard let properties = member.value.members else { throw bad }
        for property in properties {
          names.nodes[property.name] = try add(property.value, "\(place)/\(property.name)")
        }
      case "required": names.required += try texts(member.value, place)
      case "additionalProperties": node.additional = try add(member.value, place)
      case "items": node.items = try add(member.value, place)
      case "minItems": node.minItems = try count(member.value, place)
      case "maxItems": node.maxItems = try count(member.value, place)
      case "minLength": node.minLength = try count(member.value, place)
      case "maxLength": node.maxLength = try count(member.value, place)
      case "pattern":
        guard let pattern = member.value.text else { throw bad }
        node.pattern = try addPattern(pattern, place)
      case "enum":
        guard let values = member.value.elements, !values.isEmpty else { throw bad }
        guard node.constants.isEmpty else { throw bad }
        node.constants = addConstants(values)
      case "const":
        guard node.constants.isEmpty else { throw bad }
        node.constants = addConstants([member.value])
        node.isConst = true
      case "anyOf": try addAlternatives(member.value, &node, &names, place)
      case "allOf":
        guard let all = member.value.elements, !all.isEmpty else { throw bad }
        for (i, part) in all.enumerated() { allOf.append(try add(part, "\(place)/\(i)")) }
      case "$ref": allOf.append(try target(of: member.value, path))
      case let name where Self.annotations.contains(name): break
      default: throw SchemaError(reason: .unknownKeyword, path: place)
      }
    }
    node.allOf = addList(allOf)
    try finish(&node, names, path)
    return node
  }

  // MARK: Keywords

  /// The names an object schema speaks of, each with its bit.
  private struct PropertyNames {
    var nodes: [String: Int32] = [:]
    var required: [String] = []
    var alternatives: [MemberAlternative] = []
  }

  /// An alternative of `anyOf` that speaks only of members: it can be decided while the object is scanned once.
  private struct MemberAlternative {
    var required: [String] = []
    var nodes: [(name: String, node: Int32)] = []
  }

  private mutating func finish(_ node: inout SchemaNode, _ names: PropertyNames, _ path: String)
    throws(SchemaError)
  {
    let all = Set(names.nodes.keys).union(names.required).union(
      names.alternatives.flatMap { $0.required + $0.nodes.map(\.name) }
    ).sorted()
    guard all.count <= 64 else { throw SchemaError(reason: .tooManyProperties, path: path) }
    var bits: [String: UInt64] = [:]
    let start = Int32(schema.properties.count)
    for (i, name) in all.enumerated() {
      bits[name] = 1 << UInt64(i)
      let utf8 = Array(name.utf8)
      schema.properties.append(
        SchemaProperty(
          head: utf8.withUnsafeBufferPointer(CompiledSchema.head), name: schema.addName(utf8),
          node: names.nodes[name] ?? SchemaNode.none, bit: 1 << UInt64(i),
          choices: addChoices(name, names.alternatives)))
    }
    node.properties = start..<Int32(schema.properties.count)
    node.required = names.required.reduce(0) { $0 | (bits[$1] ?? 0) }
    let firstMask = Int32(schema.masks.count)
    for alternative in names.alternatives {
      schema.masks.append(alternative.required.reduce(0) { $0 | (bits[$1] ?? 0) })
    }
    node.alternatives = firstMask..<Int32(schema.masks.count)
    node.hasObjectRules = !all.isEmpty || node.additional != SchemaNode.none
    node.hasStringRules =
      node.minLength > 0 || node.maxLength != .max || node.pattern != SchemaNode.none
  }

  private mutating func addChoices(_ name: String, _ alternatives: [MemberAlternative]) -> Range<Int32> {
    let start = Int32(schema.choices.count)
    for (i, alternative) in alternatives.enumerated() {
      for (member, node) in alternative.nodes where member == name {
        schema.choices.append(SchemaChoice(alternative: 1 << UInt64(i), node: node))
      }
    }
    return start..<Int32(schema.choices.count)
  }

  private mutating func addAlternatives(
    _ value: JSONValue, _ node: inout SchemaNode, _ names: inout PropertyNames, _ path: String
  ) throws(SchemaError) {
    guard let alternatives = value.elements, !alternatives.isEmpty else {
      throw SchemaError(reason: .badValue, path: path)
    }
    let speakOfMembers = alternatives.allSatisfy {
      $0.members?.allSatisfy { $0.name == "required" || $0.name == "properties" } == true
    }
    if speakOfMembers && node.types == SchemaTypes.object && alternatives.count <= 64 {
      for (i, alternative) in alternatives.enumerated() {
        names.alternatives.append(try memberAlternative(alternative, "\(path)/\(i)"))
      }
      return
    }
    var nodes: [Int32] = []
    for (i, alternative) in alternatives.enumerated() { nodes.append(try add(alternative, "\(path)/\(i)")) }
    node.anyOf = addList(nodes)
  }

  private mutating func memberAlternative(_ value: JSONValue, _ path: String) throws(SchemaError)
    -> MemberAlternative
  {
    var alternative = MemberAlternative()
    if let required = value["required"] { alternative.required = try texts(required, "\(path)/required") }
    if let properties = value["properties"] {
      guard let members = properties.members else {
        throw SchemaError(reason: .badValue, path: "\(path)/properties")
      }
      for member in members {
        let node = try add(member.value, "\(path)/properties/\(member.name)")
        alternative.nodes.append((member.name, node))
      }
    }
    return alternative
  }

  private func types(_ value: JSONValue, _ path: String) throws(SchemaError) -> UInt8 {
    var bits: UInt8 = 0
    for name in value.elements ?? [value] {
      guard let bit = name.text.flatMap(SchemaTypes.bit) else {
        throw SchemaError(reason: .badValue, path: path)
      }
      bits |= bit
    }
    return bits
  }

  private func texts(_ value: JSONValue, _ path: String) throws(SchemaError) -> [String] {
    guard let elements = value.elements else { throw SchemaError(reason: .badValue, path: path) }
    let texts = elements.compactMap(\.text)
    guard texts.count == elements.count else { throw SchemaError(reason: .badValue, path: path) }
    return texts
  }

  private func count(_ value: JSONValue, _ path: String) throws(SchemaError) -> Int32 {
    guard case .number(let text) = value, let count = Int32(text), count >= 0 else {
      throw SchemaError(reason: .badValue, path: path)
    }
    return count
  }

  private mutating func addPattern(_ pattern: String, _ path: String) throws(SchemaError) -> Int32 {
    do throws(PatternError) {
      schema.addPattern(try PatternAutomaton(pattern))
    } catch {
      throw SchemaError(reason: .pattern(error), path: path)
    }
    return Int32(schema.patterns.count - 1)
  }

  private mutating func addConstants(_ values: [JSONValue]) -> Range<Int32> {
    let start = Int32(schema.constants.count)
    for value in values {
      let bytes = value.text.map { Array($0.utf8) } ?? value.canonicalBytes()
      schema.constants.append(
        SchemaConstant(bytes: schema.addName(bytes), isString: value.text != nil))
    }
    return start..<Int32(schema.constants.count)
  }

  private mutating func addList(_ nodes: [Int32]) -> Range<Int32> {
    let start = Int32(schema.lists.count)
    schema.lists += nodes
    return start..<Int32(schema.lists.count)
  }

  /// A node that reaches itself through `allOf` or `anyOf` alone would never end.
  private func refuseEndlessReferences() throws(SchemaError) {
    for start in schema.nodes.indices {
      var open = [Int32(start)]
      var seen: Set<Int32> = []
      while let number = open.popLast() {
        let node = schema.nodes[Int(number)]
        for i in Array(node.allOf) + Array(node.anyOf) {
          let target = schema.lists[Int(i)]
          if target == start { throw SchemaError(reason: .badReference, path: "") }
          if seen.insert(target).inserted { open.append(target) }
        }
      }
    }
  }
}
