/// Dates and times as the value class pattern puts them together
/// (https://microformats.org/wiki/value-class-pattern#Date_and_time_parsing).
enum MicroformatDate {
  /// One date and time from parts: `2009-06-26`, `7:00pm`, `-08:00`. A part that is both ends the search.
  static func joined(_ parts: [String], lastDate: inout String?) -> String {
    var date: String?
    var time: String?
    var zone: String?
    for part in parts {
      let utf8 = Array(part.utf8)
      if let length = dateLength(utf8[...]), length < utf8.count,
        utf8[length] == 0x54 || utf8[length] == 0x20,
        let full = self.time(String(decoding: utf8[(length + 1)...], as: UTF8.self))
      {
        lastDate = String(decoding: utf8[..<length], as: UTF8.self)
        return "\(lastDate ?? "")\(utf8[length] == 0x54 ? "T" : " ")\(full)"
      }
      if date == nil, dateLength(utf8[...]) == utf8.count {
        date = part
      } else if time == nil, let found = self.time(part) {
        time = found
      } else if zone == nil, isZone(utf8[...]) {
        zone = part
      }
    }
    if let date { lastDate = date }
    guard let time else { return (date ?? parts.joined()) + (date == nil ? "" : zone ?? "") }
    return [date ?? lastDate, time].compactMap { $0 }.joined(separator: " ") + (zone ?? "")
  }

  /// A plain value; a time alone belongs to the date before it.
  static func completed(_ value: String, lastDate: inout String?) -> String {
    let utf8 = Array(value.utf8)
    if let length = dateLength(utf8[...]) {
      lastDate = String(decoding: utf8[..<length], as: UTF8.self)
      return value
    }
    guard let lastDate, let time = time(value) else { return value }
    return lastDate + " " + time
  }

  /// `2009-06-26` or `2009-177` at the start.
  private static func dateLength(_ text: ArraySlice<UInt8>) -> Int? {
    func digits(_ from: Int, _ count: Int) -> Bool {
      from + count <= text.endIndex && text[from..<(from + count)].allSatisfy { (0x30...0x39).contains($0) }
    }
    let start = text.startIndex
    guard digits(start, 4), text.count >= 7, text[start + 4] == 0x2D else { return nil }
    if digits(start + 5, 2), text.count >= 10, text[start + 7] == 0x2D, digits(start + 8, 2) { return 10 }
    if digits(start + 5, 3), text.count == 8 || !digits(start + 8, 1) { return 8 }
    return nil
  }

  /// `7:00pm` as `19:00`, `13:30:15` as it is, a zone kept; `nil` if it is no time.
  private static func time(_ text: String) -> String? {
    var rest = Substring(text.lowercased()).filter { $0 != "." }[...]
    let zoneStart = rest.firstIndex { $0 == "z" || $0 == "+" || $0 == "-" }
    let zone = zoneStart.map { rest[$0...].uppercased() } ?? ""
    if let zoneStart {
      guard isZone(Array(zone.utf8)[...]) else { return nil }
      rest = rest[..<zoneStart]
    }
    rest = rest.trimmingBlanks
    var isAfternoon: Bool?
    if rest.hasSuffix("am") || rest.hasSuffix("pm") {
      isAfternoon = rest.hasSuffix("pm")
      rest = rest.dropLast(2).trimmingBlanks
    }
    let fields = rest.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...3).contains(fields.count), fields.count > 1 || isAfternoon != nil,
      fields.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      var hour = Int(fields[0]), hour < 25, fields.dropFirst().allSatisfy({ $0.count == 2 && $0 < "61" })
    else { return nil }
    if let isAfternoon, hour <= 12 { hour = hour % 12 + (isAfternoon ? 12 : 0) }
    let minutes = fields.count > 1 ? fields.dropFirst().joined(separator: ":") : "00"
    return (hour < 10 ? "0" : "") + "\(hour):\(minutes)" + zone
  }

  /// `Z`, `-08:00`, `-0800`, `-8`.
  private static func isZone(_ text: ArraySlice<UInt8>) -> Bool {
    if text.count == 1, let only = text.first { return only | 0x20 == 0x7A }
    guard let sign = text.first, sign == 0x2B || sign == 0x2D else { return false }
    let rest = text.dropFirst()
    return (1...5).contains(rest.count)
      && rest.enumerated().allSatisfy { (0x30...0x39).contains($1) || ($1 == 0x3A && (1...2).contains($0)) }
  }
}
