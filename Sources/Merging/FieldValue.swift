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

  init(_ use: CustomerDraft.Use, start: Int) {
    kind = use.kind
    id = use.id
    key = use.key
    lists = 1 << UInt64(min(63, use.list))
    agreeing = lists
    trust = use.trust
    recency = use.recency
    completeness = use.completeness
    uses = start..<(start + 1)
  }

  mutating func add(_ use: CustomerDraft.Use) {
    lists |= 1 << UInt64(min(63, use.list))
    agreeing = lists
    trust = max(trust, use.trust)
    recency = max(recency, use.recency)
    uses = uses.lowerBound..<(uses.upperBound + 1)
  }

  var standing: Standing {
    if agreeing & (agreeing - 1) != 0 { return .corroborated }
    return isOpposed && Standing.hasOneTrueValue(kind) ? .disputed : .single
  }
}
