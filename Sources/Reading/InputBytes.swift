import Glibc

/// The bytes of one input file, mapped read-only for as long as this object lives.
package final class InputBytes: Sendable {
  /// The path as the user gave it.
  package let path: String
  nonisolated(unsafe) package let bytes: UnsafeRawBufferPointer
  private let storage: Storage

  private enum Storage {
    case borrowed, mapped, allocated
    case slice(InputBytes)
  }

  /// Lends bytes that the caller keeps alive.
  package init(path: String, bytes: UnsafeRawBufferPointer) {
    self.path = path
    self.bytes = bytes
    storage = .borrowed
  }

  /// Keeps a copy of `bytes`, for data that is in no file (a ZIP entry, a test).
  package init(path: String, copying bytes: [UInt8]) {
    self.path = path
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
    copy.copyBytes(from: bytes)
    self.bytes = UnsafeRawBufferPointer(copy)
    storage = .allocated
  }

  /// Takes over allocated memory, and frees it in the end.
  init(path: String, adopting memory: UnsafeMutableRawBufferPointer) {
    self.path = path
    bytes = UnsafeRawBufferPointer(memory)
    storage = .allocated
  }

  /// A part of another input, which lives as long as the part does.
  init(path: String, _ range: Range<Int>, of whole: InputBytes) {
    self.path = path
    bytes = UnsafeRawBufferPointer(rebasing: whole.bytes[range])
    storage = .slice(whole)
  }

  private init(path: String, mapped bytes: UnsafeRawBufferPointer) {
    self.path = path
    self.bytes = bytes
    storage = .mapped
  }

  deinit {
    switch storage {
    case .borrowed, .slice: break
    case .mapped: munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress!), bytes.count)
    case .allocated: bytes.deallocate()
    }
  }

  /// Maps the file at `path`. An empty file gives an empty buffer.
  package static func open(_ path: String) throws(ReadError) -> InputBytes {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ReadError.opening(path, errno: errno) }
    defer { close(descriptor) }
    return try map(descriptor, path: path)
  }

  /// Maps an open file, which may be closed afterwards.
  static func map(_ descriptor: Int32, path: String) throws(ReadError) -> InputBytes {
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw ReadError.opening(path, errno: errno) }
    switch info.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw ReadError.isFolder(path)
    default: return try InputBytes(path: path, copying: readAll(descriptor, path))
    }

    let count = Int(info.st_size)
    // Files of /proc and the like say 0 and still give bytes.
    guard count > 0 else { return try InputBytes(path: path, copying: readAll(descriptor, path)) }
    guard let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
      throw ReadError.opening(path, errno: errno)
    }
    madvise(start, count, MADV_SEQUENTIAL)
    return InputBytes(path: path, mapped: UnsafeRawBufferPointer(start: start, count: count))
  }

  /// Says that the bytes below `offset` are not needed again soon, so that a reader of a large file holds
  /// little of it in memory. Who does ask for them again gets them from the file.
  package func release(below offset: Int) {
    guard case .mapped = storage, let start = bytes.baseAddress else { return }
    let count = min(offset, bytes.count) & ~((1 << 16) - 1)
    if count > 0 { madvise(UnsafeMutableRawPointer(mutating: start), count, MADV_DONTNEED) }
  }

  /// What a pipe or a device gives until its end.
  private static func readAll(_ descriptor: Int32, _ path: String) throws(ReadError) -> [UInt8] {
    var all: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = Glibc.read(descriptor, &chunk, chunk.count)
      if got < 0 && errno == EINTR { continue }
      guard got >= 0 else { throw ReadError.opening(path, errno: errno) }
      if got == 0 { return all }
      all.append(contentsOf: chunk[..<got])
    }
  }
}
