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
  package private(set) var counts: [ByteClass: Int] = [:]
  package init() {}
  package mutating func add(_ byteClass: ByteClass, _ count: Int) { counts[byteClass, default: 0] += count }
  package subscript(byteClass: ByteClass) -> Int { counts[byteClass] ?? 0 }
  package var total: Int { counts.values.reduce(0, +) }
}
