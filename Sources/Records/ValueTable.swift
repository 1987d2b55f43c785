/// Byte strings interned to dense ids: equal strings have equal ids, so that comparing two values is
/// comparing two integers.
///
/// Ids start at 0 and follow the order of first appearance. Open addressing with linear probing;
/// the slots hold id + 1 and the upper half of the hash, so that most misses touch no string.
/// `ObviousValueTable` in the tests is the slow twin it is compared with.
package struct ValueTable: Sendable {
  /// All strings, one after the other.
  package private(set) var bytes: [UInt8] = []
  /// End offset of each string in `bytes`.
  package private(set) var ends: [UInt32] = []
  /// (hash's upper 32 bits) << 32 | (id + 1); 0 is a free slot.
  private var slots: [UInt64]
  private var mask: Int

  package init(minimumCapacity: Int = 1024) {
    var size = 16
    while size < minimumCapacity * 2 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
    mask = size - 1
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

  /// The id of `string`, which is added if it is new.
  package mutating func intern(_ string: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let hash = Self.hash(string)
    var slot = Int(truncatingIfNeeded: hash) & mask
    let tag = hash & 0xFFFF_FFFF_0000_0000
    while true {
      let entry = slots[slot]
      if entry == 0 { break }
      if entry & 0xFFFF_FFFF_0000_0000 == tag {
        let id = UInt32(truncatingIfNeeded: entry) &- 1
        if equals(id, string) { return id }
      }
      slot = (slot + 1) & mask
    }
    let id = UInt32(ends.count)
    bytes.append(contentsOf: string)
    ends.append(UInt32(bytes.count))
    slots[slot] = tag | UInt64(id + 1)
    if ends.count * 2 > slots.count { grow() }
    return id
  }

  /// The id of `string`, or `nil` if it was never interned.
  package func find(_ string: UnsafeBufferPointer<UInt8>) -> UInt32? {
    let hash = Self.hash(string)
    var slot = Int(truncatingIfNeeded: hash) & mask
    let tag = hash & 0xFFFF_FFFF_0000_0000
    while slots[slot] != 0 {
      if slots[slot] & 0xFFFF_FFFF_0000_0000 == tag {
        let id = UInt32(truncatingIfNeeded: slots[slot]) &- 1
        if equals(id, string) { return id }
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The id of `string`'s UTF-8. For small work only.
  package mutating func intern(_ string: String) -> UInt32 {
    let utf8 = Array(string.utf8)
    return utf8.withUnsafeBufferPointer { intern($0) }
  }

  private func equals(_ id: UInt32, _ string: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = byteRange(of: id)
    guard range.count == string.count else { return false }
    return bytes.withUnsafeBufferPointer { all in
      for i in 0..<string.count where all[range.lowerBound + i] != string[i] { return false }
      return true
    }
  }

  private mutating func grow() {
    let size = slots.count * 2
    var larger = [UInt64](repeating: 0, count: size)
    let newMask = size - 1
    bytes.withUnsafeBufferPointer { all in
      for id in 0..<ends.count {
        let range = byteRange(of: UInt32(id))
        let hash = Self.hash(UnsafeBufferPointer(rebasing: all[range]))
        var slot = Int(truncatingIfNeeded: hash) & newMask
        while larger[slot] != 0 { slot = (slot + 1) & newMask }
        larger[slot] = (hash & 0xFFFF_FFFF_0000_0000) | UInt64(id + 1)
      }
    }
    slots = larger
    mask = newMask
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
