import Archiving
import ArgumentParser
import Pipeline
import Records

/// Proves an archive whole.
struct VerifyCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Prove that an archive is whole: every byte, every version, every count.",
    discussion: """
      Compares every file with the digests in the inventory, checks that lines are
      canonical JSON, that inputs have the digest they are named by, that the audit log
      is unbroken and that read = archived + merged + rejected. Exits with 4 and names
      the file if anything is wrong.

      EXAMPLES
        mingce verify out
        mingce verify out --json
      """)

  @Argument(help: ArgumentHelp("Folder of the archive.", valueName: "archive"))
  var archive: String

  @Flag(help: "Print one JSON object.")
  var json = false

  @OptionGroup var common: CommonOptions

  func run(on console: Console, _ say: Messages) throws -> ExitStatus {
    let report = try ArchiveVerifier.verify(archive)
    if json {
      try console.print(report.json(archive: archive).compact)
    } else {
      try console.print(say.verified(report, archive: archive))
    }
    for finding in report.findings { console.report(say.finding(finding, in: archive)) }
    if !report.isSound {
      console.note("  " + say.damaged(report))
      return .system
    }
    if !json { try console.print(say.sound(archive)) }
    return .done
  }
}

extension VerifyReport {
  func json(archive: String) -> JSONValue {
    .object([
      .init("archive", .string(archive)), .init("version", .integer(version)),
      .init("files", .integer(files)), .init("bytes", .integer(bytes)), .init("sound", .bool(isSound)),
      .init(
        "findings",
        .array(
          findings.map {
            .object([
              .init("code", .string($0.code.rawValue)), .init("severity", .string($0.severity.rawValue)),
              .init("file", .string($0.place.file)), .init("message", .string($0.message)),
              .init("remedy", .string($0.remedy)),
            ])
          })),
    ])
  }
}
