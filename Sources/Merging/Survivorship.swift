import Records

/// One distinct value of one field of an entity, while it is being merged.
struct FieldValue {
  var kind: ValueKind
  var id: UInt32
  /// Values with the same key say the same thing (張偉 and 张伟).
  var key: UInt32
  /// Bit set of the lists that say it (lists past the 63rd share a bit).
  var lists: UInt64
  var trust: Double
  var recency: Int
  /// How much the value says by itself: a full Han name more than 王总, a full company name more than a short one.
  var completeness: Int
  /// How many observations give it, and where they start in the draft.
  var uses: Int
  var start: Int
}

/// Which value of a field survives, in this order: corroboration by independent lists, trust in the
/// list, completeness, recency, frequency; then the value's own bytes, so that the choice never
/// depends on the order of the rows.
enum Survivorship {
  static func precedes(_ a: FieldValue, _ b: FieldValue, agreement: (UInt32) -> UInt64) -> Bool {
    let listsA = agreement(a.key).nonzeroBitCount
    let listsB = agreement(b.key).nonzeroBitCount
    if listsA != listsB { return listsA > listsB }
    if a.trust != b.trust { return a.trust > b.trust }
    if a.completeness != b.completeness { return a.completeness > b.completeness }
    if a.recency != b.recency { return a.recency > b.recency }
    if a.uses != b.uses { return a.uses > b.uses }
    return a.id < b.id
  }
}

/// How sure a merged value is.
enum Standing: String {
  /// Two independent lists say it.
  case corroborated
  /// One list says it and nothing speaks against.
  case single
  /// Other values of a field that has one true value contradict it.
  case disputed

  /// Fields of which a customer has one true value at a time; several phones contradict nothing.
  static func hasOneTrueValue(_ kind: ValueKind) -> Bool {
    switch kind {
    case .personName, .company, .address, .title, .city, .postcode: true
    default: false
    }
  }
}
