import Records

@testable import Validating

/// JSON Schema by walking two trees: slow, obvious, and independent of the compiled one. Finds all violations.
struct PlainValidator {
  let root: JSONValue
  private var machines: [String: PatternMachine] = [:]

  init(root: JSONValue) {
    self.root = root
    collectPatterns(root)
  }

  private mutating func collectPatterns(_ schema: JSONValue) {
    if let pattern = schema["pattern"]?.text, let tree = try? PatternParser.parse(pattern) {
      machines[pattern] = try? PatternMachine(tree)
    }
    for part in (schema.members?.map(\.value) ?? []) + (schema.elements ?? []) { collectPatterns(part) }
  }

  private static func step(_ name: String) -> String {
    "/" + name.replacing("~", with: "~0").replacing("/", with: "~1")
  }

  func violations(_ value: JSONValue) -> Set<SchemaViolation> { violations(value, root, "") }

  private func violations(_ value: JSONValue, _ schema: JSONValue, _ path: String) -> Set<SchemaViolation> {
    func broken(_ keyword: String) -> Set<SchemaViolation> { [SchemaViolation(path: path, keyword: keyword)] }
    if let bool = schema.bool { return bool ? [] : broken("false") }
    var found: Set<SchemaViolation> = []
    for keyword in schema.members ?? [] {
      let rule = keyword.value
      switch (keyword.name, value) {
      case ("$ref", _):
        let name = String((rule.text ?? "").dropFirst("#/$defs/".count))
        found.formUnion(violations(value, root["$defs"]?[name] ?? .null, path))
      case ("type", _):
        if !(rule.elements ?? [rule]).contains(where: { Self.isType(value, $0.text ?? "") }) {
          found.formUnion(broken("type"))
        }
      case ("enum", _):
        if !(rule.elements ?? []).contains(where: { Self.equal($0, value) }) {
          found.formUnion(broken("enum"))
        }
      case ("const", _): if !Self.equal(rule, value) { found.formUnion(broken("const")) }
      case ("anyOf", _):
        if !(rule.elements ?? []).contains(where: { violations(value, $0, path).isEmpty }) {
          found.formUnion(broken("anyOf"))
        }
      case ("allOf", _): for part in rule.elements ?? [] { found.formUnion(violations(value, part, path)) }
      case ("minLength", .string(let text)):
        if text.unicodeScalars.count < rule.integer ?? 0 { found.formUnion(broken("minLength")) }
      case ("maxLength", .string(let text)):
        if text.unicodeScalars.count > rule.integer ?? 0 { found.formUnion(broken("maxLength")) }
      case ("pattern", .string(let text)):
        if machines[rule.text ?? ""]?.matches(Array(text.utf8)) != true { found.formUnion(broken("pattern")) }
      case ("minItems", .array(let items)):
        if items.count < rule.integer ?? 0 { found.formUnion(broken("minItems")) }
      case ("maxItems", .array(let items)):
        if items.count > rule.integer ?? 0 { found.formUnion(broken("maxItems")) }
      case ("items", .array(let items)):
        for (i, item) in items.enumerated() { found.formUnion(violations(item, rule, "\(path)/\(i)")) }
      case ("required", .object):
        for name in rule.elements ?? [] where value[name.text ?? ""] == nil {
          found.formUnion(broken("required"))
        }
      case ("properties", .object(let members)):
        for member in members {
          if let part = rule[member.name] {
            found.formUnion(violations(member.value, part, path + Self.step(member.name)))
          }
        }
      case ("additionalProperties", .object(let members)):
        for member in members where schema["properties"]?[member.name] == nil {
          let place = path + Self.step(member.name)
          if rule.bool == false {
            found.insert(SchemaViolation(path: place, keyword: "additionalProperties"))
          } else {
            found.formUnion(violations(member.value, rule, place))
          }
        }
      default: break
      }
    }
    return found
  }

  private static func isType(_ value: JSONValue, _ name: String) -> Bool {
    switch value {
    case .null: name == "null"
    case .bool: name == "boolean"
    case .string: name == "string"
    case .array: name == "array"
    case .object: name == "object"
    case .number(let text):
      name == "number" || name == "integer" && Double(text).map { $0 == $0.rounded() } ?? false
    }
  }

  private static func equal(_ a: JSONValue, _ b: JSONValue) -> Bool {
    a.canonicalBytes() == b.canonicalBytes()
  }
}
