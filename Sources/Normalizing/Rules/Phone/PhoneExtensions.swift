/// Extensions, ranges and shortened second numbers: what may follow a number.
extension Workbench {
  /// `(传真)`, `传真` or `(QQ)` right after a number.
  func hasNote(_ label: PhoneLabels, at i: Int) -> Bool {
    var j = skipBlanks(i)
    let isOpened = kind(at: j) == .open
    if isOpened {
      j = skipBlanks(j + 1)
    } else if j > i {
      return false
    }
    guard kind(at: j) == .word, atoms[j].labels.contains(label), !atoms[j].labels.contains(.phone) else {
      return false
    }
    if isOpened { return true }
    // Not before a number of its own: `62345678传真62345679`.
    switch kind(at: j + 1) {
    case .colon, .digits, .plus, .open: return false
    case .blank: return kind(at: j + 2) != .digits && kind(at: j + 2) != .colon
    default: return true
    }
  }

  /// Digits of an extension that starts at atom `i`, as a range of `text`, and the atom after it.
  func readExtension(at i: Int) -> (digits: Range<Int>, end: Int)? {
    var j = skipBlanks(i)
    guard j < atoms.count else { return nil }
    // RFC 3966 `;ext=801`, and `，转801`.
    if atoms[j].kind == .separator && text[Int(atoms[j].start)] != u("\n") {
      let word = skipBlanks(j + 1)
      if kind(at: word) == .word && atoms[word].labels.contains(.extension) { j = word }
    }
    let opened = atoms[j].kind == .open
    if opened {
      j = skipBlanks(j + 1)
      guard j < atoms.count else { return nil }
    }
    switch atoms[j].kind {
    case .word where atoms[j].labels.contains(.extension):
      j += 1
      while let kind = kind(at: j), [.blank, .colon, .dot, .hyphen, .open, .close].contains(kind) { j += 1 }
    case .hyphen, .star:
      let isHyphen = atoms[j].kind == .hyphen
      j += 1
      while kind(at: j) == .blank || kind(at: j) == .hyphen { j += 1 }
      if isHyphen && isStartOfNumber(j) { return nil }
    case .digits where opened:
      guard kind(at: j + 1) == .close, atoms[j].count >= 2 else { return nil }
      // `(852)98940972` after a number is the next number.
      if kind(at: skipBlanks(j + 2)) == .digits { return nil }
    case .digits:
      // `8001分机`
      guard kind(at: j + 1) == .word, atoms[j + 1].labels.contains(.extensionBefore) else { return nil }
    default: return nil
    }
    guard kind(at: j) == .digits, atoms[j].count <= 6 else { return nil }
    return (Int(atoms[j].start)..<Int(atoms[j].end), opened ? skipClosing(j + 1) : j + 1)
  }

  /// Whether several groups from atom `i` on are a number with its area or country: `-0755-26001234`.
  func isStartOfNumber(_ i: Int) -> Bool {
    guard kind(at: i) == .digits, kind(at: i + 1) != nil else { return false }
    var candidate = collectCandidate(at: i)
    while candidate.groups > 1 {
      let number = NumberingPlan.shared.number(candidate.prefix(candidate.groups), isInternational: false) {
        .unknown
      }
      if let number, number.isSure, number.inference == .none { return true }
      candidate.groups -= 1
    }
    return false
  }

  /// `转801/802`, `转801~805`: further extensions of the same number. Returns the atom after them.
  mutating func readFurtherExtensions(at i: Int, _ number: PhoneNumber, _ first: Range<Int>) -> Int {
    var j = i
    var previous = DigitRun(text.view, first)
    while j + 1 < atoms.count {
      let mark = skipBlanks(j)
      let next = skipBlanks(mark + 1)
      guard kind(at: next) == .digits, atoms[next].count == previous.count, endsExtension(next + 1) else {
        break
      }
      let digits = digits(ofAtom: next)
      switch atoms[mark].kind {
      case .slash, .separator:
        emit(number, next, next + 1, digits)
      case .range, .hyphen:
        let from = previous.value(0, previous.count)
        let to = digits.value(0, digits.count)
        guard to > from else { return j }
        if to - from >= 20 {
          findings.insert(.phoneRangeTooLong)
          return next + 1
        }
        for value in from + 1...to { emit(number, next, next + 1, DigitRun(value, length: digits.count)) }
      default: return j
      }
      previous = digits
      j = next + 1
    }
    return j
  }

  private func endsExtension(_ i: Int) -> Bool {
    switch kind(at: i) {
    case nil, .slash, .separator, .close, .range, .other: true
    case .blank: kind(at: i + 1) != .digits
    case .hyphen: kind(at: i + 1) == .digits && atoms[i + 1].count < 7
    default: false
    }
  }

  /// `62345678/79`, `62345678~82`: numbers that differ from `number` in their last digits.
  mutating func readTail(at i: Int, _ number: PhoneNumber) -> Int? {
    var j = i
    var previous = number
    // Nobody shortens foreign numbers like this.
    guard number.isLocal || NumberingPlan.plan(of: number.countryCode) != nil else { return nil }
    while j < atoms.count {
      let mark = skipBlanks(j)
      guard kind(at: mark) == .range || isListMark(mark) else { break }
      let isRange = atoms[mark].kind == .range
      let k = skipBlanks(mark + 1)
      guard let (digits, end) = secondNumber(at: k, previous, isRange: isRange) else { break }
      let from = previous.national.value(0, previous.national.count)
      let to = digits.value(0, digits.count)
      if isRange {
        guard to > from else { break }
        if to - from >= 20 {
          findings.insert(.phoneRangeTooLong)
          return end
        }
        for value in from + 1...to { emitShortened(value, number, k) }
      } else {
        // Far from the first number it could as well be an extension.
        guard abs(to - from) < 100 else { break }
        if to != from { emitShortened(to, number, k) }
      }
      previous.national = digits
      j = end
    }
    return j == i ? nil : j
  }

  private func isListMark(_ i: Int) -> Bool {
    kind(at: i) == .slash || kind(at: i) == .separator && text[Int(atoms[i].start)] == 0x3001
  }

  /// The national number that the shortened one at atom `k` stands for, or the whole one that ends a range.
  private func secondNumber(at k: Int, _ previous: PhoneNumber, isRange: Bool) -> (DigitRun, Int)? {
    guard k < atoms.count else { return nil }
    if isRange {
      var candidate = collectCandidate(at: k)
      while candidate.groups > 0 {
        let whole = NumberingPlan.shared.number(
          candidate.prefix(candidate.groups), isInternational: candidate.isInternational
        ) { .unknown }
        if let whole, whole.countryCode == previous.countryCode,
          whole.national.count == previous.national.count, !whole.isLocal
        {
          return (whole.national, candidate.atomEnds[candidate.groups - 1])
        }
        candidate.groups -= 1
      }
    }
    guard atoms[k].kind == .digits, previous.national.count <= 15 else { return nil }
    let tail = atoms[k].count
    let local = previous.national.count - previous.areaLength
    guard tail < local || isRange && tail == local, tail <= 4 || isRange else { return nil }
    switch kind(at: k + 1) {
    case .hyphen, .open, .dot: return nil
    case .blank where kind(at: k + 2) == .digits && atoms[k + 2].count < 7: return nil
    default: break
    }
    var digits = previous.national.prefix(previous.national.count - tail)
    for p in Int(atoms[k].start)..<Int(atoms[k].end) {
      _ = digits.append(UInt8(truncatingIfNeeded: text[p] - 0x30))
    }
    return (digits, k + 1)
  }

  private mutating func emitShortened(_ value: Int, _ number: PhoneNumber, _ atom: Int) {
    var further = number
    further.national = DigitRun(value, length: number.national.count)
    further.type = NumberingPlan.shared.type(of: further)
    if further.type == .unassigned && number.type != .unassigned { findings.insert(.phoneUnassigned) }
    took(PhoneRange.self, source(atom, atom + 1), Self.e164(further))
    emit(further, atom, atom + 1, DigitRun())
  }
}
