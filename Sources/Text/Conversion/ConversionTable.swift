import CTables

/// One stage of a conversion: phrases and characters, each with what it becomes.
///
/// At each place the longest phrase wins, then the character. Built once, then only read.
struct ConversionTable: @unchecked Sendable {
  /// What a character that is not always copied leads to.
  private struct Entry {
    /// The character's target, UTF-8 packed as in ``ScalarMap``; zero when it stays.
    var target: UInt32 = 0
    /// Bit n: a phrase of n bytes starts with the character.
    var phraseLengths: UInt64 = 0
  }

  private let entries: ScalarIndex
  private let targets: UnsafePointer<Entry>
  private let phrases: ByteTable
  private let phraseTargets: UnsafePointer<UInt8>
  private let phraseEnds: UnsafePointer<Int32>

  /// - Parameter stage: the part of the table to take.
  init(_ table: ctable_name, stage: StaticString) {
    var index = ScalarIndexBuilder()
    var list: [Entry] = []
    var phrases: [(key: [UInt8], value: Int)] = []
    var bytes: [UInt8] = []
    var ends: [Int32] = []
    func entry(_ scalar: UInt32) -> Int {
      if index[scalar] == ScalarIndex.none {
        index[scalar] = UInt16(list.count)
        list.append(Entry())
      }
      return Int(index[scalar])
    }
    var isInside = false
    TextTable(table).forEachRow { fields in
      if fields.count == 1 { isInside = stage.isEqual(fields[0]) }
      guard fields.count == 2, isInside else { return }
      for source in fields[1].split(separator: UInt8(ascii: " ")) {
        let source = UnsafeBufferPointer(rebasing: source)
        var walk = ScalarWalk(source)
        guard let (scalar, length) = walk.next() else { continue }
        let place = entry(scalar)
        if length == source.count {
          list[place].target = fields[0].reversed().reduce(0) { $0 << 8 | UInt32($1) }
        } else if source.count < 64 {
          list[place].phraseLengths |= 1 << UInt64(source.count)
          phrases.append((Array(source), ends.count))
          bytes += fields[0]
          ends.append(Int32(bytes.count))
        }
      }
    }
    entries = index.build()
    targets = lasting(list + [Entry()])
    self.phrases = ByteTable(phrases)
    phraseTargets = lasting(bytes + [0])
    phraseEnds = lasting(ends + [0])
  }

  /// Whether a character standing alone becomes another.
  func converts(_ scalar: UInt32) -> Bool {
    let place = entries[scalar]
    return place != ScalarIndex.none && targets[Int(place)].target != 0
  }

  /// Where the first character is that is not simply copied; nil when all are.
  func firstTouched(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let p = text.baseAddress else { return nil }
    var i = 0
    while i < text.count {
      let (scalar, length) = Self.scalar(p + i, text.count - i)
      if scalar >= 0x80, entries[scalar] != ScalarIndex.none { return i }
      i += length
    }
    return nil
  }

  /// Appends the text converted; `start` is a place before which everything is copied.
  func append(_ text: UnsafeBufferPointer<UInt8>, from start: Int = 0, to out: inout [UInt8]) {
    guard let p = text.baseAddress else { return }
    var copied = 0
    var i = start
    while i < text.count {
      let (scalar, length) = Self.scalar(p + i, text.count - i)
      let place = scalar < 0x80 ? ScalarIndex.none : entries[scalar]
      if place == ScalarIndex.none {
        i += length
        continue
      }
      let entry = targets[Int(place)]
      if entry.phraseLengths != 0 {
        let (number, count) = phrase(p + i, text.count - i, entry.phraseLengths)
        if number >= 0 {
          out.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<i]))
          let first = number == 0 ? 0 : Int(phraseEnds[number - 1])
          out.append(
            contentsOf: UnsafeBufferPointer(
              start: phraseTargets + first, count: Int(phraseEnds[number]) - first))
          i += count
          copied = i
          continue
        }
      }
      if entry.target != 0 {
        out.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<i]))
        var word = entry.target
        while word != 0 {
          out.append(UInt8(truncatingIfNeeded: word))
          word >>= 8
        }
        copied = i + length
      }
      i += length
    }
    out.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied...]))
  }

  /// Calls `body` with the pieces that the phrases cut a text into: each phrase, and what lies between.
  func forEachSegment(_ text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard let p = text.baseAddress else { return }
    var begun = 0
    var i = 0
    while i < text.count {
      let (scalar, length) = Self.scalar(p + i, text.count - i)
      let place = scalar < 0x80 ? ScalarIndex.none : entries[scalar]
      let lengths = place == ScalarIndex.none ? 0 : targets[Int(place)].phraseLengths
      let (number, count) = lengths == 0 ? (-1, 0) : phrase(p + i, text.count - i, lengths)
      if number < 0 {
        i += length
        continue
      }
      if i > begun { body(UnsafeBufferPointer(rebasing: text[begun..<i])) }
      body(UnsafeBufferPointer(rebasing: text[i..<i + count]))
      i += count
      begun = i
    }
    if begun < text.count { body(UnsafeBufferPointer(rebasing: text[begun...])) }
  }

  /// The longest phrase at `p`: its number and its length in bytes.
  private func phrase(_ p: UnsafePointer<UInt8>, _ available: Int, _ lengths: UInt64) -> (Int, Int) {
    var lengths = available >= 63 ? lengths : lengths & (1 << UInt64(available + 1) &- 1)
    while lengths != 0 {
      let count = 63 - lengths.leadingZeroBitCount
      let number = phrases.find(p, count)
      if number >= 0 { return (number, count) }
      lengths &= ~(1 << UInt64(count))
    }
    return (-1, 0)
  }

  @inline(__always) private static func scalar(_ p: UnsafePointer<UInt8>, _ available: Int) -> (UInt32, Int) {
    let first = p[0]
    if first < 0x80 { return (UInt32(first), 1) }
    if first >= 0xE1, first < 0xED, available >= 3, p[1] & 0xC0 == 0x80, p[2] & 0xC0 == 0x80 {
      return (UInt32(first & 15) << 12 | UInt32(p[1] & 63) << 6 | UInt32(p[2] & 63), 3)
    }
    let length = UTF8Validation.sequence(p, available)
    switch length {
    case 2: return (UInt32(first & 31) << 6 | UInt32(p[1] & 63), 2)
    case 3: return (UInt32(first & 15) << 12 | UInt32(p[1] & 63) << 6 | UInt32(p[2] & 63), 3)
    case 4:
      return (
        UInt32(first & 7) << 18 | UInt32(p[1] & 63) << 12 | UInt32(p[2] & 63) << 6 | UInt32(p[3] & 63), 4
      )
    // Bytes that are no UTF-8 are copied.
    default: return (0, 1)
    }
  }
}

extension StaticString {
  fileprivate func isEqual(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    withUTF8Buffer { $0.elementsEqual(bytes) }
  }
}
