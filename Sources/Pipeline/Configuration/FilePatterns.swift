import Glibc

/// Finds the files a pipeline file or a command names.
package enum FilePatterns {
  /// The files that `pattern` stands for, sorted by name; `*` is any part of one name in a path.
  ///
  /// A path without `*` stands for itself, whether it is there or not. A pattern that matches nothing stands
  /// for itself too: whoever opens it says so. Names that begin with a dot match only where the pattern has the dot.
  package static func expand(_ pattern: String) -> [String] {
    guard pattern.contains("*") else { return [pattern] }
    var folders = [pattern.hasPrefix("/") ? "/" : ""]
    let parts = pattern.split(separator: "/").map(String.init)
    for (i, part) in parts.enumerated() {
      let isLast = i == parts.count - 1
      folders = folders.flatMap { folder -> [String] in
        guard part.contains("*") else { return [folder + part + (isLast ? "" : "/")] }
        return names(in: folder.isEmpty ? "." : folder)
          .filter { matches($0, pattern: part) }
          .map { folder + $0 + (isLast ? "" : "/") }
      }
    }
    let found = folders.filter { access($0, F_OK) == 0 }
    return found.isEmpty ? [pattern] : found
  }

  /// Whether `name` is what `pattern` stands for. Linear in practice: on a mismatch only the last `*` is widened.
  static func matches(_ name: String, pattern: String) -> Bool {
    if name.hasPrefix(".") && !pattern.hasPrefix(".") { return false }
    let name = Array(name.utf8)
    let pattern = Array(pattern.utf8)
    var i = 0
    var p = 0
    var star: (pattern: Int, name: Int)?
    while i < name.count {
      if p < pattern.count && pattern[p] == UInt8(ascii: "*") {
        star = (p, i)
        p += 1
      } else if p < pattern.count && pattern[p] == name[i] {
        p += 1
        i += 1
      } else if let last = star {
        star = (last.pattern, last.name + 1)
        p = last.pattern + 1
        i = last.name + 1
      } else {
        return false
      }
    }
    return pattern[p...].allSatisfy { $0 == UInt8(ascii: "*") }
  }

  /// Names in a folder in byte order, without `.` and `..`; none where it cannot be read.
  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// `path` as seen from `folder`: `pipelines` and `../out` are `out`. Absolute paths stay.
  ///
  /// `..` takes away the part before it only where that is a real folder: behind a link, `..` is elsewhere.
  package static func join(_ folder: String, _ path: String) -> String {
    if path.hasPrefix("/") { return path }
    var parts = folder.split(separator: "/").map(String.init)
    let root = folder.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/").map(String.init) where part != "." {
      if part == "..", let last = parts.last, last != "..", isPlainFolder(root + parts.joined(separator: "/"))
      {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    let joined = root + parts.joined(separator: "/")
    return joined.isEmpty ? "." : joined
  }

  private static func isPlainFolder(_ path: String) -> Bool {
    var info = stat()
    return lstat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
  }

  /// The folder part of a path; empty for a bare name.
  package static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The file's name without folder and ending: `lists/show 2026.csv` is `show 2026`.
  package static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}
