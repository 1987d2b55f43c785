/// Source records after normalisation: typed canonical values in UTF-8.
///
/// Value `i` is `bytes[valueStart(i)..<valueEnds[i]]` of kind `kinds[i]`; observation `o` owns the
/// values `valueRange(of: o)`, in the order of its columns. A record that holds nothing usable has
/// no observation: it becomes a rejection.
package struct ObservationBatch: Sendable {
  package var bytes: [UInt8] = []
  package var valueEnds: [UInt32] = []
  package var kinds: [ValueKind] = []
  /// For each observation the index one past its last value.
  package var observationEnds: [UInt32] = []
  /// For each observation the number of its source record.
  package var recordNumbers: [UInt32] = []
  /// For each observation the first physical line of its source record.
  package var lines: [UInt32] = []
  /// A few examples of what was noticed; `findingCounts` has the totals.
  package var findings: [Finding] = []
  package var findingCounts: [Finding.Code: Int] = [:]
  package var rejections: [Rejection] = []

  package init() {}

  package var observationCount: Int { observationEnds.count }

  @inlinable package func valueRange(of o: Int) -> Range<Int> {
    (o == 0 ? 0 : Int(observationEnds[o - 1]))..<Int(observationEnds[o])
  }

  @inlinable package func byteRange(ofValue i: Int) -> Range<Int> {
    (i == 0 ? 0 : Int(valueEnds[i - 1]))..<Int(valueEnds[i])
  }

  package mutating func appendValue(_ kind: ValueKind, _ value: some Sequence<UInt8>) {
    bytes.append(contentsOf: value)
    valueEnds.append(UInt32(bytes.count))
    kinds.append(kind)
  }

  package mutating func endObservation(recordNumber: UInt32, line: UInt32) {
    observationEnds.append(UInt32(kinds.count))
    recordNumbers.append(recordNumber)
    lines.append(line)
  }

  /// The values as text. For tests, messages and explanations; not for inner loops.
  package func texts(of o: Int) -> [(kind: ValueKind, text: String)] {
    valueRange(of: o).map {
      (kinds[$0], String(decoding: bytes[byteRange(ofValue: $0)], as: UTF8.self))
    }
  }
}
