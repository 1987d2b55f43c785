import ArgumentParser
import Glibc
import Normalizing

/// Runs the rules of one kind of cell over lines, so that anyone can see what they do.
struct NormalizeCommand: ConsoleCommand {
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case phone, name, company, address, email, id, text, document
  }

  static let configuration = CommandConfiguration(
    commandName: "normalize",
    abstract: "Clean cells of one kind, a line each, and show their parts as JSON.",
    discussion: """
      Reads lines, from standard input or a file, and prints one JSON object for
      each: the cell as it came, its parts, and what was noticed. A run uses the
      same rules. What is not certain is a finding, never a guess.

      KIND is phone, name, company, address, email, id, text or document.

      EXAMPLES
        echo '010-62345678转801' | mingce normalize phone
        mingce normalize phone --context city=深圳 < phones.txt
        mingce normalize name --column < names.txt
        mingce normalize document --column report.txt

      EXIT CODES
        0  done
        2  usage
        3  the file could not be read
      """)

  @Argument(help: ArgumentHelp("What the cells are.", valueName: "kind"))
  var kind: Kind

  @Argument(help: ArgumentHelp("File of cells, one a line; standard input without it.", valueName: "file"))
  var file: String?

  @Option(help: ArgumentHelp("What is known of the cells: city=深圳, year=2015.", valueName: "key=value"))
  var context: [String] = []

  @Flag(help: "The lines are one column (of a document: its lines) and inform each other.")
  var column = false

  @OptionGroup var common: CommonOptions

  func validate() throws { _ = try cellContext() }

  func run(on console: Console, _ say: Messages) throws -> ExitStatus {
    let context = try cellContext()
    switch kind {
    case .phone: return try answer(PhoneReader(context: context), on: console, say)
    case .name: return try answer(NameReader(context: context), on: console, say)
    case .company: return try answer(CompanyReader(context: context), on: console, say)
    case .address: return try answer(AddressReader(context: context), on: console, say)
    case .email: return try answer(EmailReader(context: context), on: console, say)
    case .id: return try answer(IdentifierReader(context: context), on: console, say)
    case .text: return try answer(TextReader(context: context), on: console, say)
    case .document: return try answer(DocumentReader(context: context), on: console, say)
    }
  }

  private func answer(_ reader: some CellReader, on console: Console, _ say: Messages) throws -> ExitStatus {
    do {
      var lines = try CellLines(file)
      var out = OutputBuffer(console.out)
      // Cells that stand for themselves are answered as they come; a column has to be complete.
      while true {
        let cells = try lines.next(atMost: column ? .max : Self.batch)
        if cells.isEmpty { break }
        for answer in reader.read(cells, isColumn: column) {
          out.append(answer.json)
          out.append(0x0A)
          try out.flushIfFull()
        }
        if lines.isTerminal { try out.flush() }
      }
      try out.finish()
      return .done
    } catch let failure as CellLines.Failure {
      throw CommandFailure(
        .inputUnreadable,
        [say.cannotReadCells(file ?? say.standardInput, reason: say.reason(failure.number))])
    }
  }

  private static let batch = 1024

  private func cellContext() throws -> CellContext {
    var result = CellContext()
    for pair in context {
      guard let equals = pair.firstIndex(of: "="), equals != pair.startIndex else {
        throw ValidationError("Write --context as key=value: --context city=深圳")
      }
      let value = String(pair[pair.index(after: equals)...])
      switch pair[..<equals] {
      case "city": result.city = value
      case "year":
        guard let year = Int(value), (1980...2100).contains(year) else {
          throw ValidationError("year is a number such as 2015, not '\(value)'.")
        }
        result.year = year
      default: throw ValidationError("Nothing is known by the key '\(pair[..<equals])': use city or year.")
      }
    }
    return result
  }
}
