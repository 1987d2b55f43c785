/// Numbers of payment cards, ISO/IEC 7812: recognised in order to be refused.
enum BankCard {
  /// 14 to 19 digits of a known sort of card with a right check digit (Luhn, ISO/IEC 7812-1 annex B).
  static func isCard(_ digits: DigitRun) -> Bool { isShaped(digits) && hasLuhnCheck(digits) }

  /// Length and first digits of a card: UnionPay 62 and 81, Visa 4, Mastercard 51–55 and 22–27, American Express 34
  /// and 37, JCB 35, Diners 36 and 30, and the old bank prefixes 9 and 6 of the mainland.
  static func isShaped(_ digits: DigitRun) -> Bool {
    guard digits.count >= 14 && digits.count <= 19 else { return false }
    switch digits.value(0, 2) {
    case 60...69, 81, 90...99: return digits.count >= 16
    case 40...49: return digits.count == 16 || digits.count == 19
    case 51...59, 22...27: return digits.count == 16
    case 34, 37: return digits.count == 15
    case 35: return digits.count == 16
    case 30, 36, 38: return digits.count == 14
    default: return false
    }
  }

  static func hasLuhnCheck(_ digits: DigitRun) -> Bool {
    var sum = 0
    for i in 0..<digits.count {
      var digit = Int(digits[digits.count - 1 - i])
      if i & 1 == 1 {
        digit *= 2
        if digit > 9 { digit -= 9 }
      }
      sum += digit
    }
    return sum % 10 == 0
  }
}
