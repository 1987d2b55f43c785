import Glibc
import Testing

@testable import Archiving

/// A folder of its own for one test, removed with the value.
final class TemporaryFolder {
  let path: String

  init() {
    var template = Array("/tmp/mingce-archiving-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { buffer in
      mkdtemp(buffer.baseAddress!).map { String(cString: $0) } ?? ""
    }
    precondition(!path.isEmpty)
  }

  deinit {
    makeWritable(path)
    try? DurableFiles().removeTree(path)
  }

  private func makeWritable(_ path: String) {
    chmod(path, 0o700)
    for name in (try? FolderListing.names(in: path)) ?? [] where FileKind(of: "\(path)/\(name)") == .folder {
      makeWritable("\(path)/\(name)")
    }
  }
}

/// Every file below a folder, relative paths sorted, with its bytes.
func contents(of folder: String) throws -> [String: [UInt8]] {
  var files: [String: [UInt8]] = [:]
  func walk(_ prefix: String) throws {
    for name in try FolderListing.names(in: folder + "/" + prefix) {
      let path = prefix + name
      if FileKind(of: "\(folder)/\(path)") == .folder {
        try walk(path + "/")
      } else {
        files[path] = try WholeFile.read("\(folder)/\(path)")
      }
    }
  }
  try walk("")
  return files
}

/// Replaces a file's bytes in place, as a damaged disk or a careless hand would.
func overwrite(_ path: String, _ bytes: [UInt8]) {
  let file = open(path, O_WRONLY | O_TRUNC | O_CREAT, 0o600)
  precondition(file >= 0)
  _ = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
  close(file)
}
