/// A range of code points as sequences of byte ranges: U+4E00…U+9FFF is `E4 B8–BF 80–BF`, `E5–E9 80–BF 80–BF`.
enum UTF8Ranges {
  static func sequences(_ range: ClosedRange<UInt32>) -> [[ClosedRange<UInt8>]] {
    var result: [[ClosedRange<UInt8>]] = []
    // Each length of encoding apart; surrogates have none.
    for part: ClosedRange<UInt32> in [
      0...0x7F, 0x80...0x7FF, 0x800...0xD7FF, 0xE000...0xFFFF, 0x10000...0x10FFFF,
    ] {
      guard range.overlaps(part) else { continue }
      split(range.clamped(to: part), &result)
    }
    return result
  }

  /// Cuts until first and last code point differ only in bytes that run through their whole range.
  private static func split(_ range: ClosedRange<UInt32>, _ result: inout [[ClosedRange<UInt8>]]) {
    let low = range.lowerBound
    let high = range.upperBound
    let first = encoded(low)
    for i in 1..<first.count {
      let mask: UInt32 = (1 << UInt32(6 * i)) - 1
      guard low & ~mask != high & ~mask else { continue }
      if low & mask != 0 {
        split(low...(low | mask), &result)
        split(((low | mask) + 1)...high, &result)
        return
      }
      if high & mask != mask {
        split(low...((high & ~mask) - 1), &result)
        split((high & ~mask)...high, &result)
        return
      }
    }
    result.append(zip(first, encoded(high)).map { $0...$1 })
  }

  private static func encoded(_ value: UInt32) -> [UInt8] {
    Unicode.Scalar(value).map { Array(String(Character($0)).utf8) } ?? []
  }
}
