import Glibc

/// An immutable map from byte strings to numbers: open addressing over flat memory, for lookups in inner loops.
///
/// Built once, never freed, then only read, which makes sharing it safe.
struct ByteTable: @unchecked Sendable {
  private struct Slot {
    var start: UInt32 = 0
    var count: UInt32 = 0
    var value: Int32 = -1
    var hash: UInt32 = 0
  }
  private let slots: UnsafePointer<Slot>
  private let mask: Int
  private let keys: UnsafePointer<UInt8>
  let count: Int

  /// When a key comes more than once, the first value stays.
  init(_ entries: some Collection<(key: [UInt8], value: Int)>) {
    var capacity = 16
    while capacity < entries.count * 2 { capacity *= 2 }
    let slots = UnsafeMutablePointer<Slot>.allocate(capacity: capacity)
    slots.initialize(repeating: Slot(), count: capacity)
    let keyBytes = entries.reduce(0) { $0 + $1.key.count }
    let keys = UnsafeMutablePointer<UInt8>.allocate(capacity: max(keyBytes, 1))
    var used = 0
    var filled = 0
    for (key, value) in entries {
      let hash = key.withUnsafeBufferPointer { Self.hash($0) }
      var place = Int(hash) & (capacity - 1)
      var isKnown = false
      while slots[place].value >= 0 {
        let slot = slots[place]
        if slot.hash == hash, Int(slot.count) == key.count,
          memcmp(keys + Int(slot.start), key, key.count) == 0
        {
          isKnown = true
          break
        }
        place = (place + 1) & (capacity - 1)
      }
      if isKnown { continue }
      for byte in key {
        (keys + used).initialize(to: byte)
        used += 1
      }
      slots[place] = Slot(
        start: UInt32(used - key.count), count: UInt32(key.count), value: Int32(value), hash: hash)
      filled += 1
    }
    self.slots = UnsafePointer(slots)
    self.keys = UnsafePointer(keys)
    mask = capacity - 1
    count = filled
  }

  /// The number of a key, or -1.
  func find(_ key: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = Self.hash(key)
    var place = Int(hash) & mask
    while slots[place].value >= 0 {
      let slot = slots[place]
      if slot.hash == hash, Int(slot.count) == key.count,
        key.count == 0 || memcmp(keys + Int(slot.start), key.baseAddress!, key.count) == 0
      {
        return Int(slot.value)
      }
      place = (place + 1) & mask
    }
    return -1
  }

  func find(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int {
    find(UnsafeBufferPointer(start: start, count: count))
  }

  /// FNV-1a, folded: keys are short.
  @inline(__always) private static func hash(_ key: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in key { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
