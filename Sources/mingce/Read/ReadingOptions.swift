import ArgumentParser
import Reading

/// How a file is to be read, where the guesses are not to be followed.
struct ReadingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Read as this format; see mingce adapter list.", valueName: "name"))
  var format: String?

  @Option(help: ArgumentHelp("Read in this encoding, for example GB18030.", valueName: "name"))
  var encoding: String?

  @Option(help: ArgumentHelp("The character between cells, or the word tab.", valueName: "char"))
  var delimiter: String?

  @Option(help: ArgumentHelp("How many header rows there are, 0 for none.", valueName: "n"))
  var headerRows: Int?

  @Option(help: ArgumentHelp("Which table or sheet of the file to read, from 1.", valueName: "n"))
  var table: Int?

  @Option(help: ArgumentHelp("XML: the element that is one record, like /list/contact.", valueName: "path"))
  var record: String?

  func validate() throws {
    if let headerRows, !(0...20).contains(headerRows) {
      throw ValidationError("--header-rows takes a number from 0 to 20, not \(headerRows).")
    }
    if let table, table < 1 { throw ValidationError("--table counts from 1; \(table) is no table.") }
  }

  var overrides: SourceOverrides {
    SourceOverrides(
      encoding: encoding, delimiter: delimiter, headerRows: headerRows, format: format, table: table,
      record: record)
  }
}
