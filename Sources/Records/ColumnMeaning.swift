/// What a column of a list holds. Several columns may mean the same thing (two phone columns).
package enum ColumnMeaning: String, Sendable, Hashable, CaseIterable {
  case sourceKey = "source_id"
  /// A whole personal name.
  case personName = "name"
  case familyName = "family_name"
  case givenName = "given_name"
  /// A second, usually Latin, name beside the Chinese one.
  case latinName = "english_name"
  case company
  case phone
  case mobile
  case fax
  case email
  case address
  case province
  case city
  case district
  case street
  case postcode
  case title
  case department
  case website
  case wechat
  case qq
  case note
  /// Kept in the archived input; takes no part in matching or merging.
  case unmapped
}

/// A column as read, and what it was taken to mean.
package struct Column: Sendable, Hashable {
  /// How a column came to be.
  package enum Role: Sendable, Hashable {
    /// The file has it.
    case own
    /// The second, third, … value of a field that records repeat.
    case repetition(of: String)
    /// A JSON object of the fields that have no column: field name to value, or list of values.
    case furtherFields
  }

  /// The header as written (several header rows joined with one blank); empty if there was none.
  package var name: String
  package var meaning: ColumnMeaning
  /// How sure the guess is, 0…1; 1 where the pipeline file says so.
  package var confidence: Double
  /// Why, in a few words: `header word 手机`, `values look like phones`, `pipeline`.
  package var reason: String
  package var role: Role
  package init(
    name: String, meaning: ColumnMeaning, confidence: Double, reason: String, role: Role = .own
  ) {
    self.role = role
    self.name = name
    self.meaning = meaning
    self.confidence = confidence
    self.reason = reason
  }
}
