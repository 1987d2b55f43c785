import Records

/// Repairs of the digits themselves, before a cell is cut into pieces.
extension Workbench {
  mutating func repairDigits() {
    if classes.contains(.mark) { run(SpreadsheetNumber.self) }
    if classes.contains(.letter) { run(LettersForDigits.self) }
    if classes.contains(.han) || classes.contains(.other) { run(HanDigits.self) }
  }
}

/// `1.3812345678E+10` holds all digits and is restored; `1.38E+10` has lost them. `13812345678.0` loses its tail.
enum SpreadsheetNumber: TextRule {
  static let id = "phone-spreadsheet"
  static let summary =
    "Numbers a spreadsheet turned into 1.3912345670E+10 or 13912345670.0 are restored if no digit is lost; otherwise they are refused."
  static let column = ColumnMeaning.phone
  static let examples = [
    Example("1.3912345678E+10", "+8613912345678"),
    Example("1.39E+10"),
    Example("13912345678.0", "+8613912345678"),
    Example("13912345678.00", "+8613912345678"),
  ]

  static func apply(_ text: inout ScalarText, _ findings: inout FindingSet) {
    guard text.count < 64 else { return }
    restoreExponent(&text, &findings)
    dropDecimals(&text)
  }

  private static func dropDecimals(_ text: inout ScalarText) {
    var end = text.count
    while end > 0 && text[end - 1] == u("0") { end -= 1 }
    guard end >= 8, end < text.count, text.count - end <= 2, text[end - 1] == u(".") else { return }
    for i in 0..<end - 1 where !isDigit(text[i]) && !(i == 0 && text[i] == u("+")) { return }
    text.removeLast(text.count - end + 1)
  }

  private static func restoreExponent(_ text: inout ScalarText, _ findings: inout FindingSet) {
    guard text.count >= 5, isDigit(text[0]), text[1] == u(".") else { return }
    var i = 2
    while i < text.count && isDigit(text[i]) { i += 1 }
    let decimals = i - 2
    guard decimals > 0, i + 1 < text.count, text[i] | 0x20 == u("e") else { return }
    i += 1
    if text[i] == u("+") { i += 1 }
    var exponent = 0
    let exponentStart = i
    while i < text.count && isDigit(text[i]) && exponent < 100 {
      exponent = exponent * 10 + Int(text[i] - 0x30)
      i += 1
    }
    guard i == text.count, i > exponentStart else { return }
    if decimals == exponent {
      text.keep(0..<2 + decimals)
      text.removeRange(1..<2)
    } else {
      findings.insert(.phoneDigitsLost)
      text.clear()
    }
  }
}

/// The letters O and l typed for 0 and 1.
enum LettersForDigits: TextRule {
  static let id = "phone-letters"
  static let summary = "The letters O, o, I, l, i inside a number are the digits 0 and 1."
  static let column = ColumnMeaning.phone
  static let examples = [
    Example("l39O1234567", "+8613901234567"),
    Example("O21-62345678", "+862162345678"),
    Example("Tel 0755-26001234", "+8675526001234"),
  ]

  static func apply(_ text: inout ScalarText, _ findings: inout FindingSet) {
    var i = 0
    while i < text.count {
      guard isDigit(text[i]) || isASCIILetter(text[i]) else {
        i += 1
        continue
      }
      let start = i
      var digits = 0
      var lookAlikes = 0
      while i < text.count, isDigit(text[i]) || isASCIILetter(text[i]) {
        if isDigit(text[i]) { digits += 1 } else if digit(text[i]) != nil { lookAlikes += 1 }
        i += 1
      }
      let length = i - start
      guard lookAlikes > 0 && digits + lookAlikes == length && digits > 0 else { continue }
      let isNumber = length >= 7 && digits * 2 > length
      let isAreaCode =
        (3...4).contains(length) && digit(text[start]) == u("0") && i < text.count
        && [u("-"), u(" "), u(")")].contains(text[i])
      if isNumber || isAreaCode {
        for k in start..<i { text[k] = digit(text[k]) ?? text[k] }
      }
    }
  }

  private static func digit(_ s: UInt32) -> UInt32? {
    switch s {
    case u("O"), u("o"): u("0")
    case u("I"), u("l"), u("i"), u("L"): u("1")
    default: nil
    }
  }
}

/// 一三八…, 壹叁捌…: a number written out in Chinese digits.
enum HanDigits: TextRule {
  static let id = "phone-han-digits"
  static let summary = "A run of at least seven Chinese digits is a number: 一三九…, 幺三九…."
  static let column = ColumnMeaning.phone
  static let examples = [Example("一三九零一二三四五六七", "+8613901234567")]

  static func apply(_ text: inout ScalarText, _ findings: inout FindingSet) {
    var i = 0
    while i < text.count {
      let start = i
      var chinese = 0
      while i < text.count, isDigit(text[i]) || digit(text[i]) != nil {
        if !isDigit(text[i]) { chinese += 1 }
        i += 1
      }
      if chinese > 0 && i - start >= 7 {
        for k in start..<i { text[k] = digit(text[k]) ?? text[k] }
      }
      if i == start { i += 1 }
    }
  }

  private static func digit(_ s: UInt32) -> UInt32? {
    switch s {
    case u("零"), u("〇"), u("○"): u("0")
    case u("一"), u("壹"), u("幺"): u("1")
    case u("二"), u("贰"), u("貳"), u("两"): u("2")
    case u("三"), u("叁"), u("參"): u("3")
    case u("四"), u("肆"): u("4")
    case u("五"), u("伍"): u("5")
    case u("六"), u("陆"), u("陸"): u("6")
    case u("七"), u("柒"): u("7")
    case u("八"), u("捌"): u("8")
    case u("九"), u("玖"): u("9")
    default: nil
    }
  }
}
