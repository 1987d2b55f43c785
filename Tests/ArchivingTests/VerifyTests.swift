import Glibc
import Records
import Testing

@testable import Archiving

@Suite struct VerifyTests {
  /// Small files at every byte, larger ones at every 13th, by turns with one bit and with all bits changed.
  @Test func `reports the file of any changed byte`() throws {
    let folder = TemporaryFolder()
    let archive = try ArchiveFolder.sample(in: folder)
    let files = try contents(of: archive.path)
    #expect(files.count > 15)
    for (name, bytes) in files where !bytes.isEmpty {
      for position in stride(from: 0, to: bytes.count, by: bytes.count < 200 ? 1 : 13) {
        var changed = bytes
        changed[position] ^= position % 2 == 0 ? 0x01 : 0xFF
        overwrite("\(archive.path)/\(name)", changed)
        let named = try Set(ArchiveVerifier.verify(archive.path).findings.map(\.place.file))
        #expect(named.contains(name), "byte \(position) of \(name): \(named)")
      }
      overwrite("\(archive.path)/\(name)", bytes)
    }
    #expect(try ArchiveVerifier.verify(archive.path).findings.isEmpty)
  }

  @Test func `reports added, missing and shortened bytes`() throws {
    let folder = TemporaryFolder()
    let archive = try ArchiveFolder.sample(in: folder)
    for (name, bytes) in try contents(of: archive.path) {
      let path = "\(archive.path)/\(name)"
      overwrite(path, bytes + [0x0A])
      #expect(try ArchiveVerifier.verify(archive.path).findings.contains { $0.place.file == name })
      if !bytes.isEmpty {
        overwrite(path, Array(bytes.dropLast()))
        #expect(try ArchiveVerifier.verify(archive.path).findings.contains { $0.place.file == name })
      }
      if name != "lock" {
        unlink(path)
        #expect(try ArchiveVerifier.verify(archive.path).findings.contains { $0.place.file == name })
      }
      overwrite(path, bytes)
    }
  }

  @Test(arguments: [
    "object/extra.txt", "object/v1/extra.txt", "object/v1/content/extra.jsonl", "object/v3/inventory.json",
    "object/extensions/note", "object/v1/content/customers/00002.jsonl.gz",
  ])
  func `reports files that do not belong`(_ name: String) throws {
    let folder = TemporaryFolder()
    let archive = try ArchiveFolder.sample(in: folder)
    for above in Inventory.folders(above: name) where FileKind(of: "\(archive.path)/\(above)") == nil {
      mkdir("\(archive.path)/\(above)", 0o700)
    }
    overwrite("\(archive.path)/\(name)", [1])
    let report = try ArchiveVerifier.verify(archive.path)
    #expect(!report.isSound)
    #expect(report.findings.contains { name.hasPrefix($0.place.file) })
  }

  @Test func `reports empty folders and links`() throws {
    let folder = TemporaryFolder()
    let archive = try ArchiveFolder.sample(in: folder)
    mkdir(archive.objectPath + "/v1/content/empty", 0o700)
    let kept = archive.objectPath + "/v1/content/model.json"
    rename(kept, folder.path + "/model.json")
    symlink(folder.path + "/model.json", kept)
    let named = try Set(ArchiveVerifier.verify(archive.path).findings.map(\.place.file))
    #expect(named == ["object/v1/content/empty", "object/v1/content/model.json"])
  }

  /// Archives that are whole, but say something untrue.
  @Test(arguments: [
    ("customers/00001.jsonl.gz", "{\"b\":\"1\",\"a\":\"2\"}\n{}\n", "verify-not-canonical"),
    ("customers/00001.jsonl.gz", "{}\n", "verify-run-record"),
    ("links/00001.jsonl.gz", "{}\n{}\n", "verify-run-record"),
    ("rejects/rejects.jsonl", "{}\n{}", "verify-last-line"),
    ("audit.jsonl", "{\"prev\":\"1\"}\n", "verify-audit-chain"),
    ("model.json", "{", "verify-json"),
    ("run.json", "{}", "verify-run-record"),
    ("sources/inputs.jsonl", "{\"digest\":\"00\"}\n", "verify-input-missing"),
    ("inputs/00.gz", "x", "verify-input"),
  ])
  func `checks what the files say`(_ path: String, _ text: String, _ code: String) throws {
    let folder = TemporaryFolder()
    let archive = try ArchiveFolder.create(folder.path)
    var draft = SampleDrafts.first()
    let plain = Array(text.utf8)
    draft.files.removeAll { $0.path == path }
    draft.files.append(
      ContentFile(path: path, body: .bytes(path.hasSuffix(".gz") ? GzipSegment.compress(plain) : plain)))
    let lock = try archive.lock()
    _ = try archive.commit(draft, holding: lock)
    let report = try ArchiveVerifier.verify(archive.path)
    #expect(report.findings.contains { $0.code.rawValue == code }, "\(report.findings.map(\.code.rawValue))")
  }

  @Test func `reports an audit log that was rewritten`() throws {
    let folder = TemporaryFolder()
    let archive = try ArchiveFolder.sample(in: folder, versions: 1)
    let lock = try archive.lock()
    _ = try archive.commit(SampleDrafts.second(after: []), holding: lock)
    let codes = try ArchiveVerifier.verify(archive.path).findings.map(\.code.rawValue)
    #expect(codes == ["verify-audit-rewritten"])
  }
}
