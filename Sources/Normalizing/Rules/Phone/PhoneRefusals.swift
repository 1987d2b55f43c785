/// What digits in a phone cell are when they are no phone number, and when a number must not be read.
extension Workbench {
  /// Says what the digits at atom `i` look like, none of which is a number. Returns the atom after them.
  mutating func refuse(_ i: Int, _ state: inout PhoneCellState) -> Int {
    let digits = digits(ofAtom: i)
    let n = atoms[i].count
    let isApart = kind(at: i - 1) != .dot && kind(at: i - 1) != .hyphen
    if isApart && ServiceCodes.isShort(digits) && !(kind(at: i + 1) == .hyphen && kind(at: i + 2) == .digits)
    {
      findings.insert(.phoneShortCode)
      state.found += 1
      state.labels = []
      // Its extension belongs to it.
      return readExtension(at: i + 1)?.end ?? i + 1
    }
    if n >= 15 || n == 6 || NumberingPlan.shared.looksLikeDate(digits) || state.labels.contains(.otherNumber)
      || hasNote(.otherNumber, at: i + 1)
    {
      findings.insert(.phoneOtherNumber)
    }
    if n > 2 || !isApart && state.found > 0 {
      state.unread = true
      state.labels = []
    }
    state.unreadEnd = i + 1
    return i + 1
  }

  /// The atom after digits that are an identity number or a bank card: written in one group, or in groups as
  /// people write these.
  func secretEnd(_ candidate: PhoneCandidate) -> Int? {
    guard candidate.digits.count >= 15 && !candidate.isInternational else { return nil }
    var groups = candidate.groups
    while groups > 0 {
      let end = candidate.atomEnds[groups - 1]
      let digits = candidate.prefix(groups)
      if digits.count < 15 { return nil }
      let isWritten =
        groups == 1 || candidate.ends[0] == 6 || candidate.ends[0] == 4 && candidate.ends[1] == 8
      if isWritten {
        let isX = digits.count == 17 && end < atoms.count && isCheckLetter(end)
        if ResidentNumber.isShaped(digits) && (digits.count != 17 || isX) { return isX ? end + 1 : end }
        if BankCard.isShaped(digits) && (groups > 2 || BankCard.hasLuhnCheck(digits)) { return end }
      }
      groups -= 1
    }
    return nil
  }

  private func isCheckLetter(_ atom: Int) -> Bool {
    atoms[atom].kind == .word && text[Int(atoms[atom].start)] | 0x20 == u("x")
      && (atoms[atom].count == 1 || !isASCIILetter(text[Int(atoms[atom].start) + 1]))
  }

  /// The atom after `2023-05-01`, `2023/5/1`, `2023.05.01`.
  func dateEnd(at start: Int) -> Int? {
    guard start + 4 < atoms.count, atoms[start].count == 4, kind(at: start) == .digits,
      kind(at: start + 2) == .digits, kind(at: start + 4) == .digits, atoms[start + 2].count <= 2,
      atoms[start + 4].count <= 2, atoms[start + 1].kind == atoms[start + 3].kind,
      [.hyphen, .dot, .slash].contains(atoms[start + 1].kind)
    else { return nil }
    let year = digits(ofAtom: start).value(0, 4)
    let month = digits(ofAtom: start + 2).value(0, atoms[start + 2].count)
    let day = digits(ofAtom: start + 4).value(0, atoms[start + 4].count)
    return year >= 1900 && ResidentNumber.isDate(year, month, day) ? start + 5 : nil
  }

  /// `18:00 400-…`: the minutes of a time start no number.
  func isClockTime(_ start: Int) -> Bool {
    kind(at: start) == .digits && atoms[start].count == 2 && kind(at: start - 1) == .colon
      && kind(at: start - 2) == .digits && atoms[start - 2].count <= 2
  }

  /// `139****5670`, `0755-260012**`: digits were hidden.
  func isMasked(_ end: Int) -> Bool {
    guard kind(at: end) == .star else { return false }
    return kind(at: end + 1) == .star || kind(at: end + 1) != .digits && text[Int(atoms[end].start)] == u("*")
  }

  /// A number whose area or country is not written must not be cut out of a longer row of digits: what is
  /// joined to it has to be a number or an extension itself.
  func mayStandAlone(
    _ candidate: PhoneCandidate, of groups: Int, at start: Int, _ state: PhoneCellState
  ) -> Bool {
    if state.unreadEnd >= 0 && isJoined(state.unreadEnd, start) { return false }
    let taken = candidate.groups
    // 81-3-1234-5678 starts with a country code, not with half a number.
    if candidate.digits[0] != 0 && candidate.ends[0] < 3 && candidate.digits.count > 8 && taken > 1
      && candidate.prefix(taken).count < 9
    {
      return false
    }
    guard taken < groups else { return true }
    let next = candidate.ends[taken] - candidate.ends[taken - 1]
    var hasHyphen = false
    var isOpened = false
    var i = candidate.atomEnds[taken - 1]
    while kind(at: i) != .digits {
      if kind(at: i) == .hyphen { hasHyphen = true }
      if kind(at: i) == .open { isOpened = true }
      i += 1
    }
    if next >= 7 { return true }
    if hasHyphen || isOpened { return next <= 6 && taken + 1 == groups }
    // Another number in groups: 0755 2600 1234, 2600 1235.
    if candidate.digits[candidate.ends[taken - 1]] == 0 && isStartOfNumber(i) { return true }
    return kind(at: i + 1) == .word && atoms[i + 1].labels.contains(.extensionBefore)
  }
}

/// Codes that reach a service only from within the country or the area: 110, 10086, 12345, 95588, 96110.
enum ServiceCodes {
  static func isShort(_ digits: DigitRun) -> Bool {
    switch digits.count {
    case 3:
      switch digits.value(0, 3) {
      case 110, 112, 113, 114, 117, 119, 120, 122, 160, 999, 911, 118, 165, 168: true
      default: false
      }
    case 5:
      digits[0] == 1 && digits[1] <= 2 || digits[0] == 9 && (digits[1] == 5 || digits[1] == 6)
    case 6: digits[0] == 9 && (digits[1] == 5 || digits[1] == 6) || digits.starts(with: "116")
    default: false
    }
  }
}
