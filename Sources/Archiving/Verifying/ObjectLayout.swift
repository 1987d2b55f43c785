import Records

/// The files and folders that an inventory makes an OCFL object consist of, and no others.
struct ObjectLayout {
  /// Path below `object/` to exact bytes: declaration, inventories and sidecars.
  var controlFiles: [String: [UInt8]] = [:]
  /// Content paths.
  var contentFiles: Set<String> = []
  var folders: Set<String> = []
  private let inventory: Inventory
  private var nextVersion: String { "v\(inventory.head + 1)" }

  init(_ inventory: Inventory) {
    self.inventory = inventory
    controlFiles[ArchiveFolder.declarationName] = ArchiveFolder.declaration
    for version in 1...inventory.head {
      let bytes = inventory.truncated(to: version).bytes()
      add(bytes, "v\(version)/inventory.json")
      if version == inventory.head { add(bytes, "inventory.json") }
      folders.insert("v\(version)")
    }
    contentFiles = Set(inventory.manifest.values.joined())
    for path in contentFiles { folders.formUnion(Inventory.folders(above: path)) }
  }

  /// What a commit that was interrupted before its very last step leaves as the root's sidecar.
  var earlierRootSidecar: [UInt8]? {
    inventory.head == 1 ? nil : Inventory.sidecar(of: inventory.truncated(to: inventory.head - 1).bytes())
  }

  private mutating func add(_ inventory: [UInt8], _ path: String) {
    controlFiles[path] = inventory
    controlFiles[path + ".sha512"] = Inventory.sidecar(of: inventory)
  }

  /// Whether all that stands below `object/` is expected, and all that is expected stands there.
  func findings(objectPath: String) -> [Finding] {
    var findings: [Finding] = []
    var seen: Set<String> = []
    walk(objectPath, "", &seen, &findings)
    for path in contentFiles.union(controlFiles.keys).union(folders).subtracting(seen) {
      findings.append(.damage("verify-missing", "object/" + path, "The file or folder is missing."))
    }
    return findings
  }

  private func walk(_ path: String, _ prefix: String, _ seen: inout Set<String>, _ findings: inout [Finding])
  {
    let names: [String]
    do throws(ArchiveError) {
      names = try FolderListing.names(in: path)
    } catch {
      findings.append(.damage("verify-unreadable", "object/" + prefix, "The folder cannot be listed."))
      return
    }
    for name in names {
      let inside = prefix + name
      let kind = FileKind(of: "\(path)/\(name)")
      if kind == .folder, folders.contains(inside) {
        seen.insert(inside)
        walk("\(path)/\(name)", inside + "/", &seen, &findings)
      } else if kind == .file, controlFiles[inside] != nil || contentFiles.contains(inside) {
        seen.insert(inside)
      } else if kind == .folder, inside == nextVersion, isUnfinishedCommit("\(path)/\(name)") {
        findings.append(.unfinishedCommit("object/" + inside))
      } else {
        findings.append(
          .damage(
            "verify-unexpected", "object/" + inside, "Nothing of this name and kind belongs to the archive.",
            remedy: "Find out who put it there, and move it out of the folder."))
      }
    }
  }

  /// A complete version that the root inventory does not know yet: the next run lets it count.
  private func isUnfinishedCommit(_ folder: String) -> Bool {
    Inventory.confirmed(in: folder)?.truncated(to: inventory.head) == inventory
  }
}
