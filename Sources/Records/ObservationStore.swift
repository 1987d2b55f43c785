/// All observations of a run with their values interned: the input of matching and merging.
package struct ObservationStore: Sendable {
  /// The distinct canonical values of each kind, indexed by `ValueKind.rawValue`.
  package private(set) var values: [ValueTable]
  /// Facets of the distinct values of each kind; filled once all values are known.
  package var facets: [ValueFacets?]

  /// For each observation the index one past its last value in `valueKinds` and `valueIDs`.
  package private(set) var ends: [UInt32] = []
  package private(set) var valueKinds: [ValueKind] = []
  package private(set) var valueIDs: [UInt32] = []
  /// For each observation the index of its input in the run's list of inputs.
  package private(set) var inputs: [UInt16] = []
  /// For each observation the number of its source record within the input.
  package private(set) var recordNumbers: [UInt32] = []
  /// For each observation the first physical line of its source record.
  package private(set) var lines: [UInt32] = []

  package init() {
    values = ValueKind.allCases.map { _ in ValueTable() }
    facets = ValueKind.allCases.map { _ in nil }
  }

  package var count: Int { ends.count }

  @inlinable package func valueRange(of observation: Int) -> Range<Int> {
    (observation == 0 ? 0 : Int(ends[observation - 1]))..<Int(ends[observation])
  }

  package func values(of kind: ValueKind) -> ValueTable { values[Int(kind.rawValue)] }
  package func facets(of kind: ValueKind) -> ValueFacets? { facets[Int(kind.rawValue)] }

  /// The observation's value ids of one kind, in the order of its columns.
  package func ids(_ kind: ValueKind, of observation: Int) -> [UInt32] {
    valueRange(of: observation).compactMap { valueKinds[$0] == kind ? valueIDs[$0] : nil }
  }

  /// Interns a batch's values and appends its observations.
  package mutating func append(_ batch: ObservationBatch, input: UInt16) {
    batch.bytes.withUnsafeBufferPointer { bytes in
      for o in 0..<batch.observationCount {
        for i in batch.valueRange(of: o) {
          let kind = batch.kinds[i]
          let id = values[Int(kind.rawValue)].intern(
            UnsafeBufferPointer(rebasing: bytes[batch.byteRange(ofValue: i)]))
          valueKinds.append(kind)
          valueIDs.append(id)
        }
        ends.append(UInt32(valueIDs.count))
        inputs.append(input)
        recordNumbers.append(batch.recordNumbers[o])
        lines.append(batch.lines[o])
      }
    }
  }
}
