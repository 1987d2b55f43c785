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
    let isWide = head.prefix(64).count { $0 == 0 } * 3 >= min(head.count, 64)
    if !isWide && head.contains(0) { return nil }
    head.removeAll { $0 == 0 }
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { head.removeFirst(3) }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { head.removeFirst(2) }
    if head.starts(with: [0x84, 0x31, 0x95, 0x33]) { head.removeFirst(4) }
    let text = String(decoding: head, as: UTF8.self)
    let body = text.drop { $0.isWhitespace }
    let declaration = text.firstRange(of: "<?xml ") ?? text.firstRange(of: "<?xml\t")
    hasDeclaration = declaration != nil
    let first = body.first == "<" ? body.dropFirst().first : nil
    isClean = first.map { $0.isLetter || $0 == "_" || $0 == "!" || $0 == "?" } ?? false
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
}
