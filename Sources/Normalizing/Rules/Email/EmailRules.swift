import Records

enum EmailAddress: Rule {
  static let id = "email-address"
  static let summary = "Addresses are found inside labels, brackets and lists, and lowered."
  static let column = ColumnMeaning.email
  static let examples = [
    Example("Li.Ming@Mingyuan.COM", "li.ming@mingyuan.com"),
    Example("李明 <li.ming@mingyuan.com>", "li.ming@mingyuan.com"),
    Example("mailto:li.ming@mingyuan.com", "li.ming@mingyuan.com"),
    Example("邮箱：li@mingyuan.com；wang@mingyuan.com", "li@mingyuan.com", "wang@mingyuan.com"),
  ]
}

/// Marks typed for the dot and the at sign, and blanks inside the address.
enum EmailMarks: TextRule {
  static let id = "email-marks"
  static let summary = "。 for a dot, and blanks around @ and dots, are repaired."
  static let column = ColumnMeaning.email
  static let examples = [
    Example("li。ming@mingyuan。com", "li.ming@mingyuan.com"),
    Example("li.ming @ mingyuan .com", "li.ming@mingyuan.com"),
  ]

  static func apply(_ text: inout ScalarText, _ findings: inout FindingSet) {
    for i in 0..<text.count
    where text[i] == 0x3002 && i > 0 && i + 1 < text.count && isAddressLetter(text[i - 1])
      && isAddressLetter(text[i + 1])
    {
      text[i] = u(".")
    }
    var end = 0
    let count = text.count
    var i = 0
    while i < count {
      if text[i] == 0x20 {
        let before = end > 0 ? text[end - 1] : 0
        let after = i + 1 < count ? text[i + 1] : 0
        if before == u("@") || after == u("@") && isAddressLetter(before) || after == u(".")
          || before == u(".") && !endsAddress(text, end)
        {
          i += 1
          continue
        }
      }
      text[end] = text[i]
      end += 1
      i += 1
    }
    text.removeLast(count - end)
  }

  /// Whether the text up to a trailing dot already holds a whole address: `a@b.com. c@d.com`.
  private static func endsAddress(_ text: borrowing ScalarText, _ end: Int) -> Bool {
    var i = end - 2
    var dots = 0
    while i >= 0 && text[i] != 0x20 && end - i < 80 {
      if text[i] == u(".") { dots += 1 }
      if text[i] == u("@") { return dots > 0 }
      i -= 1
    }
    return false
  }

  static func isAddressLetter(_ s: UInt32) -> Bool {
    isDigit(s) || isASCIILetter(s) || s == u("_") || s == u("-") || s == u("+")
  }
}

/// `li(at)mingyuan.com`, `li#mingyuan.com`: an at sign spelled out against spam.
enum EmailSpelledAt: TextRule {
  static let id = "email-spelled-at"
  static let summary =
    "(at), [at], {at}, 艾特 and # stand for @ where the cell has none; (dot) and [dot] for a dot."
  static let column = ColumnMeaning.email
  static let examples = [
    Example("li.ming(at)mingyuan.com", "li.ming@mingyuan.com"),
    Example("li.ming [at] mingyuan [dot] com", "li.ming@mingyuan.com"),
    Example("li.ming#mingyuan.com", "li.ming@mingyuan.com"),
  ]

  private static let words = ScalarTrie(
    [
      ("(at)", 0), ("[at]", 0), ("{at}", 0), ("<at>", 0), ("( at )", 0), (" at ", 0), ("艾特", 0), ("(@)", 0),
      ("#", 0),
      ("(dot)", 1), ("[dot]", 1), ("{dot}", 1), (" dot ", 1), ("(点)", 1),
    ])

  static func apply(_ text: inout ScalarText, _ findings: inout FindingSet) {
    guard text.count < 256 else { return }
    var i = 0
    var ats = 0
    while i < text.count {
      let match = words.longestPrefix(text.view, i, text.count)
      if match.length > 0 && i > 0 && i + match.length < text.count {
        text[i] = match.payload == 0 ? u("@") : u(".")
        ats += match.payload == 0 ? 1 : 0
        if match.length > 1 { text.removeRange(i + 1..<i + match.length) }
      }
      i += 1
    }
  }
}

enum EmailCommaForDot: Rule {
  static let id = "email-comma"
  static let summary = "A comma before com, cn, net, … that leaves the domain without a dot is a dot."
  static let column = ColumnMeaning.email
  static let examples = [Example("li.ming@mingyuan,com", "li.ming@mingyuan.com")]
}

enum EmailTopLevel {
  private static let words = ScalarTrie(
    words: "com cn net org com.cn net.cn org.cn edu.cn gov.cn hk com.hk tw com.tw cc vip")

  /// Where the top-level domain that starts at `start` ends.
  static func word(_ text: UnsafeBufferPointer<UInt32>, _ start: Int) -> Int? {
    let match = words.longestPrefix(text, start, text.count)
    let end = start + match.length
    guard match.length > 0, end == text.count || !isASCIILetter(text[end]) else { return nil }
    return end
  }
}

enum EmailFiller: Rule {
  static let id = "email-filler"
  static let summary = "test@test.com, a@a.com, xxx@xxx.com and the like become nothing."
  static let column = ColumnMeaning.email
  static let examples = [Example("test@test.com"), Example("A@A.COM"), Example("xxx@xxx.com")]

  private static let words = ScalarTrie(
    words:
      "test a aa aaa aaaa x xx xxx xxxx abc abcd 123 1234 12345 111 1 11 000 no none null na n noemail nomail asdf email mail demo example tests testing user"
  )

  /// Fillers are short: most addresses are too long to be one.
  static func mayBeFiller(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    cell.count <= 24 && cell.contains { $0 == 0x40 } && isShortLocal(cell)
  }

  private static func isShortLocal(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    for i in 0..<min(cell.count, 9) where cell[i] == 0x40 { return true }
    return false
  }

  static func isFiller(_ text: UnsafeBufferPointer<UInt32>, _ from: Int, _ at: Int, _ to: Int) -> Bool {
    guard words.exact(text, from, at) != nil else { return false }
    var dot = at + 1
    while dot < to && text[dot] != u(".") { dot += 1 }
    return words.exact(text, at + 1, dot) != nil
  }
}

/// Domains that are one slip away from a well-known mail provider. Nothing is changed.
enum EmailTypo {
  private static let list: [(String, String)] = [
    ("gmial.com", "gmail.com"), ("gmai.com", "gmail.com"), ("gamil.com", "gmail.com"),
    ("gmail.con", "gmail.com"),
    ("gmail.cn", "gmail.com"), ("gmail.co", "gmail.com"), ("gmail.cm", "gmail.com"),
    ("gmal.com", "gmail.com"),
    ("qq.con", "qq.com"), ("qq.cm", "qq.com"), ("qq.cn", "qq.com"), ("qq.co", "qq.com"),
    ("qqq.com", "qq.com"),
    ("qq.comm", "qq.com"), ("qq.vom", "qq.com"), ("qq.xom", "qq.com"), ("q.com", "qq.com"),
    ("qq.com.cn", "qq.com"),
    ("163.con", "163.com"), ("163.cm", "163.com"), ("163.cn", "163.com"), ("163.co", "163.com"),
    ("163.vom", "163.com"),
    ("1663.com", "163.com"), ("136.com", "163.com"), ("126.con", "126.com"), ("126.cm", "126.com"),
    ("126.cn", "126.com"),
    ("126.co", "126.com"), ("sina.con", "sina.com"), ("sina.cm", "sina.com"), ("sian.com", "sina.com"),
    ("hotmial.com", "hotmail.com"), ("hotmai.com", "hotmail.com"), ("hotmal.com", "hotmail.com"),
    ("hotmail.con", "hotmail.com"),
    ("hotmil.com", "hotmail.com"), ("outlok.com", "outlook.com"), ("outllok.com", "outlook.com"),
    ("outlook.con", "outlook.com"),
    ("outloo.com", "outlook.com"), ("yaho.com", "yahoo.com"), ("yahooo.com", "yahoo.com"),
    ("yahoo.con", "yahoo.com"),
    ("foxmial.com", "foxmail.com"), ("foxmail.con", "foxmail.com"), ("foxmai.com", "foxmail.com"),
    ("shou.com", "sohu.com"),
    ("sohu.con", "sohu.com"), ("aliyun.con", "aliyun.com"), ("139.con", "139.com"), ("189.con", "189.cn"),
    ("iclod.com", "icloud.com"), ("icloud.con", "icloud.com"), ("icoud.com", "icloud.com"),
    ("yeah.com", "yeah.net"),
  ]
  private static let domains = ScalarTrie(list.enumerated().map { ($0.element.0, $0.offset) })

  static func suggestion(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> String? {
    domains.exact(text, start, end).map { list[$0].1 }
  }

  private static let lengths = Set(list.map(\.0.utf8.count))
  private static let maxLength = list.map(\.0.utf8.count).max() ?? 0

  /// Whether the domain is short enough to be in the list; the list itself is asked later.
  static func mayBeTypo(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    var at = cell.count - 1
    while at > 0 && cell[at] != 0x40 { at -= 1 }
    let length = cell.count - at - 1
    if length > maxLength { return false }
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: length) { domain in
      for i in 0..<length { domain.initializeElement(at: i, to: UInt32(cell[at + 1 + i])) }
      return domains.exact(UnsafeBufferPointer(domain), 0, length) != nil
    }
  }
}
