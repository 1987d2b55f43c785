/// Brings a row with too many or too few cells to the width of its table, by the looks of the columns.
///
/// Dynamic programming over (cells used, columns filled) along a narrow band. Steps: take a cell as it is,
/// drop an empty one, join neighbors (a delimiter inside a cell), cut a cell in two (a missing delimiter),
/// leave a column blank. The score is ln of how expected the result is, minus the cost of the steps.
struct RowAlignment {
  struct Result {
    var cells: [[UInt8]]
    var score: Double
    /// Columns left blank at the row's end.
    var paddedCount: Int
  }

  private enum Step { case start, take, drop, join(Int), cut(Int), blank, pad }

  private struct Partial {
    var score: Double
    var step: Step
    /// Index of the partial result that this one continues.
    var parent: Int
    var i: Int
    var j: Int
  }

  static let dropCost = 1.5
  static let joinCost = 2.5
  static let cutCost = 3.0
  static let oddCutCost = 4.0
  static let quotedCutCost = 2.0
  static let blankCost = 3.0
  /// The least that a cell lost in the middle may count: what was lost need not have been blank.
  static let blankFloor = -5.0
  static let repeatCost = 2.0
  static let wholePartCost = 4.0
  /// A part of a single character is hardly a cell.
  static let tinyCutCost = 3.0
  /// The least that a blank at the row's end may count: short rows are common.
  static let padFloor = -1.5
  /// Rows off by more cells than this are beyond proof.
  static let band = 8

  /// The best results that differ from each other, best first; at most `limit`.
  static func results(
    _ row: LooseCells, delimiter: [UInt8], model: TableModel, limit: Int = 3
  ) -> [Result] {
    let cells = row.cells
    let n = cells.count
    let width = model.width
    let difference = n - width
    guard abs(difference) <= band, n <= 256, n > 0 else { return [] }
    let shapes = cells.map { CellShape($0) }
    let low = min(0, difference)
    let high = max(0, difference)

    var partials: [Partial] = [Partial(score: 0, step: .start, parent: -1, i: 0, j: 0)]
    // For each (i, j) on the band the best partial results.
    var table: [[Int]] = Array(repeating: [], count: (n + 1) * (high - low + 1))
    func slot(_ i: Int, _ j: Int) -> Int { i * (high - low + 1) + (i - j - low) }
    func isOnBand(_ i: Int, _ j: Int) -> Bool { i <= n && j <= width && i - j >= low && i - j <= high }
    table[slot(0, 0)] = [0]

    var fits = [Double](repeating: .nan, count: n * (high - low + 1))
    func fit(_ i: Int, _ j: Int) -> Double {
      let slot = i * (high - low + 1) + (i - j - low)
      if fits[slot].isNaN { fits[slot] = model.columns[j].logProbability(of: cells[i][...]) }
      return fits[slot]
    }

    func add(_ step: Step, _ score: Double, _ parent: Int, _ i: Int, _ j: Int) {
      guard isOnBand(i, j) else { return }
      let s = slot(i, j)
      let place = table[s].firstIndex { partials[$0].score < score } ?? table[s].count
      guard place < limit else { return }
      partials.append(Partial(score: score, step: step, parent: parent, i: i, j: j))
      table[s].insert(partials.count - 1, at: place)
      if table[s].count > limit { table[s].removeLast() }
    }

    for i in 0...n {
      // Along one i the blank steps go from small j to large j.
      for j in max(0, i - high)...max(max(0, i - high), min(width, i - low)) where isOnBand(i, j) {
        for parent in table[slot(i, j)] {
          let base = partials[parent].score
          if i < n {
            if j < width {
              add(.take, base + model.columns[j].logProbability(shapes[i]), parent, i + 1, j + 1)
            }
            // The same value twice in a row.
            if difference > 0, i > 0, shapes[i] != .empty, cells[i] == cells[i - 1],
              isTake(partials[parent].step)
            {
              add(.drop, base - repeatCost, parent, i + 1, j)
            }
            // Of several empty cells in a row only the first is dropped: the results are the same.
            let followsEmpty = i > 0 && shapes[i - 1] == .empty && !isDrop(partials[parent].step)
            if difference > 0, shapes[i] == .empty, !followsEmpty {
              add(.drop, base - dropCost, parent, i + 1, j)
            }
            if difference > 0, j < width, !row.wasQuoted[i] {
              var joined = cells[i]
              for k in 1...difference where i + k < n {
                // Quotes say that a cell is whole.
                if row.wasQuoted[i + k] { break }
                joined += delimiter + cells[i + k]
                if shapes[i] == .empty || shapes[i + k] == .empty { continue }
                let score =
                  model.columns[j].logProbability(CellShape(joined)) - joinCost - 0.5 * Double(k - 1)
                add(.join(k), base + score, parent, i + k + 1, j + 1)
              }
            }
            if difference < 0, j + 1 < width {
              for (at, cost) in cutPlaces(cells[i]) {
                let left = model.columns[j].logProbability(of: cells[i][..<at])
                let right = model.columns[j + 1].logProbability(of: cells[i][at...])
                let whole = row.wasQuoted[i] ? quotedCutCost : 0
                // Where a column's values are all equally long, the length shows the place.
                let isMeasured =
                  model.columns[j].fixedLength == at
                  || model.columns[j + 1].fixedLength == cells[i].count - at
                let measured = isMeasured && cost > cutCost ? oddCutCost - 1 : 0
                add(.cut(at), base + left + right - cost - whole + measured, parent, i + 1, j + 2)
              }
            }
            if difference < 0, j < width {
              add(
                .blank, base + max(blankFloor, model.columns[j].logProbability(.empty)) - blankCost, parent,
                i, j + 1)
            }
          } else if j < width {
            add(.pad, base + max(padFloor, model.columns[j].logProbability(.empty)), parent, i, j + 1)
          }
        }
      }
    }
    guard isOnBand(n, width) else { return [] }
    return table[slot(n, width)].map { result(cells, delimiter, partials, $0) }
  }

  private static func isTake(_ step: Step) -> Bool { if case .take = step { true } else { false } }

  private static func isDrop(_ step: Step) -> Bool { if case .drop = step { true } else { false } }

  private static func result(
    _ cells: [[UInt8]], _ delimiter: [UInt8], _ partials: [Partial], _ last: Int
  ) -> Result {
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
    return Result(cells: output.reversed(), score: partials[last].score, paddedCount: padded)
  }

  /// Offsets where a delimiter may be missing, and what a cut there costs.
  private static func cutPlaces(_ cell: [UInt8]) -> [(at: Int, cost: Double)] {
    guard cell.count >= 2 else { return [] }
    var places: [(Int, Double)] = []
    for at in 1..<cell.count where cell[at] & 0xC0 != 0x80 {
      let isChange = kind(cell[at - 1]) != kind(cell[at])
      let isTiny = characterCount(cell[..<at]) < 2 || characterCount(cell[at...]) < 2
      let cost = cutCost + (isTiny && !isDigit(cell[at == 1 ? 0 : at]) ? tinyCutCost : 0)
      if isChange {
        places.append((at, cost))
      } else if cell.count <= 64 {
        places.append((at, cost + oddCutCost))
      }
      if places.count >= 80 { break }
    }
    return places
  }

  /// Characters of UTF-8, counted as far as 2.
  private static func characterCount(_ cell: ArraySlice<UInt8>) -> Int {
    var count = 0
    for byte in cell where byte & 0xC0 != 0x80 {
      count += 1
      if count == 2 { break }
    }
    return count
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Digits, small letters, capitals, Han, punctuation: where the kind changes, a cell may begin.
  private static func kind(_ byte: UInt8) -> Int {
    switch byte {
    case 0x30...0x39: 0
    case 0x61...0x7A: 1
    case 0x41...0x5A: 2
    case 0x80...: 3
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "_"): 0
    default: 4
    }
  }
}
