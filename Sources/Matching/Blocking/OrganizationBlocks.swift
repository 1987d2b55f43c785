import Records

/// The blocking rules for organizations.
enum OrganizationBlocks {
  static func rules(_ table: OrganizationTable) -> [BlockingRule] {
    let poolSize = table.facets?.pool.count ?? 1
    return [
      slots("company mail domain", table.rows, cap: 60) { $0.domains },
      slots("landline", table.rows, cap: 60) { $0.lines },
      pairs("brand and trade", table.rows, cap: 200) { ($0.brand, $0.trade) },
      pairs("brand and region", table.rows, cap: 200) { ($0.brand, $0.region) },
      BlockingRule(
        name: "brand", singleKeys: table.rows.map(\.brand), keyCount: poolSize, cap: 20),
      BlockingRule(
        name: "brand reading", singleKeys: table.rows.map(\.brandReading), keyCount: poolSize, cap: 20),
      slots("person's mobile", table.rows, cap: 20) { $0.people },
    ]
  }

  private static func pairs(
    _ name: String, _ rows: [OrganizationRow], cap: Int, _ parts: (OrganizationRow) -> (UInt32, UInt32)
  ) -> BlockingRule {
    var index = KeyIndex(minimumCapacity: rows.count)
    let keys = rows.map { row -> UInt32 in
      let (a, b) = parts(row)
      return index.id(a, b)
    }
    return BlockingRule(name: name, singleKeys: keys, keyCount: index.count, cap: cap)
  }

  private static func slots(
    _ name: String, _ rows: [OrganizationRow], cap: Int, _ ids: (OrganizationRow) -> PersonRow.Slots
  ) -> BlockingRule {
    var ends: [UInt32] = []
    var keys: [UInt32] = []
    var largest: UInt32 = 0
    for row in rows {
      let slots = ids(row)
      for id in [slots.a, slots.b, slots.c] where id != 0 {
        keys.append(id)
        largest = max(largest, id)
      }
      ends.append(UInt32(keys.count))
    }
    return BlockingRule(name: name, keyEnds: ends, keys: keys, keyCount: Int(largest) + 1, cap: cap)
  }
}
