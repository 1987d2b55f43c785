/// The kinds of value an observation can hold. Raw values are written into archives: never renumber.
package enum ValueKind: UInt8, Sendable, CaseIterable {
  /// The list's own key for the row (编号, id, …).
  case sourceKey = 0
  case personName = 1
  case company = 2
  case phone = 3
  case email = 4
  case address = 5
  case title = 6
  case department = 7
  case website = 8
  case wechat = 9
  case qq = 10
  case note = 11
  case postcode = 12
  case city = 13

  /// The name used in archives, exports and pipeline files.
  package var fieldName: String { fieldLabel.description }

  /// `fieldName` for writers of many lines.
  package var fieldLabel: StaticString {
    switch self {
    case .sourceKey: "source_id"
    case .personName: "name"
    case .company: "company"
    case .phone: "phone"
    case .email: "email"
    case .address: "address"
    case .title: "title"
    case .department: "department"
    case .website: "website"
    case .wechat: "wechat"
    case .qq: "qq"
    case .note: "note"
    case .postcode: "postcode"
    case .city: "city"
    }
  }
}
