import Glibc

/// A file that appears whole or not at all: written beside its place, synced, then moved there.
struct NewFile: ~Copyable {
  /// Why the file could not be written; the system's error number.
  struct Failure: Error {
    let path: String
    let number: Int32
  }

  let sink: DescriptorSink
  private let path: String
  private let temporaryPath: String
  private var isOpen = true

  init(_ path: String) throws(Failure) {
    self.path = path
    temporaryPath = "\(path).\(getpid()).part"
    let descriptor = open(temporaryPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Failure(path: path, number: errno) }
    sink = DescriptorSink(descriptor: descriptor)
  }

  /// Makes the file appear under its name.
  consuming func finish() throws(Failure) {
    guard fsync(sink.descriptor) == 0, rename(temporaryPath, path) == 0 else {
      throw Failure(path: path, number: errno)
    }
    close(sink.descriptor)
    isOpen = false
  }

  deinit {
    if isOpen {
      close(sink.descriptor)
      unlink(temporaryPath)
    }
  }
}
