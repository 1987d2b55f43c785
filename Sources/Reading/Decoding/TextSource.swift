import Glibc
import Text

/// The text of an input as UTF-8, with the way back to the bytes on disk.
///
/// UTF-8 files are scanned where they are mapped; the window is the whole file. Other encodings are decoded
/// some megabytes at a time, cut at line ends; the window then holds what is not yet scanned. Offsets on disk
/// are asked for at line starts only, because line k of the raw bytes is line k of the decoded text.
/// Lines in another encoding than the file's are decoded as what they are proven to be (`ForeignLines`), and
/// so are lists in UTF-16 joined to lists of bytes (`JoinedParts`).
final class TextSource {
  private(set) var text: UnsafePointer<UInt8>
  /// Where the window ends.
  private(set) var end: Int
  /// No text follows the window.
  private(set) var isLast: Bool
  /// First offset of the text after the byte order mark.
  let start: Int
  let encoding: TextEncoding

  private let raw: UnsafeBufferPointer<UInt8>
  private let input: InputBytes

  // UTF-8: up to `checkedEnd` the text is well-formed but for `malformedAt`.
  private var checkedEnd = 0
  private var malformedAt: Int?

  // Other encodings.
  private var window: UnsafeMutablePointer<UInt8>?
  private var windowCapacity = 0
  /// Raw bytes decoded so far.
  private var rawEnd: Int
  /// Number of the window's first line, and the raw offset of each of its lines.
  private var firstLine = 1
  private var lineStarts: [Int]
  /// Stretches of the window, line by line, that hold malformed sequences.
  private var malformedLines = LineMarks()
  /// Stretches of the window that are in another encoding than the file.
  private var foreignLines = LineMarks()
  /// Stretches of the file, usually one.
  private let parts: [EncodedPart]
  private var part = 0
  private let chunkSize: Int

  static let checkSize = 1 << 18

  /// - Parameters:
  ///   - start: length of the byte order mark.
  ///   - chunkSize: how many raw bytes are decoded at a time.
  init(_ input: InputBytes, encoding: TextEncoding, start: Int, chunkSize: Int = 2 << 20) {
    self.input = input
    self.encoding = encoding
    self.chunkSize = chunkSize
    raw = input.bytes.bindMemory(to: UInt8.self)
    rawEnd = start
    lineStarts = [start]
    parts = JoinedParts.find(raw, encoding: encoding, from: start)
    if encoding == .utf8, parts.count <= 1 {
      text = raw.baseAddress!
      end = raw.count
      isLast = true
      self.start = start
      checkedEnd = start
    } else {
      windowCapacity = 4 * chunkSize
      let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: windowCapacity + 16)
      window = memory
      text = UnsafePointer(memory)
      end = 0
      isLast = start == raw.count
      self.start = 0
    }
  }

  deinit { window?.deallocate() }

  /// Offset on disk of `offset`, which is the start of `line`, or the end of the text.
  @inline(__always)
  func rawOffset(_ offset: Int, line: Int) -> Int {
    if window == nil { return offset }
    return decodedRawOffset(offset, line: line)
  }

  private func decodedRawOffset(_ offset: Int, line: Int) -> Int {
    let i = line - firstLine
    return offset >= end || i >= lineStarts.count ? rawEnd : lineStarts[i]
  }

  // MARK: Malformed bytes

  /// Whether the row holds bytes that are no text. Rows are asked for in order.
  @inline(__always)
  func isMalformed(from: Int, to: Int) -> Bool {
    if window != nil { return malformedLines.first(from: from, to: to) != nil }
    if to <= checkedEnd && malformedAt == nil { return false }
    return checkUTF8(from: from, to: to)
  }

  /// The encoding of the row, where it is another one than the file's; the row is decoded as such.
  @inline(__always)
  func foreignEncoding(from: Int, to: Int) -> TextEncoding? {
    foreignLines.isEmpty ? nil : foreignLines.first(from: from, to: to)
  }

  @inline(never)
  private func checkUTF8(from: Int, to: Int) -> Bool {
    while true {
      if let at = malformedAt {
        if at >= to { return false }
        if at >= from { return true }
        checkedEnd = from
        malformedAt = nil
      }
      if to <= checkedEnd { return false }
      // Blocks end between characters.
      var stop = min(end, max(checkedEnd + Self.checkSize, to))
      while stop < end && text[stop] & 0xC0 == 0x80 { stop += 1 }
      let block = UnsafeBufferPointer(start: text + checkedEnd, count: stop - checkedEnd)
      malformedAt = UTF8Validation.firstInvalid(block).map { $0 + checkedEnd }
      checkedEnd = stop
    }
  }

  /// The raw bytes of a row, as they are on disk.
  func rawBytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: raw[range])
  }

  // MARK: Decoding

  /// Decodes more text; what stands before `offset`, the start of `line`, is forgotten.
  /// Returns the new place of `offset`.
  func advance(keepingFrom offset: Int, line: Int) -> Int {
    guard let window, !isLast else { return offset }
    let kept = end - offset
    memmove(window, window + offset, kept)
    lineStarts.removeFirst(min(line - firstLine, lineStarts.count))
    firstLine = line
    malformedLines.move(by: offset)
    foreignLines.move(by: offset)
    end = kept

    let part = parts[part]
    let lines = RawLines(
      UnsafeBufferPointer(rebasing: raw[..<part.range.upperBound]), encoding: part.encoding)
    let target = min(part.range.upperBound, rawEnd + chunkSize)
    let stop =
      target == part.range.upperBound ? target : lines.lineEnd(from: alignedBefore(target, lines.unit))
    decode(rawEnd..<stop, lines, part.encoding)
    rawEnd = stop
    if stop == part.range.upperBound { self.part += 1 }
    isLast = stop == raw.count
    return 0
  }

  /// `offset` moved back to the start of a unit.
  private func alignedBefore(_ offset: Int, _ unit: Int) -> Int { offset - (offset - rawEnd) % unit }

  private func decode(_ range: Range<Int>, _ lines: RawLines, _ encoding: TextEncoding) {
    // A part begins a line of its own, even where the one before was not ended.
    if let last = lineStarts.last, last != range.lowerBound,
      parts.contains(where: { $0.range.lowerBound == range.lowerBound })
    {
      append([0x0A])
      lineStarts.append(range.lowerBound)
    }
    if lineStarts.isEmpty { lineStarts.append(range.lowerBound) }
    let before = lineStarts.count - 1
    lines.appendLineStarts(range, to: &lineStarts)

    let starts = Array(lineStarts[before...])
    var decoded: [UInt8] = []
    decoded.reserveCapacity(range.count * 2)
    let foreign = otherEncodings(starts, range, encoding)
    if foreign.isEmpty, encoding != .utf8 {
      var transcoder = Transcoder(encoding)
      let bytes = UnsafeBufferPointer(rebasing: raw[range])
      if transcoder.decode(bytes, flush: true, into: &decoded) == 0 {
        if encoding != self.encoding { foreignLines.append(end..<(end + decoded.count), encoding) }
        return append(decoded)
      }
    }
    append(decodeLineByLine(starts, range, encoding, foreign))
  }

  /// The lines in another encoding than their part, by number.
  private func otherEncodings(_ starts: [Int], _ range: Range<Int>, _ encoding: TextEncoding) -> [Int:
    TextEncoding]
  {
    if encoding == .utf8 || encoding.isUTF16 { return [:] }
    let lines = ForeignLines(encoding: encoding)
    var found: [Int: TextEncoding] = [:]
    for i in starts.indices {
      let line = line(i, starts, range)
      if !line.isEmpty, let other = lines.encoding(of: raw(line)) { found[i] = other }
    }
    return found
  }

  /// Line `i` of those that start at `starts`, inside `range`.
  private func line(_ i: Int, _ starts: [Int], _ range: Range<Int>) -> Range<Int> {
    // A part may begin inside a line: what stands before it is decoded already.
    let start = min(max(starts[i], range.lowerBound), range.upperBound)
    return start..<max(start, i + 1 < starts.count ? starts[i + 1] : range.upperBound)
  }

  private func raw(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: raw[range])
  }

  /// Decodes a stretch line by line, noting the lines with malformed sequences and those in other encodings.
  private func decodeLineByLine(
    _ starts: [Int], _ range: Range<Int>, _ encoding: TextEncoding, _ foreign: [Int: TextEncoding]
  ) -> [UInt8] {
    var decoded: [UInt8] = []
    for i in starts.indices {
      let line = line(i, starts, range)
      guard !line.isEmpty else { continue }
      let from = decoded.count
      let own = foreign[i] ?? encoding
      var isMalformed = false
      if own == .utf8 {
        // As it is, so that malformed cells can still be read in another way.
        decoded += raw(line)
        isMalformed = UTF8Validation.firstInvalid(raw(line)) != nil
      } else {
        var transcoder = Transcoder(own)
        isMalformed = transcoder.decode(raw(line), flush: true, into: &decoded) > 0
      }
      let place = (end + from)..<(end + decoded.count)
      if isMalformed { malformedLines.append(place, own) }
      if own != self.encoding { foreignLines.append(place, own) }
    }
    return decoded
  }

  private func append(_ decoded: [UInt8]) {
    guard let current = window else { return }
    if end + decoded.count > windowCapacity {
      windowCapacity = max(windowCapacity * 2, end + decoded.count)
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: windowCapacity + 16)
      memcpy(larger, current, end)
      current.deallocate()
      window = larger
      text = UnsafePointer(larger)
    }
    decoded.withUnsafeBufferPointer { bytes in
      if let base = bytes.baseAddress { memcpy(window! + end, base, bytes.count) }
    }
    end += decoded.count
  }
}
