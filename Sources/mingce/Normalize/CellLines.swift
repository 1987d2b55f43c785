import Glibc

/// The lines of a file or of standard input, as cells. Line ends are LF, CR LF or CR LF mixed; a byte order mark at
/// the start is left out. Bytes that are no UTF-8 become U+FFFD.
struct CellLines: ~Copyable {
  struct Failure: Error {
    /// The system's error number.
    let number: Int32
  }

  /// Somebody types the lines and waits for each answer.
  let isTerminal: Bool
  private let descriptor: Int32
  private let isOwn: Bool
  private var buffer: [UInt8] = []
  /// Bytes of `buffer` already given out.
  private var start = 0
  private var isAtEnd = false
  private var isFirst = true

  init(_ path: String?) throws(Failure) {
    if let path {
      descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw Failure(number: errno) }
      isOwn = true
    } else {
      descriptor = STDIN_FILENO
      isOwn = false
    }
    isTerminal = isatty(descriptor) == 1
  }

  deinit { if isOwn { close(descriptor) } }

  /// The next lines: as many as there are at hand, at least one, none at the end.
  mutating func next(atMost limit: Int) throws(Failure) -> [String] {
    var cells: [String] = []
    while cells.count < limit {
      if let line = takeLine() {
        cells.append(line)
      } else if isAtEnd || !cells.isEmpty && limit < .max {
        break
      } else {
        try fill()
      }
    }
    return cells
  }

  private mutating func takeLine() -> String? {
    let end = buffer[start...].firstIndex(of: 0x0A)
    guard end != nil || isAtEnd && start < buffer.count else { return nil }
    var line = buffer[start..<(end ?? buffer.count)]
    start = end.map { $0 + 1 } ?? buffer.count
    if line.last == 0x0D { line.removeLast() }
    if isFirst, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
    isFirst = false
    return String(decoding: line, as: UTF8.self)
  }

  private mutating func fill() throws(Failure) {
    if start > 0 {
      buffer.removeSubrange(..<start)
      start = 0
    }
    let size = 1 << 16
    var count = 0
    var number: Int32 = 0
    repeat {
      let old = buffer.count
      buffer.append(contentsOf: repeatElement(0, count: size))
      count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress! + old, size) }
      number = errno
      buffer.removeLast(size - max(count, 0))
    } while count < 0 && number == EINTR
    if count < 0 { throw Failure(number: number) }
    if count == 0 { isAtEnd = true }
  }
}
