import ArgumentParser
import Pipeline
import Reading
import Records

/// Lists the built-in adapters.
struct AdapterListCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Show the formats that can be read.",
    discussion: """
      The name is what `format` takes in a pipeline file. Formats are told by their
      content; the ending of a file only helps.

      EXAMPLES
        mingce adapter list
        mingce adapter list --json
      """)

  @Flag(help: "Print one JSON object for each adapter.")
  var json = false

  @OptionGroup var common: CommonOptions

  func run(on console: Console, _ say: Messages) throws -> ExitStatus {
    let formats = AdapterRegistry.standard.adapters.map(\.format)
    if json {
      for format in formats { try console.print(object(format).compact) }
      return .done
    }
    let rows = formats.map { [$0.name, $0.extensions.map { "." + $0 }.joined(separator: " "), $0.title] }
    for line in TextTable(rows: [say.adapterListHeads] + rows, widest: 60).lines { try console.print(line) }
    try console.print(say.next("mingce adapter new fair"))
    return .done
  }

  private func object(_ format: SourceFormat) -> JSONValue {
    .object([
      .init("name", .string(format.name)), .init("title", .string(format.title)),
      .init("endings", .array(format.extensions.map { .string($0) })), .init("built_in", .bool(true)),
    ])
  }
}
