/// An OCFL 1.1 inventory: which bytes make up which version (ocfl.io/1.1/spec, §3.5).
///
/// Canonical JSON with sorted lists, so that one state of an archive has one inventory, byte for byte.
struct Inventory: Sendable, Equatable {
  struct Version: Sendable, Equatable {
    var created: String
    var message: String
    var user: String
    /// SHA-512 to the logical paths with these bytes, sorted.
    var state: [String: [String]]
  }

  static let identifierPrefix = "urn:mingce:"
  static let type = "https://ocfl.io/1.1/spec/#inventory"

  /// With its prefix.
  var identifier: String
  /// SHA-512 to the content paths with these bytes, sorted. Mingce stores equal bytes once.
  var manifest: [String: [String]]
  /// Version 1 first; the last is the head.
  var versions: [Version]

  var head: Int { versions.count }

  /// What the inventory was when `version` was the head.
  func truncated(to version: Int) -> Inventory {
    var earlier = self
    earlier.versions = Array(versions.prefix(version))
    earlier.manifest = manifest.compactMapValues { paths in
      let kept = paths.filter { (Self.version(ofContentPath: $0) ?? 0) <= version }
      return kept.isEmpty ? nil : kept
    }
    return earlier
  }

  /// The inventory of a folder, if its sidecar confirms it.
  static func confirmed(in folder: String) -> Inventory? {
    guard let bytes = try? WholeFile.read(folder + "/inventory.json"),
      let sidecar = try? WholeFile.read(folder + "/inventory.json.sha512"), sidecar == self.sidecar(of: bytes)
    else { return nil }
    return Inventory(bytes: bytes)
  }

  /// 3 for `v3/content/…`.
  static func version(ofContentPath path: String) -> Int? {
    guard path.hasPrefix("v"), let slash = path.firstIndex(of: "/"),
      path[slash...].hasPrefix("/content/")
    else { return nil }
    return versionNumber(String(path[..<slash]))
  }

  /// 3 for `v3`; no zeros in front, no sign.
  static func versionNumber(_ name: String) -> Int? {
    guard name.hasPrefix("v"), let number = Int(name.dropFirst()), number > 0, name == "v\(number)" else {
      return nil
    }
    return number
  }

  /// Logical path to digest and content path.
  func files(in version: Int) -> [String: StoredFile] {
    var files: [String: StoredFile] = [:]
    for (digest, paths) in versions[version - 1].state {
      guard let contentPath = manifest[digest]?.first else { continue }
      for path in paths { files[path] = StoredFile(digest: digest, contentPath: contentPath) }
    }
    return files
  }
}

/// Where the bytes of a logical path are.
package struct StoredFile: Sendable, Hashable {
  /// SHA-512 of the stored bytes, lower-case hexadecimal.
  package let digest: String
  /// Path below `object/`, such as `v1/content/customers/00001.jsonl.gz`.
  package let contentPath: String
}
