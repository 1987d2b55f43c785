import Records

enum CompanyQuotes: TextRule {
  static let id = "company-quotes"
  static let summary = "Quotation marks, marks at the ends and a label before the name are left out."
  static let column = ColumnMeaning.company
  static let examples = [
    Example("“明远”科技有限公司", "明远科技有限公司"),
    Example("《明远科技有限公司》。", "明远科技有限公司"),
    Example("名称：明远科技有限公司", "明远科技有限公司"),
    Example("㈱明遠商事", "(株)明遠商事"),
    Example("〈明远科技有限公司〉", "明远科技有限公司"),
  ]

  private static let labels = ScalarTrie(
    words: """
      公司名称 企业名称 单位名称 公司名稱 客户名称 单位 名称 公司 company company-name 公司名 企业 單位 單位名稱 企業名稱 客戶名稱 工作单位 所在单位 就职单位 单位全称 公司全称 客户 甲方 乙方 供应商 商户名称
      店名 名稱 全称 抬头 发票抬头 雇主 任职单位 厂商 厂家 employer organization organisation 会社名 機構 机构名称 机构 供货商 經銷商 经销商 投标人 买方 卖方 收货单位 付款单位
      """)

  static func apply(_ text: inout ScalarText, _ findings: inout FindingSet) {
    for i in 0..<text.count {
      // Other brackets that are only another shape of round ones.
      switch text[i] {
      case u("["), u("{"), u("<"), 0x3008, 0x2039, 0xFE35, 0x2768, 0xFE47: text[i] = u("(")
      case u("]"), u("}"), u(">"), 0x3009, 0x203A, 0xFE36, 0x2769, 0xFE48: text[i] = u(")")
      default: break
      }
    }
    expandSquareForms(&text)
    dropHanApostrophes(&text)
    text.filter { !isQuote($0) }
    while text.count > 0, CompanyMarks.isEdge(text[text.count - 1]) { text.removeLast(1) }
    var start = 0
    while start < text.count, CompanyMarks.isEdge(text[start]) { start += 1 }
    let label = labels.longestPrefix(text.view, start, text.count).length
    if label > 0 {
      var colon = start + label
      while colon < text.count, isBlank(text[colon]) { colon += 1 }
      if colon + 1 < text.count, text[colon] == u(":") || text[colon] == 0xFE55 { start = colon + 1 }
    }
    while start < text.count, isBlank(text[start]) { start += 1 }
    if start > 0 { text.removeFirst(start) }
    dropOuterBrackets(&text)
  }

  /// ‘明远’: single quotes beside a Han character and at a name's edge; `Xi'an` keeps its own.
  private static func dropHanApostrophes(_ text: inout ScalarText) {
    var end = 0
    for i in 0..<text.count {
      if text[i] == u("'") {
        let before = end > 0 ? text[end - 1] : 0
        let after = i + 1 < text.count ? text[i + 1] : 0
        if isHan(before) || isHan(after) || before == 0 || after == 0 { continue }
      }
      text[end] = text[i]
      end += 1
    }
    text.removeLast(text.count - end)
  }

  /// (明远科技有限公司): brackets around the whole.
  private static func dropOuterBrackets(_ text: inout ScalarText) {
    guard text.count > 6, text[0] == u("("), text[text.count - 1] == u(")") else { return }
    for i in 1..<text.count - 1 where text[i] == u("(") || text[i] == u(")") { return }
    text.removeLast(1)
    text.removeFirst(1)
  }

  /// ㈱ and ㈲ are one character for (株) and (有).
  private static func expandSquareForms(_ text: inout ScalarText) {
    var i = 0
    while i < text.count {
      let s = text[i]
      if s == 0x3231 || s == 0x3232 {
        text[i] = u(")")
        text.insert(s == 0x3231 ? u("株") : u("有"), at: i)
        text.insert(u("("), at: i)
        i += 2
      }
      i += 1
    }
  }

  private static func isQuote(_ s: UInt32) -> Bool {
    switch s {
    case u("\""), 0x201C, 0x201D, 0x201E, 0x300A, 0x300B, 0x300C, 0x300D, 0x300E, 0x300F,
      0x301D,
      0x301E, 0x301F, 0xFF62, 0xFF63, 0xAB, 0xBB, u("`"):
      true
    default: false
    }
  }
}
