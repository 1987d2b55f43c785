import ArgumentParser

struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Writes a dirty contact list and the entity each row belongs to.",
    discussion: """
      The same rows and seed give the same bytes. People, companies and numbers are invented.

      Example: mingce-bench generate --rows 10000 --out list.csv --truth truth.csv
      """)

  @Option(help: "Rows of the list.")
  var rows = 10_000

  @Option(help: "Where the random numbers start.")
  var seed: UInt64 = 1

  @Option(help: "The list: CSV in UTF-8.")
  var out: String

  @Option(help: "The truth: CSV with id,entity.")
  var truth: String

  func validate() throws {
    if rows < 1 { throw ValidationError("--rows must be at least 1") }
  }

  func run() throws { try ListWriter.write(rowCount: rows, seed: seed, list: out, truth: truth) }
}
