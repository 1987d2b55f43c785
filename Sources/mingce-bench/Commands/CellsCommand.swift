import ArgumentParser

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

  @Option(help: "The peers' script.")
  var peerScript = "Tools/bench/cells_peer.py"

  @OptionGroup var options: PeerOptions

  func run() throws {
    let cache = try BenchCache(folder: options.cache)
    let list = try cache.list(rowCount: options.rows, seed: options.seed).list
    let python = options.python(with: CellsRun.packages, in: cache)
    var text = BenchReport.heading(Machine.read(in: cache))
    for kind in CellKind.allCases {
      let cells = try kind.cells(of: list, in: cache)
      var figures = CellFigures()
      for _ in 0..<options.repeat {
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
    try options.publish(text, as: "cells")
  }
}
