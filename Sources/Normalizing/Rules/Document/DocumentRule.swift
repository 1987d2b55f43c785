/// Something that converting documents does to text, and the way back.
///
/// A rule sees the whole document, because one place alone proves little. Its examples are its test.
protocol DocumentRule {
  /// Stable name, written into every edit.
  static var id: String { get }
  /// What it does, one sentence.
  static var summary: String { get }
  static var examples: [DocumentExample] { get }
  static func apply(_ text: inout DocumentText)
}

/// Lines of a document, and what they become.
struct DocumentExample: Sendable {
  let lines: [String]
  let becomes: [String]

  init(_ lines: String..., becomes: [String]) {
    self.lines = lines
    self.becomes = becomes
  }

  /// Text that must stay as it is.
  init(stays lines: String...) {
    self.lines = lines
    becomes = lines
  }
}

enum DocumentRules {
  /// In the order in which they run.
  static var all: [any DocumentRule.Type] { [InjectedPinyin.self, PageNumbers.self, DoubledText.self] }
}
