import Records
import Text

/// Reads cells of a company column: what `mingce normalize company` runs.
package struct CompanyReader: CellReader {
  package init(context: CellContext) {}

  package func read(_ cells: [String], isColumn: Bool) -> [CompanyAnswer] {
    var work = CompanyWork()
    return cells.map { work.answer($0) }
  }

  package func countUnderstood(in cells: CellColumn) -> Int {
    var work = CompanyWork()
    var count = 0
    cells.forEach { if work.understands($0) { count += 1 } }
    return count
  }
}

/// The buffers of one reader at work.
struct CompanyWork: ~Copyable {
  private var bench = Workbench(file: "", recorder: nil)
  private var parts = CompanyParts()
  private var folded = ScalarText()
  private var source: [UInt8] = []
  private var target: [UInt8] = []

  /// Cleans the cell and takes it apart. Returns what it is; the parts are of the first name.
  private mutating func take(_ cell: UnsafeBufferPointer<UInt8>, _ notes: inout CompanyNotes)
    -> CompanyVerdict
  {
    bench.load(cell)
    var verdict = CompanyVerdict.company
    if !bench.isPlainCompany() { verdict = bench.readCompany(&notes) }
    switch verdict {
    case .company: break
    case .several(let names):
      // The first name is taken apart, the others are noted.
      for name in names.dropFirst() { notes.append(bench.text, name) }
      bench.text.keep(names[0])
      bench.run(CompanyBlanks.self)
    case .nothing, .email, .number: return verdict
    }
    CompanyText.fold(bench.text, to: &folded, &source, &target)
    parts.read(folded)
    return verdict
  }

  mutating func understands(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    var notes = CompanyNotes()
    guard case .company = take(cell, &notes) else { return false }
    return !parts.brand.isEmpty
  }

  mutating func answer(_ cell: String) -> CompanyAnswer {
    var answer = CompanyAnswer(input: cell)
    var notes = CompanyNotes()
    var utf8 = cell
    let verdict = utf8.withUTF8 { take($0, &notes) }
    switch verdict {
    case .email, .number: bench.findings.insert(.wrongColumn)
    case .nothing: break
    case .company, .several: show(&answer, &notes)
    }
    answer.note = notes.string
    for finding in CellFinding.allCases where bench.findings.contains(finding) {
      answer.findings.append(finding.code.rawValue)
    }
    return answer
  }

  /// The parts as written.
  private mutating func show(_ answer: inout CompanyAnswer, _ notes: inout CompanyNotes) {
    if looksLikePerson() {
      bench.findings.insert(.companyPerhapsPerson)
      return
    }
    for note in parts.notes { notes.append(bench.text, note) }
    if parts.hasRemainder || !parts.notes.isEmpty { bench.findings.insert(.companyRemark) }
    if parts.isBrandDoubtful { bench.findings.insert(.companyBrandDoubtful) }
    answer.canonical = bench.text.string
    let places = parts.places.sorted { $0.range.lowerBound < $1.range.lowerBound }
    var seen: [String] = []
    for place in places {
      let text = written(place.range)
      if !text.isEmpty && !seen.contains(text) { seen.append(text) }
    }
    answer.region = seen.joined(separator: ";")
    answer.brand = writtenCore(parts.brand)
    answer.industry = writtenCore(parts.trade)
    answer.legalForm = legalForm
    answer.branch = writtenCore(parts.branch)
  }

  private var legalForm: String {
    if !parts.latinForm.isEmpty { return parts.latinForm }
    guard parts.form >= 0 else { return writtenCore(parts.group) }
    let name = CompanyForms.forms[parts.form].name
    if CompanyForms.isJapanese(parts.form) { return name }
    var text = writtenCore(parts.group) + writtenCore(parts.formRange)
    for group in ["(集团)", "(集團)"] { text = text.replacing(group, with: String(group.dropFirst().dropLast())) }
    if text.hasPrefix("("), text.hasSuffix(")"), text.dropFirst().firstIndex(of: "(") == nil {
      text = String(text.dropFirst().dropLast())
    }
    return text
  }

  /// A range of the text as written, without blanks beside Han characters.
  private func written(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    bench.text.appendUTF8(range, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A range of the core as written.
  private func writtenCore(_ range: Range<Int>) -> String {
    var scalars: [UInt32] = []
    for i in range { scalars.append(parts.core[i] == 0x20 ? 0x20 : bench.text[Int(parts.origins[i])]) }
    var out: [UInt32] = []
    for (i, s) in scalars.enumerated() {
      if s == 0x20, i == 0 || i + 1 == scalars.count || isHan(scalars[i - 1]) || isHan(scalars[i + 1]) {
        continue
      }
      out.append(s)
    }
    var bytes: [UInt8] = []
    out.withUnsafeBufferPointer { encodeUTF8($0, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Two to four Han characters that read as a person's name, with no word that companies have: 张志远.
  private mutating func looksLikePerson() -> Bool {
    guard parts.places.isEmpty, parts.trade.isEmpty, parts.form < 0, parts.branch.isEmpty,
      !parts.isInstitution,
      bench.text.count >= 2, bench.text.count <= 4, bench.isPlainHanName()
    else { return false }
    let family = HanNames.familyLength(folded.view, 0, folded.count).length
    if family == 2 { return bench.text.count >= 3 }
    source.removeAll(keepingCapacity: true)
    folded.appendUTF8(0..<1, to: &source)
    let share = source.withUnsafeBufferPointer { Surnames.frequency($0) }
    // 华为, 方太: of two characters only the most frequent family names are believed; of four none.
    return bench.text.count == 2 ? share >= 4000 : bench.text.count == 3 && share >= 1000
  }
}
