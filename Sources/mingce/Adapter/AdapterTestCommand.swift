import ArgumentParser
import Glibc
import Pipeline
import Reading
import Records

/// Runs the conformance suite on an adapter.
struct AdapterTestCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Try an adapter on good, empty, cut, huge and hostile files.",
    discussion: """
      Takes the name of a built-in adapter, or a command, and at least one good file
      of its format. {file} in the command is the path of the file; without it the
      file is standard input. No shell is run.

      EXAMPLES
        mingce adapter test csv show.csv
        mingce adapter test './fair/read-fair.py {file}' fair/sample.fair
        mingce adapter test --adapter 'python3 read-fair.py' sample.fair --json

      EXIT CODES
        0  every check passed
        1  a check failed
        2  usage
        3  a sample cannot be read
      """)

  @Argument(
    help: ArgumentHelp("A built-in adapter or a command, then good files.", valueName: "adapter-and-samples"))
  var words: [String]

  @Option(help: ArgumentHelp("The command; then only samples follow.", valueName: "command"))
  var adapter: String?

  @Option(help: ArgumentHelp("Seconds a command may take for one file.", valueName: "n"))
  var timeLimit = 60

  @Flag(help: "Try fewer and smaller files, for a look after each change.")
  var quick = false

  @Flag(help: "Print one JSON object.")
  var json = false

  @OptionGroup var common: CommonOptions

  private var target: String { adapter ?? words.first ?? "" }
  private var samples: [String] { Array(adapter == nil ? words.dropFirst() : words[...]) }

  func validate() throws {
    if samples.isEmpty {
      throw ValidationError("Name an adapter and at least one good file: mingce adapter test csv show.csv")
    }
    if !(1...86_400).contains(timeLimit) {
      throw ValidationError("--time-limit takes a number from 1 to 86400, not \(timeLimit).")
    }
    if ExternalCommand(target) == nil {
      throw ValidationError(
        "--adapter takes a command such as './read-fair.py {file}', with its quotes closed.")
    }
  }

  func run(on console: Console, _ say: Messages) throws -> ExitStatus {
    let trial = try trial(say)
    let suite = AdapterConformance(
      trial, samples: try samples.flatMap(FilePatterns.expand).map { try Self.sample($0, say) },
      effort: effort(trial),
      clock: Self.seconds)
    var checks: [ConformanceCheck] = []
    for kind in ConformanceCheck.Kind.allCases {
      let check = suite.check(kind)
      checks.append(check)
      if !json { for line in say.lines(check) { try console.print(line) } }
    }
    let failed = checks.count(where: \.hasFailed)
    if json {
      try console.print(report(checks, trial.name).compact)
    } else {
      try console.print(say.checked(failed: failed, of: checks.count))
    }
    return failed == 0 ? .done : .limitsExceeded
  }

  // MARK: What is tried

  private func trial(_ say: Messages) throws -> AdapterTrial {
    let registry = AdapterRegistry.standard
    if adapter == nil, let builtIn = registry.adapters.first(where: { $0.format.name == target }) {
      return AdapterTrial(builtIn)
    }
    guard var command = ExternalCommand(target) else { throw ValidationError("no command") }
    command.timeLimit = timeLimit
    let isStartable = ExternalAdapter.isStartable(command)
    if !isStartable {
      let names = registry.adapters.map(\.format.name)
      throw CommandFailure(
        .usage, [say.noSuchAdapter(target, nearest: NearestWord.to(target, among: names), builtIn: names)])
    }
    return ExternalAdapter.trial(command)
  }

  private func effort(_ trial: AdapterTrial) -> AdapterConformance.Effort {
    if quick { return .init(cuts: 4, mutations: 4, hugeSize: 1 << 20, hostileSize: 1 << 16) }
    return trial.startsProcesses ? .init(cuts: 20, mutations: 20, hostileSize: 1 << 18) : .init()
  }

  private static func sample(_ path: String, _ say: Messages) throws -> AdapterConformance.Sample {
    do throws(ReadError) {
      let input = try InputBytes.open(path)
      let name = path.split(separator: "/").last.map(String.init) ?? path
      return .init(name: name, bytes: Array(input.bytes))
    } catch {
      throw say.failure(error)
    }
  }

  private static let seconds: @Sendable () -> Double = {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  // MARK: For programs

  private func report(_ checks: [ConformanceCheck], _ name: String) -> JSONValue {
    .object([
      .init("adapter", .string(name)), .init("passed", .bool(!checks.contains(where: \.hasFailed))),
      .init("checks", .array(checks.map(\.json))),
    ])
  }
}

extension ConformanceCheck {
  fileprivate var json: JSONValue {
    var members: [JSONMember] = [.init("check", .string(kind.rawValue))]
    switch verdict {
    case .passed(let inputs, let refused):
      members += [
        .init("result", .string("passed")), .init("inputs", .integer(inputs)),
        .init("refused", .integer(refused)),
      ]
    case .skipped: members.append(.init("result", .string("skipped")))
    case .failed(let fault, let place):
      members += [
        .init("result", .string("failed")), .init("place", .string(place)),
        .init("reason", .string(fault.words)),
      ]
    }
    return .object(members)
  }
}
