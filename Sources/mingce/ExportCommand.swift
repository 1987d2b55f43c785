import Archiving
import ArgumentParser
import Records

/// Writes the customers as a list to hand out.
struct ExportCommand: ConsoleCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case csv, jsonl }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the customers as a list, one row per customer.",
    discussion: """
      csv is made for spreadsheets: UTF-8 with byte order mark, several values of a
      field joined by "; ", the best first. Values that a spreadsheet would take for a
      formula get an apostrophe, phones are text without the plus sign; --raw leaves
      all values as they are. jsonl has every value with its standing and sources.

      EXAMPLES
        mingce export out --as csv --output customers.csv
        mingce export out --as jsonl | jq .id
      """)

  @Argument(help: ArgumentHelp("Folder of the archive.", valueName: "archive"))
  var archive: String

  @Option(name: .customLong("as"), help: ArgumentHelp("csv or jsonl.", valueName: "format"))
  var format: Format

  @Option(help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
  var output: String?

  @Flag(help: "csv: values exactly as in the archive, for programs only.")
  var raw = false

  @OptionGroup var common: CommonOptions

  func run(on console: Console, _ say: Messages) throws -> ExitStatus {
    let reader = try ArchiveFolder.open(archive).reader()
    guard let output else {
      _ = try write(reader, to: console.out, say)
      return .done
    }
    do {
      let file = try NewFile(output)
      let count = try write(reader, to: file.sink, say)
      try file.finish()
      console.note(say.exported(count, to: output))
      return .done
    } catch let failure as NewFile.Failure {
      throw CommandFailure(.system, [say.cannotWrite(output, reason: say.reason(failure.number))])
    } catch OutputFailure.failed(let number) {
      throw CommandFailure(.system, [say.cannotWrite(output, reason: say.reason(number))])
    }
  }

  /// - Returns: how many customers were written.
  private func write(_ reader: ArchiveReader, to sink: any ByteSink, _ say: Messages) throws -> Int {
    var out = OutputBuffer(sink)
    var count = 0
    switch format {
    case .jsonl:
      try reader.forEachLine(prefix: "customers/") { line in
        count += 1
        out.append(line)
        out.append(UInt8(ascii: "\n"))
        try out.flushIfFull()
      }
    case .csv:
      var writer = CustomerRowWriter(isRaw: raw)
      writer.writeHeader(to: &out)
      try reader.forEachLine(prefix: "customers/") { line in
        count += 1
        do throws(JSONError) { try writer.write(line, to: &out) } catch {
          throw say.damagedLine(in: archive, "customers/")
        }
        try out.flushIfFull()
      }
    }
    try out.finish()
    return count
  }
}
