/// How two subjects agree, packed into 64 bits: for each comparison its level and, for levels that
/// depend on how common the agreed value is, its term frequency.
///
/// Comparison `c` uses 4 bits at `4c` (0 = null, else level + 1) and its frequency, where it has one,
/// 6 bits at `32 + 6·slot`: half bits of −log2(frequency), 0…63. Scoring is a function of the
/// pattern alone; EM and thresholds work on the few thousand distinct patterns, not on pairs.
struct AgreementPattern: Hashable, Sendable {
  var bits: UInt64 = 0

  static let null = 0xF

  @inline(__always) mutating func set(_ comparison: Int, level: Int) {
    bits |= UInt64(level + 1) << UInt64(4 * comparison)
  }

  @inline(__always) mutating func set(_ slot: Int, frequency: UInt8) {
    bits |= UInt64(frequency) << UInt64(32 + 6 * slot)
  }

  /// The comparison's level, or −1 for null.
  @inline(__always) func level(_ comparison: Int) -> Int {
    Int(bits >> UInt64(4 * comparison) & 15) - 1
  }

  /// Half bits of −log2(frequency).
  @inline(__always) func frequency(_ slot: Int) -> Int { Int(bits >> UInt64(32 + 6 * slot) & 63) }
}

/// Counts of distinct patterns.
struct PatternHistogram: Sendable {
  private var keys: [UInt64]
  private var counts: [UInt32]
  private var mask: Int
  private(set) var distinct = 0

  init(capacity: Int = 1 << 12) {
    keys = [UInt64](repeating: 0, count: capacity)
    counts = [UInt32](repeating: 0, count: capacity)
    mask = capacity - 1
  }

  mutating func add(_ pattern: AgreementPattern, _ n: UInt32 = 1) {
    let key = pattern.bits
    let product = key.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    var slot = Int(truncatingIfNeeded: product.high ^ product.low) & mask
    while counts[slot] != 0 {
      if keys[slot] == key {
        counts[slot] &+= n
        return
      }
      slot = (slot + 1) & mask
    }
    keys[slot] = key
    counts[slot] = n
    distinct += 1
    if distinct * 2 > counts.count { grow() }
  }

  private mutating func grow() {
    var larger = PatternHistogram(capacity: counts.count * 2)
    for i in 0..<counts.count where counts[i] != 0 {
      larger.add(AgreementPattern(bits: keys[i]), counts[i])
    }
    self = larger
  }

  /// Patterns and their counts, in the order of the patterns' bits: sums over them are deterministic.
  var sorted: [(pattern: AgreementPattern, count: Double)] {
    (0..<counts.count).filter { counts[$0] != 0 }
      .map { (AgreementPattern(bits: keys[$0]), Double(counts[$0])) }
      .sorted { $0.pattern.bits < $1.pattern.bits }
  }

  /// The sum of several histograms.
  static func merged(_ parts: [PatternHistogram]) -> PatternHistogram {
    var sum = PatternHistogram()
    for part in parts {
      for i in 0..<part.counts.count where part.counts[i] != 0 {
        sum.add(AgreementPattern(bits: part.keys[i]), part.counts[i])
      }
    }
    return sum
  }
}
