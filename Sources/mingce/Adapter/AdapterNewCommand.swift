import ArgumentParser
import Glibc

/// Writes the skeleton of an external adapter.
struct AdapterNewCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a working external adapter to start from.",
    discussion: """
      Makes a folder with the adapter, a sample, what the adapter should print for it,
      a test and a README. It works as it is; change it until it reads your format.
      Nothing that is there is overwritten.

      EXAMPLES
        mingce adapter new fair
        mingce adapter new fair --language sh --into adapters
      """)

  @Argument(help: ArgumentHelp("What the format is called: letters, digits, hyphens.", valueName: "name"))
  var name: String

  @Option(help: "Language of the adapter: python or sh.")
  var language: AdapterSkeleton.Language = .python

  @Option(help: ArgumentHelp("Folder to make it in.", valueName: "dir"))
  var into = "."

  @OptionGroup var common: CommonOptions

  func validate() throws {
    let isFine =
      (1...40).contains(name.utf8.count) && name.utf8.first != UInt8(ascii: "-")
      && name.utf8.allSatisfy {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
          || $0 == UInt8(ascii: "-")
      }
    if !isFine {
      throw ValidationError(
        "An adapter's name is made of a-z, 0-9 and hyphens, like trade-fair; not '\(name)'.")
    }
  }

  func run(on console: Console, _ say: Messages) throws -> ExitStatus {
    let folder = into == "." ? name : "\(into)/\(name)"
    guard mkdir(folder, 0o755) == 0 else {
      let number = errno
      throw CommandFailure(
        number == EEXIST ? .usage : .system, [say.cannotMakeAdapter(folder, reason: number)],
        remedy: number == EEXIST ? say.chooseAnotherName : nil)
    }
    let skeleton = AdapterSkeleton(name: name, language: language)
    for file in skeleton.files {
      let path = "\(folder)/\(file.name)"
      if let number = Self.write(file.text, to: path, mode: file.isProgram ? 0o755 : 0o644) {
        throw CommandFailure(.system, [say.cannotMakeAdapter(path, reason: number)])
      }
      try console.print(path)
    }
    try console.print(say.adapterMade(name))
    try console.print(
      say.next("mingce adapter test './\(folder)/\(skeleton.program)' \(folder)/\(skeleton.sample)"))
    return .done
  }

  /// The system's error number, if the file could not be made.
  private static func write(_ text: String, to path: String, mode: mode_t) -> Int32? {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { return errno }
    defer { close(descriptor) }
    var text = text
    return text.withUTF8 { bytes in
      do throws(OutputFailure) {
        try DescriptorSink(descriptor: descriptor).write(UnsafeRawBufferPointer(bytes))
        return nil
      } catch {
        if case .failed(let number) = error { return number }
        return EPIPE
      }
    }
  }
}
