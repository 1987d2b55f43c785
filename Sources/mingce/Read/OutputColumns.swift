import Reading
import Records

/// What the cells of a file are called in the output: every column has a name, and no two the same.
struct OutputColumns {
  enum Place {
    /// A column of its own.
    case single(name: String)
    /// One of several values of a field.
    case repeated(name: String)
    /// A JSON object of fields without columns.
    case further
  }

  let places: [Place]
  /// The names as a table writes them, in order; further fields come last.
  let names: [String]
  /// The format names its values, so that an empty cell says nothing.
  let namesValues: Bool

  init(_ columns: [Column]) {
    var used: Set<String> = []
    var names: [String] = []
    var places: [Place] = []
    for (i, column) in columns.enumerated() {
      let wanted = column.name.isEmpty ? "#\(i + 1)" : column.name
      var name = wanted
      var copy = 2
      while !used.insert(name).inserted {
        name = "\(wanted) (\(copy))"
        copy += 1
      }
      names.append(name)
      switch column.role {
      case .own: places.append(.single(name: name))
      case .repetition(of: let field): places.append(.repeated(name: field))
      case .furtherFields: places.append(.further)
      }
    }
    self.names = names
    self.places = places
    namesValues = columns.contains { $0.role == .furtherFields }
  }
}
