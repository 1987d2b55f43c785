package import Records

/// Collects what reading one file gives: batches of records, rejections, findings, and the class of
/// every byte.
///
/// An adapter appends cells and ends records, or rejects them; it classifies the bytes in file order.
/// Full batches go to the sink while reading goes on; `finish` sends the rest.
package struct Intake: ~Copyable {
  /// The file as the user named it: the `file` of every place.
  package let file: String
  /// Records seen so far, accepted and rejected.
  package private(set) var recordCount = 0
  /// Accepted records whose cells are not simply what the file says.
  package private(set) var repairedCount = 0
  package private(set) var rejections: [Rejection] = []
  package private(set) var findings = FindingTally()
  /// How the file's bytes were classified; complete after `finish`.
  package private(set) var account = ByteAccount()
  /// Offset up to which every byte has a class.
  package private(set) var classifiedEnd = 0

  var cells: CellBuffer
  private let batchBytes: Int
  private let batchRecords: Int
  private let sink: (RecordBatch) -> Void
  private var openClass: ByteClass?
  private var openCount = 0

  /// - Parameters:
  ///   - batchBytes, batchRecords: a batch is sent when it has this many bytes of cells, or records.
  ///   - sink: gets each batch, in file order, on the caller's thread.
  package init(
    file: String, batchBytes: Int = 4 << 20, batchRecords: Int = 32_768,
    sink: @escaping (RecordBatch) -> Void
  ) {
    self.file = file
    self.batchBytes = batchBytes
    self.batchRecords = batchRecords
    self.sink = sink
    cells = CellBuffer(byteCapacity: batchBytes + batchBytes / 4, fieldCapacity: batchRecords * 8)
  }

  /// Records that were accepted.
  package var acceptedCount: Int { recordCount - rejections.count }

  // MARK: Records

  /// Appends one whole cell to the open record.
  package mutating func appendField(_ cell: UnsafeBufferPointer<UInt8>) {
    if let start = cell.baseAddress { cells.append(start, cell.count) }
    cells.endField()
  }

  package mutating func appendField(_ cell: some Sequence<UInt8>) {
    let bytes = Array(cell)
    bytes.withUnsafeBufferPointer { appendField($0) }
  }

  /// Closes the open record, which covers `range` of the file and starts on `line`.
  ///
  /// - Parameter isRepaired: its cells are not simply what the file says: something was moved, split, or
  ///   decoded otherwise, and a finding says so.
  @inline(__always)
  package mutating func endRecord(_ range: Range<Int>, line: Int, isRepaired: Bool = false) {
    classify(.record, range)
    endRecord(inside: range.lowerBound, line: line, isRepaired: isRepaired)
  }

  /// Closes a record that has no bytes of its own on disk because a container (a ZIP entry, a part of a
  /// workbook) is compressed. The adapter classifies the container's bytes itself.
  ///
  /// - Parameters:
  ///   - offset: of the container's compressed data in the file.
  ///   - line: row of the sheet or line of the entry.
  package mutating func endRecord(inside offset: Int, line: Int, isRepaired: Bool = false) {
    recordCount += 1
    if isRepaired { repairedCount += 1 }
    cells.endRecord(number: recordCount, byteOffset: offset, line: line)
    if cells.byteCount >= batchBytes || cells.recordCount >= batchRecords { sink(cells.takeBatch()) }
  }

  /// Drops the cells of the open record.
  package mutating func dropOpenRecord() { cells.dropOpenRecord() }

  /// Counts a record that cannot be used, and drops its cells.
  package mutating func reject(
    _ code: Finding.Code, _ range: Range<Int>, line: Int?, _ message: String, remedy: String
  ) {
    reject(inside: range, code, line: line, message, remedy: remedy)
    classify(.reject, range)
  }

  /// Counts a record of a compressed container that cannot be used; `range` is the container's data.
  package mutating func reject(
    inside range: Range<Int>, _ code: Finding.Code, line: Int?, _ message: String, remedy: String
  ) {
    cells.dropOpenRecord()
    recordCount += 1
    let place = SourcePlace(file: file, byteOffset: range.lowerBound, line: line, record: recordCount)
    let finding = Finding(code, .error, at: place, message, remedy: remedy)
    rejections.append(Rejection(finding: finding, record: recordCount, byteRange: range))
    findings.add(finding)
  }

  // MARK: Findings

  package mutating func report(_ finding: Finding) { findings.add(finding) }

  /// Reports something at a place of this file; the message is written only if it will be kept.
  package mutating func report(
    _ code: Finding.Code, _ severity: Finding.Severity, byteOffset: Int? = nil, line: Int? = nil,
    record: Int? = nil, field: String? = nil, _ message: @autoclosure () -> String,
    remedy: @autoclosure () -> String
  ) {
    guard findings.keepsMore(of: code) else { return findings.count(code) }
    let place = SourcePlace(file: file, byteOffset: byteOffset, line: line, record: record, field: field)
    findings.add(Finding(code, severity, at: place, message(), remedy: remedy()))
  }

  // MARK: Bytes

  /// Says what the next bytes of the file are. Ranges come in file order without gaps or overlaps.
  package mutating func classify(_ byteClass: ByteClass, _ range: Range<Int>) {
    precondition(range.lowerBound == classifiedEnd, "bytes are classified in file order, without gaps")
    classifiedEnd = range.upperBound
    if openClass != byteClass { closeClass() }
    openClass = byteClass
    openCount += range.count
  }

  private mutating func closeClass() {
    if let openClass, openCount > 0 { account.add(openClass, openCount) }
    openCount = 0
  }

  /// Sends the last batch and completes the account.
  package mutating func finish() {
    closeClass()
    openClass = nil
    if cells.recordCount > 0 { sink(cells.takeBatch()) }
  }
}
