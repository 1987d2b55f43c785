/// One line of a listing, taken apart: what it is by its looks alone, before its neighbors are known.
struct ListingLine {
  enum Kind: Equatable {
    case blank
    /// `-----`, `=====`
    case rule
    /// `第3页 共20页`, `- 3 -`, `Page 3`
    case pageNumber
    case text
  }

  /// A value behind its label.
  struct Piece {
    var label: String
    var isKnown: Bool
    var value: String
  }

  var kind: Kind
  /// The whole text without blanks at the ends, and without the marker in front.
  var text = ""
  /// Columns of blanks in front; an ideographic blank is two, a tab four.
  var indent = 0
  /// `1.`, `【1】`, `一、` in front, by its kind.
  var marker: ListingMarker.Kind?
  /// What stands before the first label.
  var head = ""
  var pieces: [Piece] = []
  /// Set apart as a heading: `【深圳市】`, `== 五金 ==`; its kind, to tell levels apart.
  var heading: (text: String, style: String)?
  /// A new page begins with it.
  var startsPage = false

  // Where it stands.
  var range = 0..<0
  var number = 0

  /// Parses a line without its line end.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ known: inout KnownLabels) {
    var scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    if scalars.contains("\u{C}") {
      startsPage = true
      scalars.removeAll { $0 == "\u{C}" }
    }
    var start = 0
    while start < scalars.count, scalars[start].isBlank {
      indent += scalars[start] == "\u{3000}" ? 2 : scalars[start] == "\t" ? 4 : 1
      start += 1
    }
    var end = scalars.count
    while end > start, scalars[end - 1].isBlank { end -= 1 }
    scalars = Array(scalars[start..<end])
    guard !scalars.isEmpty else {
      kind = .blank
      return
    }
    kind = .text
    if Self.isRule(scalars) {
      kind = .rule
      return
    }
    text = String(scalars)
    if Self.isPageNumber(scalars, text) {
      kind = .pageNumber
      return
    }
    if let found = ListingHeading.heading(scalars) {
      heading = found
      return
    }
    if let found = ListingMarker.find(scalars) {
      marker = found.kind
      scalars = Array(scalars[found.length...])
      text = String(scalars)
    }
    let labels = ListingPieces(scalars, &known)
    head = labels.head
    pieces = labels.pieces
  }

  init(blank: Void) { kind = .blank }

  /// Holds a phone number or an e-mail address.
  var hasContact: Bool { ContactSigns.isContact(text) }

  var hasKnownLabel: Bool { pieces.contains { $0.isKnown } }

  private static let ruleSigns = Set("-=*_~#·—─━═+.…┄┈＝－＊☆★◇◆○●□■→←".unicodeScalars)

  private static func isRule(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.count >= 3 && scalars.allSatisfy { ruleSigns.contains($0) || $0.isBlank }
  }

  private static let pageStarts = Set("0123456789-—–·~[pP第".unicodeScalars)

  private static func isPageNumber(_ scalars: [Unicode.Scalar], _ text: String) -> Bool {
    guard scalars.count <= 40, let first = scalars.first, pageStarts.contains(first) else { return false }
    if scalars.count <= 3, scalars.allSatisfy({ ("0"..."9").contains($0) }) { return true }
    let lower = text.lowercased()
    if FooterWords.isPage(lower) { return true }
    let compact = lower.unicodeScalars.filter { !$0.isBlank }
    guard let last = compact.last else { return false }
    let inner = String(String.UnicodeScalarView(compact.dropFirst().dropLast()))
    if "-—–·~[(【（".unicodeScalars.contains(first), "-—–·~])】）".unicodeScalars.contains(last) {
      return !inner.isEmpty && first != "(" && first != "（" && first != "【" && first != "["
        && inner.unicodeScalars.allSatisfy { ("0"..."9").contains($0) }
    }
    let parts = String(String.UnicodeScalarView(compact)).split(separator: "/")
    return parts.count == 2
      && parts.allSatisfy { (1...4).contains($0.count) && $0.allSatisfy { ("0"..."9").contains($0) } }
  }
}

extension String {
  init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
