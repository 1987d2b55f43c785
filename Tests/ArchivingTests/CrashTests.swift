import Synchronization
import Testing

@testable import Archiving

/// Counts operations and makes one of them, or it and all after it, fail.
final class FaultPlan: Sendable {
  private let count = Atomic<Int>(0)
  let failing: Int
  let forever: Bool
  let code: Int32

  init(failing: Int, forever: Bool, code: Int32) {
    self.failing = failing
    self.forever = forever
    self.code = code
  }

  var operations: Int { count.load(ordering: .relaxed) }

  var files: DurableFiles {
    DurableFiles { _ in
      let number = self.count.add(1, ordering: .relaxed).oldValue
      return number == self.failing || (self.forever && number > self.failing) ? self.code : 0
    }
  }
}

@Suite struct CrashTests {
  static let diskFull: Int32 = 28
  static let ioError: Int32 = 5

  /// Stopping at every operation, as a kill or a dead disk does.
  @Test(arguments: [0, 1, 2]) func `a stop at any operation leaves the old or the new state`(before: Int)
    throws
  {
    var step = 0
    while true {
      let folder = TemporaryFolder()
      let path = folder.path + "/archive"
      if before > 0 { _ = try ArchiveFolder.sample(in: folder, versions: before) }
      let old = before > 0 ? try ArchiveFolder.open(path).head()?.version : nil
      let plan = FaultPlan(failing: step, forever: true, code: Self.ioError)
      let failed = (try? Self.run(path, plan)) == nil
      if !failed { break }

      let archive = try ArchiveFolder.create(path)
      // A reader that comes before the recovery sees a sound state as well.
      let seen = try archive.head()?.version
      #expect(seen == old || seen == before + 1, "step \(step)")
      #expect(try ArchiveVerifier.verify(path).isSound, "step \(step)")

      let lock = try archive.lock()
      try archive.recover(holding: lock)
      lock.release()
      let recovered = try archive.head()?.version
      #expect(recovered == old || recovered == before + 1, "step \(step)")
      #expect(try ArchiveVerifier.verify(path).findings.isEmpty, "step \(step)")
      #expect(try FolderListing.names(in: path).contains("staging") == false)
      // And the next run carries on.
      if recovered == old { try archive.commitSample() }
      #expect(try archive.head()?.version == before + 1)
      #expect(try ArchiveVerifier.verify(path).findings.isEmpty, "step \(step)")
      step += 1
    }
    #expect(step > 20, "the run has fewer operations than it must have")
  }

  /// One operation fails, the program goes on: nothing half-written may stay.
  @Test(arguments: [0, 1], [diskFull, ioError])
  func `a failed operation is cleaned up`(before: Int, code: Int32) throws {
    var step = 0
    while true {
      let folder = TemporaryFolder()
      let path = folder.path + "/archive"
      if before > 0 { _ = try ArchiveFolder.sample(in: folder, versions: before) }
      let plan = FaultPlan(failing: step, forever: false, code: code)
      do {
        try Self.run(path, plan)
        if plan.operations <= step { break }
      } catch let error as ArchiveError {
        #expect([.diskFull, .io, .syncFailed].contains(error.code))
        #expect(!error.remedy.isEmpty)
      }
      if FileKind(of: path) != nil {
        let names = try FolderListing.names(in: path)
        let archive = try ArchiveFolder.create(path)
        let version = try archive.head()?.version ?? 0
        #expect(version == before || version == before + 1)
        // Only a failure after the new version already counts may leave a leftover, for the next run.
        #expect(!names.contains("staging") || version == before + 1, "step \(step)")
        #expect(try ArchiveVerifier.verify(path).isSound, "step \(step)")
      }
      step += 1
    }
    #expect(step > 20)
  }

  /// A second fault while the first is being settled.
  @Test func `recovery can be interrupted and run again`() throws {
    let whole = FaultPlan(failing: .max, forever: false, code: 0)
    let measured = TemporaryFolder()
    try Self.run(ArchiveFolder.sample(in: measured, versions: 1).path, whole)
    // Every step of the publishing, which comes last, and some of the writing before it.
    let last = whole.operations
    #expect(last > 30)
    for first in Array(stride(from: 0, to: last - 20, by: 7)) + Array((last - 20)..<last) {
      for second in 0..<12 {
        let folder = TemporaryFolder()
        let archive = try ArchiveFolder.sample(in: folder, versions: 1)
        let plan = FaultPlan(failing: first, forever: true, code: Self.ioError)
        _ = try? Self.run(archive.path, plan)

        let again = FaultPlan(failing: second, forever: true, code: Self.ioError)
        let shaky = try ArchiveFolder.open(archive.path, files: again.files)
        let completed = try? Self.recover(shaky)
        _ = try Self.recover(archive)
        #expect(try ArchiveVerifier.verify(archive.path).findings.isEmpty, "steps \(first), \(second)")
        if completed != nil { break }
      }
    }
  }

  private static func recover(_ archive: ArchiveFolder) throws -> Recovery {
    let lock = try archive.lock()
    return try archive.recover(holding: lock)
  }

  private static func run(_ path: String, _ plan: FaultPlan) throws {
    try ArchiveFolder.create(path, files: plan.files).commitSample()
  }
}
