extension Inventory {
  /// What OCFL 1.1 does not allow in an inventory, in words; empty for a sound one.
  func problems() -> [String] {
    var problems: [String] = []
    if !identifier.hasPrefix(Self.identifierPrefix) || identifier == Self.identifierPrefix {
      problems.append("the id is not one of Mingce's")
    }
    problems += manifestProblems()
    for (index, version) in versions.enumerated() {
      problems += stateProblems(version).map { "v\(index + 1): \($0)" }
    }
    return problems
  }

  private func manifestProblems() -> [String] {
    var problems: [String] = []
    var seen: Set<String> = []
    let used = versions.reduce(into: Set<String>()) { $0.formUnion($1.state.keys) }
    for (digest, paths) in manifest.sorted(by: { $0.key < $1.key }) {
      if !Self.isDigest(digest) { problems.append("a manifest key is no SHA-512 digest") }
      if !used.contains(digest) { problems.append("the manifest lists bytes that no version uses") }
      if paths.isEmpty { problems.append("a manifest digest has no content path") }
      for path in paths {
        if !seen.insert(path).inserted { problems.append("content path \(path) is listed twice") }
        guard let version = Self.version(ofContentPath: path), version <= head,
          ContentFile.isSound(path: path)
        else {
          problems.append("a content path is not of the form vN/content/…")
          continue
        }
      }
    }
    return problems
  }

  private func stateProblems(_ version: Version) -> [String] {
    var problems: [String] = []
    if !Timestamp.isValid(version.created) {
      problems.append("`created` is not an RFC 3339 time with a zone")
    }
    var paths: Set<String> = []
    for (digest, names) in version.state.sorted(by: { $0.key < $1.key }) {
      if manifest[digest] == nil { problems.append("a digest of the state is not in the manifest") }
      if names.isEmpty { problems.append("a digest of the state has no logical path") }
      for name in names {
        if !ContentFile.isSound(path: name) { problems.append("a logical path is unsafe or not portable") }
        if !paths.insert(name).inserted { problems.append("logical path \(name) is listed twice") }
      }
    }
    for path in paths.sorted() where Self.folders(above: path).contains(where: paths.contains) {
      problems.append("logical path \(path) stands below another file")
    }
    return problems
  }

  /// `a` and `a/b` for `a/b/c`.
  static func folders(above path: String) -> [String] {
    path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
  }

  private static func isDigest(_ text: String) -> Bool {
    text.utf8.count == 128
      && text.utf8.allSatisfy { byte in
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
      }
  }
}
