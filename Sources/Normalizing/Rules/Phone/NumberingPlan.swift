/// Decides whether digits are a phone number, and which: the numbering plans of mainland China, Hong
/// Kong, Macau and Taiwan, and the lengths of other countries' numbers (ITU-T E.164).
///
/// Nothing here guesses: a number without country or area code is read only where its shape allows a
/// single reading, or where the record says where it is from.
struct NumberingPlan {
  let areas = AreaCodes.shared

  /// - Parameters:
  ///   - isInternational: a plus stood before the digits.
  ///   - region: where the record is from; asked only for local numbers.
  func number(_ digits: DigitRun, isInternational: Bool, region: () -> RecordRegion) -> PhoneNumber? {
    let n = digits.count
    if n == 11 && !isInternational, let mobile = mainlandMobile(digits) { return mobile }
    if n < 7 || n > 20 { return nil }
    if isInternational { return international(digits) }
    if digits.starts(with: "00") {
      return international(digits.dropping(2))
    }
    if let known = withKnownCountry(digits) { return known }
    if let mainland = mainland(digits) { return mainland }
    if let taiwan = taiwanByShape(digits) { return taiwan }
    return local(digits, region)
  }

  // MARK: International

  private func international(_ given: DigitRun) -> PhoneNumber? {
    var digits = given
    if digits.starts(with: "00") { digits = digits.dropping(2) }
    // +86+86…, 00860086…: the country code written twice.
    for _ in 0..<2 where digits.count > 13 && digits.starts(with: "86") {
      var rest = digits.dropping(2)
      if rest.starts(with: "0086") { rest = rest.dropping(2) }
      if rest.starts(with: "86") && rest.count >= 12 { digits = rest }
    }
    if digits.starts(with: "086") { digits = digits.dropping(1) }
    if digits.starts(with: "86") { return mainlandAfterCode(digits.dropping(2)) }
    if digits.starts(with: "852") { return hongKong(digits.dropping(3)) }
    if digits.starts(with: "853") { return macau(digits.dropping(3)) }
    if digits.starts(with: "886") { return taiwan(digits.dropping(3)) }
    return foreign(digits)
  }

  /// National number after 86: with or without trunk zero.
  private func mainlandAfterCode(_ digits: DigitRun) -> PhoneNumber? {
    if let mobile = mainlandMobile(digits) { return mobile }
    if digits.count > 0 && digits[0] == 0 {
      return landline(digits.dropping(1)) ?? mainlandMobile(digits.dropping(1))
    }
    return tollFree(digits) ?? landline(digits)
  }

  /// 86, 852, 853 and 886 written without plus.
  private func withKnownCountry(_ digits: DigitRun) -> PhoneNumber? {
    let n = digits.count
    if digits.starts(with: "86") && n >= 11 {
      let rest = digits.dropping(2)
      if let mobile = mainlandMobile(rest) { return mobile }
      if n >= 12 || digits.hasGroupEnd(after: 2), !digits.starts(with: "886") {
        if let number = mainlandAfterCode(rest) { return number }
      }
    }
    if digits.starts(with: "086") && n >= 12, let number = mainlandAfterCode(digits.dropping(3)) {
      return number
    }
    let isGrouped = digits.hasGroupEnd(after: 3) || digits.hasGroupEnd(after: n) && !hasInnerGroup(digits)
    guard isGrouped else { return nil }
    if digits.starts(with: "852") && n == 11 { return hongKong(digits.dropping(3)) }
    if digits.starts(with: "853") && n == 11 { return macau(digits.dropping(3)) }
    if digits.starts(with: "886") && n >= 11 { return taiwan(digits.dropping(3)) }
    return nil
  }

  private func hasInnerGroup(_ digits: DigitRun) -> Bool {
    for n in 1..<digits.count where digits.hasGroupEnd(after: n) { return true }
    return false
  }

  private func foreign(_ digits: DigitRun) -> PhoneNumber? {
    guard digits.count >= 8 && digits.count <= 15, let length = CountryCodes.length(digits) else {
      return nil
    }
    if length == 1 && digits[0] == 1 && (digits.count != 11 || digits[1] < 2 || digits[4] < 2) { return nil }
    let code = digits.value(0, length)
    return PhoneNumber(countryCode: code, national: digits.dropping(length), kind: .foreign)
  }

  // MARK: Mainland

  private func mainlandMobile(_ digits: DigitRun) -> PhoneNumber? {
    guard digits.count == 11 && digits[0] == 1 && digits[1] >= 3 else { return nil }
    return PhoneNumber(countryCode: 86, national: digits, kind: .mobile)
  }

  private func tollFree(_ digits: DigitRun) -> PhoneNumber? {
    guard digits.count == 10 && (digits.starts(with: "400") || digits.starts(with: "800")) else { return nil }
    return PhoneNumber(countryCode: 86, national: digits, kind: .tollFree)
  }

  /// Area code without zero, then the subscriber number.
  private func landline(_ digits: DigitRun) -> PhoneNumber? {
    let n = digits.count
    guard n >= 9 && n <= 11 else { return nil }
    if (digits[0] == 1 && digits[1] == 0 || digits[0] == 2) && areas.exists(digits.value(0, 2)) {
      guard n == 10 else { return nil }
      return PhoneNumber(countryCode: 86, national: digits, kind: .landline, areaLength: 2)
    }
    guard n >= 10, digits[0] >= 3, areas.exists(digits.value(0, 3)) else { return nil }
    var number = PhoneNumber(countryCode: 86, national: digits, kind: .landline, areaLength: 3)
    number.isUnusual = !areas.isUsual(digits.value(0, 3), n - 3)
    return number
  }

  private func mainland(_ digits: DigitRun) -> PhoneNumber? {
    let n = digits.count
    if let number = tollFree(digits) { return number }
    if digits[0] == 0 {
      let rest = digits.dropping(1)
      if n == 12, let mobile = mainlandMobile(rest) { return mobile }
      if digits[1] == 0 { return nil }
      return landline(rest)
    }
    // Dial-round prefixes before a mobile number: 17951 138…
    if n == 16 && (digits.starts(with: "179") || digits.starts(with: "12593")) {
      return mainlandMobile(digits.dropping(5))
    }
    // 10-62345678, 755-26001234: a spreadsheet dropped the zero. Only where the area code stands alone
    // or the length leaves no other reading.
    if n == 10 || n == 11 {
      let areaLength = digits[0] == 1 && digits[1] == 0 || digits[0] == 2 ? 2 : 3
      if digits.hasGroupEnd(after: areaLength) || !hasInnerGroup(digits) && n - areaLength == 8,
        var number = landline(digits), !number.isUnusual
      {
        number.inference = .trunkZero
        return number
      }
    }
    return nil
  }

  // MARK: Hong Kong, Macau, Taiwan

  private func hongKong(_ digits: DigitRun) -> PhoneNumber? {
    if digits.count == 9 && digits.starts(with: "800") {
      return PhoneNumber(countryCode: 852, national: digits, kind: .tollFree)
    }
    guard digits.count == 8 && digits[0] >= 2 else { return nil }
    let isMobile = digits[0] >= 4 && !(digits[0] == 8 && digits[1] < 4) && !(digits[0] == 5 && digits[1] == 8)
    return PhoneNumber(countryCode: 852, national: digits, kind: isMobile ? .mobile : .landline)
  }

  private func macau(_ digits: DigitRun) -> PhoneNumber? {
    guard digits.count == 8, digits[0] == 6 || digits[0] == 8 || digits[0] == 2 && digits[1] == 8 else {
      return nil
    }
    return PhoneNumber(countryCode: 853, national: digits, kind: digits[0] == 6 ? .mobile : .landline)
  }

  /// Taiwan's national number, with or without its trunk zero.
  private func taiwan(_ given: DigitRun) -> PhoneNumber? {
    let digits = given.count > 0 && given[0] == 0 ? given.dropping(1) : given
    let n = digits.count
    guard n >= 8 && n <= 9 else { return nil }
    if digits[0] == 9 { return n == 9 ? PhoneNumber(countryCode: 886, national: digits, kind: .mobile) : nil }
    if digits.starts(with: "80") { return PhoneNumber(countryCode: 886, national: digits, kind: .tollFree) }
    guard digits[0] >= 2 && digits[0] <= 8 else { return nil }
    let areaLength =
      digits.starts(with: "37") || digits.starts(with: "49") || digits.starts(with: "89") ? 2 : 1
    return PhoneNumber(countryCode: 886, national: digits, kind: .landline, areaLength: areaLength)
  }

  /// `02-2345-6789`, `0912-345-678`: shapes that no mainland number has.
  private func taiwanByShape(_ digits: DigitRun) -> PhoneNumber? {
    let n = digits.count
    guard digits[0] == 0 && (n == 9 || n == 10) else { return nil }
    let isMobile = n == 10 && digits[1] == 9
    let isLandline =
      digits.hasGroupEnd(after: 2) && digits[1] >= 2 && digits[1] <= 8
      || digits.hasGroupEnd(after: 3) && [37, 49, 82, 89].contains(digits.value(1, 2))
    guard isMobile || isLandline, var number = taiwan(digits) else { return nil }
    number.inference = .shape
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
      var national = DigitRun()
      for digit in String(areaCode).utf8 { _ = national.append(digit - 0x30) }
      for i in 0..<n { _ = national.append(digits[i]) }
      number = areas.isUsual(areaCode, n) ? landline(national) : nil
    }
    if number != nil {
      number?.inference = .record
      return number
    }
    return mayBeTaiwanese ? nil : PhoneNumber(countryCode: 0, national: digits, kind: .local)
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

/// Country codes of ITU-T E.164 by their length.
enum CountryCodes {
  private static let two: Set<Int> = [
    20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56, 57, 58,
    60, 61, 62,
    63, 64, 65, 66, 81, 82, 84, 90, 91, 92, 93, 94, 95, 98,
  ]
  private static let three: [ClosedRange<Int>] = [
    211...213, 216...216, 218...218, 220...269, 290...291, 297...299, 350...359, 370...389, 420...421,
    423...423,
    500...509, 590...599, 670...670, 672...692, 850...853, 855...856, 880...880, 886...886, 960...968,
    970...977,
    992...996, 998...998,
  ]

  /// How many digits the country code has, or `nil` if the digits start with none.
  static func length(_ digits: DigitRun) -> Int? {
    if digits[0] == 1 || digits[0] == 7 { return 1 }
    if two.contains(digits.value(0, 2)) { return 2 }
    let code = digits.value(0, 3)
    return three.contains { $0.contains(code) } ? 3 : nil
  }
}
