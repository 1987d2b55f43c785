import Glibc
import Text

/// Walks the physical lines of an input without decoding them, for formats whose values say themselves how
/// they are encoded. UTF-16 comes decoded to UTF-8.
///
/// LF, CR LF, CR and CR CR LF end a line. Finding line ends takes linear time however the line ends are mixed.
struct PhysicalLines: ~Copyable {
  struct Line {
    /// Without the line end; valid until the call of `next` after the next one.
    var text: UnsafeBufferPointer<UInt8>
    /// The bytes on disk, with the line end.
    var range: Range<Int>
    /// Counted from 1.
    var number: Int
    /// Whether there was a line end, which the last line of a cropped file lacks.
    var isEnded: Bool
    /// Some bytes of UTF-16 are no text: U+FFFD stands for them.
    var isMalformed = false
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let input: InputBytes?
  private var at: Int
  private var number = 1
  /// The next line feed and carriage return at or after `at`; the end of the bytes where there is none.
  private var nextLF = -1
  private var nextCR = -1

  private var wide: TextLines?
  /// Copies of the last two decoded lines.
  private var copies: (LineCopy, LineCopy) = (LineCopy(), LineCopy())

  /// - Parameter start: length of the byte order mark.
  init(_ input: InputBytes, isWide: Bool, encoding: TextEncoding, start: Int) {
    self.input = input
    bytes = input.bytes.bindMemory(to: UInt8.self)
    at = start
    if isWide { wide = TextLines(input, encoding: encoding, start: start) }
  }

  /// Lines of text in memory that the caller keeps alive.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    input = nil
    at = 0
  }

  /// Whether the lines were decoded from UTF-16.
  var isWide: Bool { wide != nil }

  mutating func next() -> Line? {
    if wide != nil { return nextWide() }
    guard at < bytes.count, let base = bytes.baseAddress else { return nil }
    if nextLF < at { nextLF = Self.find(0x0A, base, at, bytes.count) }
    if nextCR < at { nextCR = Self.find(0x0D, base, at, nextLF) }
    var textEnd = nextLF
    var end = min(nextLF + 1, bytes.count)
    if nextCR < nextLF {
      textEnd = nextCR
      end = nextCR + 1
      if end == nextLF {
        end += 1
      } else if end + 1 == nextLF, base[end] == 0x0D {
        end += 2
      }
    }
    end = min(end, bytes.count)
    let line = Line(
      text: UnsafeBufferPointer(rebasing: bytes[at..<textEnd]), range: at..<end, number: number,
      isEnded: end > textEnd)
    at = end
    number += 1
    return line
  }

  /// The first place of `byte` in `from..<end`, or `end`.
  @inline(__always)
  private static func find(_ byte: Int32, _ base: UnsafePointer<UInt8>, _ from: Int, _ end: Int) -> Int {
    guard from < end, let found = memchr(base + from, byte, end - from) else { return end }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  private mutating func nextWide() -> Line? {
    guard let line = wide?.next() else { return nil }
    swap(&copies.0, &copies.1)
    // Malformed bytes may stand in the text as they are.
    let text =
      line.isMalformed
      ? Array(String(decoding: line.text, as: UTF8.self).utf8).withUnsafeBufferPointer { copies.1.keep($0) }
      : copies.1.keep(line.text)
    let last = UnsafeBufferPointer(rebasing: bytes[line.range].suffix(2))
    return Line(
      text: text, range: line.range, number: line.number, isEnded: last.contains { $0 == 0x0A || $0 == 0x0D },
      isMalformed: line.isMalformed)
  }
}

/// Memory for one line, used again for others.
private final class LineCopy {
  private var memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 256)

  deinit { memory.deallocate() }

  /// A copy of `text`, valid until the next call.
  func keep(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    if text.count > memory.count {
      memory.deallocate()
      memory = .allocate(capacity: text.count * 2)
    }
    _ = memory.update(fromContentsOf: text)
    return UnsafeBufferPointer(rebasing: memory[..<text.count])
  }
}
