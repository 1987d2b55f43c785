import Glibc

/// What the cells of one column look like, counted over the sample rows.
struct ColumnModel: Sendable {
  private(set) var counts = [Int](repeating: 0, count: CellShape.allCases.count)
  private(set) var total = 0
  /// ln P(shape), filled by `finish`.
  private(set) var logProbabilities: [Double] = []

  /// How many cells have each length in bytes, for the columns whose values are all equally long.
  private var lengths: [Int: Int] = [:]
  /// The length of nearly all values: keys, mobile numbers, dates.
  private(set) var fixedLength: Int?

  /// The values, as long as they are few.
  private var values: Set<[UInt8]> = []
  /// All values of a column that repeats a few: 采购部, 市场部, 销售部.
  private(set) var categories: Set<[UInt8]>?
  private static let categoryLimit = 40

  mutating func add(_ shape: CellShape, _ cell: [UInt8]) {
    counts[Int(shape.rawValue)] += 1
    total += 1
    guard shape != .empty && shape != .placeholder else { return }
    if lengths.count < 64 { lengths[cell.count, default: 0] += 1 }
    if values.count <= Self.categoryLimit { values.insert(cell) }
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

  /// ln of how unlikely another length is where all values are equally long.
  static let oddLength = -3.0
  /// ln of how unlikely a new value is where a few are repeated.
  static let newCategory = -4.0

  /// ln P below which a cell is a surprise.
  static let surprise = -3.9

  /// Turns counts into probabilities. A shape never seen is likelier when its family was seen.
  mutating func finish() {
    let families = CellShape.Family.allCases
    var familyCounts = [Double](repeating: 0, count: families.count)
    for shape in CellShape.allCases {
      familyCounts[Int(shape.family.rawValue)] += Double(counts[Int(shape.rawValue)])
    }
    let n = Double(total)
    if let (length, count) = lengths.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }), count >= 10,
      count * 100 >= filledCount * 97, length > 3, dominant()?.isMeasured == true
    {
      fixedLength = length
    }
    let filled = filledCount
    if filled >= 12, !isTyped, values.count <= Self.categoryLimit, values.count * 2 <= filled {
      categories = values
    }
    values = []
    logProbabilities = CellShape.allCases.map { shape in
      let family = (familyCounts[Int(shape.family.rawValue)] + 0.3) / (n + 0.3 * Double(families.count))
      let back = family / Double(shape.family.size)
      let own = (Double(counts[Int(shape.rawValue)]) + 1.5 * back) / (n + 1.5)
      let kinship = shape.family.kinship
      return log((1 - kinship) * own + kinship * back)
    }
  }
}

/// The columns of a table, and how well its own rows fit them.
struct TableModel: Sendable {
  private(set) var columns: [ColumnModel]
  /// Sum of `logProbability` that all but the oddest rows of the sample reach.
  private(set) var usualFit = -Double.infinity
  /// How many rows the model was built from.
  private(set) var rowCount = 0
  /// Share of the sample's rows that have fewer cells than the table: some exporters leave out empty cells at
  /// the end of rows.
  private(set) var shortShare = 0.0
  /// The columns' ln P, one after the other: row repair asks for little else.
  private var logProbabilities: [Double] = []
  private var fixedLengths: [Int] = []
  private var hasCategories: [Bool] = []

  init(width: Int, rows: some Sequence<[[UInt8]]>) {
    columns = Array(repeating: ColumnModel(), count: width)
    var shapes: [[CellShape]] = []
    var short = 0
    for cells in rows {
      if cells.count < width, cells.contains(where: { !$0.isEmpty }) { short += 1 }
      guard cells.count == width else { continue }
      let row = cells.map { CellShape($0) }
      for i in 0..<width { columns[i].add(row[i], cells[i]) }
      shapes.append(row)
    }
    rowCount = shapes.count
    shortShare = Double(short) / Double(max(1, short + rowCount))
    for i in 0..<width {
      columns[i].finish()
      logProbabilities += columns[i].logProbabilities
      fixedLengths.append(columns[i].fixedLength ?? 0)
      hasCategories.append(columns[i].categories != nil)
    }
    let fits = shapes.map { fit($0) }.sorted()
    if !fits.isEmpty { usualFit = fits[fits.count / 20] }
  }

  var width: Int { columns.count }

  /// How expected a cell of this shape is in a column: ln P, at most 0.
  @inline(__always)
  func logProbability(_ shape: CellShape, at column: Int) -> Double {
    logProbabilities[column * CellShape.allCases.count + Int(shape.rawValue)]
  }

  /// How expected this cell is in a column: ln P of its shape, less if its length or value is new.
  func logProbability(of cell: UnsafeBufferPointer<UInt8>, at column: Int) -> Double {
    logProbability(of: cell, shape: CellShape(cell), at: column)
  }

  func logProbability(of cell: ArraySlice<UInt8>, at column: Int) -> Double {
    cell.withUnsafeBufferPointer { logProbability(of: $0, at: column) }
  }

  func logProbability(of cell: UnsafeBufferPointer<UInt8>, shape: CellShape, at column: Int) -> Double {
    var known = logProbability(shape, at: column)
    guard shape.family != .nothing else { return known }
    if fixedLengths[column] != 0 && fixedLengths[column] != cell.count { known += ColumnModel.oddLength }
    if hasCategories[column], columns[column].categories?.contains(Array(cell)) == false {
      known += ColumnModel.newCategory
    }
    return known
  }

  /// Whether a cell says against standing in a column: text among numbers, a new word among few.
  func isContradicted(at column: Int, by cell: ArraySlice<UInt8>) -> Bool {
    guard columns[column].isTyped || hasCategories[column] || fixedLengths[column] != 0,
      CellShape(cell).family != .nothing
    else { return false }
    return logProbability(of: cell, at: column) < ColumnModel.surprise
  }

  /// The length of nearly all values of a column.
  func fixedLength(at column: Int) -> Int? { fixedLengths[column] == 0 ? nil : fixedLengths[column] }

  /// ln of how expected a row of these shapes is, column by column.
  func fit(_ shapes: [CellShape]) -> Double {
    var sum = 0.0
    for i in 0..<min(shapes.count, width) { sum += logProbability(shapes[i], at: i) }
    return sum
  }
}
