import Records

/// One customer while its values are being collected. Reused from customer to customer, so that merging
/// a million of them allocates next to nothing.
struct CustomerDraft {
  /// One value as one observation gives it.
  struct Use {
    var kind: ValueKind
    var id: UInt32
    var key: UInt32
    var observation: UInt32
    var list: Int
    var trust: Double
    var recency: Int
    var completeness: Int
  }

  private var all: [Use] = []
  private(set) var values: [FieldValue] = []

  mutating func reset() {
    all.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
  }

  mutating func add(_ use: Use) { all.append(use) }

  /// Groups equal values and puts the surviving one of each field first.
  mutating func sort() {
    all.sort {
      ($0.kind.rawValue, $0.id, $0.observation) < ($1.kind.rawValue, $1.id, $1.observation)
    }
    for (i, use) in all.enumerated() {
      if let last = values.last, last.kind == use.kind, last.id == use.id {
        let v = values.count - 1
        values[v].lists |= 1 << UInt64(min(63, use.list))
        values[v].trust = max(values[v].trust, use.trust)
        values[v].recency = max(values[v].recency, use.recency)
        values[v].uses += 1
      } else {
        values.append(
          FieldValue(
            kind: use.kind, id: use.id, key: use.key, lists: 1 << UInt64(min(63, use.list)),
            trust: use.trust, recency: use.recency, completeness: use.completeness, uses: 1,
            start: i))
      }
    }
    if values.count > 1 {
      let unordered = values
      values.sort { a, b in
        if a.kind != b.kind { return a.kind.fieldName < b.kind.fieldName }
        return Survivorship.precedes(a, b) { key in Self.lists(unordered, a.kind, key) }
      }
    }
  }

  /// The observations that give the value, ascending, each once.
  func uses(of value: FieldValue) -> [UInt32] {
    var result: [UInt32] = []
    for use in all[value.start..<(value.start + value.uses)] where use.observation != result.last {
      result.append(use.observation)
    }
    return result
  }

  func standing(of value: FieldValue) -> Standing {
    if Self.lists(values, value.kind, value.key).nonzeroBitCount > 1 { return .corroborated }
    if Standing.hasOneTrueValue(value.kind)
      && values.contains(where: { $0.kind == value.kind && $0.key != value.key })
    {
      return .disputed
    }
    return .single
  }

  /// The lists that give any value with the key.
  private static func lists(_ values: [FieldValue], _ kind: ValueKind, _ key: UInt32) -> UInt64 {
    var lists: UInt64 = 0
    for value in values where value.kind == kind && value.key == key { lists |= value.lists }
    return lists
  }
}
