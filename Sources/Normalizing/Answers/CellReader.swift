/// Reads cells of one kind one by one, outside any record: what `mingce normalize KIND` runs.
///
/// A reader calls the same grammar as a pipeline does, so that the command never shows something else
/// than what a run will do; it only keeps the parts apart instead of joining them to one canonical value.
package protocol CellReader: Sendable {
  associatedtype Answer: CellAnswer

  /// - Parameter context: what is known of the cells' surroundings.
  init(context: CellContext)

  /// What each cell says, in the order of the cells.
  ///
  /// - Parameter isColumn: the cells are one column of a list and inform each other (the order of romanised
  ///   names, the damage of an encoding); else each cell stands for itself.
  func read(_ cells: [String], isColumn: Bool) -> [Answer]

  /// Reads each cell with the grammar alone and returns how many were understood; nothing is made of the
  /// answers. Benchmarks measure this.
  func countUnderstood(in cells: CellColumn) -> Int
}

/// What is known of a cell's surroundings.
package struct CellContext: Sendable {
  /// The city of the record or of the list, as written; empty if unknown.
  package var city: String
  /// The year the list is from, for divisions and numbering plans that change; `nil` for today.
  package var year: Int?

  package init(city: String = "", year: Int? = nil) {
    self.city = city
    self.year = year
  }
}

/// The cells of one column as bytes.
package struct CellColumn: Sendable {
  package private(set) var bytes: [UInt8] = []
  /// Where each cell ends in `bytes`.
  package private(set) var ends: [Int] = []

  package init() {}

  package init(_ cells: [String]) {
    for cell in cells { append(cell.utf8) }
  }

  package mutating func append(_ cell: some Sequence<UInt8>) {
    bytes.append(contentsOf: cell)
    ends.append(bytes.count)
  }

  package var count: Int { ends.count }

  package func range(of cell: Int) -> Range<Int> { (cell == 0 ? 0 : ends[cell - 1])..<ends[cell] }

  /// Calls `body` with the bytes of each cell.
  @inline(__always) package func forEach(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      for end in ends {
        body(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        start = end
      }
    }
  }
}
