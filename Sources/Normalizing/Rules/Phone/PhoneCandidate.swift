/// Groups of digits joined over the marks people put inside numbers.
struct PhoneCandidate {
  static let maxGroups = 16
  var digits = DigitRun()
  var isInternational = false
  var groups = 0
  /// Digits up to the end of each group, and the atom after it.
  var ends = InlineArray<16, Int>(repeating: 0)
  var atomEnds = InlineArray<16, Int>(repeating: 0)

  func prefix(_ groups: Int) -> DigitRun { digits.prefix(ends[groups - 1]) }
}

extension Workbench {
  /// Joins as many groups as fit from atom `start` on.
  func collectCandidate(at start: Int) -> PhoneCandidate {
    var candidate = PhoneCandidate()
    var i = start
    while i < atoms.count && i - start < 4 && (atoms[i].kind == .open || atoms[i].kind == .blank) { i += 1 }
    while i < atoms.count && atoms[i].kind == .plus && i - start < 8 {
      candidate.isInternational = true
      i += 1
      while i < atoms.count && i - start < 8 && (atoms[i].kind == .blank || atoms[i].kind == .open) { i += 1 }
    }
    while i < atoms.count && candidate.groups < PhoneCandidate.maxGroups && atoms[i].kind == .digits {
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
  private func skipJoiner(_ i: Int, _ candidate: PhoneCandidate) -> Int? {
    var j = i
    let digits = candidate.digits
    while j < atoms.count && j - i < 5 {
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

  /// Whether only marks that may stand inside a number lie between two atoms.
  func isJoined(_ from: Int, _ to: Int) -> Bool {
    guard from <= to, to - from < 6 else { return false }
    for i in from..<to {
      switch atoms[i].kind {
      case .blank, .hyphen, .dot, .open, .close, .slash: continue
      default: return false
      }
    }
    return true
  }

  func skipBlanks(_ i: Int) -> Int { i < atoms.count && atoms[i].kind == .blank ? i + 1 : i }
  func skipClosing(_ i: Int) -> Int { i < atoms.count && atoms[i].kind == .close ? i + 1 : i }
  func kind(at i: Int) -> PhoneAtom.Kind? { i >= 0 && i < atoms.count ? atoms[i].kind : nil }
  func digits(ofAtom i: Int) -> DigitRun { DigitRun(text.view, Int(atoms[i].start)..<Int(atoms[i].end)) }
}
