/// The values of one record, each under the number of its field, in the order of the file. Made once and
/// used for all records of a file.
struct FieldRecord {
  struct Entry: Sendable {
    var field: Int
    var start: Int
    var end: Int
  }

  private(set) var bytes: [UInt8] = []
  private(set) var entries: [Entry] = []

  var isEmpty: Bool { entries.isEmpty }

  /// Adds a whole value.
  mutating func append(_ field: Int, _ value: UnsafeBufferPointer<UInt8>) {
    let start = bytes.count
    bytes.append(contentsOf: value)
    entries.append(Entry(field: field, start: start, end: bytes.count))
  }

  mutating func append(_ field: Int, _ value: some Collection<UInt8>) {
    let start = bytes.count
    bytes.append(contentsOf: value)
    entries.append(Entry(field: field, start: start, end: bytes.count))
  }

  mutating func append(_ field: Int, _ value: String) { append(field, value.utf8) }

  /// Lengthens the last value, for formats that give a value in pieces.
  mutating func extend(_ piece: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: piece)
    if !entries.isEmpty { entries[entries.count - 1].end = bytes.count }
  }

  func value(_ entry: Entry) -> ArraySlice<UInt8> { bytes[entry.start..<entry.end] }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
  }
}
