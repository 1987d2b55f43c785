/// The tables of a page that hold data. A table of labels that comes again and again is one list of contacts.
enum PageTables {
  /// Tables looked at in full; a page with more is no directory.
  static let mostTables = 20_000

  static func tables(_ page: HTMLPage, _ shown: PageText) -> [DataTable] {
    let tree = page.tree
    var found: [DataTable] = []
    var seen = 0
    var node = 1
    while node < tree.nodes.count {
      guard tree.tag(node) == .table else {
        node += 1
        continue
      }
      let inner = nesting(tree, node)
      seen += 1
      if seen > mostTables { break }
      // A table around a table around a table is layout.
      if inner <= 1, let table = DataTable(page, shown, table: node), inner == 0 || isReal(table) {
        found.append(table)
        node = tree.after(node)
      } else {
        node += 1
      }
    }
    return found
  }

  /// How deep tables stand in this one, as far as 2.
  private static func nesting(_ tree: HTMLTree, _ table: Int) -> Int {
    let end = tree.after(table)
    var node = table + 1
    var deepest = 0
    while node < end {
      if tree.tag(node) == .table {
        deepest = max(deepest, 1)
        let innerEnd = tree.after(node)
        if (node + 1..<max(node + 1, innerEnd)).contains(where: { tree.tag($0) == .table }) { return 2 }
        node = innerEnd
      } else {
        node += 1
      }
    }
    return deepest
  }

  /// Around another table, only one whose header says so is data.
  private static func isReal(_ table: DataTable) -> Bool {
    guard case .rows(let header) = table.shape else { return false }
    return header > 0 && table.holdsContacts && table.list.records.count >= 2
  }
}
