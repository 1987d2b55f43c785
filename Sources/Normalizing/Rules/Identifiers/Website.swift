import Records

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

enum Website {
  private static let schemes = ScalarTrie(words: "http:// https:// www. http:\\\\ https:\\\\")
  private static let topLevels = ScalarTrie(
    words: """
      com cn net org gov edu hk tw mo sg jp kr us uk de fr io co cc vip top xyz shop store club site online tech info biz
      me tv asia ltd group link wang xin ren ink int mil name mobi pro art fun app dev ai eu au ca it es ru in my th vn
      公司 网络 網絡 中国 中國 香港 台湾 台灣 集团 在线 中文网 网址 商城
      """)

  /// A host of at least two labels with a known last one, or anything after a scheme that has a dot.
  static func isSite(_ text: UnsafeBufferPointer<UInt32>) -> Bool {
    let scheme = schemes.longestPrefix(text, 0, text.count).length
    var end = scheme
    var labelStart = scheme
    var labels = 1
    while end < text.count, text[end] != u("/"), text[end] != u(":"), text[end] != u("?"), text[end] != u("#")
    {
      if text[end] == u(".") {
        if end == labelStart { return false }
        labelStart = end + 1
        labels += 1
      } else if !isDigit(text[end]) && !isASCIILetter(text[end]) && text[end] != u("-") && !isHan(text[end]) {
        return false
      }
      end += 1
    }
    guard labels >= 2, end > labelStart else { return false }
    let isKnown = topLevels.exact(text, labelStart, end) != nil
    return isKnown || scheme > 0 && end - labelStart >= 2 && !isDigit(text[labelStart])
  }
}
