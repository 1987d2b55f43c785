import CPhone

/// Numbers of countries other than those Mingce has its own plans for, through libphonenumber.
enum ForeignNumbers {
  /// - Parameter digits: from the country code on.
  /// - Returns: `nil` if the digits start with no country code or cannot be a number at all.
  static func number(_ digits: DigitRun) -> PhoneNumber? {
    guard digits.count >= 7, digits.count <= 17, let length = CountryCodes.length(digits) else { return nil }
    if let known = read(digits) { return known }
    guard digits.count >= 8 && digits.count <= 15 else { return nil }
    // An area code or exchange of North America never starts with 0 or 1.
    if length == 1 && digits[0] == 1 && (digits.count != 11 || digits[1] < 2 || digits[4] < 2) { return nil }
    return PhoneNumber(
      countryCode: digits.value(0, length), national: digits.dropping(length), type: .unassigned)
  }

  private static func read(_ digits: DigitRun) -> PhoneNumber? {
    var found = cphone_number()
    let isValid = withUnsafeTemporaryAllocation(of: CChar.self, capacity: digits.count) { text in
      for i in 0..<digits.count { text.initializeElement(at: i, to: CChar(0x30 + digits[i])) }
      return cphone_read(text.baseAddress, digits.count, &found) != 0
    }
    guard isValid else { return nil }
    var national = DigitRun()
    withUnsafeBytes(of: &found.digits) { bytes in
      for i in 0..<min(Int(found.digit_count), bytes.count) { _ = national.append(bytes[i] &- 0x30) }
    }
    var number = PhoneNumber(
      countryCode: Int(found.country_code), national: national,
      type: PhoneType(rawValue: UInt8(found.type.rawValue)) ?? .unassigned)
    let region = (UInt8(bitPattern: found.region.0), UInt8(bitPattern: found.region.1))
    if region.0 >= 0x41 { number.foreignRegion = UInt16(region.0) << 8 | UInt16(region.1) }
    return number
  }
}

/// Country codes of ITU-T E.164 by their length.
enum CountryCodes {
  private static let two: Set<Int> = [
    20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56, 57, 58,
    60, 61, 62, 63, 64, 65, 66, 81, 82, 84, 90, 91, 92, 93, 94, 95, 98,
  ]
  private static let three: [ClosedRange<Int>] = [
    211...213, 216...216, 218...218, 220...269, 290...291, 297...299, 350...359, 370...389, 420...421,
    423...423, 500...509, 590...599, 670...670, 672...692, 850...853, 855...856, 880...880, 886...886,
    960...968, 970...977, 992...996, 998...998,
  ]

  /// How many digits the country code has, or `nil` if the digits start with none.
  static func length(_ digits: DigitRun) -> Int? {
    if digits[0] == 1 || digits[0] == 7 { return 1 }
    if two.contains(digits.value(0, 2)) { return 2 }
    let code = digits.value(0, 3)
    return three.contains { $0.contains(code) } ? 3 : nil
  }
}
