/// LEI, ISO 17442: eighteen digits or capitals and two check digits (ISO 7064 MOD 97-10).
enum LegalEntityIdentifier {
  static func isShaped(_ code: UnsafeBufferPointer<UInt32>) -> Bool {
    guard code.count == 20, isDigit(code[18]), isDigit(code[19]) else { return false }
    var digits = 0
    for s in code {
      if isDigit(s) { digits += 1 } else if !isUpper(s) { return false }
    }
    return digits < 20
  }

  static func hasCheck(_ code: UnsafeBufferPointer<UInt32>) -> Bool {
    guard isShaped(code) else { return false }
    var rest = 0
    for s in code { rest = isDigit(s) ? (rest * 10 + Int(s - 0x30)) % 97 : (rest * 100 + Int(s - 55)) % 97 }
    return rest == 1
  }
}
