import Glibc

/// Cuts LDIF (RFC 2849) into entries, and entries into attributes. Knows nothing of fields.
struct LDIFScanner: ~Copyable {
  enum Item {
    /// An entry is in `entry`.
    case entry
    case blank(Range<Int>)
    /// The version line, comments between entries, what `ldapsearch` writes at the end.
    case structure(Range<Int>)
    /// Lines that belong to no entry.
    case stray(Range<Int>, line: Int)
  }

  private(set) var entry = LDIFEntry()
  private var lines: PhysicalLines
  private var ahead: PhysicalLines.Line?
  private var hasAhead = false
  /// A logical line of several physical ones.
  private var joined: [UInt8] = []
  private var decoded: [UInt8] = []

  init(_ lines: consuming PhysicalLines) { self.lines = lines }

  private mutating func peek() -> PhysicalLines.Line? {
    if !hasAhead {
      ahead = lines.next()
      // A line beyond the limit makes the entry too long; the rest of it need not be copied for that.
      if let line = ahead, line.text.count > LDIFLimits.bytes {
        ahead?.text = UnsafeBufferPointer(rebasing: line.text[...LDIFLimits.bytes])
      }
      hasAhead = true
    }
    return ahead
  }

  @discardableResult
  private mutating func take() -> PhysicalLines.Line? {
    let line = peek()
    hasAhead = false
    if let line { entry.range = entry.range.lowerBound..<line.range.upperBound }
    return line
  }

  mutating func next() -> Item? {
    guard let line = peek() else { return nil }
    entry.reset(line: line.number, at: line.range.lowerBound)
    if line.text.isEmpty {
      while let next = peek(), next.text.isEmpty { take() }
      return .blank(entry.range)
    }
    if line.text[0] == 0x23 || Self.starts(line.text, with: "version:") || Self.isSearchResult(line.text) {
      take()
      skipFolded()
      return .structure(entry.range)
    }
    if !Self.starts(line.text, with: "dn:"), !Self.isAttribute(line.text) { return strayLines() }
    readEntry()
    return .entry
  }

  private mutating func skipFolded() {
    while let next = peek(), next.text.first == 0x20 { take() }
  }

  private mutating func strayLines() -> Item {
    take()
    while let next = peek(), entry.range.count < LDIFLimits.stray {
      if next.text.isEmpty || next.text[0] == 0x23 || Self.starts(next.text, with: "dn:") { break }
      take()
    }
    return .stray(entry.range, line: entry.line)
  }

  private mutating func readEntry() {
    while let line = peek(), !line.text.isEmpty {
      if line.text[0] == 0x23 {
        take()
        skipFolded()
        continue
      }
      if Self.starts(line.text, with: "dn:") {
        if !entry.attributes.isEmpty {
          // The blank line between two entries is missing: it is reported with the second one.
          return
        }
        entry.hasName = true
      }
      take()
      readLine(line)
    }
  }

  private mutating func readLine(_ line: PhysicalLines.Line) {
    if let next = peek(), next.text.first == 0x20 {
      joined.removeAll(keepingCapacity: true)
      joined.append(contentsOf: line.text)
      // Exactly one blank is the fold's; what follows is the value's.
      while let next = peek(), next.text.first == 0x20 {
        if joined.count <= LDIFLimits.bytes { joined.append(contentsOf: next.text.dropFirst()) }
        take()
      }
      let text = joined
      text.withUnsafeBufferPointer { readLogicalLine($0, line) }
    } else {
      readLogicalLine(line.text, line)
    }
  }

  private mutating func readLogicalLine(_ text: UnsafeBufferPointer<UInt8>, _ line: PhysicalLines.Line) {
    guard !entry.isTooLong else { return }
    guard text.count <= LDIFLimits.bytes else {
      // It was not kept whole.
      entry.isTooLong = true
      return
    }
    if text.count == 1, text[0] == 0x2D {
      entry.isChange = true
      return
    }
    guard let colon = text.firstIndex(of: 0x3A), Self.isName(UnsafeBufferPointer(rebasing: text[..<colon]))
    else {
      entry.note(.oddLine, line: line.number)
      return add(.oddLine, name: nil, text, line)
    }
    let name = UnsafeBufferPointer(rebasing: text[..<colon])
    if Self.starts(text, with: "changetype:") || Self.starts(text, with: "control:") { entry.isChange = true }
    var start = colon + 1
    var form = LDIFAttribute.Form.plain
    if start < text.count, text[start] == 0x3A {
      (form, start) = (.base64, start + 1)
    } else if start < text.count, text[start] == 0x3C {
      (form, start) = (.link, start + 1)
      entry.note(.linkNotOpened, line: line.number)
    }
    while start < text.count, text[start] == 0x20 { start += 1 }
    let value = UnsafeBufferPointer(rebasing: text[start...])
    guard form == .base64 else { return add(form, name: name, value, line) }
    decoded.removeAll(keepingCapacity: true)
    if Base64.decode(value, into: &decoded) {
      let bytes = decoded
      bytes.withUnsafeBufferPointer { add(.base64, name: name, $0, line) }
    } else {
      entry.note(.badBase64, line: line.number)
      add(.oddLine, name: nil, text, line)
    }
  }

  private mutating func add(
    _ form: LDIFAttribute.Form, name: UnsafeBufferPointer<UInt8>?, _ value: UnsafeBufferPointer<UInt8>,
    _ line: PhysicalLines.Line
  ) {
    let start = entry.bytes.count
    if let name { entry.bytes.append(contentsOf: name) }
    let middle = entry.bytes.count
    entry.bytes.append(contentsOf: value)
    guard entry.bytes.count <= LDIFLimits.bytes, entry.attributes.count < LDIFLimits.attributes else {
      entry.isTooLong = true
      entry.bytes.removeAll()
      entry.attributes.removeAll()
      return
    }
    var attribute = LDIFAttribute(
      form: form, name: start..<middle, value: middle..<entry.bytes.count, line: line.number)
    attribute.isWide = value.contains { $0 >= 0x80 }
    entry.isWide = entry.isWide || attribute.isWide
    entry.attributes.append(attribute)
  }

  // MARK: Lines

  static func starts(_ text: UnsafeBufferPointer<UInt8>, with word: StaticString) -> Bool {
    guard text.count >= word.utf8CodeUnitCount else { return false }
    for i in 0..<word.utf8CodeUnitCount where WordTable.upper(text[i]) != WordTable.upper(word.utf8Start[i]) {
      return false
    }
    return true
  }

  /// `cn;lang-zh`, `2.5.4.3`: letters, digits, hyphens, points, options.
  private static func isName(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, first != 0x2D, first != 0x3B else { return false }
    return text.allSatisfy { byte in
      (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2D || byte == 0x3B || byte == 0x2E
        || byte == 0x5F
    }
  }

  static func isAttribute(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let colon = text.firstIndex(of: 0x3A) else { return false }
    return isName(UnsafeBufferPointer(rebasing: text[..<colon]))
  }

  /// The last lines of `ldapsearch`.
  private static func isSearchResult(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    starts(text, with: "search: ") || starts(text, with: "result: ") || starts(text, with: "numEntries: ")
  }
}
