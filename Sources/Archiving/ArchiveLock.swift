import Glibc

/// The right to write to an archive. Gone with the value, or with the process: the system lets go of it.
package struct ArchiveLock: ~Copyable, Sendable {
  private let file: Int32
  let path: String

  fileprivate init(file: Int32, path: String) {
    self.file = file
    self.path = path
  }

  deinit { close(file) }

  package consuming func release() {}
}

extension ArchiveFolder {
  /// Takes the archive's lock, without waiting.
  ///
  /// - Throws: `archive-locked`, with the number of the process that holds it where the system tells.
  package func lock() throws(ArchiveError) -> ArchiveLock {
    let file = retrying { Glibc.open(lockPath, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, fileMode) }
    if file < 0 { throw .system(errno, path: lockPath) }
    if retrying({ flock(file, LOCK_EX | LOCK_NB) }) == 0 { return ArchiveLock(file: file, path: path) }
    let code = errno
    let holder = Self.holder(of: lockPath).map { " (process \($0))" } ?? ""
    close(file)
    guard code == EWOULDBLOCK else { throw .system(code, path: lockPath) }
    throw ArchiveError(
      .locked, path: path, "Another run is writing to this archive\(holder).",
      remedy: "Wait until it has ended, or stop it, and run again.")
  }

  /// The process that holds the file's lock: `/proc/locks` has lines like
  /// `1: FLOCK  ADVISORY  WRITE 708 00:19:1234 0 EOF`, with process and inode.
  private static func holder(of path: String) -> Int? {
    guard let inode = FileFacts(of: path)?.inode, let list = fopen("/proc/locks", "re") else { return nil }
    defer { fclose(list) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), list) != nil {
      let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      let words = text.split { $0 == " " || $0 == "\n" }
      if words.count >= 6, words[1] == "FLOCK", words[5].hasSuffix(":\(inode)") { return Int(words[4]) }
    }
    return nil
  }
}
