import Records

// A note to the next reader. A phone cell is cut into atoms (digits, words, marks). From each place
// where a number can start, the grammar joins up to eight groups of digits over the marks people
// put inside numbers, and takes the longest joining that the numbering plan accepts; what follows is
// tried as an extension, then as a range or a shortened second number. Everything is bounded by the
// 24 digits of a candidate, so the work is linear in the cell.

/// What the cell has said so far.
private struct PhoneCellState {
  /// Labels since the last number.
  var labels: PhoneLabels = []
  /// The last number of this cell: lends its area to a local number after it.
  var last: PhoneNumber?
  var found = 0
  var unread = false
  /// Atom after an area code whose number could not be read: what follows is no local number.
  var brokenEnd = -1
}

func normalizePhone(
  _ cell: UnsafeBufferPointer<UInt8>, _ cells: RecordCells, _ plan: borrowing ColumnPlan,
  _ bench: inout Workbench
) {
  if isPlainMobile(cell) {
    if PhoneFiller.isFiller(cell) {
      bench.report(.phoneFiller)
    } else {
      bench.out.bytes.append(contentsOf: [0x2B, 0x38, 0x36])
      bench.emit(.phone, cell)
    }
    return
  }
  bench.load(cell)
  bench.clean(keepLines: true)
  if bench.dropPlaceholder() { return }
  if bench.text.count > Workbench.longestList {
    bench.report(.cellTooLong)
    return
  }
  if bench.classes.contains(.at) || bench.classes.contains(.other) && bench.text.view.contains(u("@")) {
    if bench.readMovedEmails() { return }
  }
  if !bench.hasDigits() {
    if bench.classes.contains(.han) { bench.run(HanDigits.self) }
    if !bench.hasDigits() {
      bench.readWordsInPhoneColumn()
      return
    }
  }
  bench.readPhones(cells, plan, cell: cell)
}

/// `^1[3-9][0-9]{9}$`, the cell of most lists.
@inline(__always) private func isPlainMobile(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
  guard cell.count == 11, cell[0] == 0x31, cell[1] >= 0x33 else { return false }
  var bad: UInt8 = 0
  for i in 1..<11 { bad |= cell[i] &- 0x30 > 9 ? 1 : 0 }
  return bad == 0
}

extension Workbench {
  /// Reads the numbers in `text`, which is clean. Returns how many there were.
  @discardableResult
  mutating func readPhones(
    _ cells: RecordCells, _ plan: borrowing ColumnPlan, report: Bool = true,
    cell: UnsafeBufferPointer<UInt8> = UnsafeBufferPointer(start: nil, count: 0)
  ) -> Int {
    repairDigits()
    if text.isEmpty {
      reportFindings()
      return 0
    }
    splitIntoPhoneAtoms()
    var state = PhoneCellState()
    var i = 0
    while i < atoms.count {
      let atom = atoms[i]
      switch atom.kind {
      case .digits, .plus, .open:
        if let next = readNumber(at: i, &state, cells, plan, cell) {
          i = next
          continue
        }
        if atom.kind == .digits && atom.count > 2 { state.unread = true }
      case .word:
        state.labels.formUnion(atom.labels)
      default: break
      }
      i += 1
    }
    if state.unread || state.found == 0 { findings.insert(.phoneNotRecognized) }
    if !report { findings.removeAll() }
    reportFindings()
    return state.found
  }

  func hasDigits() -> Bool { text.view.contains { isDigit($0) } }

  /// A phone cell without digits: a label with nothing behind it, a name, a company.
  mutating func readWordsInPhoneColumn() {
    if let colon = text.view.lastIndex(of: u(":")) {
      text.removeFirst(colon + 1)
      text.trim()
      if text.isEmpty || DropPlaceholder.placeholder(in: text.view) != nil {
        report(.placeholder)
        return
      }
    }
    if isCompanyName() {
      tidyCompany()
      report(.wrongColumn)
      reportFindings()
      emitText(.company)
    } else if isPlainHanName() {
      report(.wrongColumn)
      emitText(.personName)
    } else {
      report(.phoneNotRecognized)
    }
  }

  // MARK: One number

  /// Reads a number and what belongs to it; returns the index of the atom after it.
  private mutating func readNumber(
    at start: Int, _ state: inout PhoneCellState, _ cells: RecordCells, _ plan: borrowing ColumnPlan,
    _ cell: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    var candidate = collectCandidate(at: start)
    guard candidate.groups > 0 else { return nil }
    let whole = candidate
    var found: PhoneNumber?
    let last = state.last
    while candidate.groups > 0 {
      let digits = candidate.digits.prefix(candidate.ends[candidate.groups - 1])
      found = NumberingPlan.shared.number(digits, isInternational: candidate.isInternational) {
        Self.region(after: last) ?? regionOfRecord(cells, plan, cell)
      }
      if found?.kind == .local || found?.inference == .record, state.brokenEnd >= 0,
        isJoined(state.brokenEnd, start)
      {
        found = nil
      }
      if found != nil { break }
      candidate.groups -= 1
    }
    guard let number = found else {
      refuse(whole, &state)
      if whole.digits.count > 0 && (whole.digits[0] == 0 || whole.isInternational) || state.brokenEnd == start
      {
        state.brokenEnd = whole.atomEnds[0]
      }
      return nil
    }
    let end = candidate.atomEnds[candidate.groups - 1]
    var next = skipClosing(end)
    let isOther = state.labels.contains(.otherNumber) && state.labels.isDisjoint(with: [.phone, .wechat])
    let isFax = (state.labels.contains(.fax) || hasFaxNote(next)) && !state.labels.contains(.phone)
    if isOther || isFax {
      findings.insert(isOther ? .phoneOtherNumber : .faxLeftOut)
      if isFax { state.last = number }
      state.labels = []
      state.found += 1
      return next
    }
    if PhoneFiller.isFiller(number) {
      findings.insert(.phoneFiller)
      state.found += 1
      return next
    }
    if state.labels.contains(.phone) || state.labels.contains(.wechat) {
      took(PhoneLabelRule.self, text.string, source(start, end))
    }
    noteInference(number, start, end, hasLast: last != nil)
    if number.isUnusual { findings.insert(.phoneUnusualLength) }
    if let ext = readExtension(at: next) {
      emit(number, start, ext.end, extension: ext.digits)
      next = readFurtherExtensions(at: ext.end, number, length: ext.digits.count)
    } else {
      emit(number, start, end, extension: 0..<0)
      next = readTail(at: next, number) ?? next
    }
    state.found += 1
    state.last = number
    state.labels = []
    return next
  }

  private func source(_ start: Int, _ end: Int) -> String {
    text.string(Int(atoms[start].start)..<Int(atoms[max(start, end - 1)].end))
  }

  private mutating func noteInference(_ number: PhoneNumber, _ start: Int, _ end: Int, hasLast: Bool) {
    if number.kind == .local {
      findings.insert(.phoneNoAreaCode)
      return
    }
    switch number.inference {
    case .none: break
    case .trunkZero: took(PhoneTrunkZero.self, source(start, end), Self.e164(number))
    case .shape, .record:
      if !hasLast || number.inference == .shape { findings.insert(.phoneAreaInferred) }
      took(PhoneAreaFromRecord.self, source(start, end), Self.e164(number))
    }
  }

  private static func e164(_ number: PhoneNumber) -> String {
    var bytes: [UInt8] = []
    number.append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func emit(_ number: PhoneNumber, _ start: Int, _ end: Int, extension digits: Range<Int>) {
    if recorder != nil {
      took(PhoneE164.self, source(start, end), Self.e164(number))
      if !digits.isEmpty {
        took(PhoneExtension.self, source(start, end), Self.e164(number) + ";ext=" + text.string(digits))
      }
    }
    number.append(to: &out.bytes)
    if !digits.isEmpty {
      out.bytes.append(contentsOf: [0x3B, 0x65, 0x78, 0x74, 0x3D])
      for k in digits { out.bytes.append(UInt8(truncatingIfNeeded: text[k])) }
    }
    finishValue(.phone)
  }

  /// The region that the number before lends to a local number after it.
  private static func region(after last: PhoneNumber?) -> RecordRegion? {
    guard let last else { return nil }
    switch (last.countryCode, last.kind) {
    case (86, .landline): return .mainland(areaCode: last.national.value(0, last.areaLength))
    case (852, _): return .hongKong
    case (853, _): return .macau
    default: return nil
    }
  }

  // MARK: Joining groups of digits

  private struct Candidate {
    var digits = DigitRun()
    var isInternational = false
    var groups = 0
    /// Digits up to the end of each group, and the atom after it.
    var ends = InlineArray<8, Int>(repeating: 0)
    var atomEnds = InlineArray<8, Int>(repeating: 0)
  }

  private func collectCandidate(at start: Int) -> Candidate {
    var candidate = Candidate()
    var i = start
    while i < atoms.count && (atoms[i].kind == .open || atoms[i].kind == .blank) { i += 1 }
    if i < atoms.count && atoms[i].kind == .plus {
      candidate.isInternational = true
      i += 1
      while i < atoms.count && (atoms[i].kind == .blank || atoms[i].kind == .open) { i += 1 }
    }
    while i < atoms.count && candidate.groups < 8 && atoms[i].kind == .digits {
      for k in Int(atoms[i].start)..<Int(atoms[i].end) {
        if !candidate.digits.append(UInt8(truncatingIfNeeded: text[k] - 0x30)) { return candidate }
      }
      candidate.digits.endGroup()
      i += 1
      candidate.ends[candidate.groups] = candidate.digits.count
      candidate.atomEnds[candidate.groups] = i
      candidate.groups += 1
      guard let next = skipJoiner(i, candidate) else { break }
      i = next
    }
    return candidate
  }

  /// The atom after the marks that may stand inside a number, or `nil` if the number ends at `i`.
  private func skipJoiner(_ i: Int, _ candidate: Candidate) -> Int? {
    var j = i
    let digits = candidate.digits
    while j < atoms.count && j - i < 4 {
      switch atoms[j].kind {
      case .blank, .hyphen, .dot, .open, .close: j += 1
      case .plus:
        // +86+86…, 0086+86…, 86+138…
        guard digits.count <= 4 && (digits.starts(with: "86") || digits.starts(with: "0086")) else {
          return nil
        }
        j += 1
      case .slash:
        // 0755/26001234: only after an area code that stands alone.
        guard candidate.groups == 1, digits[0] == 0, digits.count == 3 || digits.count == 4 else {
          return nil
        }
        j += 1
      case .digits: return j
      default: return nil
      }
    }
    return nil
  }

  private func skipClosing(_ i: Int) -> Int { i < atoms.count && atoms[i].kind == .close ? i + 1 : i }

  // MARK: What follows a number

  /// `(传真)` after a number.
  private func hasFaxNote(_ i: Int) -> Bool {
    var j = i
    while j < atoms.count && atoms[j].kind == .blank { j += 1 }
    guard j + 1 < atoms.count, atoms[j].kind == .open, atoms[j + 1].kind == .word else { return false }
    return atoms[j + 1].labels.contains(.fax) && !atoms[j + 1].labels.contains(.phone)
  }

  /// Kind of the next atom that is not blank.
  private func nextKind(after i: Int) -> PhoneAtom.Kind? {
    var j = i + 1
    while j < atoms.count && atoms[j].kind == .blank { j += 1 }
    return j < atoms.count ? atoms[j].kind : nil
  }

  /// Digits of an extension that starts at atom `i`, as a range of `text`, and the atom after it.
  private func readExtension(at i: Int) -> (digits: Range<Int>, end: Int)? {
    var j = i
    while j < atoms.count && atoms[j].kind == .blank { j += 1 }
    guard j < atoms.count else { return nil }
    // RFC 3966: `;ext=801`.
    if atoms[j].kind == .separator, j + 1 < atoms.count, atoms[j + 1].labels.contains(.extension) { j += 1 }
    var opened = false
    if atoms[j].kind == .open {
      opened = true
      j += 1
      while j < atoms.count && atoms[j].kind == .blank { j += 1 }
      guard j < atoms.count else { return nil }
    }
    var limit = 6
    switch atoms[j].kind {
    case .word where atoms[j].labels.contains(.extension):
      limit = 8
      j += 1
      while j < atoms.count, [.blank, .colon, .dot, .hyphen, .open, .close].contains(atoms[j].kind) { j += 1 }
    case .hyphen, .star:
      j += 1
      while j < atoms.count && (atoms[j].kind == .blank || atoms[j].kind == .hyphen) { j += 1 }
    case .digits where opened:
      guard j + 1 < atoms.count, atoms[j + 1].kind == .close, atoms[j].count >= 2 else { return nil }
      // `(852)98940972` after a number is the next number.
      if nextKind(after: j + 1) == .digits { return nil }
    default: return nil
    }
    guard j < atoms.count, atoms[j].kind == .digits, atoms[j].count <= limit else { return nil }
    return (Int(atoms[j].start)..<Int(atoms[j].end), opened ? skipClosing(j + 1) : j + 1)
  }

  /// `转801/802`: further extensions of the same number.
  private mutating func readFurtherExtensions(at i: Int, _ number: PhoneNumber, length: Int) -> Int {
    var j = i
    while j + 1 < atoms.count, atoms[j].kind == .slash || atoms[j].kind == .separator,
      atoms[j + 1].kind == .digits,
      atoms[j + 1].count == length,
      j + 2 == atoms.count || atoms[j + 2].kind == .slash || atoms[j + 2].kind == .separator
    {
      emit(number, j + 1, j + 2, extension: Int(atoms[j + 1].start)..<Int(atoms[j + 1].end))
      j += 2
    }
    return j
  }

  /// `62345678/79`, `62345678~82`: numbers that differ from `number` in their last digits.
  private mutating func readTail(at i: Int, _ number: PhoneNumber) -> Int? {
    guard number.kind != .foreign else { return nil }
    var j = i
    var previous = number
    while j < atoms.count {
      var k = j
      while k < atoms.count && atoms[k].kind == .blank { k += 1 }
      guard k + 1 < atoms.count else { break }
      let mark = atoms[k].kind
      let isList = mark == .slash || mark == .separator && text[Int(atoms[k].start)] == 0x3001
      guard mark == .range || isList else { break }
      k += 1
      while k < atoms.count && atoms[k].kind == .blank { k += 1 }
      guard k < atoms.count, atoms[k].kind == .digits else { break }
      let tail = atoms[k].count
      let local = number.national.count - number.areaLength
      guard tail < local || mark == .range && tail == local, tail <= 4 || mark == .range else { break }
      if k + 1 < atoms.count && (atoms[k + 1].kind == .hyphen || atoms[k + 1].kind == .open) { break }
      var digits = DigitRun()
      for p in 0..<previous.national.count - tail { _ = digits.append(previous.national[p]) }
      for p in Int(atoms[k].start)..<Int(atoms[k].end) {
        _ = digits.append(UInt8(truncatingIfNeeded: text[p] - 0x30))
      }
      let from = previous.national.value(0, previous.national.count)
      let to = digits.value(0, digits.count)
      // Far from the first number it could as well be an extension.
      guard to > from, mark == .range || to - from < 100 else { break }
      if mark == .range {
        if to - from >= 20 {
          findings.insert(.phoneRangeTooLong)
          return k + 1
        }
        for value in from + 1...to { emitShortened(value, number, k) }
      } else {
        emitShortened(to, number, k)
      }
      previous.national = digits
      j = k + 1
    }
    return j == i ? nil : j
  }

  private mutating func emitShortened(_ value: Int, _ number: PhoneNumber, _ atom: Int) {
    var national = DigitRun()
    var divisor = 1
    for _ in 1..<number.national.count { divisor *= 10 }
    while divisor > 0 {
      _ = national.append(UInt8(value / divisor % 10))
      divisor /= 10
    }
    var further = number
    further.national = national
    took(PhoneRange.self, source(atom, atom + 1), Self.e164(further))
    emit(further, atom, atom + 1, extension: 0..<0)
  }

  /// Whether only marks that may stand inside a number lie between two atoms.
  private func isJoined(_ from: Int, _ to: Int) -> Bool {
    guard from <= to else { return false }
    for i in from..<to where ![.blank, .hyphen, .dot, .open, .close, .slash].contains(atoms[i].kind) {
      return false
    }
    return true
  }

  /// Says what digits that are no phone number look like.
  private mutating func refuse(_ candidate: Candidate, _ state: inout PhoneCellState) {
    let first = candidate.ends[0]
    if first >= 15 || first == 6 || NumberingPlan.shared.looksLikeDate(candidate.digits)
      || state.labels.contains(.otherNumber)
    {
      findings.insert(.phoneOtherNumber)
    }
  }
}

extension NumberingPlan {
  static let shared = NumberingPlan()
}
