import Records

/// Repairs of the digits themselves, before a cell is cut into pieces.
extension Workbench {
  mutating func repairDigits() {
    if classes.contains(.mark) { run(SpreadsheetNumber.self) }
    if classes.contains(.letter) { run(LettersForDigits.self) }
    if classes.contains(.han) || classes.contains(.other) { run(HanDigits.self) }
  }
}

/// `1.3912345678E+10` holds all digits and is restored; `1.39E+10` has lost them.
enum SpreadsheetNumber: TextRule {
  static let id = "phone-spreadsheet"
  static let summary =
    "Numbers a spreadsheet turned into 1.3912345670E+10, 13912345670.0 or 13,912,345,670 are restored if no digit is lost; otherwise they are refused."
  static let column = ColumnMeaning.phone
  static let examples = [
    Example("1.3912345678E+10", "+8613912345678"),
    Example("1.39E+10"),
    Example("13912345678.0", "+8613912345678"),
    Example("13912345678.00/13912345679.00", "+8613912345678", "+8613912345679"),
    Example("13,912,345,678", "+8613912345678"),
  ]

  static func apply(_ text: inout ScalarText, _ findings: inout FindingSet) {
    var out = 0
    var i = 0
    let count = text.count
    while i < count {
      guard isDigit(text[i]) else {
        text[out] = text[i]
        out += 1
        i += 1
        continue
      }
      var end = i
      while end < count && isDigit(text[end]) { end += 1 }
      let kept = decimals(text, i, end, &findings) ?? thousands(text, i, end) ?? Kept(end: end)
      for k in i..<kept.last where isDigit(text[k]) {
        text[out] = text[k]
        out += 1
      }
      i = kept.end
    }
    text.removeLast(count - out)
  }

  /// Up to where the digits stay, and where reading goes on.
  private struct Kept {
    var last: Int
    var end: Int
    init(last: Int, end: Int) {
      self.last = last
      self.end = end
    }
    init(end: Int) { self.init(last: end, end: end) }
  }

  /// `.0` at the end, or a mantissa with its exponent, for digits at `start..<dot`.
  private static func decimals(
    _ text: borrowing ScalarText, _ start: Int, _ dot: Int, _ findings: inout FindingSet
  ) -> Kept? {
    guard dot + 1 < text.count, text[dot] == u("."), isDigit(text[dot + 1]) else {
      return dot - start == 1 ? exponent(text, start, dot, dot, &findings) : nil
    }
    var end = dot + 1
    while end < text.count && isDigit(text[end]) { end += 1 }
    if dot - start == 1, let kept = exponent(text, start, dot, end, &findings) { return kept }
    let isWhole = dot - start >= 7 && end - dot <= 3 && !(end < text.count && isJoinedOn(text[end]))
    for i in dot + 1..<end where text[i] != u("0") { return nil }
    return isWhole ? Kept(last: dot, end: end) : nil
  }

  private static func exponent(
    _ text: borrowing ScalarText, _ start: Int, _ dot: Int, _ end: Int, _ findings: inout FindingSet
  ) -> Kept? {
    guard end + 1 < text.count, text[end] | 0x20 == u("e") else { return nil }
    var i = end + 1
    if text[i] == u("+") { i += 1 }
    let exponentStart = i
    var exponent = 0
    while i < text.count && isDigit(text[i]) && exponent < 100 {
      exponent = exponent * 10 + Int(text[i] - 0x30)
      i += 1
    }
    guard i > exponentStart, exponent >= 6, !(i < text.count && isASCIILetter(text[i])) else { return nil }
    // A mantissa that is too short has lost digits, or ends in zeros: nobody knows.
    if max(0, end - dot - 1) == exponent { return Kept(last: end, end: i) }
    findings.insert(.phoneDigitsLost)
    return Kept(last: start, end: i)
  }

  /// `13,912,345,678`: the digits in groups of three, as a whole number.
  private static func thousands(_ text: borrowing ScalarText, _ start: Int, _ first: Int) -> Kept? {
    guard first - start <= 3, !(start > 0 && isJoinedOn(text[start - 1])) else { return nil }
    var end = first
    while end + 3 < text.count, text[end] == u(","), isDigit(text[end + 1]), isDigit(text[end + 2]),
      isDigit(text[end + 3])
    {
      end += 4
    }
    let digits = first - start + (end - first) / 4 * 3
    guard (10...13).contains(digits), !(end < text.count && (isJoinedOn(text[end]) || isDigit(text[end])))
    else {
      return nil
    }
    return Kept(end: end)
  }

  private static func isJoinedOn(_ s: UInt32) -> Bool {
    isDigit(s) || isASCIILetter(s) || s == u(".") || s == u(",") || s == u("-")
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
    Example("139 OO12 345l", "+8613900123451"),
    Example("Tel 0755-26001234", "+8675526001234"),
  ]

  static func apply(_ text: inout ScalarText, _ findings: inout FindingSet) {
    var i = 0
    while i < text.count {
      guard isLike(text[i]) else {
        // The rest of a word that does not look like digits.
        while i < text.count && isASCIILetter(text[i]) { i += 1 }
        if i < text.count && !isLike(text[i]) { i += 1 }
        continue
      }
      let start = i
      if start > 0 && isASCIILetter(text[start - 1]) {
        while i < text.count && (isASCIILetter(text[i]) || isDigit(text[i])) { i += 1 }
        continue
      }
      // Groups of digits and look-alikes with single marks between them.
      var end = start
      var digits = 0
      var letters = 0
      while i < text.count {
        if isDigit(text[i]) {
          digits += 1
        } else if digit(text[i]) != nil {
          letters += 1
        } else if i + 1 < text.count && isJoint(text[i]) && isLike(text[i + 1]) && endsWord(text, i + 1) {
          i += 1
          continue
        } else {
          break
        }
        i += 1
        end = i
      }
      if i < text.count && isASCIILetter(text[i]) {
        while i < text.count && (isASCIILetter(text[i]) || isDigit(text[i])) { i += 1 }
        continue
      }
      guard letters > 0, digits >= letters, isNumber(text, start, end, digits + letters) else { continue }
      for k in start..<end { text[k] = digit(text[k]) ?? text[k] }
    }
  }

  /// Whether the look-alikes from `i` on end a word: `Lo` in `139 Lo` does, in `139 Long` it does not.
  private static func endsWord(_ text: borrowing ScalarText, _ i: Int) -> Bool {
    var k = i
    while k < text.count && isLike(text[k]) { k += 1 }
    return !(k < text.count && isASCIILetter(text[k]))
  }

  /// Seven to thirteen digits in one group, or groups that make a mobile or an area code with its number.
  private static func isNumber(_ text: borrowing ScalarText, _ start: Int, _ end: Int, _ count: Int) -> Bool {
    guard count >= 7 && count <= 15 else { return false }
    // The O of `(O)021-…` is an office.
    var k = start
    while k < end && !isJoint(text[k]) && !isDigit(text[k]) { k += 1 }
    guard k < end && isDigit(text[k]) else { return false }
    let first = digit(text[start]) ?? text[start]
    return end - start == count || first == u("0") || first == u("1") && count == 11 || first == u("8")
  }

  private static func isLike(_ s: UInt32) -> Bool { isDigit(s) || digit(s) != nil }
  private static func isJoint(_ s: UInt32) -> Bool {
    s == u(" ") || s == u("-") || s == u(".") || s == u(")")
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
  static let summary =
    "A row of at least seven Chinese digits is a number: 一三九…, 幺三九…; a single 一 between groups is a dash."
  static let column = ColumnMeaning.phone
  static let examples = [
    Example("一三九零一二三四五六七", "+8613901234567"), Example("〇一〇-六二三四 五六七八", "+861062345678"),
    Example("021一62345678", "+862162345678"),
  ]

  static func apply(_ text: inout ScalarText, _ findings: inout FindingSet) {
    var i = 0
    while i < text.count {
      let start = i
      var end = start
      var count = 0
      var chinese = 0
      var lastChinese = 0
      while i < text.count {
        if isDigit(text[i]) {
          count += 1
        } else if digit(text[i]) != nil {
          count += 1
          chinese += 1
          lastChinese = i
        } else if end == start || !isJoint(text[i]) || i > end {
          break
        } else {
          i += 1
          continue
        }
        i += 1
        end = i
      }
      if chinese > 0 && count >= 7 {
        if chinese == 1 && isDash(text, lastChinese, start, end, count) {
          text[lastChinese] = u("-")
        } else {
          for k in start..<end { text[k] = digit(text[k]) ?? text[k] }
        }
      }
      i = max(end, start + 1)
    }
  }

  /// The one 一 in a row of ASCII digits: a dash, unless the row is a mobile with it and not without it.
  private static func isDash(
    _ text: borrowing ScalarText, _ i: Int, _ start: Int, _ end: Int, _ count: Int
  ) -> Bool {
    text[i] == u("一") && i > start && i + 1 < end && !(count == 11 && text[start] == u("1"))
  }

  private static func isJoint(_ s: UInt32) -> Bool { s == u(" ") || s == u("-") || s == 0xB7 || s == u(".") }

  private static func digit(_ s: UInt32) -> UInt32? {
    switch s {
    case u("零"), u("〇"), u("○"), u("洞"), 0x25EF: u("0")
    case u("一"), u("壹"), u("幺"), u("弌"): u("1")
    case u("二"), u("贰"), u("貳"), u("两"), u("兩"): u("2")
    case u("三"), u("叁"), u("參"), u("叄"): u("3")
    case u("四"), u("肆"): u("4")
    case u("五"), u("伍"): u("5")
    case u("六"), u("陆"), u("陸"): u("6")
    case u("七"), u("柒"), u("拐"): u("7")
    case u("八"), u("捌"): u("8")
    case u("九"), u("玖"): u("9")
    default: nil
    }
  }
}
