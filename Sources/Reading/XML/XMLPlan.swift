import Records
import Text

/// What the survey of a document found out, for reading it.
struct XMLPlan: Sendable {
  var recordPath: XMLRecordPath
  var fields: FieldColumns
  /// Where the document starts, after a byte order mark and what stands before it.
  var start: Int
  var encoding: XMLEncodingSummary
  /// The document refers to entities that are not read: nothing of it is.
  var refusal: XMLError?
}

struct XMLEncodingSummary: Sendable {
  var isDeclaredNarrower: Bool
  var declared: String?
}

/// Events of nobody's interest.
final class XMLSilence: XMLEvents {
  var sawElement = false
  func startElement(_ name: XMLName, _ attributes: XMLAttributes) { sawElement = true }
  func endElement(_ name: XMLName) {}
  func text(_ piece: UnsafeBufferPointer<UInt8>) {}
}

enum XMLDocument {
  /// Bytes in which junk before a document is skipped.
  private static let headSize = 1 << 16

  /// Where the document starts: at its declaration, or its first tag. `nil` if there is none near.
  static func start(_ input: InputBytes, encoding: TextEncoding, mark: Int) -> Int? {
    let isWide = encoding == .utf16LittleEndian || encoding == .utf16BigEndian
    let unit = isWide ? 2 : 1
    let low = encoding == .utf16BigEndian ? 1 : 0
    let raw = input.bytes
    let end = min(raw.count, mark + headSize)
    func byte(_ i: Int) -> UInt8 {
      guard i + unit <= raw.count else { return 0 }
      return unit == 1 ? raw[i] : raw[i + 1 - low] == 0 ? raw[i + low] : 0xFF
    }
    let declaration = Array("<?xml".utf8)
    var firstTag: Int?
    var i = mark
    while i + unit <= end {
      if byte(i) == UInt8(ascii: "<") {
        if declaration.indices.allSatisfy({ byte(i + $0 * unit) == declaration[$0] }),
          byte(i + 5 * unit) <= 0x20
        {
          return i
        }
        let next = byte(i + unit)
        let isName = next >= 0x80 || next == UInt8(ascii: "_") || (next | 0x20 >= 0x61 && next | 0x20 <= 0x7A)
        if firstTag == nil, isName || next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
          firstTag = i
          // Nothing but blanks before it: this is the document, whatever comes later.
          if stride(from: mark, to: i, by: unit).allSatisfy({ byte($0) <= 0x20 }) { return i }
        }
      }
      i += unit
    }
    return firstTag
  }

  /// Parses a document that declares entities, without using anything of it, to see whether it refers to such as
  /// are not read: then it is refused as a whole.
  static func refusal(_ input: InputBytes, encoding: TextEncoding, start: Int) -> XMLError? {
    let silence = XMLSilence()
    let parser = XMLPushParser(silence)
    let text = XMLText(input, encoding: encoding, start: start)
    var at = 0
    while true {
      if at >= text.windowEnd {
        if text.extend() { continue }
        parser.finish()
        break
      }
      let end = min(at + 1 << 16, text.windowEnd)
      guard parser.push(text.bytes(at..<end)) else { break }
      if silence.sawElement && !parser.declaresEntities { return nil }
      at = end
      text.forget(before: at)
    }
    return withExtendedLifetime(silence) { parser.error?.code == .entities ? parser.error : nil }
  }

  /// A document that is refused as a whole.
  static func reject(_ range: Range<Int>, _ refusal: XMLError, into intake: inout Intake) {
    intake.reject(
      "xml-entities-refused", range, line: refusal.line,
      "Line \(refusal.line), column \(refusal.column): \(refusal.message). Nothing of the document was read.",
      remedy: "Export the list without entities of its own.")
  }
}
