import Records
import Text

/// JSON Lines, lists of objects in one JSON document, and the lines of external adapters. See docs/formats/jsonl.md.
package struct JSONLinesAdapter: SourceAdapter {
  package static let format = SourceFormat(
    name: "jsonl", title: "JSON Lines or a JSON list of objects", extensions: ["jsonl", "ndjson", "json"])

  package init() {}

  package func confidence(_ input: InputBytes) -> Double {
    let name = input.path.lowercased()
    let isNamed = Self.format.extensions.contains { name.hasSuffix("." + $0) }
    let start = Self.beginning(input.bytes)
    guard let first = start.first else { return isNamed ? 0.6 : 0 }
    if Content.binaryKind(input.bytes) != nil { return 0 }
    let second = start.dropFirst().first
    switch first {
    case UInt8(ascii: "{"):
      return second == UInt8(ascii: "\"") || second == UInt8(ascii: "}") ? 0.93 : isNamed ? 0.6 : 0
    case UInt8(ascii: "["):
      switch second {
      case UInt8(ascii: "{"), UInt8(ascii: "["): return 0.92
      case UInt8(ascii: "\""): return isNamed || Self.beginsWithRow(input.bytes) ? 0.92 : 0.2
      default: return isNamed ? 0.6 : 0
      }
    default: return isNamed ? 0.6 : 0
    }
  }

  /// Whether the first line is a whole list, and not merely text in brackets.
  private static func beginsWithRow(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let line = bytes.prefix(1 << 16).prefix { $0 != 0x0A }
    return line.withMemoryRebound(to: UInt8.self) { JSONShape.isValue($0[...]) }
  }

  /// The first characters that are no blanks, whatever the encoding.
  private static func beginning(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var head = bytes.prefix(4096)
    for mark: [UInt8] in [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]] where head.starts(with: mark) {
      head = head.dropFirst(mark.count)
    }
    return Array(head.lazy.filter { $0 > 0x20 }.prefix(2))
  }

  package func survey(_ input: InputBytes, overrides: SourceOverrides) throws(ReadError) -> SourceSurvey {
    if let kind = Content.binaryKind(input.bytes) { throw Content.notText(input, kind) }
    let choice = try Decoding.choose(input, named: overrides.encoding)
    var survey = SourceSurvey(format: Self.format, encoding: choice.encoding)
    survey.byteOrderMarkLength = choice.byteOrderMarkLength
    guard input.bytes.count > survey.byteOrderMarkLength else { return survey }

    let head = JSONText(head: input, encoding: choice.encoding.value, start: choice.byteOrderMarkLength)
    let shape = JSONShape(head: head.text, isWhole: head.isWhole, record: overrides.record)
    let sample =
      shape == .adapterLines
      ? JSONSample(adapterLines: input, encoding: choice.encoding.value, start: choice.byteOrderMarkLength)
      : JSONSample(head.text, shape: shape, headerRows: overrides.headerRows)
    let fields = sample.census.columns(overrides: overrides, meaning: PathMeaning.of)
    survey.columns = fields.columns
    survey.sampleRows = fields.sampleRows
    survey.headerRowCount = sample.headerWidth == nil ? 0 : 1
    survey.memo = JSONLayout(
      shape: shape, fields: fields, paths: sample.records.paths, columns: sample.records.columns,
      headerWidth: sample.headerWidth)
    survey.findings = findings(input, survey, shape, head.text)
    withExtendedLifetime(head) {}
    return survey
  }

  package func read(_ input: InputBytes, as survey: SourceSurvey, into intake: inout Intake) {
    if survey.byteOrderMarkLength > 0 { intake.classify(.structure, 0..<survey.byteOrderMarkLength) }
    guard input.bytes.count > survey.byteOrderMarkLength, let layout = survey.memo as? JSONLayout else {
      return intake.reportEmptyFile()
    }
    var reader = JSONReader(input, survey, layout)
    switch layout.shape {
    case .lines: reader.readLines(into: &intake)
    case .adapterLines: reader.readAdapterLines(into: &intake)
    case .document(let list): reader.readDocument(list, into: &intake)
    }
    if intake.recordCount == 0 {
      intake.reportNoRecords()
    }
  }

  private func findings(
    _ input: InputBytes, _ survey: SourceSurvey, _ shape: JSONShape, _ head: UnsafeBufferPointer<UInt8>
  ) -> [Finding] {
    var findings: [Finding] = []
    findings += survey.encoding.doubts(in: input.path)
    if case .lines = shape, let list = JSONList.inside(head, at: JSONShape.skipBlanks(head, 0), named: nil) {
      findings.append(
        Finding(
          "jsonl-list-in-record", .warning, at: SourcePlace(file: input.path, line: 1, field: list.path),
          "Each line holds a list of objects and was read as one record.",
          remedy: "If the lists hold the customers, write each customer on a line of its own."))
    }
    if case .document(let list) = shape, !list.path.isEmpty {
      findings.append(
        Finding(
          "jsonl-list-inside", .info, at: SourcePlace(file: input.path),
          "The records are the list inside the document's object; the rest of it was left out.",
          remedy: "Name another list as record in the pipeline file if this is the wrong one."))
    }
    return findings
  }
}
