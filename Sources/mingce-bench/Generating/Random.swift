/// SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", 2014).
/// Same seed, same numbers, on any machine.
struct Random {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A generator of its own for one numbered thing, so that rows can be written in any order.
  init(seed: UInt64, stream: UInt64, index: UInt64) {
    var mixer = Random(seed: seed ^ (stream &* 0xD1B5_4A32_D192_ED03) ^ (index &* 0x9E37_79B9_7F4A_7C15))
    state = mixer.next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A whole number from 0 up to, not including, `bound`.
  mutating func below(_ bound: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(bound)).high) }

  mutating func within(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

  /// From 0 up to, not including, 1.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  mutating func chance(_ probability: Double) -> Bool { unit() < probability }

  mutating func pick<T>(_ items: [T]) -> T { items[below(items.count)] }

  mutating func shuffle<T>(_ items: inout [T]) {
    var i = items.count - 1
    while i > 0 {
      items.swapAt(i, below(i + 1))
      i -= 1
    }
  }
}

/// Draws an index with given weights in one look-up.
struct WeightedIndex: Sendable {
  private var slots: [UInt16] = []

  init(weights: [Double]) {
    let slotCount = 1 << 15
    let total = weights.reduce(0, +)
    slots.reserveCapacity(slotCount)
    var reached = 0.0
    for (i, weight) in weights.enumerated() {
      reached += weight
      let end = i == weights.count - 1 ? slotCount : Int(reached / total * Double(slotCount))
      while slots.count < end { slots.append(UInt16(i)) }
    }
  }

  /// Weights that fall as 1/(rank + offset).
  init(zipf count: Int, offset: Double) {
    self.init(weights: (0..<count).map { 1 / (Double($0) + offset) })
  }

  func draw(_ random: inout Random) -> Int { Int(slots[random.below(slots.count)]) }
}
