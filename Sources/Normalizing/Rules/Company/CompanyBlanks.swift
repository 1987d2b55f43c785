import Records

enum CompanyBlanks: TextRule {
  static let id = "company-blanks"
  static let summary = "Blanks beside Han characters and brackets are left out; Latin words keep one."
  static let column = ColumnMeaning.company
  static let examples = [
    Example("明远 科技 有限公司", "明远科技有限公司"),
    Example("ABC 科技（ 上海 ）有限公司", "ABC科技(上海)有限公司"),
    Example("Acme Tools (Shanghai) Co., Ltd.", "Acme Tools (Shanghai) Co., Ltd."),
    Example("Acme Tools Co.,Ltd", "Acme Tools Co., Ltd"),
  ]

  static func apply(_ text: inout ScalarText, _ findings: inout FindingSet) {
    var end = 0
    let count = text.count
    for i in 0..<count {
      let s = text[i]
      if s == 0x20 && end > 0 && i + 1 < count {
        let before = text[end - 1]
        let after = text[i + 1]
        if isHan(before) || isHan(after) || before == u("(") || after == u(")") || after == u(",")
          || after == u(".")
        {
          continue
        }
      }
      text[end] = s
      end += 1
    }
    text.removeLast(count - end)
    // What stood between may be gone since the rule for marks.
    UnifyMarks.joinInterpuncts(&text)
    // A comma inside a Latin name is followed by one blank.
    var i = 0
    while i + 1 < text.count {
      if text[i] == u(","), isASCIILetter(text[i + 1]), i > 0,
        isASCIILetter(text[i - 1]) || text[i - 1] == u(".")
      {
        text.insert(0x20, at: i + 1)
      }
      i += 1
    }
  }
}
