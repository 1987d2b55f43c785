import ArgumentParser
import Pipeline
import Validating

/// Prints the JSON Schemas of the files Mingce reads and writes.
struct SchemaCommand: ConsoleCommand {
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case pipeline, customer
  }

  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of pipeline files or of customers.",
    discussion: """
      The pipeline schema (draft-07) gives editors with yaml-language-server
      completion and checking: save it, and begin the pipeline file with
        # yaml-language-server: $schema=pipeline.schema.json

      EXAMPLES
        mingce schema > pipeline.schema.json
        mingce schema customer
      """)

  @Argument(help: "pipeline or customer.")
  var subject: Subject = .pipeline

  @OptionGroup var common: CommonOptions

  func run(on console: Console, _ say: Messages) throws -> ExitStatus {
    switch subject {
    case .pipeline: try console.print(PipelineSchema.json.indented)
    case .customer:
      let text = CustomerSchema.text
      try console.print(text.last == "\n" ? String(text.dropLast()) : text)
    }
    return .done
  }
}
