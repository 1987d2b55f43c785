package import Records
import Text

/// The parts and keys of values that matching compares, worked out once for each distinct value.
package enum Facets {
  /// The facets of all values of one kind, in the order of their ids. The result does not depend on
  /// the number of workers.
  package static func make(of kind: ValueKind, values: ValueTable, workers: Workers) -> ValueFacets {
    let width = width(of: kind)
    var facets = ValueFacets(width: width, values: values.count)
    let pieces = (values.count + valuesPerPiece - 1) / valuesPerPiece
    // A few at a time, so that the pieces' own tables need not all be in memory.
    var next = 0
    while next < pieces {
      let first = next
      let some = min(pieces - first, max(1, workers.width) * 4)
      for piece in workers.map(some, { makePiece(first + $0, of: kind, values, width) }) {
        facets.append(piece)
      }
      next += some
    }
    return facets
  }

  private static let valuesPerPiece = 16384

  private static func width(of kind: ValueKind) -> Int {
    switch kind {
    case .personName: NameFacet.allCases.count
    case .company: CompanyFacet.allCases.count
    case .phone: PhoneFacet.allCases.count
    case .email: EmailFacet.allCases.count
    case .address: AddressFacet.allCases.count
    default: TextFacet.allCases.count
    }
  }

  private static func makePiece(_ index: Int, of kind: ValueKind, _ values: ValueTable, _ width: Int)
    -> FacetPiece
  {
    let range = index * valuesPerPiece..<min((index + 1) * valuesPerPiece, values.count)
    var work = FacetWork(values: range.count, width: width)
    values.bytes.withUnsafeBufferPointer { bytes in
      for i in range {
        let value = UnsafeBufferPointer(rebasing: bytes[values.byteRange(of: UInt32(i))])
        switch kind {
        case .personName: work.addName(value)
        case .company: work.addCompany(value)
        case .phone: work.addPhone(value)
        case .email: work.addEmail(value)
        case .address: work.addAddress(value)
        default: work.addText(value)
        }
      }
    }
    return work.piece
  }
}

/// The buffers one worker needs.
struct FacetWork: ~Copyable {
  var piece: FacetPiece
  var text = ScalarText()
  var company = CompanyParts()
  var name = ComparedName()
  var address = AddressParts()
  var bytes: [UInt8] = []
  var spare: [UInt8] = []

  init(values: Int, width: Int) { piece = FacetPiece(values: values, width: width) }

  mutating func add(_ facet: UnsafeBufferPointer<UInt8>) { piece.add(facet) }

  mutating func add(_ facet: StaticString) {
    piece.add(UnsafeBufferPointer(start: facet.utf8Start, count: facet.utf8CodeUnitCount))
  }

  /// Adds what is in `bytes` and empties it.
  mutating func addBytes() {
    bytes.withUnsafeBufferPointer { piece.add($0) }
    bytes.removeAll(keepingCapacity: true)
  }

  /// Adds a range of `text`.
  mutating func addText(_ range: Range<Int>) {
    if !range.isEmpty { text.appendUTF8(range, to: &bytes) }
    addBytes()
  }

  /// Loads the value folded for parsing: Simplified, variants unified, narrow, lower case.
  mutating func loadFolded(_ value: UnsafeBufferPointer<UInt8>) -> ScalarClass {
    spare.removeAll(keepingCapacity: true)
    Fold.appendSimplified(value, to: &spare)
    let classes = spare.withUnsafeBufferPointer { text.load($0) }
    for i in 0..<text.count { text[i] = asciiLower(text[i]) }
    return classes
  }

  /// Adds the match key of the whole value.
  mutating func addKey(_ value: UnsafeBufferPointer<UInt8>) {
    Fold.appendKey(value, to: &bytes)
    addBytes()
  }

  /// TextFacet.folded.
  mutating func addText(_ value: UnsafeBufferPointer<UInt8>) { addKey(value) }
}
