import Records
import Text

/// What the survey of a JSON file found: how it is laid out, and where its values go.
struct JSONLayout: Sendable {
  var shape: JSONShape
  var fields: FieldColumns
  var paths: FieldPaths
  /// For rows, the field of each cell.
  var columns: [Int]
  /// Cells of the header, where rows have one.
  var headerWidth: Int?
}

/// The first records of a JSON file.
struct JSONSample {
  /// How much of a file is looked at.
  static let size = 2 << 20
  private static let mostRecords = 20_000
  /// With so many different fields, further records tell nothing more.
  private static let enoughFields = 4096

  private(set) var records = JSONRecords()
  private(set) var census = FieldCensus()
  private(set) var headerWidth: Int?
  private var rows: [[[UInt8]]] = []

  private var isFull: Bool {
    census.recordCount >= Self.mostRecords || census.names.count >= Self.enoughFields
  }

  /// Lines of an external adapter.
  init(adapterLines input: InputBytes, encoding: TextEncoding = .utf8, start: Int) {
    guard input.bytes.count > start else { return }
    var lines = TextLines(input, encoding: encoding, start: start)
    while !isFull, let line = lines.next(), line.range.lowerBound < Self.size {
      if let read = try? AdapterLine(line.text, into: &records, &census.names), read.kind == .record {
        census.add(records.record)
      }
    }
  }

  /// Records of a file in UTF-8 whose head is `text`.
  init(_ text: UnsafeBufferPointer<UInt8>, shape: JSONShape, headerRows: Int?) {
    collectRows(text, shape)
    settleHeader(headerRows)
    each(text, shape) { text, sample in
      guard (try? sample.records.read(text, &sample.census.names)) != nil else { return }
      if sample.headerWidth != nil, sample.records.isHeader(sample.census.names) { return }
      sample.census.add(sample.records.record)
    }
  }

  /// The values of the head, each as its text.
  private mutating func each(
    _ text: UnsafeBufferPointer<UInt8>, _ shape: JSONShape,
    _ body: (UnsafeBufferPointer<UInt8>, inout JSONSample) -> Void
  ) {
    guard case .document(let list) = shape else {
      var at = 0
      while at < text.count, !isFull {
        let end = TableSample.lineEnd(text, from: at)
        body(UnsafeBufferPointer(rebasing: text[at..<end]), &self)
        at = end
      }
      return
    }
    var elements = JSONElements(text, list)
    while !isFull {
      switch elements.next() {
      case .value(let range): body(UnsafeBufferPointer(rebasing: text[range]), &self)
      case .damaged, .between: continue
      case .end: return
      }
    }
  }

  // MARK: Rows

  private mutating func collectRows(_ text: UnsafeBufferPointer<UInt8>, _ shape: JSONShape) {
    var probe = JSONRecords()
    var names = FieldNames()
    var seen = 0
    each(text, shape) { text, sample in
      seen += 1
      // Objects have no header; looking at the first values is enough to know.
      guard seen <= 400, seen - sample.rows.count < 5, (try? probe.read(text, &names)) != nil,
        probe.rowWidth != nil
      else { return }
      sample.rows.append(probe.record.entries.map { Array(probe.record.value($0)) })
    }
  }

  private mutating func settleHeader(_ headerRows: Int?) {
    guard let first = rows.first, !first.isEmpty else { return }
    let width = rows.map(\.count).max() ?? 0
    guard headerRows.map({ $0 > 0 }) ?? (HeaderJudge(rows: rows, width: width).headerRowCount > 0) else {
      return
    }
    for (i, cell) in first.prefix(FieldPaths.mostFields).enumerated() {
      let name = String(decoding: cell, as: UTF8.self)
      records.columns.append(census.names.number(of: name.isEmpty ? "#\(i + 1)" : name))
    }
    headerWidth = records.columns.count
  }
}
