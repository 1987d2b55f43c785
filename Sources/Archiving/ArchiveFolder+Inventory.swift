extension ArchiveFolder {
  /// The root inventory and whether its sidecar is the one that belongs to it.
  struct CurrentInventory {
    var inventory: Inventory
    var isSettled: Bool
  }

  /// `nil` before the first commit.
  ///
  /// A commit replaces root inventory and sidecar by two renames. Between them the pair does not fit,
  /// but the inventory is, byte for byte, the one inside its version's folder, which has its own sidecar.
  func currentInventory() throws(ArchiveError) -> CurrentInventory? {
    guard FileKind(of: objectPath) != nil else { return nil }
    let file = objectPath + "/inventory.json"
    let bytes = try WholeFile.read(file)
    guard let inventory = Inventory(bytes: bytes) else { throw Self.damaged(file) }
    let sidecar = try? WholeFile.read(file + ".sha512")
    let expected = Inventory.sidecar(of: bytes)
    if sidecar == expected { return CurrentInventory(inventory: inventory, isSettled: true) }

    let versionFile = "\(objectPath)/v\(inventory.head)/inventory.json"
    let versionBytes = try WholeFile.read(versionFile)
    let versionSidecar = try WholeFile.read(versionFile + ".sha512")
    guard versionBytes == bytes, versionSidecar == expected else { throw Self.damaged(file) }
    return CurrentInventory(inventory: inventory, isSettled: false)
  }

  static func damaged(_ file: String) -> ArchiveError {
    ArchiveError(
      .damaged, path: file, "The file is not what it was when the archive was written.",
      remedy: "Run `mingce verify` for the full list, and restore the archive from a backup.")
  }
}
