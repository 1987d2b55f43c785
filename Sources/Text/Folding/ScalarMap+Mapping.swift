extension ScalarMap {
  /// Input bytes mapped at a time. No target is longer than four times its source, so that a piece with one
  /// more scalar and the store of a whole word fit in 1024 bytes, which are still taken from the stack.
  private static var pieceSize: Int { 248 }

  /// Appends `text` with every scalar mapped. Malformed bytes become U+FFFD (mapped like any other).
  func append(_ text: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    guard var p = text.baseAddress else { return }
    let end = p + text.count
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1024) { room in
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
    let (pages, values, ascii) = (pages, values, ascii)
    var out = start
    var q = p
    while q < stop {
      let first = q[0]
      let value: UInt32
      let length: Int
      if first < 0x80 {
        // ASCII becomes one byte or nothing.
        let byte = ascii[Int(first)]
        out.pointee = UInt8(truncatingIfNeeded: byte)
        out += byte == 0 ? 0 : 1
        q += 1
        continue
      } else if first >= 0xE1, first < 0xED, end - q >= 3, q[1] & 0xC0 == 0x80, q[2] & 0xC0 == 0x80 {
        // Nearly all Han characters.
        value = values[Int(pages[Int(first & 15) << 6 | Int(q[1] & 63)]) << 6 | Int(q[2] & 63)]
        length = 3
      } else {
        length = max(UTF8Validation.sequence(q, end - q), 0)
        switch length {
        case 3: value = values[Int(pages[Int(first & 15) << 6 | Int(q[1] & 63)]) << 6 | Int(q[2] & 63)]
        case 2: value = values[Int(pages[Int(first & 31)]) << 6 | Int(q[1] & 63)]
        case 4:
          let group = Int(first & 7) << 12 | Int(q[1] & 63) << 6 | Int(q[2] & 63)
          value = values[Int(pages[group]) << 6 | Int(q[3] & 63)]
        default:
          let replacement = self[0xFFFD]
          store(replacement < Self.copy ? replacement : 0x00BD_BFEF, &out)
          q += 1
          continue
        }
      }
      if value < Self.copy { store(value, &out) } else { putLong(value, q, length, &out) }
      q += length
    }
    p = q
    return out - start
  }

  /// Stores the bytes of a packed value; the word may reach beyond them.
  @inline(__always) private func store(_ value: UInt32, _ out: inout UnsafeMutablePointer<UInt8>) {
    UnsafeMutableRawPointer(out).storeBytes(of: value, as: UInt32.self)
    out += 4 - value.leadingZeroBitCount >> 3
  }

  /// The rare ways: a scalar of a script without entries, or one that becomes a longer text.
  @inline(never) private func putLong(
    _ value: UInt32, _ source: UnsafePointer<UInt8>, _ length: Int, _ out: inout UnsafeMutablePointer<UInt8>
  ) {
    let isCopy = value < Self.firstExpansion
    let text = isCopy ? source : expansions + Int(value - Self.firstExpansion) + 1
    let count = isCopy ? length : Int(text[-1])
    for i in 0..<count { out[i] = text[i] }
    out += count
  }
}
