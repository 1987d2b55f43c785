package import Records

/// Why a JSON Schema could not be compiled. A keyword that is not understood is an error: a check that
/// is silently skipped is worse than none.
package struct SchemaError: Error, Sendable, Equatable {
  package enum Reason: Sendable, Equatable {
    case notJSON(JSONError)
    case unknownKeyword
    case badValue
    /// `$ref` must be `#/$defs/name`, and must not lead back to itself without a value in between.
    case badReference
    case pattern(PatternError)
    /// More than 64 different names in one object schema.
    case tooManyProperties
  }
  package let reason: Reason
  /// JSON pointer into the schema.
  package let path: String
}
