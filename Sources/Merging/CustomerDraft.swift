import Records

/// One customer while its values are being collected. Reused from customer to customer, so that merging
/// a million of them allocates next to nothing.
struct CustomerDraft {
  /// One value as one observation gives it.
  struct Use {
    /// The field's place in a line, then the value's id: uses of one value stand together, fields in the
    /// order of their names.
    var order: UInt64
    var observation: UInt32

    init(_ kind: ValueKind, _ id: UInt32, rank: UInt8, observation: UInt32) {
      order = UInt64(rank) << 40 | UInt64(kind.rawValue) << 32 | UInt64(id)
      self.observation = observation
    }

    var id: UInt32 { UInt32(truncatingIfNeeded: order) }
    var kind: ValueKind { ValueKind(rawValue: UInt8(truncatingIfNeeded: order >> 32)) ?? .note }

    func precedes(_ other: Use) -> Bool {
      order != other.order ? order < other.order : observation < other.observation
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
  mutating func sort(_ view: MergeView) {
    uses.sort { $0.precedes($1) }
    for i in uses.indices {
      let use = uses[i]
      let standing = view.standings[Int(view.inputs[Int(use.observation)])]
      if i > 0 && uses[i - 1].order == use.order {
        values[values.count - 1].add(standing)
      } else {
        values.append(FieldValue(use.kind, use.id, standing, view.kinds[Int(use.kind.rawValue)], start: i))
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
  /// By raw value of the kind.
  static let ranks: [UInt8] = {
    let ordered = ValueKind.allCases.sorted { $0.fieldName < $1.fieldName }
    return ValueKind.allCases.map { kind in UInt8(ordered.firstIndex(of: kind) ?? 0) }
  }()
}
