/// One thing wrong in a pipeline file, and where. All of a file's problems are listed, not only the first.
package struct ConfigurationProblem: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    /// A key Mingce does not know, in the table of that name (empty at the top), and the key that may be meant.
    case unknownKey(String, table: String, nearest: String?)
    /// A key that stands twice in one table.
    case repeatedKey(String)
    /// A key that must be there and is not.
    case missingKey(String, table: String)
    /// A value that is not what the key takes, and the word that may be meant.
    case badValue(key: String, found: Found, expected: ExpectedValue, nearest: String?)
    /// Two sources of one name.
    case repeatedSource(String)
    /// The file is not YAML; the parser's own words.
    case notYAML(String)
    /// Nothing but blanks and comments.
    case empty
    /// The file is too large to be a pipeline file; the limit in bytes.
    case tooLarge(Int)
    case notUTF8
    /// The file could not be read; the system's error number.
    case unreadable(Int32)
  }

  /// What stood where a value was expected.
  package enum Found: Sendable, Equatable {
    case text(String)
    case nothing, list, table
  }

  package var file: String
  /// One-based; `nil` where the problem is with the file as a whole.
  package var line: Int?
  /// One-based, counted in Unicode scalars.
  package var column: Int?
  package var kind: Kind

  package init(file: String, line: Int? = nil, column: Int? = nil, _ kind: Kind) {
    self.file = file
    self.line = line
    self.column = column
    self.kind = kind
  }

  /// `pipelines/demo.yaml:3:5`, which editors and terminals make a link of.
  package var place: String {
    guard let line else { return file }
    guard let column else { return "\(file):\(line)" }
    return "\(file):\(line):\(column)"
  }
}

/// What a key takes. Messages put it into words; the JSON Schema says the same to editors.
package enum ExpectedValue: Sendable, Equatable {
  case text
  case number(ClosedRange<Double>)
  case integer(ClosedRange<Int>)
  case day
  case dayOrMoment
  case oneOf([String])
  case delimiter
  /// A command line, or a list of its words.
  case command
  case list
  case listOfPaths
  case table
}

/// A pipeline file that cannot be used, with everything that is wrong with it, in file order.
package struct ConfigurationError: Error, Sendable, Equatable {
  package var problems: [ConfigurationProblem]
  package init(problems: [ConfigurationProblem]) { self.problems = problems }
}
