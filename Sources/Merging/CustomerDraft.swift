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

    /// Uses of one value stand together, in observation order; fields in the order of their names.
    func precedes(_ other: Use) -> Bool {
      if kind != other.kind { return FieldOrder.rank(kind) < FieldOrder.rank(other.kind) }
      if id != other.id { return id < other.id }
      return observation < other.observation
    }
  }

  private(set) var uses: [Use] = []
  private(set) var values: [FieldValue] = []

  mutating func reset() {
    uses.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
  }

  mutating func add(_ use: Use) { uses.append(use) }

  /// Groups equal values and puts the surviving one of each field first.
  mutating func sort() {
    uses.sort { $0.precedes($1) }
    for i in uses.indices {
      let use = uses[i]
      let last = values.count - 1
      if last >= 0 && values[last].kind == use.kind && values[last].id == use.id {
        values[last].add(use)
      } else {
        values.append(FieldValue(use, start: i))
      }
    }
    var start = 0
    while start < values.count {
      var end = start + 1
      while end < values.count && values[end].kind == values[start].kind { end += 1 }
      if end - start > 1 {
        compare(start..<end)
        values[start..<end].sort(by: Survivorship.precedes)
      }
      start = end
    }
  }

  /// Finds out, for the values of one field, which lists agree with each and whether any disagrees.
  private mutating func compare(_ field: Range<Int>) {
    // Few spellings a field as a rule; with very many, only equal spellings count as agreeing.
    guard field.count <= 64 else {
      for i in field { values[i].isOpposed = true }
      return
    }
    for i in field {
      for j in field where i != j {
        if values[i].key == values[j].key {
          values[i].agreeing |= values[j].lists
        } else {
          values[i].isOpposed = true
        }
      }
    }
  }
}

/// The order of fields in a customer line: that of their names, as RFC 8785 wants it.
enum FieldOrder {
  private static let ranks: [UInt8] = {
    let ordered = ValueKind.allCases.sorted { $0.fieldName < $1.fieldName }
    return ValueKind.allCases.map { kind in UInt8(ordered.firstIndex(of: kind) ?? 0) }
  }()

  static func rank(_ kind: ValueKind) -> UInt8 { ranks[Int(kind.rawValue)] }
}
