import Records

func normalizeCompany(
  _ cell: UnsafeBufferPointer<UInt8>, _ cells: RecordCells, _ plan: borrowing ColumnPlan,
  _ bench: inout Workbench
) {
  bench.load(cell)
  if bench.nameColumnHeldCompany && bench.classes == .han && bench.isPlainHanName() {
    bench.report(.wrongColumn)
    bench.emit(.personName, cell)
    return
  }
  if bench.classes == .han && bench.text.count >= 4 && bench.text.count <= 64
    && !DropPlaceholder.mayStart(with: bench.text[0])
  {
    bench.emit(.company, cell)
    return
  }
  bench.clean()
  if bench.dropPlaceholder() { return }
  if bench.text.count > 400 {
    bench.report(.cellTooLong)
    return
  }
  if bench.classes.contains(.at), !bench.classes.contains(.han), bench.readMovedEmails() { return }
  if bench.classes.isDisjoint(with: [.letter, .han, .other]) {
    if bench.readPhones(cells, plan, report: false) > 0 { bench.report(.wrongColumn) }
    return
  }
  bench.tidyCompany()
  bench.reportFindings()
  bench.emitText(.company)
}

extension Workbench {
  /// The display form of the company in `text`, which is clean.
  mutating func tidyCompany() {
    run(CompanyQuotes.self)
    run(CompanyStatus.self)
    run(CompanyBlanks.self)
  }
}

enum CompanyQuotes: TextRule {
  static let id = "company-quotes"
  static let summary = "Quotation marks and marks at the ends are left out."
  static let column = ColumnMeaning.company
  static let examples = [
    Example("“明远”科技有限公司", "明远科技有限公司"),
    Example("《明远科技有限公司》。", "明远科技有限公司"),
    Example("名称：明远科技有限公司", "明远科技有限公司"),
  ]

  private static let labels = ScalarTrie(words: "公司名称 企业名称 单位名称 公司名稱 客户名称 单位 名称 公司 company company-name")

  static func apply(_ text: inout ScalarText, _ findings: inout FindingSet) {
    text.filter { !isQuote($0) }
    while text.count > 0, isEdge(text[text.count - 1]) { text.removeLast(1) }
    var start = 0
    while start < text.count, isEdge(text[start]) { start += 1 }
    let label = labels.longestPrefix(text.view, start, text.count).length
    if label > 0, start + label + 1 < text.count, text[start + label] == u(":") { start += label + 1 }
    while start < text.count, isBlank(text[start]) { start += 1 }
    if start > 0 { text.removeFirst(start) }
  }

  private static func isQuote(_ s: UInt32) -> Bool {
    switch s {
    case u("\""), 0x201C, 0x201D, 0x300A, 0x300B, 0x300C, 0x300D, 0x300E, 0x300F: true
    default: false
    }
  }

  private static func isEdge(_ s: UInt32) -> Bool {
    switch s {
    case u(","), u(";"), u(":"), 0x3002, 0x3001, u("-"), u("*"), u("#"), u("_"), u("|"), u("/"), u(" "),
      u("~"), u("="), u("!"), u("?"):
      true
    default: false
    }
  }
}

enum CompanyStatus: TextRule {
  static let id = "company-status"
  static let summary = "A remark in brackets that is not part of the name (已注销, 吊销, 停业, 已搬迁, 原…) is left out."
  static let column = ColumnMeaning.company
  static let examples = [
    Example("明远科技有限公司（已注销）", "明远科技有限公司"),
    Example("明远科技有限公司[停业]", "明远科技有限公司"),
    Example("明远科技(上海)有限公司", "明远科技(上海)有限公司"),
  ]

  private static let remarks = ScalarTrie(
    words: """
      已注销 注销 已註銷 註銷 已吊销 吊销 吊销未注销 吊銷 停业 已停业 停業 已停業 歇业 已歇业 已搬迁 搬迁 已迁出 迁出 已更名 更名 已改名
      已倒闭 倒闭 破产 已破产 存续 在业 开业 正常 清算 清算中 筹 筹备 筹备中 筹建 暂停营业 已关闭 关闭 已撤销 撤销 黑名单 重复 作废 已作废 待核实
      老客户 新客户 重点客户 总部 总公司 原 曾用名 简称 已失效 失效 禁用 停用 已停用 vip
      """)

  static func apply(_ text: inout ScalarText, _ findings: inout FindingSet) {
    for i in 0..<text.count {
      if text[i] == u("[") { text[i] = u("(") }
      if text[i] == u("]") { text[i] = u(")") }
    }
    var end = text.count
    while end > 2 && text[end - 1] == u(")") {
      var open = end - 2
      while open > 0 && text[open] != u("(") && text[open] != u(")") { open -= 1 }
      guard open > 0, text[open] == u("("), isRemark(text.view, open + 1, end - 1) else { break }
      text.removeRange(open..<end)
      findings.insert(.companyStatus)
      while text.count > 0, isBlank(text[text.count - 1]) { text.removeLast(1) }
      end = text.count
    }
  }

  private static func isRemark(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> Bool {
    let word = remarks.longestPrefix(text, start, end)
    if word.length == 0 { return end == start }
    // 原明远商贸, 曾用名:…, 2019年注销
    return word.length == end - start || text[start] == u("原") && end - start >= 3
      || text[start + word.length] == u(":") || isDigit(text[start + word.length])
  }
}

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
