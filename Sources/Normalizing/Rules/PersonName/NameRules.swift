import Records

enum NameJoin: Rule {
  static let id = "name-join"
  static let summary = "Family name, given name and English name of one record make one name."
  static let column = ColumnMeaning.familyName
  static let examples: [Example] = [
    Example("欧阳", "欧阳明珠", given: [.givenName: "明珠"]),
    Example("李", "李明 Tony", given: [.givenName: "明", .latinName: "Tony"]),
    Example("Zhang", "Zhang Wei", given: [.givenName: "Wei"]),
    Example("Smith", "John Smith", given: [.givenName: "John"]),
  ]
}

/// What is left of a name cell after a phone number or an address was taken out.
enum NameRemainder: Rule {
  static let id = "name-remainder"
  static let summary =
    "A phone number or e-mail address in a name column goes to its own kind; the name stays."
  static let column = ColumnMeaning.personName
  static let examples = [
    Example("李明 13912345670", "+8613912345670", "李明"),
    Example("李明<li.ming@mingyuan.com>", "li.ming@mingyuan.com", "李明"),
    Example("13912345670", "+8613912345670"),
  ]

  static func keepName(_ text: inout ScalarText, isEmail: Bool) {
    if isEmail {
      // Stretches without blanks or brackets that hold an @ go; so do the brackets around them.
      var i = 0
      while i < text.count {
        guard text[i] == u("@") else {
          i += 1
          continue
        }
        var from = i
        var to = i + 1
        while from > 0 && isAddressScalar(text[from - 1]) { from -= 1 }
        while to < text.count && isAddressScalar(text[to]) { to += 1 }
        text.removeRange(from..<to)
        i = from
      }
    } else {
      text.filter { !(isDigit($0) || $0 == u("+") || $0 == u("-") || $0 == u("#") || $0 == u("*")) }
    }
    text.filter { $0 != u("<") && $0 != u(">") && $0 != u(":") && $0 != u("\"") }
    removeEmptyBrackets(&text)
    for label in ["电话", "手机", "tel", "手機", "電話", "联系电话", "mobile", "邮箱"] { dropEnd(label, &text) }
    while text.count > 0,
      [u("/"), u(","), u(";"), 0x3001, u(" "), u("."), u("|")].contains(text[text.count - 1])
    { text.removeLast(1) }
    while text.count > 0, [u("/"), u(","), u(";"), 0x3001, u(" "), u("."), u("|")].contains(text[0]) {
      text.removeFirst(1)
    }
  }

  private static func isAddressScalar(_ s: UInt32) -> Bool {
    isDigit(s) || isASCIILetter(s) || s == u(".") || s == u("_") || s == u("-") || s == u("+") || s == u("@")
  }

  private static func removeEmptyBrackets(_ text: inout ScalarText) {
    var i = 0
    while i + 1 < text.count {
      if text[i] == u("(") && text[i + 1] == u(")") { text.removeRange(i..<i + 2) } else { i += 1 }
    }
  }

  private static func dropEnd(_ word: String, _ text: inout ScalarText) {
    let scalars = word.unicodeScalars.map(\.value)
    guard text.count > scalars.count else { return }
    for (i, s) in scalars.enumerated() where asciiLower(text[text.count - scalars.count + i]) != s { return }
    text.removeLast(scalars.count)
  }
}

enum NameInterpuncts: Rule {
  static let id = "name-interpunct"
  static let summary = "Every sort of middle dot inside a name becomes U+00B7."
  static let column = ColumnMeaning.personName
  static let examples = [
    Example("买买提•艾山", "买买提·艾山"), Example("古丽・巴哈尔", "古丽·巴哈尔"), Example("约翰.史密斯", "约翰·史密斯"),
  ]

  /// Unifies the dots, and leaves blanks around them out.
  static func unify(_ text: inout ScalarText) {
    var hasDot = false
    for i in 0..<text.count {
      switch text[i] {
      case 0x2022, 0x2027, 0x2219, 0x22C5, 0x30FB, 0xFF65, 0x25CF, 0x2024, 0x16EB, 0x0387, 0x2E31, 0xFE52,
        0x2E33,
        0x2981, 0x26AB, 0x1427:
        text[i] = 0xB7
        hasDot = true
      case u("."), 0x3002, 0xFF0E, 0xFF61, u("`"):
        if i > 0 && i + 1 < text.count && isLetterBeside(text[i - 1]) && isLetterBeside(text[i + 1])
          && (i > 1 || i + 2 < text.count)
        {
          text[i] = 0xB7
          hasDot = true
        }
      case 0xB7: hasDot = true
      default: break
      }
    }
    if !hasDot { return }
    var end = 0
    let count = text.count
    for i in 0..<count {
      let s = text[i]
      if s == 0x20 && (end > 0 && text[end - 1] == 0xB7 || i + 1 < count && text[i + 1] == 0xB7) { continue }
      if s == 0xB7 && end > 0 && text[end - 1] == 0xB7 { continue }
      text[end] = s
      end += 1
    }
    text.removeLast(count - end)
  }

  private static func isLetterBeside(_ s: UInt32) -> Bool { isHan(s) || isKana(s) }
}

enum NameNotes: Rule {
  static let id = "name-note"
  static let summary =
    "A remark in brackets is left out; a Latin or Han name in brackets is a second name and stays."
  static let column = ColumnMeaning.personName
  static let examples = [
    Example("李明（销售部）", "李明"), Example("李明(Tony)", "李明 Tony"), Example("Tony Li（李明）", "李明 Tony Li"),
    Example("李明【已离职】", "李明"),
  ]

  static func unifyBrackets(_ text: inout ScalarText) {
    for i in 0..<text.count {
      switch text[i] {
      case u("["), u("{"), u("<"), 0x300A, 0x3008, 0x300C, 0x300E, 0xFF08, 0x3010, 0x3014: text[i] = u("(")
      case u("]"), u("}"), u(">"), 0x300B, 0x3009, 0x300D, 0x300F, 0xFF09, 0x3011, 0x3015: text[i] = u(")")
      default: break
      }
    }
  }
}

/// 王伟先生 → 王伟; 王总 stays: family name and form of address are all that is known.
enum NameTitles: Rule {
  static let id = "name-title"
  static let summary =
    "Forms of address and positions stuck to a full name are left out; after a bare family name they stay (王总)."
  static let column = ColumnMeaning.personName
  static let examples = [
    Example("李明先生", "李明"), Example("欧阳明珠女士", "欧阳明珠"), Example("李明总经理", "李明"), Example("王总", "王总"),
    Example("陈经理", "陈经理"), Example("Mr. John Smith", "John Smith"), Example("Dr Li Ming", "Li Ming"),
    Example("李明博士 教授", "李明"), Example("尊敬的李明女士", "李明"), Example("销售部经理李明", "李明"),
    Example("Li Ming, PhD", "Li Ming"),
  ]

  static func mayStart(with s: UInt32) -> Bool { HanNameWords.labels.child(0, s) != 0 }

  /// `联系人：李明`, `尊敬的李明女士`: words before the name that announce it.
  static func dropLabels(_ text: inout ScalarText) {
    let match = HanNameWords.labels.longestPrefix(text.view, 0, text.count)
    guard match.length > 0, match.length < text.count else { return }
    let last = text[match.length - 1]
    if isASCIILetter(last) && !isBlank(text[match.length]) { return }
    text.removeFirst(match.length)
    text.trim()
  }
}

enum NameBlanks: Rule {
  static let id = "name-blanks"
  static let summary = "Blanks inside a Han name are left out."
  static let column = ColumnMeaning.personName
  static let examples = [Example("李 明", "李明"), Example("欧阳　明 珠", "欧阳明珠")]
}

/// `Tony Chen 陈志远` → `陈志远 Tony Chen`.
enum NameScriptOrder: Rule {
  static let id = "name-script-order"
  static let summary =
    "A Han and a Latin name in one cell: the Han name first, one blank, then the Latin name."
  static let column = ColumnMeaning.personName
  static let examples = [
    Example("Tony Chen 陈志远", "陈志远 Tony Chen"), Example("陈志远Tony", "陈志远 Tony"),
    Example("Tony-陈志远", "陈志远 Tony"),
    Example("陈志远/Tony Chen", "陈志远 Tony Chen"),
  ]
}

enum NameLatinCase: Rule {
  static let id = "name-latin"
  static let summary =
    "Latin names: words in all capitals or all small letters get one capital; `Family, Given` loses its comma."
  static let column = ColumnMeaning.personName
  static let examples = [
    Example("ZHANG WEI", "Zhang Wei"), Example("Zhang, Wei", "Zhang Wei"), Example("li ming", "Li Ming"),
    Example("O'BRIEN, PAT", "O'Brien Pat"), Example("McDonald", "McDonald"),
    Example("HSIEH MING-CHE", "Hsieh Ming-Che"),
  ]
}

enum NameDigits: Rule {
  static let id = "name-digits"
  static let summary = "Digits and marks that an address book put around a name are left out."
  static let column = ColumnMeaning.personName
  static let examples = [Example("李明2", "李明"), Example("1李明", "李明"), Example("3. 李明", "李明")]
}
