package import Records
import Text

/// Reads a file by what an external adapter printed about it.
package struct AdapterOutput: SourceAdapter {
  package static let format = SourceFormat(
    name: "external", title: "read by an external adapter", extensions: [])

  /// What the adapter printed.
  package let output: InputBytes
  /// What running it gave beside that.
  private let findings: [Finding]

  package init() { self.init(InputBytes(path: "", copying: []), findings: []) }

  package init(_ output: InputBytes, findings: [Finding] = []) {
    self.output = output
    self.findings = findings
  }

  package func confidence(_ input: InputBytes) -> Double { 0 }

  package func survey(_ input: InputBytes, overrides: SourceOverrides) throws(ReadError) -> SourceSurvey {
    var survey = SourceSurvey(format: Self.format, encoding: Guess(.utf8, confidence: 1))
    let sample = JSONSample(adapterLines: output, start: 0)
    let fields = sample.census.columns(overrides: overrides, meaning: PathMeaning.of)
    survey.columns = fields.columns
    survey.sampleRows = fields.sampleRows
    survey.memo = JSONLayout(shape: .adapterLines, fields: fields, paths: sample.records.paths, columns: [])
    survey.findings = findings
    return survey
  }

  package func read(_ input: InputBytes, as survey: SourceSurvey, into intake: inout Intake) {
    guard let layout = survey.memo as? JSONLayout else { return }
    var taker = AdapterLines(fields: layout.fields, paths: layout.paths, byteCount: input.bytes.count)
    if !output.bytes.isEmpty {
      var lines = TextLines(output, encoding: .utf8, start: 0)
      while let line = lines.next() {
        if !line.text.allSatisfy({ $0 <= 0x20 }) {
          taker.take(line.text, printedLine: line.number, into: &intake)
        }
      }
    }
    if input.bytes.isEmpty {
      intake.reportEmptyFile()
    }
    taker.finish(into: &intake)
  }
}

extension SourceReading {
  /// Surveys the input with an adapter that is in no registry.
  package init(_ input: InputBytes, adapter: any SourceAdapter, overrides: SourceOverrides) throws(ReadError)
  {
    self.input = input
    self.adapter = adapter
    survey = try adapter.survey(input, overrides: overrides)
  }
}
