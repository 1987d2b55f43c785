import Records

@testable import Normalizing

/// A record of one cell, with other cells of the record that matter.
func normalizer(_ meaning: ColumnMeaning, given context: [ColumnMeaning: String] = [:]) -> (
  Normalizer, [String]
) {
  let others = context.sorted { $0.key.rawValue < $1.key.rawValue }
  let columns = ([meaning] + others.map(\.key)).map {
    Column(name: $0.rawValue, meaning: $0, confidence: 1, reason: "test")
  }
  return (Normalizer(columns: columns, file: "list.csv"), others.map(\.value))
}

/// What became of the first cell.
func trace(
  _ cell: String, as meaning: ColumnMeaning, given context: [ColumnMeaning: String] = [:]
) -> [ValueChange] {
  let (normalizer, others) = normalizer(meaning, given: context)
  return normalizer.trace([cell] + others).filter {
    $0.field.split(separator: " + ").contains(Substring(meaning.rawValue))
  }
}

/// The canonical values the first cell became.
func values(
  _ cell: String, as meaning: ColumnMeaning, given context: [ColumnMeaning: String] = [:]
) -> [String] {
  trace(cell, as: meaning, given: context).filter { $0.kind != nil }.map(\.value)
}

func findings(_ cell: String, as meaning: ColumnMeaning, given context: [ColumnMeaning: String] = [:])
  -> [String]
{
  trace(cell, as: meaning, given: context).flatMap { $0.findings.map(\.code) }
}
