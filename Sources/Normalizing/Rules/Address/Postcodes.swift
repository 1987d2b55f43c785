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
