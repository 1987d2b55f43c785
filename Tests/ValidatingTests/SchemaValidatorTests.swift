import Records
import Testing

@testable import Validating

@Suite struct SchemaValidatorTests {
  @Test(arguments: [
    (#"{"type":"integer"}"#, "1.0", "ok"), (#"{"type":"integer"}"#, "1.5", " type"),
    (#"{"type":"number"}"#, "1.5", "ok"), (#"{"type":["string","null"]}"#, "null", "ok"),
    (#"{"type":["string","null"]}"#, "1", " type"), ("true", "{}", "ok"), ("false", "1", " false"),
    (#"{"const":1}"#, "1.0", "ok"), (#"{"const":"a"}"#, #""\u0061""#, "ok"),
    (#"{"const":"1"}"#, "1", " const"),
    (#"{"enum":[[1,{"b":2,"a":1}],null]}"#, #"[1, {"a":1,"b":2}]"#, "ok"),
    (#"{"enum":["a"]}"#, #""b""#, " enum"),
    (#"{"minLength":2}"#, #""王""#, " minLength"), (#"{"minLength":2}"#, #""王小""#, "ok"),
    (#"{"maxLength":2}"#, #""王小明""#, " maxLength"), (#"{"maxLength":2}"#, #""\ud83d\ude00x""#, "ok"),
    (#"{"pattern":"^a$"}"#, #""\u0061""#, "ok"), (#"{"pattern":"^a$"}"#, "5", "ok"),
    (#"{"minItems":1}"#, "[]", " minItems"), (#"{"maxItems":1}"#, "[1,2]", " maxItems"),
    (#"{"items":{"type":"string"}}"#, #"["a",1]"#, "/1 type"), (#"{"required":["a"]}"#, "{}", " required"),
    (#"{"required":["a"]}"#, #"{"\u0061":1}"#, "ok"),
    (#"{"properties":{"a":false}}"#, #"{"a":1}"#, "/a false"),
    (#"{"properties":{"a":{}},"additionalProperties":false}"#, #"{"b":1}"#, "/b additionalProperties"),
    (#"{"required":["b"],"additionalProperties":false}"#, #"{"b":1}"#, "/b additionalProperties"),
    (#"{"additionalProperties":{"type":"null"}}"#, #"{"a/b~c":1}"#, "/a~1b~0c type"),
    (#"{"anyOf":[{"type":"null"},{"required":["a"]}]}"#, "{}", " anyOf"),
    (#"{"anyOf":[{"type":"null"},{"required":["a"]}]}"#, "1", "ok"),
    (#"{"type":"object","anyOf":[{"required":["a","b"]},{"required":["c"]}]}"#, #"{"a":1}"#, " anyOf"),
    (#"{"type":"object","anyOf":[{"required":["a","b"]},{"required":["c"]}]}"#, #"{"b":1,"a":1}"#, "ok"),
    (#"{"allOf":[{"minItems":1},{"maxItems":1}]}"#, "[1,2]", " maxItems"),
    (
      ##"{"$ref":"#/$defs/tree","$defs":{"tree":{"items":{"$ref":"#/$defs/tree"},"type":"array"}}}"##,
      "[[],[[1]]]", "/1/0/0 type"
    ),
    (##"{"$ref":"#/$defs/a","minItems":1,"$defs":{"a":{"maxItems":1}}}"##, "[]", " minItems"),
    (#"{"items":{"anyOf":[{"const":1},{"const":2}]}}"#, "[1,2,3]", "/2 anyOf"), ("{}", "[1,", " json"),
    ("{}", "1 1", " json"), ("{}", "", " json"),
  ])
  func `says what is wrong and where`(_ schema: String, _ value: String, _ expected: String) throws {
    let validator = try SchemaValidator(Array(schema.utf8))
    let violation = validator.validate(Array(value.utf8))
    #expect(violation.map { "\($0.path) \($0.keyword)" } ?? "ok" == expected)
  }

  @Test(
    arguments: [
      (#"{"minimum":1}"#, .unknownKeyword, "/minimum"),
      (#"{"properties":{"a":{"oneOf":[]}}}"#, .unknownKeyword, "/properties/a/oneOf"),
      (#"{"type":"date"}"#, .badValue, "/type"), (#"{"type":5}"#, .badValue, "/type"),
      (#"{"enum":[]}"#, .badValue, "/enum"),
      (#"{"minItems":-1}"#, .badValue, "/minItems"), (#"{"minItems":"1"}"#, .badValue, "/minItems"),
      (#"{"required":"a"}"#, .badValue, "/required"), (#"{"required":[1]}"#, .badValue, "/required"),
      ("[]", .badValue, ""),
      (#"{"$ref":"other.json"}"#, .badReference, "/$ref"),
      (##"{"$ref":"#/$defs/x"}"##, .badReference, "/$ref"),
      (##"{"$defs":{"a":{"$ref":"#/$defs/b"},"b":{"anyOf":[{"$ref":"#/$defs/a"}]}}}"##, .badReference, ""),
      (#"{"pattern":"(?=a)"}"#, .pattern(PatternError(reason: .unsupported, offset: 2)), "/pattern"),
      ("{", .notJSON(JSONError(.unexpectedEnd, at: 1)), ""), (#"{"anyOf":[]}"#, .badValue, "/anyOf"),
      (#"{"items":[{}]}"#, .badValue, "/items"),
    ] as [(String, SchemaError.Reason, String)])
  func `refuses schemas it would not honor`(_ schema: String, _ reason: SchemaError.Reason, _ path: String) {
    #expect(throws: SchemaError(reason: reason, path: path)) { try SchemaValidator(Array(schema.utf8)) }
  }

  @Test func `refuses more names than it can count`() {
    let names = (0..<65).map { "\"n\($0)\"" }.joined(separator: ",")
    #expect(throws: SchemaError(reason: .tooManyProperties, path: "")) {
      try SchemaValidator(Array("{\"required\":[\(names)]}".utf8))
    }
  }

  /// Random small schemas on random small values: valid for one exactly when valid for the other, and the
  /// violation reported is one of those there are.
  @Test func `agrees with its slow twin on random schemas`() throws {
    var random = TinyRandom(seed: 2020)
    var valid = 0
    var invalid = 0
    for _ in 0..<1500 {
      let schema = Self.schema(&random, depth: 3).canonicalBytes()
      let validator = try SchemaValidator(schema)
      let plain = PlainValidator(root: try JSONValue.parse(schema))
      for _ in 0..<4 {
        let value = Self.value(&random, depth: 3).canonicalBytes()
        let violations = plain.violations(try JSONValue.parse(value))
        if let violation = validator.validate(value) {
          invalid += 1
          #expect(
            violations.contains(violation),
            "\(String(decoding: schema, as: UTF8.self)) \(String(decoding: value, as: UTF8.self))")
        } else {
          valid += 1
          #expect(
            violations.isEmpty,
            "\(String(decoding: schema, as: UTF8.self)) \(String(decoding: value, as: UTF8.self))")
        }
      }
    }
    #expect(valid > 500 && invalid > 500)
  }

  /// Real customer lines with one byte or piece changed.
  @Test func `agrees with its slow twin on damaged customers`() throws {
    var random = TinyRandom(seed: 9)
    let plain = PlainValidator(root: try JSONValue.parse(Array(CustomerSchema.text.utf8)))
    let pieces = [
      "\"", ",", "{}", "[]", "null", "\"kind\":", "person", "organization", "single", "1:0", "+", "\\u0020",
      "王",
    ]
    let line = Array(CustomerSchemaTests.person.utf8)
    var valid = 0
    for _ in 0..<6000 {
      var changed = line
      let position = random.below(changed.count)
      switch random.below(3) {
      case 0: changed[position] = UInt8(random.below(128))
      case 1: changed.remove(at: position)
      default: changed.insert(contentsOf: Array(random.pick(pieces).utf8), at: position)
      }
      let violation = CustomerSchema.validator.validate(changed)
      do throws(JSONError) {
        let violations = plain.violations(try JSONValue.parse(changed))
        #expect(violations.isEmpty == (violation == nil), "\(String(decoding: changed, as: UTF8.self))")
        if let violation { #expect(violations.contains(violation)) } else { valid += 1 }
      } catch {
        // The fast one stops at the first violation, which may come before the damage; it does not look for names that come twice.
        if error.code != .duplicateKey {
          #expect(violation != nil, "\(String(decoding: changed, as: UTF8.self))")
        }
      }
    }
    #expect(valid > 100)
  }

  // MARK: Random schemas and values

  private static let names = ["a", "b", "long name here", "王"]

  private static func schema(_ random: inout TinyRandom, depth: Int) -> JSONValue {
    if random.below(20) == 0 { return .bool(random.below(4) > 0) }
    var members: [JSONMember] = []
    func add(_ name: String, _ value: JSONValue) { members.append(JSONMember(name, value)) }
    for _ in 0..<random.below(3) + 1 {
      let inner: (inout TinyRandom) -> JSONValue = { depth > 0 ? schema(&$0, depth: depth - 1) : .bool(true) }
      switch random.below(13) {
      case 0:
        add(
          "type", .string(random.pick(["object", "array", "string", "number", "integer", "null", "boolean"])))
      case 1: add("type", .array([.string("object"), .string(random.pick(["array", "string", "integer"]))]))
      case 2: add("required", .array([.string(random.pick(names))]))
      case 3, 4:
        add("properties", .object(names.prefix(random.below(3) + 1).map { JSONMember($0, inner(&random)) }))
      case 5: add("additionalProperties", inner(&random))
      case 6: add("items", inner(&random))
      case 7:
        add(
          random.pick(["minItems", "maxItems", "minLength", "maxLength"]), .number(String(random.below(3))))
      case 8: add("pattern", .string(random.pick(["^a", "b$", "^[^王]*$", "."])))
      case 9: add("enum", .array([value(&random, depth: 1), value(&random, depth: 1), .string("a")]))
      case 10: add("const", value(&random, depth: 1))
      case 11: add("anyOf", .array([inner(&random), inner(&random)]))
      default: add("allOf", .array([inner(&random), inner(&random)]))
      }
    }
    // One keyword can come only once, and `enum` and `const` not together.
    var seen: Set<String> = []
    members = members.filter { seen.insert($0.name == "const" ? "enum" : $0.name).inserted }
    return .object(members)
  }

  private static func value(_ random: inout TinyRandom, depth: Int) -> JSONValue {
    switch random.below(depth > 0 ? 9 : 6) {
    case 0: return .null
    case 1: return .bool(random.below(2) == 0)
    case 2: return .number(random.pick(["0", "1", "1.5", "-2"]))
    case 3, 4, 5: return .string(random.pick(["", "a", "ab", "王", "b\n", "\"\\"]))
    case 6: return .array((0..<random.below(3)).map { _ in value(&random, depth: depth - 1) })
    default:
      return .object(names.prefix(random.below(4)).map { JSONMember($0, value(&random, depth: depth - 1)) })
    }
  }
}
