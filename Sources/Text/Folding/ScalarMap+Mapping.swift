import Glibc

extension ScalarMap {
  /// Input bytes mapped at a time; the result of a piece fits in ``pieceCapacity``.
  static var pieceSize: Int { 512 }
  /// No target is longer than four times its source, and eight bytes of room let stores be whole words.
  static var pieceCapacity: Int { 4 * pieceSize + 8 }

  /// Appends `text` with every scalar mapped. Malformed bytes become U+FFFD (mapped like any other).
  func append(_ text: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    guard var p = text.baseAddress else { return }
    let end = p + text.count
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.pieceCapacity) { room in
      let start = room.baseAddress!
      while p < end {
        let written = mapPiece(&p, end, start)
        out.append(contentsOf: UnsafeBufferPointer(start: start, count: written))
      }
    }
  }

  /// Maps scalars from `p` until a piece is full or `end` is reached; returns the bytes written.
  private func mapPiece(
    _ p: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ start: UnsafeMutablePointer<UInt8>
  ) -> Int {
    let stop = end - p > Self.pieceSize ? p + Self.pieceSize : end
    var out = start
    var q = p
    while q < stop {
      let first = q[0]
      let value: UInt32
      if first < 0x80 {
        value = values[Int(pages[Int(first >> 6)]) << 6 | Int(first & 63)]
        q += 1
        // ASCII targets of ASCII are single bytes or nothing.
        out.pointee = UInt8(truncatingIfNeeded: value)
        out += value == 0 ? 0 : 1
        continue
      }
      let length = max(UTF8Validation.sequence(q, end - q), 0)
      switch length {
      case 3: value = values[Int(pages[Int(first & 15) << 6 | Int(q[1] & 63)]) << 6 | Int(q[2] & 63)]
      case 2: value = values[Int(pages[Int(first & 31)]) << 6 | Int(q[1] & 63)]
      case 4:
        let group = Int(first & 7) << 12 | Int(q[1] & 63) << 6 | Int(q[2] & 63)
        value = values[Int(pages[group]) << 6 | Int(q[3] & 63)]
      default:
        put(self[0xFFFD], copying: Self.replacement, length: 3, &out)
        q += 1
        continue
      }
      if value < Self.copy {
        UnsafeMutableRawPointer(out).storeBytes(of: value, as: UInt32.self)
        out += 4 - value.leadingZeroBitCount >> 3
      } else {
        put(value, copying: Self.word(q, length), length: length, &out)
      }
      q += length
    }
    p = q
    return out - start
  }

  private static var replacement: UInt32 { 0x00BD_BFEF }

  @inline(__always) private static func word(_ p: UnsafePointer<UInt8>, _ length: Int) -> UInt32 {
    var word: UInt32 = 0
    for i in 0..<length { word |= UInt32(p[i]) << (8 * UInt32(i)) }
    return word
  }

  /// The slow ways: a scalar that stays, or one that becomes a longer text.
  @inline(never) private func put(
    _ value: UInt32, copying source: UInt32, length: Int, _ out: inout UnsafeMutablePointer<UInt8>
  ) {
    if value < Self.copy {
      UnsafeMutableRawPointer(out).storeBytes(of: value, as: UInt32.self)
      out += 4 - value.leadingZeroBitCount >> 3
    } else if value == Self.copy {
      UnsafeMutableRawPointer(out).storeBytes(of: source, as: UInt32.self)
      out += length
    } else {
      let text = expansions[Int(value - Self.firstExpansion)]
      for byte in text {
        out.pointee = byte
        out += 1
      }
    }
  }
}
