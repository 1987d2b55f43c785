import Records

/// What the fields of a card are called, and what they mean.
///
/// `FN`, `N.family`, `ORG.department`; phones, addresses and accounts by type, always in the same order:
/// `TEL WORK FAX`. The parts of a card's main address are `ADR.street`, those of others `ADR HOME.street`.
enum CardFieldNames {
  static let nameParts = [
    "N.family", "N.given", "N.additional", "N.prefix", "N.suffix", "N.family2", "N.generation",
  ]
  static let readingParts = [
    "SOUND.family", "SOUND.given", "SOUND.additional", "SOUND.prefix", "SOUND.suffix",
  ]
  /// RFC 6350, 6.3.1; from the eighth on RFC 9554.
  static let addressParts = [
    "pobox", "extended", "street", "city", "region", "postcode", "country", "room", "apartment", "floor",
    "number", "streetname", "building", "block", "subdistrict", "district", "landmark", "direction",
  ]
  static let oddLines = "(other lines)"
  static let oddProperties = "(other properties)"
  static let undecodable = "(undecodable)"
  static let agentOf = "AGENT OF"

  /// Columns come in this order; names that no card has get none.
  static let usualOrder: [String] =
    ["UID", "FN"] + nameParts + [
      "ORG", "ORG.department", "TITLE", "ROLE", "TEL CELL", "TEL WORK CELL", "TEL HOME CELL", "TEL WORK",
      "TEL MAIN",
      "TEL", "TEL HOME", "TEL OTHER", "TEL WORK FAX", "TEL FAX", "TEL HOME FAX", "EMAIL", "EMAIL WORK",
      "EMAIL HOME",
      "ADR",
    ] + addressParts.map { "ADR." + $0 } + [
      "LABEL", "URL", "URL WORK", "URL HOME", "X-QQ", "X-WECHAT", "NOTE",
    ]

  /// Fields that take part and may come first when the survey is over; some of them twice. A file too large to be
  /// surveyed whole has columns for them in any case.
  static let reserved: [String] =
    usualOrder.filter { ![nil, .unmapped].contains(meaning($0)) } + [
      "TEL CELL", "TEL WORK", "TEL", "TEL HOME", "EMAIL", "EMAIL WORK", "ORG",
    ]

  /// What a field of this name means; `nil` leaves it to the header words.
  static func meaning(_ name: String) -> ColumnMeaning? {
    if let known = meanings[name] { return known }
    if name.hasPrefix("(") || name.hasSuffix(" LABEL") || name == agentOf { return .unmapped }
    let words = name.split(separator: " ")
    guard let base = words.first else { return .unmapped }
    switch base {
    case "ORG", "ADR", "N", "LABEL": return .unmapped
    case "TEL", "X-MS-TEL":
      if words.contains("FAX") { return .fax }
      if words.contains("ASSISTANT") || words.contains("PAGER") || words.contains("TELEX") {
        return .unmapped
      }
      return words.contains("CELL") ? .mobile : .phone
    case "EMAIL": return words.contains("TELEX") ? .unmapped : .email
    case "URL": return .website
    case "IMPP", "X-SOCIALPROFILE":
      return words.contains("QQ") ? .qq : words.contains("WECHAT") ? .wechat : .unmapped
    default: break
    }
    let property = String(base.prefix { $0 != "." })
    if CardProperties.number(of: property) >= 0 || property == "SOUND" { return .unmapped }
    // Names of a producer's own: only words that say what they are, never the looks of the values.
    guard let guess = HeaderWords.guess(property.hasPrefix("X-") ? String(property.dropFirst(2)) : property),
      guess.meaning != .sourceKey, !guess.isBlocked
    else { return .unmapped }
    return guess.meaning
  }

  private static let meanings: [String: ColumnMeaning] = [
    "FN": .personName, "UID": .sourceKey, "ORG": .company, "ORG.department": .department, "TITLE": .title,
    "NOTE": .note, "ADR": .address, "LABEL": .address, "ADR.street": .street, "ADR.city": .city,
    "ADR.region": .province, "ADR.postcode": .postcode, "ADR.district": .district, "X-QQ": .qq,
    "X-WECHAT": .wechat, "X-WEIXIN": .wechat,
  ]
}
