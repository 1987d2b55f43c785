/// Strict UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing above U+10FFFF.
package enum UTF8Validation {
  /// The offset of the first sequence that is not well formed, a cut-off one at the end included.
  package static func firstInvalid(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let start = bytes.baseAddress else { return nil }
    let valid = validPrefix(start, bytes.count)
    return valid == bytes.count ? nil : valid
  }

  /// How many bytes at the end begin a sequence that more bytes could complete: 0 to 3.
  package static func incompleteTail(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let start = bytes.baseAddress else { return 0 }
    for length in 1...3 where length <= bytes.count {
      let p = start + (bytes.count - length)
      if p[0] & 0xC0 != 0x80 { return sequence(p, length) == 0 ? length : 0 }
    }
    return 0
  }

  /// The number of bytes from `p` that are well formed.
  static func validPrefix(_ p: UnsafePointer<UInt8>, _ count: Int) -> Int {
    var i = 0
    while true {
      i = skipASCII(p, i, count)
      if i == count { return i }
      // Runs of three-byte sequences, Han above all, without leaving this loop.
      while count - i >= 4 {
        let word = UnsafeRawPointer(p + i).loadUnaligned(as: UInt32.self)
        let lead = UInt8(truncatingIfNeeded: word) &- 0xE1
        if word & 0xC0C000 != 0x808000 || lead > 0x0E || lead == 0x0C { break }
        i += 3
      }
      if i == count { return i }
      let length = sequence(p + i, count - i)
      if length <= 0 { return i }
      i += length
    }
  }

  /// The first offset at or after `i` whose byte is not ASCII.
  @inline(__always) private static func skipASCII(_ p: UnsafePointer<UInt8>, _ start: Int, _ count: Int)
    -> Int
  {
    var i = start
    if i < count, p[i] >= 0x80 { return i }
    let raw = UnsafeRawPointer(p)
    while count - i >= 32 {
      let a = raw.loadUnaligned(fromByteOffset: i, as: SIMD4<UInt64>.self)
      let high = (a[0] | a[1] | a[2] | a[3]) & 0x8080_8080_8080_8080
      if high != 0 { break }
      i += 32
    }
    while count - i >= 8 {
      let high = raw.loadUnaligned(fromByteOffset: i, as: UInt64.self) & 0x8080_8080_8080_8080
      if high != 0 { return i + high.trailingZeroBitCount >> 3 }
      i += 8
    }
    while i < count, p[i] < 0x80 { i += 1 }
    return i
  }

  /// Looks at one sequence: its length when well formed; 0 when the bytes end inside a so far well-formed one;
  /// otherwise minus the number of bytes to replace by one U+FFFD (the maximal subpart, Unicode section 3.9).
  @inline(__always) static func sequence(_ p: UnsafePointer<UInt8>, _ available: Int) -> Int {
    let first = p[0]
    if first < 0x80 { return 1 }
    let length: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if first == 0xE0 { low = 0xA0 }
      if first == 0xED { high = 0x9F }
    case 0xF0...0xF4:
      length = 4
      if first == 0xF0 { low = 0x90 }
      if first == 0xF4 { high = 0x8F }
    default: return -1
    }
    var i = 1
    while i < length {
      if i == available { return 0 }
      let byte = p[i]
      if byte < low || byte > high { return -i }
      low = 0x80
      high = 0xBF
      i += 1
    }
    return length
  }
}
