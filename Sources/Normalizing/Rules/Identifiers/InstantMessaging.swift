import Records

/// WeChat and QQ.
enum DropNumberLabel: TextRule {
  static let id = "im-label"
  static let summary = "A label before a WeChat or QQ number is left out."
  static let column = ColumnMeaning.qq
  static let examples = [Example("QQ：10086001", "10086001"), Example("qq号码 10086001", "10086001")]

  private static let labels = ScalarTrie(
    words: "qq qq号 qq号码 微信 微信号 微信号码 微信id wechat weixin wx vx v信 扣扣 号码 企业微信")

  static func apply(_ text: inout ScalarText, _ findings: inout FindingSet) {
    let label = labels.longestPrefix(text.view, 0, text.count).length
    var start = label
    while start < text.count && (isBlank(text[start]) || text[start] == u(":")) { start += 1 }
    // `wxid_...` and `qq123abc` are values, not labels: a label ends at a mark, a blank or before a digit.
    let ends =
      label > 0 && start < text.count
      && (start > label || !isASCIILetter(text[label - 1])
        || isDigit(text[start]) && text[label - 1] | 0x20 == u("q"))
    if ends { text.removeFirst(start) }
  }
}
