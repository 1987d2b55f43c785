/// Finds bytes 64 at a time with 16-byte vectors, as the SSE2 and NEON of any machine have them.
struct BlockSearch {
  private let first: SIMD16<UInt8>
  private let second: SIMD16<UInt8>
  private let third: SIMD16<UInt8>
  private let fourth: SIMD16<UInt8>

  init(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8) {
    self.first = SIMD16(repeating: first)
    self.second = SIMD16(repeating: second)
    self.third = SIMD16(repeating: third)
    self.fourth = SIMD16(repeating: fourth)
  }

  /// Bit i is set where byte i of the 64 bytes at `text` is one of the four.
  @inline(__always)
  func matches(_ text: UnsafePointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawPointer(text)
    return bits(raw) | bits(raw + 16) &<< 16 | bits(raw + 32) &<< 32 | bits(raw + 48) &<< 48
  }

  @inline(__always)
  private func bits(_ raw: UnsafeRawPointer) -> UInt64 {
    let bytes = raw.loadUnaligned(as: SIMD16<UInt8>.self)
    let found = (bytes .== first) .| (bytes .== second) .| (bytes .== third) .| (bytes .== fourth)
    let words = unsafeBitCast(found, to: SIMD2<UInt64>.self)
    return Self.gather(words[0]) | Self.gather(words[1]) &<< 8
  }

  /// One bit for each byte of a word whose bytes are 0xFF or 0: the lowest byte gives the lowest bit.
  @inline(__always)
  private static func gather(_ word: UInt64) -> UInt64 {
    ((word & 0x8040_2010_0804_0201) &* 0x0101_0101_0101_0101) &>> 56
  }
}
