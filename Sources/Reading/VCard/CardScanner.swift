import Glibc
import Text

// A note to the next reader. Lines are cut before anything is decoded, since each property may have an encoding
// of its own. A property's header (name and parameters) is read first: it tells how the value goes on over the
// following lines (`CardScanner+Values`). Whether a line is a property at all is judged in one place,
// `isProperty`; everything else that stands inside a card is kept by `keepBareLine`.

/// Cuts a file into cards, and cards into properties. Knows nothing of fields.
struct CardScanner: ~Copyable {
  enum Item {
    /// A card is in `card`, and those that stood inside it in `nested`.
    case card
    case blank(Range<Int>)
    /// Text that belongs to no card.
    case stray(Range<Int>, line: Int)
    /// An END:VCARD that ends nothing.
    case strayEnd(Range<Int>, line: Int)
  }

  var card = CardContents()
  private(set) var nested: [CardContents] = []
  /// Cards that are open around `card`.
  private var outer: [CardContents] = []

  var lines: PhysicalLines
  private var ahead: PhysicalLines.Line?
  private var hasAhead = false
  var labels = CharsetLabels()

  // What the lines of the property being read are joined in.
  var joined: [UInt8] = []
  var blankJoins: [Int] = []
  /// Soft line breaks whose next line began with a blank, and those that did not: the file's manner.
  var softBreaks = (blank: 0, plain: 0)

  /// How the card writes names that it knows: a line in another manner may be text.
  private var style: NameStyle = []
  /// A line beyond the limit was taken: the value it belongs to is not whole.
  var tookLongLine = false
  /// The last thing read was a line that is no property.
  var lastWasBare = false

  init(_ lines: consuming PhysicalLines) { self.lines = lines }

  // MARK: Lines

  mutating func peek() -> PhysicalLines.Line? {
    if !hasAhead {
      ahead = lines.next()
      // A line beyond the limit makes the card too long; the rest of it need not be copied for that.
      if let line = ahead, line.text.count > CardLimits.bytes {
        ahead?.text = UnsafeBufferPointer(rebasing: line.text[...CardLimits.bytes])
      }
      hasAhead = true
    }
    return ahead
  }

  @discardableResult
  mutating func take() -> PhysicalLines.Line? {
    let line = peek()
    hasAhead = false
    if let line {
      card.range = card.range.lowerBound..<line.range.upperBound
      if line.text.count > CardLimits.bytes { tookLongLine = true }
    }
    return line
  }

  // MARK: The file

  mutating func next() -> Item? {
    guard let line = peek() else { return nil }
    card.reset(line: line.number, at: line.range.lowerBound)
    tookLongLine = false
    nested.removeAll(keepingCapacity: true)
    if Self.isBlank(line.text) { return blankLines() }
    switch Boundary(line.text) {
    case .begin(let isOdd):
      take()
      if isOdd { card.note(.oddBoundary, line: line.number) }
      readCard(firstLine: line)
      return .card
    case .end:
      take()
      return .strayEnd(line.range, line: line.number)
    case nil:
      if startsCard(line.text) {
        card.hasBegin = false
        card.note(.missingBegin, line: line.number)
        readCard(firstLine: line)
        return .card
      }
      return strayLines()
    }
  }

  private mutating func blankLines() -> Item {
    while let line = peek(), Self.isBlank(line.text), card.range.count < CardLimits.stray { take() }
    return .blank(card.range)
  }

  private mutating func strayLines() -> Item {
    take()
    while let line = peek(), card.range.count < CardLimits.stray {
      if Boundary(line.text) != nil || startsCard(line.text) { break }
      take()
    }
    return .stray(card.range, line: card.line)
  }

  /// Whether a line outside of any card is a property that cards have: its BEGIN is missing.
  private mutating func startsCard(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var inQuotes = false
    guard let colon = ContentLine.colon(text, from: 0, inQuotes: &inQuotes),
      let header = ContentLine(text, colon: colon, labels: &labels), header.property >= 0
    else { return false }
    let style = NameStyle(UnsafeBufferPointer(rebasing: text[header.name]))
    return style != .mixed && header.value < text.count && text[header.value] != 0x20
      && !header.name.isEmpty && !text[header.value...].starts(with: [0x2F, 0x2F])
  }

  // MARK: One card

  private mutating func readCard(firstLine: PhysicalLines.Line) {
    style = card.hasBegin ? NameStyle(Self.letters(firstLine.text, 5)) : []
    if style == .mixed { style.insert(.any) }
    lastWasBare = false
    while true {
      guard let line = peek() else {
        closeAll()
        return
      }
      if line.text.isEmpty || Self.isBlank(line.text) {
        take()
        continue
      }
      if let first = line.text.first, first | 0x20 == 0x62 || first | 0x20 == 0x65 || first == 0xEF,
        let boundary = Boundary(line.text)
      {
        switch boundary {
        case .begin(let isOdd):
          guard isAfterAgent else {
            // The card's END is missing.
            closeAll()
            return
          }
          take()
          openNested(line, isOdd)
          continue
        case .end(let isOdd):
          take()
          if isOdd { card.note(.oddBoundary, line: line.number) }
          card.hasEnd = true
          if closeInnermost() { return }
          continue
        }
      }
      take()
      readLine(line)
    }
  }

  private var isAfterAgent: Bool {
    guard let last = card.properties.last else { return false }
    return last.kind == .agent && last.value.isEmpty && !lastWasBare
  }

  private mutating func openNested(_ line: PhysicalLines.Line, _ isOdd: Bool) {
    guard outer.count < CardLimits.depth else {
      // Its properties would be mixed with those of the card around it.
      card.note(.nestedTooDeep, line: line.number)
      card.isTooLong = true
      return
    }
    outer.append(card)
    card = CardContents()
    card.reset(line: line.number, at: line.range.lowerBound)
    card.range = line.range
    if isOdd { card.note(.oddBoundary, line: line.number) }
    lastWasBare = false
  }

  /// Closes `card`; true if it was the outermost one.
  private mutating func closeInnermost() -> Bool {
    guard var owner = outer.popLast() else { return true }
    owner.note(.nested, line: card.line)
    owner.range = owner.range.lowerBound..<card.range.upperBound
    if nested.count < CardLimits.nested { nested.append(card) } else { owner.isTooLong = true }
    card = owner
    lastWasBare = false
    return false
  }

  /// Closes all open cards because the file ends, or another card begins.
  private mutating func closeAll() {
    repeat {
      if !card.hasEnd { card.note(.missingEnd, line: card.line) }
    } while !closeInnermost()
  }

  // MARK: One line

  private mutating func readLine(_ line: PhysicalLines.Line) {
    let text = line.text
    if let first = text.first, first == 0x20 || first == 0x09 {
      keepFoldedLine(line)
      return
    }
    var inQuotes = false
    if let colon = ContentLine.colon(text, from: 0, inQuotes: &inQuotes) ?? text.firstIndex(of: 0x3A) {
      guard let header = ContentLine(text, colon: colon, labels: &labels), accepts(header, text) else {
        keepBareLine(line)
        return
      }
      readValue(header, header: text, first: UnsafeBufferPointer(rebasing: text[header.value...]), line)
      return
    }
    readFoldedHeader(line)
  }

  /// A header that goes on in the next lines, before its colon.
  private mutating func readFoldedHeader(_ line: PhysicalLines.Line) {
    guard line.text.contains(0x3B), let next = peek(), let first = next.text.first,
      first == 0x20 || first == 0x09
    else {
      keepBareLine(line)
      return
    }
    var header = Array(line.text)
    var inQuotes = false
    var colon = header.withUnsafeBufferPointer { ContentLine.colon($0, from: 0, inQuotes: &inQuotes) }
    while colon == nil, header.count < CardLimits.header, let next = peek(), let first = next.text.first,
      first == 0x20 || first == 0x09
    {
      let from = header.count
      header.append(contentsOf: next.text.dropFirst())
      take()
      colon = header.withUnsafeBufferPointer { ContentLine.colon($0, from: from, inQuotes: &inQuotes) }
    }
    header.withUnsafeBufferPointer { text in
      if let colon, let parsed = ContentLine(text, colon: colon, labels: &labels), accepts(parsed, text) {
        readValue(parsed, header: text, first: UnsafeBufferPointer(rebasing: text[parsed.value...]), line)
      } else {
        keepOddLine(text, line)
      }
    }
  }

  /// Whether a line that has the form of a property is one. Inside a note `http://…` or `Tel: 123` may be text.
  private mutating func accepts(_ header: ContentLine, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let name = UnsafeBufferPointer(rebasing: text[header.name])
    let isExtension = name.count > 2 && name[0] | 0x20 == 0x78 && name[1] == 0x2D
    if isExtension || header.group != 0 { return true }
    let style = NameStyle(name)
    let isAfterProse =
      lastWasBare
      || card.properties.last.map { [.prose, .label, .address, .oddLine].contains($0.kind) } ?? false
    if header.property >= 0 {
      if header.hasParameters || !isAfterProse || style == .upper
        || !self.style.isDisjoint(with: [style, .any])
      {
        self.style.formUnion(style)
        return true
      }
      return false
    }
    if text[header.value...].starts(with: [0x2F, 0x2F]) { return false }
    return style == .upper || !isAfterProse || (style == .lower && self.style == .lower)
  }

  static func isBlank(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in text where byte > 0x20 || byte == 0x1B {
      return text.count == 3 && text.elementsEqual([0xEF, 0xBB, 0xBF])
    }
    return true
  }

  private static func letters(_ text: UnsafeBufferPointer<UInt8>, _ count: Int) -> UnsafeBufferPointer<UInt8>
  {
    guard let start = text.firstIndex(where: { $0 > 0x20 && $0 < 0x80 }) else { return text }
    return UnsafeBufferPointer(rebasing: text[start...].prefix(count))
  }
}

/// In what case a name is written.
struct NameStyle: OptionSet {
  let rawValue: UInt8
  init(rawValue: UInt8) { self.rawValue = rawValue }
  static let upper = NameStyle(rawValue: 1)
  static let lower = NameStyle(rawValue: 2)
  static let mixed = NameStyle(rawValue: 4)
  /// The card writes names in any way.
  static let any = NameStyle(rawValue: 8)

  init(_ name: UnsafeBufferPointer<UInt8>) {
    let hasUpper = name.contains { $0 &- 0x41 < 26 }
    let hasLower = name.contains { $0 &- 0x61 < 26 }
    self = hasUpper && hasLower ? .mixed : hasLower ? .lower : .upper
  }
}

/// `BEGIN:VCARD` and `END:VCARD`, in any case, with blanks where there should be none.
enum Boundary {
  case begin(isOdd: Bool)
  case end(isOdd: Bool)

  init?(_ text: UnsafeBufferPointer<UInt8>) {
    var i = 0
    // A byte order mark inside a file: several were joined.
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { i = 3 }
    func skipBlanks() {
      while i < text.count, text[i] == 0x20 || text[i] == 0x09 { i += 1 }
    }
    func skip(_ word: StaticString) -> Bool {
      guard i + word.utf8CodeUnitCount <= text.count else { return false }
      for j in 0..<word.utf8CodeUnitCount where WordTable.upper(text[i + j]) != word.utf8Start[j] {
        return false
      }
      i += word.utf8CodeUnitCount
      return true
    }
    let start = i
    skipBlanks()
    let isBegin = skip("BEGIN")
    guard isBegin || skip("END") else { return nil }
    skipBlanks()
    guard skip(":") else { return nil }
    skipBlanks()
    guard skip("VCARD") else { return nil }
    let length = i - start
    skipBlanks()
    guard i == text.count else { return nil }
    let isOdd = length != (isBegin ? 11 : 9) || i > start + length
    self = isBegin ? .begin(isOdd: isOdd) : .end(isOdd: isOdd)
  }
}
