/// u from random pairs: how often two different subjects agree at each level by chance.
///
/// Levels whose agreement is a matter of equal values take their u from value frequencies instead
/// (term frequency), and the levels that select training pairs get theirs from the training; this
/// serves the rest (different family names, one slip apart, …). The pairs are a fixed sequence, so
/// the result is the same in every run.
enum ChanceAgreement {
  static func estimate(
    _ comparisons: [Comparison], subjects: [UInt32], pairs: Int = 200_000,
    _ pattern: (UInt32, UInt32) -> AgreementPattern
  ) -> [[Double]] {
    var counts = comparisons.map { $0.levels.map { _ in 0.0 } }
    if subjects.count > 1 {
      var state: UInt64 = 0x2545_F491_4F6C_DD1D
      func draw() -> UInt32 {
        // SplitMix64 (Steele, Lea, Flood 2014).
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        z ^= z >> 31
        return subjects[Int(z.multipliedFullWidth(by: UInt64(subjects.count)).high)]
      }
      let n = min(pairs, subjects.count * subjects.count * 4)
      for _ in 0..<n {
        let a = draw()
        let b = draw()
        if a == b { continue }
        let p = pattern(a, b)
        for c in comparisons.indices {
          let level = p.level(c)
          if level >= 0 { counts[c][level] += 1 }
        }
      }
    }
    return counts.map { levels in
      // The last level, "different", is what strangers are while nothing has been seen.
      let sum = levels.reduce(0, +)
      return levels.enumerated().map { l, n in
        max(1e-6, (n + (l == levels.count - 1 ? 1 : 0.01)) / (sum + 1))
      }
    }
  }
}
