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

/// Postcodes: six digits on the mainland; three, five or six in Taiwan, only before a place.
enum Postcodes {
  private static let labels = ScalarTrie(words: "邮编 邮政编码 邮政编号 邮递区号 邮码 编码 p.c. pc zip zipcode postcode 邮区")
  private static let labelsAtEnd = ScalarTrie(
    words: "邮编 邮政编码 邮政编号 邮递区号 邮码 p.c. p.c pc zip zipcode postcode 邮区", reversed: true)

  struct Found {
    let digits: Range<Int>
    /// Where the text goes on, or ends.
    let next: Int
  }

  /// `200042 上海市…`, `邮编：200042`, `(200042)上海市…`.
  static func atStart(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> Found? {
    var i = start
    var isOpen = false
    if i < end && isOpening(text[i]) {
      isOpen = true
      i += 1
    }
    let label = labels.longestPrefix(text, i, end)
    i += label.length
    if label.length > 0 { while i < end && isBetween(text[i]) { i += 1 } }
    let digits = run(text, i, end)
    guard
      digits == 6
        || !isOpen && label.length == 0 && (digits == 3 || digits == 5) && isTaiwan(text, i + digits, end)
    else {
      return nil
    }
    var next = i + digits
    if isOpen {
      guard next < end && isClosing(text[next]) else { return nil }
      next += 1
    } else if label.length == 0 {
      guard next < end, isHan(text[next]) || isBetween(text[next]) else { return nil }
      if next < end && isCounter(text[next]) { return nil }
      if digits == 6 && text[i] == 0x39 { return nil }
    }
    while next < end && isBetween(text[next]) { next += 1 }
    return Found(digits: i..<i + digits, next: next)
  }

  /// `…100号 200042`, `…100号（邮编200042）`, `…100号邮编:200042`.
  static func atEnd(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> Found? {
    var last = end
    var isClosed = false
    if last > start && isClosing(text[last - 1]) {
      isClosed = true
      last -= 1
      while last > start && text[last - 1] == 0x20 { last -= 1 }
    }
    var i = last
    while i > start && isDigit(text[i - 1]) { i -= 1 }
    guard last - i == 6 else { return nil }
    let digits = i..<last
    var j = i
    while j > start && isBetween(text[j - 1]) { j -= 1 }
    let label = labelsAtEnd.longestSuffix(text, start, j)
    if label.length > 0 { j -= label.length }
    if isClosed {
      while j > start && text[j - 1] == 0x20 { j -= 1 }
      guard j > start && isOpening(text[j - 1]) else { return nil }
      j -= 1
    } else if label.length > 0 {
      if j > start && isOpening(text[j - 1]) { j -= 1 }
    } else if j == i {
      // Glued on: only after a character that ends an address.
      guard j > start, endsAddress(text[j - 1]), text[i] != 0x39 else { return nil }
    } else {
      // 88-123456 and the like are numbers of something.
      for k in j..<i where text[k] == 0x2D || text[k] == 0x2F || text[k] == 0x23 { return nil }
      guard j > start, !isDigit(text[j - 1]) || j < i else { return nil }
    }
    while j > start && (isBetween(text[j - 1]) || text[j - 1] == 0x3002) { j -= 1 }
    return Found(digits: digits, next: j)
  }

  private static func run(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> Int {
    var i = start
    while i < end && isDigit(text[i]) { i += 1 }
    return i - start
  }

  private static func endsAddress(_ s: UInt32) -> Bool {
    switch s {
    case u("号"), u("室"), u("楼"), u("层"), u("座"), u("栋"), u("幢"), u("村"), u("镇"), u("乡"), u("区"), u("县"),
      u("市"), u("路"),
      u("街"), u("厦"), u("园"), u("组"), u("房"), u("元"), u("苑"), u("院"), u("厂"), u("店"), u("司"):
      true
    default: false
    }
  }

  /// 100000号, 123456室: a number of a house.
  private static func isCounter(_ s: UInt32) -> Bool {
    switch s {
    case u("号"), u("室"), u("弄"), u("栋"), u("幢"), u("楼"), u("座"), u("单"), u("层"), u("巷"), u("组"), u("户"),
      u("部"):
      true
    default: false
    }
  }

  private static func isTaiwan(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> Bool {
    var i = start
    while i < end && isBetween(text[i]) { i += 1 }
    return taiwan.longestPrefix(text, i, end).length > 0
  }

  private static let taiwan = ScalarTrie(
    words: """
      台湾 台北 新北 桃园 台中 台南 高雄 基隆 新竹 嘉义 苗栗 彰化 南投 云林 屏东 宜兰 花莲 台东 澎湖 金门 连江 中华民国
      """)

  private static func isBetween(_ s: UInt32) -> Bool {
    s == 0x20 || s == 0x3A || s == 0x2C || s == 0x2D || s == 0x3B || s == 0x3001 || s == 0x09 || s == 0x0A
      || s == 0x2F || s == 0x7C || s == 0x2E
  }
  private static func isOpening(_ s: UInt32) -> Bool { s == 0x28 || s == 0x5B || s == 0x3010 || s == 0xFF08 }
  private static func isClosing(_ s: UInt32) -> Bool { s == 0x29 || s == 0x5D || s == 0x3011 || s == 0xFF09 }

  /// The first two digits of the mainland's postcodes, by the first two of GB/T 2260.
  static func fits(_ prefix: Int, province: Int) -> Bool {
    switch province {
    case 11: prefix == 10
    case 12: prefix == 30
    case 13: (5...7).contains(prefix)
    case 14: (3...4).contains(prefix)
    case 15: (1...2).contains(prefix) || prefix == 16
    case 21: (11...12).contains(prefix)
    case 22: prefix == 13
    case 23: (15...16).contains(prefix)
    case 31: prefix == 20
    case 32: (21...22).contains(prefix)
    case 33: (31...32).contains(prefix)
    case 34: (23...24).contains(prefix)
    case 35: (35...36).contains(prefix)
    case 36: (33...34).contains(prefix)
    case 37: (25...27).contains(prefix)
    case 41: (45...47).contains(prefix)
    case 42: (43...44).contains(prefix)
    case 43: (41...42).contains(prefix)
    case 44: (51...52).contains(prefix)
    case 45: (53...54).contains(prefix)
    case 46: prefix == 57
    case 50: prefix == 40
    case 51: (61...64).contains(prefix)
    case 52: (55...56).contains(prefix)
    case 53: (65...67).contains(prefix)
    case 54: (85...86).contains(prefix)
    case 61: (71...72).contains(prefix)
    case 62: (73...74).contains(prefix)
    case 63: prefix == 81
    case 64: (75...75).contains(prefix)
    case 65: (83...84).contains(prefix)
    default: true
    }
  }
}
