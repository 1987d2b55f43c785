import Glibc
package import Reading
import Records

/// Runs external adapters: a command gets a file and prints its records. See docs/adapters.md.
package enum ExternalAdapter {
  /// Bytes a command may print at most.
  static let outputLimit = 4 << 30

  /// Runs `command` on the input and surveys what it printed; `read(into:)` then works as for any input.
  package static func reading(
    _ input: InputBytes, by command: ExternalCommand, overrides: SourceOverrides = SourceOverrides()
  ) throws(ExternalFailure) -> SourceReading {
    let output = try output(of: command, for: input)
    do throws(ReadError) {
      return try SourceReading(input, adapter: output, overrides: overrides)
    } catch {
      // What a command printed can always be surveyed.
      throw ExternalFailure(.exited(0), program: command.words[0], file: input.path)
    }
  }

  /// What `command` prints about the input. It gets a copy of the bytes under the input's name, alone in a folder.
  package static func output(
    of command: ExternalCommand, for input: InputBytes
  ) throws(ExternalFailure) -> AdapterOutput {
    func failure(_ reason: ExternalFailure.Reason, _ outcome: ChildProcess.Outcome? = nil) -> ExternalFailure
    {
      ExternalFailure(
        reason, program: command.words[0], file: input.path, lastWords: lines(outcome?.errors ?? []).suffix(3)
      )
    }
    let output: InputBytes
    let outcome: ChildProcess.Outcome
    do throws(SystemNumber) {
      (output, outcome) = try run(command, on: input)
    } catch {
      throw failure(.system(error.number))
    }
    switch outcome.ending {
    case .exited(0): break
    case .exited(let status): throw failure(.exited(status), outcome)
    case .killed(let signal): throw failure(.killed(signal: signal), outcome)
    case .timedOut: throw failure(.timedOut(command.timeLimit), outcome)
    case .tooMuchOutput: throw failure(.tooMuchOutput(outputLimit), outcome)
    case .notStarted(let number): throw failure(.notStarted(number))
    case .system(let number): throw failure(.system(number))
    }
    return AdapterOutput(output, findings: findings(lines(outcome.errors), command, input))
  }

  private static func run(
    _ command: ExternalCommand, on input: InputBytes
  ) throws(SystemNumber) -> (InputBytes, ChildProcess.Outcome) {
    let scratch = try ScratchFolder()
    let work = scratch.path + "/work"
    guard mkdir(work, 0o700) == 0 else { throw SystemNumber(errno) }
    let file = work + "/" + fileName(of: input.path)
    try scratch.write(input.bytes, to: file)
    let outputPath = scratch.path + "/output"
    let output = open(outputPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard output >= 0 else { throw SystemNumber(errno) }

    let place = CommandPlace(command)
    guard let program = place.program else {
      close(output)
      return (InputBytes(path: "", copying: []), ChildProcess.Outcome(ending: .notStarted(ENOENT)))
    }
    let process = ChildProcess(
      path: program, arguments: [program] + place.arguments(file: file), environment: environment,
      folder: work,
      input: command.namesFile ? "/dev/null" : file, output: output, timeLimit: Double(command.timeLimit),
      outputLimit: outputLimit)
    let outcome = process.run()
    close(output)
    do throws(ReadError) {
      // The mapping outlives the file's name.
      return (try InputBytes.open(outputPath), outcome)
    } catch {
      throw SystemNumber(EIO)
    }
  }

  /// All that a command is told of its surroundings.
  private static var environment: [String] {
    func value(_ name: String, _ standard: String) -> String {
      let set = getenv(name).map { String(cString: $0) } ?? ""
      return "\(name)=\(set.isEmpty ? standard : set)"
    }
    return [value("PATH", CommandPlace.standardPath), value("LANG", "C.UTF-8"), value("HOME", "/")]
  }

  /// The last part of a path, fit to be a file's name in any folder.
  static func fileName(of path: String) -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? ""
    let name = last.utf8.contains(0) || last.utf8.count > 255 || last == "." || last == ".." ? "" : last
    return name.isEmpty ? "input" : name
  }

  private static func lines(_ text: [UInt8]) -> [String] {
    text.split { $0 == 0x0A || $0 == 0x0D }.map { line in
      let shown = String(decoding: line.prefix(400), as: UTF8.self).unicodeScalars.prefix(200)
      return String(
        String.UnicodeScalarView(shown.map { $0.properties.generalCategory == .control ? " " : $0 }))
    }.filter { !$0.allSatisfy(\.isWhitespace) }
  }

  private static func findings(
    _ said: [String], _ command: ExternalCommand, _ input: InputBytes
  ) -> [Finding] {
    guard let first = said.first else { return [] }
    return [
      Finding(
        "adapter-messages", .info, at: SourcePlace(file: input.path),
        "The adapter \(command.words[0]) wrote \(said.count) lines to standard error; the first: \(first)",
        remedy: "Nothing to do, if they are notes.")
    ]
  }
}

/// Where the words of a command lead, as seen from its folder.
struct CommandPlace {
  static let standardPath = "/usr/local/bin:/usr/bin:/bin"
  private let command: ExternalCommand
  private let folder: String

  init(_ command: ExternalCommand) {
    self.command = command
    folder = Self.absolute(command.folder)
  }

  /// The program's path: as named if that has a slash, else searched in PATH.
  var program: String? {
    let name = command.words[0]
    if name.contains("/") { return FilePatterns.join(folder, name) }
    let path = getenv("PATH").map { String(cString: $0) } ?? Self.standardPath
    return path.split(separator: ":").map { "\($0)/\(name)" }.first { candidate in
      var info = stat()
      return stat(candidate, &info) == 0 && info.st_mode & S_IFMT == S_IFREG && access(candidate, X_OK) == 0
    }
  }

  /// The arguments behind the program: the input's path in place of `{file}`, and files beside the pipeline file
  /// (`python3 read-fair.py`) by their whole path, because the command runs in another folder.
  func arguments(file: String) -> [String] {
    command.words.dropFirst().map { word in
      if word.contains(ExternalCommand.filePlaceholder) {
        return word.split(separator: ExternalCommand.filePlaceholder, omittingEmptySubsequences: false)
          .joined(separator: file)
      }
      if word.hasPrefix("-") || word.hasPrefix("/") || word.isEmpty { return word }
      let path = FilePatterns.join(folder, word)
      var info = stat()
      return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFREG ? path : word
    }
  }

  private static func absolute(_ folder: String) -> String {
    if folder.hasPrefix("/") { return folder }
    guard let current = getcwd(nil, 0) else { return folder }
    defer { free(current) }
    return FilePatterns.join(String(cString: current), folder)
  }
}
