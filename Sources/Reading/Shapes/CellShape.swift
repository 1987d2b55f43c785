/// What a cell looks like, told from its characters alone.
///
/// Shapes serve detection (is this row a header?), column meanings (is this a column of phones?) and
/// repair (does this row fit when the second cell is dropped?). They are guesses about form, never
/// validation: an impossible date still has the shape of a date.
enum CellShape: UInt8, CaseIterable, Sendable {
  /// Nothing but blanks.
  case empty
  /// `-`, `/`, `无`, `N/A`, `null`: says that there is no value.
  case placeholder
  /// Up to 3 digits, up to 6, up to 10, more.
  case digits3, digits6, digits10, digitsLong
  /// Digits with a point, thousands separators, a sign or an exponent.
  case decimal
  /// A currency sign or percent sign with a number.
  case money
  case date, time
  /// A mobile number of mainland China, however spaced.
  case mobile
  /// Digits grouped like a telephone number.
  case phone
  case email
  case url
  /// Letters and digits without blanks: `RI-9546`, `C0001`.
  case code
  /// One Latin word; two or three of them, each with a capital; other Latin text.
  case word, capitalWords, words
  /// More than 60 characters of text.
  case longText
  /// Two to four Han characters of which the first is a family name.
  case hanName
  /// Up to four Han characters.
  case hanShort
  /// More Han characters.
  case hanText
  case company
  case address
  /// Han with Latin or digits.
  case hanMixed
  /// Anything else.
  case symbols

  /// Shapes that words of a header hardly ever have.
  var isTyped: Bool {
    switch self {
    case .digits3, .digits6, .digits10, .digitsLong, .decimal, .money, .date, .time, .mobile, .phone, .email,
      .url:
      true
    default: false
    }
  }

  /// Shapes of cells that say all by themselves, and are no part of a longer text.
  var isSelfContained: Bool {
    switch self {
    case .mobile, .phone, .email, .url, .date, .digits10, .digitsLong, .hanName: true
    default: false
    }
  }

  /// Shapes of which a list's values are often all equally long.
  var isMeasured: Bool {
    switch self {
    case .digits6, .digits10, .digitsLong, .mobile, .phone, .code, .date: true
    default: false
    }
  }

  /// Shapes that resemble each other: a cell of a sibling shape is less of a surprise.
  var family: Family {
    switch self {
    case .empty, .placeholder: .nothing
    case .digits3, .digits6, .digits10, .digitsLong, .decimal, .money: .number
    case .date, .time: .moment
    case .mobile, .phone: .phone
    case .email, .url: .address
    case .code: .code
    case .word, .capitalWords, .words, .longText: .latin
    case .hanName, .hanShort, .hanText, .company, .address, .hanMixed: .han
    case .symbols: .symbols
    }
  }

  enum Family: UInt8, CaseIterable, Sendable {
    case nothing, number, moment, phone, address, code, latin, han, symbols

    /// How much of a column's probability its shapes share: a title of one word among titles of three is
    /// no surprise, a company among names is one.
    var kinship: Double {
      switch self {
      case .latin: 0.15
      case .number: 0.05
      case .han: 0.03
      default: 0.02
      }
    }

    /// How many shapes belong to it.
    var size: Int { CellShape.allCases.count { $0.family == self } }
  }
}

extension CellShape {
  init(_ cell: some Collection<UInt8>) {
    self = Array(cell).withUnsafeBufferPointer { CellShape($0) }
  }

  init(_ text: String) { self.init(Array(text.utf8)) }

  init(_ cell: UnsafeBufferPointer<UInt8>) {
    let counts = CharacterCounts(cell)
    guard counts.wideDigits > 0 else {
      self = CellShape.of(counts, cell)
      return
    }
    self = CellShape(Self.narrowed(cell))
  }

  /// Full-width digits and signs brought to ASCII.
  private static func narrowed(_ cell: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var narrow: [UInt8] = []
    var i = 0
    while i < cell.count {
      let (scalar, size) = CharacterCounts.scalar(cell, i, cell.count)
      if (0xFF01...0xFF5E).contains(scalar) {
        narrow.append(UInt8(scalar - 0xFEE0))
      } else {
        narrow += cell[i..<(i + size)]
      }
      i += size
    }
    return narrow
  }

  private static func of(_ c: CharacterCounts, _ cell: UnsafeBufferPointer<UInt8>) -> CellShape {
    if c.length == 0 { return .empty }
    let text = UnsafeBufferPointer(rebasing: cell[c.trimmed])
    if c.length <= 6, PlaceholderWords.contains(text) { return .placeholder }
    if c.digits == 0 && c.letters == 0 && c.han == 0 && c.otherLetters == 0 {
      return c.length <= 3 ? .placeholder : .symbols
    }

    if c.at == 1, let shape = email(text, c) { return shape }
    if c.han == 0 && c.otherLetters == 0, isURL(text, c) { return .url }
    if c.digits > 0, let shape = numeric(text, c) { return shape }

    if c.han > 0 {
      if CompanyWords.appear(in: text) { return .company }
      if c.length > 60 { return .longText }
      if c.han >= 5, c.han + c.digits + c.blanks >= c.length / 2, AddressWords.count(in: text) >= 2 {
        return .address
      }
      let onlyHan = c.han == c.length - c.blanks
      if onlyHan && c.han <= 4 && c.han >= 2 && FamilyNames.start(text) { return .hanName }
      if onlyHan && c.han <= 4 { return .hanShort }
      if c.letters == 0 && c.digits == 0 { return .hanText }
      return .hanMixed
    }
    if c.length > 60 { return .longText }
    if CompanyWords.appear(in: text) { return .company }
    if c.digits > 0 && c.blanks == 0 && c.letters > 0 && c.otherLetters == 0 { return .code }
    if c.digits > 0 && c.blanks > 0 && AddressWords.latin(in: text) { return .address }
    if c.blanks == 0 { return c.letters + c.otherLetters > 0 ? .word : .symbols }
    return c.digits == 0 && c.words <= 3 && c.capitalWords == c.words ? .capitalWords : .words
  }

  private static func email(_ text: UnsafeBufferPointer<UInt8>, _ c: CharacterCounts) -> CellShape? {
    guard c.blanks == 0, c.han == 0, let at = text.firstIndex(of: UInt8(ascii: "@")), at > 0 else {
      return nil
    }
    let domain = text[(at + 1)...]
    guard let dot = domain.firstIndex(of: UInt8(ascii: ".")), dot > at + 1, dot + 1 < text.count else {
      return nil
    }
    return .email
  }

  private static func isURL(_ text: UnsafeBufferPointer<UInt8>, _ c: CharacterCounts) -> Bool {
    guard c.blanks == 0, c.letters > 3 else { return false }
    return ["http://", "https://", "www.", "ftp://"].contains { hasPrefix(text, $0) }
      || (c.digits == 0 && c.dots > 0
        && [".com", ".cn", ".net", ".org", ".tw", ".hk"].contains { hasSuffix(text, $0) })
  }

  static func hasPrefix(_ text: UnsafeBufferPointer<UInt8>, _ prefix: StaticString) -> Bool {
    guard text.count >= prefix.utf8CodeUnitCount else { return false }
    for i in 0..<prefix.utf8CodeUnitCount where text[i] | 0x20 != prefix.utf8Start[i] | 0x20 { return false }
    return true
  }

  static func hasSuffix(_ text: UnsafeBufferPointer<UInt8>, _ suffix: StaticString) -> Bool {
    let n = suffix.utf8CodeUnitCount
    guard text.count >= n else { return false }
    for i in 0..<n where text[text.count - n + i] | 0x20 != suffix.utf8Start[i] | 0x20 { return false }
    return true
  }
}
