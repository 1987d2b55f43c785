import Glibc

/// Values of cards as text: escapes undone, parts cut.
///
/// RFC 6350, 3.4: `\n`, `\,`, `\;`, `\\`; producers also write `\:` and `\"`. vCard 2.1 knows `\;` alone, but
/// its producers write the others as well: they are undone, save where the value is a Windows path.
struct CardText {
  private(set) var bytes: [UInt8] = []
  /// End of each part in `bytes`.
  private(set) var ends: [Int] = []

  var count: Int { ends.count }

  subscript(part: Int) -> ArraySlice<UInt8> { bytes[(part == 0 ? 0 : ends[part - 1])..<ends[part]] }

  /// Whether a part holds nothing but blanks; parts that are not there do.
  func isEmpty(_ part: Int) -> Bool { part >= count || self[part].allSatisfy { $0 <= 0x20 } }

  /// Reads `text` as one part, or as parts between separators that are not escaped.
  ///
  /// - Parameters:
  ///   - separator: `;` or `,`; `nil` for one part.
  ///   - hasMarks: ``QuotedPrintable/semicolonMark`` and its like stand for separators that were encoded. They
  ///     are text if there are others that were not.
  mutating func read(
    _ text: UnsafeBufferPointer<UInt8>, separator: UInt8?, hasMarks: Bool, version: CardContents.Version
  ) {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    let mark = separator == 0x3B ? QuotedPrintable.semicolonMark : QuotedPrintable.commaMark
    let marksSeparate = hasMarks && separator != nil && !text.contains(separator!)
    let isPath = version == .v21 && Self.isWindowsPath(text)
    var i = 0
    while i < text.count {
      let byte = text[i]
      i += 1
      switch byte {
      case separator: endPart()
      case mark where marksSeparate: endPart()
      case QuotedPrintable.semicolonMark where hasMarks: bytes.append(0x3B)
      case QuotedPrintable.commaMark where hasMarks: bytes.append(0x2C)
      case 0x5C where i < text.count:
        if let character = Self.unescaped(text[i], isPath, hasMarks) {
          bytes.append(character)
          i += 1
        } else {
          bytes.append(byte)
        }
      case 0x0D:
        bytes.append(0x0A)
        if i < text.count, text[i] == 0x0A { i += 1 }
      default: bytes.append(byte)
      }
    }
    endPart()
  }

  private mutating func endPart() {
    let start = ends.last ?? 0
    while bytes.count > start, bytes[bytes.count - 1] <= 0x20 { bytes.removeLast() }
    var first = start
    while first < bytes.count, bytes[first] <= 0x20 { first += 1 }
    if first > start { bytes.removeSubrange(start..<first) }
    ends.append(bytes.count)
  }

  private static func unescaped(_ byte: UInt8, _ isPath: Bool, _ hasMarks: Bool) -> UInt8? {
    switch byte {
    case 0x3B: 0x3B
    case QuotedPrintable.semicolonMark where hasMarks: 0x3B
    case QuotedPrintable.commaMark where hasMarks: 0x2C
    case _ where isPath: nil
    case 0x6E, 0x4E: 0x0A
    case 0x2C, 0x5C, 0x3A, 0x22: byte
    default: nil
    }
  }

  /// `C:\new`, `\\server\new`.
  private static func isWindowsPath(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if text.starts(with: [0x5C, 0x5C]) { return true }
    for i in text.indices.dropFirst() where text[i] == 0x5C && text[i - 1] == 0x3A { return true }
    return false
  }

  /// Whether `text` stands for itself, apart from blanks around it.
  static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in text where byte == 0x5C || byte < 0x20 { return false }
    return true
  }

  static func trimmed(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var (start, end) = (0, text.count)
    while start < end, text[start] <= 0x20 { start += 1 }
    while end > start, text[end - 1] <= 0x20 { end -= 1 }
    return UnsafeBufferPointer(rebasing: text[start..<end])
  }
}
