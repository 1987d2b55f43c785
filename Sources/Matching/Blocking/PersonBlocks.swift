import Records

/// The blocking rules for people, most telling first.
///
/// Every rule asks for something that two rows of one customer nearly always share; their union loses
/// only customers who changed everything between two lists. Names alone are tried only while they are
/// rare: two of three hundred 张伟 are not worth scoring without a second hint.
enum PersonBlocks {
  static func rules(_ table: PersonTable, workers: Workers) -> [BlockingRule] {
    // The table outlives the call, and nobody writes to it.
    nonisolated(unsafe) let rows = UnsafeBufferPointer(start: table.rows, count: table.count)
    let isSubject = (0..<table.count).map { rows[$0].isPerson && Int(table.originals[$0]) == $0 }
    let readings = table.readingCount
    let makers: [@Sendable () -> BlockingRule] = [
      { slots("personal number", rows, isSubject, cap: 200) { $0.phones } },
      { slots("personal e-mail", rows, isSubject, cap: 200) { $0.emails } },
      { pairs("name reading and organization", rows, isSubject, cap: 200) { ($0.reading, $0.organization) } },
      { single("rare name reading", rows, isSubject, keyCount: readings, cap: 20) { $0.reading } },
      { pairs("name reading and city", rows, isSubject, cap: 100) { ($0.reading, $0.city) } },
      { slots("rare e-mail name", rows, isSubject, cap: 20) { $0.locals } },
      { pairs("family name and organization", rows, isSubject, cap: 100) { ($0.family, $0.organization) } },
      { pairs("given name and organization", rows, isSubject, cap: 50) { ($0.given, $0.organization) } },
      { pairs("family name and shared contact", rows, isSubject, cap: 100) { ($0.family, $0.shared.a) } },
    ]
    return workers.map(makers.count) { makers[$0]() }
  }

  private static func single(
    _ name: String, _ rows: UnsafeBufferPointer<PersonRow>, _ isSubject: [Bool], keyCount: Int, cap: Int,
    _ key: (PersonRow) -> UInt32
  ) -> BlockingRule {
    let keys = rows.indices.map { isSubject[$0] ? key(rows[$0]) : 0 }
    return BlockingRule(name: name, singleKeys: keys, keyCount: keyCount, cap: cap)
  }

  private static func pairs(
    _ name: String, _ rows: UnsafeBufferPointer<PersonRow>, _ isSubject: [Bool], cap: Int,
    _ parts: (PersonRow) -> (UInt32, UInt32)
  ) -> BlockingRule {
    var index = KeyIndex(minimumCapacity: rows.count)
    let keys = rows.indices.map { o -> UInt32 in
      guard isSubject[o] else { return 0 }
      let (a, b) = parts(rows[o])
      return index.id(a, b)
    }
    return BlockingRule(name: name, singleKeys: keys, keyCount: index.count, cap: cap)
  }

  private static func slots(
    _ name: String, _ rows: UnsafeBufferPointer<PersonRow>, _ isSubject: [Bool], cap: Int,
    _ ids: (PersonRow) -> PersonRow.Slots
  ) -> BlockingRule {
    var ends: [UInt32] = []
    var keys: [UInt32] = []
    var largest: UInt32 = 0
    ends.reserveCapacity(rows.count)
    for o in rows.indices {
      if isSubject[o] {
        let slots = ids(rows[o])
        if slots.a != 0 { keys.append(slots.a) }
        if slots.b != 0 { keys.append(slots.b) }
        if slots.c != 0 { keys.append(slots.c) }
        largest = max(largest, slots.a, slots.b, slots.c)
      }
      ends.append(UInt32(keys.count))
    }
    return BlockingRule(name: name, keyEnds: ends, keys: keys, keyCount: Int(largest) + 1, cap: cap)
  }
}
