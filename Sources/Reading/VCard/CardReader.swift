import Records
import Text

/// Reads cards into an intake: each card a record, text around them a rejection.
struct CardReader: ~Copyable {
  private var scanner: CardScanner
  private var fields: CardFields
  private var decoder: CardDecoder
  private var columns: FieldColumns

  init(_ lines: consuming PhysicalLines, encoding: CardEncoding, columns: FieldColumns) {
    scanner = CardScanner(lines)
    fields = CardFields(names: columns.names)
    decoder = CardDecoder(encoding)
    self.columns = columns
  }

  mutating func read(into intake: inout Intake) {
    while let item = scanner.next() {
      switch item {
      case .blank(let range): intake.classify(.blank, range)
      case .stray(let range, let line):
        intake.reject(
          "vcard-text-outside-card", range, line: line, "Text stands outside of any card.",
          remedy: "Look at the lines; if they are part of a card, its BEGIN:VCARD is missing.")
      case .strayEnd(let range, let line):
        intake.report(
          "vcard-stray-end", .warning, byteOffset: range.lowerBound, line: line, "END:VCARD ends no card.",
          remedy: "Check that the card above it is complete.")
        intake.classify(.structure, range)
      case .card: readCard(into: &intake)
      }
    }
  }

  // MARK: Cards

  private mutating func readCard(into intake: inout Intake) {
    let range = scanner.card.range
    let isRejected = rejectUnusable(scanner.card, into: &intake, inside: false)
    var owner: [UInt8] = []
    var texts: [[UInt8]] = []
    if !isRejected {
      fields.fill(scanner.card, &decoder)
      owner = fields.displayName
      texts = fields.agents
      let isRepaired = report(scanner.card, into: &intake)
      append(agentsOf: scanner.nested, texts)
      syncNames()
      columns.append(fields.record, to: &intake)
      intake.endRecord(range, line: scanner.card.line, isRepaired: isRepaired)
    }
    for i in scanner.nested.indices { readNested(scanner.nested[i], owner, into: &intake) }
    for text in texts {
      readText(text, owner, at: range.lowerBound, line: scanner.card.line, depth: 1, into: &intake)
    }
  }

  /// Names the people of the AGENT cards in their owner's record.
  private mutating func append(agentsOf cards: [CardContents], _ texts: [[UInt8]]) {
    guard !cards.isEmpty || !texts.isEmpty else { return }
    var inner = CardFields()
    var names: [[UInt8]] = []
    for card in cards {
      inner.fill(card, &decoder)
      names.append(inner.displayName)
    }
    for text in texts {
      text.withUnsafeBufferPointer { bytes in
        var scanner = CardScanner(PhysicalLines(bytes))
        var decoder = CardDecoder(.decoded)
        if case .card = scanner.next() {
          inner.fill(scanner.card, &decoder)
          names.append(inner.displayName)
        }
      }
    }
    for name in names { fields.addAgent(name: name) }
  }

  private mutating func readNested(_ card: CardContents, _ owner: [UInt8], into intake: inout Intake) {
    if rejectUnusable(card, into: &intake, inside: true) { return }
    fields.fill(card, &decoder, owner: owner)
    let isRepaired = report(card, into: &intake)
    syncNames()
    columns.append(fields.record, to: &intake)
    intake.endRecord(inside: card.range.lowerBound, line: card.line, isRepaired: isRepaired)
  }

  /// vCard 3.0: the card of an AGENT is the text of its value, with `\n` for line ends.
  private mutating func readText(
    _ text: [UInt8], _ owner: [UInt8], at offset: Int, line: Int, depth: Int, into intake: inout Intake
  ) {
    guard depth <= CardLimits.depth else {
      return intake.report(
        "vcard-nested-too-deep", .error, byteOffset: offset, line: line,
        "Cards stand inside each other more than \(CardLimits.depth) deep.",
        remedy: "Check how the file was made.")
    }
    var inner: [(text: [UInt8], owner: [UInt8])] = []
    text.withUnsafeBufferPointer { bytes in
      var scanner = CardScanner(PhysicalLines(bytes))
      var decoder = CardDecoder(.decoded)
      while let item = scanner.next() {
        guard case .card = item else { continue }
        for card in [scanner.card] + scanner.nested {
          if rejectUnusable(card, into: &intake, inside: true, at: offset, line: line) { continue }
          fields.fill(card, &decoder, owner: owner)
          let name = fields.displayName
          inner += fields.agents.map { ($0, name) }
          intake.report(
            "vcard-nested-card", .info, byteOffset: offset, line: line,
            "A card stands inside another one; it became a record of its own.",
            remedy: "Nothing to do; the record names the card it stood in.")
          syncNames()
          columns.append(fields.record, to: &intake)
          intake.endRecord(inside: offset, line: line)
        }
      }
    }
    for (text, owner) in inner {
      readText(text, owner, at: offset, line: line, depth: depth + 1, into: &intake)
    }
  }

  /// The further fields are named by the numbers that the fields gave.
  private mutating func syncNames() {
    if columns.names.count != fields.names.count { columns.names = fields.names }
  }

  // MARK: Findings

  /// Rejects a card that holds nothing, or too much.
  private func rejectUnusable(
    _ card: CardContents, into intake: inout Intake, inside: Bool, at offset: Int? = nil, line: Int? = nil
  ) -> Bool {
    let code: Finding.Code
    let message: String
    let remedy: String
    if card.isTooLong {
      (code, message) = ("vcard-card-too-long", "A card holds more than a card can hold.")
      remedy = "Check that the file is a list of cards, and that each card has its END:VCARD."
    } else if card.valueCount == 0 {
      (code, message) = ("vcard-empty-card", "A card holds no value.")
      remedy = "Nothing to do, if the contact is empty in the address book too."
    } else {
      return false
    }
    let place = offset ?? card.range.lowerBound
    if inside {
      intake.reject(
        inside: place..<max(place, offset ?? card.range.upperBound), code, line: line ?? card.line, message,
        remedy: remedy)
    } else {
      intake.reject(code, card.range, line: card.line, message, remedy: remedy)
    }
    return true
  }

  /// Reports what was noticed about a card; true if its values are not simply what the file says.
  private func report(_ card: CardContents, into intake: inout Intake) -> Bool {
    if card.version == .unknown {
      report(CardNote(kind: .missingVersion, line: card.line, property: -1), card, &intake)
    }
    var isRepaired = false
    for note in card.notes {
      isRepaired = isRepaired || note.isRepair
      report(note, card, &intake)
    }
    for note in fields.notes {
      isRepaired = isRepaired || note.isRepair
      report(note, card, &intake)
    }
    return isRepaired
  }

  private func report(_ note: CardNote, _ card: CardContents, _ intake: inout Intake) {
    let finding = note.finding
    intake.report(
      finding.code, finding.severity, byteOffset: card.range.lowerBound,
      line: note.line > 0 ? note.line : card.line,
      record: intake.recordCount + 1, field: note.field, finding.message, remedy: finding.remedy)
  }
}

extension CardEncoding {
  /// Text that was decoded before.
  static let decoded = CardEncoding(text: .utf8, bytesAreUTF8: true, isFixed: false)
}
