/// Decides whether digits are a phone number, and which: strips what is written before the national number
/// and asks the tables of mainland China, Hong Kong, Macau and Taiwan; others go to libphonenumber.
///
/// Nothing here guesses: a number without country or area code is read only where its shape allows a
/// single reading, or where the record says where it is from. A number of the right shape that nobody is
/// assigned comes back as `.unassigned`: good enough to compare records by, not to be written out as sure.
struct NumberingPlan {
  static let shared = NumberingPlan()
  let areas = AreaCodes.shared
  let table = NumberingTable.shared

  /// - Parameters:
  ///   - isInternational: a plus stood before the digits.
  ///   - region: where the record is from; asked only for local numbers.
  func number(_ digits: DigitRun, isInternational: Bool, region: () -> RecordRegion) -> PhoneNumber? {
    let n = digits.count
    if n < 7 || n > 22 { return nil }
    if n == 11 && !isInternational, let mobile = mobile(digits) {
      // 1-386-555-0123 is how North America writes.
      return digits.isGrouped(1, 4, 7, 11) || digits.isGrouped(1, 4, 11) ? nil : mobile
    }
    if isInternational { return international(digits) }
    if digits.starts(with: "00") {
      let number = international(digits.dropping(2))
      // 00 without a plus could be anything: only a number that exists counts.
      guard let number, number.type != .unassigned || Self.plan(of: number.countryCode) != nil else {
        return nil
      }
      return number
    }
    if let known = withKnownCountry(digits) { return known }
    if let mainland = mainland(digits) { return mainland }
    if let taiwan = taiwanByShape(digits) { return taiwan }
    return local(digits, region)
  }

  static func plan(of countryCode: Int) -> NumberingTable.Plan? {
    switch countryCode {
    case 86: .mainland
    case 852: .hongKong
    case 853: .macau
    case 886: .taiwan
    default: nil
    }
  }

  /// The type of a number of one of the four plans.
  func type(of number: PhoneNumber) -> PhoneType {
    Self.plan(of: number.countryCode).map { table.type(of: number.national, in: $0) } ?? .unassigned
  }

  // MARK: International

  private func international(_ given: DigitRun) -> PhoneNumber? {
    var digits = given
    if digits.starts(with: "00") { digits = digits.dropping(2) }
    // +86+86…, 00860086…: the country code written twice.
    for _ in 0..<2 where digits.count > 13 && digits.starts(with: "86") {
      var rest = digits.dropping(2)
      let isApart = digits.hasGroupEnd(after: 2) || digits.hasGroupEnd(after: 4) || rest.starts(with: "0086")
      if rest.starts(with: "00") { rest = rest.dropping(2) }
      if isApart && rest.starts(with: "86") && rest.count >= 12 { digits = rest }
    }
    if digits.starts(with: "086") { digits = digits.dropping(1) }
    guard digits.count >= 7 else { return nil }
    if digits[0] == 0 { return mainland(digits) }
    if digits.starts(with: "86") { return mainlandAfterCode(digits.dropping(2)) }
    if digits.starts(with: "852") { return hongKong(digits.dropping(3)) }
    if digits.starts(with: "853") { return macau(digits.dropping(3)) }
    if digits.starts(with: "886") { return taiwan(digits.dropping(3)) }
    return ForeignNumbers.number(digits)
  }

  /// National number after 86: with or without trunk zero, or a dial-round prefix.
  private func mainlandAfterCode(_ digits: DigitRun) -> PhoneNumber? {
    guard digits.count >= 5 else { return nil }
    if let mobile = mobile(digits) { return mobile }
    if digits[0] == 0 {
      let rest = digits.dropping(1)
      return service(rest) ?? landline(rest) ?? mobile(rest) ?? other(rest)
    }
    return service(digits) ?? landline(digits) ?? withoutDialRound(digits) ?? other(digits)
  }

  /// What is neither a mobile, nor a fixed line, nor a national service: 16012345.
  private func other(_ digits: DigitRun) -> PhoneNumber? {
    let type = table.type(of: digits, in: .mainland)
    return type == .unassigned ? nil : PhoneNumber(countryCode: 86, national: digits, type: type)
  }

  /// 86, 852, 853 and 886 written without plus.
  private func withKnownCountry(_ digits: DigitRun) -> PhoneNumber? {
    let n = digits.count
    let first = digits.firstGroup
    // 86234567-8001 is a local number with an extension.
    let isLocalFirst = digits.isGrouped && (first == 7 || first == 8)
    if digits.starts(with: "86") && n >= 11 && !isLocalFirst {
      let rest = digits.dropping(2)
      if let mobile = mobile(rest) { return mobile }
      if n >= 12 || digits.hasGroupEnd(after: 2), let number = mainlandAfterCode(rest) { return number }
      // 86+86…, 86 0086 …
      if n >= 13, rest.starts(with: "86") || rest.starts(with: "0086") { return international(digits) }
    }
    if digits.starts(with: "086") && n >= 12, !isLocalFirst,
      let number = mainlandAfterCode(digits.dropping(3))
    {
      return number
    }
    guard digits.hasGroupEnd(after: 3) || !digits.isGrouped else { return nil }
    if digits.starts(with: "852") && n == 11 { return hongKong(digits.dropping(3)) }
    if digits.starts(with: "853") && n == 11 { return macau(digits.dropping(3)) }
    if digits.starts(with: "886") && n >= 11 { return taiwan(digits.dropping(3)) }
    return nil
  }

  // MARK: Mainland

  func mobile(_ digits: DigitRun) -> PhoneNumber? {
    guard digits.count == 11 && digits[0] == 1 && digits[1] >= 3 else { return nil }
    return PhoneNumber(countryCode: 86, national: digits, type: table.type(of: digits, in: .mainland))
  }

  /// 400, 800, 950: the same everywhere in the country.
  private func service(_ digits: DigitRun) -> PhoneNumber? {
    guard digits.starts(with: "400") || digits.starts(with: "800") || digits.starts(with: "950") else {
      return nil
    }
    let type = table.type(of: digits, in: .mainland)
    guard type == .sharedCost || type == .tollFree else { return nil }
    return PhoneNumber(countryCode: 86, national: digits, type: type)
  }

  /// Area code without zero, then the subscriber number.
  private func landline(_ digits: DigitRun) -> PhoneNumber? {
    let n = digits.count
    guard n >= 7 && n <= 12 else { return nil }
    let type = table.type(of: digits, in: .mainland)
    let areaLength = digits[0] == 1 && digits[1] == 0 || digits[0] == 2 ? 2 : 3
    if areaLength == 3 && digits[0] < 3 { return nil }
    let area = digits.value(0, areaLength)
    guard areas.exists(area), n > areaLength else { return nil }
    var number = PhoneNumber(countryCode: 86, national: digits, type: type, areaLength: areaLength)
    if type == .fixed || type == .tollFree || type == .sharedCost { return number }
    // Numbers from before an area grew by a digit, and areas that were given up.
    guard areaLength == 3, n >= 10, n <= 11, digits[3] >= 2 && digits[3] <= 8 else {
      guard areaLength == 2, n == 10, digits[2] >= 2 && digits[2] <= 8 else { return nil }
      return number
    }
    number.isUnusual = !areas.isUsual(area, n - 3)
    return number
  }

  private func mainland(_ digits: DigitRun) -> PhoneNumber? {
    let n = digits.count
    if let number = service(digits) { return number }
    if digits[0] == 0 {
      let rest = digits.dropping(1)
      if n == 12, let mobile = mobile(rest) { return mobile }
      if digits[1] == 0 { return nil }
      return service(rest) ?? landline(rest)
    }
    if n > 14 { return withoutDialRound(digits) }
    return withoutTrunkZero(digits)
  }

  /// 17951, 12593, … once made long-distance calls cheap: 17951 138…, 17909 0755 ….
  private func withoutDialRound(_ digits: DigitRun) -> PhoneNumber? {
    guard digits.count >= 15, digits.starts(with: "179") || digits.starts(with: "12593") else { return nil }
    let rest = digits.dropping(5)
    if let mobile = mobile(rest) { return mobile }
    guard rest[0] == 0 else { return nil }
    return mobile(rest.dropping(1)) ?? landline(rest.dropping(1))
  }

  /// 10-62345678, 755-26001234: a spreadsheet dropped the zero. Only where the area code stands alone
  /// or the length leaves no other reading.
  private func withoutTrunkZero(_ digits: DigitRun) -> PhoneNumber? {
    let n = digits.count
    guard n == 10 || n == 11 else { return nil }
    let areaLength = digits[0] == 1 && digits[1] == 0 || digits[0] == 2 ? 2 : 3
    guard digits.hasGroupEnd(after: areaLength) || !digits.isGrouped && n - areaLength == 8 else {
      return nil
    }
    // 415-555-0123 is how North America writes.
    if n == 10 && areaLength == 3 && digits.isGrouped(3, 6, 10) { return nil }
    guard digits[areaLength] >= 2 && digits[areaLength] <= 8, var number = landline(digits),
      number.type == .fixed
    else { return nil }
    number.inference = .trunkZero
    return number
  }

  // MARK: Local numbers

  private func local(_ digits: DigitRun, _ region: () -> RecordRegion) -> PhoneNumber? {
    let n = digits.count
    let mayBeTaiwanese = digits[0] == 0 && (n == 9 || n == 10)
    guard digits[0] >= 2 && n <= 8 || mayBeTaiwanese else { return nil }
    if n == 8 && looksLikeDate(digits) { return nil }
    var number: PhoneNumber?
    switch region() {
    case .unknown: number = nil
    case .hongKong: number = hongKong(digits)
    case .macau: number = macau(digits)
    case .taiwan: number = mayBeTaiwanese ? taiwan(digits) : nil
    case .mainland(let areaCode):
      var national = DigitRun(areaCode, length: areaCode > 99 ? 3 : 2)
      for i in 0..<n { _ = national.append(digits[i]) }
      number = digits[0] >= 2 && digits[0] <= 8 && areas.isUsual(areaCode, n) ? landline(national) : nil
    }
    if number?.type == .unassigned { number = nil }
    if number != nil {
      number?.inference = .record
      return number
    }
    return mayBeTaiwanese ? nil : PhoneNumber(countryCode: 0, national: digits, type: .unassigned)
  }

  /// 19xxMMDD and 20xxMMDD.
  func looksLikeDate(_ digits: DigitRun) -> Bool {
    guard digits.count == 8 else { return false }
    let year = digits.value(0, 4)
    let month = digits.value(4, 2)
    let day = digits.value(6, 2)
    return year >= 1900 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31
  }
}
