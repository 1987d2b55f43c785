/// 统一社会信用代码, GB 32100-2015: registering authority, sort of organization, division (GB/T 2260),
/// organization code (GB 11714), check character (weights 3^i, modulus 31). I, O, S, V and Z do not occur.
enum CreditCode {
  enum Fault: Equatable {
    case none
    /// Length, letters, authority or division: no such code can exist.
    case structure
    /// Only the check character. Real codes of Xiamen from before 2016 are like that.
    case check
    /// Only the check character of the organization code inside.
    case organization
    /// Both check characters: something is mistyped.
    case both
  }

  /// - Parameter code: capitals.
  static func fault(_ code: UnsafeBufferPointer<UInt32>) -> Fault {
    guard code.count == 18, let sum = weightedSum(code), isAuthority(code[0]), isSort(code[1]) else {
      return .structure
    }
    for i in 2..<8 where !isDigit(code[i]) { return .structure }
    let province = Int((code[2] - 0x30) * 10 + code[3] - 0x30)
    // 100000 is the national office.
    guard ResidentNumber.isProvince(province) || province == 10 else { return .structure }
    let organization = UnsafeBufferPointer(rebasing: code[8..<17])
    guard OrganizationCode.isShaped(organization) else { return .structure }
    let isRight = value(code[17]) == (31 - sum % 31) % 31
    let isOrganizationRight = OrganizationCode.hasCheck(organization)
    switch (isRight, isOrganizationRight) {
    case (true, true): return .none
    case (false, true): return .check
    case (true, false): return .organization
    case (false, false): return .both
    }
  }

  /// Sum over the first 17 characters; `nil` if a character of the code is none of the 31.
  private static func weightedSum(_ code: UnsafeBufferPointer<UInt32>) -> Int? {
    var sum = 0
    var weight = 1
    for i in 0..<18 {
      guard let value = value(code[i]) else { return nil }
      if i < 17 { sum += value * weight }
      weight = weight * 3 % 31
    }
    return sum
  }

  /// 0…30 in the order of the standard.
  private static func value(_ s: UInt32) -> Int? {
    if isDigit(s) { return Int(s - 0x30) }
    guard isUpper(s) else { return nil }
    var skipped: UInt32 = 0
    for letter in [u("I"), u("O"), u("S"), u("V"), u("Z")] {
      if s == letter { return nil }
      if s > letter { skipped += 1 }
    }
    return Int(s - 55 - skipped)
  }

  /// 机构编制 1, 外交 2, 司法 3, 文化 4, 民政 5, 旅游 6, 宗教 7, 工会 8, 工商 9, 中央军委 A, 农业 N, 其他 Y.
  private static func isAuthority(_ s: UInt32) -> Bool {
    s >= u("1") && s <= u("9") || s == u("A") || s == u("N") || s == u("Y")
  }

  private static func isSort(_ s: UInt32) -> Bool { s >= u("1") && s <= u("9") }
}
