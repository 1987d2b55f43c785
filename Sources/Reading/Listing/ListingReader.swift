import Records

/// Puts the lines of a listing together to entries, line by line.
///
/// What a line is may show only by the one after it: lines without a label are held until then. Everything
/// comes out as events in the order of the file.
struct ListingReader {
  enum Event {
    case entry(ListingEntry)
    case other(ByteClass, Range<Int>)
    case reject(Finding.Code, Range<Int>, line: Int, message: String, remedy: String)
    case finding(Finding.Code, Finding.Severity, offset: Int, line: Int, message: String, remedy: String)
  }

  /// Lines and bytes of an entry at most: more is no listing but a text that began like one.
  static let mostLines = 400
  static let mostHeld = 12

  private let profile: ListingProfile
  private(set) var events: [Event] = []
  private var open: ListingEntry?
  /// Lines without label whose meaning the next line shows.
  private var held: [ListingLine] = []
  private var heldAfterGap = false
  /// What came after the last line of the open entry, or after the held lines.
  private var pending: [(ByteClass, Range<Int>)] = []
  private var isAfterGap = true
  private var sections: [(text: String, style: String)] = []
  private var header: [String] = []
  private var hasEntries = false
  private(set) var entryCount = 0
  private(set) var acceptedLines = 0
  private(set) var unexplainedLines = 0

  init(_ profile: ListingProfile) { self.profile = profile }

  mutating func takeEvents() -> [Event] {
    defer { events.removeAll(keepingCapacity: true) }
    return events
  }

  mutating func feed(_ line: ListingLine) {
    switch line.kind {
    case .blank:
      if !held.isEmpty, held.count > 1 || !profile.isTitled || open != nil { settleHeld(before: nil) }
      if profile.blanksSeparate || isRows { closeEntry() }
      isAfterGap = true
      pass(.blank, line)
    case .rule:
      settleHeld(before: nil)
      closeEntry()
      isAfterGap = true
      pass(.structure, line)
    case .pageNumber: furniture(line)
    case .text:
      if profile.runningHeads.contains(line.text) { return furniture(line) }
      if let heading = line.heading {
        settleHeld(before: nil)
        closeEntry()
        return section(heading.text, heading.style, line)
      }
      if profile.hasTwoColumns { return twoColumns(line) }
      if isRows { row(line) } else { block(line) }
      isAfterGap = false
    }
  }

  /// A line with bytes that are no text: the entry it stands in cannot be trusted.
  mutating func feedDamaged(_ line: ListingLine) {
    if !held.isEmpty { settleHeld(before: line) }
    if open != nil, !isAfterGap || !profile.blanksSeparate, !isRows {
      open?.isDamaged = true
      open?.extend(line.range, absorbing: &pending)
      return
    }
    closeEntry()
    if !isRows {
      // What follows it belongs to the same entry.
      begin(line)
      open?.isDamaged = true
      isAfterGap = false
      return
    }
    reject(
      "undecodable-bytes", line.range, line.number,
      "The line has bytes that are no text in the encoding of the file.",
      "Name the right encoding in the pipeline file, or correct the line at its source.")
  }

  mutating func finish() {
    settleHeld(before: nil)
    closeEntry()
    flushPending(before: .max)
  }

  private var isRows: Bool { if case .rows = profile.style { true } else { false } }

  // MARK: Blocks

  private mutating func block(_ line: ListingLine) {
    let isMarked = line.marker.map(profile.entryMarkers.contains) ?? false
    if line.pieces.isEmpty {
      if isMarked {
        settleHeld(before: line)
        closeEntry()
        begin(line)
        addPlain(line, isFirst: true)
      } else if line.marker != nil, !profile.entryMarkers.isEmpty || line.text.count <= 20,
        ListingHeading.mayBePlain(line.text)
      {
        settleHeld(before: line)
        closeEntry()
        section(line.text, ListingHeading.plainStyle(line.text, line.marker), line)
      } else {
        hold(line)
      }
      return
    }
    let first = ListingProfile.folded(line.pieces[0].label)
    let repeats = open.map { $0.labels.contains(first) } ?? false
    let begins =
      isMarked || open == nil || (first == profile.startLabel && repeats)
      || (isAfterGap && profile.blanksSeparate)
      || (profile.isTitled && !held.isEmpty && (repeats || heldAfterGap))
    // A label that nobody knows in the middle of prose.
    if open == nil, held.isEmpty, !line.hasKnownLabel, !isMarked, !profile.blanksSeparate {
      return unexplained(line)
    }
    settleHeld(before: line, beginsEntry: begins)
    if begins, !(open?.isOnlyTitle ?? false) {
      closeEntry()
      begin(line)
    }
    if open == nil { begin(line) }
    open?.extend(line.range, absorbing: &pending)
    if !line.head.isEmpty {
      let isName = open?.values.isEmpty ?? true
      open?.add(isName ? "name" : "text", line.head)
      if open?.values.count ?? 0 > 1 { open?.isRepaired = true }
    }
    for piece in line.pieces {
      // The label that begins entries, twice in a line: entries side by side, or several in a line.
      if ListingProfile.folded(piece.label) == profile.startLabel,
        open?.labels.contains(ListingProfile.folded(piece.label)) ?? false,
        ListingProfile.names(piece.label)
      {
        open?.isTangled = true
      }
      open?.add(label: piece.label, piece.value)
    }
    open?.indent = line.indent
  }

  private mutating func begin(_ line: ListingLine) {
    flushPending(before: line.range.lowerBound)
    open = ListingEntry(range: line.range, line: line.number, indent: line.indent)
    for (level, section) in sections.enumerated() {
      open?.sections.append((ListingSections.field(level: level), section.text))
    }
  }

  private mutating func hold(_ line: ListingLine) {
    if held.isEmpty { heldAfterGap = isAfterGap }
    // Inside an entry each line continues the value before, unless the next line says otherwise.
    if held.count == 1, open != nil, !heldAfterGap { settleHeld(before: nil) }
    if held.isEmpty { heldAfterGap = isAfterGap }
    held.append(line)
    if held.count > Self.mostHeld { settleHeld(before: nil) }
  }

  /// Decides about the held lines, now that the next one is known; `nil` before a gap or the end.
  private mutating func settleHeld(before next: ListingLine?, beginsEntry: Bool = false) {
    guard !held.isEmpty else { return }
    let lines = held
    held = []
    if open != nil, !heldAfterGap, !(beginsEntry && profile.isTitled) {
      if beginsEntry, lines.count == 1, isSectionBeforeEntry(lines[0]) {
        closeEntry()
        return section(lines[0].text, ListingHeading.plainStyle(lines[0].text, lines[0].marker), lines[0])
      }
      for line in lines { continueValue(line) }
      return
    }
    if next?.pieces.isEmpty == false {
      // Lines right in front of labels: the name of the entry, or a heading where the label gives the name.
      let isNamed = next.map { $0.pieces.contains { ListingProfile.names($0.label) } } ?? false
      if isNamed, lines.allSatisfy({ ListingHeading.mayBePlain($0.text) }) {
        closeEntry()
        for line in lines { plainHeading(line) }
        return
      }
      closeEntry()
      begin(lines[0])
      for (i, line) in lines.enumerated() { addPlain(line, isFirst: i == 0) }
      open?.isOnlyTitle = true
      return
    }
    closeEntry()
    if lines.contains(where: \.hasContact), lines.count >= 2 || ListingRow.cells(lines[0].text).count >= 2 {
      begin(lines[0])
      for (i, line) in lines.enumerated() { addPlain(line, isFirst: i == 0) }
      return closeEntry()
    }
    for line in lines { plainHeading(line) }
  }

  /// Between the last value of one entry and the first of the next, not indented and no address: a heading.
  private func isSectionBeforeEntry(_ line: ListingLine) -> Bool {
    guard let open, line.indent <= open.indent, ListingHeading.mayBePlain(line.text), line.text.count <= 12,
      !line.text.contains(where: \.isNumber)
    else { return false }
    guard let label = open.lastLabel,
      let meaning = ListingLabels.meaning(label) ?? HeaderWords.meaning(of: label)
    else {
      return false
    }
    return ![.address, .street, .note, .company].contains(meaning)
  }

  private mutating func continueValue(_ line: ListingLine) {
    open?.extend(line.range, absorbing: &pending)
    open?.continueLast(line.text)
    if open?.lineCount ?? 0 > Self.mostLines { open?.isTangled = true }
    events.append(
      .finding(
        "listing-continued-value", .info, offset: line.range.lowerBound, line: line.number,
        message: "A value goes on in the next line.",
        remedy: "Nothing to do, if the line belongs to the value above it."))
  }

  /// A line without any label as part of an entry.
  private mutating func addPlain(_ line: ListingLine, isFirst: Bool) {
    open?.extend(line.range, absorbing: &pending)
    let cells = ListingRow.cells(line.text)
    for (i, cell) in cells.enumerated() {
      let field = isFirst && i == 0 && !ContactSigns.isContact(cell) ? "name" : ListingRow.field(of: cell)
      open?.add(field, cell)
    }
  }

  // MARK: Rows

  private mutating func row(_ line: ListingLine) {
    guard case .rows(let cut) = profile.style else { return }
    let cells = ListingRow.cells(line.text, cut: cut)
    if cells.count >= 2, cells.allSatisfy(ListingLabels.isKnown) {
      closeEntry()
      flushPending(before: line.range.lowerBound)
      header = cells.map(ListingLabels.name)
      return events.append(.other(.header, line.range))
    }
    let isEntry =
      cells.count >= 2
      && (line.hasContact || ListingRow.hasLeaders(line.text) || cut == .commas || cells.count == header.count
        || cells.contains { CellShape($0) == .address })
    if isEntry || !line.pieces.isEmpty && line.hasKnownLabel {
      closeEntry()
      begin(line)
      if line.hasKnownLabel {
        if !line.head.isEmpty {
          for (field, value) in ListingRow.fields(ListingRow.cells(line.head), cut: cut) {
            open?.add(field, value)
          }
        }
        for piece in line.pieces { open?.add(label: piece.label, piece.value) }
      } else if header.isEmpty, cells.count == profile.rowFields.count {
        for (field, cell) in zip(profile.rowFields, cells) { open?.add(field, cell) }
      } else if header.isEmpty {
        for (field, value) in ListingRow.fields(cells, cut: cut) { open?.add(field, value) }
      } else if cells.count == header.count {
        for (name, cell) in zip(header, cells) { open?.add(name, cell) }
      } else {
        open?.isTangled = true
      }
      return
    }
    if let entry = open, line.indent > entry.indent + 1, !isAfterGap { return continueValue(line) }
    closeEntry()
    plainHeading(line)
  }

  // MARK: Headings, furniture and the rest

  private mutating func plainHeading(_ line: ListingLine) {
    if FooterWords.isFooter([Array(line.text.utf8)], width: 3) {
      flushPending(before: line.range.lowerBound)
      return events.append(.other(.footer, line.range))
    }
    guard ListingHeading.mayBePlain(line.text), !line.hasContact else { return unexplained(line) }
    if !hasEntries, sections.isEmpty, ListingHeading.isTitle(line.text) {
      flushPending(before: line.range.lowerBound)
      return events.append(.other(.preamble, line.range))
    }
    section(line.text, ListingHeading.plainStyle(line.text, line.marker), line)
  }

  private mutating func section(_ text: String, _ style: String, _ line: ListingLine) {
    flushPending(before: line.range.lowerBound)
    if !hasEntries, sections.isEmpty, ListingHeading.isTitle(text) {
      return events.append(.other(.preamble, line.range))
    }
    if let level = sections.firstIndex(where: { $0.style == style }) { sections.removeSubrange(level...) }
    if sections.count >= 4 { sections.removeLast() }
    sections.append((text, style))
    isAfterGap = true
    events.append(.other(.header, line.range))
  }

  private mutating func furniture(_ line: ListingLine) {
    events.append(
      .finding(
        "listing-page-furniture", .info, offset: line.range.lowerBound, line: line.number,
        message: "Page numbers and running heads were left out.", remedy: "Nothing to do."))
    pass(.footer, line)
  }

  private mutating func twoColumns(_ line: ListingLine) {
    if open == nil { begin(line) }
    open?.extend(line.range, absorbing: &pending)
    open?.isSideBySide = true
    isAfterGap = false
  }

  private mutating func unexplained(_ line: ListingLine) {
    unexplainedLines += 1
    reject(
      "listing-line-unexplained", line.range, line.number, "The line belongs to no entry.",
      "Add a label to it, or put it where it belongs.")
  }

  private mutating func reject(
    _ code: Finding.Code, _ range: Range<Int>, _ line: Int, _ message: String, _ remedy: String
  ) {
    flushPending(before: range.lowerBound)
    // Lines that follow each other are one piece.
    if case .reject(let last, let before, let first, let text, let advice)? = events.last, last == code,
      before.upperBound == range.lowerBound
    {
      events[events.count - 1] = .reject(
        last, before.lowerBound..<range.upperBound, line: first, message: text, remedy: advice)
      return
    }
    events.append(.reject(code, range, line: line, message: message, remedy: remedy))
  }

  /// A line that says nothing; it stands behind what is open.
  private mutating func pass(_ byteClass: ByteClass, _ line: ListingLine) {
    if open == nil, held.isEmpty {
      flushPending(before: line.range.lowerBound)
      return events.append(.other(byteClass, line.range))
    }
    if let last = pending.last, last.0 == byteClass, last.1.upperBound == line.range.lowerBound {
      pending[pending.count - 1].1 = last.1.lowerBound..<line.range.upperBound
    } else {
      pending.append((byteClass, line.range))
    }
  }

  /// Lets go what stood between entries, as far as the next thing.
  private mutating func flushPending(before offset: Int) {
    var kept: [(ByteClass, Range<Int>)] = []
    for (byteClass, range) in pending {
      if range.lowerBound < offset {
        events.append(.other(byteClass, range))
      } else {
        kept.append((byteClass, range))
      }
    }
    pending = kept
  }

  private mutating func closeEntry() {
    guard let entry = open else { return }
    open = nil
    if entry.isSideBySide {
      reject(
        "listing-two-columns", entry.range, entry.line,
        "Entries stand side by side, and were not read so that none is mixed up.",
        "Put the columns below each other, or export the list as CSV.")
    } else if entry.isDamaged {
      reject(
        "undecodable-bytes", entry.range, entry.line,
        "The entry has bytes that are no text in the encoding of the file.",
        "Name the right encoding in the pipeline file, or correct the entry at its source.")
    } else if entry.isTangled {
      reject(
        "listing-entry-unclear", entry.range, entry.line,
        "Where the values of this entry belong is not certain.",
        "Put each entry in a block or line of its own, each value behind its label.")
    } else if entry.values.isEmpty || (entry.values.count == 1 && !entry.hasContact && entry.labels.isEmpty) {
      unexplainedLines += entry.lineCount
      reject(
        "listing-line-unexplained", entry.range, entry.line, "The line belongs to no entry.",
        "Add a label to it, or put it where it belongs.")
    } else {
      hasEntries = true
      entryCount += 1
      acceptedLines += entry.lineCount
      events.append(.entry(entry))
    }
  }
}
