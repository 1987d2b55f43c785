import Records
import Text

/// LDIF (RFC 2849): entries of directories, and address books of mail programs.
///
/// What is read and how: docs/formats/ldif.md.
package struct LDIFAdapter: SourceAdapter {
  package static let format = SourceFormat(
    name: "ldif", title: "LDIF directory export", extensions: ["ldif", "ldi"])

  /// How much of a file the survey looks at, and up to which size where that holds fewer entries than it should.
  static let sampleSize = 2 << 20
  static let largestSample = 32 << 20
  static let sampleEntries = 200

  package init() {}

  private struct Memo: Sendable {
    var fields: FieldColumns
    var isFixed: Bool
  }

  /// LDIF begins with `dn:` or `version: 1`, below comments and blank lines perhaps.
  package func confidence(_ input: InputBytes) -> Double {
    if Content.binaryKind(input.bytes) != nil { return 0 }
    let head = input.bytes.bindMemory(to: UInt8.self).prefix(1 << 16)
    let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var lines = PhysicalLines(UnsafeBufferPointer(rebasing: head[start...]))
    var sawVersion = false
    while let line = lines.next() {
      if line.text.isEmpty || line.text[0] == 0x23 || line.text[0] == 0x20 { continue }
      if !sawVersion, LDIFScanner.starts(line.text, with: "version:") {
        sawVersion = true
        continue
      }
      if LDIFScanner.starts(line.text, with: "dn:") { return 0.95 }
      break
    }
    let name = input.path.lowercased()
    return Self.format.extensions.contains { name.hasSuffix("." + $0) } ? 0.6 : 0
  }

  package func survey(_ input: InputBytes, overrides: SourceOverrides) throws(ReadError) -> SourceSurvey {
    if let kind = Content.binaryKind(input.bytes) { throw Content.notText(input, kind) }
    let choice = try Decoding.choose(input, named: overrides.encoding)
    var survey = SourceSurvey(format: Self.format, encoding: choice.encoding)
    survey.byteOrderMarkLength = choice.byteOrderMarkLength
    var census = FieldCensus()
    var fields = LDIFFields(encoding: Self.byteEncoding(survey), isFixed: overrides.encoding != nil)
    let size = min(input.bytes.count, survey.byteOrderMarkLength + Self.largestSample) & ~1
    let isWhole = input.bytes.count - size <= 1
    let sample = InputBytes(
      path: input.path,
      bytes: UnsafeRawBufferPointer(rebasing: input.bytes[..<(isWhole ? input.bytes.count : size)]))
    var scanner = LDIFScanner(Self.lines(sample, survey))
    var entries = 0
    while let item = scanner.next() {
      guard case .entry = item, !scanner.entry.isChange, !scanner.entry.isTooLong else { continue }
      if !isWhole, scanner.entry.range.upperBound == sample.bytes.count { break }
      entries += 1
      if scanner.entry.range.upperBound > Self.sampleSize, entries > Self.sampleEntries { break }
      fields.fill(scanner.entry)
      census.names = fields.names
      census.add(fields.record)
    }
    withExtendedLifetime(input) {}
    if input.bytes.count > Self.sampleSize { census.reserve(LDIFFieldNames.reserved) }
    let columns = census.columns(overrides: overrides, meaning: LDIFFieldNames.meaning)
    survey.columns = columns.columns
    survey.sampleRows = columns.sampleRows
    survey.memo = Memo(fields: columns, isFixed: overrides.encoding != nil)
    survey.findings += survey.encoding.doubts(in: input.path)
    return survey
  }

  package func read(_ input: InputBytes, as survey: SourceSurvey, into intake: inout Intake) {
    if survey.byteOrderMarkLength > 0 { intake.classify(.structure, 0..<survey.byteOrderMarkLength) }
    guard input.bytes.count > survey.byteOrderMarkLength, let memo = survey.memo as? Memo else {
      return intake.reportEmptyFile()
    }
    let fields = LDIFFields(
      encoding: Self.byteEncoding(survey), isFixed: memo.isFixed, names: memo.fields.names)
    var reader = LDIFReader(Self.lines(input, survey), fields: fields, columns: memo.fields)
    reader.read(into: &intake)
    if intake.recordCount == 0 {
      intake.reportNoRecords()
    }
  }

  private static func lines(_ input: InputBytes, _ survey: SourceSurvey) -> PhysicalLines {
    PhysicalLines(
      input, isWide: survey.encoding.value.isUTF16, encoding: survey.encoding.value,
      start: survey.byteOrderMarkLength)
  }

  /// UTF-16 is decoded line by line, so that values are UTF-8.
  private static func byteEncoding(_ survey: SourceSurvey) -> TextEncoding {
    survey.encoding.value.isUTF16 ? .utf8 : survey.encoding.value
  }
}
