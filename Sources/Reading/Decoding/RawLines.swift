import Glibc
import Text

/// Finds line ends in undecoded bytes.
///
/// In GB18030, Big5, Shift_JIS and Windows code pages 0A and 0D are never part of a longer character, so
/// that lines can be cut before decoding; UTF-16 is searched by its 16-bit units. Line k of the raw bytes
/// is therefore line k of the decoded text.
struct RawLines {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Bytes of a unit: 2 in UTF-16.
  let unit: Int
  private let lowFirst: Bool

  init(_ bytes: UnsafeBufferPointer<UInt8>, encoding: TextEncoding) {
    self.bytes = bytes
    unit = encoding == .utf16LittleEndian || encoding == .utf16BigEndian ? 2 : 1
    lowFirst = encoding != .utf16BigEndian
  }

  /// The end of the first line that ends at or after `offset` (0 < `offset`), or the end of the bytes.
  func lineEnd(from offset: Int) -> Int {
    var i = offset
    while i < bytes.count {
      switch character(at: i) {
      case 0x0A: return i + unit
      case 0x0D: return character(at: i + unit) == 0x0A ? i + 2 * unit : i + unit
      default: i += unit
      }
    }
    return bytes.count
  }

  /// Appends the offset after each line end in `range`, which starts and ends at line starts.
  func appendLineStarts(_ range: Range<Int>, to starts: inout [Int]) {
    if unit == 1 { return appendByteLineStarts(range, to: &starts) }
    var i = range.lowerBound
    while i < range.upperBound {
      let character = character(at: i)
      i += unit
      if character == 0x0A {
        starts.append(i)
      } else if character == 0x0D {
        if i < range.upperBound && self.character(at: i) == 0x0A { i += unit }
        starts.append(i)
      }
    }
  }

  private func appendByteLineStarts(_ range: Range<Int>, to starts: inout [Int]) {
    guard let base = bytes.baseAddress else { return }
    let cr = ByteSearch.pattern(0x0D)
    let lf = ByteSearch.pattern(0x0A)
    var i = range.lowerBound
    var resume = i
    while i < range.upperBound {
      let word = ByteSearch.load(base, i, end: range.upperBound)
      var events = ByteSearch.matches(word, cr) | ByteSearch.matches(word, lf)
      while events != 0 {
        let p = i + events.trailingZeroBitCount >> 3
        events &= events - 1
        if p < resume { continue }
        let isPair = base[p] == 0x0D && p + 1 < range.upperBound && base[p + 1] == 0x0A
        resume = isPair ? p + 2 : p + 1
        starts.append(resume)
      }
      i += 8
    }
  }

  /// The unit at `i`, or 0 past the end.
  @inline(__always)
  private func character(at i: Int) -> UInt16 {
    if unit == 1 { return i < bytes.count ? UInt16(bytes[i]) : 0 }
    guard i + 1 < bytes.count else { return 0 }
    return lowFirst
      ? UInt16(bytes[i]) | UInt16(bytes[i + 1]) << 8 : UInt16(bytes[i + 1]) | UInt16(bytes[i]) << 8
  }
}
