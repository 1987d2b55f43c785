import Records

/// Turns JSON values into records of named values.
///
/// An object's members are fields; objects inside give paths (`address/city`); lists give repetitions. Members of
/// objects in a list stay together: where the second phone has no type, the second `phones/type` is empty. Numbers
/// keep their digits as written, `null` is an empty value. A list at the top is a row under the header's names.
struct JSONRecords {
  /// Bytes of one record at most.
  static let longestRecord = 16 << 20
  /// So many repetitions have columns of their own, and are kept in step.
  private static let alignedRepetitions = FieldCensus.mostRepetitions

  /// An open object or list.
  private struct Container {
    var place: UInt32
    /// For objects, where the next value belongs.
    var member: UInt32
    var isList: Bool
    /// How many values a field has before one of this element of the list around is added.
    var row: Int
    /// The most values any field inside has.
    var most: Int
  }

  var paths = FieldPaths()
  /// Fields by position, for rows.
  var columns: [Int] = []
  private(set) var record = FieldRecord()
  /// Whether the last value was a row, and of how many cells.
  private(set) var rowWidth: Int?
  private var containers: [Container] = []
  private var counts: [Int] = []

  mutating func removeAll() {
    for entry in record.entries { counts[entry.field] = 0 }
    record.removeAll()
    rowWidth = nil
  }

  /// Reads the whole of `text`, which is one value.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>, _ names: inout FieldNames) throws(JSONProblem) {
    guard text.count <= Self.longestRecord else { throw .tooLong }
    var scanner = JSONScanner(text)
    try read(&scanner, &names)
    _ = try Self.next(&scanner)
  }

  /// Reads the value where the scanner stands; the scanner is behind it then.
  mutating func read(_ scanner: inout JSONScanner, _ names: inout FieldNames) throws(JSONProblem) {
    removeAll()
    switch try Self.next(&scanner) {
    case .objectStart: try readObject(&scanner, &names)
    case .arrayStart: try readRow(&scanner, &names)
    default: throw .notARecord
    }
  }

  /// Reads the members of the object that was just opened.
  mutating func readObject(_ scanner: inout JSONScanner, _ names: inout FieldNames) throws(JSONProblem) {
    containers.removeAll(keepingCapacity: true)
    open(FieldPaths.root, isList: false)
    while !containers.isEmpty {
      let event = try Self.next(&scanner)
      let top = containers.count - 1
      switch event {
      case .key:
        let name = UnsafeBufferPointer(rebasing: scanner.bytes[scanner.token])
        let place = containers[top].place
        if scanner.tokenHasEscapes {
          let resolved = scanner.tokenBytes()
          containers[top].member = try resolved.withUnsafeBufferPointer { name throws(JSONProblem) in
            try paths.place(name, in: place)
          }
        } else {
          containers[top].member = try paths.place(name, in: place)
        }
      case .objectStart:
        if containers[top].isList { containers[top].row = containers[top].most }
        open(valuePlace, isList: false)
      case .arrayStart: open(valuePlace, isList: true)
      case .objectEnd, .arrayEnd:
        let most = containers.removeLast().most
        if top > 0 { containers[top - 1].most = max(containers[top - 1].most, most) }
      default:
        add(event, scanner, to: paths.field(at: valuePlace, &names))
      }
    }
  }

  private var valuePlace: UInt32 {
    let top = containers[containers.count - 1]
    return top.isList ? top.place : top.member
  }

  private mutating func open(_ place: UInt32, isList: Bool) {
    let row = containers.last?.row ?? 0
    containers.append(Container(place: place, member: place, isList: isList, row: row, most: row))
  }

  private mutating func add(_ event: JSONScanner.Event, _ scanner: JSONScanner, to field: Int) {
    let top = containers.count - 1
    let empty = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    grow(to: field)
    let row = min(containers[top].row, Self.alignedRepetitions)
    while counts[field] < row {
      record.append(field, empty)
      counts[field] += 1
    }
    append(event, scanner, to: field)
    counts[field] += 1
    containers[top].most = max(containers[top].most, counts[field])
  }

  private mutating func append(_ event: JSONScanner.Event, _ scanner: JSONScanner, to field: Int) {
    switch event {
    case .string where scanner.tokenHasEscapes: record.append(field, scanner.tokenBytes())
    case .string, .number: record.append(field, UnsafeBufferPointer(rebasing: scanner.bytes[scanner.token]))
    case .true: record.append(field, "true".utf8)
    case .false: record.append(field, "false".utf8)
    default: record.append(field, UnsafeBufferPointer<UInt8>(start: nil, count: 0))
    }
  }

  private mutating func grow(to field: Int) {
    if counts.count <= field {
      counts += Array(repeating: 0, count: max(field + 1 - counts.count, counts.count))
    }
  }

  // MARK: Rows

  /// Reads the cells of the list that was just opened. Lists and objects inside stay JSON.
  private mutating func readRow(_ scanner: inout JSONScanner, _ names: inout FieldNames) throws(JSONProblem) {
    var width = 0
    while true {
      let event = try Self.next(&scanner)
      if event == .arrayEnd { break }
      while columns.count <= width {
        guard columns.count < FieldPaths.mostFields else { throw .manyFields }
        columns.append(names.number(of: "#\(columns.count + 1)"))
      }
      let field = columns[width]
      grow(to: field)
      switch event {
      case .objectStart, .arrayStart:
        let start = scanner.position - 1
        let depth = scanner.depth
        while scanner.depth >= depth { _ = try Self.next(&scanner) }
        record.append(field, UnsafeBufferPointer(rebasing: scanner.bytes[start..<scanner.position]))
      default: append(event, scanner, to: field)
      }
      counts[field] += 1
      width += 1
    }
    rowWidth = width
  }

  /// Whether the last row says nothing but the names of its columns.
  func isHeader(_ names: FieldNames) -> Bool {
    guard let rowWidth, rowWidth > 0 else { return false }
    return record.entries.allSatisfy { record.value($0).elementsEqual(names[$0.field].utf8) }
  }

  // MARK: Syntax

  /// The next token, its errors in the words of a rejection.
  static func next(_ scanner: inout JSONScanner) throws(JSONProblem) -> JSONScanner.Event {
    do throws(JSONError) {
      return try scanner.next()
    } catch {
      throw problem(error, in: scanner.bytes)
    }
  }

  private static func problem(_ error: JSONError, in text: UnsafeBufferPointer<UInt8>) -> JSONProblem {
    guard error.code == .unexpectedByte || error.code == .trailingBytes, error.offset < text.count else {
      return .syntax(error.code)
    }
    if error.code == .trailingBytes {
      return text[error.offset] == UInt8(ascii: ",") ? .trailingComma : .syntax(error.code)
    }
    guard text[error.offset] == UInt8(ascii: "}") || text[error.offset] == UInt8(ascii: "]") else {
      return .syntax(error.code)
    }
    var i = error.offset
    while i > 0, text[i - 1] <= 0x20 { i -= 1 }
    return i > 0 && text[i - 1] == UInt8(ascii: ",") ? .trailingComma : .syntax(error.code)
  }
}
