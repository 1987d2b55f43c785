/// Up to 24 digits of a candidate, and where its written groups end.
struct DigitRun {
  static let capacity = 24
  private var digits = InlineArray<24, UInt8>(repeating: 0)
  private var first = 0
  private(set) var count = 0
  /// Bit n: a group of digits ends after n digits.
  private var groupEnds: UInt32 = 0

  @inline(__always) subscript(i: Int) -> UInt8 { digits[first + i] }

  /// - Returns: false when the candidate is full.
  @inline(__always) mutating func append(_ digit: UInt8) -> Bool {
    guard first + count < Self.capacity else { return false }
    digits[first + count] = digit
    count += 1
    return true
  }

  mutating func endGroup() { groupEnds |= 1 << UInt32(count) }
  @inline(__always) func hasGroupEnd(after n: Int) -> Bool { groupEnds & (1 << UInt32(n)) != 0 }

  /// Length of the first written group; `count` if no end was noted.
  var firstGroup: Int {
    let ends = groupEnds & ~1
    return ends == 0 ? count : min(count, ends.trailingZeroBitCount)
  }

  /// Whether the digits are written in more than one group.
  var isGrouped: Bool { firstGroup < count }

  /// Whether the groups end after exactly these numbers of digits, the last after all of them.
  func isGrouped(_ ends: Int...) -> Bool {
    var expected: UInt32 = 0
    for end in ends { expected |= 1 << UInt32(end) }
    return groupEnds & ~1 & ((1 << UInt32(count + 1)) - 1) == expected && ends.last == count
  }

  /// The first `n` digits.
  @inline(__always) func prefix(_ n: Int) -> DigitRun {
    var shorter = self
    shorter.count = min(n, count)
    return shorter
  }

  @inline(__always) func dropping(_ n: Int) -> DigitRun {
    var rest = self
    let dropped = min(n, count)
    rest.first += dropped
    rest.count -= dropped
    rest.groupEnds >>= UInt32(dropped)
    return rest
  }

  /// The number that `length` digits from `start` make; -1 if there are not so many.
  func value(_ start: Int, _ length: Int) -> Int {
    guard start + length <= count else { return -1 }
    var value = 0
    for i in start..<start + length { value = value * 10 + Int(self[i]) }
    return value
  }

  @inline(__always) func starts(with text: StaticString) -> Bool {
    guard text.utf8CodeUnitCount <= count else { return false }
    for i in 0..<text.utf8CodeUnitCount where self[i] + 0x30 != text.utf8Start[i] { return false }
    return true
  }

  func isSame(as other: DigitRun) -> Bool {
    guard count == other.count else { return false }
    for i in 0..<count where self[i] != other[i] { return false }
    return true
  }

  func append(to out: inout [UInt8]) {
    for i in 0..<count { out.append(0x30 + self[i]) }
  }
}

extension DigitRun {
  /// The decimal digits of `value`, with zeros in front up to `length`.
  init(_ value: Int, length: Int) {
    self.init()
    var divisor = 1
    for _ in 1..<max(1, length) { divisor *= 10 }
    while divisor > 0 {
      _ = append(UInt8(value / divisor % 10))
      divisor /= 10
    }
  }

  /// The digits in `range` of a text; those beyond the capacity are left out.
  init(_ text: UnsafeBufferPointer<UInt32>, _ range: Range<Int>) {
    self.init()
    for i in range where !append(UInt8(truncatingIfNeeded: text[i] &- 0x30)) { return }
  }
}
