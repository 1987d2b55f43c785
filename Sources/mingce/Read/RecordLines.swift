import Records

/// Writes source records as JSON Lines, in the protocol of external adapters: what Mingce reads, it can
/// read again.
struct RecordLines {
  let file: String
  let columns: OutputColumns

  func write(_ batch: RecordBatch, to out: inout OutputBuffer) throws(OutputFailure) {
    for r in 0..<batch.recordCount {
      out.append(#"{"type":"record","file":"#)
      append(file, to: &out)
      out.append(",\"record\":\(batch.numbers[r]),\"line\":\(batch.lines[r])")
      out.append(",\"byte_start\":\(batch.byteOffsets[r]),\"fields\":{")
      appendFields(batch, batch.fieldRange(ofRecord: r), to: &out)
      out.append("}}\n")
      try out.flushIfFull()
    }
  }

  private func appendFields(_ batch: RecordBatch, _ fields: Range<Int>, to out: inout OutputBuffer) {
    var isFirst = true
    func key(_ name: String, _ out: inout OutputBuffer) {
      if !isFirst { out.append(UInt8(ascii: ",")) }
      isFirst = false
      append(name, to: &out)
      out.append(UInt8(ascii: ":"))
    }
    batch.bytes.withUnsafeBufferPointer { bytes in
      func cell(_ i: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[batch.byteRange(ofField: fields.lowerBound + i)])
      }
      let further = furtherFields(fields.count > 0 ? cell(fields.count - 1) : .init(start: nil, count: 0))
      var i = 0
      while i < min(fields.count, columns.places.count) {
        guard case .single(let name) = columns.places[i] else {
          i += 1
          continue
        }
        var values = cell(i).isEmpty && columns.namesValues ? [] : [i]
        var next = i + 1
        while next < columns.places.count, case .repeated(let field) = columns.places[next], field == name {
          if !cell(next).isEmpty { values.append(next) }
          next += 1
        }
        let more = further.first { $0.name == name }.map { Self.list($0.value) } ?? []
        if values.count + more.count == 1, let only = values.first {
          key(name, &out)
          append(cell(only), to: &out)
        } else if values.count + more.count > 0 {
          key(name, &out)
          out.append(UInt8(ascii: "["))
          for (n, value) in values.enumerated() {
            if n > 0 { out.append(UInt8(ascii: ",")) }
            append(cell(value), to: &out)
          }
          for (n, value) in more.enumerated() {
            if n + values.count > 0 { out.append(UInt8(ascii: ",")) }
            out.append(value.canonicalBytes())
          }
          out.append(UInt8(ascii: "]"))
        }
        i = next
      }
      for member in further where !columns.names.contains(member.name) {
        key(member.name, &out)
        out.append(member.value.canonicalBytes())
      }
    }
  }

  /// What the last cell of a format that names its values holds beyond the columns.
  private func furtherFields(_ cell: UnsafeBufferPointer<UInt8>) -> [JSONMember] {
    guard columns.namesValues, !cell.isEmpty else { return [] }
    return (try? JSONValue.parse(cell))?.members ?? []
  }

  private static func list(_ value: JSONValue) -> [JSONValue] {
    if case .array(let values) = value { return values }
    return [value]
  }

  private func append(_ text: UnsafeBufferPointer<UInt8>, to out: inout OutputBuffer) {
    var bytes: [UInt8] = []
    CanonicalJSON.append(text, to: &bytes)
    out.append(bytes)
  }

  private func append(_ text: String, to out: inout OutputBuffer) {
    var bytes: [UInt8] = []
    CanonicalJSON.append(text, to: &bytes)
    out.append(bytes)
  }
}
