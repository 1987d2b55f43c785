/// Cuts a cell into label and identifier and reads it.
struct IdentifierCell: ~Copyable {
  var code = ScalarText()
  private(set) var reading = IdentifierReading.unknown
  /// Which range of the text the identifier is.
  private(set) var body = 0..<0

  /// Reads `text[range]`, which is clean.
  mutating func read(
    _ text: borrowing ScalarText, _ range: Range<Int>, label inherited: IdentifierKind? = nil
  ) -> IdentifierKind? {
    let view = text.view
    let (label, rest) = IdentifierLabels.strip(view, range)
    body = rest
    code.clear()
    for i in rest {
      if isDigit(view[i]) || isASCIILetter(view[i]) { code.append(asciiUpper(view[i])) }
    }
    let kind = label ?? inherited
    let slice = UnsafeBufferPointer(rebasing: view[rest])
    if isHongKongIdentity(view, range) {
      reading = IdentifierReading(.hongKongID, .yes, .masked)
    } else if rest.isEmpty || code.isEmpty {
      reading = kind.map { $0 == .other ? .unknown : IdentifierReading($0, .no, .structure) } ?? .unknown
    } else if slice.contains(u("@")) {
      reading = IdentifierReading(.email, .yes)
    } else if kind == .website || Website.isSite(slice) {
      reading =
        Website.isSite(slice)
        ? IdentifierReading(.website, .yes) : IdentifierReading(.website, .no, .structure)
    } else if isRounded(slice) {
      reading = IdentifierReading(kind ?? .unknown, .no, .digitsLost)
    } else if !isOneCode(slice, kind) {
      reading = .unknown
    } else {
      dropDecimals(slice)
      // 微信：+86 139…
      if slice[0] == u("+"), code.count == 13, code[0] == u("8"), code[1] == u("6") { code.removeFirst(2) }
      reading = IdentifierGrammar(code: code.view, body: slice).read(label: kind)
    }
    return kind
  }

  /// Letters and digits of a cell that is all one Hong Kong identity number, though it starts like a label: WX345678(A).
  private mutating func isHongKongIdentity(_ text: UnsafeBufferPointer<UInt32>, _ range: Range<Int>) -> Bool {
    guard range.count >= 10, range.count <= 11, text[range.upperBound - 1] == u(")") else { return false }
    var whole = ScalarText()
    for i in range where isDigit(text[i]) || isASCIILetter(text[i]) { whole.append(asciiUpper(text[i])) }
    guard whole.count == range.count - 2, HongKongIdentity.hasCheck(whole.view) else { return false }
    swap(&whole, &code)
    body = range
    return true
  }

  /// `1.10105E+17`
  private func isRounded(_ body: UnsafeBufferPointer<UInt32>) -> Bool {
    guard body.count >= 5, isDigit(body[0]), body[1] == u(".") else { return false }
    var i = 2
    while i < body.count && isDigit(body[i]) { i += 1 }
    return i + 1 < body.count && body[i] | 0x20 == u("e") && (body[i + 1] == u("+") || isDigit(body[i + 1]))
  }

  /// A spreadsheet's `.0`.
  private mutating func dropDecimals(_ body: UnsafeBufferPointer<UInt32>) {
    if body.count > 3, body[body.count - 1] == u("0"), body[body.count - 2] == u("."),
      isDigit(body[body.count - 3])
    {
      code.removeLast(1)
    }
  }

  /// Letters and digits with single blanks, hyphens or a bracketed last character between them.
  private func isOneCode(_ body: UnsafeBufferPointer<UInt32>, _ label: IdentifierKind?) -> Bool {
    guard code.count <= 32 else { return false }
    var letters = 0
    var blanks = 0
    var dots = 0
    for s in body {
      switch s {
      case u(" "): blanks += 1
      case u("-"), u("_"), u("("), u(")"): break
      case u("."): dots += 1
      case u("+") where (label == .wechat || label == .phone) && body[0] == s: break
      default:
        guard isDigit(s) || isASCIILetter(s) else { return false }
        if isASCIILetter(s) { letters += 1 }
      }
    }
    // Words are no identifier: an identifier of letters has no blanks.
    if dots > 1
      || dots == 1 && !(body.count > 3 && body[body.count - 1] == u("0") && body[body.count - 2] == u("."))
    {
      return false
    }
    return blanks == 0 || letters * 2 < code.count
  }
}
