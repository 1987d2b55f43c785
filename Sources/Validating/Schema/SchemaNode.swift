/// One compiled (sub)schema: plain numbers that point into the flat tables of `CompiledSchema`, so that
/// validating touches no reference counts.
struct SchemaNode {
  /// Bits of `SchemaTypes`.
  var types = SchemaTypes.any
  /// Into `properties`, sorted as the scanner looks them up.
  var properties: Range<Int32> = 0..<0
  /// Bit of each required property.
  var required: UInt64 = 0
  /// Node for members that `properties` does not name, or `none`: anything.
  var additional = SchemaNode.none
  /// Node for array elements, or `none`.
  var items = SchemaNode.none
  var minItems: Int32 = 0
  var maxItems = Int32.max
  /// In Unicode code points.
  var minLength: Int32 = 0
  var maxLength = Int32.max
  /// Into `patterns`, or `none`.
  var pattern = SchemaNode.none
  /// Into `constants`: the allowed values; empty for any.
  var constants: Range<Int32> = 0..<0
  /// Whether `constants` came from `const`.
  var isConst = false
  /// Into `masks`: what each alternative of an `anyOf` over members requires (see `MemberAlternatives`).
  var alternatives: Range<Int32> = 0..<0
  /// Into `lists`: nodes one of which must accept the value.
  var anyOf: Range<Int32> = 0..<0
  /// Into `lists`: nodes all of which must accept the value; `$ref` beside other keywords is one.
  var allOf: Range<Int32> = 0..<0

  static let none: Int32 = -1

  /// Whether a string needs nothing but its type checked.
  var hasStringRules = false
  /// Whether the value must be looked at more than once.
  var hasBranches: Bool { !anyOf.isEmpty || !allOf.isEmpty }
  /// Whether a container's inside matters.
  var hasObjectRules = false
}

/// JSON Schema's types as bits. `integer` is a number without fraction.
enum SchemaTypes {
  static let null: UInt8 = 1
  static let boolean: UInt8 = 2
  static let object: UInt8 = 4
  static let array: UInt8 = 8
  static let number: UInt8 = 16
  static let string: UInt8 = 32
  static let integer: UInt8 = 64
  static let any: UInt8 = 127
  static let nothing: UInt8 = 0

  static func bit(_ name: String) -> UInt8? {
    switch name {
    case "null": null
    case "boolean": boolean
    case "object": object
    case "array": array
    case "number": number | integer
    case "string": string
    case "integer": integer
    default: nil
    }
  }
}

/// A named member of an object schema.
struct SchemaProperty {
  /// The first eight bytes of the name, little end first, zeros behind.
  var head: UInt64
  /// The whole name in `names`.
  var name: Range<Int32>
  /// Its node, or `none` for a name that is only required.
  var node: Int32
  /// Its bit in the set of members seen.
  var bit: UInt64
  /// Into `choices`: what alternatives of the object's `anyOf` ask of this member.
  var choices: Range<Int32> = 0..<0
}

/// A value of `enum` or `const` as canonical JSON in `names`; strings without their quotes.
struct SchemaConstant {
  var bytes: Range<Int32>
  var isString: Bool
}

/// An alternative of an object's `anyOf` that asks something of one member.
struct SchemaChoice {
  /// Bit of the alternative.
  var alternative: UInt64
  var node: Int32
}
