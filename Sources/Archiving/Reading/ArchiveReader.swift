/// The newest version of an archive: what is in it, and what it is called.
package struct ArchiveHead: Sendable {
  package let version: Int
  /// `urn:mingce:…`
  package let identifier: String
  /// Logical path to digest and content path.
  package let files: [String: StoredFile]
}

/// One line of an archive's history.
package struct ArchiveVersion: Sendable, Hashable {
  package let number: Int
  /// RFC 3339.
  package let created: String
  package let message: String
  package let user: String
}

/// One version of an archive, held while it is read: later commits do not disturb it.
package struct ArchiveReader: Sendable {
  package let version: Int
  package let files: [String: StoredFile]
  private let objectPath: String

  init(version: Int, files: [String: StoredFile], objectPath: String) {
    self.version = version
    self.files = files
    self.objectPath = objectPath
  }

  /// The logical paths that start with `prefix`, sorted by their bytes.
  package func paths(prefix: String = "") -> [String] {
    files.keys.filter { $0.hasPrefix(prefix) }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The stored bytes of a file, checked against their digest.
  package func read(_ path: String) throws(ArchiveError) -> [UInt8] {
    guard let file = files[path] else {
      throw ArchiveError(
        .noSuchFile, path: path, "Version \(version) has no such file.",
        remedy: "Run `mingce verify` if there should be one.")
    }
    let place = "\(objectPath)/\(file.contentPath)"
    let bytes = try WholeFile.read(place)
    guard ContentDigest.sha512Hex(bytes) == file.digest else { throw ArchiveFolder.damaged(place) }
    return bytes
  }

  /// The bytes of a file; those of a `.gz` file expanded.
  package func readUncompressed(_ path: String, limit: Int = 1 << 40) throws(ArchiveError) -> [UInt8] {
    let bytes = try read(path)
    return path.hasSuffix(".gz") ? try GzipSegment.expand(bytes, limit: limit, path: path) : bytes
  }

  /// Lends every line (without its line feed) of the files whose paths start with `prefix`, in order.
  package func forEachLine(
    prefix: String, _ body: (UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws {
    for path in paths(prefix: prefix) {
      let bytes = try readUncompressed(path)
      try bytes.withUnsafeBufferPointer { all in try Lines.forEach(in: all, body) }
    }
  }
}

extension ArchiveFolder {
  /// The newest version, or `nil` before the first commit.
  package func head() throws(ArchiveError) -> ArchiveHead? {
    guard let inventory = try currentInventory()?.inventory else { return nil }
    return ArchiveHead(
      version: inventory.head, identifier: inventory.identifier, files: inventory.files(in: inventory.head))
  }

  /// All versions, oldest first.
  package func history() throws(ArchiveError) -> [ArchiveVersion] {
    guard let inventory = try currentInventory()?.inventory else { return [] }
    return inventory.versions.enumerated().map { index, version in
      ArchiveVersion(
        number: index + 1, created: version.created, message: version.message, user: version.user)
    }
  }

  /// - Parameter version: `nil` for the newest.
  package func reader(version: Int? = nil) throws(ArchiveError) -> ArchiveReader {
    let inventory = try currentInventory()?.inventory
    let number = version ?? inventory?.head ?? 0
    guard let inventory, (1...inventory.head).contains(number) else {
      throw ArchiveError(
        .noSuchVersion, path: path,
        version == nil
          ? "Nothing has been committed to the archive yet." : "The archive has no version \(number).",
        remedy: "Run `mingce history` for the versions there are.")
    }
    return ArchiveReader(version: number, files: inventory.files(in: number), objectPath: objectPath)
  }

  package func read(_ path: String, version: Int? = nil) throws(ArchiveError) -> [UInt8] {
    try reader(version: version).read(path)
  }

  package func readUncompressed(_ path: String, version: Int? = nil) throws(ArchiveError) -> [UInt8] {
    try reader(version: version).readUncompressed(path)
  }

  package func paths(prefix: String = "", version: Int? = nil) throws(ArchiveError) -> [String] {
    try reader(version: version).paths(prefix: prefix)
  }
}
