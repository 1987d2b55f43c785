import Glibc

extension PipelineSettings {
  /// The moment the run speaks for, as RFC 3339; now, to the second and in UTC, where none was given.
  var moment: String {
    guard let asOf else { return Self.now() }
    return CalendarDate.isDay(asOf) ? asOf + "T00:00:00Z" : asOf
  }

  private static func now() -> String {
    var seconds = time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    func two(_ n: Int32) -> String { n < 10 ? "0\(n)" : String(n) }
    return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))T"
      + "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
  }
}
