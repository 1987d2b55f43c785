import Foundation

/// A folder of a test's own, gone when the test is.
final class TemporaryFolder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "mingce-golden-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path }
}

/// Every file below a folder with its bytes, by path relative to it.
func contents(ofFolder path: String) throws -> [String: Data] {
  var found: [String: Data] = [:]
  for case let name as String in FileManager.default.enumerator(atPath: path) ?? .init() {
    var isFolder: ObjCBool = false
    let full = "\(path)/\(name)"
    guard FileManager.default.fileExists(atPath: full, isDirectory: &isFolder), !isFolder.boolValue else {
      continue
    }
    found[name] = try Data(contentsOf: URL(filePath: full))
  }
  return found
}

/// The canonical part of an archive: what stands beside `object/` is derived and may differ.
func object(of archive: String) throws -> [String: Data] { try contents(ofFolder: "\(archive)/object") }
