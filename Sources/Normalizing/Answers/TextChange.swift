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

extension AnswerWriter {
  /// Edits in order.
  package mutating func member(_ name: StaticString, _ changes: [TextChange]) {
    member(name, changes) { change, inner in
      inner.member("rule", change.rule)
      inner.member("before", change.before)
      inner.member("after", change.after)
    }
  }
}
