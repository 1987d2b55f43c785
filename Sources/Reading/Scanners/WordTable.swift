/// A fixed set of ASCII words, found in text without regard to case.
struct WordTable: Sendable {
  private let words: [[UInt8]]
  /// Number of a word plus one, by hash; 0 is a free slot.
  private let slots: [UInt16]
  private let longest: Int

  /// Words are numbered in the order given.
  init(_ words: [String]) {
    self.words = words.map { $0.utf8.map(Self.upper) }
    longest = self.words.map(\.count).max() ?? 0
    var size = 16
    while size < words.count * 3 { size *= 2 }
    var slots = [UInt16](repeating: 0, count: size)
    for (number, word) in self.words.enumerated() {
      var slot = word.withUnsafeBufferPointer { Self.hash($0) } & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt16(number + 1)
    }
    self.slots = slots
  }

  /// The number of the word that `text` is.
  func find(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard text.count <= longest, !text.isEmpty else { return nil }
    var slot = Self.hash(text) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if equals(words[number], text) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func equals(_ word: [UInt8], _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard word.count == text.count else { return false }
    for i in 0..<word.count where word[i] != Self.upper(text[i]) { return false }
    return true
  }

  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in text { hash = (hash ^ UInt32(upper(byte))) &* 16_777_619 }
    return Int(hash ^ hash >> 15)
  }

  @inline(__always)
  static func upper(_ byte: UInt8) -> UInt8 { byte &- 0x61 < 26 ? byte & 0xDF : byte }
}
