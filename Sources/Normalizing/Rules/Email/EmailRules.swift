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
  static let summary =
    "。, · and 点 for a dot, [@] for @, and blanks around @ and dots are repaired; one blank for the last dot."
  static let column = ColumnMeaning.email
  static let examples = [
    Example("li。ming@mingyuan。com", "li.ming@mingyuan.com"),
    Example("li.ming @ mingyuan .com", "li.ming@mingyuan.com"),
    Example("li.ming[@]mingyuan·com", "li.ming@mingyuan.com"),
    Example("li.ming@mingyuan com", "li.ming@mingyuan.com"),
  ]

  static func apply(_ text: inout ScalarText, _ findings: inout FindingSet) {
    unifyMarks(&text)
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
        if isLastDot(text, end, i) {
          text[end] = u(".")
          end += 1
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

  private static func unifyMarks(_ text: inout ScalarText) {
    var end = 0
    let count = text.count
    var i = 0
    while i < count {
      var s = text[i]
      let before = end > 0 ? text[end - 1] : 0
      let after = i + 1 < count ? text[i + 1] : 0
      switch s {
      case 0x3002, 0xB7, 0x2022, 0xFF61, 0xFE52, 0x30FB, u("点"), u("點"):
        if isAddressLetter(before) && isAddressLetter(after) { s = u(".") }
      case u("或"), u("和"), u("及"), u("与"):
        if isAddressLetter(before) && isAddressLetter(after) { s = u(";") }
      case 0xFE6B: s = u("@")
      case u("["), u("("), u("{"), u("<"):
        // [@], (.)
        if i + 2 < count, after == u("@") || after == u("."), isClosing(text[i + 2]) {
          s = after
          i += 2
        }
      default: break
      }
      text[end] = s
      end += 1
      i += 1
    }
    text.removeLast(count - end)
  }

  private static func isClosing(_ s: UInt32) -> Bool {
    s == u("]") || s == u(")") || s == u("}") || s == u(">")
  }

  /// Whether the blank at `i` stands for the dot of a domain that has none: `li@mingyuan com`.
  private static func isLastDot(_ text: borrowing ScalarText, _ end: Int, _ i: Int) -> Bool {
    guard EmailTopLevel.word(text.view, i + 1) != nil else { return false }
    var k = end - 1
    while k >= 0 && end - k < 64 && (isDigit(text[k]) || isASCIILetter(text[k]) || text[k] == u("-")) {
      k -= 1
    }
    return k > 0 && k < end - 1 && text[k] == u("@")
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
    "(at), [at], {at}, _at_, 艾特 and # stand for @ where the cell has none; (dot) and [dot] for a dot."
  static let column = ColumnMeaning.email
  static let examples = [
    Example("li.ming(at)mingyuan.com", "li.ming@mingyuan.com"),
    Example("li.ming [at] mingyuan [dot] com", "li.ming@mingyuan.com"),
    Example("li.ming#mingyuan.com", "li.ming@mingyuan.com"),
  ]

  private static let words = ScalarTrie(
    [
      "(at)", "[at]", "{at}", "<at>", "( at )", "[ at ]", " (at) ", " [at] ", " at ", "_at_", "-at-", "艾特",
      "(a)", "[a]",
      "#", " # ",
    ].map { ($0, 0) }
      + [
        "(dot)", "[dot]", "{dot}", "<dot>", "( dot )", "[ dot ]", " (dot) ", " [dot] ", " dot ", "_dot_",
        "-dot-", "(点)", "[点]",
      ]
      .map { ($0, 1) })

  static func apply(_ text: inout ScalarText, _ findings: inout FindingSet) {
    guard text.count < 2048 else { return }
    let hasAt = text.view.contains(u("@"))
    var end = 0
    var i = 0
    let count = text.count
    while i < count {
      let match = words.longestPrefix(text.view, i, count)
      if match.length > 0, end > 0, i + match.length < count, match.payload == 1 || !hasAt {
        text[end] = match.payload == 0 ? u("@") : u(".")
        i += match.length
      } else {
        text[end] = text[i]
        i += 1
      }
      end += 1
    }
    text.removeLast(count - end)
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
