import Testing

@testable import Archiving

/// What other people's programs say of our archives. Skipped where they are not installed.
@Suite struct SecondOpinionTests {
  static let hasOCFL = ExternalTool.pythonHas("ocfl")
  static let hasFrictionless = ExternalTool.pythonHas("frictionless, ijson, jsonlines")

  /// ocfl-py, the validator by an editor of the OCFL specification.
  @Test(.enabled(if: hasOCFL), arguments: [1, 2, 3])
  func `ocfl-py finds neither errors nor warnings`(versions: Int) throws {
    let folder = TemporaryFolder()
    let archive = try ArchiveFolder.sample(in: folder, versions: versions)
    if versions == 3 { try archive.commitUndo(to: 1) }
    let script = """
      import sys, ocfl
      obj = ocfl.Object()
      passed, validator = obj.validate(sys.argv[1])
      print(str(validator.log))
      for message in validator.log.messages: print(message)
      sys.exit(0 if passed and not validator.log.messages else 1)
      """
    let outcome = try #require(
      ExternalTool.run(["python3", "-c", script, archive.objectPath], in: folder.path))
    #expect(outcome.status == 0, "\(outcome.output)")
  }

  /// An archive that was damaged must be refused by both validators: otherwise the test above proves nothing.
  @Test(.enabled(if: hasOCFL)) func `ocfl-py refuses what verify refuses`() throws {
    let folder = TemporaryFolder()
    let archive = try ArchiveFolder.sample(in: folder)
    overwrite(archive.objectPath + "/v1/content/model.json", [0x7B])
    let script = "import sys, ocfl; sys.exit(0 if ocfl.Object().validate(sys.argv[1])[0] else 1)"
    let outcome = try #require(
      ExternalTool.run(["python3", "-c", script, archive.objectPath], in: folder.path))
    #expect(outcome.status == 1, "\(outcome.output)")
    #expect(try !ArchiveVerifier.verify(archive.path).isSound)
  }

  /// A version's files laid out by their logical paths are a data package.
  @Test(.enabled(if: hasFrictionless)) func `frictionless accepts an exported version`() throws {
    let folder = TemporaryFolder()
    let archive = try ArchiveFolder.sample(in: folder)
    let reader = try archive.reader()
    let out = folder.path + "/export"
    try DurableFiles().makeFolder(out)
    for path in reader.paths() {
      for above in Inventory.folders(above: path) where FileKind(of: "\(out)/\(above)") == nil {
        try DurableFiles().makeFolder("\(out)/\(above)")
      }
      overwrite("\(out)/\(path)", try reader.read(path))
    }
    let outcome = try #require(
      ExternalTool.run(
        ["python3", "-m", "frictionless", "validate", out + "/datapackage.json"], in: folder.path))
    #expect(outcome.status == 0, "\(outcome.output)")
  }
}
