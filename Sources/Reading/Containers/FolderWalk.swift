import Glibc

/// The files of a folder and its folders, in byte order of their paths. Names are bytes, whatever they hold.
struct FolderWalk {
  struct File {
    /// Path to open, as the system wants it.
    var path: [CChar]
    /// The same for people; bytes that are no UTF-8 show as U+FFFD.
    var shown: String
    var name: MemberName
  }

  enum Skip { case hidden, link, special, unreadable, tooDeep, tooMany }

  private(set) var files: [File] = []
  private(set) var skipped: [(shown: String, reason: Skip)] = []
  private let root: [UInt8]
  private let realRoot: [UInt8]
  private let limits: ContainerLimits
  private var seen = 0

  init(_ path: String, limits: ContainerLimits) throws(ReadError) {
    var root = Array(path.utf8)
    while root.count > 1 && root.last == 0x2F { root.removeLast() }
    self.root = root
    self.limits = limits
    guard let real = Self.realPath(root), let names = Self.names(root) else {
      throw ReadError.opening(path, errno: errno)
    }
    realRoot = real
    walk(names, [], depth: 0)
    files.sort {
      $0.path.lexicographicallyPrecedes($1.path) { UInt8(bitPattern: $0) < UInt8(bitPattern: $1) }
    }
  }

  private mutating func walk(_ names: [[UInt8]], _ folder: [UInt8], depth: Int) {
    for name in names {
      let relative = folder.isEmpty ? name : folder + [0x2F] + name
      let path = (root == [0x2F] ? [] : root) + [0x2F] + relative
      let shown = String(decoding: path, as: UTF8.self)
      seen += 1
      guard seen <= limits.fileCount else { return skipped.append((shown, .tooMany)) }
      let memberName = MemberName(String(decoding: relative, as: UTF8.self))
      var info = stat()
      let found = lstat(Self.terminated(path), &info)
      guard found == 0 else {
        skipped.append((shown, .unreadable))
        continue
      }
      if MemberName.isHidden(String(decoding: name, as: UTF8.self)) {
        skipped.append((shown, .hidden))
        continue
      }
      var kind = info.st_mode & S_IFMT
      if kind == S_IFLNK {
        // A link inside the folder is the file it names; folders are visited once, under their own name.
        guard let real = Self.realPath(path), real.starts(with: realRoot + [0x2F]),
          stat(Self.terminated(path), &info) == 0, info.st_mode & S_IFMT == S_IFREG
        else {
          skipped.append((shown, .link))
          continue
        }
        kind = S_IFREG
      }
      switch kind {
      case S_IFREG: files.append(File(path: Self.terminated(path), shown: shown, name: memberName))
      case S_IFDIR:
        if depth == limits.folderDepth {
          skipped.append((shown, .tooDeep))
        } else if let inner = Self.names(path) {
          walk(inner, relative, depth: depth + 1)
        } else {
          skipped.append((shown, .unreadable))
        }
      default: skipped.append((shown, .special))
      }
    }
  }

  private static func terminated(_ path: [UInt8]) -> [CChar] { path.map { CChar(bitPattern: $0) } + [0] }

  private static func realPath(_ path: [UInt8]) -> [UInt8]? {
    guard let real = realpath(terminated(path), nil) else { return nil }
    defer { free(real) }
    return Array(UnsafeRawBufferPointer(start: real, count: strlen(real)))
  }

  /// What stands in a folder, in byte order; `nil` where it cannot be opened.
  private static func names(_ path: [UInt8]) -> [[UInt8]]? {
    guard let directory = opendir(terminated(path)) else { return nil }
    defer { closedir(directory) }
    var names: [[UInt8]] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != [0x2E] && name != [0x2E, 0x2E] { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
