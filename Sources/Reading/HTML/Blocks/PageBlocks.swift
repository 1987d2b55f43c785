import Records

/// Contacts that a page repeats in blocks of the same structure, or writes in lines with labels.
struct PageBlocks {
  private let page: HTMLPage
  private let shown: PageText
  /// Each line of the page, taken apart.
  private let lines: [ListingLine]
  /// Lines with a way to reach somebody, up to each line; lines with a label likewise.
  private var contacts: [Int] = [0]
  private var labels: [Int] = [0]
  /// Labels that say who somebody is.
  private var isName: [String: Bool] = [:]

  /// Lines looked at; a page with more is no directory.
  private static let mostLines = 2_000_000
  /// Lines that one block has at most.
  private static let mostBlockLines = 200

  static func list(_ page: HTMLPage, _ shown: PageText, outside covered: [Range<Int>]) -> PageList? {
    guard shown.lines.count <= mostLines else { return nil }
    let blocks = PageBlocks(page, shown, covered)
    let repeated = blocks.repeated()
    let headed = blocks.headed()
    if let headed, headed.records.count > repeated?.records.count ?? 1 { return headed }
    return repeated ?? blocks.labelled()
  }

  private init(_ page: HTMLPage, _ shown: PageText, _ covered: [Range<Int>]) {
    self.page = page
    self.shown = shown
    var known = KnownLabels()
    lines = shown.lines.enumerated().map { i, line in
      var parsed = shown.bytes.withUnsafeBufferPointer {
        ListingLine(UnsafeBufferPointer(rebasing: $0[line.start..<line.end]), &known)
      }
      parsed.range = line.range
      parsed.number = i
      return parsed
    }
    var words: [String: Bool] = [:]
    var covered = covered.sorted { $0.lowerBound < $1.lowerBound }[...]
    for (i, line) in lines.enumerated() {
      let offset = shown.lines[i].range.lowerBound
      while let first = covered.first, first.upperBound <= offset { covered = covered.dropFirst() }
      let isCovered = covered.first?.contains(offset) ?? false
      let isLabelled = line.pieces.contains { piece in
        guard piece.isKnown else { return false }
        if let telling = words[piece.label] { return telling }
        let telling = ContactSigns.isContactWord(piece.label)
        words[piece.label] = telling
        return telling
      }
      for piece in line.pieces where isName[piece.label] == nil {
        isName[piece.label] = ListingProfile.names(piece.label)
      }
      contacts.append(contacts[i] + (!isCovered && (line.hasContact || isLabelled) ? 1 : 0))
      labels.append(labels[i] + (!isCovered && isLabelled ? 1 : 0))
    }
  }

  private func contactCount(_ range: Range<Int>) -> Int {
    contacts[range.upperBound] - contacts[range.lowerBound]
  }
  private func labelCount(_ range: Range<Int>) -> Int { labels[range.upperBound] - labels[range.lowerBound] }

  // MARK: Blocks of the same structure

  private struct Group {
    var nodes: [Int] = []
    var strong = 0
    var depth = 0
    /// Most of its blocks have a name of their own, not only a label or a cell in a line.
    var isStrong: Bool { strong * 2 > nodes.count }
  }

  /// The largest group of elements that look alike and each say who somebody is and how to reach them.
  private func repeated() -> PageList? {
    let tree = page.tree
    var groups: [String: Group] = [:]
    for node in 1..<max(1, tree.nodes.count) {
      let tag = tree.tag(node)
      guard tag.breaksLines, !tag.isVoid, !tag.isHeading, tag != .body, tag != .table, tag != .td, tag != .dt
      else {
        continue
      }
      let range = shown.lines(of: node)
      guard !range.isEmpty, range.count <= Self.mostBlockLines, contactCount(range) > 0,
        let isStrong = hasStrongName(range)
      else {
        continue
      }
      let key = signature(node)
      groups[key, default: Group()].nodes.append(node)
      if isStrong { groups[key]?.strong += 1 }
    }
    for key in Array(groups.keys) {
      if let first = groups[key]?.nodes.first { groups[key]?.depth = depth(first) }
    }
    // More blocks first; of the same number the outermost, which has the name.
    func largest(_ isStrong: Bool) -> Group? {
      groups.values.filter { $0.isStrong == isStrong && $0.nodes.count >= 2 && isSpread($0.nodes) }.max {
        a, b in
        (a.nodes.count, -a.depth, -a.nodes[0]) < (b.nodes.count, -b.depth, -b.nodes[0])
      }
    }
    // Lines inside a card look like entries too; a part of the page with very many of them is a list under a heading.
    let strong = largest(true)
    let weak = largest(false)
    let best = (weak?.nodes.count ?? 0) > 2 * (strong?.nodes.count ?? 0) ? weak : strong
    guard let best else { return nil }
    return list(of: best.nodes)
  }

  /// Whether a block says who it is by a line of its own or the name of a company, or only by a person's name behind
  /// a label or a cell in a line; `nil` if it does not say it.
  private func hasStrongName(_ range: Range<Int>) -> Bool? {
    let first = lines[range.lowerBound]
    if range.count == 1, first.pieces.count < 2 {
      // A link that was written out is no cell of a row.
      let isRow =
        first.pieces.isEmpty && !shown.parts(shown.lines[range.lowerBound]).contains("\t")
        && cells(range.lowerBound).count >= 2 && first.text.count <= 200 && !first.text.hasSuffix("。")
        && !first.text.hasSuffix(".")
      return isRow ? false : nil
    }
    if range.count > 1, first.pieces.isEmpty, !first.hasContact, !ListingLabels.isKnown(first.text),
      first.text.count <= 80
    {
      return true
    }
    var found: Bool?
    for i in range {
      if !lines[i].head.isEmpty { found = found ?? false }
      for piece in lines[i].pieces where isName[piece.label] ?? false {
        if HeaderWords.meaning(of: piece.label) == .company { return true }
        found = found ?? false
      }
    }
    return found
  }

  /// No block inside another one of the group.
  private func isSpread(_ nodes: [Int]) -> Bool {
    zip(nodes, nodes.dropFirst()).allSatisfy { page.tree.after($0) <= $1 }
  }

  private func signature(_ node: Int) -> String {
    var parts: [String] = []
    var node: Int? = node
    for _ in 0..<3 {
      guard let current = node, current != HTMLTree.page else { break }
      // Odd and even rows, first and last ones are alike.
      let classes = page.tree.classes(current).filter {
        !["odd", "even", "first", "last", "active", "alt", "current", "selected"].contains($0.lowercased())
      }
      parts.append(page.tree.name(current) + "." + classes.prefix(3).joined(separator: "."))
      node = page.tree.parent(current)
    }
    return parts.joined(separator: "<")
  }

  private func depth(_ node: Int) -> Int {
    var depth = 0
    var node = node
    while let parent = page.tree.parent(node) {
      depth += 1
      node = parent
    }
    return depth
  }

  private func list(of nodes: [Int]) -> PageList {
    var list = PageList(.blocks, name: page.tree.name(nodes[0]))
    // Headings inside the region that holds all blocks say something about the blocks below them.
    let region = commonAncestor(nodes)
    var sections: [(level: Int, text: String)] = []
    var at = shown.lines(of: region).lowerBound
    for node in nodes {
      let range = shown.lines(of: node)
      while at < range.lowerBound {
        if let level = headingLevel(at) {
          sections.removeAll { $0.level >= level }
          sections.append((level, lines[at].heading?.text ?? lines[at].text))
          list.others.append(ClassifiedSpan(.header, shown.lines[at].range))
        }
        at += 1
      }
      at = range.upperBound
      var record = PageRecord(range: page.tree.range(node))
      for (i, section) in sections.enumerated() { record.add(ListingSections.field(level: i), section.text) }
      fill(&record, range)
      if !record.values.isEmpty { list.records.append(record) }
    }
    return list
  }

  private func headingLevel(_ line: Int) -> Int? {
    let block = shown.lines[line].block
    let name = page.tree.name(block)
    guard page.tree.tag(block).isHeading, let level = name.last?.wholeNumberValue else { return nil }
    return level
  }

  private func commonAncestor(_ nodes: [Int]) -> Int {
    var node = nodes[0]
    let last = nodes[nodes.count - 1]
    while page.tree.after(node) <= last, let parent = page.tree.parent(node) { node = parent }
    return node == nodes[0] ? page.tree.parent(node) ?? node : node
  }

  /// Lines of one block as the values of one contact.
  private func fill(_ record: inout PageRecord, _ range: Range<Int>) {
    var entry = ListingEntry(range: record.range, line: 0, indent: 0)
    var label: String?
    // A label in an element of its own waits for its value in the next.
    var labelled = -1
    for i in range {
      let line = lines[i]
      let text = shown.text(shown.lines[i])
      let block = shown.lines[i].block
      let tag = page.tree.tag(block)
      if let open = label {
        if line.pieces.isEmpty || !line.hasKnownLabel, tag != .dt, tag != .th {
          entry.add(label: open, text)
          if tag != .dd || i + 1 >= range.upperBound || page.tree.tag(shown.lines[i + 1].block) != .dd {
            label = nil
          }
          continue
        }
        label = nil
      }
      if !line.pieces.isEmpty {
        if !line.head.isEmpty { entry.add(i == range.lowerBound ? "name" : "text", line.head) }
        for (n, piece) in line.pieces.enumerated() {
          if piece.value.isEmpty, n + 1 == line.pieces.count {
            label = piece.label
          } else {
            entry.add(label: piece.label, piece.value)
          }
        }
        labelled = label == nil ? block : -1
        continue
      }
      let isFirst = i == range.lowerBound
      let isLabel =
        text.utf8.count <= 60
        && (tag == .dt || tag == .th || text.hasSuffix("：") || text.hasSuffix(":")
          || ListingLabels.isLabel(text))
      if isLabel, i + 1 < range.upperBound, !(isFirst && tag == .dt && !ListingLabels.isKnown(text)) {
        label = ListingLabels.name(text)
        continue
      }
      // Behind a `br` in the same paragraph the value goes on.
      if block == labelled, ListingRow.field(of: text) != "phone", !ContactSigns.isContact(text) {
        entry.continueLast(text)
        continue
      }
      for (n, cell) in cells(i).enumerated() where cell.contains(where: { $0.isLetter || $0.isNumber }) {
        let isName = isFirst && n == 0 && !ContactSigns.isContact(cell)
        entry.add(isName ? "name" : ListingRow.field(of: cell), cell)
      }
    }
    for (field, value) in entry.values { record.add(field, value) }
    record.isRepaired = record.isRepaired || entry.isRepaired
  }

  /// The parts of a line: between gaps, or else the elements that it consists of.
  private func cells(_ i: Int) -> [String] {
    let line = shown.lines[i]
    let text = shown.text(line)
    let cells = ListingRow.cells(shown.parts(line))
    guard cells.count == 1, line.lastNode > line.node, shown.lines(of: line.block).count == 1 else {
      return cells
    }
    var node = line.block
    while let only = page.tree.onlyElement(node), InlineText.text(page.tree, only) == text { node = only }
    let parts = page.tree.children(node).map { InlineText.text(page.tree, $0).trimmedText }.filter {
      !$0.isEmpty
    }
    // Names of one person in elements of their own are not parts of a row.
    guard parts.count >= 2, parts.contains(where: ContactSigns.isContact),
      parts.joined().count + parts.count > text.count
    else {
      return cells
    }
    return parts
  }

  // MARK: Headings with what belongs to them

  /// Names in headings or terms of one parent, each followed by lines that say how to reach it.
  private func headed() -> PageList? {
    var parents: [String: [Int]] = [:]
    for i in shown.lines.indices {
      let block = shown.lines[i].block
      let tag = page.tree.tag(block)
      guard tag.isHeading || tag == .dt, let parent = page.tree.parent(block),
        !ListingLabels.isKnown(lines[i].text),
        lines[i].pieces.isEmpty, lines[i].text.count <= 80, !lines[i].hasContact
      else { continue }
      parents["\(parent) \(tag.number)", default: []].append(i)
    }
    var best: [(heading: Int, range: Range<Int>)] = []
    for headings in parents.values where headings.count > best.count && headings.count >= 2 {
      guard let parent = page.tree.parent(shown.lines[headings[0]].block) else { continue }
      let end = shown.lines(of: parent).upperBound
      let segments = headings.indices.map { n in
        (heading: headings[n], range: headings[n]..<(n + 1 < headings.count ? headings[n + 1] : end))
      }.filter {
        contactCount(($0.heading + 1)..<max($0.heading + 1, $0.range.upperBound)) > 0
          && $0.range.count <= Self.mostBlockLines
      }
      let isBetter =
        segments.count > best.count
        || (segments.count == best.count && (segments.first?.heading ?? 0) < (best.first?.heading ?? 0))
      if isBetter, segments.count >= 2 { best = segments }
    }
    guard !best.isEmpty else { return nil }
    var list = PageList(.blocks, name: page.tree.name(shown.lines[best[0].heading].block))
    for segment in best {
      // A heading of a higher level in between ends what belongs to this one.
      let own = headingLevel(segment.heading) ?? 7
      let end = ((segment.heading + 1)..<segment.range.upperBound).first {
        headingLevel($0).map { $0 < own } ?? false
      }
      let lines = segment.range.lowerBound..<(end ?? segment.range.upperBound)
      var record = PageRecord(
        range: Int(
          page.tree.nodes[shown.lines[segment.heading].block].start)..<shown.lines[lines.upperBound - 1].range
          .upperBound)
      fill(&record, lines)
      if record.values.count >= 2 { list.records.append(record) }
    }
    return list.records.isEmpty ? nil : list
  }

  // MARK: Lines with labels

  /// The part of the page in which most lines carry labels, read like a listing in plain text.
  private func labelled() -> PageList? {
    let tree = page.tree
    var best: (node: Int, count: Int, lines: Int)?
    for node in tree.nodes.indices where tree.tag(node).breaksLines || node == HTMLTree.page {
      let range = shown.lines(of: node)
      let count = labelCount(range)
      guard count >= 2, count * 3 >= range.count else { continue }
      if best == nil || count > best!.count || (count == best!.count && range.count <= best!.lines) {
        best = (node, count, range.count)
      }
    }
    guard let best else { return nil }
    var list = PageList(.blocks, name: "lines")
    let range = shown.lines(of: best.node)
    // A heading just above is the name that the lines lack.
    let hasAbove =
      range.lowerBound > 0 && shown.lines[range.lowerBound - 1].isStrong
      && !shown.lines[range.lowerBound].isStrong
    let above = hasAbove ? range.lowerBound - 1 : range.lowerBound
    let text = asText(above..<range.upperBound)
    guard let profile = ListingProfile(text) else { return nil }
    var reader = ListingReader(profile)
    for line in text { reader.feed(line) }
    reader.finish()
    for case .entry(let entry) in reader.takeEvents() {
      var record = PageRecord(range: entry.range, isRepaired: entry.isRepaired)
      for (field, value) in entry.sections { record.add(field, value) }
      for (field, value) in entry.values { record.add(field, value) }
      list.records.append(record)
    }
    // Over a single contact without a company, the heading is its name.
    if list.records.count == 1,
      !list.records[0].values.contains(where: { HeaderWords.meaning(of: $0.field) == .company })
    {
      for i in list.records[0].values.indices where list.records[0].values[i].field == ListingSections.field {
        list.records[0].values[i].field = "name"
      }
    }
    return list.records.isEmpty ? nil : list
  }

  /// The lines as a plain listing has them: a gap above headings and rules, a `dt` and its `dd` in one line.
  private func asText(_ range: Range<Int>) -> [ListingLine] {
    var text: [ListingLine] = []
    var known = KnownLabels()
    var i = range.lowerBound
    while i < range.upperBound {
      let line = shown.lines[i]
      let tag = page.tree.tag(line.block)
      if line.isAfterGap || tag.isHeading, !text.isEmpty { text.append(blank(before: lines[i])) }
      if i + 1 < range.upperBound, tag == .dt, page.tree.tag(shown.lines[i + 1].block) == .dd,
        lines[i].pieces.isEmpty
      {
        let joined = Array("\(ListingLabels.name(shown.text(line)))：\(shown.text(shown.lines[i + 1]))".utf8)
        var parsed = joined.withUnsafeBufferPointer { ListingLine($0, &known) }
        parsed.range = line.range.lowerBound..<max(line.range.upperBound, shown.lines[i + 1].range.upperBound)
        parsed.number = lines[i].number
        text.append(parsed)
        i += 2
        continue
      }
      text.append(lines[i])
      i += 1
    }
    return text
  }

  private func blank(before line: ListingLine) -> ListingLine {
    var blank = ListingLine(blank: ())
    blank.range = line.range.lowerBound..<line.range.lowerBound
    blank.number = line.number
    return blank
  }
}
