import Glibc

/// A file that cannot be read at all. Bad rows are findings and rejections, never errors.
package struct ReadError: Error, Sendable {
  package enum Code: String, Sendable, CaseIterable {
    case missing, notReadable, isFolder, notText, unknownFormat, unknownEncoding, badOverride
    /// Behind a password.
    case encrypted
    /// A container whose end or content is broken.
    case damaged
    /// A folder, archive or workbook in which nothing can be read.
    case noLists
  }

  package let code: Code
  /// The file as the user named it.
  package let path: String
  /// One plain sentence that names the file and what was seen.
  package let message: String
  /// What the user can do about it.
  package let remedy: String

  package init(_ code: Code, _ path: String, _ message: String, remedy: String) {
    self.code = code
    self.path = path
    self.message = message
    self.remedy = remedy
  }
}

/// Errors are equal by code, so that tests say only what matters.
extension ReadError: Equatable {
  package static func == (a: Self, b: Self) -> Bool { a.code == b.code }
}

extension ReadError: CustomStringConvertible {
  package var description: String { "\(message) \(remedy)" }
}

extension ReadError {
  static func opening(_ path: String, errno code: Int32) -> ReadError {
    switch code {
    case ENOENT, ENOTDIR:
      ReadError(.missing, path, "There is no file \(path).", remedy: "Check the name and the folder.")
    case EACCES, EPERM:
      ReadError(
        .notReadable, path, "\(path) may not be read by this user.",
        remedy: "Grant read permission on the file and its folders.")
    case EISDIR: isFolder(path)
    default:
      ReadError(
        .notReadable, path, "\(path) could not be read: \(String(cString: strerror(code))).",
        remedy: "Check the disk or network drive, then try again.")
    }
  }

  static func isFolder(_ path: String) -> ReadError {
    ReadError(.isFolder, path, "\(path) is a folder, not a file.", remedy: "Name the files in it.")
  }
}
