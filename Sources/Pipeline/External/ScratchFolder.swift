import Glibc

/// A folder for one run of a program, gone with this object and whatever the program left in it.
final class ScratchFolder {
  let path: String

  /// Throws the system's error number.
  init() throws(SystemNumber) {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    var template = Array((parent.isEmpty ? "/tmp" : parent).utf8CString.dropLast())
    template += "/mingce-XXXXXX".utf8CString
    guard mkdtemp(&template) != nil else { throw SystemNumber(errno) }
    path = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
  }

  deinit { Self.remove(path) }

  /// Removes a folder and what is in it; links are removed, not followed.
  private static func remove(_ folder: String) {
    if let stream = opendir(folder) {
      var names: [String] = []
      while let entry = readdir(stream) {
        names.append(
          withUnsafePointer(to: &entry.pointee.d_name) { pointer in
            pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
          })
      }
      closedir(stream)
      for name in names where name != "." && name != ".." {
        let path = folder + "/" + name
        var info = stat()
        if lstat(path, &info) == 0, info.st_mode & S_IFMT == S_IFDIR { remove(path) } else { unlink(path) }
      }
    }
    rmdir(folder)
  }

  /// Writes a file that only this user may read.
  func write(_ bytes: UnsafeRawBufferPointer, to path: String) throws(SystemNumber) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw SystemNumber(errno) }
    defer { close(descriptor) }
    var rest = bytes
    while !rest.isEmpty {
      let count = Glibc.write(descriptor, rest.baseAddress, min(rest.count, 1 << 30))
      if count < 0 {
        if errno == EINTR { continue }
        throw SystemNumber(errno)
      }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
    }
  }
}

/// The system's error number.
struct SystemNumber: Error {
  let number: Int32
  init(_ number: Int32) { self.number = number }
}
