import Records

/// Identity and bank card numbers that stand where they do not belong.
enum HideIdentityNumbers: TextRule {
  static let id = "identity-hidden"
  static let summary =
    "Resident identity numbers and bank card numbers keep only their first six and last four characters."
  static let column = ColumnMeaning.note
  static let examples = [
    Example("身份证110101199003071233已核", "身份证110101********1233已核", given: [.company: "明远科技有限公司"]),
    Example("卡号6222021234567890128", "卡号622202*********0128", given: [.company: "明远科技有限公司"]),
    Example("合同202305010001", "合同202305010001", given: [.company: "明远科技有限公司"]),
  ]

  static func apply(_ text: inout ScalarText, _ findings: inout FindingSet) {
    var i = 0
    while i < text.count {
      guard isDigit(text[i]) else {
        i += 1
        continue
      }
      var end = i
      while end < text.count && isDigit(text[end]) { end += 1 }
      let isAfterLetter = i > 0 && isASCIILetter(text[i - 1])
      if let stop = secretEnd(text, i, end), !isAfterLetter {
        for k in i + 6..<stop - 4 { text[k] = u("*") }
        findings.insert(.identityNumber)
        end = stop
      }
      i = end
    }
  }

  /// Where the secret number ends that starts at `start`, whose digits end at `end`; `nil` if it is none.
  private static func secretEnd(_ text: borrowing ScalarText, _ start: Int, _ end: Int) -> Int? {
    guard end - start >= 15 && end - start <= 19 else { return nil }
    let digits = DigitRun(text.view, start..<end)
    let next = end < text.count ? text[end] : 0
    if digits.count == 17 && next | 0x20 == u("x") {
      return ResidentNumber.isShaped(digits) ? end + 1 : nil
    }
    if isASCIILetter(next) || next == u("*") { return nil }
    if digits.count == 18 && ResidentNumber.isShaped(digits) { return end }
    if digits.count == 15 && ResidentNumber.isShaped(digits) && !BusinessRegistration.hasCheck(digits) {
      return end
    }
    return digits.count >= 16 && BankCard.isCard(digits) ? end : nil
  }
}
