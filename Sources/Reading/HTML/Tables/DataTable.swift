import Records

/// One table of a page that holds data, not layout: rows under a header, or labels beside values.
struct DataTable {
  enum Shape {
    /// Header rows, then one contact a row.
    case rows(header: Int)
    /// Labels beside values: the whole table is one contact.
    case labels
  }

  let grid: TableGrid
  let shape: Shape
  private(set) var list: PageList
  private let page: HTMLPage
  private let shown: PageText
  /// The text of each cell of the grid.
  private let texts: [String]
  /// Words of its header or shapes of its cells that only contacts have.
  private(set) var holdsContacts = false

  /// `nil` if the table is for layout.
  init?(_ page: HTMLPage, _ shown: PageText, table: Int) {
    let tree = page.tree
    if let role = tree.value(table, "role")?.lowercased(), role == "presentation" || role == "none" {
      return nil
    }
    let grid = TableGrid(tree, table: table)
    guard grid.width >= 2, !grid.rows.isEmpty else { return nil }
    self.grid = grid
    self.page = page
    self.shown = shown
    texts = grid.cells.map { shown.text(of: $0.node) }
    guard let shape = Self.shape(grid, texts) else { return nil }
    self.shape = shape
    list = PageList(.table, name: Self.name(tree, shown, table))
    switch shape {
    case .rows(let header): readRows(header)
    case .labels: readLabels()
    }
    if list.records.isEmpty { return nil }
    if grid.isTooLarge {
      list.notes.append(
        PageNote(
          code: "html-table-too-wide", severity: .warning, offset: tree.range(table).lowerBound,
          message: "A table is too wide, or its cells span too many rows: some spans were not filled in.",
          remedy: "Export the list as CSV."))
    }
  }

  // MARK: What it is

  private static func shape(_ grid: TableGrid, _ texts: [String]) -> Shape? {
    func text(_ row: Int, _ column: Int) -> String {
      let cells = grid.rows[row].cells
      return column < cells.count && cells[column] >= 0 ? texts[cells[column]] : ""
    }
    func isWord(_ row: Int, _ column: Int) -> Bool { ListingLabels.isKnown(text(row, column)) }

    let first = firstRow(grid, texts)
    guard first < grid.rows.count else { return nil }
    let header = headerRows(grid, texts, from: first)
    if areLabels(grid, texts, isHeader: header > 0) { return .labels }
    if header > 0, first + header < grid.rows.count { return .rows(header: first + header) }
    // Without a header it must show by its values.
    let body = grid.rows.dropFirst(first).prefix(200)
    let telling = body.count { row in
      row.cells.count >= 2 && row.cells.contains { $0 >= 0 && ContactSigns.isContact(texts[$0]) }
        && row.cells.allSatisfy { $0 < 0 || texts[$0].utf8.count <= 300 }
    }
    return telling >= 2 && telling * 2 >= body.count ? .rows(header: first) : nil
  }

  /// Titles above the header: rows of one cell over the whole width.
  private static func firstRow(_ grid: TableGrid, _ texts: [String]) -> Int {
    var row = 0
    while row < grid.rows.count {
      let filled = Set(grid.rows[row].cells).filter { $0 >= 0 && !texts[$0].isEmpty }
      if filled.count > 1 { break }
      if let only = filled.first, grid.cells[only].columns == 1, grid.rows[row].cells.count > 1 { break }
      row += 1
    }
    return row
  }

  private static func headerRows(_ grid: TableGrid, _ texts: [String], from first: Int) -> Int {
    var count = 0
    while first + count < min(grid.rows.count, first + 4) {
      let row = grid.rows[first + count]
      let cells = row.cells.filter { $0 >= 0 && !texts[$0].isEmpty }
      guard cells.count >= 2 || count > 0, !cells.isEmpty else { break }
      let heads = cells.count { grid.cells[$0].isHeader }
      let words = cells.count { ListingLabels.isKnown(texts[$0]) }
      let values = cells.count { ContactSigns.isContact(texts[$0]) }
      let isHeader =
        row.isInHead || heads == cells.count || words * 2 > cells.count
        || (count == 0 && words >= 2 && words * 3 >= cells.count)
      guard isHeader, values == 0 else { break }
      // Below the first, a row of words must hang together with it: a row of `th`, or spanned cells.
      if count > 0, !row.isInHead, heads < cells.count,
        !grid.rows[first + count - 1].cells.contains(where: {
          $0 >= 0 && (grid.cells[$0].columns > 1 || grid.cells[$0].rows > 1)
        })
      {
        break
      }
      count += 1
    }
    return count
  }

  /// Rows of label, value, perhaps label, value again.
  private static func areLabels(_ grid: TableGrid, _ texts: [String], isHeader: Bool) -> Bool {
    var fitting = 0
    var pairs = 0
    var others = 0
    // A detail of one contact has few rows; of a long table the first ones show.
    for row in grid.rows.prefix(100) {
      let cells = unique(row.cells).filter { $0 >= 0 }
      if cells.count < 2 { continue }
      let labels = stride(from: 0, to: cells.count, by: 2).map { cells[$0] }
      let values = stride(from: 1, to: cells.count, by: 2).map { cells[$0] }
      let filled = labels.filter { !texts[$0].isEmpty }
      let isFit =
        !filled.isEmpty
        && filled.allSatisfy { isLabel(texts[$0], grid.cells[$0].isHeader) }
        && !values.contains { grid.cells[$0].isHeader || ListingLabels.isKnown(texts[$0]) }
      if isFit {
        fitting += 1
        pairs += filled.count
      } else {
        others += 1
      }
    }
    return pairs >= 2 && fitting >= 1 && others * 4 <= fitting
  }

  private static func isLabel(_ text: String, _ isHeader: Bool) -> Bool {
    guard text.utf8.count <= 60 else { return false }
    return isHeader || text.hasSuffix("：") || text.hasSuffix(":") || ListingLabels.isKnown(text)
  }

  private static func unique(_ cells: [Int]) -> [Int] {
    var result: [Int] = []
    for cell in cells where result.last != cell { result.append(cell) }
    return result
  }

  private static func name(_ tree: HTMLTree, _ shown: PageText, _ table: Int) -> String {
    for child in tree.elements(table) where tree.tag(child) == .caption { return shown.text(of: child) }
    return tree.value(table, "summary") ?? tree.value(table, "id") ?? ""
  }

  // MARK: Rows

  private func text(_ row: Int, _ column: Int) -> String {
    let cells = grid.rows[row].cells
    return column < cells.count && cells[column] >= 0 ? texts[cells[column]] : ""
  }

  private mutating func readRows(_ header: Int) {
    let first = Self.firstRow(grid, texts)
    list.fields = columnNames(first..<header)
    let names = list.fields
    for row in 0..<header {
      list.others.append(ClassifiedSpan(.header, page.tree.range(grid.rows[row].node)))
    }
    holdsContacts = names.contains(where: ContactSigns.isContactWord)
    let headerTexts = (0..<grid.width).map { text(max(header - 1, 0), $0) }
    var section = ""
    for row in header..<grid.rows.count {
      let cells = grid.rows[row].cells
      let values = (0..<cells.count).map { text(row, $0) }
      let range = page.tree.range(grid.rows[row].node)
      if values.allSatisfy(\.isEmpty) { continue }
      let distinct = Self.unique(cells).filter { $0 >= 0 && !texts[$0].isEmpty }
      if header > 0, distinct.count > 1, Array(headerTexts.prefix(values.count)) == values {
        list.others.append(ClassifiedSpan(.header, range))
        note("html-repeated-header", .info, range, "A table repeats its header.", "Nothing to do.")
        continue
      }
      if distinct.count == 1, grid.width > 1, grid.rows[row].own == 1,
        grid.cells[distinct[0]].columns * 2 > grid.width || grid.cells[distinct[0]].isHeader,
        !ContactSigns.isContact(texts[distinct[0]])
      {
        let only = texts[distinct[0]]
        let isNote = FooterWords.isFooter([Array(only.utf8)], width: 3) || only.utf8.count > 120
        list.others.append(ClassifiedSpan(isNote ? .footer : .header, range))
        if isNote {
          note("html-footer-row", .info, range, "A row of totals or notes was left out.", "Nothing to do.")
        } else {
          section = only
        }
        continue
      }
      if FooterWords.isFooter(values.map { Array($0.utf8) }, width: grid.width) {
        list.others.append(ClassifiedSpan(.footer, range))
        note("html-footer-row", .info, range, "A row of totals or notes was left out.", "Nothing to do.")
        continue
      }
      append(row, values, section, names, range)
    }
    if list.records.contains(where: { $0.values.contains { $0.field == "section" } }),
      !list.fields.contains("section")
    {
      list.fields.append("section")
    }
  }

  private mutating func append(
    _ row: Int, _ values: [String], _ section: String, _ names: [String], _ range: Range<Int>
  ) {
    var record = PageRecord(range: range)
    let cells = grid.rows[row].cells
    var previous = -1
    for (column, value) in values.enumerated() {
      let cell = cells[column]
      let field = column < names.count ? names[column] : "column \(column + 1)"
      // Empty cells are kept so that every column stays where it is.
      record.values.append(PageRecord.Value(field: field, text: value))
      if cell >= 0, !value.isEmpty, cell == previous || !isOwn(cell, row) { record.isRepaired = true }
      previous = cell
      if !holdsContacts, ContactSigns.isContact(value) { holdsContacts = true }
    }
    if record.isRepaired {
      note(
        "html-spanned-cells", .info, range, "Cells that span rows or columns were repeated in each.",
        "Nothing to do.")
    }
    if values.count < names.count {
      note(
        "html-short-row", .info, range, "A row has fewer cells than the header; the last columns are blank.",
        "Check the row if its last values look shifted.")
    }
    record.add("section", section)
    list.records.append(record)
  }

  private func isOwn(_ cell: Int, _ row: Int) -> Bool {
    page.tree.range(grid.rows[row].node).contains(page.tree.range(grid.cells[cell].node).lowerBound)
  }

  private func columnNames(_ rows: Range<Int>) -> [String] {
    var names: [String] = []
    var seen: [String: Int] = [:]
    for column in 0..<grid.width {
      var parts: [String] = []
      for row in rows {
        let part = text(row, column).split(separator: "\n").joined(separator: " ")
        if !part.isEmpty, parts.last != part { parts.append(part) }
      }
      var name = parts.joined(separator: " ")
      if name.isEmpty { name = "column \(column + 1)" }
      let count = seen[name, default: 0] + 1
      seen[name] = count
      names.append(count > 1 ? "\(name) \(count)" : name)
    }
    return names
  }

  // MARK: Labels

  private mutating func readLabels() {
    var record = PageRecord(range: page.tree.range(grid.table))
    for row in grid.rows {
      let cells = Self.unique(row.cells).filter { $0 >= 0 }
      if cells.count == 1, let only = cells.first, !texts[only].isEmpty {
        record.add(record.values.isEmpty ? "title" : "text", texts[only])
        continue
      }
      for i in stride(from: 0, to: cells.count, by: 2) {
        let label = ListingLabels.name(texts[cells[i]])
        let value = i + 1 < cells.count ? texts[cells[i + 1]] : ""
        if label.isEmpty { record.add("text", value) } else { record.add(label, value) }
        if ContactSigns.isContactWord(label) || ContactSigns.isContact(value) { holdsContacts = true }
      }
    }
    if !record.values.isEmpty { list.records.append(record) }
  }

  private mutating func note(
    _ code: Finding.Code, _ severity: Finding.Severity, _ range: Range<Int>, _ message: String,
    _ remedy: String
  ) {
    list.notes.append(
      PageNote(code: code, severity: severity, offset: range.lowerBound, message: message, remedy: remedy))
  }
}
