/// The first thing in a value that its schema does not allow. Holds field names, never values.
package struct SchemaViolation: Error, Sendable, Hashable {
  /// JSON pointer to the failing place, such as `/values/phone/0/value`; empty for the whole value.
  package let path: String
  /// The schema keyword that failed, or `json` for bytes that are not JSON.
  package let keyword: String

  package init(path: String, keyword: String) {
    self.path = path
    self.keyword = keyword
  }
}

extension SchemaViolation: CustomStringConvertible {
  package var description: String {
    let place = path.isEmpty ? "the whole line" : path
    switch keyword {
    case "json": return "\(place) is not well-formed JSON"
    case "required": return "\(place) lacks a required member"
    case "anyOf": return "\(place) fits none of the allowed forms"
    case "additionalProperties": return "\(place) is a member that is not allowed"
    default: return "\(place) breaks the rule `\(keyword)`"
    }
  }
}
