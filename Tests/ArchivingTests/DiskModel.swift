@testable import Archiving

/// What a disk may hold after the power fails: files and folders by inode, and the changes to names that
/// no `fsync` of a folder has confirmed, each of which may have reached the disk or not, in any order.
///
/// Fed with the operations an archive makes, before each is made.
struct DiskModel {
  private struct Change {
    let folder: Int
    let name: String
    let node: Int?
  }

  private enum Node {
    case folder
    /// `nil` for bytes that were never synced.
    case file([UInt8]?)
  }

  private let root: String
  private var nodes: [Node] = [.folder]
  private var names: [Int: [String: Int]] = [0: [:]]
  private var durable: [Int: [String: Int]] = [0: [:]]
  private var pending: [[Change]] = []
  /// Whether an `fsync` does what it says. A disk that lies must be found out.
  private let isHonest: Bool

  /// Everything that stands below `root` now is on the disk.
  init(root: String, isHonest: Bool = true) throws {
    self.root = root
    self.isHonest = isHonest
    try load(root, 0)
    durable = names
  }

  private mutating func load(_ path: String, _ folder: Int) throws {
    for name in try FolderListing.names(in: path) {
      let inside = "\(path)/\(name)"
      if FileKind(of: inside) == .folder {
        nodes.append(.folder)
        let node = nodes.count - 1
        names[node] = [:]
        names[folder, default: [:]][name] = node
        try load(inside, node)
      } else {
        nodes.append(.file(try WholeFile.read(inside)))
        names[folder, default: [:]][name] = nodes.count - 1
      }
    }
  }

  mutating func record(_ operation: FileOperation) {
    switch operation {
    case .makeFolder(let path):
      nodes.append(.folder)
      names[nodes.count - 1] = [:]
      durable[nodes.count - 1] = [:]
      apply([change(path, nodes.count - 1)])
    case .createFile(let path):
      nodes.append(.file(nil))
      apply([change(path, nodes.count - 1)])
    case .write: break
    case .syncFile(let path):
      if isHonest, let node = node(path) { nodes[node] = .file(try? WholeFile.read(path)) }
    case .rename(let path, let target): apply([change(path, nil), change(target, node(path))])
    case .removeFile(let path), .removeFolder(let path): apply([change(path, nil)])
    case .syncFolder(let path):
      guard isHonest, let folder = node(path) else { return }
      let confirmed = pending.filter { $0.contains { $0.folder == folder } }
      pending.removeAll { $0.contains { $0.folder == folder } }
      for changes in confirmed { Self.apply(changes, &durable) }
    }
  }

  private mutating func apply(_ changes: [Change]) {
    Self.apply(changes, &names)
    pending.append(changes)
  }

  private static func apply(_ changes: [Change], _ names: inout [Int: [String: Int]]) {
    for change in changes { names[change.folder, default: [:]][change.name] = change.node }
  }

  private func change(_ path: String, _ node: Int?) -> Change {
    let cut = path.lastIndex(of: "/") ?? path.startIndex
    return Change(
      folder: self.node(String(path[..<cut])) ?? 0, name: String(path[path.index(after: cut)...]), node: node)
  }

  private func node(_ path: String) -> Int? {
    path.dropFirst(root.count).split(separator: "/").reduce(0) { node, name in
      node.flatMap { names[$0]?[String(name)] }
    }
  }

  /// Writes what the disk may hold to the empty folder `path`.
  /// - Parameter survives: asked for each unconfirmed change of names.
  func materialize(at path: String, survives: () -> Bool) throws {
    var state = durable
    for changes in pending where survives() { Self.apply(changes, &state) }
    try write(0, state, path)
  }

  private func write(_ folder: Int, _ state: [Int: [String: Int]], _ path: String) throws {
    for (name, node) in state[folder] ?? [:] {
      switch nodes[node] {
      case .folder:
        try DurableFiles().makeFolder("\(path)/\(name)")
        try write(node, state, "\(path)/\(name)")
      // Bytes that were never synced: the name is there, the file is empty.
      case .file(let bytes): overwrite("\(path)/\(name)", bytes ?? [])
      }
    }
  }
}
