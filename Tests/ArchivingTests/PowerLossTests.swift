import Synchronization
import Testing

@testable import Archiving

/// The method of ALICE (Pillai et al., OSDI 2014): stop before every operation, lose what was not synced.
@Suite struct PowerLossTests {
  @Test(arguments: [0, 1]) func `what was not synced may be lost`(before: Int) throws {
    var step = 0
    while try Self.survives(before: before, stopAt: step, isHonest: true) { step += 1 }
    #expect(step > 20)
  }

  /// A disk that confirms what it did not do breaks archives: otherwise the test above proves nothing.
  @Test func `a lying disk is found out`() throws {
    var failures = 0
    for step in stride(from: 0, to: 60, by: 4) {
      let outcome = try Self.damage(before: 1, stopAt: step, isHonest: false)
      failures += outcome.damaged
    }
    #expect(failures > 0)
  }

  /// Whether the run was stopped; expects every state the disk may be in to be sound.
  private static func survives(before: Int, stopAt step: Int, isHonest: Bool) throws -> Bool {
    let outcome = try damage(before: before, stopAt: step, isHonest: isHonest)
    #expect(outcome.damaged == 0, "stopped before operation \(step)")
    return outcome.stopped
  }

  private static func damage(before: Int, stopAt step: Int, isHonest: Bool) throws -> (
    stopped: Bool, damaged: Int
  ) {
    let folder = TemporaryFolder()
    let path = folder.path + "/archive"
    _ = try ArchiveFolder.create(path)
    for _ in 0..<before { try ArchiveFolder.open(path).commitSample() }
    let log = Mutex((model: try DiskModel(root: path, isHonest: isHonest), count: 0))
    let files = DurableFiles { operation in
      log.withLock { state in
        defer { state.count += 1 }
        if state.count >= step { return 5 }
        state.model.record(operation)
        return 0
      }
    }
    let stopped =
      (try? ArchiveFolder.open(path, files: files).commitSample()) == nil || log.withLock { $0.count > step }
    let model = log.withLock { $0.model }

    var damaged = 0
    for variant: UInt64 in 0..<6 {
      var random = variant &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(step)
      let after = TemporaryFolder()
      try model.materialize(at: after.path) {
        // Nothing that was not confirmed, all of it, and four draws.
        if variant < 2 { return variant == 1 }
        random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return random >> 63 == 1
      }
      if !isWhole(after.path, before: before, mustBeNew: !stopped) { damaged += 1 }
    }
    return (stopped, damaged)
  }

  /// Old or new before and after the recovery, and sound in the end.
  private static func isWhole(_ path: String, before: Int, mustBeNew: Bool) -> Bool {
    do {
      let archive = try ArchiveFolder.open(path)
      let seen = try archive.head()?.version ?? 0
      let lock = try archive.lock()
      try archive.recover(holding: lock)
      let recovered = try archive.head()?.version ?? 0
      let report = try ArchiveVerifier.verify(path)
      return (seen == before || seen == before + 1) && (recovered == before || recovered == before + 1)
        && (!mustBeNew || recovered == before + 1) && report.findings.isEmpty
    } catch {
      return false
    }
  }
}
