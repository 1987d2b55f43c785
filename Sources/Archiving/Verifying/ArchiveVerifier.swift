package import Records

/// Proves an archive sound, or names what is not, without trusting anything it says about itself:
/// every byte of every file below `object/` is compared with what must stand there.
package enum ArchiveVerifier {
  /// - Throws: `archive-not-found`, `archive-not-an-archive`. Damage is a finding, never a throw.
  package static func verify(_ path: String, workers: Workers = .serial) throws(ArchiveError) -> VerifyReport
  {
    guard FileKind(of: path + "/.") == .folder else {
      throw ArchiveError(
        .notFound, path: path, "There is no archive.", remedy: "Check the path.")
    }
    let objectPath = path + "/object"
    var report = VerifyReport()
    checkBeside(path, &report)
    guard FileKind(of: objectPath) == .folder else {
      if FileKind(of: path + "/lock") == nil {
        throw ArchiveError(
          .notAnArchive, path: path, "The folder is not an archive of Mingce.",
          remedy: "Name the folder that holds `object/` and `lock`.")
      }
      return report
    }
    if let inventory = trustworthyInventory(objectPath) {
      check(inventory, objectPath, workers, &report)
    } else {
      report.findings.append(
        .damage("verify-inventory", "object/inventory.json", "No inventory of the archive is intact."))
    }
    report.findings.sort { ($0.place.file, $0.code.rawValue) < ($1.place.file, $1.code.rawValue) }
    return report
  }

  /// The files beside the object.
  private static func checkBeside(_ path: String, _ report: inout VerifyReport) {
    if FileKind(of: path + "/lock") != nil {
      report.files += 1
      if FileKind(of: path + "/lock") != .file || FileFacts(of: path + "/lock")?.size != 0 {
        report.findings.append(
          .damage(
            "verify-lock", "lock", "The lock must be an empty file.", remedy: "Empty it: it holds no data."))
      }
    }
    if FileKind(of: path + "/staging") != nil {
      report.findings.append(
        .unfinishedCommit("staging"))
    }
  }

  /// The root inventory if its sidecar confirms it, else the newest version inventory that its own sidecar confirms.
  private static func trustworthyInventory(_ objectPath: String) -> Inventory? {
    if let inventory = Inventory.confirmed(in: objectPath) { return inventory }
    let names = (try? FolderListing.names(in: objectPath)) ?? []
    for number in names.compactMap(Inventory.versionNumber).sorted(by: >) {
      if let inventory = Inventory.confirmed(in: "\(objectPath)/v\(number)"), inventory.head == number {
        return inventory
      }
    }
    return nil
  }

  private static func check(
    _ inventory: Inventory, _ objectPath: String, _ workers: Workers, _ report: inout VerifyReport
  ) {
    report.version = inventory.head
    let problems = inventory.problems()
    report.findings += problems.map {
      .damage("verify-inventory", "object/inventory.json", "The inventory breaks a rule: \($0).")
    }
    // Unsound paths are not followed: they could lead out of the folder.
    if !problems.isEmpty { return }

    let layout = ObjectLayout(inventory)
    let misplaced = layout.findings(objectPath: objectPath)
    report.findings += misplaced
    let missing = Set(misplaced.map(\.place.file))
    checkControlFiles(layout, objectPath, missing, &report)
    let checks = checkContent(inventory, objectPath, missing, workers, &report)
    checkVersions(inventory, objectPath, checks, &report)
  }

  private static func checkControlFiles(
    _ layout: ObjectLayout, _ objectPath: String, _ missing: Set<String>, _ report: inout VerifyReport
  ) {
    for (path, expected) in layout.controlFiles where !missing.contains("object/" + path) {
      report.files += 1
      report.bytes += expected.count
      let bytes = try? WholeFile.read("\(objectPath)/\(path)")
      if path == "inventory.json.sha512", bytes == layout.earlierRootSidecar {
        report.findings.append(.unfinishedCommit("object/" + path))
      } else if bytes != expected {
        report.findings.append(
          .damage("verify-control-file", "object/" + path, "The file's bytes are not what they must be."))
      }
    }
  }

  /// Content path to what reading it showed.
  private static func checkContent(
    _ inventory: Inventory, _ objectPath: String, _ missing: Set<String>, _ workers: Workers,
    _ report: inout VerifyReport
  ) -> [String: ContentCheck] {
    var names: [String: Set<String>] = [:]
    for version in inventory.versions {
      for (digest, paths) in version.state { names[digest, default: []].formUnion(paths) }
    }
    let pieces = inventory.manifest.flatMap { digest, paths in
      paths.map { (path: $0, digest: digest, names: (names[digest] ?? []).sorted()) }
    }.filter { !missing.contains("object/" + $0.path) }.sorted { $0.path < $1.path }

    let checks = workers.map(pieces.count) { i in
      ContentCheck(
        path: "\(objectPath)/\(pieces[i].path)", file: "object/" + pieces[i].path, digest: pieces[i].digest,
        names: pieces[i].names)
    }
    for check in checks {
      report.files += 1
      report.bytes += check.bytes
      report.findings += check.findings
    }
    return Dictionary(uniqueKeysWithValues: zip(pieces.map(\.path), checks))
  }

  /// What must hold between the files of a version, and between a version and the next.
  private static func checkVersions(
    _ inventory: Inventory, _ objectPath: String, _ checks: [String: ContentCheck],
    _ report: inout VerifyReport
  ) {
    var earlierLog: [UInt8] = []
    for version in 1...inventory.head {
      let files = inventory.files(in: version)
      func bytes(_ path: String) -> [UInt8]? {
        guard let contentPath = files[path]?.contentPath, checks[contentPath]?.findings.isEmpty == true else {
          return nil
        }
        return try? WholeFile.read("\(objectPath)/\(contentPath)")
      }
      func place(_ path: String) -> String { "object/" + (files[path]?.contentPath ?? path) }

      if let record = bytes("run.json") {
        let contradictions =
          RunRecord(bytes: record)?.contradictions { prefix in
            files.reduce(0) { $0 + ($1.key.hasPrefix(prefix) ? checks[$1.value.contentPath]?.lines ?? 0 : 0) }
          } ?? ["it has no counts and lines"]
        report.findings += contradictions.map {
          .damage("verify-run-record", place("run.json"), "Version \(version): \($0).")
        }
      }
      if let log = bytes("audit.jsonl") {
        if !log.starts(with: earlierLog) {
          report.findings.append(
            .damage(
              "verify-audit-rewritten", place("audit.jsonl"),
              "The audit log of version \(version) does not begin with that of the version before."))
        }
        earlierLog = log
      }
      if let list = bytes("sources/inputs.jsonl") {
        report.findings += missingInputs(list, files).map {
          .damage("verify-input-missing", place("sources/inputs.jsonl"), "Version \(version): \($0).")
        }
      }
    }
  }

  /// Inputs that are listed but not kept.
  private static func missingInputs(_ list: [UInt8], _ files: [String: StoredFile]) -> [String] {
    list.split(separator: UInt8(ascii: "\n")).enumerated().compactMap { index, line in
      guard let digest = (try? JSONValue.parse(Array(line)))?["digest"]?.text else {
        return "line \(index + 1) has no digest"
      }
      return files["inputs/\(digest).gz"] == nil ? "the input of line \(index + 1) is not kept" : nil
    }
  }
}
