import Glibc
import Text

/// The text of a document as UTF-8, piece by piece, with the way back to the bytes on disk.
///
/// UTF-8 is lent where the file is mapped. Other encodings are decoded a megabyte at a time; what is no longer
/// needed is forgotten. In every encoding Mingce reads, `<` and `>` are never part of a longer character, and no
/// malformed sequence swallows them: the n-th of them on disk is the n-th of the decoded text. That is how offsets
/// are brought back to the disk, for places just before a `<` or just after a `>`, asked for in ascending order.
final class XMLText {
  /// Raw bytes decoded at a time.
  static let pieceSize = 1 << 20

  /// Text offsets count from here, the first byte after a byte order mark and what stands before the document.
  let rawStart: Int
  let encoding: TextEncoding
  /// The bytes `windowStart..<windowEnd` of the text.
  private(set) var window: UnsafePointer<UInt8>
  private(set) var windowStart = 0
  private(set) var windowEnd = 0
  /// Nothing follows the window.
  private(set) var isComplete: Bool

  /// The text is the file's own bytes.
  var isLent: Bool { storage == nil }

  private let input: InputBytes
  private let raw: UnsafeBufferPointer<UInt8>
  private var storage: UnsafeMutablePointer<UInt8>?
  private var capacity = 0
  private var rawEnd: Int
  private var transcoder: Transcoder
  /// The same place in the text and on disk, for `rawOffset`.
  private var known: (text: Int, raw: Int)
  /// Where malformed sequences were decoded to U+FFFD, in the window.
  private var malformed: [Int] = []
  /// The text holds characters beyond those of GB 2312 and of GBK.
  private(set) var isBeyondGBK = false

  init(_ input: InputBytes, encoding: TextEncoding, start: Int) {
    self.input = input
    self.encoding = encoding
    raw = input.bytes.bindMemory(to: UInt8.self)
    rawStart = start
    rawEnd = start
    known = (0, start)
    transcoder = Transcoder(encoding)
    if encoding == .utf8 {
      window = raw.baseAddress.map { $0 + start } ?? UnsafePointer(bitPattern: 16)!
      windowEnd = raw.count - start
      isComplete = true
    } else {
      capacity = 4 * Self.pieceSize
      let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
      storage = memory
      window = UnsafePointer(memory)
      isComplete = start == raw.count
    }
  }

  deinit { storage?.deallocate() }

  /// The text from `range`, which lies in the window.
  func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: window + (range.lowerBound - windowStart), count: range.count)
  }

  @inline(__always)
  subscript(offset: Int) -> UInt8 { window[offset - windowStart] }

  // MARK: Windows

  /// Decodes one more piece behind the window. `false` when there is none.
  func extend() -> Bool {
    guard !isComplete, storage != nil else { return false }
    let stop = min(raw.count, rawEnd + Self.pieceSize)
    var decoded: [UInt8] = []
    decoded.reserveCapacity(2 * (stop - rawEnd))
    let piece = UnsafeBufferPointer(rebasing: raw[rawEnd..<stop])
    if encoding == .gb18030 && !isBeyondGBK { isBeyondGBK = Self.hasFourByteCharacters(piece) }
    let bad = transcoder.decode(piece, flush: stop == raw.count, into: &decoded)
    if bad > 0 { noteMalformed(decoded) }
    append(decoded)
    rawEnd = stop
    isComplete = stop == raw.count
    return true
  }

  /// Says that nothing before `offset` is needed any more.
  func forget(before offset: Int) {
    guard let storage, offset - windowStart > Self.pieceSize else { return }
    _ = rawOffset(of: offset)
    let kept = windowEnd - offset
    memmove(storage, storage + (offset - windowStart), kept)
    windowStart = offset
    malformed.removeAll { $0 < offset }
  }

  private func append(_ decoded: [UInt8]) {
    let count = windowEnd - windowStart
    if count + decoded.count > capacity {
      capacity = max(2 * capacity, count + decoded.count)
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
      larger.update(from: window, count: count)
      storage?.deallocate()
      storage = larger
      window = UnsafePointer(larger)
    }
    decoded.withUnsafeBufferPointer { bytes in
      if let base = bytes.baseAddress { (storage! + count).update(from: base, count: bytes.count) }
    }
    windowEnd += decoded.count
  }

  // MARK: Places on disk

  /// Offset on disk of a place before a `<`, after a `>`, or at the start or end of the text. Places are asked
  /// for in ascending order.
  func rawOffset(of offset: Int) -> Int {
    if storage == nil { return offset + rawStart }
    if offset >= windowEnd && isComplete { return raw.count }
    if offset <= known.text { return known.raw }
    var count = 0
    var last = known.text
    for i in known.text..<offset {
      let byte = self[i]
      guard byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") else { continue }
      count += 1
      last = i + 1
    }
    known = (last, rawOffset(after: count, from: known.raw))
    return offset < windowEnd && self[offset] == UInt8(ascii: "<")
      ? rawOffset(after: 1, from: known.raw) - unit : known.raw
  }

  private var unit: Int { encoding == .utf16LittleEndian || encoding == .utf16BigEndian ? 2 : 1 }

  /// The offset after the `count`-th angle bracket on disk from `start` on.
  private func rawOffset(after count: Int, from start: Int) -> Int {
    var left = count
    var i = start
    let low = encoding == .utf16BigEndian ? 1 : 0
    while left > 0 && i + unit <= raw.count {
      let byte = unit == 1 ? raw[i] : raw[i + 1 - low] == 0 ? raw[i + low] : 0
      if byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") { left -= 1 }
      i += unit
    }
    return i
  }

  // MARK: Bytes that are no text

  /// Whether malformed sequences were decoded in this stretch.
  func isMalformed(_ range: Range<Int>) -> Bool {
    !malformed.isEmpty && malformed.contains { range.contains($0) }
  }

  private func noteMalformed(_ decoded: [UInt8]) {
    var i = 0
    while i + 2 < decoded.count {
      if decoded[i] == 0xEF, decoded[i + 1] == 0xBF, decoded[i + 2] == 0xBD {
        malformed.append(windowEnd + i)
      }
      i += 1
    }
  }

  /// Whether GB18030 text holds characters of four bytes: neither GB 2312 nor GBK has those.
  private static func hasFourByteCharacters(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var i = 0
    while i + 1 < bytes.count {
      if bytes[i] < 0x81 {
        i += 1
      } else if (0x30...0x39).contains(bytes[i + 1]) {
        return true
      } else {
        i += 2
      }
    }
    return false
  }
}
