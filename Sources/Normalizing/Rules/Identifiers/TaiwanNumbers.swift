/// 統一編號, the number of a business of Taiwan: eight digits, weights 1 2 1 2 1 2 4 1, the sum of the digits of
/// the products divisible by 5 (since 2023-04-01; by 10 before, which 5 contains). A seventh digit of 7 gives a
/// product of 28, whose digits may count as 10, thus 1 or 0.
enum TaiwanBusinessNumber {
  static func hasCheck(_ digits: DigitRun) -> Bool {
    guard digits.count == 8, !isZero(digits) else { return false }
    var sum = 0
    for i in 0..<8 where !(i == 6 && digits[6] == 7) {
      let product = Int(digits[i]) * weights[i]
      sum += product / 10 + product % 10
    }
    return sum % 5 == 0 || digits[6] == 7 && (sum + 1) % 5 == 0
  }

  private static func isZero(_ digits: DigitRun) -> Bool {
    for i in 0..<digits.count where digits[i] != 0 { return false }
    return true
  }

  private static let weights: InlineArray<8, Int> = [1, 2, 1, 2, 1, 2, 4, 1]
}

/// 身分證字號 of Taiwan: a letter for the place of registration, sex 1 or 2 (8 or 9 for residents from abroad), eight
/// digits; weights 1 9 8 7 6 5 4 3 2 1 1, modulus 10.
enum TaiwanIdentityNumber {
  static func isShaped(_ code: UnsafeBufferPointer<UInt32>) -> Bool {
    guard code.count == 10, isUpper(code[0]), [u("1"), u("2"), u("8"), u("9")].contains(code[1]) else {
      return false
    }
    for i in 2..<10 where !isDigit(code[i]) { return false }
    return true
  }

  static func hasCheck(_ code: UnsafeBufferPointer<UInt32>) -> Bool {
    guard isShaped(code) else { return false }
    let place = places[Int(code[0] - 0x41)]
    var sum = place / 10 + place % 10 * 9
    for i in 1..<9 { sum += Int(code[i] - 0x30) * (9 - i) }
    return (sum + Int(code[9] - 0x30)) % 10 == 0
  }

  /// 10…35 for A…Z, in the order in which the places were numbered.
  private static let places: [Int] = [
    10, 11, 12, 13, 14, 15, 16, 17, 34, 18, 19, 20, 21, 22, 35, 23, 24, 25, 26, 27, 28, 29, 32, 30, 31, 33,
  ]
}
