import Records

/// The rules of the phone grammar, as documentation and tests see them. The code is in PhoneGrammar.

enum PhoneE164: Rule {
  static let id = "phone-e164"
  static let summary =
    "A number becomes E.164: country code and national number without marks and trunk zero."
  static let column = ColumnMeaning.phone
  static let examples = [
    Example("139 1234 5670", "+8613912345670"),
    Example("+86 (0)21-6234-5678", "+862162345678"),
    Example("0086 139-1234-5670", "+8613912345670"),
    Example("86-10-62345678", "+861062345678"),
    Example("400-820-1234", "+864008201234"),
    Example("00852 2345 6789", "+85223456789"),
    Example("852-9123-4567", "+85291234567"),
    Example("886-2-2345-6789", "+886223456789"),
    Example("853 6612 3456", "+85366123456"),
    Example("+1 (212) 555-0123", "+12125550123"),
    Example("310101199001011234"),
    Example("2023-05-01"),
  ]
}

enum PhoneLabelRule: Rule {
  static let id = "phone-label"
  static let summary =
    "Words around a number are left out; a fax, QQ, postcode, bank card or identity number is no phone."
  static let column = ColumnMeaning.phone
  static let examples = [
    Example("手机：13912345670", "+8613912345670"),
    Example("Tel: 021-62345678  Fax: 021-62345679", "+862162345678"),
    Example("13912345670（微信同号）", "+8613912345670"),
    Example("电话/传真：021-62345678", "+862162345678"),
  ]
}

enum PhoneExtension: Rule {
  static let id = "phone-extension"
  static let summary =
    "转, 分机, 內線, ext, x, #, *, a last - with up to six digits: the extension, as ;ext= (RFC 3966)."
  static let column = ColumnMeaning.phone
  static let examples = [
    Example("021-62345678转801", "+862162345678;ext=801"),
    Example("021-62345678-801", "+862162345678;ext=801"),
    Example("(021)62345678 分机：8001", "+862162345678;ext=8001"),
    Example("02-2345-6789#123", "+886223456789;ext=123"),
    Example("400-820-1234 ext. 5", "+864008201234;ext=5"),
    Example("13912345670-1234", "+8613912345670;ext=1234"),
    Example("021-62345678转801/802", "+862162345678;ext=801", "+862162345678;ext=802"),
    Example("021-62345678 8001分机", "+862162345678;ext=8001"),
  ]
}

enum PhoneRange: Rule {
  static let id = "phone-range"
  static let summary = "A shortened second number or a range of at most twenty is written out."
  static let column = ColumnMeaning.phone
  static let examples = [
    Example("021-62345678/79", "+862162345678", "+862162345679"),
    Example("021-62345678~80", "+862162345678", "+862162345679", "+862162345680"),
    Example("021-62345678至021-62345679", "+862162345678", "+862162345679"),
  ]
}

enum PhoneTrunkZero: Rule {
  static let id = "phone-trunk-zero"
  static let summary =
    "An area code whose zero a spreadsheet dropped is read where no other reading is possible."
  static let column = ColumnMeaning.phone
  static let examples = [Example("10-62345678", "+861062345678"), Example("75526001234", "+8675526001234")]
}

enum PhoneAreaFromRecord: Rule {
  static let id = "phone-area"
  static let summary =
    "A local number takes the area code of the number before it, or of the record's city, address or company; marked as inferred."
  static let column = ColumnMeaning.phone
  static let examples = [
    Example("26001234", "+8675526001234", given: [.city: "深圳市"]),
    Example("62345678", "+862162345678", given: [.address: "上海市长宁区延安西路100号"]),
    Example("2600 1234", "+8675526001234", given: [.company: "深圳市明远科技有限公司"]),
    Example("021-62345678、62345670", "+862162345678", "+862162345670"),
    Example("2345 6789", "+85223456789", given: [.city: "香港"]),
  ]
}

enum PhoneFiller: Rule {
  static let id = "phone-filler"
  static let summary =
    "Numbers people type to get past a form become nothing: 13800138000, one digit repeated."
  static let column = ColumnMeaning.phone
  static let examples = [Example("13800138000"), Example("+86 138-0013-8000"), Example("18888888888")]

  static func isFiller(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard cell.count == 11 else { return false }
    var value = 0
    for byte in cell { value = value * 10 + Int(byte &- 0x30) }
    return isFiller(value)
  }

  static func isFiller(_ number: PhoneNumber) -> Bool {
    switch (number.countryCode, number.national.count) {
    case (86, 11): isFiller(number.national.value(0, 11))
    // 88888888 without its area.
    case (0, 7...8): isOneDigit(number.national)
    default: false
    }
  }

  private static func isOneDigit(_ digits: DigitRun) -> Bool {
    for i in 1..<digits.count where digits[i] != digits[0] { return false }
    return true
  }

  /// 13800138000 is China Mobile's own number, printed on every starter kit.
  private static func isFiller(_ mobile: Int) -> Bool {
    mobile == 13_800_138_000 || mobile % 1_000_000_000 % 111_111_111 == 0
  }
}
