import Text

/// The first tags of a file, to tell XML from what only has angle brackets.
struct XMLHead {
  /// Nothing but blanks stands before the document.
  let isClean: Bool
  let hasDeclaration: Bool
  let isHTML: Bool
  /// SpreadsheetML 2003, as Excel writes it.
  let isSpreadsheet: Bool

  private static let size = 1 << 14

  /// `nil` if there is no tag near the start of the file.
  init?(_ input: InputBytes) {
    let bytes = input.bytes.bindMemory(to: UInt8.self)
    var head = Array(bytes.prefix(Self.size))
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { head.removeFirst(3) }
    if head.starts(with: [0x84, 0x31, 0x95, 0x33]) { head.removeFirst(4) }
    let isWide =
      head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) || head.starts(with: [0x3C, 0])
      || head.starts(with: [0, 0x3C])
    if !isWide && head.contains(0) { return nil }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { head.removeFirst(2) }
    head.removeAll { $0 == 0 }
    let text = String(decoding: head, as: UTF8.self)
    let body = text.drop { $0.isWhitespace }
    let declaration = text.firstRange(of: "<?xml ") ?? text.firstRange(of: "<?xml\t")
    hasDeclaration = declaration != nil
    // The first tag's name may be in any encoding.
    let start = head.drop { $0 <= 0x20 }.prefix(2)
    isClean =
      start.first == UInt8(ascii: "<") && start.count == 2
      && Self.mayFollow(start[start.startIndex + 1], isWide)
    guard isClean || hasDeclaration else { return nil }
    let lower = text[(declaration?.lowerBound ?? body.startIndex)...].lowercased()
    let tags = ["<html", "<!doctype html", "<table", "<div", "<body", "<head", "<meta", "<p>", "<!--[if"]
    let isNamed = lower.firstRange(of: "<html") != nil && lower.firstRange(of: "<!doctype html") != nil
    isHTML =
      isNamed || tags.contains { lower.hasPrefix($0) }
      || lower.firstRange(of: "<html").map { lower[..<$0.lowerBound].count { $0 == "<" } <= 3 } ?? false
    isSpreadsheet =
      lower.firstRange(of: "urn:schemas-microsoft-com:office:spreadsheet") != nil
      && lower.firstRange(of: "workbook") != nil
  }

  /// What stands behind the first `<` of XML.
  private static func mayFollow(_ byte: UInt8, _ isWide: Bool) -> Bool {
    byte >= 0x80 || isWide || "_!?".utf8.contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}
