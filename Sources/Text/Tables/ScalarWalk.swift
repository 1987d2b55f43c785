/// Walks the scalars of a UTF-8 text; malformed bytes come out as U+FFFD.
struct ScalarWalk {
  private var p: UnsafePointer<UInt8>?
  private let end: UnsafePointer<UInt8>?

  init(_ text: UnsafeBufferPointer<UInt8>) {
    p = text.baseAddress
    end = text.baseAddress.map { $0 + text.count }
  }

  /// The next scalar and its length in bytes; nil at the end.
  @inline(__always) mutating func next() -> (scalar: UInt32, length: Int)? {
    guard let q = p, let end, q < end else { return nil }
    let length = UTF8Validation.sequence(q, end - q)
    p = q + max(length, 1)
    switch length {
    case 1: return (UInt32(q[0]), 1)
    case 2: return (UInt32(q[0] & 31) << 6 | UInt32(q[1] & 63), 2)
    case 3: return (UInt32(q[0] & 15) << 12 | UInt32(q[1] & 63) << 6 | UInt32(q[2] & 63), 3)
    case 4:
      return (
        UInt32(q[0] & 7) << 18 | UInt32(q[1] & 63) << 12 | UInt32(q[2] & 63) << 6 | UInt32(q[3] & 63), 4
      )
    default: return (0xFFFD, 1)
    }
  }
}
