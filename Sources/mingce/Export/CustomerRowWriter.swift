import Records

/// Turns customer lines of the archive into rows of CSV.
struct CustomerRowWriter {
  private let isRaw: Bool
  private var id: [UInt8] = []
  private var kind: [UInt8] = []
  private var organization: [UInt8] = []
  /// For each column of the profile the cell, and how many values are in it.
  private var cells = [[UInt8]](repeating: [], count: ExportProfile.kinds.count)

  /// - Parameter isRaw: values exactly as in the archive, for programs; not safe to open in a spreadsheet.
  init(isRaw: Bool) { self.isRaw = isRaw }

  func writeHeader(to out: inout OutputBuffer) {
    // Spreadsheets take CSV for a legacy encoding unless it begins with a byte order mark.
    out.append([0xEF, 0xBB, 0xBF])
    out.append(ExportProfile.header + "\r\n")
  }

  /// - Throws: `JSONError` where the line is no customer.
  mutating func write(_ line: UnsafeBufferPointer<UInt8>, to out: inout OutputBuffer) throws(JSONError) {
    try read(line)
    out.append(id)
    out.append(UInt8(ascii: ","))
    out.append(kind)
    for cell in cells {
      out.append(UInt8(ascii: ","))
      CSVCell.append(cell, to: &out)
    }
    out.append(UInt8(ascii: ","))
    out.append(organization)
    out.append(0x0D)
    out.append(0x0A)
  }

  private mutating func read(_ line: UnsafeBufferPointer<UInt8>) throws(JSONError) {
    id.removeAll(keepingCapacity: true)
    kind.removeAll(keepingCapacity: true)
    organization.removeAll(keepingCapacity: true)
    for i in cells.indices { cells[i].removeAll(keepingCapacity: true) }
    var scanner = JSONScanner(line)
    guard try scanner.next() == .objectStart else { throw JSONError(.unexpectedByte, at: 0) }
    while try scanner.next() == .key {
      if scanner.tokenEquals("values") {
        try readFields(&scanner)
      } else if scanner.tokenEquals("id") {
        _ = try scanner.next()
        id = scanner.tokenBytes()
      } else if scanner.tokenEquals("kind") {
        _ = try scanner.next()
        kind = scanner.tokenBytes()
      } else if scanner.tokenEquals("organization") {
        _ = try scanner.next()
        organization = scanner.tokenBytes()
      } else {
        try scanner.skip(after: try scanner.next())
      }
    }
    if id.isEmpty { throw JSONError(.unexpectedEnd, at: line.count) }
  }

  /// `{"name":[{…,"value":"…"},…],…}`
  private mutating func readFields(_ scanner: inout JSONScanner) throws(JSONError) {
    guard try scanner.next() == .objectStart else { return }
    while try scanner.next() == .key {
      let column = ExportProfile.column(ofField: UnsafeBufferPointer(rebasing: scanner.bytes[scanner.token]))
      guard try scanner.next() == .arrayStart else { continue }
      while try scanner.next() == .objectStart {
        while try scanner.next() == .key {
          let isValue = scanner.tokenEquals("value")
          let event = try scanner.next()
          if isValue, event == .string, let column { add(scanner, to: column) }
          try scanner.skip(after: event)
        }
      }
    }
  }

  /// Adds the scanner's string.
  private mutating func add(_ scanner: JSONScanner, to column: Int) {
    if scanner.tokenHasEscapes {
      scanner.tokenBytes().withUnsafeBufferPointer { add($0, to: column) }
    } else {
      add(UnsafeBufferPointer(rebasing: scanner.bytes[scanner.token]), to: column)
    }
  }

  private mutating func add(_ value: UnsafeBufferPointer<UInt8>, to column: Int) {
    if !cells[column].isEmpty { cells[column].append(contentsOf: ExportProfile.separator) }
    if isRaw {
      cells[column].append(contentsOf: value)
    } else if column == ExportProfile.phoneColumn {
      SpreadsheetCell.appendPhone(value, to: &cells[column])
    } else {
      SpreadsheetCell.append(value, to: &cells[column])
    }
  }
}
