import Records

func normalizeCompany(
  _ cell: UnsafeBufferPointer<UInt8>, _ cells: RecordCells, _ plan: borrowing ColumnPlan,
  _ bench: inout Workbench
) {
  bench.load(cell)
  if bench.nameColumnHeldCompany && bench.classes == .han && bench.isPlainHanName() {
    bench.report(.wrongColumn)
    bench.emit(.personName, cell)
    return
  }
  if bench.isPlainCompany() {
    bench.emit(.company, cell)
    return
  }
  var notes = CompanyNotes()
  switch bench.readCompany(&notes) {
  case .company:
    bench.reportFindings()
    bench.emitText(.company)
  case .several(let ranges):
    bench.reportFindings()
    for range in ranges { bench.emitText(.company, range) }
  case .nothing:
    bench.reportFindings()
  case .email:
    if bench.readMovedEmails() { return }
    bench.reportFindings()
    bench.emitText(.company)
  case .number:
    bench.findings.removeAll()
    if bench.readPhones(cells, plan, report: false) > 0 { bench.report(.wrongColumn) }
  }
}

/// What a cell of a company column turned out to be.
enum CompanyVerdict {
  /// The display form is in `text`.
  case company
  /// Several names; ranges of `text`.
  case several([Range<Int>])
  /// No company; the finding says why.
  case nothing
  case email
  /// Digits and marks only.
  case number
}

extension Workbench {
  /// A cell of Han characters that no rule would change.
  @inline(__always) func isPlainCompany() -> Bool {
    classes == .han && text.count >= 4 && text.count <= 64 && !DropPlaceholder.mayStart(with: text[0])
      && !SeveralCompanies.mayBe(text.view) && !CompanyStatus.mayEnd(text.view)
      && !NotACompany.mayBe(text.view)
  }

  /// Cleans the cell in `text` to its display form; what was left out of it is appended to `notes`, and
  /// `findings` say what was noticed.
  mutating func readCompany(_ notes: inout CompanyNotes) -> CompanyVerdict {
    clean()
    run(DropPlaceholder.self)
    if text.isEmpty { return .nothing }
    if text.count > 400 {
      findings.insert(.cellTooLong)
      return .nothing
    }
    if classes.contains(.at), !classes.contains(.han) { return .email }
    if classes.isDisjoint(with: [.letter, .han, .other]) { return .number }
    // What one rule leaves out may uncover work for another: a label behind a number, a second remark.
    var before = -1
    var rounds = 0
    while text.count != before && rounds < 8 {
      before = text.count
      rounds += 1
      run(CompanyQuotes.self)
      run(CompanyMarks.self, &notes)
      run(CompanyStatus.self, &notes)
      let several = SeveralCompanies.split(&text, &findings, &notes)
      if several.count > 1 { return .several(several) }
      run(CompanyBlanks.self)
    }
    if let finding = NotACompany.finding(in: text.view) {
      findings.insert(finding)
      return .nothing
    }
    return .company
  }

  /// Makes the company in `text`, which is clean, its display form.
  mutating func tidyCompany() {
    var before = -1
    var rounds = 0
    while text.count != before && rounds < 8 {
      before = text.count
      rounds += 1
      run(CompanyQuotes.self)
      run(CompanyMarks.self)
      run(CompanyStatus.self)
      run(CompanyBlanks.self)
    }
  }

  /// Runs a rule that keeps what it leaves out.
  private mutating func run<R: NotingRule>(_ rule: R.Type, _ notes: inout CompanyNotes) {
    guard let recorder else { return R.apply(&text, &findings, &notes) }
    let before = text.string
    R.apply(&text, &findings, &notes)
    recorder.step(R.id, before, text.string)
  }
}

/// Remarks taken from a company's name, as written, joined by `;`.
struct CompanyNotes {
  private(set) var scalars: [UInt32] = []
  var isEmpty: Bool { scalars.isEmpty }

  /// Appends `text[range]` without blanks and joining marks at its ends.
  mutating func append(_ text: borrowing ScalarText, _ range: Range<Int>) {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end && CompanyMarks.isEdge(text[start]) { start += 1 }
    while end > start && CompanyMarks.isEdge(text[end - 1]) { end -= 1 }
    guard end > start else { return }
    if !scalars.isEmpty { scalars.append(u(";")) }
    for i in start..<end { scalars.append(text[i]) }
  }

  var string: String {
    var bytes: [UInt8] = []
    scalars.withUnsafeBufferPointer { encodeUTF8($0, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A text rule that says what it left out.
protocol NotingRule: TextRule {
  static func apply(_ text: inout ScalarText, _ findings: inout FindingSet, _ notes: inout CompanyNotes)
}

extension NotingRule {
  static func apply(_ text: inout ScalarText, _ findings: inout FindingSet) {
    var notes = CompanyNotes()
    apply(&text, &findings, &notes)
  }
}
