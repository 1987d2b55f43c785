import Glibc

/// Finds delimiter and quote of a text from its first rows.
///
/// For each candidate the first rows are split and scored by how uniform the widths are and how many
/// cells look like values: table uniformity and type detection, after W. García, "Detecting CSV file
/// dialects by table uniformity measurement and data type inference", Data Science 7(2) 2024. Work is
/// bounded by the sample; the runner-up is reported with the winner.
struct DialectDetector {
  /// Candidates and how usual they are: a space is mostly just a space.
  static let delimiters: [(text: String, prior: Double)] = [
    (",", 1), ("\t", 1), (";", 1), ("|", 0.98), ("，", 0.9), ("、", 0.8), ("；", 0.9), ("^", 0.85), ("~", 0.85),
    ("\u{1F}", 1), ("\u{1}", 1), ("||", 1.2), (";;", 1.2), ("::", 1.2), (":", 0.7), ("#", 0.6), ("&", 0.6),
    (" ", 0.6), ("*", 0.5),
  ]

  private struct Candidate {
    var dialect: Dialect
    var score: Double
  }

  /// - Parameter delimiter: where the pipeline file names it; then only the quote is searched.
  static func detect(
    _ text: UnsafeBufferPointer<UInt8>, isWhole: Bool, delimiter given: [UInt8]? = nil
  ) -> Guess<Dialect> {
    if given == nil, let declared = declaredDelimiter(text) {
      let below = UnsafeBufferPointer(rebasing: text[TableSample.lineEnd(text, from: 0)...])
      // `sep=;;` may be `sep=;` in a row padded to the table's width.
      let isPadded = declared.count > 1 && Set(declared).count == 1 && !standsAlone(declared, below)
      return detect(below, isWhole: isWhole, delimiter: isPadded ? [declared[0]] : declared)
    }
    let present = Set(text)
    var candidates: [Candidate] = []
    let choices = given.map { [($0, 1.0)] } ?? delimiters.map { (Array($0.text.utf8), $0.prior) }
    for (bytes, prior) in choices {
      let delimiter = String(decoding: bytes, as: UTF8.self)
      guard bytes.allSatisfy(present.contains), bytes.count == 1 || standsAlone(bytes, text) else { continue }
      var quotesBreak = true
      for quote in quotes(present) {
        // A few bad quotes are repaired row by row; only many of them make quotes plain text.
        if quote == nil && !quotesBreak { continue }
        let dialect = Dialect(delimiter: bytes, quote: quote)
        let sample = TableSample(text, dialect: dialect, isWhole: isWhole, limit: 120)
        var score = prior * self.score(sample, quote: quote)
        if quote == UInt8(ascii: "'") { score *= 0.97 }
        if quote == nil && present.contains(UInt8(ascii: "\"")) { score *= 0.85 }
        if quote == UInt8(ascii: "\"") {
          let broken = sample.openQuoteCount + sample.rows.count { $0.hasStrayQuote }
          quotesBreak = broken >= 3 && broken * 5 >= sample.rows.count
        }
        if delimiter == ":" { score *= timeEvidence(text) }
        if quote != nil { score *= quoteEvidence(sample, text, dialect) }
        candidates.append(Candidate(dialect: dialect, score: score))
      }
    }
    candidates.sort { $0.score > $1.score }
    guard let best = candidates.first, best.score > 0.02 else {
      return Guess(given.map { Dialect(delimiter: $0) } ?? .standard, confidence: given == nil ? 0.5 : 1)
    }
    if given != nil { return Guess(refined(best.dialect, text), confidence: 1) }
    let rival = candidates.first { $0.dialect.delimiter != best.dialect.delimiter }
    let confidence = best.score / (best.score + (rival?.score ?? 0))
    return Guess(refined(best.dialect, text), confidence: confidence, runnerUp: rival?.dialect)
  }

  /// `sep=;` as the first line, quoted or not: Excel's own way to name the delimiter.
  static func declaredDelimiter(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var line = text.prefix(16).prefix { $0 != 0x0A && $0 != 0x0D }
    guard isDeclaration(Array(line)) else { return nil }
    if line.first == UInt8(ascii: "\""), line.last == UInt8(ascii: "\"") {
      line = line.dropFirst().dropLast()
    }
    let delimiter = Array(line.dropFirst(4))
    return delimiter.isEmpty ? nil : delimiter
  }

  /// Whether a line, or its first cell, is `sep=…`.
  static func isDeclaration(_ cell: [UInt8]) -> Bool {
    let text = cell.first == UInt8(ascii: "\"") ? cell.dropFirst() : cell[...]
    return text.count >= 4 && text.count <= 12
      && zip(text, "sep=".utf8).allSatisfy { $0.0 | 0x20 == $0.1 }
  }

  /// A doubled delimiter counts only where its byte never stands single; else it is an empty cell.
  private static func standsAlone(_ delimiter: [UInt8], _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard delimiter.count >= 2, Set(delimiter).count == 1 else { return true }
    var i = 0
    var found = false
    while i < min(text.count, 1 << 14) {
      guard text[i] == delimiter[0] else {
        i += 1
        continue
      }
      guard text[i...].starts(with: delimiter) else { return false }
      found = true
      i += delimiter.count
    }
    return found
  }

  private static func quotes(_ present: Set<UInt8>) -> [UInt8?] {
    var quotes: [UInt8?] = []
    if present.contains(UInt8(ascii: "\"")) { quotes.append(UInt8(ascii: "\"")) }
    if present.contains(UInt8(ascii: "'")) { quotes.append(UInt8(ascii: "'")) }
    quotes.append(nil)
    return quotes
  }

  /// How much the rows look like a table: 0 for a single column or chaos.
  private static func score(_ sample: TableSample, quote: UInt8?) -> Double {
    let rows = sample.rows.filter { !$0.isBlank }
    guard !rows.isEmpty else { return 0 }
    let widths = rows.map(\.cells.count)
    guard let width = TableLayout.usualWidth(widths), width > 1 else { return 0 }
    let fitting = rows.filter { $0.cells.count == width }
    // Rows above the table (titles, notes) are not held against it.
    let first = rows.firstIndex { $0.cells.count == width } ?? 0
    let region = rows.count - min(first, rows.count / 3)
    let uniformity = Double(fitting.count) / Double(max(region, 1))

    var known = 0.0
    var cells = 0.0
    for row in fitting.prefix(40) {
      for cell in row.cells {
        cells += 1
        known += plausibility(CellShape(cell), cell, quote: quote)
      }
    }
    let types = cells == 0 ? 0 : known / cells
    // Changes of width from row to row, however wide the rows are.
    var changes = 0
    for i in 1..<max(widths.count, 1) where widths[i] != widths[i - 1] { changes += 1 }
    let steadiness = 1 / (1 + Double(changes) / Double(max(widths.count - 1, 1)))
    let breadth = 1 - 0.35 / Double(width - 1) / (rows.count == 1 ? 1 : 1.2)
    let unclosed = 1 / (1 + 2 * Double(sample.openQuoteCount) / Double(rows.count + sample.openQuoteCount))
    return uniformity * steadiness * types * breadth * unclosed
  }

  /// How much a cell of this shape says that it was cut out at the right places.
  private static func plausibility(_ shape: CellShape, _ cell: [UInt8], quote: UInt8?) -> Double {
    let known: Double =
      switch shape {
      case .digits3, .digits6, .digits10, .digitsLong, .decimal, .money, .date, .time, .mobile, .phone,
        .email, .url:
        1
      case .empty: 0.65
      case .placeholder: 0.75
      case .hanName, .company, .address: 0.95
      case .code, .word, .hanShort, .hanText: 0.85
      case .capitalWords, .words, .hanMixed: 0.75
      case .longText: 0.6
      case .symbols: 0.2
      }
    return known - (startsOrEndsOddly(cell, quote: quote) ? 0.35 : 0)
  }

  /// A cut in the wrong place leaves delimiters at the edges, a quote not seen as one leaves quotes.
  private static func startsOrEndsOddly(_ cell: [UInt8], quote: UInt8?) -> Bool {
    guard let first = cell.first, let last = cell.last else { return false }
    let double = UInt8(ascii: "\"")
    let single = UInt8(ascii: "'")
    if quote != double && (first == double || last == double) { return true }
    if quote != single && first == single && last == single && cell.count > 1 { return true }
    return oddEdges.contains(first) || oddEdges.contains(last)
  }

  private static let oddEdges = Set(",;|\t=".utf8)

  /// Colons between digits are times, colons before `//` addresses; neither delimits.
  private static func timeEvidence(_ text: UnsafeBufferPointer<UInt8>) -> Double {
    var all = 0
    var inside = 0
    for i in 1..<max(1, min(text.count - 1, 1 << 14)) where text[i] == UInt8(ascii: ":") {
      all += 1
      let isTime = (0x30...0x39).contains(text[i - 1]) && (0x30...0x39).contains(text[i + 1])
      if isTime || text[i + 1] == UInt8(ascii: "/") { inside += 1 }
    }
    return all == 0 ? 1 : 1 - 0.8 * Double(inside) / Double(all)
  }

  /// Quotes beside delimiters and line ends speak for the quote; stray ones against it.
  private static func quoteEvidence(
    _ sample: TableSample, _ text: UnsafeBufferPointer<UInt8>, _ dialect: Dialect
  ) -> Double {
    guard let quote = dialect.quote else { return 1 }
    var atEdge = 0
    var inside = 0
    let end = min(text.count, 1 << 15)
    for i in 0..<end where text[i] == quote {
      let before = i == 0 ? 0x0A : text[i - 1]
      let after = i + 1 == text.count ? 0x0A : text[i + 1]
      let isEdge =
        before == 0x0A || before == 0x0D || after == 0x0A || after == 0x0D || before == dialect.delimiter.last
        || after == dialect.delimiter.first || before == quote || after == quote
      if isEdge { atEdge += 1 } else { inside += 1 }
    }
    guard atEdge + inside > 0 else { return 0.9 }
    let share = Double(atEdge) / Double(atEdge + inside)
    let stray = Double(sample.rows.count { $0.hasStrayQuote }) / Double(max(sample.rows.count, 1))
    return (0.85 + 0.2 * share) * (1 - 0.5 * stray)
  }

  /// Adds what only the winner needs: backslash escapes, blanks before quotes.
  private static func refined(_ dialect: Dialect, _ text: UnsafeBufferPointer<UInt8>) -> Dialect {
    guard let quote = dialect.quote else {
      // Quotes that are never needed are still quotes, should one come later.
      return text.contains(UInt8(ascii: "\"")) ? dialect : Dialect(delimiter: dialect.delimiter)
    }
    var dialect = dialect
    var escaped = 0
    var doubled = 0
    var blankBefore = 0
    var opening = 0
    let delimiter = dialect.delimiter.last ?? 0
    for i in 1..<max(text.count - 1, 1) where text[i] == quote {
      if text[i - 1] == UInt8(ascii: "\\"), text[i + 1] != delimiter, text[i + 1] != 0x0A, text[i + 1] != 0x0D
      {
        escaped += 1
      }
      if text[i + 1] == quote && text[i - 1] != delimiter && text[i - 1] != 0x0A { doubled += 1 }
      if text[i - 1] == delimiter { opening += 1 }
      if i > 1, text[i - 1] == 0x20, text[i - 2] == delimiter, delimiter != 0x20 { blankBefore += 1 }
    }
    dialect.backslashEscapes = escaped > 0 && escaped > doubled
    dialect.blanksBeforeQuote = blankBefore > opening
    return dialect
  }
}
