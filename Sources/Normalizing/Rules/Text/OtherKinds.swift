import Records

/// Kinds that need little more than cleaning: title, department, website, WeChat, QQ, note, postcode, key.
func normalizeText(_ cell: UnsafeBufferPointer<UInt8>, _ kind: ValueKind, _ bench: inout Workbench) {
  switch kind {
  case .sourceKey:
    bench.emit(kind, cell)
    return
  case .title, .department, .note, .city:
    bench.load(cell)
    // Nothing to clean and no placeholder: the cell as it is.
    if bench.classes.isDisjoint(with: [.other, .blank]), !DropPlaceholder.mayStart(with: bench.text[0]),
      bench.classes.contains(.han)
    {
      bench.emit(kind, cell)
      return
    }
    bench.clean(prose: true)
  case .website, .wechat, .qq, .postcode:
    bench.load(cell)
    bench.clean()
  default:
    bench.load(cell)
    bench.clean(prose: true)
  }
  if bench.dropPlaceholder() { return }
  switch kind {
  case .website: bench.run(BareWebsite.self)
  case .qq, .wechat: bench.run(DropNumberLabel.self)
  case .postcode: bench.run(PostcodeDigits.self)
  default: break
  }
  bench.reportFindings()
  bench.emitText(kind)
}

enum BareWebsite: TextRule {
  static let id = "website-bare"
  static let summary = "The host in lower case without scheme, www and trailing slash."
  static let column = ColumnMeaning.website
  static let examples = [
    Example("HTTPS://www.Example-Tools.COM.cn/", "example-tools.com.cn"),
    Example("http://shop.example.cn/About/", "shop.example.cn/About"),
  ]

  static func apply(_ text: inout ScalarText, _ findings: inout FindingSet) {
    text.filter { !isBlank($0) }
    for scheme in ["https://", "http://", "//", "www."] { dropPrefix(scheme, &text) }
    while text.count > 0 && text[text.count - 1] == u("/") { text.removeLast(1) }
    for i in 0..<text.count {
      if text[i] == u("/") || text[i] == u("?") { break }
      text[i] = asciiLower(text[i] == 0x3002 ? u(".") : text[i])
    }
  }

  private static func dropPrefix(_ prefix: String, _ text: inout ScalarText) {
    let scalars = prefix.unicodeScalars.map(\.value)
    guard text.count > scalars.count else { return }
    for (i, s) in scalars.enumerated() where asciiLower(text[i]) != s { return }
    text.removeFirst(scalars.count)
  }
}

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

enum PostcodeDigits: TextRule {
  static let id = "postcode-digits"
  static let summary = "Postcodes lose a label, blanks and a spreadsheet's .0."
  static let column = ColumnMeaning.postcode
  static let examples = [
    Example("邮编：200 042", "200042", given: [.company: "明远科技有限公司"]),
    Example("200042.0", "200042", given: [.company: "明远科技有限公司"]),
  ]

  static func apply(_ text: inout ScalarText, _ findings: inout FindingSet) {
    if text.count > 2 && text[text.count - 1] == u("0") && text[text.count - 2] == u(".") {
      text.removeLast(2)
    }
    text.filter { isDigit($0) || isASCIILetter($0) || $0 == u("-") }
  }
}
