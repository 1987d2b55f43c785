/// What a name cell turned out to be.
enum NameKind: UInt8, Sendable {
  case person
  /// Named in the way one addresses somebody: 王总, 小王, Ms Chen.
  case informal
  case company
  /// The cell says that there is no value.
  case empty
  case unknown
}

/// What was noticed while a name was read.
struct NameFlags: OptionSet, Sendable {
  let rawValue: UInt16
  /// A bracketed remark, or words that are no part of the name.
  static let note = NameFlags(rawValue: 1)
  static let title = NameFlags(rawValue: 2)
  /// A blank inside a Han name.
  static let blanks = NameFlags(rawValue: 4)
  /// A Han and a Latin name.
  static let scripts = NameFlags(rawValue: 8)
  /// Letters stars or crosses stand for: 李**, 张XX.
  static let masked = NameFlags(rawValue: 16)
  /// Family and given name could be divided in another way.
  static let ambiguous = NameFlags(rawValue: 32)
  /// A Han name that begins with no known family name.
  static let familyUnknown = NameFlags(rawValue: 64)
  /// Written in Latin letters, and no Chinese name: left whole.
  static let foreign = NameFlags(rawValue: 128)
}

/// The parts of one person's name, as written, each in a buffer of its own.
struct NameParts: ~Copyable {
  var kind = NameKind.unknown
  var flags: NameFlags = []
  var family = ScalarText()
  var given = ScalarText()
  /// A second name beside a Han name.
  var latin = ScalarText()
  var honorific = ScalarText()
  var title = ScalarText()
  var note = ScalarText()
  /// The one value that stands for the person: what a pipeline stores.
  var shown = ScalarText()
  /// The Han name, family name first, in the script of the cell; empty for a name in another script.
  var han = ScalarText()
  /// Numbers of the family names at the start of `han` (two for a married double name); -1 for none.
  var surnames = (-1, -1)

  mutating func clear() {
    kind = .unknown
    flags = []
    family.clear()
    given.clear()
    latin.clear()
    honorific.clear()
    title.clear()
    note.clear()
    shown.clear()
    han.clear()
    surnames = (-1, -1)
  }
}

extension ScalarText {
  /// Appends another piece of a part, after a separator if there is one already.
  mutating func add(_ piece: UnsafeBufferPointer<UInt32>, after separator: UInt32 = 0x20) {
    if piece.isEmpty { return }
    if !isEmpty { append(separator) }
    append(piece)
  }
}

/// A part of a buffer of scalars.
@inline(__always) func slice(_ text: UnsafeBufferPointer<UInt32>, _ range: Range<Int>) -> UnsafeBufferPointer<
  UInt32
> { UnsafeBufferPointer(rebasing: text[range]) }
