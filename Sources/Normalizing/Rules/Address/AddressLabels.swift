/// Words before an address that are no part of it, and places that stand for Hong Kong.
enum AddressLabels {
  private static let labels = ScalarTrie(
    words: """
      地址 地点 通讯地址 通信地址 联系地址 联络地址 收货地址 收件地址 收件人地址 寄件地址 发货地址 注册地址 办公地址 公司地址 单位地址 家庭地址 详细地址 具体地址
      居住地址 住址 家庭住址 现住址 现住地址 户籍地址 户籍所在地 户口所在地 身份证地址 邮寄地址 快递地址 送货地址 配送地址 经营地址 营业地址 实际经营地址 企业地址
      工厂地址 厂址 总部地址 总公司地址 分公司地址 住所 住所地 营业场所 经营场所 门店地址 店铺地址 仓库地址 收货人地址 所在地 所在地区 所在地址 校址 社址
      公司住所 注册住所 法定地址 开票地址 账单地址 生产地址 施工地址 项目地址 安装地址 add addr address adr 地址一 地址二 地址1 地址2 新地址 现地址
      """)
  private static let hongKong = ScalarTrie(
    words: """
      九龙 新界 港岛 香港岛 旺角 尖沙咀 尖沙嘴 油麻地 深水埗 观塘 铜锣湾 湾仔 中环 上环 西环 金钟 北角 鲗鱼涌 柴湾 筲箕湾 香港仔 黄竹坑 荔枝角 长沙湾 九龙湾
      牛头角 新蒲岗 钻石山 红磡 土瓜湾 何文田 佐敦 大角咀 荃湾 葵涌 葵芳 青衣 沙田 火炭 大围 大埔 粉岭 上水 元朗 屯门 天水围 将军澳 西贡 东涌
      """)

  /// Last words of what stands before a colon and names an office: 上海总部：, 北京公司地址：.
  private static let offices = ScalarTrie(
    words: """
      总部 公司 分公司 子公司 总公司 工厂 办事处 研发中心 中心 门店 位置 地点 办公区 办公室 仓库 本部 地址 住址 校区 分店 总店 营业部 基地 联系方式
      """, reversed: true)

  /// Behind a label that names an office, `(总部)` or `上海总部：`; `start` if there is none. `name` is its text.
  static func skipOffice(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> (
    next: Int, name: Range<Int>
  ) {
    var i = start
    let isOpen = i < end && isOpening(text[i])
    if isOpen { i += 1 }
    let from = i
    let limit = min(end, start + 16)
    while i < limit && isHan(text[i]) { i += 1 }
    guard i > from, i < limit, isOpen ? isClosing(text[i]) : isColon(text[i]) else {
      return (start, start..<start)
    }
    let word = offices.longestSuffix(text, from, i)
    guard word.length > 0 else { return (start, start..<start) }
    let name = from..<i - word.length
    i += 1
    while i < end && (isColon(text[i]) || text[i] == 0x20 || text[i] == 0x0A) { i += 1 }
    return i < end ? (i, name) : (start, start..<start)
  }

  /// Behind a label: 收货地址：, 【地址】, Add:. Without a mark after it only when a blank or a division follows.
  static func skip(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> Int {
    var i = start
    var isOpen = false
    if i < end && isOpening(text[i]) {
      isOpen = true
      i += 1
    }
    let label = labels.longestPrefix(text, i, end)
    guard label.length > 0 else { return start }
    i += label.length
    if isOpen {
      guard i < end && isClosing(text[i]) || i < end && isColon(text[i]) else { return start }
      i += 1
      while i < end && (isColon(text[i]) || text[i] == 0x20 || isClosing(text[i])) { i += 1 }
      return i
    }
    if i < end && (text[i] == u("(") || text[i] == 0xFF08) {
      // 地址(Address):, 地址（必填）：
      var close = i
      while close < end && close < i + 14 && !isClosing(text[close]) { close += 1 }
      if close + 1 < end && isClosing(text[close]) && (isColon(text[close + 1])) { i = close + 1 }
    }
    let afterBlank = i < end && (text[i] == 0x20 || text[i] == 0x0A || text[i] == 0x09)
    while i < end && (text[i] == 0x20 || text[i] == 0x0A || text[i] == 0x09) { i += 1 }
    if i < end && isColon(text[i]) {
      while i < end && (isColon(text[i]) || text[i] == 0x20 || text[i] == 0x0A) { i += 1 }
      return i
    }
    if i < end && text[i] == 0x2E { return i + 1 }
    if afterBlank { return i }
    // 地址北京市…: a division right behind it.
    return i < end && isHan(text[start]) && DivisionTable.shared.names.child(0, text[i]) != 0
      && label.length >= 2 ? i : start
  }

  private static func isColon(_ s: UInt32) -> Bool {
    s == 0x3A || s == 0xFF1A || s == 0xFE55 || s == 0x2236 || s == 0x3D || s == 0x3E
  }
  private static func isOpening(_ s: UInt32) -> Bool {
    s == 0x5B || s == 0x3010 || s == 0x28 || s == 0x300A || s == 0x3C || s == 0x300C
  }
  private static func isClosing(_ s: UInt32) -> Bool {
    s == 0x5D || s == 0x3011 || s == 0x29 || s == 0x300B || s == 0x3E || s == 0x300D || s == 0xFF09
  }

  /// Two places of Hong Kong in a row, or one and a road with its number.
  static func isHongKong(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> Bool {
    let first = hongKong.longestPrefix(text, start, end)
    guard first.length > 0 else { return false }
    let next = AddressMarks.skip(text, start + first.length, end)
    return hongKong.longestPrefix(text, next, end).length > 0
  }
}
