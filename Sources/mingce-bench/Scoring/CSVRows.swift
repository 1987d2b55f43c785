import Glibc

/// A small CSV file (RFC 4180) read as a whole, row by row.
struct CSVRows {
  private let bytes: [UInt8]
  private var offset = 0
  /// The cells of the row last read.
  private(set) var cells: [String] = []
  let path: String

  init(path: String) throws(FileFailure) {
    self.path = path
    bytes = try Self.read(path)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  /// The place of a column, by its name in the header, which must have been read last.
  func column(_ name: String) throws(MissingColumn) -> Int {
    guard let index = cells.firstIndex(of: name) else { throw MissingColumn(path: path, name: name) }
    return index
  }

  /// Reads the next row into `cells`; false at the end.
  mutating func next() -> Bool {
    if offset >= bytes.count { return false }
    cells.removeAll(keepingCapacity: true)
    var cell: [UInt8] = []
    var isQuoted = false
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if isQuoted {
        if byte != 0x22 {
          cell.append(byte)
        } else if offset < bytes.count && bytes[offset] == 0x22 {
          cell.append(0x22)
          offset += 1
        } else {
          isQuoted = false
        }
      } else if byte == 0x22 && cell.isEmpty {
        isQuoted = true
      } else if byte == 0x2C {
        cells.append(String(decoding: cell, as: UTF8.self))
        cell.removeAll(keepingCapacity: true)
      } else if byte == 0x0A {
        break
      } else if byte != 0x0D {
        cell.append(byte)
      }
    }
    cells.append(String(decoding: cell, as: UTF8.self))
    return true
  }

  static func read(_ path: String) throws(FileFailure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw FileFailure(path: path, doing: "read", code: errno) }
    defer { close(descriptor) }
    var content: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count == 0 { return content }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileFailure(path: path, doing: "read", code: errno)
      }
      content.append(contentsOf: chunk[..<count])
    }
  }
}

/// A CSV file lacks a column that is needed.
struct MissingColumn: Error, CustomStringConvertible {
  var path: String
  var name: String
  var description: String { "\(path) has no column \(name)" }
}
