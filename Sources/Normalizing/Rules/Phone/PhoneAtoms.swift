/// The pieces a phone cell is made of.
struct PhoneAtom {
  enum Kind: UInt8 {
    case digits, word, plus, open, close, hyphen, dot, blank, slash, star, range
    /// Separates values for certain: comma, semicolon, 、, line end, 和.
    case separator
    case colon, other
  }
  var kind: Kind
  var start: Int32
  var end: Int32
  /// What a word says about the digits beside it.
  var labels: PhoneLabels = []
  var count: Int { Int(end - start) }
}

extension Workbench {
  /// Cuts `text` into `atoms`.
  mutating func splitIntoPhoneAtoms() {
    atoms.removeAll(keepingCapacity: true)
    let view = text.view
    var i = 0
    while i < view.count {
      let start = i
      let kind = Self.atomKind(view[i])
      i += 1
      if kind == .digits || kind == .word || kind == .blank {
        while i < view.count && Self.atomKind(view[i]) == kind { i += 1 }
      }
      var atom = PhoneAtom(kind: kind, start: Int32(start), end: Int32(i))
      if kind == .word {
        atom.labels = PhoneLabels.of(view, start, i)
        switch i - start == 1 ? view[start] : 0 {
        case u("至"), u("到"): atom.kind = .range
        case u("和"), u("或"), u("及"), u("与"), u("與"): atom.kind = .separator
        default: break
        }
      }
      atoms.append(atom)
    }
  }

  @inline(__always) private static func atomKind(_ s: UInt32) -> PhoneAtom.Kind {
    if isDigit(s) { return .digits }
    if isASCIILetter(s) { return .word }
    switch s {
    case u(" "): return .blank
    case u("-"), u("_"), 0x30FC: return .hyphen
    case u("+"): return .plus
    case u("("), u("["), u("<"): return .open
    case u(")"), u("]"), u(">"): return .close
    case u("."), 0xB7, 0x2022, 0x2027: return .dot
    case u("/"), u("\\"): return .slash
    case u("*"), u("#"), 0xD7: return .star
    case u("~"), 0x301C, 0x223C: return .range
    case u(","), u(";"), 0x3001, 0x3002, u("|"), u("\n"), u("&"): return .separator
    case u(":"), u("="): return .colon
    default: return isLetter(s) ? .word : .other
    }
  }
}
