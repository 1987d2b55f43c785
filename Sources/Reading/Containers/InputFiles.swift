import Glibc
import Records

/// Opens what the user named: a file as it is, a folder and an archive as the lists inside.
package enum InputFiles {
  /// Throws where the path cannot be opened, or holds no list at all; single members that cannot be used are
  /// findings.
  package static func expand(
    _ path: String, limits: ContainerLimits = .standard, registry: AdapterRegistry = .standard
  ) throws(ReadError) -> ExpandedInput {
    var expansion = Expansion(limits: limits, registry: registry)
    var info = stat()
    if stat(path, &info) == 0, info.st_mode & S_IFMT == S_IFDIR {
      let walk = try FolderWalk(path, limits: limits)
      expansion.add(walk)
      try expansion.requireLists(path, "a folder")
      return expansion.result
    }
    let input = try InputBytes.open(path)
    guard let kind = ContainerKind(input.bytes, limits: limits) else {
      expansion.result.inputs = [input]
      return expansion.result
    }
    _ = expansion.open(kind, input, depth: 1)
    try expansion.requireLists(path, kind.title)
    return expansion.result
  }
}

extension ContainerKind {
  var title: String {
    switch self {
    case .zip: "ZIP archive"
    case .gzip: "gzip file"
    }
  }
}
