/// A pattern as read: the part of ECMA-262's regular expressions that is regular.
///
/// Supported: literals, `.`, classes with ranges and negation, `\d \w \s \D \W \S`, escapes, groups,
/// alternation, `* + ?` and counted repetition, `^` and `$`. Refused, never ignored: look-around,
/// back-references, word boundaries, lazy quantifiers, property escapes.
indirect enum PatternTree: Equatable {
  case empty
  /// One code point out of a set.
  case set([ClosedRange<UInt32>])
  case sequence([PatternTree])
  case choice([PatternTree])
  /// `maximum` is `nil` for "any number".
  case repetition(PatternTree, minimum: Int, maximum: Int?)
  case start
  case end
}

/// Sets of code points as sorted ranges without overlaps.
enum CodePointSet {
  static let digits: [ClosedRange<UInt32>] = [0x30...0x39]
  static let word: [ClosedRange<UInt32>] = [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A]
  /// ECMA-262 WhiteSpace and LineTerminator.
  static let space: [ClosedRange<UInt32>] = [
    0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F...0x202F,
    0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
  ]
  /// Everything but line terminators.
  static let dot = complement([0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029])

  static func normalized(_ ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
    var merged: [ClosedRange<UInt32>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound &+ 1 {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }

  static func complement(_ ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
    var result: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in normalized(ranges) {
      if range.lowerBound > next { result.append(next...(range.lowerBound - 1)) }
      next = range.upperBound + 1
    }
    if next <= 0x10FFFF { result.append(next...0x10FFFF) }
    return result
  }
}
