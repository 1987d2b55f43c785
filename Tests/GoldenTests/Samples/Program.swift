import Foundation

/// The built `mingce`, used as its users use it.
enum Program {
  struct Outcome {
    var status: Int32
    var output: Data
    var errors: String
  }

  /// Beside the test bundle, in the same build folder.
  static var path: String {
    let bundle = URL(filePath: CommandLine.arguments[0])
    var folder = bundle.deletingLastPathComponent()
    for _ in 0..<4 {
      let candidate = folder.appending(path: "mingce").path
      if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
      folder = folder.deletingLastPathComponent()
    }
    return "mingce"
  }

  static func run(_ arguments: [String]) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging([
      "NO_COLOR": "1", "LANG": "en_US.UTF-8",
    ]) { $1 }
    // Files instead of pipes: nothing to fill up, however much is printed.
    let folder = try TemporaryFolder()
    for name in ["out", "err"] { try Data().write(to: URL(filePath: folder.path(name))) }
    process.standardOutput = FileHandle(forWritingAtPath: folder.path("out"))
    process.standardError = FileHandle(forWritingAtPath: folder.path("err"))
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus,
      output: try Data(contentsOf: URL(filePath: folder.path("out"))),
      errors: try String(contentsOfFile: folder.path("err"), encoding: .utf8))
  }
}
