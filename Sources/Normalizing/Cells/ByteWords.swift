import Records

/// A fixed set of ASCII words, asked with bytes.
struct ByteWords: Sendable {
  private let table: ValueTable

  init(_ words: String) {
    var table = ValueTable(minimumCapacity: 64)
    for word in words.split(whereSeparator: \.isWhitespace) { _ = table.intern(String(word)) }
    self.table = table
  }

  func contains(_ word: UnsafeBufferPointer<UInt8>) -> Bool { !word.isEmpty && table.find(word) != nil }
}
