import Glibc

/// JSON Lines: every line ends in a line feed, the last one too.
enum Lines {
  /// Lends each line without its line feed. A last line that has none is lent as well.
  static func forEach<Failure: Error>(
    in bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    guard let base = bytes.baseAddress else { return }
    var start = 0
    while start < bytes.count {
      let left = bytes.count - start
      let found = memchr(base + start, Int32(UInt8(ascii: "\n")), left)
      let end = found.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) } ?? bytes.count
      try body(UnsafeBufferPointer(start: base + start, count: end - start))
      start = end + 1
    }
  }
}
