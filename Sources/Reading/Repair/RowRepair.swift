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
    case refusal(end: Int, note: Note)
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
  }

  let dialect: Dialect
  let model: TableModel
  var width: Int { model.width }

  /// How much better (ln) the best reading must be than the next one.
  private var neededMargin: Double { 3 + 3 / Double(max(model.rowCount, 1)) }
  /// ln P below which a cell is a surprise.
  private static let surprise = -3.9

  // MARK: Rows of the wrong width, without trouble about quotes

  /// The common cases, without search: cells missing or empty at the end, all others in their places.
  /// Returns the number of cells to keep and pad to `width`, or `nil` if a search is needed.
  func quickWidth(_ cells: borrowing CellBuffer) -> Int? {
    let count = cells.openFieldCount
    if count < width {
      for i in 0..<count where model.columns[i].logProbability(CellShape(cells.openCell(i))) < Self.surprise {
        return nil
      }
      return count
    }
    for i in width..<count where !cells.openCell(i).isEmpty { return nil }
    for i in 0..<width {
      let cell = cells.openCell(i)
      if cell.isEmpty { return nil }
      if model.columns[i].logProbability(CellShape(cell)) < Self.surprise { return nil }
    }
    return width
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

    if let cells, scan.ending == .complete {
      if scan.lineCount > 1 && !scan.hasStrayQuote && cells.count == width {
        if let split = splitLines(buffer, at: at, end: scan.end) { return split }
        return .record(cells, end: scan.end, lineCount: scan.lineCount, note: .none)
      }
      candidates += readings(
        LooseCells(cells: cells, wasQuoted: quotedFlags(buffer, at, lineEnd, cells)),
        cost: strayCost(scan, cells.count), end: scan.end, lineCount: scan.lineCount,
        note: isQuoteTrouble ? .strayQuote : .repaired)
    }

    let line = UnsafeBufferPointer(rebasing: buffer[at..<contentEnd(buffer, at, lineEnd)])
    if line.count <= Self.lineLimit {
      let loose = LooseLine(line: line, quote: dialect.quote, delimiter: dialect.delimiter)
      for reading in loose.readings()
      where reading != .strict || scan.lineCount > 1 || scan.ending != .complete {
        guard let cells = loose.cells(reading), cells.count == width else { continue }
        let note: Note =
          isOpen(scan) ? .unterminatedQuote : isQuoteTrouble ? .strayQuote : .repaired
        candidates += readings(cells, cost: reading.cost, end: lineEnd, lineCount: 1, note: note)
      }
      // Unless quotes explain it: another delimiter, if the usual one hardly occurs.
      if !candidates.contains(where: { $0.cells.count == width && !$0.isPlain && $0.score > -10 }) {
        candidates += otherDelimiters(loose, end: lineEnd)
      }
    }
    return choose(
      candidates, cells: cells, lineEnd: lineEnd, scan: scan, wasCut: wasCut, isQuoteTrouble: isQuoteTrouble)
  }

  private static let lineLimit = 1 << 14

  /// Which cells stood in quotes, where the plain scan of the line finds the same cells.
  private func quotedFlags(
    _ buffer: UnsafeBufferPointer<UInt8>, _ at: Int, _ lineEnd: Int, _ cells: [[UInt8]]
  ) -> [Bool] {
    let line = UnsafeBufferPointer(rebasing: buffer[at..<contentEnd(buffer, at, lineEnd)])
    if line.count <= Self.lineLimit,
      let loose = LooseLine(line: line, quote: dialect.quote, delimiter: dialect.delimiter).cells(.strict),
      loose.count == cells.count
    {
      return loose.wasQuoted
    }
    return Array(repeating: false, count: cells.count)
  }

  private func choose(
    _ candidates: [Candidate], cells: [[UInt8]]?, lineEnd: Int, scan: DelimitedScanner.Row, wasCut: Bool,
    isQuoteTrouble: Bool
  ) -> Verdict {
    let refusal = Verdict.refusal(
      end: isQuoteTrouble || scan.ending != .complete ? lineEnd : scan.end,
      note: isOpen(scan) ? .unterminatedQuote : .ragged)
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
    // A file cut off inside quotes: only proof by the columns after the quote may save the row.
    if wasCut && !hasTypedProof(best, after: scan) { return refusal }
    return .record(best.cells, end: best.end, lineCount: best.lineCount, note: best.note)
  }

  /// A quote was opened and nothing on its line closes it.
  private func isOpen(_ scan: DelimitedScanner.Row) -> Bool {
    scan.ending == .openQuote || (scan.hasStrayQuote && scan.lineCount > 1)
  }

  /// What the plain scan costs where quotes are odd: much if it also ran over lines and missed the width.
  private func strayCost(_ scan: DelimitedScanner.Row, _ count: Int) -> Double {
    guard scan.hasStrayQuote else { return 0 }
    return scan.lineCount > 1 && count != width ? 5 : 0.5
  }

  // MARK: Candidates

  /// The cells as they are, if they are as many as columns, else brought to the width.
  private func readings(_ row: LooseCells, cost: Double, end: Int, lineCount: Int, note: Note) -> [Candidate]
  {
    let cells = row.cells
    if cells.count == width {
      let score = model.fit(cells.map { CellShape(withoutQuotes($0)) }) - cost - looseQuoteCost(cells)
      return [Candidate(cells: cells, score: score, end: end, lineCount: lineCount, note: note)]
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
        cells: result.cells, score: result.score - cost - looseQuoteCost(result.cells), end: end,
        lineCount: lineCount,
        note: isPad ? .shortRow : isTrim ? .surplusEmptyCells : note, isPlain: isPad || isTrim,
        paddedCount: result.paddedCount)
    }
    if candidates.isEmpty && cells.count < width {
      // Too short for a search: the cells there are must fit as they stand.
      let padded = cells + Array(repeating: [], count: width - cells.count)
      let score =
        model.fit(cells.map { CellShape(withoutQuotes($0)) }) + RowAlignment.padFloor
        * Double(width - cells.count)
      candidates.append(
        Candidate(
          cells: padded, score: score - cost, end: end, lineCount: lineCount, note: .shortRow, isPlain: true,
          paddedCount: width - cells.count))
    }
    return candidates
  }

  private func otherDelimiters(_ loose: LooseLine, end: Int) -> [Candidate] {
    let usual = loose.cells(.noQuotes)?.count ?? 1
    guard usual <= max(1, width / 2), width > 1 else { return [] }
    var candidates: [Candidate] = []
    for other in [",", ";", "\t", "|", "，", " "] where Array(other.utf8) != dialect.delimiter {
      let bytes = Array(other.utf8)
      guard let cells = loose.cells(.delimiter(bytes)), cells.count >= width else { continue }
      let cost = LineReading.delimiter(bytes).cost
      if cells.count == width {
        let score =
          model.fit(cells.cells.map { CellShape(withoutQuotes($0)) }) - cost - looseQuoteCost(cells.cells)
        candidates.append(
          Candidate(cells: cells.cells, score: score, end: end, lineCount: 1, note: .repaired))
      } else {
        candidates += RowAlignment.results(cells, delimiter: bytes, model: model).map {
          Candidate(
            cells: $0.cells, score: $0.score - cost - looseQuoteCost($0.cells), end: end, lineCount: 1,
            note: .repaired)
        }
      }
    }
    return candidates
  }

  // MARK: Evidence

  /// Quotes left at the edge of a cell, or beside a delimiter inside it, are signs of a wrong cut.
  private func looseQuoteCost(_ cells: [[UInt8]]) -> Double {
    guard let quote = dialect.quote else { return 0 }
    var cost = 0.0
    for cell in cells {
      guard let first = cell.firstIndex(of: quote) else { continue }
      let opens = first == 0
      let closes = cell.count > 1 && cell.last == quote
      if opens { cost += 0.75 }
      // 12" is a length, not half a quotation.
      if closes { cost += opens || isDigit(cell[cell.count - 2]) ? 0.5 : 1.5 }
      for i in first..<cell.count where cell[i] == quote {
        if i + 1 < cell.count && cell[i + 1] == dialect.delimiter[0] { cost += 2 }
        if i > 0 && cell[i - 1] == dialect.delimiter.last { cost += 2 }
        if i > 0 && i + 1 < cell.count && isLetter(cell[i - 1]) && isLetter(cell[i + 1]) { cost += 3 }
      }
    }
    return cost
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) }

  /// The cells there are look like their columns.
  private func isPlausible(_ candidate: Candidate) -> Bool {
    guard model.rowCount >= 3 else { return true }
    let present = candidate.cells.count - candidate.paddedCount
    var fit = 0.0
    for i in 0..<present {
      let shape = CellShape(withoutQuotes(candidate.cells[i]))
      fit += model.columns[i].logProbability(shape)
      // Text in a column of numbers, a phone in a column of dates: the sign of a shifted row.
      if candidate.isPlain, model.columns[i].isTyped, shape.family != .nothing,
        model.columns[i].logProbability(shape) < Self.surprise
      {
        return false
      }
    }
    return fit >= model.usualFit - 6
  }

  private func withoutQuotes(_ cell: [UInt8]) -> ArraySlice<UInt8> {
    guard let quote = dialect.quote else { return cell[...] }
    var slice = cell[...]
    while slice.first == quote { slice.removeFirst() }
    while slice.last == quote { slice.removeLast() }
    return slice
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
