import Glibc

/// Ranges of cells that a sheet shows as one. The value stands in the first cell; the others get it too.
struct MergedCells: Sendable {
  struct Area: Sendable {
    var top: Int
    var bottom: Int
    var left: Int
    var right: Int
  }

  /// Ascending by first row.
  var areas: [Area] = []
  /// There were more areas than the limit.
  var isIncomplete = false

  static let limit = 1 << 20

  /// Reads the areas of a sheet, and checks all of its packed data on the way. The areas stand behind the cells,
  /// so that this is a reading of its own; where no area is, nothing is parsed.
  init(_ entry: ZipEntry, of package: WorkbookPackage) {
    guard Self.mentionsAreas(entry, package) else { return }
    let events = MergeEvents()
    _ = package.read(entry, events) { !events.isFull }
    areas = events.areas.sorted { ($0.top, $0.left) < ($1.top, $1.left) }
    isIncomplete = events.isFull
  }

  init() {}

  /// Whether `mergeCell` occurs in the sheet; in UTF-16 that cannot be told this way, so it may.
  private static func mentionsAreas(_ entry: ZipEntry, _ package: WorkbookPackage) -> Bool {
    let word = Array("mergeCell".utf8)
    let stream = EntryStream(entry, package.input.bytes)
    var tail: [UInt8] = []
    var isFirst = true
    while let piece = stream.next() {
      if isFirst, piece.prefix(4).contains(where: { $0 == 0 || $0 >= 0xFE }) { return true }
      isFirst = false
      if ByteWord.appears(word, in: piece) { return true }
      let joint = tail + piece.prefix(word.count)
      if joint.withUnsafeBufferPointer({ ByteWord.appears(word, in: $0) }) { return true }
      tail = Array(piece.suffix(word.count))
    }
    return false
  }
}

/// Looks for a word in bytes, from one occurrence of its first byte to the next.
enum ByteWord {
  static func appears(_ word: [UInt8], in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress, let first = word.first else { return false }
    var at = 0
    while at + word.count <= bytes.count {
      guard let hit = memchr(base + at, Int32(first), bytes.count - at - word.count + 1) else { return false }
      at = UnsafePointer(hit.assumingMemoryBound(to: UInt8.self)) - base
      if memcmp(base + at, word, word.count) == 0 { return true }
      at += 1
    }
    return false
  }
}

private final class MergeEvents: XMLEvents {
  var areas: [MergedCells.Area] = []
  var isFull: Bool { areas.count >= MergedCells.limit }

  func startElement(_ name: XMLName, _ attributes: XMLAttributes) {
    guard ElementName(name.local) == .mergeCell, !isFull, let ref = attributes.value(named: "ref"),
      let colon = ref.firstIndex(of: 0x3A), let a = CellReference(ref[..<colon]),
      let b = CellReference(ref[(colon + 1)...])
    else { return }
    areas.append(
      MergedCells.Area(
        top: min(a.row, b.row), bottom: max(a.row, b.row), left: min(a.column, b.column),
        right: min(max(a.column, b.column), CellReference.columnLimit - 1)))
  }

  func endElement(_ name: XMLName) {}
  func text(_ piece: UnsafeBufferPointer<UInt8>) {}
}
