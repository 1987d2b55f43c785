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
  /// The program whose export this is, as its header shows.
  package var profile: Guess<String>?
  /// The tables (sheets, groups of records) the survey saw, where a file may hold several.
  package var tables: [SourceTable] = []
  /// Which of `tables` is read.
  package var table = 0
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

/// One of several tables in a file: a sheet, a table of a page, a stretch of rows under a header of its own.
package struct SourceTable: Sendable, Hashable {
  /// A sheet's or element's name; empty where there is none.
  package var name: String
  /// First physical line or row, counted from 1, if known.
  package var line: Int?
  package var columnNames: [String]
  /// Records in it, if the survey could count them.
  package var recordCount: Int?

  package init(name: String, line: Int? = nil, columnNames: [String] = [], recordCount: Int? = nil) {
    self.name = name
    self.line = line
    self.columnNames = columnNames
    self.recordCount = recordCount
  }
}
