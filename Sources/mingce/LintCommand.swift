import ArgumentParser
import Pipeline
import Records

/// Checks pipeline files without running them.
struct LintCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Check pipeline files; every problem with line and column.",
    discussion: """
      Prints one line for each problem, file:line:column: what is wrong, and exits
      with 2 if there is any.

      EXAMPLES
        mingce lint pipelines/demo.yaml
        mingce lint pipelines/*.yaml
        mingce lint pipelines/demo.yaml --json
      """)

  @Argument(help: ArgumentHelp("Pipeline files (YAML).", valueName: "pipeline"))
  var pipelines: [String]

  @Flag(help: "Print one JSON object for each problem.")
  var json = false

  @OptionGroup var common: CommonOptions

  func run(on console: Console, _ say: Messages) throws -> ExitStatus {
    var problemCount = 0
    for pipeline in pipelines {
      let lines: [String]
      do throws(ConfigurationError) {
        let settings = try PipelineFile.load(pipeline)
        let files = settings.sources.reduce(0) { $0 + $1.files.count }
        lines = json ? [] : [say.lintPassed(pipeline, sources: settings.sources.count, files: files)]
      } catch {
        problemCount += error.problems.count
        lines = error.problems.map { json ? object($0, say).compact : say.problem($0) }
      }
      for line in lines { try console.print(line) }
    }
    if problemCount == 0 { return .done }
    console.note(say.problemCount(problemCount) + ". " + say.schemaHint(command: "mingce schema"))
    return .usage
  }

  private func object(_ problem: ConfigurationProblem, _ say: Messages) -> JSONValue {
    .object([
      .init("file", .string(problem.file)), .init("line", problem.line.map { .integer($0) } ?? .null),
      .init("column", problem.column.map { .integer($0) } ?? .null),
      .init("message", .string(say.words(problem.kind))),
    ])
  }
}
