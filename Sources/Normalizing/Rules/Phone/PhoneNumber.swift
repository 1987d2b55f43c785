/// Up to 24 digits of a candidate, and where its written groups end.
struct DigitRun {
  static let capacity = 24
  private var digits = InlineArray<24, UInt8>(repeating: 0)
  private(set) var count = 0
  /// Bit n: a group of digits ends after n digits.
  private var groupEnds: UInt32 = 0

  subscript(i: Int) -> UInt8 { digits[i] }

  /// - Returns: false when the candidate is full.
  @inline(__always) mutating func append(_ digit: UInt8) -> Bool {
    guard count < Self.capacity else { return false }
    digits[count] = digit
    count += 1
    return true
  }

  mutating func endGroup() { groupEnds |= 1 << UInt32(count) }
  func hasGroupEnd(after n: Int) -> Bool { groupEnds & (1 << UInt32(n)) != 0 }

  /// The first `n` digits.
  func prefix(_ n: Int) -> DigitRun {
    var shorter = self
    shorter.count = min(n, count)
    return shorter
  }

  func dropping(_ n: Int) -> DigitRun {
    var rest = DigitRun()
    for i in min(n, count)..<count { _ = rest.append(digits[i]) }
    rest.groupEnds = groupEnds >> UInt32(n)
    return rest
  }

  /// The number that `length` digits from `start` make; -1 if there are not so many.
  func value(_ start: Int, _ length: Int) -> Int {
    guard start + length <= count else { return -1 }
    var value = 0
    for i in start..<start + length { value = value * 10 + Int(digits[i]) }
    return value
  }

  func starts(with text: StaticString) -> Bool {
    guard text.utf8CodeUnitCount <= count else { return false }
    for i in 0..<text.utf8CodeUnitCount where digits[i] + 0x30 != text.utf8Start[i] { return false }
    return true
  }
}

/// A number understood: country code and national number.
struct PhoneNumber {
  enum Kind: UInt8 { case mobile, landline, tollFree, foreign, local }
  var countryCode: Int
  /// Without trunk zero.
  var national: DigitRun
  var kind: Kind
  /// Digits of the area code at the start of `national`; 0 if it has none.
  var areaLength = 0
  /// What was not written and how it is known.
  enum Inference: UInt8 { case none, trunkZero, shape, record }
  var inference = Inference.none
  var isUnusual = false

  /// E.164, or only the digits of a local number whose area is unknown.
  func append(to out: inout [UInt8]) {
    if countryCode > 0 {
      out.append(0x2B)
      appendDecimal(countryCode, to: &out)
    }
    for i in 0..<national.count { out.append(0x30 + national[i]) }
  }
}

private func appendDecimal(_ value: Int, to out: inout [UInt8]) {
  if value >= 10 { appendDecimal(value / 10, to: &out) }
  out.append(0x30 + UInt8(value % 10))
}

/// Where a record is from, as far as a number without area code needs to know.
enum RecordRegion: Equatable {
  case unknown
  case mainland(areaCode: Int)
  case hongKong
  case macau
  case taiwan
}
