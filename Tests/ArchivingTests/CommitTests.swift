import Glibc
import Records
import Testing

@testable import Archiving

@Suite struct CommitTests {
  @Test func `commits versions that verify as sound`() throws {
    let folder = TemporaryFolder()
    let archive = try ArchiveFolder.sample(in: folder)
    let head = try #require(try archive.head())
    #expect(head.version == 2)
    #expect(head.identifier == "urn:mingce:sample-1")
    let report = try ArchiveVerifier.verify(archive.path)
    #expect(report.findings.isEmpty, "\(report.findings)")
    #expect(report.version == 2)
    #expect(try FolderListing.names(in: archive.path) == ["lock", "object"])
    #expect(
      try FolderListing.names(in: archive.objectPath) == [
        "0=ocfl_object_1.1", "inventory.json", "inventory.json.sha512", "v1", "v2",
      ])
  }

  @Test func `same drafts give the same bytes`() throws {
    let one = TemporaryFolder()
    let two = TemporaryFolder()
    let a = try contents(of: ArchiveFolder.sample(in: one).path)
    let b = try contents(of: ArchiveFolder.sample(in: two).path)
    #expect(a == b)
  }

  @Test func `stores equal bytes once, and what is unchanged not again`() throws {
    let folder = TemporaryFolder()
    let archive = try ArchiveFolder.sample(in: folder)
    let files = try archive.reader().files
    #expect(files["decisions/decisions.jsonl"] == files["review/pairs.jsonl"])
    let kept = "inputs/\(ContentDigest.sha256Hex(SampleDrafts.input)).gz"
    #expect(files[kept]?.contentPath == "v1/content/\(kept)")
    #expect(try archive.readUncompressed(kept) == SampleDrafts.input)
  }

  @Test func `reads any version`() throws {
    let folder = TemporaryFolder()
    let archive = try ArchiveFolder.sample(in: folder)
    var counts: [Int] = []
    for version in [1, 2] {
      var count = 0
      try archive.reader(version: version).forEachLine(prefix: "customers/") { _ in count += 1 }
      counts.append(count)
    }
    #expect(counts == [2, 3])
    #expect(throws: ArchiveError(.noSuchVersion, path: "", "", remedy: "")) {
      try archive.reader(version: 3)
    }
  }

  @Test func `undo is a version that equals an earlier one`() throws {
    let folder = TemporaryFolder()
    let archive = try ArchiveFolder.sample(in: folder)
    try archive.commitUndo(to: 1)
    #expect(try archive.reader(version: 3).files == archive.reader(version: 1).files)
    // A version without new bytes has no content folder.
    #expect(
      try FolderListing.names(in: archive.objectPath + "/v3") == ["inventory.json", "inventory.json.sha512"])
  }

  @Test(arguments: [
    ("", "empty"), ("/etc/passwd", "absolute"), ("a/../b", "leaves its folder"), ("./a", "dot"),
    ("a//b", "empty component"), ("a/", "ends in a slash"), ("客户.jsonl", "not ASCII"), ("a b", "blank"),
    ("a\\b", "backslash"), (".hidden", "hidden"), ("~/a", "home"),
  ])
  func `refuses unsound paths`(_ path: String, _ why: String) throws {
    let folder = TemporaryFolder()
    let archive = try ArchiveFolder.create(folder.path)
    var draft = SampleDrafts.first()
    draft.files.append(ContentFile(path: path, body: .bytes([1])))
    let lock = try archive.lock()
    #expect(throws: ArchiveError(.badDraft, path: path, "", remedy: "")) {
      try archive.commit(draft, holding: lock)
    }
    #expect(try archive.head() == nil, "\(why)")
  }

  @Test func `a second writer is told who holds the lock`() throws {
    let folder = TemporaryFolder()
    let archive = try ArchiveFolder.create(folder.path + "/archive")
    let lock = try archive.lock()
    do {
      _ = try archive.lock()
      Issue.record("two locks at once")
    } catch {
      #expect(error.code == .locked)
      // The lock is our own, so the process named is this one.
      #expect(error.message.contains("(process \(getpid()))"))
    }
    lock.release()
    try archive.lock().release()
  }

  @Test func `refuses folders that are no archives`() throws {
    let folder = TemporaryFolder()
    overwrite(folder.path + "/letter.txt", [1])
    #expect(throws: ArchiveError(.notAnArchive, path: "", "", remedy: "")) {
      try ArchiveFolder.create(folder.path)
    }
    #expect(throws: ArchiveError(.notFound, path: "", "", remedy: "")) {
      try ArchiveFolder.open(folder.path + "/nothing")
    }
  }

  @Test(
    arguments: [
      (ENOSPC, .diskFull), (EDQUOT, .diskFull), (EFBIG, .diskFull), (EROFS, .readOnly), (EACCES, .permission),
      (EPERM, .permission), (ENOENT, .notFound), (EIO, .io),
    ] as [(Int32, ArchiveError.Code)])
  func `says what the system refused`(_ code: Int32, _ expected: ArchiveError.Code) throws {
    let folder = TemporaryFolder()
    let files = DurableFiles { operation in
      if case .createFile = operation { code } else { 0 }
    }
    do {
      _ = try ArchiveFolder.create(folder.path + "/archive", files: files)
      Issue.record("made an archive without its lock")
    } catch {
      #expect(error.code == expected)
      #expect(error.path.hasSuffix("/lock") && !error.message.isEmpty && !error.remedy.isEmpty)
    }
  }

  @Test func `new files are for those who may use the archive's folder`() throws {
    let folder = TemporaryFolder()
    let path = folder.path + "/archive"
    let archive = try ArchiveFolder.create(path)
    #expect(archive.folderMode == 0o700 && archive.fileMode == 0o600)
    chmod(path, 0o750)
    try archive.commitSample()
    #expect(FileFacts(of: archive.objectPath + "/v1").map { $0.mode & 0o777 } == 0o750)
    #expect(FileFacts(of: archive.objectPath + "/inventory.json").map { $0.mode & 0o777 } == 0o640)
  }

  @Test func `a run record reads back as it was written`() throws {
    let record = RunRecord(
      read: 10, archived: 6, merged: 3, rejected: 1, lines: ["links/": 9],
      details: [JSONMember("as_of", .string("2026-11-21"))])
    #expect(RunRecord(bytes: record.bytes()) == record)
    #expect(RunRecord(bytes: Array("{}".utf8)) == nil)
    #expect(record.contradictions { _ in 9 }.isEmpty)
    #expect(record.contradictions { _ in 8 }.count == 2)
  }
}
