/// What an interrupted commit had left behind.
package enum Recovery: Sendable, Equatable {
  case nothingToDo
  /// The commit had not reached the archive; its files were removed.
  case dropped
  /// The commit was complete but for its last renames, which were done. The version counts.
  case finished(version: Int)
}

extension ArchiveFolder {
  /// Settles an interrupted commit: finishes one whose version is complete inside `object/`, drops one
  /// that is not. Can be interrupted itself and run again.
  @discardableResult
  package func recover(holding lock: borrowing ArchiveLock) throws(ArchiveError) -> Recovery {
    precondition(lock.path == path, "the lock belongs to another archive")
    var recovery = Recovery.nothingToDo
    if FileKind(of: stagingPath) != nil {
      try files.removeTree(stagingPath)
      try files.syncFolder(path)
      recovery = .dropped
    }
    guard let current = try currentInventory() else { return recovery }
    if let next = try completeVersion(after: current.inventory) {
      try installRootInventory(next)
      return .finished(version: next.head)
    }
    if !current.isSettled {
      try installRootInventory(current.inventory)
      return .finished(version: current.inventory.head)
    }
    return recovery
  }

  /// The inventory of the version that stands in `object/` although the root inventory does not know it yet.
  private func completeVersion(after current: Inventory) throws(ArchiveError) -> Inventory? {
    let folder = "\(objectPath)/v\(current.head + 1)"
    guard FileKind(of: folder) != nil else { return nil }
    // The folder moved in whole and synced, so anything missing now was lost by the disk, not by the crash.
    guard let next = Inventory.confirmed(in: folder), next.head == current.head + 1,
      next.truncated(to: current.head) == current
    else { throw Self.damaged(folder + "/inventory.json") }
    return next
  }

  private func installRootInventory(_ inventory: Inventory) throws(ArchiveError) {
    try files.makeFolder(stagingPath, mode: folderMode)
    try writeInventory(inventory.bytes(), in: stagingPath)
    try files.syncFolder(objectPath)
    try files.rename(stagingPath + "/inventory.json", to: objectPath + "/inventory.json")
    try files.rename(stagingPath + "/inventory.json.sha512", to: objectPath + "/inventory.json.sha512")
    try files.syncFolder(objectPath)
    try files.removeTree(stagingPath)
    try files.syncFolder(path)
  }
}
