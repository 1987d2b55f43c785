import Archiving
import Merging
import Reading
import Records

/// The archive a run writes to: what it holds already, and the right to add to it.
///
/// A new archive is made only when there is something to commit, so that a run that fails leaves nothing behind.
struct ArchiveTarget: ~Copyable {
  let path: String
  /// `nil` while the archive does not exist.
  private let folder: ArchiveFolder?
  private let lock: ArchiveLock?
  private let reader: ArchiveReader?
  /// The inputs of the head version, in archive order.
  let inputs: [RunInput]
  let nextVersion: Int

  static func open(_ path: String, dryRun: Bool) throws(PipelineFailure) -> ArchiveTarget {
    guard ArchiveFolder.exists(path) else { return ArchiveTarget(newAt: path) }
    do throws(ArchiveError) {
      let folder = try ArchiveFolder.open(path)
      let lock = dryRun ? nil : try folder.lock()
      if let lock { _ = try folder.recover(holding: lock) }
      guard try folder.head() != nil else {
        return ArchiveTarget(path: path, folder: folder, lock: lock, reader: nil, inputs: [])
      }
      let reader = try folder.reader()
      return ArchiveTarget(
        path: path, folder: folder, lock: lock, reader: reader,
        inputs: try ArchivedInputs.load(from: reader))
    } catch {
      throw PipelineFailure(error)
    }
  }

  private init(newAt path: String) {
    self.path = path
    folder = nil
    lock = nil
    reader = nil
    inputs = []
    nextVersion = 1
  }

  private init(
    path: String, folder: ArchiveFolder, lock: consuming ArchiveLock?, reader: ArchiveReader?,
    inputs: [RunInput]
  ) {
    self.path = path
    self.folder = folder
    self.lock = lock
    self.reader = reader
    self.inputs = inputs
    nextVersion = (reader?.version ?? 0) + 1
  }

  /// What the last committed run counted.
  func lastRun() throws(PipelineFailure) -> RunRecord? {
    guard let reader else { return nil }
    do throws(ArchiveError) { return RunRecord(bytes: try reader.read("run.json")) } catch {
      throw PipelineFailure(error)
    }
  }

  /// The ids that the head version gave to the store's observations.
  func earlierIdentifiers(
    for store: ObservationStore
  ) throws(PipelineFailure) -> (persons: EarlierIdentifiers, organizations: EarlierIdentifiers)? {
    guard let reader else { return nil }
    do { return try EarlierLinks.read(from: reader, for: store) } catch {
      throw PipelineFailure(
        .system, stage: "archiving", "The links of \(path) cannot be read.",
        remedy: "Run `mingce verify \(path)` to see which file is damaged.")
    }
  }

  /// Adds `content` as a new version.
  /// - Returns: the version's number.
  consuming func commit(
    _ content: ArchiveContent, asOf moment: String, workers: Workers
  ) throws(PipelineFailure) -> Int {
    do throws(ArchiveError) {
      let log = try reader?.read("audit.jsonl") ?? []
      let draft = try content.draft(created: moment, version: nextVersion, auditLog: log)
      if let folder, let lock { return try folder.commit(draft, holding: lock, workers: workers) }
      let folder = try ArchiveFolder.create(path)
      let lock = try folder.lock()
      if try folder.head() != nil {
        throw ArchiveError(
          .locked, path: path, "Another run made this archive at the same time.",
          remedy: "Run the same command again.")
      }
      return try folder.commit(draft, holding: lock, workers: workers)
    } catch {
      throw PipelineFailure(error)
    }
  }
}

extension PipelineFailure {
  init(_ error: ArchiveError) {
    self.init(.system, stage: "archiving", "\(error.path): \(error.message)", remedy: error.remedy)
  }
}
