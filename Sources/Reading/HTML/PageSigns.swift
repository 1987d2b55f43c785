/// Whether bytes look like a web page: tags, whatever the encoding.
struct PageSigns {
  enum Strength { case none, fragment, document }

  private(set) var strength = Strength.none

  /// Tags of which two show a page that was cut or copied out of one.
  private static let tags = [
    "div", "table", "tr", "td", "th", "ul", "li", "p", "span", "a", "h1", "h2", "h3", "br", "dl", "dt", "dd",
    "img",
    "section", "article", "b", "strong", "font", "tbody", "thead",
  ]

  init(_ head: Slice<UnsafeRawBufferPointer>) {
    // UTF-16 shows the same letters with zeros between.
    let text = head.lazy.filter { $0 != 0 }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let bytes = Array(text)
    if Self.find("<!doctype html", bytes) || Self.find("<html", bytes) || Self.find("<head", bytes)
      || Self.find("<body", bytes)
    {
      // An XML file may hold a page; one that starts as another document is that.
      let start = bytes.drop { $0 <= 0x20 || $0 >= 0x80 }.prefix(400)
      let isXML = start.starts(with: Array("<?xml".utf8)) && !Self.find("<html", Array(start))
      let startsWithTag = start.first == UInt8(ascii: "<")
      strength = isXML ? .none : startsWithTag ? .document : .fragment
      return
    }
    guard let first = bytes.first(where: { $0 > 0x20 && $0 < 0x80 }), first == UInt8(ascii: "<") else {
      strength = Self.count(bytes) >= 20 ? .fragment : .none
      return
    }
    if Self.find("<?xml", Array(bytes.prefix(400))) { return }
    strength = Self.count(bytes) >= 2 ? .fragment : .none
  }

  private static func count(_ bytes: [UInt8]) -> Int {
    var count = 0
    var at = 0
    while let open = bytes[at...].firstIndex(of: UInt8(ascii: "<")) {
      at = open + 1
      let name = bytes[at...].prefix { ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) }
      let next = name.endIndex < bytes.count ? bytes[name.endIndex] : 0
      guard next == 0x3E || next == 0x20 || next == 0x2F || next == 0x0A, name.count <= 8 else { continue }
      if tags.contains(String(decoding: name, as: UTF8.self)) { count += 1 }
      if count >= 20 { break }
    }
    return count
  }

  private static func find(_ word: StaticString, _ bytes: [UInt8]) -> Bool {
    let pattern = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    var at = 0
    while let open = bytes[at...].firstIndex(of: pattern[0]) {
      if bytes[open...].starts(with: pattern) { return true }
      at = open + 1
    }
    return false
  }
}
