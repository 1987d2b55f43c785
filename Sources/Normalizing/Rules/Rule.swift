import Records

/// One thing the normalizer does to cells, with the examples that are its test and its documentation.
///
/// An example shows a whole cell and all values it becomes, because a rule is only right together
/// with its neighbors; the test also checks that the rule took part. A new rule is a new type here
/// and one line in `RuleCatalog`.
protocol Rule {
  /// Stable name, written into traces: `phone-extension`.
  static var id: String { get }
  /// What it does, one sentence.
  static var summary: String { get }
  /// The kind of column its examples stand in.
  static var column: ColumnMeaning { get }
  static var examples: [Example] { get }
}

/// A rule that edits the text of a cell in place. What it notices it adds to `findings`.
protocol TextRule: Rule {
  static func apply(_ text: inout ScalarText, _ findings: inout FindingSet)
}

/// A cell and the canonical values it becomes; none when it becomes nothing.
struct Example: Sendable {
  let cell: String
  let values: [String]
  /// Other cells of the record that matter: the city of a phone number.
  let context: [ColumnMeaning: String]

  init(_ cell: String, _ values: String..., given context: [ColumnMeaning: String] = [:]) {
    self.cell = cell
    self.values = values
    self.context = context
  }
}
