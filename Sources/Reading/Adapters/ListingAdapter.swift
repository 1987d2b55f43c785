import Records
import Text

/// Lists in plain text: yellow pages, rosters, blocks of labelled lines, one entry a line under headings.
package struct ListingAdapter: SourceAdapter {
  package static let format = SourceFormat(
    name: "listing", title: "Text listing (yellow pages, roster)", extensions: ["txt", "text", "lst"])

  /// A line of more bytes is rejected.
  static let mostLineBytes = 64 << 10
  /// Bytes looked at for the profile and the columns.
  static let sampleBytes = 2 << 20
  static let confidenceBytes = 96 << 10

  private struct Memo: Sendable {
    var profile: ListingProfile?
    var fields: FieldColumns
  }

  package init() {}

  // MARK: Recognizing

  package static var highestConfidence: Double { 0.85 }

  package func confidence(_ input: InputBytes) -> Double {
    if Content.binaryKind(input.bytes) != nil || input.bytes.isEmpty { return 0 }
    let name = input.path.lowercased()
    // There the reader of delimited text is surer than this one could be.
    if ["csv", "tsv", "tab"].contains(where: { name.hasSuffix("." + $0) }) { return 0 }
    let isOther = ["json", "jsonl", "xml", "html", "htm", "vcf", "ldif", "log", "md"]
      .contains { name.hasSuffix("." + $0) }
    let found = evidence(input)
    return isOther ? min(found, 0.5) : found
  }

  /// How sure the first lines make it, 0…`highestConfidence`.
  private func evidence(_ input: InputBytes) -> Double {
    let head = InputBytes(
      path: input.path, bytes: UnsafeRawBufferPointer(rebasing: input.bytes.prefix(Self.confidenceBytes)))
    guard let choice = try? Decoding.choose(input, named: nil) else { return 0 }
    let isCut = head.bytes.count < input.bytes.count
    var lines = Self.lines(head, choice, limit: 1_500)
    if isCut, lines.count > 1 { lines.removeLast() }
    let texts = lines.filter { $0.kind == .text }
    guard texts.count >= 2, let profile = ListingProfile(lines) else { return 0 }
    if Delimited.isLikely(texts) { return 0 }
    var reader = ListingReader(profile)
    for line in lines { reader.feed(line) }
    reader.finish()
    let coverage = Double(reader.acceptedLines) / Double(max(1, texts.count(where: { $0.heading == nil })))
    guard reader.unexplainedLines * 4 <= texts.count else { return 0 }
    switch profile.style {
    case .blocks:
      let labels = Set(lines.flatMap { $0.pieces.filter(\.isKnown).map { ListingProfile.folded($0.label) } })
      let telling = labels.count(where: ContactSigns.isContactWord)
      if profile.hasTwoColumns { return telling >= 2 ? 0.65 : 0 }
      guard telling >= 2, coverage >= 0.5 else { return 0 }
      if reader.entryCount >= 2 { return min(Self.highestConfidence, 0.65 + 0.2 * coverage) }
      return reader.entryCount == 1 && labels.count >= 3 && coverage >= 0.8 ? 0.65 : 0
    case .rows(let cut):
      let withLeaders = texts.count { ListingRow.hasLeaders($0.text) }
      if profile.hasTwoColumns { return 0.65 }
      guard reader.entryCount >= 3, coverage >= 0.5 else { return 0 }
      return cut == .commas || withLeaders * 3 >= texts.count ? 0.75 : 0.62
    }
  }

  static func lines(_ input: InputBytes, _ choice: Decoding.Choice, limit: Int) -> [ListingLine] {
    guard input.bytes.count > choice.byteOrderMarkLength else { return [] }
    var walk = TextLines(input, encoding: choice.encoding.value, start: choice.byteOrderMarkLength)
    var known = KnownLabels()
    var lines: [ListingLine] = []
    while lines.count < limit, let line = walk.next() {
      if line.isMalformed || line.text.count > mostLineBytes { continue }
      lines.append(ListingLine(line, &known))
    }
    return lines
  }

  // MARK: Surveying

  package func survey(_ input: InputBytes, overrides: SourceOverrides) throws(ReadError) -> SourceSurvey {
    if let kind = Content.binaryKind(input.bytes) { throw Content.notText(input, kind) }
    let choice = try Decoding.choose(input, named: overrides.encoding)
    var survey = SourceSurvey(format: Self.format, encoding: choice.encoding)
    survey.byteOrderMarkLength = choice.byteOrderMarkLength
    let head = InputBytes(
      path: input.path, bytes: UnsafeRawBufferPointer(rebasing: input.bytes.prefix(Self.sampleBytes)))
    let lines = Self.lines(head, choice, limit: ListingProfile.sampleLines)
    let profile = ListingProfile(lines)
    var census = FieldCensus()
    var spelling = ListingFieldNames()
    var sections: [String] = []
    if let profile {
      var reader = ListingReader(profile)
      var record = FieldRecord()
      for line in lines { reader.feed(line) }
      reader.finish()
      for case .entry(let entry) in reader.takeEvents() {
        spelling.fill(&record, entry, &census.names)
        census.add(record)
        sections += entry.sections.prefix(1).map(\.value)
      }
    }
    let names = ListingFieldNames.meaningsOfNames(among: census.names.names)
    let sectionMeaning = ListingSections.meaning(sections)
    let fields = census.columns(overrides: overrides) { field in
      if field == ListingSections.field { return sectionMeaning }
      if field.hasPrefix(ListingSections.field + " ") { return .unmapped }
      return names[field] ?? Self.meaning(field)
    }
    survey.columns = fields.columns
    survey.sampleRows = fields.sampleRows
    survey.memo = Memo(profile: profile, fields: fields)
    survey.findings += survey.encoding.doubts(in: input.path)
    return survey
  }

  private static func meaning(_ field: String) -> ColumnMeaning? {
    switch field {
    case "phone": .phone
    case "email": .email
    case "website": .website
    case "address": .address
    case "company": .company
    case "title": .title
    case "text", "occupation": .unmapped
    default: ListingLabels.meaning(field)
    }
  }

  // MARK: Reading

  package func read(_ input: InputBytes, as survey: SourceSurvey, into intake: inout Intake) {
    let start = survey.byteOrderMarkLength
    if start > 0 { intake.classify(.structure, 0..<start) }
    guard input.bytes.count > start, let memo = survey.memo as? Memo else {
      if input.bytes.count > start { intake.classify(.structure, start..<input.bytes.count) }
      return intake.reportEmptyFile()
    }
    var fields = memo.fields
    var names = ListingFieldNames(fields.names)
    var record = FieldRecord()
    var walk = TextLines(input, encoding: survey.encoding.value, start: start)
    guard let profile = memo.profile else { return rejectAll(&walk, into: &intake) }
    var reader = ListingReader(profile)
    var known = KnownLabels()
    while let line = walk.next() {
      if line.text.count > Self.mostLineBytes {
        reader.finish()
        deliver(&reader, &fields, &names, &record, &intake)
        intake.reject(
          "listing-line-too-long", line.range, line: line.number, "A line is too long for a list.",
          remedy: "Check that the file is a list with one value or entry a line.")
        continue
      }
      if line.isMalformed {
        reader.feedDamaged(ListingLine(damaged: line))
      } else {
        reader.feed(ListingLine(line, &known))
      }
      deliver(&reader, &fields, &names, &record, &intake)
    }
    reader.finish()
    deliver(&reader, &fields, &names, &record, &intake)
    if intake.recordCount == 0 {
      intake.report(
        "no-records", .warning, "The file holds no entries.", remedy: "Check that the export finished.")
    }
  }

  private func deliver(
    _ reader: inout ListingReader, _ fields: inout FieldColumns, _ names: inout ListingFieldNames,
    _ record: inout FieldRecord, _ intake: inout Intake
  ) {
    for event in reader.takeEvents() {
      switch event {
      case .entry(let entry):
        names.fill(&record, entry, &fields.names)
        fields.append(record, to: &intake)
        intake.endRecord(entry.range, line: entry.line, isRepaired: entry.isRepaired)
      case .other(let byteClass, let range): intake.classify(byteClass, range)
      case .reject(let code, let range, let line, let message, let remedy):
        intake.reject(code, range, line: line, message, remedy: remedy)
      case .finding(let code, let severity, let offset, let line, let message, let remedy):
        intake.report(code, severity, byteOffset: offset, line: line, message, remedy: remedy)
      }
    }
  }

  /// Text in which no entry could be made out.
  private func rejectAll(_ walk: inout TextLines, into intake: inout Intake) {
    var range: Range<Int>?
    while let line = walk.next() {
      range = (range?.lowerBound ?? line.range.lowerBound)..<line.range.upperBound
    }
    guard let range else { return }
    intake.reject(
      "listing-no-entries", range, line: 1, "No entries with labels or values in columns were found.",
      remedy: "Name the file's true format, or put each value behind a label.")
  }
}

extension ListingLine {
  fileprivate init(_ line: TextLines.Line, _ known: inout KnownLabels) {
    self.init(line.text, &known)
    (range, number) = (line.range, line.number)
  }

  /// A line whose text is of no use.
  fileprivate init(damaged line: TextLines.Line) {
    self.init(blank: ())
    (range, number) = (line.range, line.number)
  }
}
