import Glibc
import Text

/// Joins the lines of one property's value, and undoes its transfer encoding.
extension CardScanner {
  mutating func readValue(
    _ content: ContentLine, header: UnsafeBufferPointer<UInt8>, first: UnsafeBufferPointer<UInt8>,
    _ line: PhysicalLines.Line
  ) {
    lastWasBare = false
    var property = makeProperty(content, header, line)
    if property.kind == .version { readVersion(first) }
    switch content.encoding {
    case .base64: readBase64(&property, first)
    case .quotedPrintable: readQuotedPrintable(&property, first, line)
    case .plain:
      if property.kind == .binary, Self.isUnlabeledBinary(first) {
        skipBinary(&property)
      } else {
        // A link to a picture.
        if property.kind == .binary { property.kind = .text }
        readPlain(&property, first, line)
      }
    }
    finish(property)
  }

  private mutating func makeProperty(
    _ content: ContentLine, _ header: UnsafeBufferPointer<UInt8>, _ line: PhysicalLines.Line
  ) -> CardProperty {
    var property = CardProperty(
      kind: content.property < 0 ? .text : CardProperties.all[content.property].kind,
      number: content.property,
      group: content.group, types: content.types, preference: content.preference, charset: content.charset,
      value: 0..<0, line: line.number)
    if property.number == CardProperties.sound, property.types.contains(.reading) { property.kind = .name }
    property.isMalformed = line.isMalformed
    guard !isFull else { return property }
    if property.number < 0 { property.name = keep(header, content.name) }
    if content.hasParameters {
      property.label = keep(header, content.label)
      property.addressLabel = keep(header, content.addressLabel)
      property.sortAs = keep(header, content.sortAs)
      property.user = keep(header, content.user)
    }
    if content.hasUnknownCharset { card.note(.unknownCharset, line: line.number, property: property.number) }
    return property
  }

  private mutating func keep(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    if range.isEmpty { return 0..<0 }
    let start = card.bytes.count
    card.bytes.append(contentsOf: text[range])
    return start..<card.bytes.count
  }

  private var isFull: Bool { card.isTooLong }

  private mutating func finish(_ property: CardProperty) {
    if isFull { return }
    let isWhole = !tookLongLine || property.kind == .binary
    tookLongLine = false
    guard isWhole, card.properties.count < CardLimits.properties, card.bytes.count <= CardLimits.bytes else {
      card.isTooLong = true
      card.bytes.removeAll()
      card.properties.removeAll()
      return
    }
    var property = property
    if property.kind != .binary {
      property.isWide = property.isWide || hasWideByte(property)
      card.isWide = card.isWide || property.isWide
      if !property.value.isEmpty, property.kind != .version, property.kind != .groupLabel {
        card.valueCount += 1
      }
    }
    if property.preference < 101 { card.hasPreference = true }
    if property.kind == .groupLabel { card.hasGroupLabel = true }
    card.properties.append(property)
  }

  private func hasWideByte(_ property: CardProperty) -> Bool {
    let start = property.label.isEmpty && property.addressLabel.isEmpty ? property.value.lowerBound : 0
    return card.bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return false }
      var i = start
      let end = property.value.upperBound
      while i + 8 <= end {
        if UnsafeRawPointer(base + i).loadUnaligned(as: UInt64.self) & 0x8080_8080_8080_8080 != 0 {
          return true
        }
        i += 8
      }
      while i < end {
        if base[i] >= 0x80 { return true }
        i += 1
      }
      return false
    }
  }

  private mutating func readVersion(_ text: UnsafeBufferPointer<UInt8>) {
    switch text.first(where: { $0 > 0x20 }) {
    case 0x32: card.version = .v21
    case 0x33: card.version = .v30
    case 0x34: card.version = .v40
    default: break
    }
  }

  // MARK: Plain values

  private static func startsFolded(_ line: PhysicalLines.Line?) -> Bool {
    guard let first = line?.text.first else { return false }
    return first == 0x20 || first == 0x09
  }

  private mutating func readPlain(
    _ property: inout CardProperty, _ first: UnsafeBufferPointer<UInt8>, _ line: PhysicalLines.Line
  ) {
    let start = card.bytes.count
    if !isFull { card.bytes.append(contentsOf: first) }
    var previousLength = line.text.count
    var isEnded = line.isEnded
    while Self.startsFolded(peek()), let next = take() {
      appendFolded(next, afterLength: previousLength)
      previousLength = next.text.count
      isEnded = next.isEnded
      property.isMalformed = property.isMalformed || next.isMalformed
    }
    property.value = start..<card.bytes.count
    if !isEnded { cut(&property) }
    decodeUndeclared(&property)
  }

  /// Appends a line that begins with a blank. In vCard 2.1 lines are folded where a blank is, which then belongs
  /// to the text; but many producers cut at 75 characters and put a blank of their own.
  private mutating func appendFolded(_ line: PhysicalLines.Line, afterLength previous: Int) {
    guard !isFull else { return }
    let keepsBlank = card.version == .v21 && !(72...78).contains(previous)
    if keepsBlank { card.bytes.append(0x20) }
    card.bytes.append(contentsOf: line.text.dropFirst())
    if card.bytes.count > CardLimits.bytes { card.isTooLong = true }
  }

  /// `N;CHARSET=UTF-8:=E5=BC=A0` without the word QUOTED-PRINTABLE.
  private mutating func decodeUndeclared(_ property: inout CardProperty) {
    switch property.kind {
    case .link, .email, .phone, .messenger, .binary, .version, .groupLabel, .oddLine: return
    default: break
    }
    guard !isFull, property.value.count >= 6 else { return }
    let hasEquals = card.bytes.withUnsafeBufferPointer {
      memchr($0.baseAddress! + property.value.lowerBound, 0x3D, property.value.count) != nil
    }
    guard hasEquals else { return }
    let text = Array(card.bytes[property.value])
    text.withUnsafeBufferPointer { text in
      guard QuotedPrintable.isLikely(text) else { return }
      card.bytes.removeSubrange(property.value)
      decodeQuotedPrintable(&property, text)
      card.note(.undeclaredQuotedPrintable, line: property.line, property: property.number)
    }
  }

  // MARK: Quoted-printable

  private mutating func readQuotedPrintable(
    _ property: inout CardProperty, _ first: UnsafeBufferPointer<UInt8>, _ line: PhysicalLines.Line
  ) {
    var end = Self.softBreak(first)
    if end == nil, !Self.startsFolded(peek()) {
      decodeQuotedPrintable(&property, first)
      if !line.isEnded { cut(&property) }
      return
    }
    joined.removeAll(keepingCapacity: true)
    blankJoins.removeAll(keepingCapacity: true)
    joined.append(contentsOf: first[..<(end ?? first.count)])
    var isEnded = line.isEnded
    var softCount = 0
    while true {
      if end != nil {
        guard let next = nextAfterSoftBreak(property) else { break }
        softCount += 1
        if let byte = next.text.first, byte == 0x20 || byte == 0x09 { blankJoins.append(joined.count) }
        end = Self.softBreak(next.text)
        joined.append(contentsOf: next.text[..<(end ?? next.text.count)])
        isEnded = next.isEnded
      } else if Self.startsFolded(peek()), let next = take() {
        end = Self.softBreak(next.text)
        joined.append(contentsOf: next.text[1..<max(1, end ?? next.text.count)])
        isEnded = next.isEnded
      } else {
        break
      }
      if joined.count > CardLimits.bytes {
        card.isTooLong = true
        joined.removeAll()
      }
    }
    removeFoldingBlanks(softCount)
    let text = joined
    text.withUnsafeBufferPointer { decodeQuotedPrintable(&property, $0) }
    if !isEnded || (end != nil && peek() == nil) { cut(&property) }
  }

  /// The line that goes on after a soft line break, or `nil` if the value ends here all the same.
  private mutating func nextAfterSoftBreak(_ property: CardProperty) -> PhysicalLines.Line? {
    var sawBlank = false
    while let next = peek(), next.text.isEmpty {
      if sawBlank { return nil }
      sawBlank = true
      take()
    }
    guard let next = peek() else { return nil }
    if Boundary(next.text) != nil || isKnownProperty(next.text) {
      // A break with an empty line behind it is how some phones end every value.
      if !sawBlank { card.note(.softBreak, line: next.number, property: property.number) }
      return nil
    }
    return take()
  }

  /// Whether the line can be nothing but a property: text that goes on behind a soft break seldom looks like one.
  private mutating func isKnownProperty(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, (first | 0x20) &- 0x61 < 26 else { return false }
    var inQuotes = false
    guard let colon = ContentLine.colon(text, from: 0, inQuotes: &inQuotes),
      let header = ContentLine(text, colon: colon, labels: &labels)
    else { return false }
    let name = UnsafeBufferPointer(rebasing: text[header.name])
    if header.property < 0 {
      return header.group != 0
        || (name.count > 2 && name[0] | 0x20 == 0x78 && name[1] == 0x2D && NameStyle(name) == .upper)
    }
    return NameStyle(name) != .mixed && (header.value == text.count || text[header.value] != 0x20)
  }

  /// Where the soft line break at the end of a line stands, if there is one.
  private static func softBreak(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    var end = text.count
    while end > 0, text[end - 1] == 0x20 || text[end - 1] == 0x09 { end -= 1 }
    return end > 0 && text[end - 1] == 0x3D ? end - 1 : nil
  }

  /// A blank behind a soft line break is text, unless the writer folds lines as well. That shows where every line
  /// has it, above all between two encoded bytes.
  private mutating func removeFoldingBlanks(_ softCount: Int) {
    let plain = softCount - blankJoins.count
    defer {
      softBreaks.plain += plain
      softBreaks.blank += blankJoins.count
    }
    guard plain == 0, !blankJoins.isEmpty else { return }
    let isBetweenBytes = blankJoins.contains { at in
      at >= 3 && at + 1 < joined.count && joined[at - 3] == 0x3D && joined[at + 1] == 0x3D
    }
    let isHabit = softBreaks.plain == 0 && (blankJoins.count >= 2 || softBreaks.blank > 0)
    guard isBetweenBytes || blankJoins.count >= 3 || isHabit else { return }
    var kept: [UInt8] = []
    kept.reserveCapacity(joined.count)
    var from = 0
    for at in blankJoins {
      kept.append(contentsOf: joined[from..<at])
      from = min(at + 1, joined.count)
    }
    kept.append(contentsOf: joined[from...])
    joined = kept
  }

  private mutating func decodeQuotedPrintable(
    _ property: inout CardProperty, _ text: UnsafeBufferPointer<UInt8>
  ) {
    let start = card.bytes.count
    property.value = start..<start
    property.isEncoded = true
    guard !isFull else { return }
    let isStructured = [.name, .address, .organization, .list].contains(property.kind)
    // A file that really holds the control characters has no use for the marks.
    property.hasMarks = isStructured && !Self.holdsMarks(text)
    let invalid = QuotedPrintable.decode(text, marksSeparators: property.hasMarks, into: &card.bytes)
    if invalid > 0 { card.note(.badQuotedPrintable, line: property.line, property: property.number) }
    property.value = start..<card.bytes.count
  }

  private static func holdsMarks(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    for i in text.indices.dropLast(2)
    where text[i] == 0x3D && text[i + 1] == 0x31 && text[i + 2] | 0x20 >= 0x65 {
      return true
    }
    return text.contains { $0 == QuotedPrintable.commaMark || $0 == QuotedPrintable.semicolonMark }
  }

  // MARK: Base64

  /// A `data:` address, or base64 that nothing declares.
  private static func isUnlabeledBinary(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if text.count > 5, text[4] == 0x3A {
      return zip(text, "DATA".utf8).allSatisfy { WordTable.upper($0) == $1 }
    }
    return text.count >= 60 && !text.contains { $0 == 0x3A || $0 == 0x20 || $0 >= 0x80 }
  }

  /// The value ends at a blank line, or where a line has a colon: base64 has none.
  private mutating func readBase64(_ property: inout CardProperty, _ first: UnsafeBufferPointer<UInt8>) {
    if property.kind == .binary { return skipBinary(&property) }
    joined.removeAll(keepingCapacity: true)
    joined.append(contentsOf: first)
    while let next = nextBase64Line() {
      joined.append(contentsOf: next.text)
      if joined.count > CardLimits.bytes {
        card.isTooLong = true
        joined.removeAll()
      }
    }
    let start = card.bytes.count
    property.value = start..<start
    if tookLongLine { card.isTooLong = true }
    guard !isFull else { return }
    let isDecoded = joined.withUnsafeBufferPointer { Base64.decode($0, into: &card.bytes) }
    property.value = start..<card.bytes.count
    let isText = isDecoded && !card.bytes[property.value].contains { $0 < 0x09 }
    if isText {
      property.isEncoded = true
    } else {
      card.bytes.removeSubrange(start...)
      property.kind = .binary
      property.value = start..<start
      card.note(.binary, line: property.line, property: property.number)
    }
  }

  private mutating func nextBase64Line() -> PhysicalLines.Line? {
    guard let next = peek(), let first = next.text.first, !Self.isBlank(next.text) else { return nil }
    if first != 0x20, first != 0x09, memchr(next.text.baseAddress!, 0x3A, next.text.count) != nil {
      return nil
    }
    return take()
  }

  private mutating func skipBinary(_ property: inout CardProperty) {
    while nextBase64Line() != nil {}
    property.kind = .binary
    property.value = card.bytes.count..<card.bytes.count
    card.note(.binary, line: property.line, property: property.number)
  }

  // MARK: Lines that are no property

  /// A line that begins with a blank although the value before it had ended.
  mutating func keepFoldedLine(_ line: PhysicalLines.Line) {
    guard let last = card.properties.last, last.kind != .version else { return keepOddLine(line.text, line) }
    if last.kind == .binary { return }
    guard !isFull, last.value.upperBound == card.bytes.count else { return keepOddLine(line.text, line) }
    card.bytes.append(contentsOf: line.text.dropFirst())
    lengthenLast(line)
  }

  /// A line without the form of a property: the rest of a note whose line ends were not escaped.
  mutating func keepBareLine(_ line: PhysicalLines.Line) {
    guard let last = card.properties.last else { return keepOddLine(line.text, line) }
    if last.kind == .binary, !line.text.contains(where: { $0 >= 0x80 || $0 == 0x20 || $0 == 0x3A }) { return }
    let isProse = [.prose, .label, .address, .oddLine].contains(last.kind)
    let isBroken = last.isEncoded && line.text.first == 0x3D
    guard !isFull, isProse || isBroken, last.value.upperBound == card.bytes.count else {
      return keepOddLine(line.text, line)
    }
    if isBroken {
      // Quoted-printable broken without the sign for it.
      _ = QuotedPrintable.decode(line.text, marksSeparators: last.hasMarks, into: &card.bytes)
    } else {
      card.bytes.append(0x0A)
      card.bytes.append(contentsOf: line.text)
    }
    lengthenLast(line)
  }

  private mutating func lengthenLast(_ line: PhysicalLines.Line) {
    let i = card.properties.count - 1
    var last = card.properties[i]
    last.value = last.value.lowerBound..<card.bytes.count
    last.isWide = last.isWide || line.text.contains { $0 >= 0x80 } || hasWideByte(last)
    if !line.isEnded { cut(&last) }
    card.properties[i] = last
    card.isWide = card.isWide || last.isWide
    if tookLongLine || card.bytes.count > CardLimits.bytes { card.isTooLong = true }
    tookLongLine = false
    if last.kind != .oddLine { card.note(.bareContinuation, line: line.number, property: last.number) }
    lastWasBare = true
  }

  mutating func keepOddLine(_ text: UnsafeBufferPointer<UInt8>, _ line: PhysicalLines.Line) {
    guard !isFull else { return }
    let start = card.bytes.count
    card.bytes.append(contentsOf: text)
    var property = CardProperty(
      kind: .oddLine, number: -1, group: 0, types: [], preference: 101, value: start..<card.bytes.count,
      line: line.number)
    property.isMalformed = line.isMalformed
    card.note(line.isEnded ? .oddLine : .cutValue, line: line.number)
    finish(property)
    lastWasBare = true
  }

  /// The file ends inside this value: who knows what is missing. It is kept, but not as what it was to be.
  private mutating func cut(_ property: inout CardProperty) {
    guard property.kind != .version else { return }
    card.note(.cutValue, line: property.line, property: property.number)
    property.kind = .oddLine
  }
}
