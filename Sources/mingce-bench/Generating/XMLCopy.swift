import ArgumentParser
import FoundationEssentials

/// The child that writes the copy.
struct XMLCopyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "xml-copy", abstract: "Writes a generated list as XML.", shouldDisplay: false)

  @Argument var list: String
  @Argument var document: String

  func run() throws { try XMLCopy.write(list, to: document) }
}

/// The rows of a generated list as XML, one `contact` a row: the same data for the XML reader.
enum XMLCopy {
  /// The document beside `list`, written when it is not there yet.
  static func of(_ list: String, in cache: BenchCache) throws -> String {
    let document = list.replacing(".csv", with: ".xml")
    if FileManager.default.fileExists(atPath: document) { return document }
    let draft = cache.path("draft.xml")
    try cache.runSelf(["xml-copy", list, draft])
    try FileManager.default.moveItem(atPath: draft, toPath: document)
    return document
  }

  /// Element names by the list's headers; a header that is missing here is the element's name itself.
  private static let elements = [
    "编号": "id", "姓名": "name", "公司": "company", "职位": "title", "手机": "mobile", "电话": "phone", "邮箱": "email",
    "地址": "address", "城市": "city", "备注": "note",
  ]

  static func write(_ list: String, to path: String) throws {
    var out = try ByteSink(path: path)
    var rows = try CSVRows(path: list)
    guard rows.next() else { return }
    let names = rows.cells.map { elements[$0] ?? $0 }
    out.append(text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<contacts>")
    try out.endRow()
    while rows.next() {
      out.append(text: "  <contact>\n")
      for (name, cell) in zip(names, rows.cells) where !cell.isEmpty {
        out.append(text: "    <\(name)>\(escaped(cell))</\(name)>\n")
      }
      out.append(text: "  </contact>")
      try out.endRow()
    }
    out.append(text: "</contacts>")
    try out.endRow()
    try out.flush()
  }

  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E }) else { return text }
    return text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
