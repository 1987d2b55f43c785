/// Days and moments as pipeline files and `--as-of` write them.
package enum CalendarDate {
  /// Whether `text` is a day that exists, `2026-11-01`.
  package static func isDay(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = number(bytes[0..<4]), let month = number(bytes[5..<7]), let day = number(bytes[8..<10]),
      (1...12).contains(month), year >= 1
    else { return false }
    return day >= 1 && day <= length(ofMonth: month, year: year)
  }

  /// Whether `text` is a moment as RFC 3339 §5.6 writes it, `2026-11-01T09:30:00+08:00`.
  package static func isMoment(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, isDay(String(decoding: bytes[0..<10], as: UTF8.self)),
      bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: "t"),
      isClock(bytes[11..<19])
    else { return false }
    var rest = bytes[19...]
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      let fraction = rest.prefix { (48...57).contains($0) }
      guard !fraction.isEmpty else { return false }
      rest = rest.dropFirst(fraction.count)
    }
    if rest.count == 1 { return rest.first == UInt8(ascii: "Z") || rest.first == UInt8(ascii: "z") }
    guard rest.count == 6, let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
    else { return false }
    return isClock(Array(rest.dropFirst()) + Array(":00".utf8))
  }

  /// `09:30:00`; the second 60 is a leap second.
  private static func isClock(_ bytes: some Collection<UInt8>) -> Bool {
    let b = Array(bytes)
    guard b.count == 8, b[2] == UInt8(ascii: ":"), b[5] == UInt8(ascii: ":"),
      let hour = number(b[0..<2]), let minute = number(b[3..<5]), let second = number(b[6..<8])
    else { return false }
    return hour < 24 && minute < 60 && second <= 60
  }

  private static func number(_ digits: some Sequence<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (48...57).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 48)
    }
    return value
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
