import Glibc

/// An archive on disk: `object/` (an OCFL 1.1 object, the only thing that counts) beside `lock`, and
/// `staging/` while a version is being committed.
///
/// Reading needs no lock: a version, once visible, never changes, and the root inventory switches from
/// one version to the next by a single rename. Writing needs `lock()`. docs/archive-format.md
/// describes every file.
package struct ArchiveFolder: Sendable {
  package let path: String
  let files: DurableFiles

  var objectPath: String { path + "/object" }
  var stagingPath: String { path + "/staging" }
  var lockPath: String { path + "/lock" }

  static let declarationName = "0=ocfl_object_1.1"
  static let declaration = Array("ocfl_object_1.1\n".utf8)

  /// Whether there is an archive at `path`, be it one that nothing was committed to yet.
  package static func exists(_ path: String) -> Bool { (try? open(path)) != nil }

  /// An archive that exists.
  package static func open(_ path: String, files: DurableFiles = DurableFiles()) throws(ArchiveError)
    -> ArchiveFolder
  {
    let folder = ArchiveFolder(path: normalized(path), files: files)
    guard FileKind(of: folder.path + "/.") == .folder else {
      throw ArchiveError(
        .notFound, path: folder.path, "There is no archive.",
        remedy: "Check the path, or make one with `mingce run … --archive \(folder.path)`.")
    }
    // An archive whose first version was never committed holds only its lock.
    let isOurs =
      FileKind(of: folder.objectPath) != nil
      ? FileKind(of: folder.objectPath + "/" + declarationName) == .file
      : FileKind(of: folder.lockPath) == .file
    guard isOurs else {
      throw ArchiveError(
        .notAnArchive, path: folder.path, "The folder is not an archive of Mingce.",
        remedy: "Name the folder that holds `object/` and `lock`.")
    }
    return folder
  }

  /// The archive at `path`, which is made, with the folders above it, if there is none.
  ///
  /// A folder that exists must be an archive or empty.
  package static func create(_ path: String, files: DurableFiles = DurableFiles()) throws(ArchiveError)
    -> ArchiveFolder
  {
    let folder = ArchiveFolder(path: normalized(path), files: files)
    if FileKind(of: folder.path + "/.") == .folder {
      let names = try FolderListing.names(in: folder.path)
      if !names.isEmpty { return try open(path, files: files) }
    } else {
      try folder.makeFolders(folder.path)
    }
    try files.write([], to: folder.lockPath)
    try files.syncFolder(folder.path)
    return folder
  }

  /// Removes an archive that never got its first version: its lock, and its folder if nothing else is in it.
  package func removeIfEmpty() {
    guard FileKind(of: objectPath) == nil else { return }
    unlink(lockPath)
    rmdir(stagingPath)
    rmdir(path)
  }

  private func makeFolders(_ path: String) throws(ArchiveError) {
    if path.isEmpty || FileKind(of: path + "/.") == .folder { return }
    let parent = Self.parent(of: path)
    try makeFolders(parent)
    try files.makeFolder(path)
    try files.syncFolder(parent.isEmpty ? "." : parent)
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func normalized(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }

  /// New files and folders may be used by those who may use the archive's folder, and nobody else.
  var folderMode: mode_t { (FileFacts(of: path)?.mode ?? 0o700) & 0o777 | 0o700 }
  var fileMode: mode_t { folderMode & 0o666 }
}
