package import Records

/// Turns source records into observations: cells in, canonical typed values out.
///
/// A pure value: `observe` may run on any number of threads, a batch at a time. `trace` explains one
/// record; both run the same rules, so that an explanation is never about something else.
package struct Normalizer: Sendable {
  private let columns: [Column]
  private let file: String
  private let plan: ColumnPlan
  private let repair: BatchRepair

  /// - Parameters:
  ///   - columns: the list's columns in order; cells beyond them are ignored.
  ///   - file: named in findings.
  ///   - repairsDocument: the list was taken from a converted document, whose text is put right first.
  package init(columns: [Column], file: String, repairsDocument: Bool = false) {
    self.columns = columns
    self.file = file
    plan = ColumnPlan(columns)
    repair = BatchRepair(columns, isDocument: repairsDocument)
  }

  /// The observations of a batch, in the order of its records. A record without a usable value
  /// becomes a rejection `no-usable-value` whose byte range is only its first byte's place.
  package func observe(_ batch: RecordBatch) -> ObservationBatch {
    var bench = Workbench(file: file, recorder: nil)
    let batch = repair.repaired(batch, &bench) ?? batch
    bench.out.bytes.reserveCapacity(batch.bytes.count + batch.recordCount * 4)
    let fieldCount = batch.fieldEnds.count
    bench.out.kinds.reserveCapacity(fieldCount)
    bench.out.valueEnds.reserveCapacity(fieldCount)
    batch.bytes.withUnsafeBufferPointer { bytes in
      batch.fieldEnds.withUnsafeBufferPointer { ends in
        for r in 0..<batch.recordCount {
          let cells = RecordCells(bytes: bytes, fieldEnds: ends, fields: batch.fieldRange(ofRecord: r))
          bench.place.record = Int(batch.numbers[r])
          bench.place.line = Int(batch.lines[r])
          bench.beginRecord()
          normalize(cells, plan, &bench)
          if isUsable(bench) {
            bench.out.endObservation(recordNumber: batch.numbers[r], line: batch.lines[r])
          } else {
            reject(r, of: batch, &bench)
          }
        }
      }
    }
    var out = ObservationBatch()
    bench.tally.write(to: &bench.out, columns: columns)
    swap(&out, &bench.out)
    return out
  }

  /// What becomes of each cell of one record given as text, and why.
  package func trace(_ cells: [String]) -> [ValueChange] {
    var batch = RecordBatch()
    for cell in cells { batch.appendField(cell.utf8) }
    batch.endRecord(number: 1, byteOffset: 0, line: 1)
    let recorder = ChangeRecorder()
    var bench = Workbench(file: file, recorder: recorder)
    batch.bytes.withUnsafeBufferPointer { bytes in
      batch.fieldEnds.withUnsafeBufferPointer { ends in
        let record = RecordCells(bytes: bytes, fieldEnds: ends, fields: 0..<cells.count)
        bench.beginRecord()
        normalize(record, plan, &bench) {
          recorder.begin(field: fieldName($0), raw: rawText($0, cells))
        } after: {
          recorder.end()
        }
      }
    }
    return recorder.changes
  }

  private func fieldName(_ columns: [Int]) -> String {
    columns.map { columnName($0, self.columns) }.joined(separator: " + ")
  }

  private func rawText(_ columns: [Int], _ cells: [String]) -> String {
    columns.filter { $0 < cells.count && !cells[$0].isEmpty }.map { cells[$0] }.joined(separator: " + ")
  }

  private func isUsable(_ bench: borrowing Workbench) -> Bool {
    for i in bench.firstValue..<bench.out.kinds.count where bench.out.kinds[i].isIdentifying { return true }
    return false
  }

  private func reject(_ r: Int, of batch: RecordBatch, _ bench: inout Workbench) {
    bench.forgetRecord()
    let code = CellFinding.noUsableValue
    let place = SourcePlace(
      file: file, byteOffset: batch.byteOffsets[r], line: Int(batch.lines[r]), record: Int(batch.numbers[r]))
    bench.out.rejections.append(
      Rejection(
        finding: Finding(code.code, code.severity, at: place, code.message, remedy: code.remedy),
        record: Int(batch.numbers[r]), byteRange: batch.byteOffsets[r]..<batch.byteOffsets[r]))
  }
}

/// The cells of one record, as bytes.
struct RecordCells {
  let bytes: UnsafeBufferPointer<UInt8>
  let fieldEnds: UnsafeBufferPointer<UInt32>
  let fields: Range<Int>

  /// The cell without blanks at its ends; empty if the record is too short.
  @inline(__always) subscript(column: Int) -> UnsafeBufferPointer<UInt8> {
    guard column < fields.count else { return UnsafeBufferPointer(start: nil, count: 0) }
    let i = fields.lowerBound + column
    var start = i == 0 ? 0 : Int(fieldEnds[i - 1])
    var end = Int(fieldEnds[i])
    while start < end && bytes[start] <= 0x20 { start += 1 }
    while end > start && bytes[end - 1] <= 0x20 { end -= 1 }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }
}
