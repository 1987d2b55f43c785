import ArgumentParser
import FoundationEssentials

/// What the commands take that measure something beside other tools on the columns or files of one list.
struct PeerOptions: ParsableArguments {
  @Option(help: "Records of the list.")
  var rows = 1_000_000

  @Option(help: "Where the random numbers of the generator start.")
  var seed: UInt64 = 1

  @Option(help: "How often each runs, in turn.")
  var `repeat` = 3

  @Flag(inversion: .prefixedNo, help: "Run the peers in Python too.")
  var peer = true

  @Option(help: "Folder for lists and the peers' environment (default ~/.cache/mingce-bench).")
  var cache: String?

  @Option(help: "Folder for a dated Markdown file with the figures.")
  var report: String?

  /// Python with the packages, unless the peers are not wanted or cannot be had.
  func python(with packages: [String], in cache: BenchCache) -> String? {
    guard peer else { return nil }
    let python = try? SplinkRun.prepareEnvironment(in: cache, packages: packages)
    if python == nil { print("The peers are left out: their environment could not be made.\n") }
    return python
  }

  /// Prints the figures and keeps them in the report folder, in a file of the day.
  func publish(_ text: String, as name: String) throws {
    print(text)
    guard let report else { return }
    try FileManager.default.createDirectory(atPath: report, withIntermediateDirectories: true)
    let path = report + "/" + Machine.today + "-" + name + ".md"
    try Data(text.utf8).write(to: URL(filePath: path))
    print("written to \(path)")
  }
}
