import Records
import Text

/// CSV, TSV and every dialect of delimited text.
package struct CSVAdapter: SourceAdapter {
  package static let format = SourceFormat(
    name: "csv", title: "CSV or other delimited text", extensions: ["csv", "tsv", "tab", "txt"])

  package init() {}

  package func confidence(_ input: InputBytes) -> Double {
    if Content.binaryKind(input.bytes) != nil { return 0 }
    let name = input.path.lowercased()
    return Self.format.extensions.contains { name.hasSuffix("." + $0) } ? 0.6 : 0.3
  }

  package func survey(_ input: InputBytes, overrides: SourceOverrides) throws(ReadError) -> SourceSurvey {
    if let kind = Content.binaryKind(input.bytes) { throw Content.notText(input, kind) }
    let mark = Decoding.byteOrderMark(input.bytes)
    var survey = SourceSurvey(format: Self.format, encoding: Guess(.utf8, confidence: 1))
    survey.byteOrderMarkLength = mark?.length ?? 0

    let text = input.bytes.bindMemory(to: UInt8.self)
    let start = survey.byteOrderMarkLength
    let stop = min(text.count, start + 1 << 18)
    let sampleText = UnsafeBufferPointer(rebasing: text[start..<stop])
    let isWhole = stop == text.count
    let dialect =
      overrides.delimiterBytes.map { Guess(Dialect(delimiter: $0), confidence: 1) }
      ?? DialectDetector.detect(sampleText, isWhole: isWhole)
    survey.dialect = dialect
    let sample = TableSample(sampleText, dialect: dialect.value, isWhole: isWhole)
    let rows = sample.rows.filter { !$0.isBlank }
    survey.headerRowCount = overrides.headerRows ?? (rows.isEmpty ? 0 : 1)
    let header = rows.prefix(survey.headerRowCount).map {
      $0.cells.map { String(decoding: $0, as: UTF8.self) }
    }
    let width = rows.first?.cells.count ?? 0
    survey.columns = (0..<width).map { i in
      let name = header.compactMap { i < $0.count && !$0[i].isEmpty ? $0[i] : nil }.joined(separator: " ")
      if let meaning = overrides.meaning(ofColumn: name, at: i) {
        return Column(name: name, meaning: meaning, confidence: 1, reason: "pipeline")
      }
      if let meaning = HeaderWords.meaning(of: name) {
        return Column(name: name, meaning: meaning, confidence: 0.95, reason: "header word \(name)")
      }
      return Column(name: name, meaning: .unmapped, confidence: 0, reason: "unknown header")
    }
    survey.sampleRows = rows.dropFirst(survey.headerRowCount).prefix(20).map {
      $0.cells.map { String(decoding: $0, as: UTF8.self) }
    }
    return survey
  }

  package func read(_ input: InputBytes, as survey: SourceSurvey, into intake: inout Intake) {
    let text = input.bytes.bindMemory(to: UInt8.self)
    guard let base = text.baseAddress, !text.isEmpty else {
      intake.report("empty-file", .warning, "The file is empty.", remedy: "Check that the export finished.")
      return
    }
    let scanner = DelimitedScanner(survey.dialect?.value ?? .standard)
    let width = survey.columns.count
    var at = survey.byteOrderMarkLength
    var line = 1
    var headerLeft = survey.headerRowCount
    if at > 0 { intake.classify(.structure, 0..<at) }
    while at < text.count {
      let row = scanner.scanRow(base, from: at, end: text.count, isLast: true, into: &intake.cells)
      var end = row.end
      var lines = row.lineCount
      if row.ending != .complete {
        end = TableSample.lineEnd(text, from: at)
        lines = 1
        intake.reject(
          "csv-unterminated-quote", at..<end, line: line, "A quote is opened and never closed.",
          remedy: "Close the quote, or double quotes that are text.")
      } else if intake.cells.openByteCount == 0 {
        intake.dropOpenRecord()
        intake.classify(.blank, at..<end)
      } else if headerLeft > 0 {
        headerLeft -= 1
        intake.dropOpenRecord()
        intake.classify(.header, at..<end)
      } else if intake.cells.openFieldCount > width {
        intake.reject(
          "csv-ragged-row", at..<end, line: line, "The row has more cells than the header.",
          remedy: "Quote cells that hold the delimiter.")
      } else {
        while intake.cells.openFieldCount < width { intake.cells.endField() }
        intake.endRecord(at..<end, line: line)
      }
      at = end
      line += lines
    }
  }
}
