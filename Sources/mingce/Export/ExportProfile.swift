import Records

/// What a hand-out list looks like in a spreadsheet: which columns, in which order.
enum ExportProfile {
  /// Kinds of value in the order of their columns.
  static let kinds: [ValueKind] = [
    .personName, .company, .phone, .email, .address, .city, .postcode, .title, .department, .wechat, .qq,
    .website, .note,
  ]

  static let header = (["id", "kind"] + kinds.map(\.fieldName) + ["organization"]).joined(separator: ",")

  /// Between several values of one cell.
  static let separator = Array("; ".utf8)

  /// The column of a field's values within `kinds`.
  static func column(ofField name: UnsafeBufferPointer<UInt8>) -> Int? {
    names.firstIndex { $0.count == name.count && $0.elementsEqual(name) }
  }

  private static let names = kinds.map { Array($0.fieldName.utf8) }
  static let phoneColumn = kinds.firstIndex(of: .phone)
}
