/// Byte strings interned to dense ids: equal strings have equal ids, so that comparing two values is
/// comparing two integers.
///
/// Ids start at 0 and follow the order of first appearance. Open addressing with linear probing. The upper
/// half of a string's hash is its tag: it stands in the slot beside the id, so that most misses touch no
/// string, and its first bits are the slot's number, so that growing touches no string at all.
/// `ObviousValueTable` in the tests is the slow twin it is compared with.
package struct ValueTable: Sendable {
  /// All strings, one after the other.
  package private(set) var bytes: [UInt8] = []
  /// End offset of each string in `bytes`.
  package private(set) var ends: [UInt32] = []
  /// For each string its tag.
  package private(set) var tags: [UInt32] = []
  /// tag << 32 | (id + 1); 0 is a free slot.
  private var slots: [UInt64]
  /// 64 minus the number of bits in a slot's number.
  private var shift: UInt64

  package init(minimumCapacity: Int = 1024) {
    var bits: UInt64 = 4
    while 1 << bits < minimumCapacity * 2 { bits += 1 }
    slots = [UInt64](repeating: 0, count: 1 << bits)
    shift = 64 - bits
  }

  package var count: Int { ends.count }

  package func byteRange(of id: UInt32) -> Range<Int> {
    let i = Int(id)
    return (i == 0 ? 0 : Int(ends[i - 1]))..<Int(ends[i])
  }

  /// The string as text. For output and messages; not for inner loops.
  package subscript(id: UInt32) -> String {
    String(decoding: bytes[byteRange(of: id)], as: UTF8.self)
  }

  /// Lends the string's bytes.
  package func withString<R>(_ id: UInt32, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[byteRange(of: id)])) }
  }

  /// Adds `string` without looking whether it is there, and returns its id. For strings that are nearly all
  /// different and never compared (the lists' own keys); such a table does not answer `find`.
  package mutating func append(_ string: UnsafeBufferPointer<UInt8>) -> UInt32 {
    bytes.append(contentsOf: string)
    ends.append(UInt32(bytes.count))
    return UInt32(ends.count - 1)
  }

  /// The id of `string`, which is added if it is new.
  package mutating func intern(_ string: UnsafeBufferPointer<UInt8>) -> UInt32 {
    intern(string, tag: Self.tag(string))
  }

  /// The id of `string`, whose tag is known from another table.
  package mutating func intern(_ string: UnsafeBufferPointer<UInt8>, tag: UInt32) -> UInt32 {
    let (id, slot) = slots.withUnsafeBufferPointer { Self.probe($0, shift, tag) { equals($0, string) } }
    if let id { return id }
    let new = UInt32(ends.count)
    bytes.append(contentsOf: string)
    ends.append(UInt32(bytes.count))
    tags.append(tag)
    slots[slot] = UInt64(tag) << 32 | UInt64(new + 1)
    if ends.count * 2 > slots.count { grow() }
    return new
  }

  /// Fetches the slots of strings that are about to be interned. Their memory is far apart; asked for together
  /// it arrives together. The result means nothing and only keeps the reads from being left out.
  @inline(__always) package func fetch(_ tags: UnsafeBufferPointer<UInt32>) -> UInt64 {
    slots.withUnsafeBufferPointer { slots in
      var sum: UInt64 = 0
      for tag in tags { sum ^= slots[Int(truncatingIfNeeded: (UInt64(tag) << 32) >> shift)] }
      return sum
    }
  }

  /// The id of `string`, or `nil` if it was never interned.
  package func find(_ string: UnsafeBufferPointer<UInt8>) -> UInt32? {
    slots.withUnsafeBufferPointer { Self.probe($0, shift, Self.tag(string)) { equals($0, string) } }.id
  }

  /// The id of `string`'s UTF-8. For small work only.
  package mutating func intern(_ string: String) -> UInt32 {
    let utf8 = Array(string.utf8)
    return utf8.withUnsafeBufferPointer { intern($0) }
  }

  /// The entry that has the tag and passes `isIt`, or the free slot where it belongs.
  @inline(__always) private static func probe(
    _ slots: UnsafeBufferPointer<UInt64>, _ shift: UInt64, _ tag: UInt32, _ isIt: (UInt32) -> Bool
  ) -> (id: UInt32?, slot: Int) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: (UInt64(tag) << 32) >> shift)
    while true {
      let entry = slots[slot]
      if entry == 0 { return (nil, slot) }
      if entry >> 32 == UInt64(tag) {
        let id = UInt32(truncatingIfNeeded: entry) &- 1
        if isIt(id) { return (id, slot) }
      }
      slot = (slot + 1) & mask
    }
  }

  @inline(__always) private func equals(_ id: UInt32, _ string: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = byteRange(of: id)
    guard range.count == string.count else { return false }
    return bytes.withUnsafeBytes { all in
      let raw = UnsafeRawBufferPointer(string)
      let start = range.lowerBound
      var i = 0
      while i + 8 <= raw.count {
        let a = all.loadUnaligned(fromByteOffset: start + i, as: UInt64.self)
        if a != raw.loadUnaligned(fromByteOffset: i, as: UInt64.self) { return false }
        i += 8
      }
      while i < raw.count {
        if all[start + i] != raw[i] { return false }
        i += 1
      }
      return true
    }
  }

  private mutating func grow() {
    let size = slots.count * 2
    shift -= 1
    let shift = shift
    slots = [UInt64](unsafeUninitializedCapacity: size) { larger, count in
      larger.initialize(repeating: 0)
      count = size
      let mask = size - 1
      for entry in slots where entry != 0 {
        var slot = Int(truncatingIfNeeded: (entry & 0xFFFF_FFFF_0000_0000) >> shift)
        while larger[slot] != 0 { slot = (slot + 1) & mask }
        larger[slot] = entry
      }
    }
  }

  /// The upper half of the hash.
  private static func tag(_ string: UnsafeBufferPointer<UInt8>) -> UInt32 {
    UInt32(truncatingIfNeeded: hash(string) >> 32)
  }

  /// A 64-bit hash over 8-byte words (multiply and fold). Fixed seed: ids never depend on it, only speed does.
  package static func hash(_ string: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let k: UInt64 = 0x9E37_79B9_7F4A_7C15
    var h: UInt64 = UInt64(string.count) &* k
    let raw = UnsafeRawBufferPointer(string)
    var i = 0
    while i + 8 <= raw.count {
      let word = raw.loadUnaligned(fromByteOffset: i, as: UInt64.self)
      let product = (h ^ word).multipliedFullWidth(by: k)
      h = product.high ^ product.low
      i += 8
    }
    var tail: UInt64 = 0
    var shift: UInt64 = 0
    while i < raw.count {
      tail |= UInt64(raw[i]) << shift
      shift += 8
      i += 1
    }
    let product = (h ^ tail ^ (k >> 1)).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}
