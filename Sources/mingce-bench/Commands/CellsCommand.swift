import ArgumentParser
import FoundationEssentials

/// Measures the rules for cells beside the libraries that people use for them.
struct CellsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cells",
    abstract: "Measures cleaning cells beside libphonenumber, OpenCC, pypinyin, cpca and JioNLP.",
    discussion: """
      One core each, on the columns of a made-up list. Slow peers get a part of the cells; speeds are cells a \
      second. Runs alternate; the best of each is printed.

      Example: mingce-bench cells --rows 1000000 --repeat 3
      """)

  @Option(help: "Records of the list whose columns are used.")
  var rows = 1_000_000

  @Option(help: "Where the random numbers of the generator start.")
  var seed: UInt64 = 1

  @Option(help: "How often each runs, in turn.")
  var `repeat` = 3

  @Flag(inversion: .prefixedNo, help: "Run the peers in Python too.")
  var peer = true

  @Option(help: "The peers' script.")
  var peerScript = "Tools/bench/cells_peer.py"

  @Option(help: "Folder for lists and the peers' environment (default ~/.cache/mingce-bench).")
  var cache: String?

  @Option(help: "Folder for a dated Markdown file with the figures.")
  var report: String?

  func run() throws {
    let cache = try BenchCache(folder: cache)
    let list = try cache.list(rowCount: rows, seed: seed).list
    let python =
      peer ? try? SplinkRun.prepareEnvironment(in: cache, packages: CellsRun.packages) : nil
    if peer && python == nil { print("The peers are left out: their environment could not be made.\n") }
    var text = BenchReport.heading(Machine.read(in: cache))
    for kind in CellKind.allCases {
      let cells = try kind.cells(of: list, in: cache)
      var figures = CellFigures()
      for _ in 0..<`repeat` {
        figures.add("mingce", try CellsRun.ours(kind, cells, in: cache))
        if kind == .phone {
          figures.add("libphonenumber (C++)", try CellsRun.libphonenumber(cells, in: cache))
        }
        guard let python else { continue }
        for peer in try CellsRun.peers(kind, python: python, script: peerScript, cells: cells, in: cache) {
          if let problem = peer.problem {
            figures.note("\(peer.tool): \(problem)")
          } else {
            figures.add(peer.tool, CellsRun(seconds: peer.seconds, cells: peer.cells))
          }
        }
      }
      text += "\n" + figures.markdown(kind.title)
    }
    print(text)
    if let report {
      try FileManager.default.createDirectory(atPath: report, withIntermediateDirectories: true)
      let path = report + "/" + Machine.today + "-cells.md"
      try Data(text.utf8).write(to: URL(filePath: path))
      print("written to \(path)")
    }
  }
}
