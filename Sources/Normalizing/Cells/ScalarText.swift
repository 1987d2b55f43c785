import Glibc

/// A cell under treatment, as Unicode scalar values in one reusable buffer.
///
/// Rules work on scalars because Chinese data make byte work unreadable; decoding a cell costs a few
/// nanoseconds a character. The buffer grows and is never given back before the batch ends.
struct ScalarText: ~Copyable {
  private(set) var base: UnsafeMutablePointer<UInt32>
  private(set) var count = 0
  private var capacity: Int

  init() {
    capacity = 256
    base = .allocate(capacity: 256)
  }

  deinit { base.deallocate() }

  var isEmpty: Bool { count == 0 }
  var view: UnsafeBufferPointer<UInt32> { UnsafeBufferPointer(start: base, count: count) }

  subscript(i: Int) -> UInt32 {
    @inline(__always) get {
      precondition(i >= 0 && i < count)
      return base[i]
    }
    @inline(__always) set {
      precondition(i >= 0 && i < count)
      base[i] = newValue
    }
  }

  mutating func clear() { count = 0 }

  @inline(__always) mutating func reserve(_ extra: Int) {
    if count + extra > capacity { grow(extra) }
  }

  private mutating func grow(_ extra: Int) {
    capacity = max(capacity * 2, count + extra)
    let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity)
    memcpy(larger, base, count * MemoryLayout<UInt32>.stride)
    base.deallocate()
    base = larger
  }

  @inline(__always) mutating func append(_ scalar: UInt32) {
    reserve(1)
    base[count] = scalar
    count += 1
  }

  mutating func append(_ scalars: UnsafeBufferPointer<UInt32>) {
    guard let start = scalars.baseAddress, scalars.count > 0 else { return }
    reserve(scalars.count)
    memmove(base + count, start, scalars.count * MemoryLayout<UInt32>.stride)
    count += scalars.count
  }

  mutating func append(_ text: String) {
    for scalar in text.unicodeScalars { append(scalar.value) }
  }

  mutating func removeLast(_ n: Int) {
    precondition(n >= 0 && n <= count)
    count -= n
  }

  mutating func removeFirst(_ n: Int) { removeRange(0..<n) }

  mutating func removeRange(_ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    memmove(base + range.lowerBound, base + range.upperBound, (count - range.upperBound) * 4)
    count -= range.count
  }

  mutating func insert(_ scalar: UInt32, at i: Int) {
    precondition(i >= 0 && i <= count)
    reserve(1)
    memmove(base + i + 1, base + i, (count - i) * 4)
    base[i] = scalar
    count += 1
  }

  /// Keeps only `range`.
  mutating func keep(_ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    memmove(base, base + range.lowerBound, range.count * 4)
    count = range.count
  }

  /// Keeps the scalars for which `keeps` holds, in order.
  @inline(__always) mutating func filter(_ keeps: (UInt32) -> Bool) {
    var end = 0
    for i in 0..<count where keeps(base[i]) {
      base[end] = base[i]
      end += 1
    }
    count = end
  }

  /// Removes blanks at both ends.
  mutating func trim() {
    var start = 0
    var end = count
    while end > start && isBlank(base[end - 1]) { end -= 1 }
    while start < end && isBlank(base[start]) { start += 1 }
    if start > 0 || end < count { keep(start..<end) }
  }

  /// Decodes UTF-8; what is not UTF-8 becomes U+FFFD. Returns the classes of the scalars seen.
  mutating func load(_ bytes: UnsafeBufferPointer<UInt8>) -> ScalarClass {
    count = 0
    return appendDecoded(bytes)
  }

  mutating func appendDecoded(_ bytes: UnsafeBufferPointer<UInt8>) -> ScalarClass {
    var seen: ScalarClass = []
    reserve(bytes.count)
    var out = count
    var i = 0
    let n = bytes.count
    while i < n {
      let byte = bytes[i]
      if byte < 0x80 {
        base[out] = UInt32(byte)
        seen.formUnion(ScalarClass.ofASCII(byte))
        i += 1
      } else if byte >= 0xE3 && byte <= 0xE9 && i + 2 < n && bytes[i + 1] & 0xC0 == 0x80
        && bytes[i + 2] & 0xC0 == 0x80
      {
        let scalar =
          UInt32(byte & 0x0F) << 12 | UInt32(bytes[i + 1] & 0x3F) << 6 | UInt32(bytes[i + 2] & 0x3F)
        base[out] = scalar
        seen.formUnion(isCommonHan(scalar) ? .han : .other)
        i += 3
      } else {
        let (scalar, length) = decodeOne(bytes, i)
        base[out] = scalar
        seen.formUnion(isHan(scalar) ? .han : .other)
        i += length
      }
      out += 1
    }
    count = out
    return seen
  }

  private func decodeOne(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> (UInt32, Int) {
    func tail(_ k: Int) -> UInt32? {
      i + k < bytes.count && bytes[i + k] & 0xC0 == 0x80 ? UInt32(bytes[i + k] & 0x3F) : nil
    }
    let byte = UInt32(bytes[i])
    if byte >= 0xC2 && byte < 0xE0, let a = tail(1) { return ((byte & 0x1F) << 6 | a, 2) }
    if byte >= 0xE0 && byte < 0xF0, let a = tail(1), let b = tail(2) {
      let scalar = (byte & 0x0F) << 12 | a << 6 | b
      if scalar >= 0x800 && !(0xD800...0xDFFF).contains(scalar) { return (scalar, 3) }
    }
    if byte >= 0xF0 && byte < 0xF5, let a = tail(1), let b = tail(2), let c = tail(3) {
      let scalar = (byte & 0x07) << 18 | a << 12 | b << 6 | c
      if scalar >= 0x10000 && scalar <= 0x10FFFF { return (scalar, 4) }
    }
    return (0xFFFD, 1)
  }

  /// Appends the text as UTF-8.
  func appendUTF8(_ range: Range<Int>, to out: inout [UInt8]) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    encodeUTF8(UnsafeBufferPointer(rebasing: view[range]), to: &out)
  }

  /// For tests, messages and traces; not for inner loops.
  func string(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    appendUTF8(range, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  var string: String { string(0..<count) }
}

/// Appends scalars as UTF-8; lone surrogates cannot occur because decoding refuses them.
func encodeUTF8(_ scalars: UnsafeBufferPointer<UInt32>, to out: inout [UInt8]) {
  withUnsafeTemporaryAllocation(of: UInt8.self, capacity: scalars.count * 4) { buffer in
    var n = 0
    for scalar in scalars {
      switch scalar {
      case 0..<0x80:
        buffer[n] = UInt8(truncatingIfNeeded: scalar)
        n += 1
      case 0x80..<0x800:
        buffer[n] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
        buffer[n + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
        n += 2
      case 0x800..<0x10000:
        buffer[n] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
        buffer[n + 1] = UInt8(truncatingIfNeeded: 0x80 | (scalar >> 6) & 0x3F)
        buffer[n + 2] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
        n += 3
      default:
        buffer[n] = UInt8(truncatingIfNeeded: 0xF0 | (scalar >> 18) & 0x07)
        buffer[n + 1] = UInt8(truncatingIfNeeded: 0x80 | (scalar >> 12) & 0x3F)
        buffer[n + 2] = UInt8(truncatingIfNeeded: 0x80 | (scalar >> 6) & 0x3F)
        buffer[n + 3] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
        n += 4
      }
    }
    out.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[0..<n]))
  }
}
