import Glibc
import Text

/// The text of an input as UTF-8, with the way back to the bytes on disk.
///
/// UTF-8 files are scanned where they are mapped; the window is the whole file. Other encodings are decoded
/// some megabytes at a time, cut at line ends; the window then holds what is not yet scanned. Offsets on disk
/// are asked for at line starts only, because line k of the raw bytes is line k of the decoded text.
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
  private var malformedLines: [Range<Int>] = []
  /// Stretches of the window that are UTF-8 in a file of another encoding.
  private var foreignLines: [Range<Int>] = []
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
    if encoding == .utf8 {
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
    if window != nil { return !malformedLines.isEmpty && hasMalformedLine(from..<to) }
    if to <= checkedEnd && malformedAt == nil { return false }
    return checkUTF8(from: from, to: to)
  }

  /// Whether the row holds lines of UTF-8 inside a file of another encoding; they are decoded as such.
  @inline(__always)
  func isForeign(from: Int, to: Int) -> Bool {
    !foreignLines.isEmpty && foreignLines.contains { $0.overlaps(from..<to) }
  }

  private func hasMalformedLine(_ range: Range<Int>) -> Bool {
    malformedLines.contains { $0.overlaps(range) }
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
    malformedLines = Self.moved(malformedLines, by: offset)
    foreignLines = Self.moved(foreignLines, by: offset)
    end = kept

    let lines = RawLines(raw, encoding: encoding)
    let target = min(raw.count, rawEnd + chunkSize)
    let stop = target == raw.count ? target : lines.lineEnd(from: alignedBefore(target, lines.unit))
    decode(rawEnd..<stop, lines)
    rawEnd = stop
    isLast = stop == raw.count
    return 0
  }

  private static func moved(_ ranges: [Range<Int>], by offset: Int) -> [Range<Int>] {
    ranges.compactMap {
      $0.upperBound <= offset ? nil : max(0, $0.lowerBound - offset)..<($0.upperBound - offset)
    }
  }

  /// `offset` moved back to the start of a unit.
  private func alignedBefore(_ offset: Int, _ unit: Int) -> Int { offset - (offset - rawEnd) % unit }

  private func decode(_ range: Range<Int>, _ lines: RawLines) {
    let before = lineStarts.count
    if lineStarts.isEmpty { lineStarts.append(range.lowerBound) }
    lines.appendLineStarts(range, to: &lineStarts)

    let starts = Array(lineStarts[max(0, before - 1)...])
    let foreign = lines.unit == 1 ? utf8Lines(starts, to: range.upperBound) : []
    var decoded: [UInt8] = []
    decoded.reserveCapacity(range.count * 2)
    var malformed = 0
    if foreign.isEmpty {
      var transcoder = Transcoder(encoding)
      malformed = transcoder.decode(UnsafeBufferPointer(rebasing: raw[range]), flush: true, into: &decoded)
    }
    if malformed > 0 || !foreign.isEmpty { decoded = decodeLineByLine(starts, to: range.upperBound, foreign) }
    append(decoded)
  }

  /// Numbers of the lines that are well-formed UTF-8 with more characters beyond ASCII than chance allows.
  private func utf8Lines(_ starts: [Int], to end: Int) -> Set<Int> {
    var found: Set<Int> = []
    for (i, start) in starts.enumerated() {
      let lineEnd = i + 1 < starts.count ? starts[i + 1] : end
      let line = UnsafeBufferPointer(rebasing: raw[start..<lineEnd])
      // In other encodings the first characters already are no UTF-8.
      guard UTF8Validation.firstInvalid(line) == nil, line.count(where: { $0 >= 0x80 }) >= 9 else { continue }
      found.insert(i)
    }
    return found
  }

  /// Decodes a stretch line by line, noting the lines with malformed sequences and those in UTF-8.
  private func decodeLineByLine(_ starts: [Int], to end: Int, _ foreign: Set<Int>) -> [UInt8] {
    var decoded: [UInt8] = []
    for (i, lineStart) in starts.enumerated() {
      let lineEnd = i + 1 < starts.count ? starts[i + 1] : end
      guard lineStart < lineEnd else { continue }
      let line = UnsafeBufferPointer(rebasing: raw[lineStart..<lineEnd])
      let from = decoded.count
      if foreign.contains(i) {
        decoded += line
        foreignLines.append((self.end + from)..<(self.end + decoded.count))
        continue
      }
      var transcoder = Transcoder(encoding)
      let malformed = transcoder.decode(line, flush: true, into: &decoded)
      if malformed > 0 { malformedLines.append((self.end + from)..<(self.end + decoded.count)) }
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
