/// The lines of one document under repair, and what was done to them.
struct DocumentText {
  private(set) var lines: [[UInt32]]
  private(set) var edits: [DocumentEdit] = []

  init(_ lines: [[UInt32]]) { self.lines = lines }

  /// One piece of a line to be replaced.
  struct Cut {
    var range: Range<Int>
    var replacement: [UInt32] = []
    /// What an edit shows before the piece, so that a reader sees where it was.
    var context: Range<Int>?
  }

  /// Replaces pieces of one line; `cuts` are in order and apart.
  mutating func apply(_ cuts: [Cut], to line: Int, rule: String) {
    guard !cuts.isEmpty else { return }
    let old = lines[line]
    var new: [UInt32] = []
    new.reserveCapacity(old.count)
    var copied = 0
    for cut in cuts {
      new += old[copied..<cut.range.lowerBound]
      new += cut.replacement
      copied = cut.range.upperBound
      let shown = cut.context ?? cut.range
      let before = old[shown]
      let after =
        old[shown.lowerBound..<cut.range.lowerBound] + cut.replacement
        + old[cut.range.upperBound..<shown.upperBound]
      edits.append(
        DocumentEdit(line: line, rule: rule, before: Self.string(before), after: Self.string(after)))
    }
    new += old[copied...]
    lines[line] = new
  }

  private static func string(_ scalars: some Collection<UInt32>) -> String {
    var text = String.UnicodeScalarView()
    for scalar in scalars { text.append(Unicode.Scalar(scalar) ?? "\u{FFFD}") }
    return String(text)
  }
}

/// One edit of a document: the piece of a line before and after.
package struct DocumentEdit: Sendable, Equatable {
  /// Zero-based.
  package var line: Int
  /// Stable id of the rule that made it.
  package var rule: String
  package var before: String
  package var after: String
}
