import ArgumentParser

struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Pairwise precision, recall and F1 of links against the truth.",
    discussion: """
      Links: a CSV with the columns source_id and entity, as `mingce links` prints it. Rows that it lacks count as
      alone. Truth: a CSV with id,entity. Pairs are those of the closure over the entities.

      Example: mingce-bench score --links links.csv --truth truth.csv
      """)

  @Option(help: "Output of `mingce links`.")
  var links: String

  @Option(help: "The truth: CSV with id,entity.")
  var truth: String

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() throws {
    let score = try PairScore.compare(links: links, truth: truth)
    print(json ? score.json : score.text)
  }
}
