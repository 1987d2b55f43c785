import Glibc

/// A file could not be read or written.
struct FileFailure: Error, CustomStringConvertible {
  var path: String
  /// `read` or `write`.
  var doing: String
  /// The system's `errno`.
  var code: Int32

  var description: String { "cannot \(doing) \(path): \(String(cString: strerror(code)))" }
}
