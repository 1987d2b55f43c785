/// Lines set apart as headings: `【深圳市】`, `== 五金 ==`, `## 会员`, `◆ 酒店`, `A`.
enum ListingHeading {
  private static let pairs: [(Unicode.Scalar, Unicode.Scalar)] = [
    ("【", "】"), ("[", "]"), ("〖", "〗"), ("〔", "〕"), ("《", "》"), ("「", "」"), ("<", ">"), ("＜", "＞"),
    ("『", "』"),
  ]
  private static let signs = Set("=*#-~—─━═·＝－◆■●★☆▲◇□○▶►§".unicodeScalars)

  static func heading(_ text: [Unicode.Scalar]) -> (text: String, style: String)? {
    guard let first = text.first, let last = text.last, text.count <= 60 else { return nil }
    if text.count == 1, ("A"..."Z").contains(first) || (0xFF21...0xFF3A).contains(first.value) {
      return (String(text), "letter")
    }
    for (open, close) in pairs where first == open && last == close {
      let inner = text.dropFirst().dropLast()
      guard !inner.isEmpty, !inner.contains(open), !inner.allSatisfy({ ("0"..."9").contains($0) }) else {
        return nil
      }
      return (String(inner).trimmedText, String(Character(open)))
    }
    guard signs.contains(first) else { return nil }
    let front = text.prefix { signs.contains($0) }.count
    let back = text.reversed().prefix { signs.contains($0) }.count
    guard front + back < text.count else { return nil }
    let inner = String(text[front..<(text.count - back)]).trimmedText
    guard !inner.isEmpty, !ContactSigns.isContact(inner) else { return nil }
    // Signs on both sides, or `#` as in Markdown; a bullet alone may begin any line.
    if front >= 2 && back >= 2 || (front >= 1 && back >= 1 && first == last) {
      return (inner, String(Character(first)) + "\(min(front, 9))")
    }
    if first == "#", front <= 6, back == 0, front < text.count, text[front].isBlank {
      return (inner, "#\(front)")
    }
    let isBullet = "◆■●★☆▲◇□○▶►§".unicodeScalars.contains(first)
    if isBullet, back == 0, inner.count <= 20, !inner.contains(where: { ":：".contains($0) }) {
      return (inner, String(Character(first)))
    }
    return nil
  }

  private static let titleWords = [
    "名录", "名錄", "通讯录", "通訊錄", "通信录", "名单", "名單", "花名册", "一览表", "一覽表", "黄页", "黃頁", "目录", "目錄", "联系表", "汇总",
    "directory", "roster", "yellow pages", "members", "list of", "phone book",
  ]

  /// The title of the whole list rather than of a part of it.
  static func isTitle(_ text: String) -> Bool {
    let text = text.lowercased()
    return titleWords.contains { text.contains($0) }
      || text.contains("20") && text.contains(where: \.isNumber)
  }

  /// A line without decoration that may be the heading of what follows: short, no sentence, no value.
  static func mayBePlain(_ text: String) -> Bool {
    text.count <= 30 && !ContactSigns.isContact(text)
      && !text.unicodeScalars.contains { "。！？；!?;".unicodeScalars.contains($0) } && !text.hasSuffix(",")
      && !text.hasSuffix("，") && !text.hasSuffix(".")
  }

  /// What kind of heading a plain line is, to tell levels apart.
  static func plainStyle(_ text: String, _ marker: ListingMarker.Kind?) -> String {
    if let marker { return "\(marker)" }
    if PlaceWords.isProvince(text) { return "province" }
    if PlaceWords.isCity(text) { return "city" }
    return "plain"
  }
}
