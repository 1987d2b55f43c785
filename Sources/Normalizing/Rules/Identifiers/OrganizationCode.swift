/// 组织机构代码, GB 11714: eight digits or capitals and a check character (weights 3 7 9 10 5 8 4 2, modulus 11).
enum OrganizationCode {
  /// - Parameter code: nine characters, capitals.
  static func isShaped(_ code: UnsafeBufferPointer<UInt32>) -> Bool {
    guard code.count == 9, isDigit(code[8]) || code[8] == u("X") else { return false }
    for i in 0..<8 where !isDigit(code[i]) && !isUpper(code[i]) { return false }
    return true
  }

  static func hasCheck(_ code: UnsafeBufferPointer<UInt32>) -> Bool {
    guard isShaped(code) else { return false }
    var sum = 0
    for i in 0..<8 { sum += Int(isDigit(code[i]) ? code[i] - 0x30 : code[i] - 55) * weights[i] }
    let check = (11 - sum % 11) % 11
    return code[8] == (check == 10 ? u("X") : UInt32(0x30 + check))
  }

  private static let weights: InlineArray<8, Int> = [3, 7, 9, 10, 5, 8, 4, 2]
}
