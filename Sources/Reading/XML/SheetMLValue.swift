/// Cell values of SpreadsheetML 2003 as a person would read them in the sheet.
enum SheetMLValue {
  static func text(_ value: [UInt8], type: [UInt8]) -> [UInt8] {
    switch String(decoding: type, as: UTF8.self) {
    case "Number": number(value)
    case "DateTime": moment(value)
    case "Boolean": trimmed(value) == [UInt8(ascii: "1")] ? Array("TRUE".utf8) : Array("FALSE".utf8)
    default: trimmed(value)
    }
  }

  /// Whole numbers below 10^15 without exponent: 1.3900000001E10 is a telephone number.
  static func number(_ value: [UInt8]) -> [UInt8] {
    let value = trimmed(value)
    guard
      value.contains(where: { $0 == UInt8(ascii: "E") || $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: ".") }
      ),
      let number = Double(String(decoding: value, as: UTF8.self)), number.rounded() == number,
      abs(number) < 1e15
    else { return value }
    return Array(String(Int64(number)).utf8)
  }

  /// `2026-11-01T00:00:00.000` is a day, `1899-12-31T09:30:00.000` a time, anything else both.
  static func moment(_ value: [UInt8]) -> [UInt8] {
    let value = trimmed(value)
    guard value.count >= 19, value[10] == UInt8(ascii: "T") else { return value }
    let day = Array(value[..<10])
    var time = Array(value[11...])
    if let point = time.firstIndex(of: UInt8(ascii: ".")),
      time[(point + 1)...].allSatisfy({ $0 == UInt8(ascii: "0") })
    {
      time.removeSubrange(point...)
    }
    if time == Array("00:00:00".utf8) { return day }
    return day == Array("1899-12-31".utf8) || day == Array("1899-12-30".utf8) ? time : day + [0x20] + time
  }

  private static func trimmed(_ value: [UInt8]) -> [UInt8] {
    guard let first = value.firstIndex(where: { $0 > 0x20 }), let last = value.lastIndex(where: { $0 > 0x20 })
    else {
      return []
    }
    return Array(value[first...last])
  }
}
