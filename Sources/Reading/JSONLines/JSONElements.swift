import Records

/// Walks the records of a document: each value's bytes, what is damaged, and what lies between.
///
/// A damaged record ends where the next one surely begins: at the next line that begins as the first record's did,
/// or where its brackets close, whichever comes first. Where neither is known, the rest of the document is damaged:
/// no part of a record is ever taken for a record of its own.
struct JSONElements {
  enum Element: Equatable {
    case value(Range<Int>)
    case damaged(Range<Int>, JSONProblem)
    /// Brackets, commas, blanks.
    case between(Range<Int>)
    case end
  }

  private let text: UnsafeBufferPointer<UInt8>
  private let list: JSONList
  private(set) var position: Int
  /// The bracket that ends the list was seen.
  private(set) var isClosed = false
  /// A comma stood before the closing bracket.
  private(set) var hasTrailingComma = false
  private var lastWasComma = false
  /// The next line start that looks like a record's, once searched.
  private var nextStart: Int?

  init(_ text: UnsafeBufferPointer<UInt8>, _ list: JSONList) {
    self.text = text
    self.list = list
    position = list.start
  }

  mutating func next() -> Element {
    let start = position
    skipSeparators()
    openNextList()
    if position > start { return .between(start..<position) }
    guard position < text.count, !isClosed else { return .end }
    let limit = min(text.count, position + JSONRecords.longestRecord)
    var scanner = JSONScanner(UnsafeBufferPointer(rebasing: text[position..<limit]))
    do throws(JSONProblem) {
      repeat { _ = try JSONRecords.next(&scanner) } while scanner.depth > 0
      let range = position..<(position + scanner.position)
      position = range.upperBound
      lastWasComma = false
      return .value(range)
    } catch {
      let end = endOfDamage()
      let range = position..<end
      position = end
      lastWasComma = false
      let isCut = error == .syntax(.unexpectedEnd) && limit < text.count
      return .damaged(range, isCut ? .tooLong : error)
    }
  }

  private mutating func skipSeparators() {
    while position < text.count {
      switch text[position] {
      case 0x20, 0x0A, 0x0D, 0x09: break
      case UInt8(ascii: ","): lastWasComma = true
      case UInt8(ascii: "]") where list.closes:
        position += 1
        isClosed = true
        hasTrailingComma = lastWasComma
        return
      default: return
      }
      position += 1
    }
  }

  /// Lists one after the other, as pages appended to one file, are read as one.
  private mutating func openNextList() {
    guard isClosed, list.path.isEmpty else { return }
    let bracket = JSONShape.skipBlanks(text, position)
    guard bracket < text.count, text[bracket] == UInt8(ascii: "[") else { return }
    let first = JSONShape.skipBlanks(text, bracket + 1)
    guard first < text.count, text[first] == list.opening else { return }
    position = bracket + 1
    isClosed = false
    lastWasComma = false
  }

  private mutating func endOfDamage() -> Int {
    let next = nextRecordLine()
    let closed = closingBracket(before: next ?? text.count)
    return closed ?? next ?? text.count
  }

  /// The start of the next record on a line of its own, after the one at `position`. Searched once for each
  /// stretch, so that many damaged records cost no more than few.
  private mutating func nextRecordLine() -> Int? {
    guard let indentation = list.indentation else { return nil }
    if let nextStart, nextStart > position { return nextStart < text.count ? nextStart : nil }
    var at = position
    while at < text.count {
      at = TableSample.lineEnd(text, from: at)
      let start = at + indentation.count
      if start < text.count, text[start] == list.opening, text[at..<start].elementsEqual(indentation) {
        nextStart = start
        return start
      }
    }
    nextStart = text.count
    return nil
  }

  /// The offset behind the bracket that closes the record at `position`, if a separator follows it.
  private func closingBracket(before limit: Int) -> Int? {
    var depth = 0
    var isInString = false
    var i = position
    while i < limit {
      let byte = text[i]
      if isInString {
        if byte == UInt8(ascii: "\\") {
          i += 1
        } else if byte == UInt8(ascii: "\"") || byte == 0x0A {
          isInString = false
        }
      } else {
        switch byte {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
          depth -= 1
          if depth < 0 { return i > position ? i : nil }
          if depth == 0 { return isFollowedBySeparator(i + 1) ? i + 1 : nil }
        case UInt8(ascii: ",") where depth == 0: return i > position ? i : nil
        default: break
        }
      }
      i += 1
    }
    return nil
  }

  private func isFollowedBySeparator(_ offset: Int) -> Bool {
    let next = JSONShape.skipBlanks(text, offset)
    guard next < text.count else { return true }
    if list.closes { return text[next] == UInt8(ascii: ",") || text[next] == UInt8(ascii: "]") }
    return text[next] == list.opening
  }
}
