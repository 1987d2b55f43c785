import Records

/// A contact found on a page.
struct PageRecord: Sendable {
  struct Value: Sendable {
    var field: String
    var text: String
  }

  var values: [Value] = []
  /// Where it stands in the decoded page; inside the record before it, if that holds it.
  var range: Range<Int>
  /// Its values are not simply what the page says.
  var isRepaired = false

  mutating func add(_ field: String, _ text: some StringProtocol) {
    let text = text.trimmingBlanks
    if !text.isEmpty { values.append(Value(field: field, text: String(text))) }
  }
}

/// Something to be said about a place of a page.
struct PageNote: Sendable {
  var code: Finding.Code
  var severity: Finding.Severity
  var offset: Int
  var message: String
  var remedy: String
}

/// Contacts of a page that belong together: one table, all cards, one column of blocks.
struct PageList: Sendable {
  /// How the contacts are written, in the order in which they are preferred.
  enum Kind: Int, Sendable, CaseIterable {
    case linkedData, microdata, microformats, table, blocks

    var title: String {
      switch self {
      case .linkedData: "JSON-LD"
      case .microdata: "microdata"
      case .microformats: "microformats"
      case .table: "table"
      case .blocks: "blocks"
      }
    }
  }

  var kind: Kind
  var name: String
  var records: [PageRecord] = []
  /// Names of fields in the order of the columns; others follow as they are met.
  var fields: [String] = []
  /// Header rows, headings between records, totals.
  var others: [ClassifiedSpan] = []
  var notes: [PageNote] = []
  /// What the format itself says about its fields.
  var meanings: [String: ColumnMeaning] = [:]

  init(_ kind: Kind, name: String) {
    self.kind = kind
    self.name = name
  }
}
