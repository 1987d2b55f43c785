import Glibc
import Records

/// Cells of the records being read, in raw memory: the inner loop of scanners writes here.
///
/// The *open* record is the one whose cells were appended since the last `endRecord`; it can be
/// dropped again. `takeBatch` hands out the closed records and keeps the open one.
struct CellBuffer: ~Copyable {
  private(set) var bytes: UnsafeMutablePointer<UInt8>
  private(set) var byteCount = 0
  private var byteCapacity: Int
  private(set) var fieldEnds: UnsafeMutablePointer<UInt32>
  private(set) var fieldCount = 0
  private var fieldCapacity: Int
  /// Where the open record starts.
  private(set) var openByte = 0
  private(set) var openField = 0

  private var recordEnds: [UInt32] = []
  private var byteOffsets: [Int] = []
  private var lines: [UInt32] = []
  private var numbers: [UInt32] = []

  init(byteCapacity: Int = 1 << 16, fieldCapacity: Int = 1 << 12) {
    self.byteCapacity = byteCapacity
    self.fieldCapacity = fieldCapacity
    bytes = .allocate(capacity: byteCapacity + 16)
    fieldEnds = .allocate(capacity: fieldCapacity)
  }

  deinit {
    bytes.deallocate()
    fieldEnds.deallocate()
  }

  var recordCount: Int { recordEnds.count }
  var openFieldCount: Int { fieldCount - openField }
  var openByteCount: Int { byteCount - openByte }

  /// Makes room, so that cells may be written through `bytes` and `fieldEnds`, and told by `commit`.
  @inline(__always)
  mutating func reserve(bytes more: Int, fields: Int) {
    if byteCount + more > byteCapacity { growBytes(more) }
    if fieldCount + fields > fieldCapacity { growFields(to: max(fieldCapacity * 2, fieldCount + fields)) }
  }

  /// Takes over cells written in place.
  @inline(__always)
  mutating func commit(byteCount: Int, fieldCount: Int) {
    self.byteCount = byteCount
    self.fieldCount = fieldCount
  }

  /// Appends bytes to the open cell.
  @inline(__always)
  mutating func append(_ source: UnsafePointer<UInt8>, _ count: Int) {
    if byteCount + count > byteCapacity { growBytes(count) }
    memcpy(bytes + byteCount, source, count)
    byteCount += count
  }

  /// Appends at most 16 bytes, reading and writing 16: `source + 16` must be readable.
  @inline(__always)
  mutating func appendShort(_ source: UnsafePointer<UInt8>, _ count: Int) {
    if byteCount + count > byteCapacity { growBytes(count) }
    let raw = UnsafeRawPointer(source)
    let target = UnsafeMutableRawPointer(bytes + byteCount)
    target.storeBytes(of: raw.loadUnaligned(as: UInt64.self), as: UInt64.self)
    target.storeBytes(
      of: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self), toByteOffset: 8, as: UInt64.self)
    byteCount += count
  }

  /// Closes the open cell.
  @inline(__always)
  mutating func endField() {
    if fieldCount == fieldCapacity { growFields() }
    fieldEnds[fieldCount] = UInt32(truncatingIfNeeded: byteCount)
    fieldCount += 1
  }

  mutating func endRecord(number: Int, byteOffset: Int, line: Int) {
    recordEnds.append(UInt32(fieldCount))
    byteOffsets.append(byteOffset)
    lines.append(UInt32(truncatingIfNeeded: line))
    numbers.append(UInt32(truncatingIfNeeded: number))
    openByte = byteCount
    openField = fieldCount
  }

  /// Drops the cells of the open record.
  mutating func dropOpenRecord() {
    byteCount = openByte
    fieldCount = openField
  }

  /// The bytes of a cell of the open record, counted from 0. Valid until the next append.
  func openCell(_ i: Int) -> UnsafeBufferPointer<UInt8> {
    let field = openField + i
    let start = i == 0 ? openByte : Int(fieldEnds[field - 1])
    return UnsafeBufferPointer(start: bytes + start, count: Int(fieldEnds[field]) - start)
  }

  /// All cell bytes of the open record, one after the other.
  var openBytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: bytes + openByte, count: openByteCount)
  }

  /// How many cells of the open record hold nothing.
  var openEmptyFieldCount: Int {
    var empty = 0
    var previous = UInt32(truncatingIfNeeded: openByte)
    for i in openField..<fieldCount {
      if fieldEnds[i] == previous { empty += 1 }
      previous = fieldEnds[i]
    }
    return empty
  }

  /// Appends empty cells to the open record, or drops cells at its end.
  mutating func setOpenFieldCount(_ count: Int) {
    while openFieldCount < count { endField() }
    fieldCount = openField + count
    if fieldCount > openField { byteCount = Int(fieldEnds[fieldCount - 1]) }
  }

  /// A copy of the open record's cells, for the slow path.
  func openCells() -> [[UInt8]] { (0..<openFieldCount).map { Array(openCell($0)) } }

  /// The closed records; the open one stays.
  mutating func takeBatch() -> RecordBatch {
    var batch = RecordBatch()
    batch.bytes = Array(UnsafeBufferPointer(start: bytes, count: openByte))
    batch.fieldEnds = Array(UnsafeBufferPointer(start: fieldEnds, count: openField))
    swap(&batch.recordEnds, &recordEnds)
    swap(&batch.byteOffsets, &byteOffsets)
    swap(&batch.lines, &lines)
    swap(&batch.numbers, &numbers)
    recordEnds.reserveCapacity(batch.recordEnds.count)
    byteOffsets.reserveCapacity(batch.recordEnds.count)
    lines.reserveCapacity(batch.recordEnds.count)
    numbers.reserveCapacity(batch.recordEnds.count)

    let keptBytes = byteCount - openByte
    let keptFields = fieldCount - openField
    memmove(bytes, bytes + openByte, keptBytes)
    for i in 0..<keptFields { fieldEnds[i] = fieldEnds[openField + i] - UInt32(openByte) }
    (openByte, openField, byteCount, fieldCount) = (0, 0, keptBytes, keptFields)
    return batch
  }

  @inline(never)
  private mutating func growBytes(_ more: Int) {
    let capacity = max(byteCapacity * 2, byteCount + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + 16)
    memcpy(larger, bytes, byteCount)
    bytes.deallocate()
    bytes = larger
    byteCapacity = capacity
  }

  @inline(never)
  private mutating func growFields() { growFields(to: fieldCapacity * 2) }

  @inline(never)
  private mutating func growFields(to capacity: Int) {
    let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity)
    memcpy(larger, fieldEnds, fieldCount * 4)
    fieldEnds.deallocate()
    fieldEnds = larger
    fieldCapacity = capacity
  }
}
