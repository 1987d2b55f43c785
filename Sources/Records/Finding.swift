/// Something noticed about data. A finding is a value, never an exception: reading goes on.
package struct Finding: Sendable, Hashable {
  /// How much a finding matters to the person who sends the list on.
  package enum Severity: String, Sendable, Hashable, CaseIterable {
    /// Worth knowing; nothing to do.
    case info
    /// The result may differ from what the list meant.
    case warning
    /// Something could not be used.
    case error
  }

  /// A stable, documented name such as `csv-unterminated-quote`. Never reused for another meaning.
  package struct Code: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
    package init(stringLiteral value: String) { self.rawValue = value }
  }

  package var code: Code
  package var severity: Severity
  package var place: SourcePlace
  /// One plain sentence. Holds no customer data beyond file, row and field name.
  package var message: String
  /// What the reader of the message can do about it.
  package var remedy: String

  package init(
    _ code: Code, _ severity: Severity, at place: SourcePlace, _ message: String, remedy: String
  ) {
    self.code = code
    self.severity = severity
    self.place = place
    self.message = message
    self.remedy = remedy
  }
}
