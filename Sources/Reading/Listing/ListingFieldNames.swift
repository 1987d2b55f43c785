import Records

/// Labels as field names: the same label in other letters (`TEL`, `Tel`) is the same field, spelled as first seen.
struct ListingFieldNames {
  private var spelling: [String: String] = [:]

  init() {}

  init(_ names: FieldNames) {
    for name in names.names where spelling[name.lowercased()] == nil { spelling[name.lowercased()] = name }
  }

  mutating func fill(_ record: inout FieldRecord, _ entry: ListingEntry, _ names: inout FieldNames) {
    record.removeAll()
    for (field, value) in entry.sections { record.append(names.number(of: field), value) }
    for (field, value) in entry.values where !value.isEmpty {
      let folded = field.lowercased()
      if spelling[folded] == nil { spelling[folded] = field }
      record.append(names.number(of: spelling[folded] ?? field), value)
    }
  }

  /// Where a label names a person, the name above an entry is that of a company: the meanings of both fields.
  static func meaningsOfNames(among fields: [String]) -> [String: ColumnMeaning] {
    func meaning(_ field: String) -> ColumnMeaning? {
      ListingLabels.meaning(field) ?? HeaderWords.meaning(of: field)
    }
    guard fields.contains("name"), !fields.contains(where: { meaning($0) == .company }),
      let person = fields.first(where: { $0 != "name" && meaning($0) == .personName })
    else { return [:] }
    return ["name": .company, person: .personName]
  }
}
