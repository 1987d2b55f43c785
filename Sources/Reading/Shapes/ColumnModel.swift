import Glibc

/// What the cells of one column look like, counted over the sample rows.
struct ColumnModel: Sendable {
  private(set) var counts = [Int](repeating: 0, count: CellShape.allCases.count)
  private(set) var total = 0
  /// ln P(shape), filled by `finish`.
  private var logProbabilities: [Double] = []

  mutating func add(_ shape: CellShape) {
    counts[Int(shape.rawValue)] += 1
    total += 1
  }

  func share(_ shapes: CellShape...) -> Double {
    total == 0 ? 0 : Double(shapes.reduce(0) { $0 + counts[Int($1.rawValue)] }) / Double(total)
  }

  /// Cells that hold something.
  var filledCount: Int {
    total - counts[Int(CellShape.empty.rawValue)] - counts[Int(CellShape.placeholder.rawValue)]
  }

  /// Share of the shapes among the cells that hold something.
  func shareOfFilled(_ shapes: CellShape...) -> Double {
    let filled = filledCount
    return filled == 0 ? 0 : Double(shapes.reduce(0) { $0 + counts[Int($1.rawValue)] }) / Double(filled)
  }

  /// The most frequent shape of cells that hold something, if it makes up at least `share` of them.
  func dominant(atLeast share: Double = 0.8) -> CellShape? {
    let filled = filledCount
    guard filled > 0 else { return nil }
    let best = CellShape.allCases.filter { $0 != .empty && $0 != .placeholder }
      .max { counts[Int($0.rawValue)] < counts[Int($1.rawValue)] }
    guard let best, Double(counts[Int(best.rawValue)]) >= share * Double(filled) else { return nil }
    return best
  }

  /// Nearly all cells are of typed shapes (numbers, moments, phones, addresses on the net).
  var isTyped: Bool {
    let filled = filledCount
    guard filled > 0 else { return false }
    let typed = CellShape.allCases.reduce(0) { $0 + ($1.isTyped ? counts[Int($1.rawValue)] : 0) }
    return Double(typed) >= 0.8 * Double(filled)
  }

  /// Turns counts into probabilities. A shape never seen is likelier when its family was seen.
  mutating func finish() {
    let families = CellShape.Family.allCases
    var familyCounts = [Double](repeating: 0, count: families.count)
    for shape in CellShape.allCases {
      familyCounts[Int(shape.family.rawValue)] += Double(counts[Int(shape.rawValue)])
    }
    let n = Double(total)
    logProbabilities = CellShape.allCases.map { shape in
      let family = (familyCounts[Int(shape.family.rawValue)] + 0.3) / (n + 0.3 * Double(families.count))
      let back = family / Double(shape.family.size)
      let own = (Double(counts[Int(shape.rawValue)]) + 1.5 * back) / (n + 1.5)
      let kinship = shape.family.kinship
      return log((1 - kinship) * own + kinship * back)
    }
  }

  /// How expected a cell of this shape is here: ln P, at most 0.
  @inline(__always)
  func logProbability(_ shape: CellShape) -> Double { logProbabilities[Int(shape.rawValue)] }
}

/// The columns of a table, and how well its own rows fit them.
struct TableModel: Sendable {
  private(set) var columns: [ColumnModel]
  /// Sum of `logProbability` that all but the oddest rows of the sample reach.
  private(set) var usualFit = -Double.infinity
  /// How many rows the model was built from.
  private(set) var rowCount = 0

  init(width: Int, rows: some Sequence<[[UInt8]]>) {
    columns = Array(repeating: ColumnModel(), count: width)
    var shapes: [[CellShape]] = []
    for cells in rows where cells.count == width {
      let row = cells.map { CellShape($0) }
      for i in 0..<width { columns[i].add(row[i]) }
      shapes.append(row)
    }
    rowCount = shapes.count
    for i in 0..<width { columns[i].finish() }
    let fits = shapes.map { fit($0) }.sorted()
    if !fits.isEmpty { usualFit = fits[fits.count / 20] }
  }

  var width: Int { columns.count }

  /// ln of how expected a row of these shapes is, column by column.
  func fit(_ shapes: [CellShape]) -> Double {
    var sum = 0.0
    for i in 0..<min(shapes.count, width) { sum += columns[i].logProbability(shapes[i]) }
    return sum
  }
}
