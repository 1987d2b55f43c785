import Glibc

/// The bytes of a member while it is unpacked: in memory while they are few, then in an unlinked temporary
/// file, which is mapped in the end and vanishes with its mapping.
struct MemberStore: ~Copyable {
  private let memoryLimit: Int
  private var memory: UnsafeMutableRawPointer?
  private var capacity = 0
  private(set) var count = 0
  private var descriptor: Int32 = -1

  init(memoryLimit: Int) { self.memoryLimit = memoryLimit }

  deinit {
    free(memory)
    if descriptor >= 0 { close(descriptor) }
  }

  /// Bytes held in memory, not in a file.
  var memoryCount: Int { descriptor < 0 ? count : 0 }

  /// Returns `false` where the temporary file cannot be made or written.
  mutating func append(_ piece: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = piece.baseAddress else { return true }
    if descriptor < 0 && count + piece.count > memoryLimit && !moveToFile() { return false }
    if descriptor >= 0 {
      guard Self.write(descriptor, start, piece.count) else { return false }
    } else {
      if count + piece.count > capacity {
        capacity = max(2 * capacity, count + piece.count, 1 << 16)
        memory = realloc(memory, capacity)
      }
      memcpy(memory! + count, start, piece.count)
    }
    count += piece.count
    return true
  }

  /// What was collected, as an input called `path`.
  mutating func take(path: String) throws(ReadError) -> InputBytes {
    if descriptor >= 0 { return try InputBytes.map(descriptor, path: path) }
    let kept = memory.map { realloc($0, max(count, 1)) ?? $0 }
    memory = nil
    return InputBytes(path: path, adopting: UnsafeMutableRawBufferPointer(start: kept, count: count))
  }

  private mutating func moveToFile() -> Bool {
    guard let opened = Self.temporaryFile() else { return false }
    descriptor = opened
    if let held = memory, !Self.write(opened, held, count) { return false }
    free(memory)
    memory = nil
    return true
  }

  /// A file that has no name: it is gone when nobody holds it any more.
  private static func temporaryFile() -> Int32? {
    let named = getenv("TMPDIR").map { String(cString: $0) }
    for folder in [named, "/var/tmp", "/tmp"].compactMap({ $0 }) {
      var template = Array((folder + "/mingce-XXXXXX").utf8CString)
      let descriptor = mkstemp(&template)
      if descriptor >= 0 {
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        unlink(&template)
        return descriptor
      }
    }
    return nil
  }

  private static func write(_ descriptor: Int32, _ start: UnsafeRawPointer, _ count: Int) -> Bool {
    var done = 0
    while done < count {
      let wrote = Glibc.write(descriptor, start + done, count - done)
      if wrote < 0 && errno == EINTR { continue }
      guard wrote > 0 else { return false }
      done += wrote
    }
    return true
  }
}
