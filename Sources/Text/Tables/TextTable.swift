import CTables

/// One embedded text table: lines of `canonical`, a tab, and members; `#` begins a comment line.
///
/// Parsed once at first use by whoever needs it; no line is kept.
struct TextTable {
  let bytes: UnsafeBufferPointer<UInt8>

  init(_ name: ctable_name) {
    var count = 0
    let start = ctable_bytes(name, &count)
    bytes = UnsafeBufferPointer(start: start, count: count)
  }

  /// Calls `body` with every line's bytes, in file order.
  func forEachLine(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      if end > start, bytes[start] != UInt8(ascii: "#") {
        body(UnsafeBufferPointer(rebasing: bytes[start..<end]))
      }
      start = end + 1
    }
  }

  /// Calls `body` with the tab-separated fields of every line.
  func forEachRow(_ body: ([UnsafeBufferPointer<UInt8>]) -> Void) {
    forEachLine { line in
      body(
        line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
          .map { UnsafeBufferPointer(rebasing: $0) })
    }
  }

  /// The scalars of a table of hexadecimal ranges, `0041` or `0041..005A`.
  func forEachRange(_ body: (ClosedRange<UInt32>) -> Void) {
    forEachLine { line in
      let text = String(decoding: line, as: UTF8.self)
      let ends = text.split(separator: ".", omittingEmptySubsequences: true).compactMap {
        UInt32($0, radix: 16)
      }
      if let first = ends.first, let last = ends.last { body(first...last) }
    }
  }

  /// Every member of every line with its canonical form; members are hexadecimal scalars set apart by blanks.
  func forEachHexMember(_ body: (_ member: UInt32, _ canonical: UnsafeBufferPointer<UInt8>) -> Void) {
    forEachRow { fields in
      guard fields.count == 2 else { return }
      for member in fields[1].split(separator: UInt8(ascii: " ")) {
        if let scalar = UInt32(String(decoding: member, as: UTF8.self), radix: 16) { body(scalar, fields[0]) }
      }
    }
  }

  /// Every member of every line with its canonical form; members are written as themselves.
  func forEachMember(_ body: (_ member: UInt32, _ canonical: UnsafeBufferPointer<UInt8>) -> Void) {
    forEachRow { fields in
      guard fields.count == 2 else { return }
      for scalar in String(decoding: fields[1], as: UTF8.self).unicodeScalars {
        body(scalar.value, fields[0])
      }
    }
  }
}
