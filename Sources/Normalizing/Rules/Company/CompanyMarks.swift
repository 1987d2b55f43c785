import Records

/// A list's own numbers and codes around the name.
enum CompanyMarks: NotingRule {
  static let id = "company-codes"
  static let summary =
    "A number of the list before the name and a code after it are left out (1、…, …有限公司 A0012, …有限公司-91440300…)."
  static let column = ColumnMeaning.company
  static let examples = [
    Example("1、明远科技有限公司", "明远科技有限公司"), Example("明远科技有限公司 A0012", "明远科技有限公司"),
    Example("明远科技有限公司#102", "明远科技有限公司"), Example("3M中国有限公司", "3M中国有限公司"),
  ]

  static func apply(_ text: inout ScalarText, _ findings: inout FindingSet, _ notes: inout CompanyNotes) {
    dropNumberBefore(&text, &findings, &notes)
    dropCodeAfter(&text, &findings, &notes)
  }

  /// `1、`, `(12)`, `No.3 `, `003 ` before a name of Han characters.
  private static func dropNumberBefore(
    _ text: inout ScalarText, _ findings: inout FindingSet, _ notes: inout CompanyNotes
  ) {
    var i = 0
    let inBrackets = text.count > 0 && text[0] == u("(")
    if inBrackets { i = 1 }
    if text.count > i + 2, asciiLower(text[i]) == u("n"), asciiLower(text[i + 1]) == u("o"),
      text[i + 2] == u(".")
    {
      i += 3
    }
    let first = i
    while i < text.count && i - first < 6 && isDigit(text[i]) { i += 1 }
    guard i > first, i < text.count else { return }
    var end = i
    if inBrackets {
      guard text[end] == u(")") else { return }
      end += 1
    } else {
      guard
        text[end] == u(".") || text[end] == 0x3001 || text[end] == u(")") || text[end] == 0x20
          || text[end] == u(":")
      else { return }
      end += 1
    }
    while end < text.count && isEdge(text[end]) { end += 1 }
    guard end < text.count, isHan(text[end]) || text[i] != 0x20 && isLetter(text[end]), !isMeasure(text[end])
    else {
      return
    }
    notes.append(text, 0..<i + (inBrackets ? 1 : 0))
    findings.insert(.companyRemark)
    text.removeFirst(end)
  }

  /// 7 天酒店, 21 世纪: a number that is part of the name.
  private static func isMeasure(_ s: UInt32) -> Bool {
    s == u("天") || s == u("世") || s == u("度") || s == u("号") || s == u("城") || s == u("区") || s == u("中")
      || s == u("院")
      || s == u("所") || s == u("局") || s == u("厂") || s == u("店") || s == u("路") || s == u("小") || s == u("年")
  }

  /// A code after a complete Han name: letters and digits with at least two digits, behind a mark or a blank
  /// or directly behind the form.
  private static func dropCodeAfter(
    _ text: inout ScalarText, _ findings: inout FindingSet, _ notes: inout CompanyNotes
  ) {
    var start = text.count
    var digits = 0
    while start > 0,
      isDigit(text[start - 1]) || isASCIILetter(text[start - 1])
        || text[start - 1] == u("-") && start < text.count
    {
      start -= 1
      if isDigit(text[start]) { digits += 1 }
    }
    guard digits >= 2, start > 3 else { return }
    var end = start
    while end > 0, isEdge(text[end - 1]) || text[end - 1] == u(".") { end -= 1 }
    guard end > 3, isHan(text[end - 1]) || text[end - 1] == u(")") else { return }
    let isBehindForm = SeveralCompanies.endsInForm(text.view, 0, end)
    guard isBehindForm || digits >= 4 && end < start else { return }
    notes.append(text, start..<text.count)
    findings.insert(.companyRemark)
    text.removeLast(text.count - end)
  }

  static func isEdge(_ s: UInt32) -> Bool {
    switch s {
    case u(","), u(";"), u(":"), 0x3002, 0x3001, u("-"), u("*"), u("#"), u("_"), u("|"), u("/"), u(" "),
      u("~"), u("="), u("!"), u("?"), 0x00B7, 0x2022, 0x25CF, 0x25A0, 0x2605, 0x2606, 0x203B, 0x3000, u("\\"),
      u("+"),
      0x25C6, 0x25B2, 0x2192, 0x25CB, 0x2026, u("^"):
      true
    default: false
    }
  }
}
