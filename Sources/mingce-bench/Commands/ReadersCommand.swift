import ArgumentParser
import FoundationEssentials
import Reading

/// Measures the readers beside those of other tools, on the same files in the same run.
struct ReadersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "readers",
    abstract: "Measures reading CSV beside polars, pyarrow and DuckDB, and XML beside bare libxml2.",
    discussion: """
      One core each. Ours is survey and reading, every cell into a batch; theirs is read_csv with all columns as \
      text. The file is in the page cache before each run. Runs alternate; the best of each is printed.

      Example: mingce-bench readers --rows 1000000 --repeat 3
      """)

  @Option(help: "Records of the files.")
  var rows = 1_000_000

  @Option(help: "Where the random numbers of the generator start.")
  var seed: UInt64 = 1

  @Option(help: "How often each runs, in turn.")
  var `repeat` = 3

  @Flag(inversion: .prefixedNo, help: "Run the peers too.")
  var peer = true

  @Option(help: "The peers' script.")
  var peerScript = "Tools/bench/readers_peer.py"

  @Option(help: "Folder for lists and the peers' environment (default ~/.cache/mingce-bench).")
  var cache: String?

  @Option(help: "Folder for a dated Markdown file with the figures.")
  var report: String?

  func run() throws {
    let cache = try BenchCache(folder: cache)
    let list = try cache.list(rowCount: rows, seed: seed).list
    let document = try XMLCopy.of(list, in: cache)
    let python =
      peer ? try? SplinkRun.prepareEnvironment(in: cache, packages: ["polars", "pyarrow", "duckdb"]) : nil
    if peer && python == nil { print("The peers are left out: their environment could not be made.\n") }

    var csv = ReaderFigures()
    var xml = ReaderFigures()
    for _ in 0..<`repeat` {
      csv.add("mingce", try ReaderRun.ours(list, in: cache))
      if let python {
        for peer in try ReaderRun.peers(python: python, script: peerScript, list: list, in: cache) {
          if let problem = peer.problem {
            csv.note("\(peer.tool): \(problem)")
          } else {
            csv.add(peer.tool, .init(seconds: peer.seconds, rows: peer.rows, peakBytes: nil))
          }
        }
      }
      xml.add("mingce", try ReaderRun.ours(document, in: cache))
      xml.add("libxml2 SAX2 push, empty handlers", try ReaderRun.bareXML(document, in: cache))
    }
    let text =
      BenchReport.heading(Machine.read(in: cache)) + "\n"
      + csv.markdown("CSV, \(BenchReport.grouped(rows)) records", bytes: try Self.size(list)) + "\n"
      + xml.markdown("XML, \(BenchReport.grouped(rows)) records", bytes: try Self.size(document))
    print(text)
    if let report {
      try FileManager.default.createDirectory(atPath: report, withIntermediateDirectories: true)
      let path = report + "/" + Machine.today + "-readers.md"
      try Data(text.utf8).write(to: URL(filePath: path))
      print("written to \(path)")
    }
  }

  private static func size(_ path: String) throws -> Int { try InputBytes.open(path).bytes.count }
}
