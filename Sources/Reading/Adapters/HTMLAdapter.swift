import Records
import Text

/// Web pages that list companies or people: JSON-LD, microdata, microformats, tables, repeated blocks.
package struct HTMLAdapter: SourceAdapter {
  package static let format = SourceFormat(
    name: "html", title: "Web page", extensions: ["html", "htm", "xhtml", "shtml", "mht"])

  /// What is kept between survey and reading: pages are small enough to be read once.
  private struct Memo: Sendable {
    var page: HTMLPage
    var lists: PageLists
    var fields: FieldColumns?
    var encoding: PageEncoding
  }

  package init() {}

  package func confidence(_ input: InputBytes) -> Double {
    if Content.binaryKind(input.bytes) != nil { return 0 }
    let name = input.path.lowercased()
    let isNamed = ["html", "htm", "xhtml", "shtml"].contains { name.hasSuffix("." + $0) }
    switch PageSigns(input.bytes.prefix(1 << 16)).strength {
    case .document: return 0.95
    case .fragment: return isNamed ? 0.9 : 0.7
    case .none: return isNamed ? 0.5 : 0
    }
  }

  package func survey(_ input: InputBytes, overrides: SourceOverrides) throws(ReadError) -> SourceSurvey {
    if let kind = Content.binaryKind(input.bytes) { throw Content.notText(input, kind) }
    let encoding = try PageEncoding(input, named: overrides.encoding)
    var survey = SourceSurvey(format: Self.format, encoding: encoding.guess)
    survey.byteOrderMarkLength = encoding.byteOrderMarkLength
    guard input.bytes.count > encoding.byteOrderMarkLength else { return survey }
    let page = HTMLPage(input, encoding)
    let lists = PageLists(page, table: overrides.table)
    if let table = overrides.table, lists.chosen == nil {
      throw ReadError(
        .badOverride, input.path, "\(input.path) has no table \(table): \(lists.lists.count) were found.",
        remedy: "Run mingce inspect on the file to see its tables.")
    }
    var memo = Memo(page: page, lists: lists, encoding: encoding)
    survey.tables = lists.lists.map { list in
      SourceTable(
        name: list.kind == .table ? list.name : list.kind.title, columnNames: list.fields,
        recordCount: list.records.count)
    }
    if let chosen = lists.chosen {
      survey.table = chosen
      let fields = columns(lists.lists[chosen], overrides)
      survey.columns = fields.columns
      survey.sampleRows = fields.sampleRows
      survey.headerRowCount = lists.lists[chosen].kind == .table ? 1 : 0
      memo.fields = fields
    }
    survey.findings = findings(input, survey, memo)
    survey.memo = memo
    return survey
  }

  private func columns(_ list: PageList, _ overrides: SourceOverrides) -> FieldColumns {
    var census = FieldCensus()
    for field in list.fields { _ = census.names.number(of: field) }
    var record = FieldRecord()
    for found in list.records {
      record.removeAll()
      for value in found.values { record.append(census.names.number(of: value.field), value.text) }
      census.add(record)
    }
    let sections = list.records.prefix(1000).compactMap { record in
      record.values.first { $0.field == ListingSections.field }?.text
    }
    let names = list.kind == .blocks ? ListingFieldNames.meaningsOfNames(among: census.names.names) : [:]
    let isLabelled = list.kind == .table || list.kind == .blocks
    return census.columns(overrides: overrides) { field in
      if field == ListingSections.field { return ListingSections.meaning(sections) }
      return list.meanings[field] ?? names[field] ?? (isLabelled ? ListingLabels.meaning(field) : nil)
    }
  }

  // MARK: Reading

  package func read(_ input: InputBytes, as survey: SourceSurvey, into intake: inout Intake) {
    guard let memo = survey.memo as? Memo else {
      intake.classify(.structure, 0..<input.bytes.count)
      return intake.report(
        "empty-file", .warning, "The file is empty.", remedy: "Check that the page was saved completely.")
    }
    var places = PagePlaces(memo.page, input, memo.encoding)
    if let chosen = memo.lists.chosen, let fields = memo.fields {
      append(memo.lists.lists[chosen], fields, memo, &places, into: &intake)
    }
    close(input, memo, &places, into: &intake)
    if intake.recordCount == 0 {
      intake.report(
        "no-records", .warning, "No contacts were found on the page.",
        remedy: "Save the page after it has loaded completely, or export the list as CSV.")
    }
  }

  /// The records of a list in the order of the page, headers between them.
  private func append(
    _ list: PageList, _ columns: FieldColumns, _ memo: Memo, _ places: inout PagePlaces,
    into intake: inout Intake
  ) {
    var fields = columns
    var record = FieldRecord()
    let order = list.records.indices.sorted {
      (list.records[$0].range.lowerBound, $0) < (list.records[$1].range.lowerBound, $1)
    }
    var others = list.others.sorted { $0.range.lowerBound < $1.range.lowerBound }[...]
    for r in order {
      let found = list.records[r]
      while let other = others.first, other.range.lowerBound < found.range.lowerBound {
        others = others.dropFirst()
        classify(other.byteClass, other.range, &places, &intake)
      }
      let start = places.place(found.range.lowerBound)
      if start.raw > intake.classifiedEnd { intake.classify(.structure, intake.classifiedEnd..<start.raw) }
      record.removeAll()
      for value in found.values { record.append(fields.names.number(of: value.field), value.text) }
      let isDamaged = memo.page.isDamaged && holdsReplacement(record)
      let isCut = memo.page.endsInText && found.range.upperBound >= memo.page.text.count
      // A record inside another, or in bytes that one already has, owns none itself.
      let isInside = start.raw < intake.classifiedEnd
      let end = isInside ? start.raw : max(start.raw, places.place(found.range.upperBound).raw)
      if isDamaged || isCut {
        let code: Finding.Code = isCut ? "html-page-cut" : "undecodable-bytes"
        let range = start.raw..<end
        let message =
          isCut
          ? "The page ends inside this record."
          : "The record has bytes that are no text in the encoding of the page."
        let remedy =
          isCut
          ? "Save the page again, completely."
          : "Name the right encoding in the pipeline file, or correct the page at its source."
        if isInside {
          intake.reject(inside: range, code, line: start.line, message, remedy: remedy)
        } else {
          intake.reject(code, range, line: start.line, message, remedy: remedy)
        }
        continue
      }
      fields.append(record, to: &intake)
      if isInside {
        intake.endRecord(inside: start.raw, line: start.line, isRepaired: found.isRepaired)
      } else {
        intake.endRecord(start.raw..<end, line: start.line, isRepaired: found.isRepaired)
      }
    }
    for other in others { classify(other.byteClass, other.range, &places, &intake) }
  }

  private func holdsReplacement(_ record: FieldRecord) -> Bool {
    record.bytes.indices.dropLast(2).contains {
      record.bytes[$0] == 0xEF && record.bytes[$0 + 1] == 0xBF && record.bytes[$0 + 2] == 0xBD
    }
  }

  private func classify(
    _ byteClass: ByteClass, _ range: Range<Int>, _ places: inout PagePlaces, _ intake: inout Intake
  ) {
    let start = places.place(range.lowerBound).raw
    let end = places.place(range.upperBound).raw
    guard start >= intake.classifiedEnd, end > start else { return }
    if start > intake.classifiedEnd { intake.classify(.structure, intake.classifiedEnd..<start) }
    intake.classify(byteClass, start..<end)
  }

  /// The rest of the page is structure; what was not read of the file is rejected.
  private func close(_ input: InputBytes, _ memo: Memo, _ places: inout PagePlaces, into intake: inout Intake)
  {
    var readEnd = memo.page.rawEnd
    if let stop = memo.page.tree.stop {
      readEnd = max(intake.classifiedEnd, min(readEnd, places.place(stop.offset).raw))
    }
    if readEnd > intake.classifiedEnd { intake.classify(.structure, intake.classifiedEnd..<readEnd) }
    let rest = intake.classifiedEnd..<input.bytes.count
    guard !rest.isEmpty else { return }
    let why =
      switch memo.page.tree.stop?.reason {
      case .tooDeep: "its elements are nested too deep"
      case .tooManyNodes: "it has too many elements"
      case .tooManyAttributes: "a tag has too many attributes"
      case .tooCostly: "too many of its tags fit nothing"
      case .failed: "it could not be parsed"
      case nil: "it is too large"
      }
    intake.reject(
      "html-page-given-up", rest, line: nil, "The rest of the page was not read: \(why).",
      remedy: "Save the list in smaller pages, or export it as CSV.")
  }

  // MARK: Findings

  private func findings(_ input: InputBytes, _ survey: SourceSurvey, _ memo: Memo) -> [Finding] {
    var findings: [Finding] = []
    func add(
      _ code: Finding.Code, _ severity: Finding.Severity, line: Int?, _ message: String, _ remedy: String
    ) {
      findings.append(
        Finding(code, severity, at: SourcePlace(file: input.path, line: line), message, remedy: remedy))
    }
    if memo.encoding.isMisdeclared {
      add(
        "html-encoding-misdeclared", .warning, line: 1,
        "The page declares another encoding than it has; it was read as \(survey.encoding.value.rawValue).",
        "Look at the sample rows, and name the encoding in the pipeline file if they are wrong.")
    } else {
      findings += survey.encoding.doubts(in: input.path)
    }
    let lists = memo.lists
    let others = lists.lists.indices.filter { $0 != lists.chosen && !lists.lists[$0].records.isEmpty }
    if let chosen = lists.chosen, !others.isEmpty {
      let named = others.prefix(8).map {
        "\($0 + 1): \(lists.lists[$0].kind.title), \(lists.lists[$0].records.count) records"
      }
      add(
        "html-other-lists", .info, line: nil,
        "Read was table \(chosen + 1) (\(lists.lists[chosen].kind.title)); the page also has "
          + named.joined(separator: "; ") + ".",
        "Name another one as `table` in the pipeline file if it is the list you mean.")
    }
    // Each note once in full, in the order of the page.
    var places = PagePlaces(memo.page, input, memo.encoding)
    let notes = lists.notes + (lists.chosen.map { lists.lists[$0].notes } ?? [])
    var seen: [Finding.Code: Int] = [:]
    for note in notes.sorted(by: { $0.offset < $1.offset }) {
      seen[note.code, default: 0] += 1
      guard seen[note.code] ?? 0 <= 100 else { continue }
      add(note.code, note.severity, line: places.place(note.offset).line, note.message, note.remedy)
    }
    return findings
  }
}
