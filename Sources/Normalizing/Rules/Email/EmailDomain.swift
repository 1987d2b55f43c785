/// Where a domain ends.
enum EmailDomain {
  /// Top-level domains in Han characters (IANA root zone).
  private static let hanTopLevels = ScalarTrie(
    words: """
      中国 中國 公司 网络 網絡 网址 网站 网店 香港 台湾 台灣 臺灣 新加坡 政务 政府 公益 我爱你 集团 商标 商店 商城 在线 中文网 娱乐 时尚
      手机 移动 游戏 购物 餐厅 酒店 企业 广东 佛山 信息 机构 组织机构 世界 慈善 八卦 食品 健康 家電 招聘 点看 新闻 天主教 书籍 电讯盈科 嘉里
      """)

  /// The end of the domain that starts at `start`, before parameters and before Han characters written onto it.
  static func end(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ limit: Int) -> Int {
    var end = start
    var label = start
    while end < limit && text[end] != u("?") {
      if text[end] == u(".") { label = end + 1 }
      end += 1
    }
    // Only the last label matters: Han characters are a top-level domain, or a word behind an ASCII one.
    var han = label
    while han < end && !isHan(text[han]) { han += 1 }
    guard han < end else { return end }
    if han > label { return han }
    let match = hanTopLevels.longestPrefix(text, label, end)
    return match.length > 0 ? label + match.length : end
  }
}
