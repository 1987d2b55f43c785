import Records

/// Reads identifiers of companies and people, postcodes, QQ, WeChat and sites one by one.
package struct IdentifierReader: CellReader {
  package typealias Answer = IdentifierAnswer
  private let emails: EmailReader

  package init(context: CellContext) { emails = EmailReader(context: context) }

  package func read(_ cells: [String], isColumn: Bool) -> [IdentifierAnswer] {
    var bench = Workbench(file: "", recorder: nil)
    var cell = IdentifierCell()
    return cells.map { input in
      var text = input
      var answer = IdentifierAnswer(input: input)
      text.withUTF8 { read($0, &bench, &cell, &answer) }
      return answer
    }
  }

  package func countUnderstood(in cells: CellColumn) -> Int {
    var bench = Workbench(file: "", recorder: nil)
    var cell = IdentifierCell()
    var count = 0
    cells.forEach { bytes in
      bench.loadIdentifier(trimmed(bytes))
      _ = cell.read(bench.text, 0..<bench.text.count)
      if cell.reading.kind != .unknown { count += 1 }
    }
    return count
  }

  private func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ bench: inout Workbench, _ cell: inout IdentifierCell,
    _ answer: inout IdentifierAnswer
  ) {
    bench.reported.removeAll()
    bench.loadIdentifier(trimmed(bytes))
    if bench.text.isEmpty || bench.dropPlaceholder(hidingNumbers: false) {
      answer.kind = IdentifierKind.empty.name
      answer.findings = bench.reported.codes
      return
    }
    if bench.text.count > Workbench.longestList {
      bench.report(.cellTooLong)
      answer.findings = bench.reported.codes
      return
    }
    var notes: IdentifierNotes = []
    var values: [String] = []
    var kind: IdentifierKind?
    var validity = Validity.yes
    var label: IdentifierKind?
    for range in bench.identifierRanges() {
      label = cell.read(bench.text, range, label: label) ?? label
      let reading = cell.reading
      if reading.kind == .email {
        let email = emails.read([bench.text.string(cell.body)], isColumn: false)[0]
        answer.findings += email.findings
        values.append(email.value)
        validity = max(validity, email.valid == "yes" ? .yes : email.valid == "warn" ? .warn : .no)
      } else {
        values.append(bench.identifierValue(cell))
        validity = max(validity, reading.validity)
      }
      notes.formUnion(reading.notes)
      kind = kind == nil || kind == reading.kind ? reading.kind : .unknown
      if kind == .unknown && values.count > 1 { break }
    }
    if values.count > 1 { notes.insert(.several) }
    let found = kind ?? .unknown
    answer.kind = found.name
    if found == .unknown {
      validity = .no
      if notes.isDisjoint(with: [.unknown, .digitsLost]) { notes.insert(.unknown) }
    } else {
      answer.value = values.filter { !$0.isEmpty }.joined(separator: ";")
    }
    answer.valid = validity.name
    answer.findings += notes.codes
  }
}

extension Workbench {
  mutating func loadIdentifier(_ cell: UnsafeBufferPointer<UInt8>) {
    load(cell)
    clean(keepLines: true)
    // www。mingyuan。com
    guard text.count > 2 else { return }
    for i in 1..<text.count - 1
    where text[i] == 0x3002 && EmailMarks.isAddressLetter(text[i - 1])
      && EmailMarks.isAddressLetter(text[i + 1])
    {
      text[i] = u(".")
    }
  }

  /// The pieces of a cell between ; , 、 and line ends.
  func identifierRanges() -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    // A slash belongs to a site; `QQ/微信` is one label.
    let isSite = text.view.contains(u(".")) || text.view.contains(u("@"))
    for i in 0...text.count {
      if i < text.count {
        switch text[i] {
        case u(";"), u(","), 0x3001, u("\n"), u("|"): break
        case u("/") where !isSite && codeLength(start..<i) >= 5 && codeLength(i + 1..<text.count) >= 5: break
        default: continue
        }
      }
      if text.view[start..<i].contains(where: { isDigit($0) || isASCIILetter($0) }) {
        ranges.append(start..<i)
      }
      start = i + 1
    }
    return ranges.isEmpty ? [0..<text.count] : ranges
  }

  /// Letters and digits at the end of the first piece, or at the start of what follows.
  private func codeLength(_ range: Range<Int>) -> Int {
    var count = 0
    for i in range.prefix(64) {
      if isDigit(text[i]) || isASCIILetter(text[i]) { count += 1 }
      if count >= 5 { break }
    }
    return count
  }

  /// The identifier in its usual form, masked where it belongs to a person or a card.
  func identifierValue(_ cell: borrowing IdentifierCell) -> String {
    let code = cell.code.string
    switch cell.reading.kind {
    case .unknown, .empty: return ""
    case _ where cell.reading.notes.contains(.digitsLost): return ""
    case .residentID, .bankCard: return masked(code, 6, 4)
    case .hongKongID: return masked(code, 3, 1)
    case .taiwanID, .passport: return masked(code, 3, 2)
    case .wechat: return cell.code.view.allSatisfy(isDigit) ? code : text.string(cell.body)
    case .website:
      var site = ScalarText()
      var findings = FindingSet()
      site.append(UnsafeBufferPointer(rebasing: text.view[cell.body]))
      BareWebsite.apply(&site, &findings)
      return site.string
    case .organizationCode where code.utf8.count == 9: return code.dropLast() + "-" + code.suffix(1)
    default: return code
    }
  }

  private func masked(_ code: String, _ first: Int, _ last: Int) -> String {
    let shown = first + last < code.utf8.count ? (first, last) : (1, 1)
    guard code.utf8.count > 2 else { return String(repeating: "*", count: code.utf8.count) }
    return code.prefix(shown.0) + String(repeating: "*", count: code.utf8.count - shown.0 - shown.1)
      + code.suffix(shown.1)
  }
}
