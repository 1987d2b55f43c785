/// A set of Han words, looked for at every place of a text at once.
///
/// A bitmap over the first characters turns away nearly all places; the words of one first character
/// are few. Characters beyond the Basic Multilingual Plane are not in any word.
struct HanWordSet: Sendable {
  private var starts = [UInt64](repeating: 0, count: 1024)
  /// For each first character the rest of its words, with the number of the word.
  private var rests: [UInt16: [(rest: [UInt8], word: Int)]] = [:]
  let count: Int

  /// - Parameter words: separated by blanks.
  init(_ words: String) {
    var number = 0
    for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let scalar = word.unicodeScalars.first!
      let first = UInt16(truncatingIfNeeded: scalar.value)
      starts[Int(first >> 6)] |= 1 << UInt64(first & 63)
      rests[first, default: []].append((Array(word.utf8.dropFirst(UTF8.width(scalar))), number))
      number += 1
    }
    count = number
  }

  func appears(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var found = false
    search(text) { _ in
      found = true
      return false
    }
    return found
  }

  /// How many different words appear, counted as far as `limit`.
  func countDistinct(in text: UnsafeBufferPointer<UInt8>, limit: Int) -> Int {
    var seen: UInt64 = 0
    search(text) { word in
      seen |= 1 << UInt64(word & 63)
      return seen.nonzeroBitCount < limit
    }
    return seen.nonzeroBitCount
  }

  /// Whether the text begins with one of the words.
  func starts(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = character(text, 0), isStart(first) else { return false }
    return rests[first]?.contains { follows($0.rest, text, 3) } ?? false
  }

  /// Calls `body` with the number of each word found until it returns `false`.
  @inline(__always)
  private func search(_ text: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Bool) {
    var i = 0
    while i < text.count {
      guard text[i] >= 0xE3, let first = character(text, i) else {
        i += 1
        continue
      }
      i += 3
      guard isStart(first), let words = rests[first] else { continue }
      for (rest, word) in words where follows(rest, text, i) {
        if !body(word) { return }
      }
    }
  }

  @inline(__always)
  private func isStart(_ first: UInt16) -> Bool { starts[Int(first >> 6)] & (1 << UInt64(first & 63)) != 0 }

  /// The character of three bytes at `i`.
  @inline(__always)
  private func character(_ text: UnsafeBufferPointer<UInt8>, _ i: Int) -> UInt16? {
    guard i + 3 <= text.count, text[i] & 0xF0 == 0xE0 else { return nil }
    return UInt16(text[i] & 0x0F) << 12 | UInt16(text[i + 1] & 0x3F) << 6 | UInt16(text[i + 2] & 0x3F)
  }

  private func follows(_ rest: [UInt8], _ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    guard at + rest.count <= text.count else { return false }
    for i in 0..<rest.count where text[at + i] != rest[i] { return false }
    return true
  }
}

/// A set of Latin words in lower case, compared by length and first eight letters.
struct LatinWordSet: Sendable {
  private var words: [(letters: UInt64, count: Int)] = []

  /// - Parameter words: separated by blanks.
  init(_ words: String) {
    for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let bytes = Array(word.utf8)
      self.words.append((bytes.withUnsafeBufferPointer { Self.pack($0, 0, $0.count) }, bytes.count))
    }
  }

  /// Whether one of the words stands in the text, whatever its case.
  /// - Parameter isLater: only after another word: `Company` alone is a header, `Co` alone a name.
  func appears(in text: UnsafeBufferPointer<UInt8>, isLater: Bool) -> Bool {
    var i = 0
    var isFirst = true
    while i < text.count {
      while i < text.count && !isLetter(text[i]) { i += 1 }
      let start = i
      while i < text.count && isLetter(text[i]) { i += 1 }
      if i > start, !(isFirst && isLater) {
        let letters = Self.pack(text, start, i)
        for word in words where word.count == i - start && word.letters == letters { return true }
      }
      isFirst = false
    }
    return false
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func pack(_ text: UnsafeBufferPointer<UInt8>, _ from: Int, _ to: Int) -> UInt64 {
    var letters: UInt64 = 0
    for i in from..<min(to, from + 8) { letters = letters << 8 | UInt64(text[i] | 0x20) }
    return letters
  }
}
