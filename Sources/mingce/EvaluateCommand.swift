import Archiving
import ArgumentParser
import Pipeline
import Records

/// Measures matching against known entities.
struct EvaluateCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measure precision, recall and F1 against a file of known entities.",
    discussion: """
      The truth is a CSV file with the columns id (the list's own key; source_id works
      too) and entity, and source where ids repeat between lists. Rows with the same
      entity are one customer. Instead of id, record may give the number of the row.

      EXAMPLES
        mingce evaluate out --truth truth.csv
        mingce evaluate out --truth truth.csv --json
      """)

  @Argument(help: ArgumentHelp("Folder of the archive.", valueName: "archive"))
  var archive: String

  @Option(help: ArgumentHelp("CSV file with the columns id and entity.", valueName: "file"))
  var truth: String

  @Flag(help: "Print one JSON object.")
  var json = false

  @OptionGroup var common: CommonOptions

  func run(on console: Console, _ say: Messages) throws -> ExitStatus {
    let archive = try OpenArchive(archive)
    let table: TruthTable
    do throws(TruthTable.Failure) {
      table = try TruthTable(truth)
    } catch {
      throw say.failure(error, file: truth)
    }
    var found = [UInt32](repeating: PairwiseScore.missing, count: table.entities.count)
    let repeated = try match(table, archive, &found, say)
    let score = PairwiseScore(truth: table.entities, found: found)
    if json {
      try console.print(score.json.compact)
    } else {
      for line in TextTable(rows: say.score(score), widest: 100, indent: "").lines { try console.print(line) }
    }
    if table.unusable > 0 { console.note(say.unusableTruth(table.unusable)) }
    if repeated > 0 { console.note(say.repeatedIDs(repeated)) }
    if score.rows == score.notFound {
      let sources = table.hasSource ? archive.inputs.map(\.source) : []
      throw CommandFailure(
        .usage, [say.noTruthFound(truth, sources: sources)], remedy: say.checkTruthColumns)
    }
    return .done
  }

  /// Fills `found`, and returns how many truth rows stand for several source records.
  private func match(
    _ table: TruthTable, _ archive: OpenArchive, _ found: inout [UInt32], _ say: Messages
  ) throws -> Int {
    var entities = ValueTable()
    var repeated: Set<Int> = []
    var buffer: [UInt8] = []
    let sources = archive.inputs.map { Array($0.source.utf8) }
    try archive.reader.forEachLine(prefix: "links/") { line in
      guard let link = LinkLine(line) else { throw say.damagedLine(in: archive.path, "links/") }
      func part(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: line[range])
      }
      let number = LinkLine.number(line, link.input)
      guard sources.indices.contains(number - 1) else { return }
      let key = part(table.key == .record ? link.record : link.sourceID)
      let row = sources[number - 1].withUnsafeBufferPointer { source -> Int? in
        if JSONStringContent.isPlain(key) { return table.row(source: source, key: key, buffer: &buffer) }
        return JSONStringContent.text(key).withUnsafeBufferPointer {
          table.row(source: source, key: $0, buffer: &buffer)
        }
      }
      guard let row else { return }
      let entity = entities.intern(part(link.entity))
      if found[row] != PairwiseScore.missing && found[row] != entity { repeated.insert(row) }
      found[row] = entity
    }
    return repeated.count
  }
}

extension PairwiseScore {
  var json: JSONValue {
    .object([
      .init("rows", .integer(rows)), .init("not_found", .integer(notFound)),
      .init("entities", .integer(entities)),
      .init("true_pairs", .integer(truePairs)), .init("found_pairs", .integer(foundPairs)),
      .init("right_pairs", .integer(rightPairs)), .init("precision", .decimal(precision)),
      .init("recall", .decimal(recall)), .init("f1", .decimal(f1)),
      .init("exact_entities", .integer(exactEntities)), .init("exact_share", .decimal(exactShare)),
    ])
  }
}
