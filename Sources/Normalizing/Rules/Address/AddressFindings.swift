/// What can be said of an address beside its parts.
struct AddressFindings: OptionSet {
  let rawValue: UInt8
  static let ambiguous = AddressFindings(rawValue: 1)
  static let contradiction = AddressFindings(rawValue: 2)
  static let abolished = AddressFindings(rawValue: 4)
  static let latin = AddressFindings(rawValue: 8)
  static let postcodeElsewhere = AddressFindings(rawValue: 16)
  /// A name of a district of another city follows the city; it stays in the rest.
  static let districtElsewhere = AddressFindings(rawValue: 32)

  /// Stable codes, in order.
  var codes: [String] {
    [
      (Self.ambiguous, "address-ambiguous"), (.contradiction, "address-contradiction"),
      (.abolished, "address-abolished-division"), (.latin, "address-latin"),
      (.postcodeElsewhere, "address-postcode-elsewhere"),
      (.districtElsewhere, "address-district-elsewhere"),
    ].filter { contains($0.0) }.map(\.1)
  }
}
