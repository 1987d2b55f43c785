/// 工商注册号, the number of a business license before 2015 (GS 15-2006): six digits of the registering office
/// (GB/T 2260), eight of sequence, one check digit (ISO 7064 MOD 11,10).
enum BusinessRegistration {
  static func isShaped(_ digits: DigitRun) -> Bool {
    // 100000 is the national office.
    digits.count == 15 && (digits.starts(with: "100000") || ResidentNumber.isProvince(digits.value(0, 2)))
  }

  static func hasCheck(_ digits: DigitRun) -> Bool {
    guard isShaped(digits) else { return false }
    var product = 10
    for i in 0..<14 {
      let sum = (product + Int(digits[i])) % 10
      product = (sum == 0 ? 10 : sum) * 2 % 11
    }
    return (product + Int(digits[14])) % 10 == 1
  }
}
