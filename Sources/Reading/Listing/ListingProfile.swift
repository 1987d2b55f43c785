import Records

/// How a listing is written, told from its first lines.
struct ListingProfile: Sendable {
  enum Style: Sendable { case blocks, rows(ListingRow.Cut) }

  var style: Style
  /// The label that begins an entry, folded.
  var startLabel: String?
  /// Numbers of these kinds begin entries; others stand before headings.
  var entryMarkers: Set<ListingMarker.Kind> = []
  /// A blank line ends an entry.
  var blanksSeparate = false
  /// Entries begin with a line without label, their name.
  var isTitled = false
  /// Lines that come again on every page.
  var runningHeads: Set<String> = []
  /// What the cells of a row hold where nearly all rows have as many.
  var rowFields: [String] = []
  /// Two entries stand side by side in a line.
  var hasTwoColumns = false

  /// Lines looked at.
  static let sampleLines = 4_000

  static func folded(_ label: String) -> String { label.lowercased() }

  /// `nil` if the lines are no listing.
  init?(_ lines: [ListingLine]) {
    let texts = lines.filter { $0.kind == .text && $0.heading == nil }
    guard !texts.isEmpty else { return nil }
    let labelled = texts.filter(\.hasKnownLabel)
    if labelled.count * 10 >= texts.count * 3 || (labelled.count >= 2 && labelled.count * 5 >= texts.count) {
      style = .blocks
    } else {
      let rows = texts.filter { Self.isRow($0) }
      let city = texts.filter { ListingRow.isCityDirectory($0.text) }
      if city.count >= 3, city.count * 2 >= texts.count {
        style = .rows(.commas)
      } else if rows.count >= 3, rows.count * 2 >= texts.count {
        style = .rows(.gaps)
      } else if texts.count(where: \.hasContact) >= 2 {
        style = .blocks
      } else {
        return nil
      }
    }
    findRunningHeads(lines)
    findMarkers(lines)
    if case .blocks = style { findBlocks(lines) }
    findColumns(texts)
    if case .rows(let cut) = style { findRowFields(texts, cut) }
  }

  /// A cell that looks like nothing in particular is what the others of its column are.
  private mutating func findRowFields(_ texts: [ListingLine], _ cut: ListingRow.Cut) {
    let rows = texts.map { ListingRow.cells($0.text, cut: cut) }.filter {
      $0.count >= 2 && !$0.allSatisfy(ListingLabels.isKnown)
    }
    var widths: [Int: Int] = [:]
    for row in rows { widths[row.count, default: 0] += 1 }
    guard let common = widths.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }),
      common.value * 10 >= rows.count * 8,
      common.value >= 3
    else { return }
    let alike = rows.filter { $0.count == common.key }
    rowFields = (0..<common.key).map { column in
      var tally: [String: Int] = [:]
      for row in alike { tally[ListingRow.fields(row, cut: cut)[column].field, default: 0] += 1 }
      // One that shows what it is counts more than one that does not.
      let best = tally.filter { $0.key != "text" }.max { ($0.value, $1.key) < ($1.value, $0.key) }
      return best.flatMap { $0.value * 3 >= alike.count ? $0.key : nil } ?? "text"
    }
  }

  private static func isRow(_ line: ListingLine) -> Bool {
    let cells = ListingRow.cells(line.text)
    return cells.count >= 2
      && (line.hasContact || ListingRow.hasLeaders(line.text) || cells.contains { CellShape($0) == .address })
  }

  /// A line that comes again, beside page numbers or at the top of pages.
  private mutating func findRunningHeads(_ lines: [ListingLine]) {
    var seen: [String: (all: Int, atPage: Int)] = [:]
    for (i, line) in lines.enumerated() where line.kind == .text && line.pieces.isEmpty && !line.hasContact {
      let near = lines[max(0, i - 2)..<min(lines.count, i + 3)]
      let isAtPage =
        line.startsPage
        || near.contains { $0.kind == .pageNumber || ($0.startsPage && $0.number <= line.number) }
      seen[line.text, default: (0, 0)].all += 1
      if isAtPage { seen[line.text]?.atPage += 1 }
    }
    runningHeads = Set(
      seen.filter { $0.value.all >= 2 && $0.value.atPage * 2 >= $0.value.all && $0.value.atPage >= 2 }.keys)
  }

  /// A kind of number begins entries if values follow in its line or the next one.
  private mutating func findMarkers(_ lines: [ListingLine]) {
    var tally: [ListingMarker.Kind: (entries: Int, all: Int)] = [:]
    let texts = lines.filter { $0.kind == .text }
    for (i, line) in texts.enumerated() {
      guard let marker = line.marker else { continue }
      let next = i + 1 < texts.count ? texts[i + 1] : nil
      let holds = line.hasKnownLabel || line.hasContact
      let follows =
        next.map { $0.marker == nil && $0.heading == nil && ($0.hasKnownLabel || $0.hasContact) } ?? false
      tally[marker, default: (0, 0)].all += 1
      if holds || follows { tally[marker]?.entries += 1 }
    }
    entryMarkers = Set(tally.filter { $0.value.entries * 2 >= $0.value.all && $0.value.entries >= 2 }.keys)
  }

  private mutating func findBlocks(_ lines: [ListingLine]) {
    var firstLabels: [String: Int] = [:]
    var order: [String] = []
    var groups = 0
    var fullGroups = 0
    var titled = 0
    var group: [ListingLine] = []
    func close() {
      defer { group = [] }
      guard let first = group.firstIndex(where: { $0.hasKnownLabel }) else { return }
      groups += 1
      let label = Self.folded(group[first].pieces.first { $0.isKnown }!.label)
      if firstLabels[label] == nil { order.append(label) }
      firstLabels[label, default: 0] += 1
      if first > 0, group[first - 1].heading == nil || !group[first].head.isEmpty { titled += 1 }
      if group[first].marker != nil, !group[first].head.isEmpty { titled += 1 }
      if group.reduce(0, { $0 + $1.pieces.count }) >= 2 { fullGroups += 1 }
    }
    for line in lines {
      let begins = line.marker.map(entryMarkers.contains) ?? false
      if line.kind == .blank || line.kind == .rule || line.heading != nil || begins { close() }
      if line.kind == .text, line.heading == nil, !runningHeads.contains(line.text) { group.append(line) }
    }
    close()
    startLabel = order.max { (firstLabels[$0] ?? 0) < (firstLabels[$1] ?? 0) }
    // Without anything between entries, the first label comes again and again.
    if groups == 1, let first = order.first { startLabel = first }
    blanksSeparate = groups >= 2 && fullGroups * 10 >= groups * 6
    let isNamed = startLabel.map { Self.names($0) } ?? false
    isTitled = titled * 2 >= groups && !isNamed
  }

  /// The label says who the entry is about.
  static func names(_ label: String) -> Bool {
    guard let meaning = ListingLabels.meaning(label) ?? HeaderWords.meaning(of: label) else { return false }
    return meaning == .company || meaning == .personName
  }

  private mutating func findColumns(_ texts: [ListingLine]) {
    switch style {
    case .blocks:
      let starting = texts.filter { line in line.pieces.contains { Self.folded($0.label) == startLabel } }
      let doubled = starting.count { line in line.pieces.count { Self.folded($0.label) == startLabel } >= 2 }
      hasTwoColumns = doubled >= 1 && doubled * 3 >= starting.count && startLabel.map(Self.names) ?? false
    case .rows(.gaps):
      let rows = texts.filter(Self.isRow)
      let doubled = rows.count { line in
        let cells = ListingRow.cells(line.text)
        guard cells.count >= 4, cells.count.isMultiple(of: 2) else { return false }
        let kinds = cells.map { ListingRow.field(of: $0) }
        return Array(kinds.prefix(kinds.count / 2)) == Array(kinds.suffix(kinds.count / 2))
          && kinds[0] != "phone"
          && kinds.contains("phone")
      }
      hasTwoColumns = doubled * 2 > rows.count
    case .rows(.commas): break
    }
  }
}
