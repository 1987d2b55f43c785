import Reading
import Records

/// A CSV file that says which rows are the same customer: columns `id` (or `record`) and `entity`, and
/// `source` where ids are only unique within one.
struct TruthTable {
  /// What a row is known by.
  enum Key: Equatable { case sourceID, record }

  enum Failure: Error {
    case unreadable(ReadError)
    /// No column has one of these names; the names there are.
    case noColumn([String], found: [String])
  }

  static let entityNames = ["entity", "entity_id", "cluster", "cluster_id", "customer"]
  static let idNames = ["id", "source_id", "unique_id", "编号"]
  static let recordNames = ["record", "record_number", "row"]
  static let sourceNames = ["source", "source_name", "list"]

  let key: Key
  let hasSource: Bool
  /// For each row its true entity, numbered from 0.
  private(set) var entities: [UInt32] = []
  /// Rows that have no id or no entity.
  private(set) var unusable = 0
  /// Keys of the rows; row `i` has the key with id `i`.
  private var keys = ValueTable()
  private var entityNames = ValueTable()

  init(_ file: String) throws(Failure) {
    let input: InputBytes
    let survey: SourceSurvey
    let adapter = CSVAdapter()
    do throws(ReadError) {
      input = try InputBytes.open(file)
      survey = try adapter.survey(input, overrides: SourceOverrides(headerRows: 1))
    } catch {
      throw .unreadable(error)
    }
    let names = survey.columns.map { $0.name.lowercased() }
    func column(_ wanted: [String]) -> Int? {
      wanted.lazy.compactMap { name in names.firstIndex(of: name) }.first
    }
    guard let entity = column(Self.entityNames) else {
      throw .noColumn(Self.entityNames, found: survey.columns.map(\.name))
    }
    let id = column(Self.idNames)
    guard let keyColumn = id ?? column(Self.recordNames) else {
      throw .noColumn(Self.idNames + Self.recordNames, found: survey.columns.map(\.name))
    }
    key = id == nil ? .record : .sourceID
    let source = column(Self.sourceNames)
    hasSource = source != nil

    var batches: [RecordBatch] = []
    var intake = Intake(file: file) { batches.append($0) }
    adapter.read(input, as: survey, into: &intake)
    intake.finish()
    unusable = intake.rejections.count
    for batch in batches { add(batch, entity: entity, key: keyColumn, source: source) }
  }

  private mutating func add(_ batch: RecordBatch, entity: Int, key: Int, source: Int?) {
    batch.bytes.withUnsafeBufferPointer { bytes in
      var buffer: [UInt8] = []
      for record in 0..<batch.recordCount {
        let fields = batch.fieldRange(ofRecord: record)
        func cell(_ column: Int) -> UnsafeBufferPointer<UInt8> {
          guard column < fields.count else { return UnsafeBufferPointer(rebasing: bytes[0..<0]) }
          return UnsafeBufferPointer(rebasing: bytes[batch.byteRange(ofField: fields.lowerBound + column)])
        }
        guard !cell(key).isEmpty, !cell(entity).isEmpty else {
          unusable += 1
          continue
        }
        Self.makeKey(source.map { cell($0) }, cell(key), &buffer)
        let number = buffer.withUnsafeBufferPointer { keys.intern($0) }
        // A key that stands twice keeps its first entity.
        if Int(number) == entities.count {
          entities.append(entityNames.intern(cell(entity)))
        } else {
          unusable += 1
        }
      }
    }
  }

  /// The row with this key, or `nil`. `buffer` is scratch space.
  func row(
    source: UnsafeBufferPointer<UInt8>, key: UnsafeBufferPointer<UInt8>, buffer: inout [UInt8]
  ) -> Int? {
    Self.makeKey(hasSource ? source : nil, key, &buffer)
    return buffer.withUnsafeBufferPointer { keys.find($0) }.map { Int($0) }
  }

  private static func makeKey(
    _ source: UnsafeBufferPointer<UInt8>?, _ key: UnsafeBufferPointer<UInt8>, _ buffer: inout [UInt8]
  ) {
    buffer.removeAll(keepingCapacity: true)
    if let source {
      buffer.append(contentsOf: source)
      buffer.append(0)
    }
    buffer.append(contentsOf: key)
  }
}
