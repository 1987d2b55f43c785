import Normalizing
import Reading
import Records
import Testing

/// Cleaning what is clean changes nothing: every value made of the corpora, cleaned again, is itself.
@Suite(.enabled(if: Corpora.has("csv/pollock"))) struct IdempotenceTests {
  /// Values of one kind from one set, at most.
  private static let limit = 4000

  /// The files of a folder and of those in it.
  private static func files(_ folder: String) -> [String] {
    Corpora.files(folder).flatMap { name in
      let inside = Corpora.files(folder + "/" + name)
      return inside.isEmpty
        ? [Corpora.path(folder + "/" + name)] : inside.map { Corpora.path(folder + "/" + name + "/" + $0) }
    }
  }

  @Test(arguments: [
    "csv/test-data", "vcard/ez-vcard", "vcard/folkerkinzel", "ldif/openldap", "xlsx", "han/cpca",
    "pairs/febrl3",
  ])
  func `cleans what it made to itself`(_ set: String) throws {
    var values: [ValueKind: Set<[UInt8]>] = [:]
    for path in Self.files(set) {
      guard let input = try? InputBytes.open(path),
        let reading = try? SourceReading(input, overrides: SourceOverrides())
      else { continue }
      let normalizer = Normalizer(columns: reading.survey.columns, file: path)
      var intake = Intake(file: path) { batch in
        let observed = normalizer.observe(batch)
        for i in observed.kinds.indices where (values[observed.kinds[i]]?.count ?? 0) < Self.limit {
          values[observed.kinds[i], default: []].insert(Array(observed.bytes[observed.byteRange(ofValue: i)]))
        }
      }
      reading.read(into: &intake)
    }
    #expect(!values.isEmpty)
    for (kind, texts) in values {
      guard let meaning = ColumnMeaning(rawValue: kind.fieldName) else { continue }
      let column = Column(name: "value", meaning: meaning, confidence: 1, reason: "test")
      let normalizer = Normalizer(columns: [column], file: "again.csv")
      for text in texts.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
        let cell = String(decoding: text, as: UTF8.self)
        let again = normalizer.trace([cell]).filter { $0.kind == kind }.map(\.value)
        #expect(again == [cell], "\(kind) in \(set)")
      }
    }
  }
}
