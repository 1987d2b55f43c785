/// A map from every Unicode scalar to a short UTF-8 text, made for UTF-8 in and UTF-8 out.
///
/// A value is the target's UTF-8 bytes packed into a `UInt32`, first byte lowest. Zero bytes on top say how
/// long it is, so zero itself means "drop". Values from ``copy`` upward are not bytes: ``copy`` says that the
/// scalar stays as it is, greater ones name a longer text in `expansions`.
///
/// Pages hold 64 scalars, as many as one UTF-8 continuation byte tells apart: page and place fall out of the
/// bytes without computing the scalar. Built once, then only read, which makes sharing it safe.
struct ScalarMap: @unchecked Sendable {
  static let copy: UInt32 = 0xFE00_0000
  static let firstExpansion: UInt32 = 0xFF00_0000

  /// Page number of each group of 64 scalars. Page 0 is shared by all groups in which every scalar stays.
  let pages: UnsafePointer<UInt16>
  let values: UnsafePointer<UInt32>
  let expansions: [[UInt8]]

  @inline(__always) subscript(scalar: UInt32) -> UInt32 {
    values[Int(pages[Int(scalar >> 6)]) << 6 | Int(scalar & 63)]
  }
}

/// Collects the entries of a ``ScalarMap``.
struct ScalarMapBuilder {
  private var entries: [UInt32: [UInt8]] = [:]

  mutating func set(_ scalar: UInt32, _ target: some Sequence<UInt8>) { entries[scalar] = Array(target) }
  mutating func set(_ range: ClosedRange<UInt32>, _ target: some Sequence<UInt8>) {
    for scalar in range { set(scalar, target) }
  }
  func target(of scalar: UInt32) -> [UInt8]? { entries[scalar] }

  /// Lets every target be mapped again, by this map itself: afterwards mapping twice equals mapping once.
  mutating func close() {
    for (scalar, first) in entries {
      var target = first
      for _ in 0..<4 {
        let next = mapped(target)
        if next == target { break }
        target = next
      }
      entries[scalar] = target
    }
  }

  private func mapped(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      result += entries[scalar.value] ?? Array(String(scalar).utf8)
    }
    return result
  }

  /// Allocates the map. It is never freed: maps live as long as the program.
  func build() -> ScalarMap {
    let groups = 0x11_0000 >> 6
    let pages = UnsafeMutablePointer<UInt16>.allocate(capacity: groups)
    pages.initialize(repeating: 0, count: groups)
    let used = Set(entries.keys.map { $0 >> 6 }).sorted()
    let values = UnsafeMutablePointer<UInt32>.allocate(capacity: (used.count + 1) << 6)
    values.initialize(repeating: ScalarMap.copy, count: (used.count + 1) << 6)
    var expansions: [[UInt8]] = []
    for (index, group) in used.enumerated() {
      pages[Int(group)] = UInt16(index + 1)
      for low in 0..<UInt32(64) {
        let scalar = group << 6 | low
        let place = (index + 1) << 6 | Int(low)
        if let target = entries[scalar] {
          values[place] = Self.packed(target, &expansions)
        } else if let plain = Unicode.Scalar(scalar) {
          values[place] = Self.packed(Array(String(plain).utf8), &expansions)
        }
      }
    }
    return ScalarMap(pages: pages, values: values, expansions: expansions)
  }

  private static func packed(_ text: [UInt8], _ expansions: inout [[UInt8]]) -> UInt32 {
    // A text of four bytes that is not one scalar could look like a marker: it goes to the side.
    if text.count < 4 || (text.count == 4 && text[3] < 0xFE) {
      return text.reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }
    expansions.append(text)
    return ScalarMap.firstExpansion + UInt32(expansions.count - 1)
  }
}
