import Glibc

/// Looks at a run's files and its target before any work is done, so that a slip is told at once and all at once.
package enum InputCheck {
  package struct Problem: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
      case missing
      /// The path has a `*` and nothing matches it.
      case noMatch
      /// A device or a socket.
      case notRegular
      case empty
      /// The system's error number.
      case unreadable(Int32)
    }
    package var path: String
    package var kind: Kind
  }

  /// What is wrong with the files, in order; empty where all can be read.
  package static func problems(with paths: [String]) -> [Problem] {
    paths.compactMap { path in kind(of: path).map { Problem(path: path, kind: $0) } }
  }

  private static func kind(of path: String) -> Problem.Kind? {
    var info = stat()
    guard stat(path, &info) == 0 else {
      if errno == ENOENT { return path.contains("*") ? .noMatch : .missing }
      return .unreadable(errno)
    }
    switch info.st_mode & S_IFMT {
    case S_IFDIR: return access(path, R_OK | X_OK) == 0 ? nil : .unreadable(errno)
    case S_IFREG: break
    // Opening a pipe and closing it again would end whoever writes into it.
    case S_IFIFO: return nil
    default: return .notRegular
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return .unreadable(errno) }
    close(descriptor)
    return info.st_size == 0 ? .empty : nil
  }

  /// The system's reason why nothing can be written to the folder `path` (which may not be there yet), or `nil`.
  package static func reasonNotWritable(_ path: String) -> Int32? {
    var folder = path
    while true {
      var info = stat()
      if stat(folder, &info) == 0 {
        if info.st_mode & S_IFMT != S_IFDIR { return ENOTDIR }
        return access(folder, W_OK | X_OK) == 0 ? nil : errno
      }
      guard errno == ENOENT else { return errno }
      let above = FilePatterns.folder(of: folder)
      if above == folder { return ENOENT }
      folder = above.isEmpty ? "." : above
    }
  }
}
