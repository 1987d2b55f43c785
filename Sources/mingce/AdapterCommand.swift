import ArgumentParser

/// For developers: what reads which files, and the way to a reader of one's own.
struct AdapterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adapter",
    abstract: "List, make and test adapters, the readers of file formats.",
    discussion: """
      An adapter is built in, or any command that prints records as JSON Lines
      (docs/adapters.md).

      EXAMPLES
        mingce adapter list
        mingce adapter new fair --language python
        mingce adapter test './fair/read-fair.py {file}' fair/sample.fair
        mingce adapter test csv show.csv
      """,
    subcommands: [AdapterListCommand.self, AdapterNewCommand.self, AdapterTestCommand.self])
}
