import Glibc

/// What stands at a path, links not followed.
enum FileKind {
  case file, folder, other

  /// `nil` where there is nothing, or nothing that can be looked at.
  init?(of path: String) {
    guard let mode = FileFacts(of: path)?.mode else { return nil }
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    default: self = .other
    }
  }
}

struct FileFacts {
  let mode: mode_t
  let size: Int
  let inode: UInt

  init?(of path: String) {
    var info = stat()
    guard lstat(path, &info) == 0 else { return nil }
    mode = info.st_mode
    size = Int(info.st_size)
    inode = UInt(info.st_ino)
  }
}

enum FolderListing {
  /// The names in a folder, sorted by their bytes.
  static func names(in path: String) throws(ArchiveError) -> [String] {
    guard let folder = opendir(path) else { throw .system(errno, path: path) }
    defer { closedir(folder) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(folder) else { break }
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    if errno != 0 { throw .system(errno, path: path) }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

enum WholeFile {
  /// The bytes of a regular file; a link is an error.
  static func read(_ path: String) throws(ArchiveError) -> [UInt8] {
    let file = retrying { open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC) }
    if file < 0 { throw .system(errno, path: path) }
    defer { close(file) }
    var info = stat()
    if fstat(file, &info) != 0 { throw .system(errno, path: path) }
    guard info.st_mode & S_IFMT == S_IFREG else { throw .system(EINVAL, path: path) }

    var failed: Int32 = 0
    let size = Int(info.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = retrying { Glibc.read(file, buffer.baseAddress! + count, size - count) }
        if got < 0 { failed = errno }
        if got <= 0 { break }
        count += got
      }
    }
    if failed != 0 { throw .system(failed, path: path) }
    if bytes.count != size { throw .system(EIO, path: path) }
    return bytes
  }
}
