/// One measured reading of one file.
struct ReaderRun {
  var seconds: Double
  var rows: Int
  /// Largest resident set in bytes, pages of the mapped file included; `nil` where it was not measured.
  var peakBytes: Int?

  struct Peer: Decodable {
    var tool: String
    var seconds: Double
    var rows: Int
    var problem: String?
  }

  private struct Peers: Decodable { var peers: [Peer] }

  static func ours(_ file: String, in cache: BenchCache) throws -> ReaderRun {
    try once(["read-once", file], in: cache)
  }

  static func bareXML(_ file: String, in cache: BenchCache) throws -> ReaderRun {
    try once(["read-once", file, "--bare-xml"], in: cache)
  }

  static func peers(python: String, script: String, list: String, in cache: BenchCache) throws -> [Peer] {
    let output = cache.path("readers.json")
    let errors = cache.path("errors.txt")
    let process = try ChildProcess.run([python, script, list], output: output, errors: errors)
    if process.exitCode != 0 {
      throw ProcessFailure(program: script, reason: BenchCache.lastLine(of: errors))
    }
    return try BenchCache.decode(Peers.self, from: output).peers
  }

  private static func once(_ arguments: [String], in cache: BenchCache) throws -> ReaderRun {
    let output = cache.path("read-once.json")
    try cache.runSelf(arguments, output: output)
    let figures = try BenchCache.decode(ReadOnceCommand.Figures.self, from: output)
    return ReaderRun(seconds: figures.seconds, rows: figures.rows, peakBytes: figures.peakBytes)
  }
}

/// The runs of several tools over one file, as a table: best time, speed, and the ratio to ours.
struct ReaderFigures {
  private var tools: [(name: String, runs: [ReaderRun])] = []
  private var notes: [String] = []

  mutating func add(_ tool: String, _ run: ReaderRun) {
    if let i = tools.firstIndex(where: { $0.name == tool }) {
      tools[i].runs.append(run)
    } else {
      tools.append((tool, [run]))
    }
  }

  mutating func note(_ text: String) { if !notes.contains(text) { notes.append(text) } }

  func markdown(_ title: String, bytes: Int) -> String {
    let best = tools.map { tool in
      (name: tool.name, run: tool.runs.min { $0.seconds < $1.seconds } ?? tool.runs[0])
    }
    guard let ours = best.first?.run else { return "" }
    var lines = [
      "## \(title), \(Decimals.string(Double(bytes) / 1e6, places: 0)) MB", "",
      "| reader | time | MB/s | mingce is faster by | rows | peak memory |", "|---|---:|---:|---:|---:|---:|",
    ]
    for (name, run) in best {
      let speed = Decimals.string(Double(bytes) / 1e6 / run.seconds, places: 0)
      let ratio = Decimals.string(run.seconds / ours.seconds, places: 2)
      let memory = run.peakBytes.map { Decimals.string(Double($0) / 1e6, places: 0) + " MB" } ?? ""
      lines.append(
        "| \(name) | \(Decimals.string(run.seconds, places: 3)) s | \(speed) | \(ratio) | "
          + "\(BenchReport.grouped(run.rows)) | \(memory) |")
    }
    lines += notes.map { "\nLeft out: \($0)" }
    return lines.joined(separator: "\n") + "\n"
  }
}
