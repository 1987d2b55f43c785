import Records

/// The columns of a file whose records name their values, and the way from a record's values to its cells.
///
/// Every value is kept: a field first seen after the survey, and repetitions beyond the columns of their
/// field, go to the last column as a JSON object.
struct FieldColumns: Sendable {
  /// The columns of one field: `count` of them from `first` on.
  struct Slots: Sendable {
    var first: Int
    var count: Int
  }

  let columns: [Column]
  /// Names known so far; reading adds those it meets.
  var names: FieldNames
  private let slots: [Slots]
  let sampleRows: [[String]]
  private var cells: [Range<Int>]
  private var used: [Int]
  private var further: [FieldRecord.Entry] = []

  init(columns: [Column], names: FieldNames, slots: [Slots], sampleRows: [[String]]) {
    self.columns = columns
    self.names = names
    self.slots = slots
    self.sampleRows = sampleRows
    cells = Array(repeating: 0..<0, count: columns.count - 1)
    used = Array(repeating: 0, count: slots.count)
  }

  /// Appends the record's cells to the intake, in the order of the columns. The record stays open.
  mutating func append(_ record: FieldRecord, to intake: inout Intake) {
    for i in cells.indices { cells[i] = 0..<0 }
    for i in used.indices { used[i] = 0 }
    further.removeAll(keepingCapacity: true)
    for entry in record.entries {
      if entry.field < slots.count, used[entry.field] < slots[entry.field].count {
        cells[slots[entry.field].first + used[entry.field]] = entry.start..<entry.end
        used[entry.field] += 1
      } else {
        further.append(entry)
      }
    }
    record.bytes.withUnsafeBufferPointer { bytes in
      for cell in cells { intake.appendField(UnsafeBufferPointer(rebasing: bytes[cell])) }
    }
    if further.isEmpty {
      intake.appendField(UnsafeBufferPointer(start: nil, count: 0))
    } else {
      intake.appendField(furtherFields(record).canonicalBytes())
    }
  }

  private func furtherFields(_ record: FieldRecord) -> JSONValue {
    var order: [Int] = []
    var values: [Int: [JSONValue]] = [:]
    for entry in further {
      if values[entry.field] == nil { order.append(entry.field) }
      values[entry.field, default: []].append(
        .string(String(decoding: record.value(entry), as: UTF8.self)))
    }
    return .object(
      order.map { field in
        let list = values[field] ?? []
        return JSONMember(names[field], list.count == 1 ? list[0] : .array(list))
      })
  }
}
