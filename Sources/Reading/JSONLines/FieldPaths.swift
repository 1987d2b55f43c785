import Records

/// Where values stand inside JSON objects, each place with a number: `address` then `city` is `address/city`.
///
/// Looking up a place that is known allocates nothing.
struct FieldPaths: Sendable {
  /// Fields of one file at most; a record that would bring more is rejected.
  static let mostFields = 1 << 16
  /// Bytes of a field's name at most, the names around it included.
  static let longestName = 1 << 10
  /// The outermost object.
  static let root = UInt32.max

  /// Parent's number (four bytes) and name, for each place.
  private var places = ValueTable(minimumCapacity: 256)
  private var names: [[UInt8]] = []
  /// The field of each place, or -1 where no value stood there yet.
  private var fields: [Int] = []
  private var key: [UInt8] = []

  /// The place called `name` inside `parent`.
  mutating func place(_ name: UnsafeBufferPointer<UInt8>, in parent: UInt32) throws(JSONProblem) -> UInt32 {
    guard name.count <= Self.longestName else { throw .longName }
    key.removeAll(keepingCapacity: true)
    withUnsafeBytes(of: parent) { key.append(contentsOf: $0) }
    key.append(contentsOf: name)
    if let known = key.withUnsafeBufferPointer({ places.find($0) }) { return known }
    guard names.count < Self.mostFields else { throw .manyFields }
    var path = parent == Self.root ? [] : names[Int(parent)] + [UInt8(ascii: "/")]
    path += name
    guard path.count <= Self.longestName else { throw .longName }
    let number = key.withUnsafeBufferPointer { places.intern($0) }
    names.append(path)
    fields.append(-1)
    return number
  }

  /// The field whose values stand at `place`.
  mutating func field(at place: UInt32, _ fieldNames: inout FieldNames) -> Int {
    let known = fields[Int(place)]
    if known >= 0 { return known }
    let field = fieldNames.number(of: String(decoding: names[Int(place)], as: UTF8.self))
    fields[Int(place)] = field
    return field
  }
}
