import Text

/// The way from offsets in the decoded page to bytes on disk and lines, asked for in ascending order.
///
/// Line feeds and the signs `<` and `>` are never part of a longer character in the encodings Mingce reads: the
/// k-th of the text is the k-th of the file. Places between them are rounded down to the last one.
struct PagePlaces {
  private let text: [UInt8]
  private let raw: UnsafeBufferPointer<UInt8>
  private let unit: Int
  private let lowByte: Int
  /// Decoded and raw offset reached, just behind a sign or at the start; the signs line up so far.
  private var at = 0
  private var rawAt: Int
  private var line = 1
  private let isSame: Bool
  private let start: Int

  init(_ page: HTMLPage, _ input: InputBytes, _ encoding: PageEncoding) {
    text = page.text
    raw = UnsafeBufferPointer(rebasing: input.bytes.bindMemory(to: UInt8.self)[..<page.rawEnd])
    start = encoding.byteOrderMarkLength
    rawAt = start
    isSame = encoding.value == .utf8 && !page.isDamaged
    unit = encoding.value == .utf16LittleEndian || encoding.value == .utf16BigEndian ? 2 : 1
    lowByte = encoding.value == .utf16BigEndian ? 1 : 0
  }

  /// The byte on disk and the line of a decoded offset; a start of a tag lands on its `<`.
  mutating func place(_ offset: Int) -> (raw: Int, line: Int) {
    let target = min(offset, text.count)
    while at < target {
      let byte = text[at]
      at += 1
      guard byte == 0x0A || byte == 0x3C || byte == 0x3E else { continue }
      if byte == 0x0A { line += 1 }
      if !isSame { skipRaw(past: byte) }
    }
    if isSame { return (start + target, line) }
    if target == text.count { return (raw.count, line) }
    if text[target] == 0x3C { return (rawOfNext(0x3C) ?? rawAt, line) }
    return (rawAt, line)
  }

  private mutating func skipRaw(past byte: UInt8) {
    if let found = rawOfNext(byte) { rawAt = found + unit }
  }

  /// The next sign of the three on disk, if it is the one expected.
  private func rawOfNext(_ byte: UInt8) -> Int? {
    var i = rawAt
    while i + unit <= raw.count {
      let isPlain = unit == 1 || raw[i + 1 - lowByte] == 0
      let found = raw[i + (unit == 1 ? 0 : lowByte)]
      if isPlain, found == 0x0A || found == 0x3C || found == 0x3E { return found == byte ? i : nil }
      i += unit
    }
    return nil
  }
}
