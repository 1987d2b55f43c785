import Foundation
import Glibc
import mingce

/// What one run of a command gave.
struct CommandRun {
  var status: Int32
  var out: String
  var err: String

  /// Runs a command inside the test, in English unless `environment` says otherwise.
  static func inside(_ arguments: [String], environment: [String: String] = [:]) -> CommandRun {
    let out = CapturedSink()
    let err = CapturedSink()
    let status = CommandLineInterface.run(
      arguments, on: Console(out: out, err: err, environment: environment))
    return CommandRun(status: status.rawValue, out: out.text, err: err.text)
  }

  /// Runs the built program as a process of its own.
  static func process(_ arguments: [String], environment: [String: String] = [:]) throws -> CommandRun {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    let out = Pipe()
    let err = Pipe()
    process.standardOutput = out
    process.standardError = err
    try process.run()
    let outData = out.fileHandleForReading.readDataToEndOfFile()
    let errData = err.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return CommandRun(
      status: process.terminationStatus, out: String(decoding: outData, as: UTF8.self),
      err: String(decoding: errData, as: UTF8.self))
  }

  /// The program stands beside the test bundle in the build folder.
  static let program: String = {
    let bundle = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let candidates =
      [bundle, CommandLine.arguments[0]] + CommandLine.arguments.filter { $0.contains(".xctest") }
    return candidates.map { ($0 as NSString).deletingLastPathComponent + "/mingce" }
      .first { access($0, X_OK) == 0 } ?? "mingce beside the test bundle"
  }()
}

/// A folder that is there as long as this object lives.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/mingce-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)), as: UTF8.self)
  }

  /// Writes `text` to a file and returns its path.
  @discardableResult func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  @discardableResult func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = path + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }
}
