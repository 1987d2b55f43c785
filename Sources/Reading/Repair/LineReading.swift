/// One way to read a line whose quoting is broken.
enum LineReading: Hashable, Sendable {
  /// RFC 4180; text after a closing quote is kept.
  case strict
  /// A quote inside quotes closes only before a delimiter or the line's end.
  case innerQuotesAreText
  /// The quote at this offset is text.
  case quoteIsText(at: Int)
  /// A delimiter is missing before this offset.
  case cellStarts(at: Int)
  /// All quotes are text.
  case noQuotes
  /// The line uses another delimiter.
  case delimiter([UInt8])

  /// How unlikely such a mistake is, in the unit of `TableModel.fit` (natural logarithm).
  var cost: Double {
    switch self {
    case .strict: 0
    case .innerQuotesAreText: 0.2
    case .quoteIsText: 1
    case .cellStarts: 1.5
    case .noQuotes: 3
    case .delimiter: 3
    }
  }
}

/// A row's cells, which of them stood in quotes, and how odd the quotes are that were left as text.
struct LooseCells {
  var cells: [[UInt8]] = []
  var wasQuoted: [Bool] = []
  /// In the unit of `TableModel.fit`.
  var quoteCost = 0.0
  var count: Int { cells.count }

  mutating func append(_ cell: [UInt8], quoted: Bool) {
    cells.append(cell)
    wasQuoted.append(quoted)
  }
}

/// Splits one line, slowly and as told. Offsets in `LineReading` count from the line's start.
struct LooseLine {
  let line: UnsafeBufferPointer<UInt8>
  let quote: UInt8?
  let delimiter: [UInt8]

  /// The cells, or `nil` if a quote stays open under this reading.
  func cells(_ reading: LineReading) -> LooseCells? {
    var delimiter = delimiter
    var quote = quote
    var textQuote = -1
    var cut = -1
    switch reading {
    case .strict, .innerQuotesAreText: break
    case .quoteIsText(let at): textQuote = at
    case .cellStarts(let at): cut = at
    case .noQuotes: quote = nil
    case .delimiter(let other): delimiter = other
    }
    let isLenient = reading == .innerQuotesAreText
    var cells = LooseCells()
    var cell: [UInt8] = []
    var quoted = false
    var i = 0
    var atStart = true
    while i < line.count {
      if i == cut && !atStart {
        cells.append(cell, quoted: quoted)
        cell = []
        quoted = false
        atStart = true
        cut = -1
      }
      if startsDelimiter(delimiter, at: i) {
        cells.append(cell, quoted: quoted)
        cell = []
        quoted = false
        i += delimiter.count
        atStart = true
        continue
      }
      guard atStart, let quote, line[i] == quote, i != textQuote else {
        if line[i] == self.quote { cells.quoteCost += literalCost(at: i, delimiter, atStart: atStart) }
        cell.append(line[i])
        i += 1
        atStart = false
        continue
      }
      atStart = false
      quoted = true
      i += 1
      var isClosed = false
      while i < line.count {
        if line[i] != quote || i == textQuote {
          cell.append(line[i])
          i += 1
          continue
        }
        if i + 1 == cut {
          isClosed = true
          i += 1
          break
        }
        if i + 1 < line.count && line[i + 1] == quote && i + 1 != textQuote {
          cell.append(quote)
          i += 2
          continue
        }
        if isLenient && !endsCell(delimiter, after: i + 1) {
          cells.quoteCost += i > 0 && startsDelimiter(delimiter, endingAt: i) ? 2 : 0.2
          cell.append(quote)
          i += 1
          continue
        }
        isClosed = true
        i += 1
        break
      }
      guard isClosed else { return nil }
      if i == cut { continue }
      if !endsCell(delimiter, after: i) {
        cells.quoteCost += 0.5
      } else {
        while i < line.count && !startsDelimiter(delimiter, at: i) { i += 1 }
      }
    }
    cells.append(cell, quoted: quoted)
    return cells
  }

  /// How odd a quote is that is left as text, by what stands beside it.
  private func literalCost(at i: Int, _ delimiter: [UInt8], atStart: Bool) -> Double {
    if atStart { return 0.75 }
    let before = line[i - 1]
    if i + 1 == line.count || startsDelimiter(delimiter, at: i + 1) {
      // 12" is a length, not half a quotation.
      return isDigit(before) || before == quote ? 0.5 : 1.5
    }
    let after = line[i + 1]
    if before == quote || after == quote { return 1 }
    return isLetter(before) && isLetter(after) ? 3 : 0
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) }

  private func startsDelimiter(_ delimiter: [UInt8], endingAt i: Int) -> Bool {
    i >= delimiter.count && startsDelimiter(delimiter, at: i - delimiter.count)
  }

  private func startsDelimiter(_ delimiter: [UInt8], at i: Int) -> Bool {
    guard line[i] == delimiter[0], i + delimiter.count <= line.count else { return false }
    for k in 1..<max(delimiter.count, 1) where line[i + k] != delimiter[k] { return false }
    return true
  }

  /// Whether only blanks stand between `i` and the next delimiter or the end.
  private func endsCell(_ delimiter: [UInt8], after i: Int) -> Bool {
    var i = i
    while i < line.count {
      if startsDelimiter(delimiter, at: i) { return true }
      guard line[i] == 0x20 || line[i] == 0x09 else { return false }
      i += 1
    }
    return true
  }

  /// How many delimiters the line holds, in quotes or not, counted as far as `limit`.
  func delimiterCount(limit: Int) -> Int {
    var count = 0
    var i = 0
    while i < line.count && count < limit {
      if startsDelimiter(delimiter, at: i) {
        count += 1
        i += delimiter.count
      } else {
        i += 1
      }
    }
    return count
  }

  /// Offsets of the quotes, the first `limit` of them.
  func quoteOffsets(limit: Int = 24) -> [Int] {
    guard let quote else { return [] }
    return Array(line.indices.lazy.filter { line[$0] == quote }.prefix(limit))
  }

  /// All readings worth a try.
  func readings() -> [LineReading] {
    var readings: [LineReading] = [.strict]
    let offsets = quoteOffsets()
    guard !offsets.isEmpty else { return readings }
    readings += [.innerQuotesAreText, .noQuotes]
    for at in offsets {
      readings.append(.quoteIsText(at: at))
      if at > 0 && !endsDelimiter(before: at) { readings.append(.cellStarts(at: at)) }
      if at + 1 < line.count && !startsDelimiter(delimiter, at: at + 1) && line[at + 1] != quote {
        readings.append(.cellStarts(at: at + 1))
      }
    }
    return readings
  }

  private func endsDelimiter(before i: Int) -> Bool {
    i >= delimiter.count && startsDelimiter(delimiter, at: i - delimiter.count)
  }
}
