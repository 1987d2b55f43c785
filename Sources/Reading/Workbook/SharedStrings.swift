/// The strings that cells refer to by number, in one stretch of bytes.
struct SharedStrings: Sendable {
  fileprivate(set) var bytes: [UInt8] = []
  fileprivate(set) var ends: [UInt32] = []

  /// Bytes of all strings together.
  static let byteLimit = 1 << 30
  static let countLimit = 64 << 20

  var count: Int { ends.count }

  func range(_ i: Int) -> Range<Int> { (i == 0 ? 0 : Int(ends[i - 1]))..<Int(ends[i]) }

  /// - Returns: the strings, and why they are not whole.
  static func read(_ entry: ZipEntry, of package: WorkbookPackage) -> (
    SharedStrings, WorkbookPackage.PartFault?
  ) {
    let events = SharedStringEvents()
    let fault = package.read(entry, events) { !events.isFull }
    return (events.strings, events.isFull ? .packed(.tooLarge) : fault)
  }
}

/// Joins the runs of rich text; leaves out phonetic guides (`rPh`).
private final class SharedStringEvents: XMLEvents {
  var strings = SharedStrings()
  private var isInText = false
  private var phonetics = 0
  private var start = 0

  var isFull: Bool {
    strings.bytes.count > SharedStrings.byteLimit || strings.count > SharedStrings.countLimit
  }

  func startElement(_ name: XMLName, _ attributes: XMLAttributes) {
    switch ElementName(name.local) {
    case .t: isInText = phonetics == 0
    case .si: start = strings.bytes.count
    case .rPh: phonetics += 1
    default: break
    }
  }

  func endElement(_ name: XMLName) {
    switch ElementName(name.local) {
    case .t: isInText = false
    case .rPh: phonetics -= 1
    case .si:
      ExcelEscapes.decode(&strings.bytes, from: start)
      strings.ends.append(UInt32(truncatingIfNeeded: strings.bytes.count))
    default: break
    }
  }

  func text(_ piece: UnsafeBufferPointer<UInt8>) {
    if isInText && !isFull { strings.bytes.append(contentsOf: piece) }
  }
}

/// Local names of SpreadsheetML that readers look for.
enum ElementName {
  case c, v, t, f, `is`, row, rPh, si, sheetData, mergeCell, other

  @inline(__always)
  init(_ local: UnsafeBufferPointer<UInt8>) {
    switch local.count {
    case 1:
      switch local[0] {
      case 0x63: self = .c
      case 0x76: self = .v
      case 0x74: self = .t
      case 0x66: self = .f
      default: self = .other
      }
    case 2:
      switch (local[0], local[1]) {
      case (0x69, 0x73): self = .is
      case (0x73, 0x69): self = .si
      default: self = .other
      }
    case 3:
      switch (local[0], local[1], local[2]) {
      case (0x72, 0x6F, 0x77): self = .row
      case (0x72, 0x50, 0x68): self = .rPh
      default: self = .other
      }
    case 9:
      if local.elementsEqual("sheetData".utf8) {
        self = .sheetData
      } else {
        self = local.elementsEqual("mergeCell".utf8) ? .mergeCell : .other
      }
    default: self = .other
    }
  }
}
