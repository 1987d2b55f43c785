/// What a stretch of an input's bytes is. Every byte of every input belongs to exactly one class.
package enum ByteClass: String, Sendable, CaseIterable {
  case record, reject, header, preamble, footer, blank, structure
}

/// A stretch of an input and its class, in file order and without gaps or overlaps.
package struct ClassifiedSpan: Sendable, Hashable {
  package var byteClass: ByteClass
  /// Offsets into the file's bytes as they are on disk.
  package var range: Range<Int>
  package init(_ byteClass: ByteClass, _ range: Range<Int>) {
    self.byteClass = byteClass
    self.range = range
  }
}

/// How many bytes of one input belong to each class.
package struct ByteAccount: Sendable, Equatable {
  /// One for each class, in the order of `ByteClass.allCases`.
  private var counts = [Int](repeating: 0, count: ByteClass.allCases.count)
  package init() {}
  package mutating func add(_ byteClass: ByteClass, _ count: Int) { counts[byteClass.place] += count }
  package subscript(byteClass: ByteClass) -> Int { counts[byteClass.place] }
  package var total: Int { counts.reduce(0, +) }
}

extension ByteClass {
  /// Where the class stands among all: adding up is done for every record, and hashing names is slow.
  fileprivate var place: Int {
    switch self {
    case .record: 0
    case .reject: 1
    case .header: 2
    case .preamble: 3
    case .footer: 4
    case .blank: 5
    case .structure: 6
    }
  }
}
