/// RFC 3339 §5.6 dates with times and zones, as OCFL wants them.
enum Timestamp {
  static func isValid(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, matches(bytes[0..<19], "dddd-dd-ddTdd:dd:dd") else { return false }
    var rest = bytes[19...]
    if rest.first == UInt8(ascii: ".") {
      let digits = rest.dropFirst().prefix { isDigit($0) }
      if digits.isEmpty { return false }
      rest = rest[digits.endIndex...]
    }
    let hasZone: Bool
    switch rest.first {
    case UInt8(ascii: "Z"): hasZone = rest.count == 1
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      let zone = rest.dropFirst()
      hasZone = matches(zone, "dd:dd") && number(zone.prefix(2)) < 24 && number(zone.suffix(2)) < 60
    default: hasZone = false
    }
    let year = number(bytes[0..<4])
    let month = number(bytes[5..<7])
    let day = number(bytes[8..<10])
    return hasZone && (1...12).contains(month) && (1...days(in: month, of: year)).contains(day)
      && number(bytes[11..<13]) < 24 && number(bytes[14..<16]) < 60 && number(bytes[17..<19]) <= 60
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") <= 9 }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  private static func matches(_ bytes: ArraySlice<UInt8>, _ shape: String) -> Bool {
    bytes.count == shape.utf8.count
      && zip(bytes, shape.utf8).allSatisfy { $1 == UInt8(ascii: "d") ? isDigit($0) : $0 == $1 }
  }
}
