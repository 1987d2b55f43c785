import Glibc

/// What the figures were measured on.
struct Machine {
  var processor: String
  var cores: Int
  var memoryBytes: Int
  var kernel: String
  var swiftVersion: String
  /// Programs that wanted a core in the last minute, before the benchmark began.
  var load: Double

  static func read(in cache: BenchCache) -> Machine {
    var name = utsname()
    uname(&name)
    var loads = [0.0, 0.0, 0.0]
    getloadavg(&loads, 3)
    return Machine(
      processor: field("model name", in: "/proc/cpuinfo") ?? "unknown processor",
      cores: sysconf(Int32(_SC_NPROCESSORS_ONLN)),
      memoryBytes: sysconf(Int32(_SC_PHYS_PAGES)) * sysconf(Int32(_SC_PAGESIZE)),
      kernel: withUnsafeBytes(of: &name.release) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) },
      swiftVersion: swiftVersion(in: cache), load: loads[0])
  }

  /// Whether other programs would spoil the times.
  var isBusy: Bool { load > Double(cores) * 0.5 }

  var line: String {
    "\(processor), \(cores) cores, \(Decimals.string(Double(memoryBytes) / 1e9, places: 0)) GB, Linux \(kernel), \(swiftVersion)"
  }

  /// Today, as 2026-01-31 in UTC.
  static var today: String {
    var seconds = time(nil)
    var date = tm()
    gmtime_r(&seconds, &date)
    func two(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
    return "\(date.tm_year + 1900)-\(two(date.tm_mon + 1))-\(two(date.tm_mday))"
  }

  private static func field(_ name: String, in path: String) -> String? {
    guard let bytes = try? CSVRows.read(path) else { return nil }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") where line.hasPrefix(name) {
      guard let colon = line.firstIndex(of: ":") else { continue }
      return String(line[line.index(after: colon)...].drop { $0 == " " })
    }
    return nil
  }

  private static func swiftVersion(in cache: BenchCache) -> String {
    let output = cache.path("swift-version.txt")
    guard
      let outcome = try? ChildProcess.run(
        ["swift", "--version"], output: output, errors: cache.path("errors.txt")),
      outcome.exitCode == 0, let bytes = try? CSVRows.read(output)
    else { return "Swift version unknown" }
    let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: { $0 == " " || $0 == "\n" })
    guard let place = words.firstIndex(of: "version"), place + 1 < words.count else {
      return "Swift version unknown"
    }
    return "Swift " + words[place + 1]
  }
}
