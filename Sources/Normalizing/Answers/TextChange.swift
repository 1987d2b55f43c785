/// One edit of a cell's text.
package struct TextChange: Sendable, Equatable {
  /// Stable id of the rule that made it.
  package let rule: String
  package let before: String
  package let after: String

  package init(rule: String, before: String, after: String) {
    self.rule = rule
    self.before = before
    self.after = after
  }
}
