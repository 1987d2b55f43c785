package import Records

extension ArchiveFolder {
  /// Makes `draft` the new head version and returns its number.
  ///
  /// Killed at any instant, the archive is in the old or the new state: everything is written and
  /// synced under `staging/`, the version's folder moves into `object/` by one rename, and the root
  /// inventory, which alone makes it count, by another. An interrupted commit is settled first.
  package func commit(
    _ draft: VersionDraft, holding lock: borrowing ArchiveLock, workers: Workers = .serial
  ) throws(ArchiveError) -> Int {
    precondition(lock.path == path, "the lock belongs to another archive")
    _ = try recover(holding: lock)
    let plan = try CommitPlan(draft, after: try currentInventory()?.inventory, workers: workers)
    do throws(ArchiveError) {
      try stage(plan, workers)
    } catch {
      dropStaging()
      throw error
    }
    if plan.version == 1 { try publishFirst() } else { try publish(plan.version) }
    dropStaging()
    return plan.version
  }

  // MARK: Staging

  /// Writes and syncs everything that `publish` only has to rename.
  private func stage(_ plan: CommitPlan, _ workers: Workers) throws(ArchiveError) {
    let isFirst = plan.version == 1
    let root = isFirst ? stagingPath + "/object" : stagingPath
    let versionPath = "\(root)/v\(plan.version)"
    let mode = folderMode
    try files.makeFolder(stagingPath, mode: mode)
    if isFirst { try files.makeFolder(root, mode: mode) }

    let folders = Self.folders(of: plan.newFiles.map(\.path)).map { "\(versionPath)/\($0)" }
    try files.makeFolder(versionPath, mode: mode)
    for folder in folders { try files.makeFolder(folder, mode: mode) }

    let newFiles = plan.newFiles
    let fileMode = self.fileMode
    let failures = workers.map(newFiles.count) { i -> ArchiveError? in
      do throws(ArchiveError) {
        try files.write(newFiles[i].bytes, to: "\(versionPath)/\(newFiles[i].path)", mode: fileMode)
        return nil
      } catch {
        return error
      }
    }
    if let failure = failures.compactMap({ $0 }).first { throw failure }

    let inventory = plan.inventory.bytes()
    try writeInventory(inventory, in: versionPath)
    for folder in folders.reversed() { try files.syncFolder(folder) }
    try files.syncFolder(versionPath)
    try writeInventory(inventory, in: root)
    if isFirst { try files.write(Self.declaration, to: root + "/" + Self.declarationName, mode: fileMode) }
    try files.syncFolder(root)
  }

  func writeInventory(_ inventory: [UInt8], in folder: String) throws(ArchiveError) {
    try files.write(inventory, to: folder + "/inventory.json", mode: fileMode)
    try files.write(
      Inventory.sidecar(of: inventory), to: folder + "/inventory.json.sha512", mode: fileMode)
  }

  /// The folders that the paths need, those above before those below.
  private static func folders(of paths: [String]) -> [String] {
    Set(paths.flatMap { Inventory.folders(above: $0) }).sorted()
  }

  /// Leftovers are no danger, only clutter, and the next run drops them too: failing here is no failure.
  private func dropStaging() {
    try? files.removeTree(stagingPath)
    try? files.syncFolder(path)
  }

  // MARK: Publishing

  private func publishFirst() throws(ArchiveError) {
    do throws(ArchiveError) {
      try files.rename(stagingPath + "/object", to: objectPath)
    } catch {
      dropStaging()
      throw error
    }
    try files.syncFolder(path)
  }

  private func publish(_ version: Int) throws(ArchiveError) {
    let staged = "\(stagingPath)/v\(version)"
    let visible = "\(objectPath)/v\(version)"
    do throws(ArchiveError) {
      try files.rename(staged, to: visible)
      try files.syncFolder(objectPath)
      try files.rename(stagingPath + "/inventory.json", to: objectPath + "/inventory.json")
    } catch {
      // The root inventory still names the old head: take the new folder back if it went in.
      if FileKind(of: visible) == .folder, FileKind(of: staged) == nil {
        try? files.rename(visible, to: staged)
        try? files.syncFolder(objectPath)
      }
      if FileKind(of: visible) == nil { dropStaging() }
      throw error
    }
    // From here on the new version counts; what is left is finished by the next run if it fails now.
    try files.rename(stagingPath + "/inventory.json.sha512", to: objectPath + "/inventory.json.sha512")
    try files.syncFolder(objectPath)
  }
}
