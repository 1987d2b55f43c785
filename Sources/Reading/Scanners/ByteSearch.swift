/// Finds bytes eight at a time in a 64-bit word ("SIMD within a register").
///
/// The test is exact (no false neighbors): for each byte equal to the pattern the result has 0x80,
/// elsewhere 0. Little-endian: the lowest byte is the first in memory.
enum ByteSearch {
  static let low7: UInt64 = 0x7F7F_7F7F_7F7F_7F7F

  /// The byte in all eight places.
  @inline(__always)
  static func pattern(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// 0x80 in each byte of `word` that equals the byte of `pattern`.
  @inline(__always)
  static func matches(_ word: UInt64, _ pattern: UInt64) -> UInt64 {
    let x = word ^ pattern
    return ~(((x & low7) &+ low7) | x | low7)
  }

  /// The word at `text + offset`; bytes at or past `end` are read as 0.
  @inline(__always)
  static func load(_ text: UnsafePointer<UInt8>, _ offset: Int, end: Int) -> UInt64 {
    if offset + 8 <= end {
      return UInt64(littleEndian: UnsafeRawPointer(text + offset).loadUnaligned(as: UInt64.self))
    }
    return loadTail(text, offset, end: end)
  }

  @inline(never)
  private static func loadTail(_ text: UnsafePointer<UInt8>, _ offset: Int, end: Int) -> UInt64 {
    var word: UInt64 = 0
    for i in 0..<(end - offset) { word |= UInt64(text[offset + i]) << UInt64(8 * i) }
    return word
  }
}
