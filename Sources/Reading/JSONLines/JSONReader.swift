import Records
import Text

/// Reads the records of a JSON file.
struct JSONReader {
  private let input: InputBytes
  private let encoding: TextEncoding
  private let start: Int
  private let headerWidth: Int?
  private var fields: FieldColumns
  private var records = JSONRecords()

  init(_ input: InputBytes, _ survey: SourceSurvey, _ layout: JSONLayout) {
    self.input = input
    encoding = survey.encoding.value
    start = survey.byteOrderMarkLength
    headerWidth = layout.headerWidth
    fields = layout.fields
    records.paths = layout.paths
    records.columns = layout.columns
  }

  // MARK: One value a line

  mutating func readLines(into intake: inout Intake) {
    forEachLine(into: &intake) { (reader, text, line, intake) throws(JSONProblem) in
      try reader.records.read(text, &reader.fields.names)
      reader.take(line.range, line: line.number, into: &intake)
    }
  }

  /// Calls `read` with each line that is not blank; what it throws becomes a rejection of the line.
  private mutating func forEachLine(
    into intake: inout Intake,
    _ read: (inout Self, UnsafeBufferPointer<UInt8>, TextLines.Line, inout Intake) throws(JSONProblem) -> Void
  ) {
    var lines = TextLines(input, encoding: encoding, start: start)
    while let line = lines.next() {
      let text = Self.withoutMark(line.text)
      if JSONShape.skipBlanks(text, 0) == text.count {
        intake.classify(.blank, line.range)
        continue
      }
      do throws(JSONProblem) {
        guard !line.isMalformed else { throw .undecodable }
        try read(&self, text, line, &intake)
      } catch {
        intake.reject(error.code, line.range, line: line.number, error.message, remedy: error.remedy)
      }
    }
  }

  /// Files joined by hand have byte order marks inside.
  private static func withoutMark(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    text.count >= 3 && text[0] == 0xEF && text[1] == 0xBB && text[2] == 0xBF
      ? UnsafeBufferPointer(rebasing: text.dropFirst(3)) : text
  }

  /// The record just read, on bytes of its own.
  private mutating func take(_ range: Range<Int>, line: Int, into intake: inout Intake) {
    if isHeader(line, into: &intake) { return intake.classify(.header, range) }
    noteWidth(line, into: &intake)
    fields.append(records.record, to: &intake)
    intake.endRecord(range, line: line)
  }

  private func isHeader(_ line: Int, into intake: inout Intake) -> Bool {
    guard headerWidth != nil, records.isHeader(fields.names) else { return false }
    if intake.recordCount > 0 {
      intake.report(
        "jsonl-repeated-header", .info, line: line, "The header stands again inside the list.",
        remedy: "Nothing to do; the row was left out.")
    }
    return true
  }

  private func noteWidth(_ line: Int, into intake: inout Intake) {
    guard let headerWidth, let width = records.rowWidth, width != headerWidth else { return }
    if width < headerWidth {
      intake.report(
        "jsonl-short-row", .warning, line: line,
        "Cells are missing at the end of a row; they were left blank.",
        remedy: "Check the row if its last values look shifted.")
    } else {
      intake.report(
        "jsonl-long-row", .warning, line: line,
        "A row has more cells than the header; they went to columns of their own.",
        remedy: "Check the row if its values look shifted.")
    }
  }

  // MARK: Lines of an external adapter

  mutating func readAdapterLines(into intake: inout Intake) {
    forEachLine(into: &intake) { (reader, text, line, intake) throws(JSONProblem) in
      let read = try AdapterLine(text, into: &reader.records, &reader.fields.names)
      reader.takeAdapterLine(read, line, into: &intake)
    }
  }

  /// In a file of such lines the record's place is its line in this file.
  private mutating func takeAdapterLine(
    _ read: AdapterLine, _ line: TextLines.Line, into intake: inout Intake
  ) {
    switch read.kind {
    case .record:
      fields.append(records.record, to: &intake)
      intake.endRecord(line.range, line: line.number, isRepaired: read.isRepaired)
    case .reject:
      intake.reject(
        read.findingCode("adapter-reject"), line.range, line: line.number,
        read.shown(read.message, otherwise: "The adapter could not use a record."),
        remedy: read.shown(read.remedy, otherwise: "See the adapter's own documentation."))
    case .finding:
      intake.classify(.structure, line.range)
      intake.report(
        read.findingCode("adapter-finding"), read.severity ?? .warning, line: line.number,
        read.shown(read.message, otherwise: "The adapter reported something without words."),
        remedy: read.shown(read.remedy, otherwise: "See the adapter's own documentation."))
    case .bytes: intake.classify(.structure, line.range)
    case .unknown:
      intake.reject(
        "adapter-unknown-type", line.range, line: line.number,
        "The line is of a type that Mingce does not know.",
        remedy: "Use the types record, finding, reject and bytes; see docs/adapters.md.")
    }
  }

  // MARK: A document

  mutating func readDocument(_ list: JSONList, into intake: inout Intake) {
    guard encoding == .utf8 || input.bytes.count <= JSONText.largestDecoded else {
      return intake.reject(
        "jsonl-document-too-large", start..<input.bytes.count, line: nil,
        "A JSON document in another encoding than UTF-8 is read up to \(JSONText.largestDecoded >> 20) MB.",
        remedy: "Export the list as UTF-8, or with one object a line.")
    }
    let document = JSONText(input, encoding: encoding, start: start, limit: input.bytes.count)
    var elements = JSONElements(document.text, list)
    var lines = LineCount(document.text)
    // Brackets and what stands around the list.
    if let offset = document.fileOffset { intake.classify(.structure, offset..<(offset + list.start)) }
    loop: while true {
      switch elements.next() {
      case .between(let range): classify(.structure, range, document, into: &intake)
      case .value(let range):
        let line = lines.line(at: range.lowerBound)
        do throws(JSONProblem) {
          try records.read(UnsafeBufferPointer(rebasing: document.text[range]), &fields.names)
          takeElement(range, line: line, document, into: &intake)
        } catch {
          reject(error, range, line: line, document, into: &intake)
        }
      case .damaged(let range, let problem):
        reject(problem, range, line: lines.line(at: range.lowerBound), document, into: &intake)
      case .end: break loop
      }
    }
    finish(elements, list, lines.line(at: elements.position), document, into: &intake)
    withExtendedLifetime(document) {}
  }

  private mutating func takeElement(
    _ range: Range<Int>, line: Int, _ document: JSONText, into intake: inout Intake
  ) {
    guard document.fileOffset == nil else {
      return take(fileRange(range, document) ?? range, line: line, into: &intake)
    }
    if isHeader(line, into: &intake) { return }
    noteWidth(line, into: &intake)
    fields.append(records.record, to: &intake)
    intake.endRecord(inside: start, line: line)
  }

  private func reject(
    _ problem: JSONProblem, _ range: Range<Int>, line: Int, _ document: JSONText, into intake: inout Intake
  ) {
    if let range = fileRange(range, document) {
      intake.reject(problem.code, range, line: line, problem.message, remedy: problem.remedy)
    } else {
      intake.reject(
        inside: start..<input.bytes.count, problem.code, line: line, problem.message, remedy: problem.remedy)
    }
  }

  private func classify(
    _ byteClass: ByteClass, _ range: Range<Int>, _ document: JSONText, into intake: inout Intake
  ) {
    if let range = fileRange(range, document) { intake.classify(byteClass, range) }
  }

  private func fileRange(_ range: Range<Int>, _ document: JSONText) -> Range<Int>? {
    document.fileOffset.map { (range.lowerBound + $0)..<(range.upperBound + $0) }
  }

  private func finish(
    _ elements: JSONElements, _ list: JSONList, _ line: Int, _ document: JSONText, into intake: inout Intake
  ) {
    if elements.hasTrailingComma {
      intake.report(
        "jsonl-trailing-comma", .warning, line: line, "A comma stands behind the last record of the list.",
        remedy: "Check that the last record was not cut off.")
    }
    if list.closes && !elements.isClosed {
      intake.report(
        "jsonl-list-not-closed", .warning, line: line, "The list ends without its closing bracket.",
        remedy: "Check that the file is complete.")
    }
    let rest = elements.position..<document.text.count
    let hasRest = JSONShape.skipBlanks(document.text, elements.position) < document.text.count
    if hasRest, list.path.isEmpty {
      reject(.syntax(.trailingBytes), rest, line: line, document, into: &intake)
    } else {
      classify(.structure, rest, document, into: &intake)
    }
    guard document.fileOffset == nil else { return }
    intake.classify(intake.acceptedCount > 0 ? .record : .reject, start..<input.bytes.count)
  }
}

/// Counts lines on the way through a text.
private struct LineCount {
  private let text: UnsafeBufferPointer<UInt8>
  private var at = 0
  private var count = 1

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// The line of `offset`, counted from 1; offsets are asked for in order.
  mutating func line(at offset: Int) -> Int {
    while at < offset {
      if text[at] == 0x0A || (text[at] == 0x0D && (at + 1 == text.count || text[at + 1] != 0x0A)) {
        count += 1
      }
      at += 1
    }
    return count
  }
}
