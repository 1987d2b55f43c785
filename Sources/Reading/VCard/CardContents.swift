import Text

/// One property of a card: its name, and where its value stands in the card's bytes.
struct CardProperty: Sendable {
  var kind: CardPropertyKind
  /// Number in ``CardProperties``; -1 for any other name, which then stands at `name`.
  var number: Int
  var name = 0..<0
  var group: UInt64
  var types: CardTypes
  var preference: UInt8
  var charset: TextEncoding?
  /// The bytes came out of quoted-printable or base64, so that the charset is theirs and not the file's.
  var isEncoded = false
  /// Quoted-printable: may hold ``QuotedPrintable/semicolonMark`` and its like.
  var hasMarks = false
  /// Holds bytes beyond ASCII, whose encoding is yet to be told.
  var isWide = false
  /// UTF-16 that was no text.
  var isMalformed = false
  var value: Range<Int>
  /// A type that nobody agreed on; vCard 4.0's LABEL, SORT-AS and X-USER parameters.
  var label = 0..<0
  var addressLabel = 0..<0
  var sortAs = 0..<0
  var user = 0..<0
  var line: Int
}

/// What was noticed while a card was scanned.
struct CardNote: Sendable, Hashable {
  enum Kind: UInt8, Sendable {
    case oddBoundary, bareContinuation, oddLine, softBreak, badQuotedPrintable, undeclaredQuotedPrintable
    case unknownCharset, wrongCharset, otherEncoding, undecodable, surplusComponents, binary, cutValue
    case missingBegin, missingEnd, missingVersion, nested, nestedTooDeep, nameFromParts, nameOrder
  }
  var kind: Kind
  var line: Int
  /// Number in ``CardProperties``; -1 where there is none to name.
  var property: Int
}

/// A card as scanned: values with their transfer encoding undone, not yet decoded to text.
struct CardContents: Sendable {
  enum Version: Sendable { case unknown, v21, v30, v40 }

  var bytes: [UInt8] = []
  var properties: [CardProperty] = []
  var notes: [CardNote] = []
  var version = Version.unknown
  /// The bytes on disk, from BEGIN to END.
  var range = 0..<0
  var line = 0
  /// Over a limit: what follows was not kept.
  var isTooLong = false
  var hasEnd = false
  var hasBegin = true
  /// Some property has a preference.
  var hasPreference = false
  var hasGroupLabel = false
  /// Some value holds bytes beyond ASCII.
  var isWide = false
  /// Properties with a value that is kept.
  var valueCount = 0

  mutating func reset(line: Int, at offset: Int) {
    bytes.removeAll(keepingCapacity: true)
    properties.removeAll(keepingCapacity: true)
    notes.removeAll(keepingCapacity: true)
    version = .unknown
    range = offset..<offset
    self.line = line
    isTooLong = false
    hasEnd = false
    hasBegin = true
    hasPreference = false
    hasGroupLabel = false
    isWide = false
    valueCount = 0
  }

  mutating func note(_ kind: CardNote.Kind, line: Int, property: Int = -1) {
    guard notes.count < CardLimits.notes else { return }
    notes.append(CardNote(kind: kind, line: line, property: property))
  }
}

/// What one card may hold. A card beyond is rejected with its bytes; reading goes on behind it.
enum CardLimits {
  /// Bytes of all values, pictures not counted.
  static let bytes = 8 << 20
  static let properties = 20_000
  /// Notes kept of one card.
  static let notes = 1_000
  /// Cards inside cards, one in the other and side by side.
  static let depth = 8
  static let nested = 1_000
  /// Addresses of one type, organizations, names of a card that are told apart.
  static let repetitions = 100
  /// A property's name and parameters.
  static let header = 1 << 16
  /// Names of fields in a file; what has another name is kept under one common name.
  static let names = 2_000
  /// Lines without a card around them are rejected in pieces of this many bytes at most.
  static let stray = 64 << 20
}
