import Reading
import Records

/// Writes source records as one table: UTF-8, RFC 4180, the header row first.
///
/// Files with other columns share the table: a column stands where its name was first seen.
struct RecordTable {
  private(set) var header: [String] = []
  /// For each file the table's column of each of its cells.
  private var targets: [[Int]] = []

  init(_ files: [OutputColumns]) {
    var numbers: [String: Int] = [:]
    for file in files {
      targets.append(
        file.names.map { name in
          if let number = numbers[name] { return number }
          numbers[name] = header.count
          header.append(name)
          return header.count - 1
        })
    }
  }

  func writeHeader(to out: inout OutputBuffer) {
    for (i, name) in header.enumerated() {
      if i > 0 { out.append(UInt8(ascii: ",")) }
      CSVCell.append(Array(name.utf8), to: &out)
    }
    Self.endRow(to: &out)
  }

  /// The rows of a batch of file number `file`.
  func write(_ batch: RecordBatch, ofFile file: Int, to out: inout OutputBuffer) throws(OutputFailure) {
    let target = targets[file]
    let isIdentity = target.elementsEqual(header.indices)
    var sources = Array(repeating: -1, count: header.count)
    for (cell, column) in target.enumerated() { sources[column] = cell }
    for r in 0..<batch.recordCount {
      let fields = batch.fieldRange(ofRecord: r)
      batch.bytes.withUnsafeBufferPointer { bytes in
        for column in header.indices {
          if column > 0 { out.append(UInt8(ascii: ",")) }
          let cell = isIdentity ? column : sources[column]
          guard cell >= 0, cell < fields.count else { continue }
          let range = batch.byteRange(ofField: fields.lowerBound + cell)
          // A row of one empty cell would read as no row at all.
          if header.count == 1 && range.isEmpty { out.append("\"\"") }
          CSVCell.append(UnsafeBufferPointer(rebasing: bytes[range]), to: &out)
        }
      }
      Self.endRow(to: &out)
      try out.flushIfFull()
    }
  }

  private static func endRow(to out: inout OutputBuffer) {
    out.append(0x0D)
    out.append(0x0A)
  }
}
