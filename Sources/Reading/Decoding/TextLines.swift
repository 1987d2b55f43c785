import Text

/// Walks the lines of an input in any encoding: decoded text, and where it came from.
struct TextLines: ~Copyable {
  struct Line {
    /// The text in UTF-8 without its line end; valid until the next call.
    var text: UnsafeBufferPointer<UInt8>
    /// The bytes on disk, with the line end.
    var range: Range<Int>
    /// Counted from 1.
    var number: Int
    /// Some bytes are no text in the encoding of the file: they stand here as they are (UTF-8) or as U+FFFD.
    /// Such a line is to be rejected, or read in another way from `range`.
    var isMalformed: Bool
  }

  private let source: TextSource
  private var at: Int
  private var raw: Int
  private var number = 1

  /// - Parameter start: length of the byte order mark.
  init(_ input: InputBytes, encoding: TextEncoding, start: Int) {
    source = TextSource(input, encoding: encoding, start: start)
    if source.end == 0 { _ = source.advance(keepingFrom: 0, line: 1) }
    at = source.start
    raw = start
  }

  /// The next line, or `nil` at the end of the file. LF, CR LF and CR end a line.
  mutating func next() -> Line? {
    while at >= source.end {
      if source.isLast { return nil }
      at = source.advance(keepingFrom: at, line: number)
    }
    let window = UnsafeBufferPointer(start: source.text, count: source.end)
    let end = TableSample.lineEnd(window, from: at)
    var textEnd = end
    if textEnd > at, window[textEnd - 1] == 0x0A { textEnd -= 1 }
    if textEnd > at, window[textEnd - 1] == 0x0D { textEnd -= 1 }
    let next = source.rawOffset(end, line: number + 1)
    let line = Line(
      text: UnsafeBufferPointer(rebasing: window[at..<textEnd]), range: raw..<next, number: number,
      isMalformed: source.isMalformed(from: at, to: end))
    (at, raw, number) = (end, next, number + 1)
    return line
  }
}
