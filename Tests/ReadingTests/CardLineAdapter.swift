import Records
import Text

@testable import Reading

/// Card lines: `#cards` on top, then one customer a line, `姓名=王小明; 手机=13905550101`.
struct CardLineAdapter: SourceAdapter {
  static let format = SourceFormat(name: "cardline", title: "Card lines", extensions: ["cards"])

  func confidence(_ input: InputBytes) -> Double {
    input.bytes.starts(with: Array("#cards".utf8)) ? 0.95 : 0
  }

  func survey(_ input: InputBytes, overrides: SourceOverrides) throws(ReadError) -> SourceSurvey {
    let choice = try Decoding.choose(input, named: overrides.encoding)
    var survey = SourceSurvey(format: Self.format, encoding: choice.encoding)
    survey.byteOrderMarkLength = choice.byteOrderMarkLength
    guard input.bytes.count > survey.byteOrderMarkLength else { return survey }
    var (census, record) = (FieldCensus(), FieldRecord())
    var lines = TextLines(input, encoding: choice.encoding.value, start: choice.byteOrderMarkLength)
    while census.recordCount < 1000, let line = lines.next() {
      if fill(&record, from: line, &census.names) { census.add(record) }
    }
    let fields = census.columns(overrides: overrides)
    (survey.columns, survey.sampleRows, survey.memo) = (fields.columns, fields.sampleRows, fields)
    return survey
  }

  func read(_ input: InputBytes, as survey: SourceSurvey, into intake: inout Intake) {
    intake.classify(.structure, 0..<survey.byteOrderMarkLength)
    guard var fields = survey.memo as? FieldColumns else {
      return intake.report("empty-file", .warning, "The file is empty.", remedy: "Check the export.")
    }
    var record = FieldRecord()
    var lines = TextLines(input, encoding: survey.encoding.value, start: survey.byteOrderMarkLength)
    while let line = lines.next() {
      if line.text.allSatisfy({ $0 <= 0x20 }) {
        intake.classify(.blank, line.range)
      } else if line.text[0] == UInt8(ascii: "#") {
        intake.classify(.header, line.range)
      } else if fill(&record, from: line, &fields.names) {
        fields.append(record, to: &intake)
        intake.endRecord(line.range, line: line.number)
      } else {
        intake.reject(
          "cardline-no-field", line.range, line: line.number, "The line cannot be read as fields.",
          remedy: "Write it as name=value; name=value, in one encoding.")
      }
    }
    if intake.recordCount == 0 {
      intake.report("no-records", .warning, "The file holds no records.", remedy: "Check the export.")
    }
  }

  /// Puts the fields of a line into `record`; `false` for a line that is no record.
  private func fill(_ record: inout FieldRecord, from line: TextLines.Line, _ names: inout FieldNames) -> Bool
  {
    record.removeAll()
    for part in line.text.split(separator: UInt8(ascii: ";")) where !line.isMalformed {
      guard let equals = part.firstIndex(of: UInt8(ascii: "=")), names.count < 10_000 else { return false }
      let name = String(decoding: part[..<equals].drop { $0 == 0x20 }, as: UTF8.self)
      record.append(names.number(of: name), part[part.index(after: equals)...])
    }
    return !record.isEmpty
  }
}
