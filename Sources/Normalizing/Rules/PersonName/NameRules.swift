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

enum NameInterpuncts: TextRule {
  static let id = "name-interpunct"
  static let summary = "Every sort of middle dot inside a name becomes U+00B7."
  static let column = ColumnMeaning.personName
  static let examples = [
    Example("买买提•艾山", "买买提·艾山"), Example("古丽・巴哈尔", "古丽·巴哈尔"), Example("约翰.史密斯", "约翰·史密斯"),
  ]

  static func apply(_ text: inout ScalarText, _ findings: inout FindingSet) {
    for i in 0..<text.count {
      switch text[i] {
      case 0x2022, 0x2027, 0x2219, 0x22C5, 0x30FB, 0xFF65, 0x25CF, 0x2024, 0x16EB, 0x0387, 0x2E31, 0xFE52:
        text[i] = 0xB7
      case u("."), 0x3002:
        if i > 1 && i + 2 < text.count && isHan(text[i - 1]) && isHan(text[i + 1]) { text[i] = 0xB7 }
      default: break
      }
    }
    // Blanks around the dot.
    var end = 0
    let count = text.count
    for i in 0..<count {
      let s = text[i]
      if s == 0x20 && (end > 0 && text[end - 1] == 0xB7 || i + 1 < count && text[i + 1] == 0xB7) { continue }
      text[end] = s
      end += 1
    }
    text.removeLast(count - end)
  }
}

enum NameNotes: TextRule {
  static let id = "name-note"
  static let summary =
    "A remark in brackets is left out; a Latin or Han name in brackets is a second name and stays."
  static let column = ColumnMeaning.personName
  static let examples = [
    Example("李明（销售部）", "李明"), Example("李明(Tony)", "李明 Tony"), Example("Tony Li（李明）", "李明 Tony Li"),
    Example("李明【已离职】", "李明"),
  ]

  static func apply(_ text: inout ScalarText, _ findings: inout FindingSet) {
    for i in 0..<text.count {
      if text[i] == u("[") || text[i] == u("{") || text[i] == u("<") || text[i] == 0x300A { text[i] = u("(") }
      if text[i] == u("]") || text[i] == u("}") || text[i] == u(">") || text[i] == 0x300B { text[i] = u(")") }
    }
    var i = 0
    while i < text.count {
      guard text[i] == u("(") else {
        if text[i] == u(")") { text[i] = 0x20 }
        i += 1
        continue
      }
      var close = i + 1
      while close < text.count && text[close] != u(")") && text[close] != u("(") { close += 1 }
      let outsideIsLatin =
        !containsHan(text, 0, i) && !containsHan(text, min(close + 1, text.count), text.count)
      if isName(text, i + 1, close, outsideIsLatin: outsideIsLatin) || i == 0 && close >= text.count {
        text[i] = 0x20
        if close < text.count && text[close] == u(")") { text[close] = 0x20 }
      } else {
        text.removeRange(i..<min(close + 1, text.count))
        findings.insert(.nameNote)
      }
    }
    UnifyBlanks.unify(&text, keepLines: false)
  }

  private static func containsHan(_ text: borrowing ScalarText, _ start: Int, _ end: Int) -> Bool {
    var i = start
    while i < end {
      if isHan(text[i]) { return true }
      i += 1
    }
    return false
  }

  /// A bracket that holds a name: Latin letters beside a Han name, two to four Han characters beside a Latin one.
  private static func isName(_ text: borrowing ScalarText, _ start: Int, _ end: Int, outsideIsLatin: Bool)
    -> Bool
  {
    var letters = 0
    var han = 0
    for i in start..<end {
      let s = text[i]
      if isLatinLetter(s) {
        letters += 1
      } else if isHan(s) {
        han += 1
      } else if s != 0x20 && s != u(".") && s != u("-") && s != 0xB7 {
        return false
      }
    }
    if outsideIsLatin { return han >= 2 && han <= 4 && letters == 0 }
    if han > 0 || letters < 2 { return false }
    // (VIP), (CEO), (HR): capitals that are no name.
    return !NameNoteWords.latin.contains { isSame($0, text, start, end) }
  }

  private static func isSame(_ word: [UInt32], _ text: borrowing ScalarText, _ start: Int, _ end: Int) -> Bool
  {
    guard word.count == end - start else { return false }
    for i in 0..<word.count where asciiLower(text[start + i]) != word[i] { return false }
    return true
  }
}

private enum NameNoteWords {
  static let latin: [[UInt32]] =
    "vip ceo cfo cto coo hr pm it gm vp md boss sales manager director mr ms mrs dr male female new old tel qq wx crm ok test"
    .split(separator: " ").map { $0.unicodeScalars.map(\.value) }
}

/// 王伟先生 → 王伟; 王总 stays: family name and form of address are all that is known.
enum NameTitles: TextRule {
  static let id = "name-title"
  static let summary =
    "Forms of address and positions stuck to a full name are left out; after a bare family name they stay (王总)."
  static let column = ColumnMeaning.personName
  static let examples = [
    Example("李明先生", "李明"), Example("欧阳明珠女士", "欧阳明珠"), Example("李明总经理", "李明"), Example("王总", "王总"),
    Example("陈经理", "陈经理"), Example("Mr. John Smith", "John Smith"), Example("Dr Li Ming", "Li Ming"),
    Example("李明博士 教授", "李明"), Example("尊敬的李明女士", "李明"),
  ]

  private static let suffixes = ScalarTrie(
    """
    先生 女士 小姐 太太 夫人 老师 老師 同学 同學 同志 师傅 師傅 总经理 總經理 副总经理 副總經理 总监 總監 副总监 董事长 董事長 副董事长 总裁 總裁 副总裁
    执行董事 董事 监事 经理 經理 副经理 主任 副主任 博士 教授 副教授 讲师 律师 律師 医生 醫生 医师 醫師 工程师 工程師 高工 总工 总 總 副总 副總 主管 部长 部長 处长 處長 科长 科長
    局长 局長 院长 院長 校长 校長 会长 會長 秘书长 秘书 老板 老闆 主席 厂长 廠長 店长 店長 站长 所长 队长 组长 班长 行长 行長 书记 司机 会计 助理 专员 采购 顾问
    销售经理 项目经理 业务经理 大区经理 区域经理 客户经理 采购经理 产品经理 技术总监 销售总监 市场总监 财务总监 业务员 负责人 负责人员 联系人 女史 哥 姐 叔 阿姨 工
    """.split(whereSeparator: \.isWhitespace).map { (String($0), $0.unicodeScalars.count) }, reversed: true)

  private static let prefixes = ScalarTrie(
    "尊敬的 尊敬的客户 亲爱的 联系人: 联系人 姓名: 姓名 name: mr. mr mrs. mrs ms. ms miss dr. dr prof. prof professor sir madam"
      .split(separator: " ").map { (String($0), 0) })

  static func mayStart(with s: UInt32) -> Bool { isHan(s) && prefixes.child(0, s) != 0 }
  /// Scalars of the title at the end of `start..<end`; 0 when there is none.
  static func titleLength(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> Int {
    suffixes.longestSuffix(text, start, end).length
  }
  static func mayEnd(with s: UInt32) -> Bool { suffixes.child(0, s) != 0 }

  static func apply(_ text: inout ScalarText, _ findings: inout FindingSet) {
    dropPrefix(&text)
    for _ in 0..<3 {
      while text.count > 0,
        isBlank(text[text.count - 1]) || text[text.count - 1] == u(",") || text[text.count - 1] == u(":")
      {
        text.removeLast(1)
      }
      if !dropSuffix(&text, &findings) { break }
    }
  }

  private static func dropPrefix(_ text: inout ScalarText) {
    let match = prefixes.longestPrefix(text.view, 0, text.count)
    guard match.length > 0, match.length < text.count else { return }
    let last = text[match.length - 1]
    let next = text[match.length]
    // A Latin title is a word of its own.
    if isASCIILetter(last) && next != 0x20 && next != u(".") && next != u(":") { return }
    var end = match.length
    while end < text.count && (isBlank(text[end]) || text[end] == u(".") || text[end] == u(":")) { end += 1 }
    if end < text.count { text.removeFirst(end) }
  }

  /// - Returns: whether something was left out.
  private static func dropSuffix(_ text: inout ScalarText, _ findings: inout FindingSet) -> Bool {
    let match = suffixes.longestSuffix(text.view, 0, text.count)
    guard match.length > 0 else { return false }
    var rest = text.count - match.length
    while rest > 0 && isBlank(text[rest - 1]) { rest -= 1 }
    if rest == 0 { return false }
    guard isHan(text[rest - 1]) else {
      // `Tony 先生`
      text.removeLast(text.count - rest)
      return true
    }
    var start = rest
    while start > 0 && isHan(text[start - 1]) { start -= 1 }
    let length = rest - start
    if length == 1 || length == 2 && HanSurnames.isCompound(text.view, start) {
      if start > 0 && !isBlank(text[start - 1]) { return false }
      findings.insert(.nameInformal)
      text.removeRange(rest..<text.count - match.length)
      return false
    }
    // One-letter titles end given names too: 建工, 卫总 stay unless the rest is a whole name with its family name.
    if match.length == 1 {
      let s = text[text.count - 1]
      let isChief = s == u("总") || s == u("總")
      if !isChief || length > 3 { return false }
    }
    text.removeLast(text.count - rest)
    return true
  }
}

enum NameBlanks: TextRule {
  static let id = "name-blanks"
  static let summary = "Blanks inside a Han name are left out."
  static let column = ColumnMeaning.personName
  static let examples = [Example("李 明", "李明"), Example("欧阳　明 珠", "欧阳明珠")]

  static func apply(_ text: inout ScalarText, _ findings: inout FindingSet) {
    var end = 0
    let count = text.count
    for i in 0..<count {
      let s = text[i]
      if s == 0x20 && end > 0 && i + 1 < count && isHan(text[end - 1]) && isHan(text[i + 1]) { continue }
      text[end] = s
      end += 1
    }
    text.removeLast(count - end)
  }
}

/// `Tony Chen 陈志远` → `陈志远 Tony Chen`.
enum NameScriptOrder: TextRule {
  static let id = "name-script-order"
  static let summary =
    "A Han and a Latin name in one cell: the Han name first, one blank, the Latin name as written."
  static let column = ColumnMeaning.personName
  static let examples = [
    Example("Tony Chen 陈志远", "陈志远 Tony Chen"), Example("陈志远Tony", "陈志远 Tony"),
    Example("Tony-陈志远", "陈志远 Tony"),
    Example("陈志远/Tony Chen", "陈志远 Tony Chen"),
  ]

  static func apply(_ text: inout ScalarText, _ findings: inout FindingSet) {
    let count = text.count
    var first = -1
    var last = -1
    for i in 0..<count where isHan(text[i]) {
      if first < 0 { first = i }
      last = i
    }
    guard first >= 0, text.view.contains(where: { isLatinLetter($0) }) else { return }
    // One stretch of Han, all Latin on one side.
    for i in first...last where !isHan(text[i]) && text[i] != 0xB7 { return }
    let latinBefore = has(text, 0, first)
    let latinAfter = has(text, last + 1, count)
    guard latinBefore != latinAfter else { return }
    var from = latinBefore ? 0 : last + 1
    var to = latinBefore ? first : count
    while from < to && isJoint(text[from]) { from += 1 }
    while to > from && isJoint(text[to - 1]) { to -= 1 }
    let length = text.count
    for i in first...last { text.append(text[i]) }
    text.append(0x20)
    for i in from..<to { text.append(text[i]) }
    text.removeFirst(length)
  }

  private static func has(_ text: borrowing ScalarText, _ start: Int, _ end: Int) -> Bool {
    var i = start
    while i < end {
      if isLatinLetter(text[i]) { return true }
      i += 1
    }
    return false
  }

  private static func isJoint(_ s: UInt32) -> Bool {
    s == 0x20 || s == u("-") || s == u("/") || s == u(",") || s == u("_") || s == 0x3001 || s == u("|")
      || s == 0xB7
  }
}

enum NameLatinCase: TextRule {
  static let id = "name-latin"
  static let summary =
    "Latin names: words in all capitals or all small letters get one capital; `Family, Given` loses its comma."
  static let column = ColumnMeaning.personName
  static let examples = [
    Example("ZHANG WEI", "Zhang Wei"), Example("Zhang, Wei", "Zhang Wei"), Example("li ming", "Li Ming"),
    Example("O'BRIEN, PAT", "O'Brien Pat"), Example("McDonald", "McDonald"),
  ]

  static func apply(_ text: inout ScalarText, _ findings: inout FindingSet) {
    guard text.view.contains(where: { isLatinLetter($0) }) else { return }
    dropComma(&text)
    var i = 0
    while i < text.count {
      guard isASCIILetter(text[i]) else {
        i += 1
        continue
      }
      let start = i
      var uppers = 0
      var lowers = 0
      while i < text.count,
        isASCIILetter(text[i]) || text[i] == u("'") && i + 1 < text.count && isASCIILetter(text[i + 1])
          || isLatinLetter(text[i])
      {
        if isUpper(text[i]) { uppers += 1 }
        if isLower(text[i]) { lowers += 1 }
        i += 1
      }
      let length = i - start
      if uppers > 0 && lowers > 0 { continue }
      if length == 1 {
        text[start] = asciiUpper(text[start])
        continue
      }
      // J.K., DJ: two capitals without a vowel are initials.
      for k in start..<i {
        let isFirst = k == start || text[k - 1] == u("'") && k - start <= 2
        text[k] = isFirst ? asciiUpper(text[k]) : asciiLower(text[k])
      }
    }
  }

  /// The one comma of `Zhang, Wei`; several commas are a list of people.
  private static func dropComma(_ text: inout ScalarText) {
    var comma = -1
    for i in 0..<text.count where text[i] == u(",") {
      if comma >= 0 { return }
      comma = i
    }
    guard comma > 0, comma + 1 < text.count else { return }
    for i in 0..<text.count where isHan(text[i]) { return }
    if text[comma + 1] == 0x20 { text.removeRange(comma..<comma + 1) } else { text[comma] = 0x20 }
  }
}

enum NameDigits: TextRule {
  static let id = "name-digits"
  static let summary = "Digits that an address book put after a name to tell entries apart are left out."
  static let column = ColumnMeaning.personName
  static let examples = [Example("李明2", "李明"), Example("1李明", "李明"), Example("3. 李明", "李明")]

  static func apply(_ text: inout ScalarText, _ findings: inout FindingSet) {
    var end = text.count
    while end > 0, isDigit(text[end - 1]) || isMark(text[end - 1]) { end -= 1 }
    text.removeLast(text.count - end)
    var start = 0
    while start < text.count, isDigit(text[start]) || isMark(text[start]) || text[start] == u(".") {
      start += 1
    }
    if start > 0 { text.removeFirst(start) }
  }

  private static func isMark(_ s: UInt32) -> Bool {
    switch s {
    case u(" "), u("-"), u("*"), u("#"), u("_"), u(","), u(":"), u("~"), u("!"), u("?"), u("="), u("+"),
      0x3001, 0x3002, u("/"), u("\\"), u("|"), u(";"), u("\""), 0x201C, 0x201D, u("'"), 0x2026, u(")"),
      u("("):
      true
    default: false
    }
  }
}
