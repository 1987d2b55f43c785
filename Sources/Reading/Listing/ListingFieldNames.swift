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
}
