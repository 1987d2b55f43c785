import Archiving
import ArgumentParser
import Pipeline

/// How a command ended. The numbers are the exit codes that `mingce --help` lists.
package enum ExitStatus: Int32, Sendable {
  case done = 0
  case limitsExceeded = 1
  case usage = 2
  case inputUnreadable = 3
  case system = 4
  case policy = 5
  case interrupted = 130
}

/// Why a command could not be done, in words for the person at the terminal.
struct CommandFailure: Error {
  let status: ExitStatus
  /// One line for each problem.
  let lines: [String]
  /// What to do about it.
  let remedy: String?

  init(_ status: ExitStatus, _ lines: [String], remedy: String? = nil) {
    self.status = status
    self.lines = lines
    self.remedy = remedy
  }
}

/// A command that writes to a console it is given, so that tests can hand it their own.
protocol ConsoleCommand: ParsableCommand {
  var common: CommonOptions { get }
  func run(on console: Console, _ say: Messages) throws -> ExitStatus
}

/// What every command takes.
struct CommonOptions: ParsableArguments {
  @Option(help: "Language of messages: en or zh. Otherwise LC_ALL, LC_MESSAGES or LANG decides.")
  var lang: Language?
}

/// The way in: arguments to a command, its failures to messages and an exit code.
package enum CommandLineInterface {
  package static func run(_ arguments: [String], on console: Console) -> ExitStatus {
    let say = Messages(language: Language.chosen(by: arguments, console.environment))
    if let word = arguments.first, let message = unknownCommand(word, say) {
      console.report(message)
      return .usage
    }
    let command: any ParsableCommand
    do {
      command = try Mingce.parseAsRoot(arguments)
      guard let command = command as? any ConsoleCommand else {
        var other = command
        try other.run()
        return .done
      }
      return run(command, on: console, say)
    } catch {
      return finish(error, on: console)
    }
  }

  private static func run(_ command: any ConsoleCommand, on console: Console, _ say: Messages) -> ExitStatus {
    do {
      return try command.run(on: console, say)
    } catch let failure as CommandFailure {
      return report(failure, on: console)
    } catch let error as ArchiveError {
      return report(say.failure(error), on: console)
    } catch let failure as PipelineFailure {
      console.report(failure.message)
      if !failure.remedy.isEmpty { console.note("  " + failure.remedy) }
      return ExitStatus(rawValue: failure.code.rawValue) ?? .system
    } catch let failure as OutputFailure {
      switch failure {
      case .readerGone: return .done
      case .failed(let number):
        console.report(say.cannotWriteOutput(reason: say.reason(number)))
        return .system
      }
    } catch {
      return finish(error, on: console)
    }
  }

  private static func report(_ failure: CommandFailure, on console: Console) -> ExitStatus {
    for line in failure.lines { console.report(line) }
    if let remedy = failure.remedy { console.note("  " + remedy) }
    return failure.status
  }

  /// Help, version and completion scripts are errors to the parser; usage errors are 2 here, not its 64.
  private static func finish(_ error: any Error, on console: Console) -> ExitStatus {
    let text = Mingce.fullMessage(for: error)
    if Mingce.exitCode(for: error) == .success {
      do { try console.print(text) } catch { return error == .readerGone ? .done : .system }
      return .done
    }
    console.note(text)
    return .usage
  }

  private static func unknownCommand(_ word: String, _ say: Messages) -> String? {
    let commands = Mingce.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    if word.isEmpty || word.hasPrefix("-") || commands.contains(word) { return nil }
    return say.unknownCommand(word, nearest: NearestWord.to(word, among: commands), all: commands)
  }
}
