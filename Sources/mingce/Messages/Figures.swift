/// Numbers as people read them.
enum Figures {
  /// `1234567` as `1,234,567`.
  static func grouped(_ n: Int) -> String {
    let digits = Array(String(n.magnitude))
    var out = n < 0 ? "-" : ""
    for (i, digit) in digits.enumerated() {
      if i > 0 && (digits.count - i) % 3 == 0 { out.append(",") }
      out.append(digit)
    }
    return out
  }

  /// `places` digits after the point, rounded half away from zero.
  static func fixed(_ value: Double, _ places: Int) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "?" }
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let scaled = Int((abs(value) * Double(scale)).rounded())
    let whole = String(scaled / scale)
    let sign = value < 0 && scaled > 0 ? "-" : ""
    if places == 0 { return sign + whole }
    let fraction = String(scaled % scale)
    return sign + whole + "." + String(repeating: "0", count: places - fraction.count) + fraction
  }

  /// `0.42 s`, `12.3 s`, `3 min 05 s`, `2 h 10 min`.
  static func duration(_ seconds: Double) -> String {
    if seconds < 9.995 { return fixed(seconds, 2) + " s" }
    if seconds < 99.95 { return fixed(seconds, 1) + " s" }
    let whole = Int(seconds.rounded())
    if whole < 3600 { return "\(whole / 60) min \(padded(whole % 60)) s" }
    return "\(whole / 3600) h \(padded(whole % 3600 / 60)) min"
  }

  /// Bytes in decimal units, `155 MB`.
  static func bytes(_ n: Double) -> String {
    var value = n
    for unit in ["B", "kB", "MB", "GB"] {
      if value < 999.5 { return fixed(value, value < 10 && unit != "B" ? 1 : 0) + " " + unit }
      value /= 1000
    }
    return fixed(value, 1) + " TB"
  }

  /// `99.31%`.
  static func percent(_ share: Double, places: Int = 2) -> String { fixed(share * 100, places) + "%" }

  private static func padded(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
}
