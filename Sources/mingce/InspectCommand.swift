import ArgumentParser
import Pipeline
import Reading
import Records

/// Shows what files are before they are imported.
struct InspectCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Show what a file is: format, encoding, header, columns, rows, problems.",
    discussion: """
      Reads the whole file and changes nothing. Every guess is shown with how sure it
      is; what is wrong can be overruled here to try it out, and then for good in a
      pipeline file.

      EXAMPLES
        mingce inspect show.csv
        mingce inspect show.csv --encoding Big5 --header-rows 2
        mingce inspect lists/*.csv --json
      """)

  @Argument(help: ArgumentHelp("Files to look at.", valueName: "file"))
  var files: [String]

  @OptionGroup var reading: ReadingOptions

  @Option(help: ArgumentHelp("How many rows to show.", valueName: "n"))
  var rows = 20

  @Flag(help: "Print one JSON object for each file.")
  var json = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if files.isEmpty { throw ValidationError("Name at least one file: mingce inspect show.csv") }
  }

  func run(on console: Console, _ say: Messages) throws -> ExitStatus {
    var opened = OpenedFiles(files, asTheyAre: reading.command != nil, on: console, say)
    for (i, input) in opened.files.flatMap(\.expanded.inputs).enumerated() {
      let inspection: FileInspection
      do throws(CommandFailure) {
        inspection = FileInspection(try reading.open(input, say))
      } catch {
        opened.report(error, on: console)
        continue
      }
      if json {
        try console.print(inspection.json(rows: rows).compact)
      } else {
        if i > 0 { try console.print("") }
        for line in inspection.lines(rows: rows, say, console.outStyle) { try console.print(line) }
      }
    }
    return opened.status
  }
}
