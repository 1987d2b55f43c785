/// Writes lines of canonical JSON into memory of its own: an append is a copy and an addition, with no
/// check of who else holds the bytes. For the writers of a run's millions of lines; `CanonicalJSON`
/// is the slow obvious twin that tests compare it with.
package struct LineWriter: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var count = 0
  private var ends: [Int] = []

  package init(capacity: Int) {
    self.capacity = max(capacity, 256)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  @inline(__always) private mutating func reserve(_ more: Int) {
    if count + more > capacity { grow(more) }
  }

  private mutating func grow(_ more: Int) {
    let larger = max(capacity * 2, count + more)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.update(from: base, count: count)
    base.deallocate()
    base = moved
    capacity = larger
  }

  @inline(__always) package mutating func append(byte: UInt8) {
    reserve(1)
    base[count] = byte
    count += 1
  }

  @inline(__always) package mutating func append(ascii text: StaticString) {
    reserve(text.utf8CodeUnitCount)
    (base + count).update(from: text.utf8Start, count: text.utf8CodeUnitCount)
    count += text.utf8CodeUnitCount
  }

  /// Appends valid UTF-8 as a JSON string, quotes and escapes included.
  package mutating func append(string text: UnsafeBufferPointer<UInt8>) {
    reserve(text.count + 2)
    base[count] = UInt8(ascii: "\"")
    count += 1
    var i = 0
    while i < text.count {
      let byte = text[i]
      if byte < 0x20 || byte == 0x22 || byte == 0x5C { break }
      base[count] = byte
      count += 1
      i += 1
    }
    if i < text.count { appendEscaped(UnsafeBufferPointer(rebasing: text[i...])) }
    append(byte: UInt8(ascii: "\""))
  }

  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var escaped: [UInt8] = []
    CanonicalJSON.append(text, to: &escaped)
    let inner = escaped[1..<(escaped.count - 1)]
    reserve(inner.count)
    for (i, byte) in inner.enumerated() { base[count + i] = byte }
    count += inner.count
  }

  package mutating func append(string text: String) {
    var text = text
    text.withUTF8 { append(string: $0) }
  }

  /// Appends a number that is not negative, without quotes.
  package mutating func append(number: Int) {
    reserve(20)
    var digits = 1
    var rest = number
    while rest >= 10 {
      rest /= 10
      digits += 1
    }
    rest = number
    for i in stride(from: digits - 1, through: 0, by: -1) {
      base[count + i] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
    count += digits
  }

  package mutating func endLine() {
    append(byte: UInt8(ascii: "\n"))
    ends.append(count)
  }

  /// The lines written.
  package consuming func finish() -> LineBatch {
    LineBatch(bytes: [UInt8](UnsafeBufferPointer(start: base, count: count)), ends: ends)
  }
}
