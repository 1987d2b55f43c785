import Glibc

/// Numbers as spreadsheets write them (`13800000001`, `1.3800000001E10`, `3.1400000000000001`) to the digits a
/// person expects. Digits are moved as text, so that none is lost on the way.
enum Decimal {
  /// Digits a spreadsheet keeps of a number.
  static let keptDigits = 15

  enum Outcome { case number, digitsLost, notANumber }

  /// A small whole number without sign; `nil` for anything else.
  static func integer(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard (1...9).contains(text.count) else { return nil }
    var value = 0
    for byte in text {
      guard byte >= 0x30 && byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  /// Appends the number in plain digits, without exponent and without zeros behind the point.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) -> Outcome {
    // Most numbers are short and whole.
    if text.count <= keptDigits, !text.isEmpty, text.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
      text[0] != 0x30 || text.count == 1
    {
      out.append(contentsOf: text)
      return .number
    }
    guard var number = Digits(text) else { return .notANumber }
    let wholeDigits = number.exponent + number.digits.count
    if number.digits.count > keptDigits && number.exponent < 0 {
      // What stands behind the 15th digit of a fraction is the rounding of binary numbers.
      guard let rounded = Digits(rounded: number, to: max(keptDigits, min(wholeDigits, 17))) else {
        return .notANumber
      }
      number = rounded
    }
    number.write(to: &out)
    return wholeDigits > keptDigits ? .digitsLost : .number
  }

  /// The number times 100, and a percent sign.
  static func appendPercent(_ text: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) -> Outcome {
    guard var number = Digits(text) else { return .notANumber }
    if number.digits.count > keptDigits, let rounded = Digits(rounded: number, to: keptDigits) {
      number = rounded
    }
    if number.digits != [] { number.exponent += 2 }
    number.write(to: &out)
    out.append(0x25)
    return .number
  }

  static func double(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
    guard text.count <= 64, Digits(text) != nil else { return nil }
    return Double(String(decoding: text, as: UTF8.self))
  }

  /// Significant digits and a power of ten: 0 has no digits.
  struct Digits {
    var isNegative = false
    /// Without zeros at either end; as ASCII.
    var digits: [UInt8] = []
    /// Power of ten of the last digit.
    var exponent = 0

    /// Plain digits written at most; larger powers of ten are no list's.
    static let longest = 400

    init?(_ text: some Sequence<UInt8>) {
      var hasDigits = false
      var isFraction = false
      var power: Int?
      var powerIsNegative = false
      var last: UInt8 = 0
      for byte in text {
        switch byte {
        case 0x30...0x39:
          if let value = power {
            power = min(value * 10 + Int(byte - 0x30), 100_000)
          } else {
            hasDigits = true
            digits.append(byte)
            if isFraction { exponent -= 1 }
          }
        case 0x2E where !isFraction && power == nil: isFraction = true
        case 0x2D where last == 0: isNegative = true
        case 0x2B where last == 0: break
        case 0x45 where hasDigits && power == nil, 0x65 where hasDigits && power == nil: power = 0
        case 0x2B where last == 0x45 || last == 0x65: break
        case 0x2D where last == 0x45 || last == 0x65: powerIsNegative = true
        default: return nil
        }
        last = byte
      }
      guard hasDigits, last >= 0x30 || last == 0x2E, last <= 0x39 else { return nil }
      exponent += (power ?? 0) * (powerIsNegative ? -1 : 1)
      tidy()
      guard digits.count + abs(exponent) <= Self.longest else { return nil }
    }

    /// The binary number nearest to `number`, rounded to some digits.
    init?(rounded number: Digits, to count: Int) {
      var text: [UInt8] = []
      number.write(to: &text)
      guard let value = Double(String(decoding: text, as: UTF8.self)) else { return nil }
      var buffer = [CChar](repeating: 0, count: 64)
      let length = withVaList([Int32(count - 1), value]) { vsnprintf(&buffer, 64, "%.*e", $0) }
      self.init(buffer[..<Int(length)].map { UInt8(bitPattern: $0) })
    }

    private mutating func tidy() {
      while digits.last == 0x30 {
        digits.removeLast()
        exponent += 1
      }
      digits.removeFirst(digits.prefix { $0 == 0x30 }.count)
      if digits.isEmpty { (exponent, isNegative) = (0, false) }
    }

    func write(to out: inout [UInt8]) {
      if isNegative { out.append(0x2D) }
      guard !digits.isEmpty else { return out.append(0x30) }
      if exponent >= 0 {
        out += digits
        for _ in 0..<exponent { out.append(0x30) }
      } else if digits.count + exponent > 0 {
        out += digits[..<(digits.count + exponent)]
        out.append(0x2E)
        out += digits[(digits.count + exponent)...]
      } else {
        out += [0x30, 0x2E]
        for _ in 0..<(-exponent - digits.count) { out.append(0x30) }
        out += digits
      }
    }
  }
}
