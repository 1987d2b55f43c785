/// How well a grouping of rows agrees with the true one, from counts alone: no pair is ever listed.
///
/// Two rows are a true pair if they have one true entity, and a found pair if they have one found entity.
struct PairwiseScore: Equatable {
  /// Rows with a known true entity, and how many of them the archive does not have.
  private(set) var rows = 0
  private(set) var notFound = 0
  private(set) var entities = 0
  private(set) var truePairs = 0
  private(set) var foundPairs = 0
  /// Pairs that are both.
  private(set) var rightPairs = 0
  /// True entities whose rows are one found entity, and nothing else is in it.
  private(set) var exactEntities = 0

  var precision: Double { foundPairs == 0 ? 1 : Double(rightPairs) / Double(foundPairs) }
  var recall: Double { truePairs == 0 ? 1 : Double(rightPairs) / Double(truePairs) }
  var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }
  var exactShare: Double { entities == 0 ? 1 : Double(exactEntities) / Double(entities) }

  /// A row the archive does not have. It is alone: its true pairs count as missed.
  static let missing = UInt32.max

  /// - Parameters:
  ///   - truth: for each row its true entity, numbered from 0.
  ///   - found: for each row the entity found, numbered from 0, or `missing`.
  init(truth: [UInt32], found: [UInt32]) {
    rows = truth.count
    var trueSizes: [Int] = []
    var foundSizes: [Int] = []
    // Each cell is the rows of one true entity in one found entity.
    var cells: [UInt64] = []
    cells.reserveCapacity(rows)
    for (t, f) in zip(truth, found) {
      Self.count(t, &trueSizes)
      if f == Self.missing {
        notFound += 1
      } else {
        Self.count(f, &foundSizes)
        cells.append(UInt64(t) << 32 | UInt64(f))
      }
    }
    entities = trueSizes.count { $0 > 0 }
    truePairs = trueSizes.reduce(0) { $0 + Self.pairs($1) }
    foundPairs = foundSizes.reduce(0) { $0 + Self.pairs($1) }
    cells.sort()
    var start = 0
    while start < cells.count {
      var end = start + 1
      while end < cells.count && cells[end] == cells[start] { end += 1 }
      let size = end - start
      rightPairs += Self.pairs(size)
      if trueSizes[Int(cells[start] >> 32)] == size && foundSizes[Int(cells[start] & 0xFFFF_FFFF)] == size {
        exactEntities += 1
      }
      start = end
    }
  }

  private static func count(_ entity: UInt32, _ sizes: inout [Int]) {
    while sizes.count <= Int(entity) { sizes.append(0) }
    sizes[Int(entity)] += 1
  }

  private static func pairs(_ n: Int) -> Int { n * (n - 1) / 2 }
}
