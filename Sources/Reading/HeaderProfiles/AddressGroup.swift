/// The addresses a person may have in exports of address books.
enum AddressGroup: Sendable, Hashable {
  case business, home, other
  /// `Address 2 - Street`
  case number(Int)

  private static let words: [(String, AddressGroup)] = [
    ("商务", .business), ("办公", .business), ("工作", .business), ("公司", .business), ("单位", .business),
    ("business", .business), ("work", .business), ("office", .business), ("mailing", .business),
    ("住宅", .home), ("家庭", .home), ("home", .home), ("其他", .other), ("其它", .other), ("other", .other),
    ("shipping", .other), ("billing", .other), ("alternate", .other),
  ]

  /// The group that a folded header names.
  static func named(in header: String) -> AddressGroup? { words.first { header.contains($0.0) }?.1 }

  /// The group or the number that a header as written names.
  static func numbered(in header: String) -> AddressGroup? {
    if let named = named(in: header.lowercased()) { return named }
    let digits = header.drop { !("0"..."9").contains($0) }.prefix { ("0"..."9").contains($0) }
    return Int(digits).map { .number($0) }
  }

  /// Which comes first where two are filled alike.
  var rank: Int {
    switch self {
    case .business: 0
    case .home: 1
    case .other: 2
    case .number(let number): number
    }
  }
}
