import ArgumentParser
import Pipeline
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

  @Option(
    help: ArgumentHelp("Read with this command; {file} in it is the file's path.", valueName: "command"))
  var adapter: String?

  @Option(help: ArgumentHelp("Seconds the command may take for one file.", valueName: "n"))
  var timeLimit = ExternalCommand.standardTimeLimit

  func validate() throws {
    if let adapter, ExternalCommand(adapter) == nil {
      throw ValidationError(
        "--adapter takes a command such as './read-fair.py {file}', with its quotes closed.")
    }
    if !(1...86_400).contains(timeLimit) {
      throw ValidationError("--time-limit takes a number from 1 to 86400, not \(timeLimit).")
    }
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

  /// The command that reads the files, if one was named.
  var command: ExternalCommand? {
    guard let adapter, var command = ExternalCommand(adapter) else { return nil }
    command.timeLimit = timeLimit
    return command
  }

  /// Surveys an input, by the command if one was named.
  func open(_ input: InputBytes, _ say: Messages) throws(CommandFailure) -> SourceReading {
    if let command {
      do throws(ExternalFailure) {
        return try ExternalAdapter.reading(input, by: command, overrides: overrides)
      } catch {
        throw CommandFailure(.inputUnreadable, [error.message], remedy: error.remedy)
      }
    }
    do throws(ReadError) {
      return try SourceReading(input, overrides: overrides)
    } catch {
      throw say.failure(error)
    }
  }
}
