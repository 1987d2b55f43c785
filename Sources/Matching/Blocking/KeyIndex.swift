/// Gives 64-bit keys dense ids, in the order of first appearance. Id 0 is reserved for "no key".
///
/// The 64-bit twin of `ValueTable`, for keys put together from two ids (name and organization, …).
struct KeyIndex {
  private var keys: [UInt64]
  private var ids: [UInt32]
  private var mask: Int
  private(set) var count = 1

  init(minimumCapacity: Int) {
    var size = 64
    while size < minimumCapacity * 2 { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    ids = [UInt32](repeating: 0, count: size)
    mask = size - 1
  }

  /// The id of the pair, which is added if it is new; 0 if either part is 0.
  mutating func id(_ a: UInt32, _ b: UInt32) -> UInt32 {
    if a == 0 || b == 0 { return 0 }
    return id(UInt64(a) << 32 | UInt64(b))
  }

  /// The id of a key other than 0.
  mutating func id(_ key: UInt64) -> UInt32 {
    var slot = Self.slot(key, mask)
    while ids[slot] != 0 {
      if keys[slot] == key { return ids[slot] }
      slot = (slot + 1) & mask
    }
    let id = UInt32(count)
    keys[slot] = key
    ids[slot] = id
    count += 1
    if count * 2 > ids.count { grow() }
    return id
  }

  private mutating func grow() {
    let oldKeys = keys
    let oldIDs = ids
    let size = ids.count * 2
    keys = [UInt64](repeating: 0, count: size)
    ids = [UInt32](repeating: 0, count: size)
    mask = size - 1
    for i in 0..<oldIDs.count where oldIDs[i] != 0 {
      var slot = Self.slot(oldKeys[i], mask)
      while ids[slot] != 0 { slot = (slot + 1) & mask }
      keys[slot] = oldKeys[i]
      ids[slot] = oldIDs[i]
    }
  }

  private static func slot(_ key: UInt64, _ mask: Int) -> Int {
    let product = key.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return Int(truncatingIfNeeded: product.high ^ product.low) & mask
  }
}
