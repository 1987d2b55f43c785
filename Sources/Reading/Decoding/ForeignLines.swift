import Text

/// Tells which lines of a file are in another encoding than the file: rows of other lists pasted in.
///
/// A line is read otherwise only where that is proven: it is well-formed UTF-8 beyond chance, or its
/// characters are far less surprising in the other encoding. The common line is passed over after a look at
/// its bytes alone.
struct ForeignLines {
  /// Of the file.
  let encoding: TextEncoding
  /// How sure the other encoding must be.
  private static let proof = 0.99
  /// Lines longer than this are looked at from their beginning only.
  private static let lineLimit = 4096

  /// The encoding of `line`, where it is another one.
  func encoding(of line: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    if encoding.isUTF16 { return nil }
    let head = UnsafeBufferPointer(rebasing: line.prefix(Self.lineLimit))
    if encoding != .utf8, isUTF8(line, head) { return .utf8 }
    switch encoding {
    case .gb18030: return looksLikeBig5(head) ? proven(.big5HKSCS, head) : nil
    case .big5HKSCS: return looksLikeGB2312(head) ? proven(.gb18030, head) : nil
    default: return nil
    }
  }

  /// In other encodings the first characters already are no UTF-8.
  private func isUTF8(_ line: UnsafeBufferPointer<UInt8>, _ head: UnsafeBufferPointer<UInt8>) -> Bool {
    guard UTF8Validation.firstInvalid(line) == nil else { return false }
    let count = line.count { $0 >= 0x80 }
    if count == 0 { return false }
    if count >= 30 || line.starts(with: [0xEF, 0xBB, 0xBF]) { return true }
    let guess = EncodingDetector.best(of: [.utf8, encoding], head, isWhole: true)
    return guess?.encoding == .utf8 && (guess?.confidence ?? 0) >= 0.95
  }

  private func proven(_ other: TextEncoding, _ line: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    let guess = EncodingDetector.best(of: [encoding, other], line, isWhole: line.count < Self.lineLimit)
    guard let guess, guess.encoding == other, guess.confidence >= Self.proof else { return nil }
    return other
  }

  /// Big5 puts every third trail byte below 80; in GBK those are rare characters.
  private func looksLikeBig5(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    let pairs = pairs(line)
    return pairs.low >= 2 && pairs.low * 6 >= pairs.count
  }

  /// GB 2312 has no trail byte below A1; Big5 has few lines without.
  private func looksLikeGB2312(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    let pairs = pairs(line)
    return pairs.count >= 3 && pairs.low * 16 <= pairs.count
  }

  /// How many pairs of bytes the line holds, and how many of them have a second byte below 80.
  private func pairs(_ line: UnsafeBufferPointer<UInt8>) -> (count: Int, low: Int) {
    guard let base = line.baseAddress else { return (0, 0) }
    var count = 0
    var low = 0
    var i = 0
    let end = line.count
    while i &+ 1 < end {
      if base[i] < 0x81 {
        i &+= 1
        // ASCII goes by words.
        while i &+ 8 <= end {
          let high = UnsafeRawPointer(base + i).loadUnaligned(as: UInt64.self) & 0x8080_8080_8080_8080
          if high != 0 {
            i &+= high.trailingZeroBitCount >> 3
            break
          }
          i &+= 8
        }
        continue
      }
      count &+= 1
      if base[i &+ 1] &- 0x40 < 0x3F { low &+= 1 }
      i &+= 2
    }
    return (count, low)
  }
}

/// Stretches of a window with something to say about them, in order.
struct LineMarks {
  private var ranges: [Range<Int>] = []
  private var encodings: [TextEncoding] = []

  var isEmpty: Bool { ranges.isEmpty }

  mutating func append(_ range: Range<Int>, _ encoding: TextEncoding) {
    ranges.append(range)
    encodings.append(encoding)
  }

  /// The mark of the first stretch that touches `from..<to`.
  func first(from: Int, to: Int) -> TextEncoding? {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= from { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].lowerBound < to ? encodings[low] : nil
  }

  /// Forgets what ends before `offset`, which becomes 0.
  mutating func move(by offset: Int) {
    let kept = ranges.indices.filter { ranges[$0].upperBound > offset }
    encodings = kept.map { encodings[$0] }
    ranges = kept.map { max(0, ranges[$0].lowerBound - offset)..<(ranges[$0].upperBound - offset) }
  }
}
