import Records

/// The headings above the entries of a list: a city, a trade, a letter.
enum ListingSections {
  /// The field that holds the heading; a second level is `section 2`.
  static let field = "section"

  static func field(level: Int) -> String { level == 0 ? field : "\(field) \(level + 1)" }

  /// What headings with these texts say: the place of the entries below, or nothing that a customer record has.
  static func meaning(_ texts: [String]) -> ColumnMeaning {
    let distinct = Set(texts)
    guard !distinct.isEmpty else { return .unmapped }
    if distinct.count(where: PlaceWords.isProvince) * 10 >= distinct.count * 6 { return .province }
    if distinct.count(where: PlaceWords.isCity) * 10 >= distinct.count * 6 { return .city }
    return .unmapped
  }
}
