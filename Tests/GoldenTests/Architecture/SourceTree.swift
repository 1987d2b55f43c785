import Foundation

/// A source file as text: with comments and the contents of strings blanked out for the rules that look for words in code.
struct SourceFile: Sendable {
  /// Relative to the repository's root, `Sources/Reading/CSV/CSVScanner.swift`.
  let path: String
  let text: String

  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
  /// The text up to the last line end; a file that ends with one has no line behind it.
  var lineCount: Int { text.hasSuffix("\n") ? lines.count - 1 : lines.count }
  /// The folder below `Sources` or `Tests`: the target's name.
  var target: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }
  var isSwift: Bool { path.hasSuffix(".swift") }

  /// Modules the file imports, whatever the access level or attributes before `import`.
  var imports: Set<String> {
    var found: Set<String> = []
    for line in SourceFile.code(of: text).split(separator: "\n") {
      var words = line.split(separator: " ").map(String.init)
      while let first = words.first, first.hasPrefix("@") || SourceFile.accessWords.contains(first) {
        words.removeFirst()
      }
      guard words.first == "import", var module = words.dropFirst().first else { continue }
      if SourceFile.declarationWords.contains(module), let next = words.dropFirst(2).first { module = next }
      found.insert(String(module.prefix { $0 != "." && $0 != ";" }))
    }
    return found
  }

  private static let accessWords: Set<String> = ["public", "package", "internal", "fileprivate", "private"]
  private static let declarationWords: Set<String> = [
    "struct", "class", "enum", "func", "protocol", "typealias", "var", "let",
  ]

  /// `text` without comments, and with every string literal emptied. Line ends stay, so that line numbers do.
  static func code(of text: String) -> String {
    var out: [UInt8] = []
    let bytes = Array(text.utf8)
    var i = 0
    var commentDepth = 0
    func starts(with word: StaticString, at i: Int) -> Bool {
      word.withUTF8Buffer { i + $0.count <= bytes.count && bytes[i..<(i + $0.count)].elementsEqual($0) }
    }
    while i < bytes.count {
      if commentDepth > 0 {
        if starts(with: "*/", at: i) {
          commentDepth -= 1
          i += 2
        } else if starts(with: "/*", at: i) {
          commentDepth += 1
          i += 2
        } else {
          if bytes[i] == UInt8(ascii: "\n") { out.append(bytes[i]) }
          i += 1
        }
      } else if starts(with: "//", at: i) {
        while i < bytes.count, bytes[i] != UInt8(ascii: "\n") { i += 1 }
      } else if starts(with: "/*", at: i) {
        commentDepth = 1
        i += 2
      } else if bytes[i] == UInt8(ascii: "\"") {
        let triple = starts(with: "\"\"\"", at: i)
        i += triple ? 3 : 1
        while i < bytes.count, triple ? !starts(with: "\"\"\"", at: i) : bytes[i] != UInt8(ascii: "\"") {
          if bytes[i] == UInt8(ascii: "\n") {
            out.append(bytes[i])
            if !triple { break }
          }
          i += bytes[i] == UInt8(ascii: "\\") ? 2 : 1
        }
        i += triple ? 3 : 1
        out.append(contentsOf: "\"\"".utf8)
      } else {
        out.append(bytes[i])
        i += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}

/// The repository this test was compiled from.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// All files below `folder` whose names end in one of `endings`, in path order.
  static func files(in folder: String, endingIn endings: [String]) -> [SourceFile] {
    let start = root.appending(path: folder)
    let paths = FileManager.default.enumerator(atPath: start.path)?.compactMap { $0 as? String } ?? []
    return paths.sorted().filter { path in endings.contains { path.hasSuffix($0) } }.compactMap { path in
      guard let text = try? String(contentsOf: start.appending(path: path), encoding: .utf8) else {
        return nil
      }
      return SourceFile(path: "\(folder)/\(path)", text: text)
    }
  }

  static func folders(in folder: String) -> [String] {
    let start = root.appending(path: folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: start.path)) ?? []
    return names.sorted().filter { name in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: start.appending(path: name).path, isDirectory: &isFolder)
        && isFolder.boolValue
    }
  }
}
