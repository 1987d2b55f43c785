package import Records
package import Text

/// A guess, how sure it is, and what would have been next.
package struct Guess<Value: Sendable & Hashable>: Sendable, Hashable {
  package var value: Value
  /// 0…1; 1 where the pipeline file or the file itself (a byte order mark) says so.
  package var confidence: Double
  package var runnerUp: Value?

  package init(_ value: Value, confidence: Double, runnerUp: Value? = nil) {
    self.value = value
    self.confidence = confidence
    self.runnerUp = runnerUp
  }
}

/// What an adapter found out about a file before reading it: shown by `mingce inspect`, used by `read`.
package struct SourceSurvey: Sendable {
  package var format: SourceFormat
  package var encoding: Guess<TextEncoding>
  /// Length of the byte order mark at the start of the file.
  package var byteOrderMarkLength = 0
  /// For delimited text.
  package var dialect: Guess<Dialect>?
  /// Physical lines above the header (titles, notes).
  package var preambleLineCount = 0
  package var headerRowCount = 0
  /// For delimited text, one for each cell of a row; otherwise the fields in the order of a record's cells.
  package var columns: [Column] = []
  /// What the survey noticed; `read` does not report it again.
  package var findings: [Finding] = []
  /// The first records of the file, for a person to look at.
  package var sampleRows: [[String]] = []
  /// What the adapter remembers for itself, typed by the adapter.
  package var memo: (any Sendable)?

  package init(format: SourceFormat, encoding: Guess<TextEncoding>) {
    self.format = format
    self.encoding = encoding
  }
}
