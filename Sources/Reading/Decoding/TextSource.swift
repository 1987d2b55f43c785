import Glibc
import Text

/// The text of an input as UTF-8, with the way back to the bytes on disk.
///
/// UTF-8 files are scanned where they are mapped; the window is the whole file. Offsets of records are
/// asked for at line starts only, because line k of the raw bytes is line k of the decoded text.
final class TextSource {
  private(set) var text: UnsafePointer<UInt8>
  /// Where the window ends.
  private(set) var end: Int
  /// No text follows the window.
  private(set) var isLast: Bool
  /// First offset of the text after the byte order mark.
  let start: Int

  /// Up to here the text is known to be well-formed, or ends at a malformed byte.
  private var checkedEnd: Int
  private var malformedAt: Int?
  private static let checkSize = 1 << 18

  init(_ input: InputBytes, start: Int) {
    let bytes = input.bytes.bindMemory(to: UInt8.self)
    text = bytes.baseAddress!
    end = bytes.count
    isLast = true
    self.start = start
    checkedEnd = start
  }

  /// Offset on disk of the line start at `offset`, which is the start of `line`.
  func rawOffset(_ offset: Int, line: Int) -> Int { offset }

  /// Whether the row holds bytes that are no text. Rows are asked for in order.
  @inline(__always)
  func isMalformed(from: Int, to: Int) -> Bool {
    if to <= checkedEnd && malformedAt == nil { return false }
    return checkMalformed(from: from, to: to)
  }

  @inline(never)
  private func checkMalformed(from: Int, to: Int) -> Bool {
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
      malformedAt = Decoding.firstMalformedUTF8(text, from: checkedEnd, to: stop)
      checkedEnd = stop
    }
  }

  /// Makes room for more text; what stands before `offset` is forgotten. Returns the new place of `offset`.
  func advance(keepingFrom offset: Int) -> Int { offset }
}
