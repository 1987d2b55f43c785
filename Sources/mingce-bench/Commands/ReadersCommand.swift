import ArgumentParser
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

  @Option(help: "The peers' script.")
  var peerScript = "Tools/bench/readers_peer.py"

  @OptionGroup var options: PeerOptions

  func run() throws {
    let cache = try BenchCache(folder: options.cache)
    let list = try cache.list(rowCount: options.rows, seed: options.seed).list
    let document = try XMLCopy.of(list, in: cache)
    let python = options.python(with: ["polars", "pyarrow", "duckdb"], in: cache)

    var csv = ReaderFigures()
    var xml = ReaderFigures()
    for _ in 0..<options.repeat {
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
      + csv.markdown("CSV, \(BenchReport.grouped(options.rows)) records", bytes: try Self.size(list)) + "\n"
      + xml.markdown("XML, \(BenchReport.grouped(options.rows)) records", bytes: try Self.size(document))
    try options.publish(text, as: "readers")
  }

  private static func size(_ path: String) throws -> Int { try InputBytes.open(path).bytes.count }
}
