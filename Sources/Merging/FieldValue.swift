import Records

/// One distinct value of one field of an entity, while it is being merged.
struct FieldValue {
  var kind: ValueKind
  var id: UInt32
  /// Values with the same key say the same thing (張偉 and 张伟).
  var key: UInt32
  /// Bit set of the lists that give it (lists past the 63rd share a bit).
  var lists: UInt64
  /// The lists that give it or say the same thing.
  var agreeing: UInt64
  /// Another value of the field says something else.
  var isOpposed = false
  var trust: Double
  var recency: Int
  /// How much the value says by itself: a full Han name more than 王总, a full company name more than a short one.
  var completeness: Int
  /// Where its uses stand in the draft.
  var uses: Range<Int>

  init(_ kind: ValueKind, _ id: UInt32, _ source: SourceStanding, _ table: MergeView.Kind, start: Int) {
    self.kind = kind
    self.id = id
    key = table.keys?[Int(id)] ?? id
    lists = 1 << UInt64(min(63, source.list))
    agreeing = lists
    trust = source.trust
    recency = source.recency
    completeness = Int(table.completeness?[Int(id)] ?? 0)
    uses = start..<(start + 1)
  }

  /// One more observation that gives it.
  mutating func add(_ source: SourceStanding) {
    lists |= 1 << UInt64(min(63, source.list))
    agreeing = lists
    trust = max(trust, source.trust)
    recency = max(recency, source.recency)
    uses = uses.lowerBound..<(uses.upperBound + 1)
  }

  var standing: Standing {
    if agreeing & (agreeing - 1) != 0 { return .corroborated }
    return isOpposed && Standing.hasOneTrueValue(kind) ? .disputed : .single
  }
}
