/// Hong Kong, Macau and Taiwan.
extension NumberingPlan {
  func hongKong(_ digits: DigitRun) -> PhoneNumber? {
    let type = table.type(of: digits, in: .hongKong)
    guard type != .unassigned || digits.count == 8 && digits[0] >= 2 else { return nil }
    return PhoneNumber(countryCode: 852, national: digits, type: type)
  }

  func macau(_ digits: DigitRun) -> PhoneNumber? {
    let type = table.type(of: digits, in: .macau)
    guard
      type != .unassigned
        || digits.count == 8 && (digits[0] == 6 || digits[0] == 8 || digits.starts(with: "28"))
    else { return nil }
    return PhoneNumber(countryCode: 853, national: digits, type: type)
  }

  /// Taiwan's national number, with or without its trunk zero.
  func taiwan(_ given: DigitRun) -> PhoneNumber? {
    let digits = given.count > 0 && given[0] == 0 ? given.dropping(1) : given
    let n = digits.count
    guard n >= 7 else { return nil }
    let type = table.type(of: digits, in: .taiwan)
    guard type != .unassigned || n >= 8 && n <= 9 && digits[0] >= 2 && (digits[0] != 9 || n == 9) else {
      return nil
    }
    let isLongArea = digits.starts(with: "37") || digits.starts(with: "49") || digits.starts(with: "89")
    return PhoneNumber(
      countryCode: 886, national: digits, type: type, areaLength: type == .fixed ? isLongArea ? 2 : 1 : 0)
  }

  /// `02-2345-6789`, `0912-345-678`: shapes that no mainland number has.
  func taiwanByShape(_ digits: DigitRun) -> PhoneNumber? {
    let n = digits.count
    guard digits[0] == 0 && (n == 9 || n == 10) else { return nil }
    let isMobile = n == 10 && digits[1] == 9 && (!digits.isGrouped || digits.hasGroupEnd(after: 4))
    let isLandline =
      digits.hasGroupEnd(after: 2) && digits[1] >= 2 && digits[1] <= 8
      || digits.hasGroupEnd(after: 3) && [37, 49, 82, 89].contains(digits.value(1, 2))
      || digits.hasGroupEnd(after: 4) && digits.starts(with: "0836")
      || digits.starts(with: "0800") && (digits.isGrouped(4, 7, 10) || digits.isGrouped(4, 10))
    guard isMobile || isLandline, var number = taiwan(digits), number.type != .unassigned else { return nil }
    number.inference = .shape
    return number
  }
}
