import Records

/// Everything on a page that could be a list of contacts, and which of it is read.
struct PageLists: Sendable {
  private(set) var lists: [PageList] = []
  private(set) var notes: [PageNote] = []
  /// The list to read, if there is any.
  private(set) var chosen: Int?

  /// A site describes its owner on every page: what comes later is taken if it has this many times the contacts.
  private static let muchMore = 10

  init(_ page: HTMLPage, table: Int?) {
    let shown = PageText(page.tree, source: page.text)
    let linked = LinkedData(page)
    for offset in linked.repairedScripts {
      notes.append(
        PageNote(
          code: "html-json-ld-repaired", severity: .info, offset: offset,
          message: "JSON-LD with errors was read as it was meant.", remedy: "Check the contacts read from it."
        ))
    }
    for offset in linked.unreadableScripts {
      notes.append(
        PageNote(
          code: "html-json-ld-unreadable", severity: .warning, offset: offset,
          message: "JSON-LD that could not be read was left out.",
          remedy: "Correct the script, or save the page again."))
    }
    add(
      .linkedData, SchemaContacts.records(of: linked.ownThings, resolving: linked.resolved),
      SchemaContacts.meaning)
    add(.microdata, SchemaContacts.records(of: Microdata(page, shown).things), SchemaContacts.meaning)
    let items = MicroformatParser(page.tree, base: page.base).items()
    add(.microformats, MicroformatContacts(items, page.tree).records, MicroformatContacts.meaning)
    let tables = PageTables.tables(page, shown)
    addTables(tables)
    if !tables.contains(where: \.holdsContacts) || lists.allSatisfy({ $0.records.count < 2 }) {
      let covered = tables.filter(\.holdsContacts).map { page.tree.range($0.grid.table) }
      if let blocks = PageBlocks.list(page, shown, outside: covered) { lists.append(blocks) }
    }
    choose(table)
  }

  private mutating func add(
    _ kind: PageList.Kind, _ records: [PageRecord], _ meaning: (String) -> ColumnMeaning?
  ) {
    guard !records.isEmpty else { return }
    var list = PageList(kind, name: kind.title)
    list.records = records
    for record in records {
      for value in record.values where list.meanings[value.field] == nil {
        if let known = meaning(value.field) { list.meanings[value.field] = known }
      }
    }
    if kind != .microformats {
      // A list of people alone calls a person's name `name`, one of companies a company's.
      let people: Set<String> = ["Person", "Patient", "IndividualPhysician"]
      let isOfPeople = records.contains {
        $0.values.contains { $0.field == "type" && people.contains($0.text) }
      }
      list.meanings["name"] = isOfPeople ? .personName : .company
      list.meanings["type"] = .unmapped
    }
    lists.append(list)
  }

  /// Tables of rows each, tables of labels together if there are several.
  private mutating func addTables(_ tables: [DataTable]) {
    var labels = PageList(.table, name: "")
    var hasContacts = false
    var place: Int?
    for table in tables where table.holdsContacts {
      switch table.shape {
      case .rows: lists.append(table.list)
      case .labels:
        hasContacts = hasContacts || table.holdsContacts
        if place == nil { place = lists.count }
        labels.records += table.list.records
        labels.notes += table.list.notes
        if labels.name.isEmpty { labels.name = table.list.name }
      }
    }
    if let place, hasContacts { lists.insert(labels, at: place) }
    // Tables without any contact are named last.
    for table in tables where !table.holdsContacts { lists.append(table.list) }
  }

  private mutating func choose(_ table: Int?) {
    if let table {
      chosen = lists.indices.contains(table - 1) ? table - 1 : nil
      return
    }
    guard let first = lists.firstIndex(where: Self.holdsContacts) else { return }
    let most = lists.indices.filter { Self.holdsContacts(lists[$0]) }.max { a, b in
      lists[a].records.count < lists[b].records.count
    }
    if let most, lists[first].kind != .table,
      lists[most].records.count >= max(Self.muchMore, Self.muchMore * lists[first].records.count)
    {
      chosen = most
    } else {
      chosen = first
    }
  }

  private static let reaching: Set<ColumnMeaning> = [
    .phone, .mobile, .fax, .email, .address, .street, .city, .postcode, .wechat, .qq,
  ]

  private static func holdsContacts(_ list: PageList) -> Bool {
    switch list.kind {
    case .table:
      return list.fields.contains(where: ContactSigns.isContactWord)
        || list.records.prefix(50).contains(where: hasContact)
    case .blocks: return true
    case .linkedData, .microdata, .microformats:
      return list.records.contains { record in
        record.values.contains { list.meanings[$0.field].map(reaching.contains) ?? false }
      } || list.records.count { $0.values.count >= 2 } >= 2
    }
  }

  private static func hasContact(_ record: PageRecord) -> Bool {
    record.values.contains { ContactSigns.isContactWord($0.field) || ContactSigns.isContact($0.text) }
  }
}
