import Testing

@testable import Records

/// The slow twin of `ValueTable`: a dictionary and a list.
struct ObviousValueTable {
  var ids: [[UInt8]: UInt32] = [:]
  var strings: [[UInt8]] = []

  mutating func intern(_ string: [UInt8]) -> UInt32 {
    if let id = ids[string] { return id }
    let id = UInt32(strings.count)
    ids[string] = id
    strings.append(string)
    return id
  }
}

@Suite struct ValueTableTests {
  /// From a tiny table that must grow, and from one that starts large enough.
  @Test(arguments: [1, 100_000]) func `agrees with a dictionary`(capacity: Int) {
    var seed = TinyRandom(seed: 1)
    var fast = ValueTable(minimumCapacity: capacity)
    var obvious = ObviousValueTable()
    for _ in 0..<30_000 {
      // Few letters and short strings, so that most come again and many share a beginning.
      let string = (0..<Int(seed.next() % 20)).map { _ in UInt8(seed.next() % 3) }
      let id = string.withUnsafeBufferPointer { fast.intern($0) }
      #expect(id == obvious.intern(string))
    }
    #expect(fast.count == obvious.strings.count)
    for (id, string) in obvious.strings.enumerated() {
      #expect(Array(fast.bytes[fast.byteRange(of: UInt32(id))]) == string)
      #expect(string.withUnsafeBufferPointer { fast.find($0) } == UInt32(id))
    }
  }

  @Test func `finds only what was interned`() {
    var table = ValueTable()
    _ = table.intern("王小明")
    let absent = Array("王小".utf8)
    #expect(absent.withUnsafeBufferPointer { table.find($0) } == nil)
    #expect(table[0] == "王小明")
  }

  @Test func `the empty string is a value`() {
    var table = ValueTable()
    #expect(table.intern("") == 0)
    #expect(table.intern("a") == 1)
    #expect(table.intern("") == 0)
    #expect(table.byteRange(of: 0).isEmpty)
  }
}
