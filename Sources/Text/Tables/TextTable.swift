import CTables

/// One embedded text table: lines of fields set apart by tabs; `#` begins a comment line.
///
/// Parsed once at first use by whoever needs it; no line is kept. That happens at the start of every run, so
/// nothing here makes a String.
struct TextTable {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ name: ctable_name) {
    var count = 0
    let start = ctable_bytes(name, &count)
    bytes = UnsafeBufferPointer(start: start, count: count)
  }

  /// Calls `body` with every line's bytes, in file order.
  func forEachLine(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    var start = 0
    for end in 0..<bytes.count where bytes[end] == UInt8(ascii: "\n") {
      if end > start, bytes[start] != UInt8(ascii: "#") {
        body(UnsafeBufferPointer(rebasing: bytes[start..<end]))
      }
      start = end + 1
    }
  }

  /// Calls `body` with the fields of every line.
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
      if let range = Self.range(line) { body(range) }
    }
  }

  /// Lines of a key and one hexadecimal range.
  func forEachKeyedRange(_ body: (_ key: UnsafeBufferPointer<UInt8>, ClosedRange<UInt32>) -> Void) {
    forEachRow { fields in
      if fields.count == 2, let range = Self.range(fields[1]) { body(fields[0], range) }
    }
  }

  private static func range(_ text: UnsafeBufferPointer<UInt8>) -> ClosedRange<UInt32>? {
    var ends: [UInt32] = []
    forEachHex(text) { ends.append($0) }
    guard let first = ends.first, let last = ends.last, first <= last else { return nil }
    return first...last
  }

  /// Lines of a canonical form and hexadecimal scalars: every member with its canonical form.
  func forEachHexMember(_ body: (_ member: UInt32, _ canonical: UnsafeBufferPointer<UInt8>) -> Void) {
    forEachRow { fields in
      guard fields.count == 2 else { return }
      Self.forEachHex(fields[1]) { body($0, fields[0]) }
    }
  }

  /// Lines of a canonical form and scalars written as themselves: every member with its canonical form.
  func forEachMember(_ body: (_ member: UInt32, _ canonical: UnsafeBufferPointer<UInt8>) -> Void) {
    forEachRow { fields in
      guard fields.count == 2 else { return }
      var walk = ScalarWalk(fields[1])
      while let (scalar, _) = walk.next() { body(scalar, fields[0]) }
    }
  }

  /// Upper-case hexadecimal numbers; anything else sets them apart.
  private static func forEachHex(_ text: UnsafeBufferPointer<UInt8>, _ body: (UInt32) -> Void) {
    var number: UInt32 = 0
    var isInside = false
    for byte in text {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): number = number << 4 | UInt32(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "A")...UInt8(ascii: "F"): number = number << 4 | UInt32(byte - UInt8(ascii: "A") + 10)
      default:
        if isInside { body(number) }
        number = 0
        isInside = false
        continue
      }
      isInside = true
    }
    if isInside { body(number) }
  }
}
