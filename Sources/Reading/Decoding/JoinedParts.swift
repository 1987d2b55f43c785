import Glibc
import Text

/// A stretch of a file in one encoding.
struct EncodedPart: Sendable, Hashable {
  /// Offsets on disk.
  var range: Range<Int>
  var encoding: TextEncoding
}

/// Finds UTF-16 inside a file of bytes, and bytes inside a file of UTF-16: lists appended to each other.
///
/// ASCII in UTF-16 has zero bytes, and text of bytes has none. So the first zero byte shows where UTF-16 may
/// begin, and a long run without zero bytes where it may have ended; the costs of both readings decide
/// (`EncodingDetector`). A file of UTF-16 alone, or without zero bytes, is one part.
struct JoinedParts {
  /// How sure another encoding must be.
  private static let proof = 0.99
  /// Bytes scored at a time.
  private static let piece = 1024
  /// Zero bytes that begin no UTF-16 are looked at this many times.
  private static let attemptLimit = 64
  /// Files of more parts are not lists; what follows is read as UTF-8, the strictest encoding.
  private static let partLimit = 64

  private let bytes: UnsafeBufferPointer<UInt8>
  private let base: UnsafePointer<UInt8>
  private let encoding: TextEncoding
  private var parts: [EncodedPart] = []
  private var attempts = 0

  /// The parts of `bytes` from `start` on, without gaps; `encoding` is that of the file.
  static func find(
    _ bytes: UnsafeBufferPointer<UInt8>, encoding: TextEncoding, from start: Int
  ) -> [EncodedPart] {
    guard let base = bytes.baseAddress, start < bytes.count else { return [] }
    var search = JoinedParts(bytes: bytes, base: base, encoding: encoding)
    search.run(from: start)
    return search.parts
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, base: UnsafePointer<UInt8>, encoding: TextEncoding) {
    self.bytes = bytes
    self.base = base
    self.encoding = encoding
  }

  private mutating func run(from start: Int) {
    var at = start
    var current = encoding
    while at < bytes.count {
      if parts.count == Self.partLimit {
        parts.append(EncodedPart(range: at..<bytes.count, encoding: .utf8))
        return
      }
      let next = current.isUTF16 ? endOfUTF16(current, from: at) : startOfUTF16(from: at)
      let end = next?.at ?? bytes.count
      if end > at { parts.append(EncodedPart(range: at..<end, encoding: current)) }
      at = end
      if let next { current = next.encoding }
    }
  }

  // MARK: UTF-16 after bytes

  /// Where UTF-16 begins, and which.
  private mutating func startOfUTF16(from start: Int) -> (at: Int, encoding: TextEncoding)? {
    var from = start
    while attempts < Self.attemptLimit, let zero = zero(from: from) {
      attempts += 1
      let starts = lineStarts(upTo: zero, notBefore: start)
      for (i, candidate) in starts.enumerated().reversed() {
        guard let order = utf16(at: candidate) else { continue }
        // A line end may be half a character: what stands before it may be UTF-16, too.
        var first = i
        while first > 0, isUTF16(starts[first - 1]..<candidate, order) { first -= 1 }
        return (starts[first], order)
      }
      from = zero + 1
      while from < bytes.count, bytes[from] == 0 { from += 1 }
    }
    return nil
  }

  private func zero(from start: Int) -> Int? {
    guard start < bytes.count, let found = memchr(base + start, 0, bytes.count - start) else { return nil }
    return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
  }

  /// Offsets at which UTF-16 may begin, in order: byte order marks and line starts.
  private func lineStarts(upTo zero: Int, notBefore start: Int) -> [Int] {
    let first = max(start, zero - 4096)
    var starts: [Int] = []
    for i in first...zero {
      let isMark =
        i + 1 < bytes.count && (bytes[i], bytes[i + 1]) == (0xFF, 0xFE)
        || i + 1 < bytes.count && (bytes[i], bytes[i + 1]) == (0xFE, 0xFF)
      if isMark || i == start || (i > first && (bytes[i - 1] == 0x0A || bytes[i - 1] == 0x0D)) {
        starts.append(i)
      }
    }
    return starts.suffix(16)
  }

  /// The order of UTF-16 whose reading of what stands at `start` is clearly better than the file's own.
  private func utf16(at start: Int) -> TextEncoding? {
    let text = UnsafeBufferPointer(rebasing: bytes[start..<min(bytes.count, start + Self.piece)])
    guard text.count >= 8 else { return nil }
    let guess = EncodingDetector.best(
      of: [.utf16LittleEndian, .utf16BigEndian, encoding], text, isWhole: false)
    guard let guess, guess.encoding.isUTF16, guess.confidence >= Self.proof else { return nil }
    return guess.encoding
  }

  private func isUTF16(_ range: Range<Int>, _ order: TextEncoding) -> Bool {
    guard range.count >= 2, range.count.isMultiple(of: 2) else { return false }
    let text = UnsafeBufferPointer(rebasing: bytes[range])
    return EncodingDetector.best(of: [encoding, order], text, isWhole: true)?.encoding == order
  }

  // MARK: Bytes after UTF-16

  private func endOfUTF16(_ order: TextEncoding, from start: Int) -> (at: Int, encoding: TextEncoding)? {
    var i = start
    while i + 8 <= bytes.count {
      let word = UnsafeRawPointer(base + i).loadUnaligned(as: UInt64.self)
      if ByteSearch.matches(word, 0) != 0 {
        i += 8
        continue
      }
      // A run without zero bytes: from the byte after the last one to the byte before the next.
      var from = i
      while from > start, bytes[from - 1] != 0 { from -= 1 }
      // Units stay whole.
      if !(from - start).isMultiple(of: 2) { from += 1 }
      let end = zero(from: i) ?? bytes.count
      if end - from >= 16, let other = byteText(in: from..<end, order: order) {
        return (seam(in: from..<end, after: start, order, other), other)
      }
      i = max(end, i + 8)
    }
    return nil
  }

  /// The encoding of a run of bytes that are no UTF-16.
  private func byteText(in run: Range<Int>, order: TextEncoding) -> TextEncoding? {
    var start = run.lowerBound
    while start < run.upperBound {
      let end = min(run.upperBound, start + Self.piece)
      let text = UnsafeBufferPointer(rebasing: bytes[start..<end])
      if text.count < 16 { return nil }
      if !isHan(text, order) {
        let others = isUTF8(text) ? [.utf8] : [encoding, .gb18030, .big5HKSCS].filter { !$0.isUTF16 }
        let other = EncodingDetector.best(of: others, text, isWhole: false)?.encoding
        if let other, let guess = EncodingDetector.best(of: [order, other], text, isWhole: false),
          guess.encoding == other, guess.confidence >= Self.proof
        {
          return other
        }
      }
      start = end
    }
    return nil
  }

  /// Where bytes take over in a run: at its start after a line end, else where both sides cost the least.
  private func seam(in run: Range<Int>, after start: Int, _ order: TextEncoding, _ other: TextEncoding) -> Int
  {
    let isAfterLine =
      run.lowerBound >= start + 2 && bytes[(run.lowerBound - 2)..<run.lowerBound].contains(0x0A)
    if isAfterLine { return run.lowerBound }
    let text = UnsafeBufferPointer(rebasing: bytes[run.prefix(Self.piece)])
    var best = (at: 0, cost: Int.max)
    for at in stride(from: 0, to: min(text.count, 400), by: 2) {
      let cost =
        EncodingDetector.cost(of: order, UnsafeBufferPointer(rebasing: text[..<at]), isWhole: true)
        + EncodingDetector.cost(of: other, UnsafeBufferPointer(rebasing: text[at...]), isWhole: false)
      if cost < best.cost { best = (at, cost) }
    }
    return run.lowerBound + best.at
  }

  /// Well-formed but for a cut-off character at the end.
  private func isUTF8(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let invalid = UTF8Validation.firstInvalid(text) else { return true }
    return invalid >= text.count - 3
  }

  /// Whether the first units are Han characters and their punctuation, as lists in UTF-16 are full of.
  private func isHan(_ text: UnsafeBufferPointer<UInt8>, _ order: TextEncoding) -> Bool {
    var hasHigh = false
    let isLowFirst = order == .utf16LittleEndian
    for i in stride(from: 0, to: min(text.count & ~1, 24), by: 2) {
      let (high, low) =
        isLowFirst ? (text[i + 1], text[i]) : (text[i], text[i + 1])
      guard 0x4E...0x9F ~= high || high == 0x30 || high == 0xFF else { return false }
      if low >= 0x80 || high >= 0x80 { hasHigh = true }
    }
    return hasHigh
  }
}
