/// Source records as read: raw cells in UTF-8, and where each record came from.
///
/// Many small values live in few arrays: cell `i` is `bytes[fieldStart(i)..<fieldEnds[i]]`; record
/// `r` owns the cells `fieldRange(ofRecord: r)`.
package struct RecordBatch: Sendable {
  package var bytes: [UInt8] = []
  /// End offset of each cell in `bytes`.
  package var fieldEnds: [UInt32] = []
  /// For each record the index one past its last cell.
  package var recordEnds: [UInt32] = []
  /// For each record the offset of its first byte in the input as it is on disk.
  package var byteOffsets: [Int] = []
  /// For each record its first physical line, counted from 1.
  package var lines: [UInt32] = []
  /// For each record its number within the input, counted from 1. Rejected records have numbers too.
  package var numbers: [UInt32] = []

  package init() {}
}

extension RecordBatch {
  package var recordCount: Int { recordEnds.count }

  @inlinable package func fieldRange(ofRecord r: Int) -> Range<Int> {
    (r == 0 ? 0 : Int(recordEnds[r - 1]))..<Int(recordEnds[r])
  }

  @inlinable package func byteRange(ofField i: Int) -> Range<Int> {
    (i == 0 ? 0 : Int(fieldEnds[i - 1]))..<Int(fieldEnds[i])
  }

  /// The cell as a `String`. For tests, messages and previews; not for inner loops.
  package func text(ofField i: Int) -> String {
    String(decoding: bytes[byteRange(ofField: i)], as: UTF8.self)
  }

  /// The record's cells as `String`s. For tests, messages and previews; not for inner loops.
  package func texts(ofRecord r: Int) -> [String] { fieldRange(ofRecord: r).map(text(ofField:)) }

  package mutating func appendField(_ cell: some Sequence<UInt8>) {
    bytes.append(contentsOf: cell)
    fieldEnds.append(UInt32(bytes.count))
  }

  /// Closes the record whose cells were appended since the last call.
  package mutating func endRecord(number: Int, byteOffset: Int, line: Int) {
    recordEnds.append(UInt32(fieldEnds.count))
    numbers.append(UInt32(number))
    byteOffsets.append(byteOffset)
    lines.append(UInt32(line))
  }
}
