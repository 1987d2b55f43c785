/// The resident identity number of the mainland, GB 11643: place of registration (GB/T 2260), date of birth,
/// sequence, check character (ISO 7064 MOD 11-2). The form of 1985 has fifteen digits and no check character.
enum ResidentNumber {
  /// Provinces as GB/T 2260 numbers them; 81–83 are residence permits of Hong Kong, Macau and Taiwan people.
  static func isProvince(_ code: Int) -> Bool {
    switch code {
    case 11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71, 81...83, 91: true
    default: false
    }
  }

  /// - Parameter digits: 17 digits (the check character is another), 18, or 15.
  static func isShaped(_ digits: DigitRun) -> Bool {
    switch digits.count {
    case 17, 18:
      isProvince(digits.value(0, 2)) && isDate(digits.value(6, 4), digits.value(10, 2), digits.value(12, 2))
    case 15:
      // They were given from 1984 on; hardly anybody born before 1910 got one.
      isProvince(digits.value(0, 2)) && digits[6] > 0
        && isDate(1900 + digits.value(6, 2), digits.value(8, 2), digits.value(10, 2))
    default: false
    }
  }

  static func isDate(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    guard year >= 1850 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 else { return false }
    switch month {
    case 4, 6, 9, 11: return day <= 30
    case 2: return day <= (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28)
    default: return day <= 31
    }
  }

  /// The check character of the first 17 digits, 0…9 or 10 for X.
  static func check(_ digits: DigitRun) -> Int {
    var sum = 0
    for i in 0..<17 { sum += Int(digits[i]) * weights[i] }
    return (12 - sum % 11) % 11
  }

  /// 2^(17 - i) mod 11
  private static let weights: InlineArray<17, Int> = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
}
