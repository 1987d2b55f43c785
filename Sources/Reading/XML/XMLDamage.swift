import Records

/// What is said about a stretch of a document that could not be read.
struct XMLDamage {
  private let error: XMLError
  private let isInRecord: Bool

  init(_ error: XMLError, isInRecord: Bool) {
    self.error = error
    self.isInRecord = isInRecord
  }

  private var code: Finding.Code {
    switch error.code {
    case .entities: "xml-entities-refused"
    case .limit: "xml-limit"
    case .encoding: "undecodable-bytes"
    case .memory: "xml-limit"
    case .notWellFormed:
      error.message.hasPrefix("Premature end") ? "xml-truncated" : "xml-not-well-formed"
    }
  }

  private var remedy: String {
    switch code {
    case "xml-truncated": "Check that the export finished; what is complete was read."
    case "xml-entities-refused": "Export the list without entities of its own."
    case "xml-limit": "Check that the file is a list of contacts."
    case "undecodable-bytes": "Name the right encoding, or repair the record in its source."
    default: "Repair the file at this place; a bare & is to be written &amp; and a bare < as &lt;."
    }
  }

  func report(_ range: Range<Int>, line: Int, holdsNothing: Bool, into intake: inout Intake) {
    let message = "Line \(error.line), column \(error.column): \(error.message)."
    if holdsNothing || range.isEmpty {
      if !range.isEmpty { intake.classify(.structure, range) }
      intake.report(
        code, .error, byteOffset: range.lowerBound, line: error.line, message, remedy: remedy)
    } else {
      intake.reject(code, range, line: isInRecord ? line : error.line, message, remedy: remedy)
    }
  }

  /// Whether a stretch between records holds only blanks, end tags, comments, declarations, and start tags of the
  /// elements around records: what is left when a file was cut off between records, or when files were joined.
  static func holdsNothing(_ range: Range<Int>, _ text: XMLText, ancestors: [String]) -> Bool {
    guard range.lowerBound >= text.windowStart, range.upperBound <= text.windowEnd else { return false }
    let bytes = text.bytes(range)
    let names = Set(ancestors.dropLast())
    var i = 0
    func skip(to end: String) -> Bool {
      let end = Array(end.utf8)
      while i + end.count <= bytes.count {
        if bytes[i] == end[0] && bytes[i..<(i + end.count)].elementsEqual(end) {
          i += end.count
          return true
        }
        i += 1
      }
      return false
    }
    while i < bytes.count {
      if bytes[i] <= 0x20 {
        i += 1
        continue
      }
      guard bytes[i] == UInt8(ascii: "<"), i + 1 < bytes.count else { return false }
      if bytes[i + 1] == UInt8(ascii: "/") {
        // An end tag that is cut off holds nothing either.
        if !skip(to: ">") { return true }
      } else if bytes[i + 1] == UInt8(ascii: "?") {
        if !skip(to: "?>") { return false }
      } else if bytes[i...].starts(with: Array("<!--".utf8)) {
        if !skip(to: "-->") { return false }
      } else {
        let start = i + 1
        if !skip(to: ">") { return false }
        let tag = String(decoding: bytes[start..<(i - 1)], as: UTF8.self)
        let name =
          tag.prefix { !$0.isWhitespace && $0 != "/" }.split(separator: ":").last.map(String.init) ?? ""
        let rest = tag.drop { !$0.isWhitespace }
        guard names.contains(name), !rest.contains("=") || rest.contains("xmlns") else { return false }
      }
    }
    return true
  }
}
