/// Brings a row with too many or too few cells to the width of its table, by the looks of the columns.
///
/// Dynamic programming over (cells used, columns filled) along a narrow band. Steps: take a cell as it is,
/// drop an empty or repeated one, join neighbors (a delimiter inside a cell), cut a cell in two (a missing
/// delimiter), leave a column blank. The score is ln of how expected the result is, minus the cost of the steps.
struct RowAlignment {
  struct Result {
    var cells: [[UInt8]]
    var score: Double
    /// Columns left blank at the row's end.
    var paddedCount: Int
    /// What the joins, cuts and drops cost.
    var cost: Double
  }

  fileprivate enum Step { case start, take, drop, join(Int), cut(Int), blank, pad }

  fileprivate struct Partial {
    var score: Double
    /// What the steps cost so far.
    var cost: Double
    var step: Step
    /// Index of the partial result that this one continues.
    var parent: Int
    var i: Int
  }

  /// What the steps cost, in the unit of `TableModel.fit`.
  private enum Cost {
    static let drop = 1.5
    static let repeated = 2.0
    static let join = 2.5
    static let joinMore = 0.5
    /// A part that is a value by itself is no half of a text.
    static let joinWhole = 4.0
    static let cut = 3.0
    /// A cut inside a run of letters or digits.
    static let cutInside = 4.0
    static let cutQuoted = 2.0
    /// A part of a single character is hardly a cell.
    static let cutTiny = 3.0
    static let blank = 3.0
    /// The least that a cell lost in the middle may count: what was lost need not have been blank.
    static let blankFloor = -5.0
  }

  /// The least that a blank at the row's end may count: short rows are common.
  static let padFloor = -1.5
  /// Rows off by more cells than this are beyond proof.
  static let band = 8

  private let row: LooseCells
  private let cells: [[UInt8]]
  private let shapes: [CellShape]
  private let delimiter: [UInt8]
  private let model: TableModel
  private let limit: Int
  private let difference: Int
  private let low: Int
  private let bandWidth: Int
  private var partials: [Partial] = []
  /// For each place on the band the best partial results, best first; -1 where there is none.
  private var best: [Int]

  /// The best results that differ from each other, best first; at most `limit`.
  static func results(
    _ row: LooseCells, delimiter: [UInt8], model: TableModel, limit: Int = 3
  ) -> [Result] {
    guard abs(row.count - model.width) <= band, row.count <= 256, row.count > 0 else { return [] }
    var alignment = RowAlignment(row, delimiter, model, limit)
    alignment.fill()
    return alignment.results()
  }

  private init(_ row: LooseCells, _ delimiter: [UInt8], _ model: TableModel, _ limit: Int) {
    self.row = row
    cells = row.cells
    shapes = row.cells.map { CellShape($0) }
    self.delimiter = delimiter
    self.model = model
    self.limit = limit
    difference = row.count - model.width
    low = min(0, difference)
    bandWidth = abs(difference) + 1
    best = Array(repeating: -1, count: (row.count + 1) * bandWidth * limit)
    partials.reserveCapacity(best.count * 2)
  }

  private func slot(_ i: Int, _ j: Int) -> Int { (i * bandWidth + (i - j - low)) * limit }

  private func isOnBand(_ i: Int, _ j: Int) -> Bool {
    i <= cells.count && j <= model.width && i - j >= low && i - j - low < bandWidth
  }

  private mutating func add(
    _ step: Step, _ score: Double, _ parent: Int, _ i: Int, _ j: Int, cost: Double = 0
  ) {
    guard isOnBand(i, j) else { return }
    let first = slot(i, j)
    var place = first
    while place < first + limit, best[place] >= 0, partials[best[place]].score >= score { place += 1 }
    guard place < first + limit else { return }
    for k in stride(from: first + limit - 1, to: place, by: -1) { best[k] = best[k - 1] }
    best[place] = partials.count
    let before = parent >= 0 ? partials[parent].cost : 0
    partials.append(Partial(score: score, cost: before + cost, step: step, parent: parent, i: i))
  }

  private mutating func fill() {
    add(.start, 0, -1, 0, 0)
    for i in 0...cells.count {
      // Along one i the blank steps go from small j to large j.
      for j in max(0, i - low - bandWidth + 1)...max(0, min(model.width, i - low)) where isOnBand(i, j) {
        let first = slot(i, j)
        guard best[first] >= 0 else { continue }
        let take = i < cells.count && j < model.width ? fit(cells[i][...], shapes[i], j) : 0
        for place in first..<(first + limit) where best[place] >= 0 {
          let parent = best[place]
          let base = partials[parent].score
          guard i < cells.count else {
            if j < model.width {
              add(.pad, base + max(Self.padFloor, model.logProbability(.empty, at: j)), parent, i, j + 1)
            }
            continue
          }
          if j < model.width { add(.take, base + take, parent, i + 1, j + 1) }
          if difference > 0 { addShrinking(base, parent, i, j) }
          if difference < 0 { addStretching(base, parent, i, j) }
        }
      }
    }
  }

  /// Steps that use up more cells than columns.
  private mutating func addShrinking(_ base: Double, _ parent: Int, _ i: Int, _ j: Int) {
    if shapes[i] == .empty {
      // Of several empty cells in a row only the first is dropped: the results are the same.
      let followsEmpty = i > 0 && shapes[i - 1] == .empty && !partials[parent].isDrop
      if !followsEmpty { add(.drop, base - Cost.drop, parent, i + 1, j) }
      return
    }
    if i > 0, cells[i] == cells[i - 1], partials[parent].isTake {
      add(.drop, base - Cost.repeated, parent, i + 1, j)
    }
    guard j < model.width, !row.wasQuoted[i] else { return }
    var joined = cells[i]
    var wholes = shapes[i].isSelfContained ? 1 : 0
    var isUniform = wholes > 0
    for k in 1...difference where i + k < cells.count {
      // Quotes say that a cell is whole.
      if row.wasQuoted[i + k] { break }
      joined += delimiter + cells[i + k]
      if shapes[i + k].isSelfContained { wholes += 1 }
      isUniform = isUniform && shapes[i + k] == shapes[i]
      if shapes[i + k] == .empty { continue }
      var score = -Cost.join - Cost.joinMore * Double(k - 1)
      var cost = -score
      // The same value twice is dropped, not joined.
      if cells[i + k] == cells[i] { continue }
      if isUniform {
        // Two numbers, two mail addresses: several values in one cell.
        score += model.logProbability(shapes[i], at: j)
      } else {
        let fit = model.logProbability(CellShape(joined), at: j)
        if wholes > 0 && fit < ColumnModel.surprise { continue }
        score += fit - Cost.joinWhole * Double(wholes)
        cost += Cost.joinWhole * Double(wholes)
      }
      add(.join(k), base + score, parent, i + k + 1, j + 1, cost: cost)
    }
  }

  /// Steps that fill more columns than there are cells.
  private mutating func addStretching(_ base: Double, _ parent: Int, _ i: Int, _ j: Int) {
    guard j < model.width else { return }
    let blank = max(Cost.blankFloor, model.logProbability(.empty, at: j)) - Cost.blank
    add(.blank, base + blank, parent, i, j + 1)
    guard j + 1 < model.width else { return }
    for at in cutPlaces(cells[i]) {
      let left = cells[i][..<at]
      let right = cells[i][at...]
      var cost = Cost.cut + (row.wasQuoted[i] ? Cost.cutQuoted : 0)
      if isInside(cells[i], at) {
        // Where a column's values are all equally long, the length shows the place.
        let isMeasured = model.fixedLength(at: j) == left.count || model.fixedLength(at: j + 1) == right.count
        cost += isMeasured ? 1 : Cost.cutInside
      }
      if isTiny(left) || isTiny(right) { cost += Cost.cutTiny }
      let score = fit(left, CellShape(left), j) + fit(right, CellShape(right), j + 1) - cost
      add(.cut(at), base + score, parent, i + 1, j + 2)
    }
  }

  private func fit(_ cell: ArraySlice<UInt8>, _ shape: CellShape, _ column: Int) -> Double {
    cell.withUnsafeBufferPointer { model.logProbability(of: $0, shape: shape, at: column) }
  }

  private func results() -> [Result] {
    guard isOnBand(cells.count, model.width) else { return [] }
    let first = slot(cells.count, model.width)
    return best[first..<(first + limit)].filter { $0 >= 0 }.map(result)
  }

  private func result(_ last: Int) -> Result {
    var output: [[UInt8]] = []
    var padded = 0
    var at = last
    while at >= 0 {
      let partial = partials[at]
      switch partial.step {
      case .start, .drop: break
      case .take: output.append(cells[partial.i - 1])
      case .join(let k):
        output.append(Array(cells[(partial.i - 1 - k)...(partial.i - 1)].joined(separator: delimiter)))
      case .cut(let place):
        output.append(Array(cells[partial.i - 1][place...]))
        output.append(Array(cells[partial.i - 1][..<place]))
      case .blank: output.append([])
      case .pad:
        output.append([])
        padded += 1
      }
      at = partial.parent
    }
    return Result(
      cells: output.reversed(), score: partials[last].score, paddedCount: padded,
      cost: partials[last].cost)
  }

  // MARK: Where a delimiter may be missing

  /// Offsets between characters: all of a short cell, the changes of kind in a long one.
  private func cutPlaces(_ cell: [UInt8]) -> [Int] {
    guard cell.count >= 2 else { return [] }
    var places: [Int] = []
    for at in 1..<cell.count where cell[at] & 0xC0 != 0x80 && (cell.count <= 64 || !isInside(cell, at)) {
      places.append(at)
      if places.count == 80 { break }
    }
    return places
  }

  /// Whether the bytes on both sides are of one kind.
  private func isInside(_ cell: [UInt8], _ at: Int) -> Bool { kind(cell[at - 1]) == kind(cell[at]) }

  /// Digits, small letters, capitals, Han, punctuation: where the kind changes, a cell may begin.
  private func kind(_ byte: UInt8) -> Int {
    switch byte {
    case 0x30...0x39: 0
    case 0x61...0x7A: 1
    case 0x41...0x5A: 2
    case 0x80...: 3
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "_"): 0
    default: 4
    }
  }

  /// A single character that is no digit.
  private func isTiny(_ cell: ArraySlice<UInt8>) -> Bool {
    guard let first = cell.first, !(0x30...0x39).contains(first) else { return false }
    return cell.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
  }
}

extension RowAlignment.Partial {
  fileprivate var isTake: Bool { if case .take = step { true } else { false } }
  fileprivate var isDrop: Bool { if case .drop = step { true } else { false } }
}
