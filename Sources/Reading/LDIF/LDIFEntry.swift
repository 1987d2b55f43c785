import Text

/// One `attribute: value` of an entry.
struct LDIFAttribute: Sendable {
  enum Form: UInt8, Sendable {
    case plain
    /// `attribute:: …`
    case base64
    /// `attribute:< file:///…`: never opened.
    case link
    /// A line that is no attribute.
    case oddLine
  }
  var form: Form
  /// The name with its options, in the entry's bytes.
  var name: Range<Int>
  var value: Range<Int>
  var line: Int
  var isWide = false
}

/// An entry of a directory as scanned: base64 undone, not yet decoded to text.
struct LDIFEntry: Sendable {
  struct Note: Sendable, Hashable {
    enum Kind: UInt8, Sendable {
      case missingBlankLine, oddLine, linkNotOpened, binary, undecodable, otherEncoding, badBase64,
        nameFromParts
    }
    var kind: Kind
    var line: Int
  }

  var bytes: [UInt8] = []
  var attributes: [LDIFAttribute] = []
  var notes: [Note] = []
  /// The bytes on disk, from the first line to the last.
  var range = 0..<0
  var line = 0
  var hasName = false
  /// The entry has a `changetype`, or the marks of one.
  var isChange = false
  var isTooLong = false
  var isWide = false

  mutating func reset(line: Int, at offset: Int) {
    bytes.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
    notes.removeAll(keepingCapacity: true)
    range = offset..<offset
    self.line = line
    hasName = false
    isChange = false
    isTooLong = false
    isWide = false
  }

  mutating func note(_ kind: Note.Kind, line: Int) {
    guard notes.count < LDIFLimits.notes else { return }
    notes.append(Note(kind: kind, line: line))
  }
}

/// What one entry may hold. An entry beyond is rejected with its bytes; reading goes on behind it.
enum LDIFLimits {
  static let bytes = 8 << 20
  static let attributes = 20_000
  static let notes = 1_000
  /// Binary values up to this size are kept, as base64.
  static let keptBinary = 8 << 10
  /// Names of fields in a file; what has another name is kept under one common name.
  static let names = 2_000
  static let stray = 64 << 20
}
