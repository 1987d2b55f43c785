/// Days counted from 1900 or 1904, with the time of day behind the point, as ISO 8601 text
/// (ECMA-376 part 1, 18.17.4).
struct SerialMoment {
  let is1904: Bool

  /// Day 60 of the 1900 calendar is 29 February 1900, which never was: days up to it are one later.
  private static let fictiveDay = 60
  /// 31 December 9999.
  private static let lastDay = 2_958_465
  private static let daysBetweenCalendars = 1462

  init(is1904: Bool) { self.is1904 = is1904 }

  /// Appends `2026-11-21`, `14:30:00`, or both with a `T` between. Returns `false` for numbers that are no
  /// moment: below 0, and beyond the year 9999.
  func append(_ serial: Double, hasFraction: Bool, to out: inout [UInt8]) -> Bool {
    guard serial >= 0, serial < Double(Self.lastDay + 1) else { return false }
    var day = Int(serial)
    let unit = hasFraction ? 86_400_000.0 : 86_400.0
    var time = Int(((serial - Double(day)) * unit).rounded())
    if time == Int(unit) {
      day += 1
      time = 0
    }
    if !hasFraction { time *= 1000 }
    if is1904 { day += Self.daysBetweenCalendars }
    let hasDay = day > 0 && !(is1904 && day == Self.daysBetweenCalendars)
    if !hasDay && time == 0 && !is1904 { return false }
    if hasDay {
      guard day <= Self.lastDay else { return false }
      appendDay(day, to: &out)
      if time == 0 { return true }
      out.append(0x54)
    }
    Self.appendTime(time, to: &out)
    return true
  }

  /// Appends `26:30:00`: hours go on beyond 24.
  static func appendElapsed(_ serial: Double, to out: inout [UInt8]) -> Bool {
    guard serial >= 0, serial < Double(lastDay) else { return false }
    appendTime(Int((serial * 86_400).rounded()) * 1000, to: &out)
    return true
  }

  private func appendDay(_ serial: Int, to out: inout [UInt8]) {
    if serial == Self.fictiveDay && !is1904 {
      out += "1900-02-29".utf8
      return
    }
    // Days since 1 January 1970 (serial 25569), then Howard Hinnant's days-to-civil.
    let days = serial - 25_569 + (serial < Self.fictiveDay ? 1 : 0)
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    Self.append(year, width: 4, to: &out)
    out.append(0x2D)
    Self.append(month, width: 2, to: &out)
    out.append(0x2D)
    Self.append(dayOfYear - (153 * monthIndex + 2) / 5 + 1, width: 2, to: &out)
  }

  private static func appendTime(_ milliseconds: Int, to out: inout [UInt8]) {
    let seconds = milliseconds / 1000
    append(seconds / 3600, width: 2, to: &out)
    out.append(0x3A)
    append(seconds / 60 % 60, width: 2, to: &out)
    out.append(0x3A)
    append(seconds % 60, width: 2, to: &out)
    if milliseconds % 1000 != 0 {
      out.append(0x2E)
      append(milliseconds % 1000, width: 3, to: &out)
    }
  }

  private static func append(_ number: Int, width: Int, to out: inout [UInt8]) {
    let digits = Array(String(number).utf8)
    for _ in digits.count..<max(width, digits.count) { out.append(0x30) }
    out += digits
  }
}
