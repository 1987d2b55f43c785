import Glibc

/// A file written through one large buffer.
struct ByteSink: ~Copyable {
  private let descriptor: Int32
  private let path: String
  private var buffer: [UInt8] = []
  private static let limit = 1 << 20

  init(path: String) throws(FileFailure) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    self.path = path
    if descriptor < 0 { throw FileFailure(path: path, doing: "write", code: errno) }
    buffer.reserveCapacity(Self.limit + 4096)
  }

  deinit { close(descriptor) }

  mutating func append(byte: UInt8) { buffer.append(byte) }

  mutating func append(_ text: StaticString) { text.withUTF8Buffer { buffer.append(contentsOf: $0) } }

  mutating func append(text: String) { buffer.append(contentsOf: text.utf8) }

  mutating func append(digits value: Int, width: Int) {
    var divisor = 1
    for _ in 1..<width { divisor *= 10 }
    while value / divisor >= 10 { divisor *= 10 }
    var rest = value
    while divisor > 0 {
      buffer.append(UInt8(0x30 + rest / divisor))
      rest %= divisor
      divisor /= 10
    }
  }

  /// One CSV cell (RFC 4180): quoted only where it must be.
  mutating func append(cell: Cell) {
    let mustQuote = cell.units.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    if mustQuote { buffer.append(0x22) }
    for unit in cell.units {
      if unit < 0x80 {
        if unit == 0x22 { buffer.append(0x22) }
        buffer.append(UInt8(unit))
      } else if unit < 0x800 {
        buffer.append(0xC0 | UInt8(unit >> 6))
        buffer.append(0x80 | UInt8(unit & 0x3F))
      } else {
        buffer.append(0xE0 | UInt8(unit >> 12))
        buffer.append(0x80 | UInt8(unit >> 6 & 0x3F))
        buffer.append(0x80 | UInt8(unit & 0x3F))
      }
    }
    if mustQuote { buffer.append(0x22) }
  }

  /// Ends a row; writes to the file when the buffer is full.
  mutating func endRow() throws(FileFailure) {
    buffer.append(0x0A)
    if buffer.count >= Self.limit { try flush() }
  }

  mutating func flush() throws(FileFailure) {
    var done = 0
    while done < buffer.count {
      let written = buffer.withUnsafeBytes { write(descriptor, $0.baseAddress! + done, $0.count - done) }
      if written < 0 {
        if errno == EINTR { continue }
        throw FileFailure(path: path, doing: "write", code: errno)
      }
      done += written
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
