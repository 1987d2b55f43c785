import Records

/// One entry of a listing while it is put together.
struct ListingEntry {
  var values: [(field: String, value: String)] = []
  /// Headings above it.
  var sections: [(field: String, value: String)] = []
  /// Labels seen, folded.
  var labels: Set<String> = []
  var lastLabel: String?
  var range: Range<Int>
  var line: Int
  var indent: Int
  var lineCount = 1
  var isRepaired = false
  /// Holds bytes that are no text.
  var isDamaged = false
  /// It is not certain that its values belong together.
  var isTangled = false
  /// Lines of entries side by side.
  var isSideBySide = false
  /// So far only its name, from lines without label.
  var isOnlyTitle = false

  init(range: Range<Int>, line: Int, indent: Int) {
    self.range = range
    self.line = line
    self.indent = indent
  }

  var hasContact: Bool { values.contains { ContactSigns.isContact($0.value) } }

  /// Takes in a further line, and what stood between.
  mutating func extend(_ line: Range<Int>, absorbing pending: inout [(ByteClass, Range<Int>)]) {
    if line.lowerBound >= range.upperBound { lineCount += 1 }
    range = range.lowerBound..<max(range.upperBound, line.upperBound)
    pending.removeAll { $0.1.lowerBound < line.lowerBound }
  }

  mutating func add(_ field: String, _ value: String) {
    if !value.isEmpty { values.append((field, value)) }
  }

  mutating func add(label: String, _ value: String) {
    isOnlyTitle = false
    labels.insert(ListingProfile.folded(label))
    lastLabel = label
    values.append((label, value))
  }

  /// Joins a line to the last value: Han to Han without a blank, as it was broken.
  mutating func continueLast(_ text: String) {
    guard let last = values.last, !last.value.isEmpty else {
      if values.isEmpty { return add("text", text) }
      return values[values.count - 1].value = text
    }
    isRepaired = true
    if isComplete(last), !ContactSigns.isContact(text) { return values.append(("text", text)) }
    let needsBlank =
      !last.value.isEmpty
      && !(last.value.unicodeScalars.last.map { $0.isHan || $0.isWide } ?? false
        && text.unicodeScalars.first.map { $0.isHan || $0.isWide || ("0"..."9").contains($0) } ?? false)
    values[values.count - 1].value = last.value + (needsBlank ? " " : "") + text
  }
}

extension ListingEntry {
  /// A number or an address on the web does not go on with words in the next line.
  private func isComplete(_ value: (field: String, value: String)) -> Bool {
    guard let meaning = ListingLabels.meaning(value.field) ?? HeaderWords.meaning(of: value.field) else {
      return false
    }
    return [.phone, .mobile, .fax, .email, .website, .postcode, .qq, .wechat].contains(meaning)
  }
}

extension Unicode.Scalar {
  /// Full-width signs, after which no blank is due.
  fileprivate var isWide: Bool { (0x3001...0x303F).contains(value) || (0xFF00...0xFF65).contains(value) }
}
