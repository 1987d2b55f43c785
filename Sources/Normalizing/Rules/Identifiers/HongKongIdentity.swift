/// The number of a Hong Kong identity card: one or two letters, six digits, a check character in brackets
/// (weights 9 8 7 … 1, modulus 11, a blank counts 36).
enum HongKongIdentity {
  /// - Parameter code: capitals, without brackets.
  static func isShaped(_ code: UnsafeBufferPointer<UInt32>) -> Bool {
    let letters = code.count - 7
    guard letters == 1 || letters == 2 else { return false }
    for i in 0..<letters where !isUpper(code[i]) { return false }
    for i in letters..<letters + 6 where !isDigit(code[i]) { return false }
    return isDigit(code[code.count - 1]) || code[code.count - 1] == u("A")
  }

  static func hasCheck(_ code: UnsafeBufferPointer<UInt32>) -> Bool {
    guard isShaped(code) else { return false }
    var sum = code.count == 8 ? 36 * 9 : 0
    var weight = code.count == 8 ? 8 : 9
    for i in 0..<code.count - 1 {
      sum += Int(isUpper(code[i]) ? code[i] - 55 : code[i] - 0x30) * weight
      weight -= 1
    }
    let check = code[code.count - 1] == u("A") ? 10 : Int(code[code.count - 1] - 0x30)
    return (sum + check) % 11 == 0
  }
}
