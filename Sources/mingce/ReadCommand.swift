import ArgumentParser
import Glibc
import Pipeline
import Reading
import Records

/// Prints the source records of files, as they were read and before anything is cleaned.
struct ReadCommand: ConsoleCommand {
  enum Output: String, ExpressibleByArgument, CaseIterable { case jsonl, csv }

  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Print the records of files as read: one table, or one JSON object a line.",
    discussion: """
      Reads any format that mingce run reads, and prints the source records and
      nothing else. What was repaired or could not be used is said on standard
      error, and in the accounting file, where the bytes of every class add up to
      the size of the file.

      EXAMPLES
        mingce read show.csv --as csv > clean.csv
        mingce read contacts.vcf phones.xml drop.zip
        mingce read book.xlsx --table 2 --as csv
        mingce read show.csv --accounting account.json > records.jsonl

      EXIT CODES
        0  done
        2  usage
        3  a file could not be opened, or nothing in it could be used
      """)

  @Argument(help: ArgumentHelp("Files to read.", valueName: "file"))
  var files: [String] = []

  @Option(name: .customLong("as"), help: "jsonl: one object a line. csv: UTF-8, RFC 4180, header first.")
  var output: Output = .jsonl

  @Option(help: ArgumentHelp("Write what became of every byte and record here.", valueName: "file"))
  var accounting: String?

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if files.isEmpty { throw ValidationError("Name at least one file: mingce read show.csv --as csv") }
  }

  func run(on console: Console, _ say: Messages) throws -> ExitStatus {
    var opened = OpenedFiles(files, asTheyAre: reading.command != nil, on: console, say)
    var readings: [SourceReading] = []
    for input in opened.files.flatMap(\.expanded.inputs) {
      do throws(CommandFailure) {
        readings.append(try reading.open(input, say))
      } catch {
        opened.report(error, on: console)
      }
    }
    let columns = readings.map { OutputColumns($0.survey.columns) }
    let mayEnd = accounting == nil && console.out is DescriptorSink
    let printer = RecordPrinter(console.out, output, columns) { if mayEnd { Glibc.exit(0) } }
    var account = Accounting(containers: opened.files.flatMap(\.expanded.containers))
    // A file of which nothing could be used.
    var refused = false
    for (number, reading) in readings.enumerated() {
      let lines = RecordLines(file: reading.input.path, columns: columns[number])
      var intake = Intake(file: reading.input.path) { printer.print($0, ofFile: number, lines) }
      reading.read(into: &intake)
      account.files.append(Accounting.File(reading, intake))
      report(reading, intake, on: console, say)
      if intake.acceptedCount == 0 && !intake.rejections.isEmpty { refused = true }
      if printer.failure != nil { break }
    }
    try printer.finish()
    if let accounting { try write(account, to: accounting, say) }
    return opened.status == .done && refused ? .inputUnreadable : opened.status
  }

  /// One line for each kind of finding that a person should know of.
  private func report(
    _ reading: SourceReading, _ intake: borrowing Intake, on console: Console, _ say: Messages
  ) {
    let counts = Dictionary(uniqueKeysWithValues: intake.findings.totals.map { ($0.code, $0.count) })
    let groups = FindingGroup.of(reading.survey.findings + intake.findings.kept, counts: counts)
      .filter { $0.severity != .info }
    guard !groups.isEmpty else { return }
    console.note(
      say.readSummary(
        reading.input.path, accepted: intake.acceptedCount, repaired: intake.repairedCount,
        rejected: intake.rejections.count))
    for group in groups { console.note(say.findings(group) + say.firstPlace(group.first.place)) }
  }

  private func write(_ account: Accounting, to path: String, _ say: Messages) throws {
    do {
      let file = try NewFile(path)
      try Console(out: file.sink, err: file.sink).print(account.json.compact)
      try file.finish()
    } catch let error as NewFile.Failure {
      throw CommandFailure(.system, [say.cannotWrite(error.path, reason: say.reason(error.number))])
    }
  }
}

extension Accounting.File {
  init(_ reading: SourceReading, _ intake: borrowing Intake) {
    var counts: [Finding.Code: Int] = [:]
    for finding in reading.survey.findings { counts[finding.code, default: 0] += 1 }
    for (code, count) in intake.findings.totals { counts[code, default: 0] += count }
    self.init(
      path: reading.input.path, byteCount: reading.input.bytes.count, format: reading.survey.format.name,
      account: intake.account, accepted: intake.acceptedCount, repaired: intake.repairedCount,
      rejections: intake.rejections, findings: counts.map { (code: $0.key, count: $0.value) })
  }
}
