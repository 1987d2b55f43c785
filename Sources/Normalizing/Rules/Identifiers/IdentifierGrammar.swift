/// Decides what an identifier is: by the word before it, by its shape, by its check characters.
struct IdentifierGrammar {
  /// Digits and capitals of the identifier without blanks and marks.
  let code: UnsafeBufferPointer<UInt32>
  /// The identifier as written.
  let body: UnsafeBufferPointer<UInt32>
  private let digits: DigitRun
  private let isDigits: Bool

  init(code: UnsafeBufferPointer<UInt32>, body: UnsafeBufferPointer<UInt32>) {
    self.code = code
    self.body = body
    digits = DigitRun(code, 0..<min(code.count, DigitRun.capacity))
    var isDigits = code.count <= DigitRun.capacity
    for s in code where !(s &- 0x30 < 10) { isDigits = false }
    self.isDigits = isDigits
  }

  func read(label: IdentifierKind?) -> IdentifierReading {
    guard let label else { return unlabeled() }
    if label == .other {
      let reading = unlabeled()
      return hasStrongCheck(reading.kind) && !reading.notes.contains(.structure) || reading.kind == .bankCard
        ? reading : IdentifierReading.unknown
    }
    let labeled = verdict(as: label)
    if labeled.validity == .yes { return labeled }
    // A label over something else that proves itself.
    let other = unlabeled()
    let isProof =
      other.kind == .bankCard
      || other.validity == .yes && !other.notes.contains(.ambiguous) && hasStrongCheck(other.kind)
    return isProof && other.kind != label ? other.with(.label) : labeled
  }

  private func hasStrongCheck(_ kind: IdentifierKind) -> Bool {
    [.creditCode, .residentID, .lei, .businessRegistration].contains(kind)
  }

  /// The verdict under the kind that a label names.
  private func verdict(as kind: IdentifierKind) -> IdentifierReading {
    switch kind {
    case .creditCode: creditCode()
    case .residentID: residentID()
    case .taiwanBusiness:
      IdentifierReading(
        kind, isDigits && TaiwanBusinessNumber.hasCheck(digits) ? .yes : .no,
        isDigits && code.count == 8 ? TaiwanBusinessNumber.hasCheck(digits) ? [] : .check : .structure)
    case .organizationCode:
      checked(kind, OrganizationCode.isShaped(code), OrganizationCode.hasCheck(code))
    case .businessRegistration: registration()
    case .postcode: IdentifierReading(kind, isPostcode ? .yes : .no, isPostcode ? [] : .structure)
    case .bankCard:
      IdentifierReading(
        kind, .no,
        isDigits && BankCard.hasLuhnCheck(digits) ? [.refused, .masked] : [.refused, .check, .masked])
    case .qq: IdentifierReading(kind, isQQ ? .yes : .no, isQQ ? [] : .structure)
    case .wechat: IdentifierReading(kind, isWeChat || isQQ ? .yes : .no, isWeChat || isQQ ? [] : .structure)
    case .lei: checked(kind, LegalEntityIdentifier.isShaped(code), LegalEntityIdentifier.hasCheck(code))
    case .hongKongID:
      checked(kind, HongKongIdentity.isShaped(code), HongKongIdentity.hasCheck(code)).with(.masked)
    case .taiwanID:
      checked(kind, TaiwanIdentityNumber.isShaped(code), TaiwanIdentityNumber.hasCheck(code)).with(.masked)
    case .passport:
      IdentifierReading(kind, isPassport ? .yes : .no, isPassport ? .masked : [.structure, .masked])
    case .phone: isDigits && isMobile ? IdentifierReading(.phone, .yes) : unlabeled()
    default: unlabeled()
    }
  }

  private func checked(_ kind: IdentifierKind, _ isShaped: Bool, _ hasCheck: Bool) -> IdentifierReading {
    IdentifierReading(kind, hasCheck ? .yes : .no, hasCheck ? [] : isShaped ? .check : .structure)
  }

  // MARK: Without a label

  private func unlabeled() -> IdentifierReading {
    if code.count == 18 { return eighteen() }
    if isDigits { return digitsOnly() }
    if code.count == 20 && LegalEntityIdentifier.isShaped(code)
      && (LegalEntityIdentifier.hasCheck(code) || isDigit(body[0]))
    {
      return checked(.lei, true, LegalEntityIdentifier.hasCheck(code))
    }
    if code.count == 9 && hasHyphenBeforeLast && OrganizationCode.isShaped(code) {
      return checked(.organizationCode, true, OrganizationCode.hasCheck(code))
    }
    if HongKongIdentity.isShaped(code) {
      let isBracketed = body.last == u(")")
      let hasCheck = HongKongIdentity.hasCheck(code)
      if isBracketed || hasCheck {
        return checked(.hongKongID, true, hasCheck).with(isBracketed ? .masked : [.masked, .ambiguous])
      }
    }
    if TaiwanIdentityNumber.hasCheck(code) {
      return IdentifierReading(.taiwanID, .yes, [.masked, .ambiguous])
    }
    if isPassport { return IdentifierReading(.passport, .yes, [.masked, .ambiguous]) }
    if OrganizationCode.hasCheck(code) {
      return IdentifierReading(.organizationCode, .yes, isWeChat ? .ambiguous : [])
    }
    if isWeChat { return IdentifierReading(.wechat, .yes) }
    // Starts like a 统一社会信用代码 but is too short or too long, or holds other letters.
    if (15...20).contains(code.count), isDigit(code[0]), isDigit(code[1]), isDigit(code[2]) {
      return IdentifierReading(.creditCode, .no, .structure)
    }
    return .unknown
  }

  private func eighteen() -> IdentifierReading {
    let fault = CreditCode.fault(code)
    let resident = residentID()
    let isResidentShaped = isResidentShaped
    if isResidentShaped && resident.validity == .yes {
      return fault == .none ? IdentifierReading(.residentID, .warn, [.ambiguous, .masked]) : resident
    }
    if fault == .none { return creditCode() }
    if isResidentShaped { return resident }
    if fault != .structure { return creditCode() }
    if isDigits || isResidentWritten {
      if isDigits && BankCard.isCard(digits) {
        return IdentifierReading(.bankCard, .no, [.refused, .masked])
      }
      return ResidentNumber.isProvince(digits.value(0, 2))
        ? resident : IdentifierReading.unknown.with(.masked)
    }
    return isWeChat ? IdentifierReading(.wechat, .yes) : creditCode()
  }

  private func digitsOnly() -> IdentifierReading {
    switch code.count {
    case 14, 16, 17, 19:
      if BankCard.isShaped(digits) && (BankCard.hasLuhnCheck(digits) || digits.starts(with: "62")) {
        return verdict(as: .bankCard)
      }
      return IdentifierReading.unknown.with(.masked)
    case 15:
      let isOld = ResidentNumber.isShaped(digits)
      let isRegistration = BusinessRegistration.hasCheck(digits)
      if isOld {
        return isRegistration
          ? IdentifierReading(.residentID, .warn, [.ambiguous, .oldForm, .masked]) : residentID()
      }
      if !isRegistration && BankCard.isCard(digits) { return verdict(as: .bankCard) }
      return registration()
    case 11 where isMobile: return IdentifierReading(.phone, .yes, .ambiguous)
    case 9 where OrganizationCode.hasCheck(code) || hasHyphenBeforeLast:
      return checked(.organizationCode, true, OrganizationCode.hasCheck(code))
        .with(hasHyphenBeforeLast ? [] : .ambiguous)
    case 8 where NumberingPlan.shared.looksLikeDate(digits): return IdentifierReading.unknown.with(.ambiguous)
    case 8 where TaiwanBusinessNumber.hasCheck(digits):
      return IdentifierReading(.taiwanBusiness, .yes, digits[0] == 0 ? [] : .ambiguous)
    case 6 where isPostcode: return IdentifierReading(.postcode, .yes, digits[0] == 0 ? [] : .ambiguous)
    default:
      if isQQ { return IdentifierReading(.qq, .yes, code.count == 5 ? .ambiguous : []) }
      return code.count >= 14 ? IdentifierReading.unknown.with(.masked) : .unknown
    }
  }

  // MARK: Kinds

  private func creditCode() -> IdentifierReading {
    switch CreditCode.fault(code) {
    case .none: IdentifierReading(.creditCode, .yes)
    case .structure: IdentifierReading(.creditCode, .no, .structure)
    case .check: IdentifierReading(.creditCode, .warn, .check)
    case .organization: IdentifierReading(.creditCode, .warn, .innerCheck)
    case .both: IdentifierReading(.creditCode, .no, [.check, .innerCheck])
    }
  }

  /// Seventeen digits and a digit or X.
  private var isResidentWritten: Bool {
    guard code.count == 18, isDigit(code[17]) || code[17] == u("X") else { return false }
    for i in 0..<17 where !isDigit(code[i]) { return false }
    return true
  }

  private var isResidentShaped: Bool { isResidentWritten && ResidentNumber.isShaped(digits.prefix(17)) }

  private func residentID() -> IdentifierReading {
    if isDigits && code.count == 15 && ResidentNumber.isShaped(digits) {
      return IdentifierReading(.residentID, .yes, [.oldForm, .masked])
    }
    guard isResidentWritten else { return IdentifierReading(.residentID, .no, [.structure, .masked]) }
    let check = ResidentNumber.check(digits)
    let isRight = code[17] == (check == 10 ? u("X") : UInt32(0x30 + check))
    guard ResidentNumber.isProvince(digits.value(0, 2)) else {
      return IdentifierReading(.residentID, .no, [.structure, .masked])
    }
    guard ResidentNumber.isDate(digits.value(6, 4), digits.value(10, 2), digits.value(12, 2)) else {
      return IdentifierReading(.residentID, .no, [.birthDate, .masked])
    }
    if isRight { return IdentifierReading(.residentID, .yes, .masked) }
    // A spreadsheet keeps fifteen digits of a number.
    let isRounded = isDigits && digits.value(15, 3) == 0
    return IdentifierReading(.residentID, .no, isRounded ? [.digitsLost, .masked] : [.check, .masked])
  }

  private func registration() -> IdentifierReading {
    guard isDigits && code.count == 15 else {
      // Before 2007 there were thirteen digits and no check digit.
      return IdentifierReading(
        .businessRegistration, isDigits && code.count == 13 ? .warn : .no,
        isDigits && code.count == 13 ? .oldForm : .structure)
    }
    if BusinessRegistration.hasCheck(digits) { return IdentifierReading(.businessRegistration, .yes) }
    return IdentifierReading(
      .businessRegistration, .no, BusinessRegistration.isShaped(digits) ? .check : .structure)
  }

  private var isMobile: Bool { NumberingPlan.shared.mobile(digits)?.type == .mobile }
  private var isQQ: Bool { isDigits && code.count >= 5 && code.count <= 11 && code[0] != u("0") }

  private var isWeChat: Bool {
    guard body.count >= 6 && body.count <= 20, isASCIILetter(body[0]) else { return false }
    for s in body where !(isASCIILetter(s) || isDigit(s) || s == u("_") || s == u("-")) { return false }
    return true
  }

  private var hasHyphenBeforeLast: Bool { body.count == 10 && body[8] == u("-") }

  /// Mainland China and, as their post asks for abroad, Hong Kong and Macau; 3, 5 and 6 digits of Taiwan under a label.
  private var isPostcode: Bool {
    guard isDigits else { return false }
    switch code.count {
    case 6: return PostcodeStarts.isMainland(digits.value(0, 2)) || digits.starts(with: "99907")
    case 3, 5: return digits[0] != 0
    default: return false
    }
  }

  /// Ordinary, service and diplomatic passports of the mainland, Hong Kong and Macau, Taiwan's nine digits only
  /// under a label.
  private var isPassport: Bool {
    guard code.count == 9 else { return false }
    if isDigits { return true }
    let second = isUpper(code[1]) && (code[0] == u("E") || code[0] == u("K") || code[0] == u("H"))
    guard [u("E"), u("G"), u("D"), u("S"), u("P"), u("K"), u("H"), u("M")].contains(code[0]) else {
      return false
    }
    for i in 1..<9 where !isDigit(code[i]) && !(i == 1 && second) { return false }
    return true
  }
}

/// First two digits of mainland postcodes.
enum PostcodeStarts {
  static func isMainland(_ start: Int) -> Bool {
    switch start {
    case 1...7, 10...16, 20...27, 30...36, 40...47, 50...58, 61...67, 71...75, 81...86: true
    default: false
    }
  }
}
