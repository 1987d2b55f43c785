import Records

enum CompanyStatus: NotingRule {
  static let id = "company-status"
  static let summary =
    "A remark that is not part of the name (已注销, 吊销, 停业, 已搬迁, 原…, 曾用名…, and any other bracket after the legal form) is left out."
  static let column = ColumnMeaning.company
  static let examples = [
    Example("明远科技有限公司（已注销）", "明远科技有限公司"),
    Example("明远科技有限公司[停业]", "明远科技有限公司"),
    Example("明远科技(上海)有限公司", "明远科技(上海)有限公司"),
    Example("明远科技有限公司（曾用名：远明商贸有限公司）", "明远科技有限公司"),
    Example("明远科技有限公司-已吊销", "明远科技有限公司"),
    Example("明远科技有限公司(北京分公司)", "明远科技有限公司(北京分公司)"),
  ]

  /// What has happened to the company.
  private static let stateWords = """
    已注销 注销 已註銷 註銷 已吊销 吊销 吊销未注销 吊銷 已吊銷 停业 已停业 停業 已停業 歇业 已歇业 歇業 已歇業 已搬迁 搬迁 已搬遷 搬遷 已迁出 迁出 已迁址 迁址 已更名 更名 已改名 改名 已更名为
    已倒闭 倒闭 已倒閉 倒閉 破产 已破产 破產 已破產 存续 存續 在业 在業 开业 開業 正常 清算 清算中 已清算 筹 筹备 筹备中 筹建 籌備處 暂停营业 暫停營業 已关闭 关闭 已關閉 已撤销 撤销 撤銷 解散 已解散 廢止
    已失效 失效 禁用 停用 已停用 已停产 停产 經營異常 经营异常 失联 已失联 异常 已并购 被收购 已被收购 已合并 已退出 已停止合作 暂停 暂停合作 冻结 注销中 待注销 拟注销 简易注销 已转让 转让 closed dissolved inactive
    deregistered struck-off 存续在营 在营 在营开业 歇業中 迁往 已迁往 已变更 变更 改制 已改制 deleted defunct liquidated
    """
  private static let states = ScalarTrie(words: stateWords)
  private static let statesAtEnd = ScalarTrie(words: stateWords, reversed: true)

  /// Whether a cell of plain Han characters could end in one: …有限公司已注销.
  static func mayEnd(_ text: UnsafeBufferPointer<UInt32>) -> Bool {
    let length = statesAtEnd.longestSuffix(text, 0, text.count).length
    return length > 0 && length < text.count && text[text.count - length - 1] == u("司")
  }

  /// What somebody wrote beside the name.
  private static let remarks = ScalarTrie(
    words: """
      黑名单 重复 重複 作废 已作废 作廢 待核实 待查 待确认 老客户 新客户 重点客户 大客户 潜在客户 意向客户 总部 总公司 總部 總公司 原 原名 曾用名 曾用 简称 簡稱 原称 前身 前身为 又名 别名 现 现名 現名 現 现为
      vip 法人 联系人 负责人 经销商 供应商 代理商 合作伙伴 客户 内部 测试 測試 test 待定 备注 注 注意 未签约 已签约 签约 已合作 自营 加盟 直营 上市公司 股票代码 股票 简称为 英文名 formerly f/k/a fka 旧 旧名 舊名 新 改为 即
      央企 国企 民企 外企 国有 国营 私营 集团总部 本部 不含税 含税 开票 发票 月结 现结 曾用名称 官方 原公司 母公司 筹备 dup duplicate 勿联系 勿扰 勿打 停止供货 关联公司 同一控制 全资子公司 控股子公司 暂无 未核实 已核实 实名 认证
      已认证 未认证 三证合一 一般纳税人 小规模 小规模纳税人 一般納稅人
      """)
  /// Words that open a remark which goes on after them: 原明远商贸, 2019年注销.
  private static let openers = ScalarTrie(
    words:
      "原 曾用名 曾用 原名 前身 前身为 简称 簡稱 又名 别名 现名 現名 现更名 已更名为 已更名 更名为 更名 改名 改为 旧名 舊名 formerly fka 股票代码 法人 联系人 负责人 备注 注"
  )

  static func apply(_ text: inout ScalarText, _ findings: inout FindingSet, _ notes: inout CompanyNotes) {
    dropUnbracketed(&text, &findings, &notes)
    dropBrackets(&text, &findings, &notes)
  }

  /// Every bracket that holds a remark; behind a legal form every bracket that says nothing of the name.
  private static func dropBrackets(
    _ text: inout ScalarText, _ findings: inout FindingSet, _ notes: inout CompanyNotes
  ) {
    var close = text.count - 1
    var steps = 0
    while close >= 1 && steps < 8 {
      guard text[close] == u(")") else {
        close -= 1
        continue
      }
      steps += 1
      let open = opening(text.view, close)
      guard open >= 0 else { return }
      if let finding = finding(text.view, open, close) {
        let isWhole = open == 0 && close == text.count - 1
        if isWhole { return }
        notes.append(text, open + 1..<close)
        findings.insert(finding)
        text.removeRange(open..<close + 1)
        while text.count > 0, CompanyMarks.isEdge(text[text.count - 1]) { text.removeLast(1) }
        while text.count > 0, open == 0, CompanyMarks.isEdge(text[0]) { text.removeFirst(1) }
        close = min(open, text.count) - 1
      } else {
        close = open - 1
      }
    }
  }

  private static func opening(_ text: UnsafeBufferPointer<UInt32>, _ close: Int) -> Int {
    var depth = 0
    var i = close
    while i >= 0 && close - i < 80 {
      if text[i] == u(")") { depth += 1 }
      if text[i] == u("(") {
        depth -= 1
        if depth == 0 { return i }
      }
      i -= 1
    }
    return -1
  }

  /// The finding for a bracket that is to be left out, else `nil`.
  private static func finding(_ text: UnsafeBufferPointer<UInt32>, _ open: Int, _ close: Int) -> CellFinding?
  {
    var (start, end) = (open + 1, close)
    while start < end && CompanyMarks.isEdge(text[start]) { start += 1 }
    while end > start && CompanyMarks.isEdge(text[end - 1]) { end -= 1 }
    if start >= end { return .companyRemark }
    if isState(text, start, end) { return .companyStatus }
    if isRemark(text, start, end) { return .companyRemark }
    return isBehindName(text, open) && !CompanyBracketWords.belongsToName(text, open, close)
      ? .companyRemark : nil
  }

  /// 已注销, 2019年注销, 已搬迁至苏州, 吊销(2020)
  private static func isState(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> Bool {
    let word = states.longestPrefix(text, start, end)
    if word.length == end - start { return true }
    if word.length > 0 {
      let last = text[start + word.length - 1]
      if last == u("为") || last == u("往") { return true }
      let next = text[start + word.length]
      if isDigit(next) || CompanyMarks.isEdge(next) || next == u("于") || next == u("至") || next == u("为")
        || next == u("到")
        || next == u("在") || next == u("(") || next == u("於") || next == u("為")
      {
        return true
      }
    }
    // A date first.
    var i = start
    while i < end, isDigit(text[i]) || isDateMark(text[i]) { i += 1 }
    return i > start && states.exact(text, i, end) != nil
  }

  private static func isDateMark(_ s: UInt32) -> Bool {
    s == u("年") || s == u("月") || s == u("日") || s == u("-") || s == u("/") || s == u(".") || s == u("已")
      || s == 0x20
  }

  private static func isRemark(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> Bool {
    let word = remarks.longestPrefix(text, start, end)
    if word.length == end - start { return true }
    if word.length > 0 {
      let next = text[start + word.length]
      if isDigit(next) || next == u(":") || next == 0x20 { return true }
    }
    let opener = openers.longestPrefix(text, start, end)
    // 原明远商贸
    return opener.length > 0 && end - start >= opener.length + 2
  }

  private static func isBehindName(_ text: UnsafeBufferPointer<UInt32>, _ open: Int) -> Bool {
    var end = open
    while end > 0 && isBlank(text[end - 1]) { end -= 1 }
    return end >= 4 && SeveralCompanies.endsInForm(text, 0, end)
  }

  /// `…有限公司-已注销`, `…有限公司 已搬迁`, `原…有限公司`.
  private static func dropUnbracketed(
    _ text: inout ScalarText, _ findings: inout FindingSet, _ notes: inout CompanyNotes
  ) {
    var i = text.count - 1
    var steps = 0
    while i > 3 && steps < 24 {
      steps += 1
      if isHan(text[i]) || isDigit(text[i]) || isASCIILetter(text[i]) || text[i] == u(":") {
        // …有限公司已注销
        if text[i - 1] == u("司"), states.exact(text.view, i, text.count) != nil {
          notes.append(text, i..<text.count)
          findings.insert(.companyStatus)
          text.removeLast(text.count - i)
          return
        }
        i -= 1
        continue
      }
      guard CompanyMarks.isEdge(text[i]) else { return }
      let start = i + 1
      if start < text.count,
        isState(text.view, start, text.count) || isRemark(text.view, start, text.count)
          || NotACompany.isAddressedPerson(UnsafeBufferPointer(rebasing: text.view[start...]))
      {
        let isStatus = isState(text.view, start, text.count)
        var end = start
        while end > 0, CompanyMarks.isEdge(text[end - 1]) { end -= 1 }
        guard isStatus || SeveralCompanies.endsInForm(text.view, 0, end) else { return }
        notes.append(text, start..<text.count)
        findings.insert(isStatus ? .companyStatus : .companyRemark)
        text.removeLast(text.count - end)
        return
      }
      i -= 1
    }
  }
}
