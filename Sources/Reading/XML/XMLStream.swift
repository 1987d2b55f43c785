import Glibc
import Records

/// What reads the records of a document, and can go on after a damaged place.
protocol XMLStreamReader: AnyObject {
  /// A parser that tells this reader what it sees.
  func makeParser() -> XMLPushParser
  /// Where the open record starts, as an offset of the text; `nil` between records.
  var openRecord: Int? { get }
  /// Line on which it starts.
  var openRecordLine: Int { get }
  /// Where the last record, complete or damaged, ended.
  var lastEnd: Int { get }
  /// Line of `lastEnd`, or of any place before it that is not far.
  var lastLine: Int { get }
  /// No element is open but those around the records.
  var isBetweenRecords: Bool { get }
  /// Local name of the elements that are records; empty if there are none.
  var recordName: [UInt8] { get }
  /// Start tags of the elements around a record, to be read before the next one after a damaged place.
  var prologue: [UInt8] { get }
  /// Something else than the parser's limits was exceeded.
  var failure: XMLError? { get }
  /// Called before each piece is read.
  func willRead(_ place: XMLPlace)
  /// Called after an error, before the others are asked where to go on.
  func prepareToGoOn()
  /// The parser begins anew; `prologue` is read first, then the text from a record's start tag on.
  /// - Parameter keepsNames: names keep their addresses.
  func restart(keepsNames: Bool)
  /// This stretch of the text could not be read, nor what may have stood in it.
  func damaged(_ range: Range<Int>, line: Int, _ error: XMLError)
}

/// Feeds a document to the parser. Where it is not well-formed, reading goes on at the next record.
///
/// A stretch is read twice when an error shows only later (an end tag is missing). When that has happened to as many
/// bytes as the document has, records are cut out before they are read, at the start tags: each byte is read once then.
final class XMLStream {
  let text: XMLText
  private(set) var parser: XMLPushParser
  private unowned(unsafe) let reader: any XMLStreamReader
  private let chunkSize: Int
  /// Bytes of a small document that may be read twice.
  private static let rereadAllowance = 1 << 18
  /// Text offset of the parser's first byte.
  private var base = 0
  /// Line before the parser's first one.
  private var lineBase = 0
  /// Column of the text at the place of the restart minus the parser's.
  private var columnBase = 0
  /// Place reached before the piece that is being pushed: a tag or comment begun there is not yet read.
  private var pending = 0
  /// Where the parser was started anew last: never again there.
  private var restart = -1
  private var rereadBytes = 0
  /// Records are cut out at their start tags.
  private(set) var isCutting = false
  /// Reads no further than this.
  var stop: Int?

  init(_ text: XMLText, _ reader: any XMLStreamReader, chunkSize: Int) {
    self.text = text
    self.reader = reader
    self.chunkSize = chunkSize
    parser = reader.makeParser()
  }

  /// Place reached in the text: see `XMLPushParser.byteOffset`.
  var offset: Int { base + parser.byteOffset }
  var line: Int { lineBase + parser.line }

  private var place: XMLPlace { XMLPlace(parser, text, base: base, lineBase: lineBase) }

  /// Reads everything.
  func run() {
    var at = 0
    var limit: Int?
    while true {
      if at >= text.windowEnd, text.extend() { continue }
      let end = min(at + chunkSize, text.windowEnd, limit ?? .max)
      let isEnd = end == text.windowEnd && text.isComplete || stop.map { end >= $0 } ?? false
      pending = offset
      reader.willRead(place)
      var error = parser.push(text.bytes(at..<end)) ? reader.failure : parser.error
      if error == nil, end == limit, !isEnd {
        // The next record starts here; the one before must be complete, and nothing begun since.
        if reader.isBetweenRecords && isBlank(min(offset, end)..<end) {
          begin(at: end, line: line + newlines(in: min(offset, end)..<end))
          (at, limit) = (end, nextRecord(after: end + 1) ?? .max)
          continue
        }
        error = cutShort(at: end)
      } else if error == nil, isEnd {
        if end < text.windowEnd || !text.isComplete { return }
        pending = offset
        reader.willRead(place)
        if parser.finish() { return }
        error = parser.error
      }
      guard let error else {
        at = end
        text.forget(before: min(reader.openRecord ?? .max, max(offset, base)))
        continue
      }
      guard let next = recover(error, reached: end) else { return }
      at = next
      limit = isCutting ? nextRecord(after: next + 1) ?? .max : nil
    }
  }

  private func cutShort(at end: Int) -> XMLError {
    XMLError(
      code: .notWellFormed, line: parser.line, column: 1,
      message: "A record starts before the last one ended",
      byteOffset: end - base)
  }

  // MARK: After an error

  /// Gives the damaged stretch away and returns where reading goes on; `nil` at the end of the text.
  private func recover(_ error: XMLError, reached: Int) -> Int? {
    let place = XMLError(
      code: error.code, line: lineBase + error.line,
      column: error.column + (error.line == 1 ? columnBase : 0), message: error.message)
    reader.prepareToGoOn()
    let open = reader.openRecord
    let from = open ?? reader.lastEnd
    let errorOffset = min(max(base + error.byteOffset, from), text.windowEnd)
    // A comment that never ends was searched for its end up to the error: it may hold records.
    let isUnended = errorOffset >= text.windowEnd || error.message.contains("Huge input")
    let search = open.map { $0 + 1 } ?? max(isUnended ? pending : errorOffset, from)
    let next = nextRecord(after: max(search, restart + 1))
    let end = next ?? endOfText()
    let line = open == nil ? max(1, reader.lastLine) : reader.openRecordLine
    reader.damaged(from..<max(end, from), line: line, place)
    guard let next else { return nil }
    if let stop, next >= stop { return nil }
    rereadBytes += max(0, reached - next)
    if rereadBytes > max(Self.rereadAllowance, text.windowEnd) { isCutting = true }
    // Lines are counted from the place whose line is known and that is nearest.
    let known =
      errorOffset <= next
      ? (errorOffset, place.line) : open.map { ($0, reader.openRecordLine) } ?? (from, line)
    begin(at: next, line: known.1 + newlines(in: known.0..<next))
    return next
  }

  /// Starts the parser anew before a record's start tag.
  private func begin(at offset: Int, line: Int) {
    // The dictionary of names may be full: then a new parser.
    let keepsNames = parser.error?.code != .memory && parser.reset()
    if !keepsNames { parser = reader.makeParser() }
    restart = offset
    let prologue = reader.prologue
    reader.restart(keepsNames: keepsNames)
    base = offset - prologue.count
    lineBase = line - 1
    columnBase = column(of: offset) - prologue.count
    reader.willRead(place)
    prologue.withUnsafeBufferPointer { _ = parser.push($0) }
  }

  private func endOfText() -> Int {
    while text.extend() {}
    return text.windowEnd
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    text.bytes(max(range.lowerBound, text.windowStart)..<range.upperBound).allSatisfy { $0 <= 0x20 }
  }

  private func newlines(in range: Range<Int>) -> Int {
    var count = 0
    for i in max(range.lowerBound, text.windowStart)..<max(range.upperBound, text.windowStart)
    where text[i] == 0x0A { count += 1 }
    return count
  }

  /// Bytes of the line before `offset`.
  private func column(of offset: Int) -> Int {
    var i = offset
    while i > text.windowStart && offset - i < 4096 && text[i - 1] != 0x0A { i -= 1 }
    return offset - i
  }

  private func nextRecord(after from: Int) -> Int? { nextTag(named: reader.recordName, after: from) }

  /// The first `<` at or after `from` that begins a tag with this local name, whatever its prefix.
  func nextTag(named name: [UInt8], after from: Int) -> Int? {
    guard !name.isEmpty else { return nil }
    var i = from
    while true {
      if let stop, i >= stop { return nil }
      if i >= text.windowEnd {
        guard text.extend() else { return nil }
        continue
      }
      let rest = text.bytes(i..<text.windowEnd)
      guard let found = memchr(rest.baseAddress!, 0x3C, rest.count) else {
        i = text.windowEnd
        continue
      }
      i += UnsafeRawPointer(found) - UnsafeRawPointer(rest.baseAddress!)
      while text.windowEnd - i < 512, text.extend() {}
      if isTag(at: i, named: name) { return i }
      i += 1
    }
  }

  private func isTag(at offset: Int, named name: [UInt8]) -> Bool {
    let bytes = text.bytes(offset..<min(text.windowEnd, offset + 512))
    var start = 1
    var i = 1
    while i < bytes.count {
      switch bytes[i] {
      case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "/"), UInt8(ascii: ">"):
        return i - start == name.count && bytes[start..<i].elementsEqual(name)
      case UInt8(ascii: ":"):
        if start > 1 { return false }
        start = i + 1
      case UInt8(ascii: "<"), UInt8(ascii: "!"), UInt8(ascii: "?"): return false
      default: break
      }
      i += 1
    }
    return false
  }
}
