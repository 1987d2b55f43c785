import Archiving
import Normalizing
import Reading
import Records

/// A source record as it was read, and what became of each of its cells.
struct SourceRow {
  let reference: RecordReference
  let line: Int
  let columns: [Column]
  let cells: [String]
  let changes: [ValueChange]
}

extension OpenArchive {
  /// Reads records again from the inputs that the archive keeps, and runs the rules on them again.
  func rows(_ references: [RecordReference]) throws -> [RecordReference: SourceRow] {
    var rows: [RecordReference: SourceRow] = [:]
    for (number, wanted) in Dictionary(grouping: references, by: \.input).sorted(by: { $0.key < $1.key }) {
      guard let input = input(number) else { continue }
      let bytes = try reader.readUncompressed("inputs/\(input.digest).gz")
      let source = InputBytes(path: input.file, copying: bytes)
      let adapter = try AdapterRegistry.standard.adapter(for: source, format: input.overrides.format)
      let survey = try adapter.survey(source, overrides: input.overrides)
      let normalizer = Normalizer(columns: survey.columns, file: input.file)
      let records = Set(wanted.map(\.record))
      var intake = Intake(file: input.file) { batch in
        for r in 0..<batch.recordCount where records.contains(Int(batch.numbers[r])) {
          let cells = batch.texts(ofRecord: r)
          let reference = RecordReference(input: number, record: Int(batch.numbers[r]))
          rows[reference] = SourceRow(
            reference: reference, line: Int(batch.lines[r]), columns: survey.columns, cells: cells,
            changes: normalizer.trace(cells))
        }
      }
      adapter.read(source, as: survey, into: &intake)
      intake.finish()
    }
    return rows
  }
}
