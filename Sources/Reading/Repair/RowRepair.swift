import Records

/// Decides what a row means that is not as wide as its table, or whose quotes do not add up.
///
/// Every way to read the row is scored by how well its cells look like their columns. The best one is taken
/// if it is plausible and clearly better than any that differs; otherwise the row is refused. A row is never
/// shifted on a guess: where nothing proves the place of a cell, the row goes to the rejections.
struct RowRepair {
  enum Verdict {
    /// The row's cells, as many as the table has columns, and what was done.
    case record([[UInt8]], end: Int, lineCount: Int, note: Note)
    case refusal(end: Int, lineCount: Int, note: Note)
  }

  /// What to tell about the row.
  enum Note {
    case shortRow, surplusEmptyCells, repaired, strayQuote, unterminatedQuote, ragged, none
  }

  private struct Candidate {
    var cells: [[UInt8]]
    var score: Double
    var end: Int
    var lineCount: Int
    var note: Note
    /// Only blanks were added at the row's end, or empty cells removed there.
    var isPlain = false
    var paddedCount = 0
    /// What the steps to the table's width cost, without the looks of the cells.
    var cost = 0.0
  }

  /// A row that needs more than this to come to the table's width is two rows in one, or none.
  private static let costLimit = 14.0

  let dialect: Dialect
  let model: TableModel
  /// How far the scanner looks for a closing quote.
  let lookAhead: Int
  var width: Int { model.width }

  /// How much better (ln) the best reading must be than the next one.
  private var neededMargin: Double { 3 + 3 / Double(max(model.rowCount, 1)) }
  // MARK: Rows of the wrong width, without trouble about quotes

  /// The common cases, without search: cells missing or empty at the end, all others in their places.
  /// Returns the number of cells to keep and pad to `width`, or `nil` if a search is needed.
  func quickWidth(_ cells: borrowing CellBuffer) -> Int? {
    let count = cells.openFieldCount
    if count < width {
      for i in 0..<count where model.logProbability(of: cells.openCell(i), at: i) < ColumnModel.surprise {
        return nil
      }
      for i in 0..<count where 2 * count <= width && hasOtherDelimiters(cells.openCell(i)) { return nil }
      guard count + 1 == width else { return count }
      // Two values glued are longer than the column's values.
      for i in 0..<count {
        if let length = model.fixedLength(at: i), cells.openCell(i).count > length { return nil }
      }
      return mayLackAnyCell(cells.openCell(count - 1)) ? nil : count
    }
    for i in width..<count where !cells.openCell(i).isEmpty { return nil }
    for i in 0..<width {
      let cell = cells.openCell(i)
      if cell.isEmpty { return nil }
      if model.logProbability(of: cell, at: i) < ColumnModel.surprise { return nil }
    }
    return width
  }

  /// Whether the last cell of a row with one cell too few would as well stand in the last column: then any cell
  /// may be the missing one. Where the last column is often blank, it is the missing one.
  private func mayLackAnyCell(_ last: UnsafeBufferPointer<UInt8>) -> Bool {
    guard model.rowCount >= 3, model.shortShare < 0.15 else { return false }
    return model.logProbability(.empty, at: width - 1) < Self.commonlyEmpty
      && model.logProbability(of: last, at: width - 1) >= ColumnModel.surprise
  }

  /// ln of the share of blanks from which on a column counts as one that is often blank.
  private static let commonlyEmpty = -2.5

  /// What it costs to read a row in the table's dialect that looks like one in another.
  private func foreignCost(_ cells: [[UInt8]]) -> Double {
    guard cells.count <= max(1, width / 2) else { return 0 }
    return cells.contains { cell in cell.withUnsafeBufferPointer { hasOtherDelimiters($0) } } ? 4 : 0
  }

  /// A cell that holds other delimiters may be a row in another dialect.
  private func hasOtherDelimiters(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    [",", ";", "\t", "|"].contains { other in
      Array(other.utf8) != dialect.delimiter && cell.count { $0 == other.utf8.first } >= 2
    }
      || cell.count { $0 == 0x20 } + 1 >= width
  }

  /// - Parameters:
  ///   - scan: what the scanner made of the row that starts at `at`.
  ///   - cells: the cells the scanner found, if the row is complete.
  ///   - isInputEnd: `end` is the end of the file.
  func verdict(
    _ text: UnsafePointer<UInt8>, at: Int, end: Int, isInputEnd: Bool, scan: DelimitedScanner.Row,
    cells: [[UInt8]]?
  ) -> Verdict {
    let buffer = UnsafeBufferPointer(start: text, count: end)
    let lineEnd = TableSample.lineEnd(buffer, from: at)
    let wasCut =
      scan.ending == .openQuote && lineEnd == end && isInputEnd && !endsWithNewline(buffer, lineEnd)
    let isQuoteTrouble = scan.ending == .openQuote || scan.hasStrayQuote
    var candidates: [Candidate] = []

    if let cells, scan.ending == .complete, scan.lineCount > 1, !scan.hasStrayQuote, cells.count == width {
      return splitLines(buffer, at: at, end: scan.end)
        ?? .record(cells, end: scan.end, lineCount: scan.lineCount, note: .none)
    }
    // A quote open to the end of the file, and no rows below it: the file was cut inside a cell.
    if scan.ending == .openQuote, isInputEnd, lineEnd < end, end - scan.openQuoteOffset <= lookAhead,
      !areRows(buffer, from: lineEnd, to: end)
    {
      return .refusal(end: end, lineCount: scan.lineCount, note: .unterminatedQuote)
    }
    if let cells, scan.lineCount == 1, isTwoRows(cells) {
      return .refusal(end: scan.end, lineCount: scan.lineCount, note: .ragged)
    }
    // A record of several lines whose width is wrong: did a lone quote swallow rows?
    let isSwallowing =
      scan.ending == .openQuote || (scan.lineCount > 1 && areRows(buffer, from: lineEnd, to: scan.end))
    if let cells, scan.ending == .complete, !isSwallowing || scan.lineCount == 1 {
      candidates += readings(
        looseCells(cells, buffer, at, lineEnd), cost: strayCost(scan, cells.count), end: scan.end,
        lineCount: scan.lineCount, note: isQuoteTrouble ? .strayQuote : .repaired)
    }

    let line = UnsafeBufferPointer(rebasing: buffer[at..<contentEnd(buffer, at, lineEnd)])
    if line.count <= Self.lineLimit, scan.lineCount == 1 || isSwallowing {
      let loose = LooseLine(line: line, quote: dialect.quote, delimiter: dialect.delimiter)
      for reading in loose.readings() where reading != .strict || isSwallowing {
        guard let cells = loose.cells(reading), cells.count == width else { continue }
        let note: Note = isSwallowing ? .unterminatedQuote : isQuoteTrouble ? .strayQuote : .repaired
        candidates += readings(cells, cost: reading.cost, end: lineEnd, lineCount: 1, note: note)
      }
      candidates += otherDelimiters(loose, end: lineEnd)
    }
    let isLineOnly = isSwallowing || scan.ending != .complete
    let refusal = Verdict.refusal(
      end: isLineOnly ? lineEnd : scan.end, lineCount: isLineOnly ? 1 : scan.lineCount,
      note: isSwallowing ? .unterminatedQuote : .ragged)
    return choose(candidates, cells: cells, scan: scan, wasCut: wasCut, else: refusal)
  }

  /// Whether the line end between two rows is missing: the row's second half looks like a row, too.
  private func isTwoRows(_ cells: [[UInt8]]) -> Bool {
    guard width >= 3, cells.count >= 2 * width - 1, cells.count <= 2 * width + 1 else { return false }
    let tail = cells.suffix(width - 1)
    guard tail.contains(where: { !$0.isEmpty }) else { return false }
    return zip(tail, 1..<width).allSatisfy {
      model.logProbability(of: $0[...], at: $1) >= ColumnModel.surprise
    }
  }

  private static let lineLimit = 1 << 14

  /// The scanned cells with what the plain reading of the line knows about their quotes.
  private func looseCells(
    _ cells: [[UInt8]], _ buffer: UnsafeBufferPointer<UInt8>, _ at: Int, _ lineEnd: Int
  ) -> LooseCells {
    let line = UnsafeBufferPointer(rebasing: buffer[at..<contentEnd(buffer, at, lineEnd)])
    if line.count <= Self.lineLimit, let quote = dialect.quote, line.contains(quote),
      let loose = LooseLine(line: line, quote: dialect.quote, delimiter: dialect.delimiter).cells(.strict),
      loose.count == cells.count
    {
      return LooseCells(cells: cells, wasQuoted: loose.wasQuoted, quoteCost: loose.quoteCost)
    }
    return LooseCells(cells: cells, wasQuoted: Array(repeating: false, count: cells.count))
  }

  private func choose(
    _ candidates: [Candidate], cells: [[UInt8]]?, scan: DelimitedScanner.Row, wasCut: Bool,
    else refusal: Verdict
  ) -> Verdict {
    let ranked = candidates.sorted { $0.score > $1.score }
    // Only suspected, and nothing reads better: the row stays as it is.
    if scan.ending == .complete, !scan.hasStrayQuote, let cells, cells.count == width,
      ranked.first?.cells == cells
    {
      return .record(cells, end: scan.end, lineCount: scan.lineCount, note: .none)
    }
    guard let best = ranked.first, isPlausible(best) else { return refusal }
    let rival = ranked.first { !isSame($0.cells, best.cells) }
    let margin = rival.map { best.score - $0.score } ?? .infinity
    guard margin >= neededMargin || (best.isPlain && margin >= 0) else { return refusal }
    if best.paddedCount == 1, let last = best.cells.dropLast().last,
      last.withUnsafeBufferPointer({ mayLackAnyCell($0) })
    {
      return refusal
    }
    // A file cut off inside quotes: only proof by the columns after the quote may save the row.
    if wasCut && !hasTypedProof(best, after: scan) { return refusal }
    return .record(best.cells, end: best.end, lineCount: best.lineCount, note: best.note)
  }

  /// What the plain scan costs where quotes are odd: much if it also missed the width.
  private func strayCost(_ scan: DelimitedScanner.Row, _ count: Int) -> Double {
    guard scan.hasStrayQuote else { return 0 }
    return count != width ? 5 : 0.5
  }

  // MARK: Candidates

  /// The cells as they are, if they are as many as columns, else brought to the width.
  private func readings(_ row: LooseCells, cost: Double, end: Int, lineCount: Int, note: Note) -> [Candidate]
  {
    let cells = row.cells
    let cost = cost + row.quoteCost + foreignCost(cells)
    if cells.count == width {
      return [Candidate(cells: cells, score: fit(cells) - cost, end: end, lineCount: lineCount, note: note)]
    }
    if width == 1 {
      let joined = Array(cells.joined(separator: dialect.delimiter))
      return [Candidate(cells: [joined], score: -cost, end: end, lineCount: lineCount, note: .repaired)]
    }
    var candidates = RowAlignment.results(row, delimiter: dialect.delimiter, model: model).map { result in
      let isPad = result.paddedCount > 0 && result.paddedCount == width - cells.count
      let isTrim =
        cells.count > width && cells[width...].allSatisfy(\.isEmpty) && result.cells[...] == cells[..<width]
      return Candidate(
        cells: result.cells, score: result.score - cost, end: end, lineCount: lineCount,
        note: note == .repaired && isPad
          ? .shortRow : note == .repaired && isTrim ? .surplusEmptyCells : note,
        isPlain: note == .repaired && (isPad || isTrim), paddedCount: result.paddedCount, cost: result.cost)
    }
    if candidates.isEmpty && cells.count < width && note == .repaired {
      // Too short for a search: the cells there are must fit as they stand.
      let padded = cells + Array(repeating: [], count: width - cells.count)
      let score = fit(cells) + RowAlignment.padFloor * Double(width - cells.count)
      candidates.append(
        Candidate(
          cells: padded, score: score - cost, end: end, lineCount: lineCount, note: .shortRow, isPlain: true,
          paddedCount: width - cells.count))
    }
    return candidates
  }

  /// How expected the cells are in their columns; quotes at their edges do not count.
  private func fit(_ cells: [[UInt8]]) -> Double {
    var sum = 0.0
    for i in cells.indices { sum += model.logProbability(of: withoutQuotes(cells[i]), at: i) }
    return sum
  }

  private func otherDelimiters(_ loose: LooseLine, end: Int) -> [Candidate] {
    guard width > 1, loose.delimiterCount(limit: width / 2) < max(1, width / 2) else { return [] }
    var candidates: [Candidate] = []
    for other in [",", ";", "\t", "|", "，", " "] where Array(other.utf8) != dialect.delimiter {
      let bytes = Array(other.utf8)
      guard let row = loose.cells(.delimiter(bytes)), row.count >= width else { continue }
      let cost = LineReading.delimiter(bytes).cost + row.quoteCost
      if row.count == width {
        let score = fit(row.cells) - cost
        candidates.append(Candidate(cells: row.cells, score: score, end: end, lineCount: 1, note: .repaired))
      } else {
        candidates += RowAlignment.results(row, delimiter: bytes, model: model).map {
          Candidate(cells: $0.cells, score: $0.score - cost, end: end, lineCount: 1, note: .repaired)
        }
      }
    }
    return candidates
  }

  // MARK: Evidence

  /// The cells there are look like their columns.
  private func isPlausible(_ candidate: Candidate) -> Bool {
    guard candidate.isPlain || candidate.cost <= Self.costLimit else { return false }
    guard model.rowCount >= 3 else { return true }
    let present = candidate.cells.count - candidate.paddedCount
    var fit = 0.0
    for i in 0..<present {
      let cell = withoutQuotes(candidate.cells[i])
      // Text in a column of numbers, a phone in a column of dates: the sign of a shifted row.
      if candidate.isPlain && model.isContradicted(at: i, by: cell) { return false }
      fit += model.logProbability(CellShape(cell), at: i)
    }
    return fit >= model.usualFit - 6
  }

  private func withoutQuotes(_ cell: [UInt8]) -> ArraySlice<UInt8> {
    guard let quote = dialect.quote, cell.contains(quote) else { return cell[...] }
    return cell.filter { $0 != quote }[...]
  }

  /// Without quotes, blanks and delimiters.
  private func bare(_ cell: [UInt8]) -> [UInt8] {
    cell.filter { $0 != dialect.quote && $0 != 0x20 && !dialect.delimiter.contains($0) }
  }

  /// The same cells but for quotes, blanks and delimiters.
  private func isSame(_ a: [[UInt8]], _ b: [[UInt8]]) -> Bool {
    guard a.count == b.count else { return false }
    return zip(a, b).allSatisfy { x, y in
      x == y
        || x.filter { $0 != dialect.quote && $0 != 0x20 } == y.filter { $0 != dialect.quote && $0 != 0x20 }
    }
  }

  /// A typed column after the first cell that begins with a loose quote holds what it should.
  private func hasTypedProof(_ candidate: Candidate, after scan: DelimitedScanner.Row) -> Bool {
    guard let quoted = candidate.cells.firstIndex(where: { $0.first == dialect.quote }) else { return false }
    return candidate.cells.indices.contains {
      $0 > quoted && model.columns[$0].isTyped && CellShape(candidate.cells[$0]).isTyped
    }
  }

  // MARK: A lone quote that swallowed rows

  /// If the lines of a quoted cell are rows of the table themselves, the quote was a lone one: the first line's row.
  private func splitLines(_ buffer: UnsafeBufferPointer<UInt8>, at: Int, end: Int) -> Verdict? {
    guard width >= 3 else { return nil }
    var first: Verdict?
    var lines = 0
    var rows = 0
    var start = at
    while start < end && lines < 40 {
      let lineEnd = TableSample.lineEnd(buffer, from: start)
      let line = UnsafeBufferPointer(rebasing: buffer[start..<contentEnd(buffer, start, lineEnd)])
      lines += 1
      if let cells = soleReading(line) {
        rows += 1
        if start == at { first = .record(cells, end: lineEnd, lineCount: 1, note: .unterminatedQuote) }
      }
      start = lineEnd
    }
    guard let first, rows * 5 >= lines * 4 else { return nil }
    let typed = model.columns.count(where: \.isTyped)
    return typed > 0 && model.rowCount >= 3 || lines >= 20 ? first : nil
  }

  /// Whether most of these lines are rows of the table by themselves.
  private func areRows(_ buffer: UnsafeBufferPointer<UInt8>, from: Int, to end: Int) -> Bool {
    var lines = 0
    var rows = 0
    var start = from
    while start < end && lines < 40 {
      let lineEnd = TableSample.lineEnd(buffer, from: start)
      lines += 1
      if soleReading(UnsafeBufferPointer(rebasing: buffer[start..<contentEnd(buffer, start, lineEnd)])) != nil
      {
        rows += 1
      }
      start = lineEnd
    }
    return rows > 0 && rows * 2 >= lines
  }

  /// The line's cells, if some reading gives as many as there are columns and they fit.
  private func soleReading(_ line: UnsafeBufferPointer<UInt8>) -> [[UInt8]]? {
    guard line.count <= Self.lineLimit else { return nil }
    let loose = LooseLine(line: line, quote: dialect.quote, delimiter: dialect.delimiter)
    var best: Candidate?
    for reading in loose.readings() {
      guard let cells = loose.cells(reading), cells.count == width else { continue }
      for candidate in readings(cells, cost: reading.cost, end: 0, lineCount: 1, note: .none)
      where isPlausible(candidate) && candidate.score > best?.score ?? -.infinity {
        best = candidate
      }
    }
    return best?.cells
  }

  // MARK: Lines

  private func contentEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ lineEnd: Int) -> Int {
    var end = lineEnd
    while end > start && (text[end - 1] == 0x0A || text[end - 1] == 0x0D) { end -= 1 }
    return end
  }

  private func endsWithNewline(_ text: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
    end > 0 && (text[end - 1] == 0x0A || text[end - 1] == 0x0D)
  }
}
