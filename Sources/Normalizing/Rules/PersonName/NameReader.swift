import Records
import Text

/// Reads cells of a name column.
package struct NameReader: CellReader {
  package init(context: CellContext) {}

  package func read(_ cells: [String], isColumn: Bool) -> [NameAnswer] {
    var bench = Workbench(file: "", recorder: nil)
    var votes = OrderVotes()
    var answers = cells.map { cell in
      let answer = answer(cell, &bench)
      votes.add(bench.names.latin.order)
      return answer
    }
    guard isColumn, votes.order != .unknown else { return answers }
    bench.names.columnOrder = votes.order
    for i in answers.indices where answers[i].isOrderOpen { answers[i] = answer(cells[i], &bench) }
    return answers
  }

  package func countUnderstood(in cells: CellColumn) -> Int {
    var bench = Workbench(file: "", recorder: nil)
    var reading: [UInt8] = []
    var understood = 0
    cells.forEach { cell in
      let kind = bench.readNameCell(cell)
      if kind == .unknown { return }
      understood += 1
      if kind == .person || kind == .informal { bench.names.appendPinyin(to: &reading) }
      reading.removeAll(keepingCapacity: true)
    }
    return understood
  }

  private func answer(_ cell: String, _ bench: inout Workbench) -> NameAnswer {
    var answer = NameAnswer(input: cell)
    var cell = cell
    let kind = cell.withUTF8 { bench.readNameCell($0) }
    answer.kind = kind.word
    for finding in CellFinding.allCases where bench.findings.contains(finding) {
      answer.findings.append(finding.code.rawValue)
    }
    if kind == .company || kind == .empty { return answer }
    answer.honorific = bench.names.parts.honorific.string
    answer.title = bench.names.parts.title.string
    answer.note = bench.names.parts.note.string
    if kind == .unknown { return answer }
    answer.family = bench.names.parts.family.string
    answer.given = bench.names.parts.given.string
    answer.latin = bench.names.parts.latin.string
    var reading: [UInt8] = []
    bench.names.appendPinyin(to: &reading)
    answer.pinyin = String(decoding: reading, as: UTF8.self)
    return answer
  }
}

extension NameAnswer {
  /// Another order of the names would be as good.
  fileprivate var isOrderOpen: Bool { findings.contains(CellFinding.nameAmbiguous.code.rawValue) }
}

/// The order that the clear cells of a column have: nearly all of them, or none.
private struct OrderVotes {
  private var first = 0
  private var last = 0

  mutating func add(_ order: NameOrder) {
    switch order {
    case .familyFirst: first += 1
    case .familyLast: last += 1
    case .unknown: break
    }
  }

  var order: NameOrder {
    if first >= 2 && first >= last * 4 { return .familyFirst }
    return last >= 2 && last >= first * 4 ? .familyLast : .unknown
  }
}

extension Workbench {
  /// Reads a cell of a name column outside any record; the parts are then in `names`, the findings in `findings`.
  mutating func readNameCell(_ cell: UnsafeBufferPointer<UInt8>) -> NameKind {
    load(cell)
    if classes == .han && text.count >= 2 && text.count <= 4 && NameFastPath.isUnlikePlaceholder(text.view),
      names.readPlain(text)
    {
      noteFlags()
      return names.parts.kind
    }
    return readOddNameCell()
  }

  @inline(never) private mutating func readOddNameCell() -> NameKind {
    clean()
    names.clear()
    if text.count > 200 {
      run(DropPlaceholder.self)
      if text.isEmpty { return .empty }
      findings.insert(.cellTooLong)
      return .unknown
    }
    if isDamagedName() {
      findings.insert(.damagedText)
      return .unknown
    }
    run(DropPlaceholder.self)
    if text.isEmpty { return .empty }
    if !classes.isDisjoint(with: [.digit, .at, .other]) { dropOtherValues() }
    if isAddressOfSite() {
      findings.insert(.wrongColumn)
      return .unknown
    }
    if isCompanyName() {
      findings.insert(.wrongColumn)
      return .company
    }
    names.read(text)
    if names.people.isEmpty {
      findings.insert(.nameNotRecognized)
      return .unknown
    }
    names.readPerson(0)
    if names.people.count > 1 { findings.insert(.severalPeople) }
    noteFlags()
    if names.parts.kind == .unknown { findings.insert(.nameNotRecognized) }
    return names.parts.kind
  }

  mutating func noteFlags() {
    let flags = names.parts.flags
    if flags.isEmpty { return }
    if flags.contains(.masked) { findings.insert(.nameMasked) }
    if flags.contains(.ambiguous) { findings.insert(.nameAmbiguous) }
    if flags.contains(.familyUnknown) { findings.insert(.nameFamilyUnknown) }
  }

  /// Characters that were lost before: `李�`, `王?明`.
  private func isDamagedName() -> Bool {
    for i in 0..<text.count {
      if text[i] == 0xFFFD { return true }
      if text[i] == u("?"), i > 0 && isHan(text[i - 1]) && i + 1 < text.count && isHan(text[i + 1]) {
        return true
      }
    }
    return false
  }

  /// www.mingyuan.com
  private func isAddressOfSite() -> Bool {
    guard classes.isDisjoint(with: [.han, .blank]), classes.contains(.mark), text.count > 6 else {
      return false
    }
    let end = text.string.lowercased()
    return end.hasPrefix("www.") || end.hasPrefix("http")
      || [".com", ".cn", ".net", ".org", ".hk", ".tw"].contains { end.hasSuffix($0) }
  }

  /// A phone number or an address in the cell: what is left of it is the name.
  private mutating func dropOtherValues() {
    let digits = text.view.reduce(0) { $0 + (isDigit($1) ? 1 : 0) }
    var hasAt = false
    for i in 0..<text.count where text[i] == u("@") {
      hasAt = hasAt || i > 0 && text[i - 1] < 0x80 && i + 1 < text.count && text[i + 1] < 0x80
    }
    guard digits >= 7 || hasAt else { return }
    findings.insert(.wrongColumn)
    NameRemainder.keepName(&text, isEmail: hasAt)
    text.trim()
  }
}
