/// A map from every Unicode scalar to a short UTF-8 text, made for UTF-8 in and UTF-8 out.
///
/// A value is the target's UTF-8 bytes packed into a `UInt32`, first byte lowest. Zero bytes on top say how
/// long it is, so zero itself means "drop". Values from ``copy`` upward are not bytes: ``copy`` says that the
/// scalar stays as it is, ``copyComposing`` that it stays and may combine with what stands before it, greater
/// ones name a longer text in `expansions`.
///
/// Pages hold 64 scalars, as many as one UTF-8 continuation byte tells apart: page and place fall out of the
/// bytes without computing the scalar. Built once, then only read, which makes sharing it safe.
struct ScalarMap: @unchecked Sendable {
  static let copy: UInt32 = 0xFE00_0000
  static let copyComposing: UInt32 = 0xFE00_0001
  static let firstExpansion: UInt32 = 0xFF00_0000

  /// Page number of each group of 64 scalars. Page 0 is shared by all groups in which every scalar stays;
  /// the two groups of ASCII are always pages 1 and 2.
  let pages: UnsafePointer<UInt16>
  let values: UnsafePointer<UInt32>
  /// Longer texts, each behind a byte that holds its length.
  let expansions: UnsafePointer<UInt8>

  @inline(__always) subscript(scalar: UInt32) -> UInt32 {
    values[Int(pages[Int(scalar >> 6)]) << 6 | Int(scalar & 63)]
  }

  /// The values of ASCII, one after the other.
  @inline(__always) var ascii: UnsafePointer<UInt32> { values + 64 }
}

/// Collects the entries of a ``ScalarMap``.
struct ScalarMapBuilder {
  private static let groups = 0x11_0000 >> 6

  private var pages = [UInt16](repeating: 0, count: groups)
  private var values = [UInt32](repeating: ScalarMap.copy, count: 64)
  private var expansions: [UInt8] = []

  init() {
    for scalar in UInt32(0)..<128 { self[scalar] = scalar }
  }

  subscript(scalar: UInt32) -> UInt32 {
    get { values[Int(pages[Int(scalar >> 6)]) << 6 | Int(scalar & 63)] }
    set {
      let group = Int(scalar >> 6)
      if pages[group] == 0 {
        pages[group] = UInt16(values.count >> 6)
        for low in UInt32(0)..<64 { values.append(packedUTF8(UInt32(group) << 6 | low)) }
      }
      values[Int(pages[group]) << 6 | Int(scalar & 63)] = newValue
    }
  }

  mutating func set(_ scalar: UInt32, _ target: UnsafeBufferPointer<UInt8>) {
    // A text of four bytes that is not one scalar could look like a marker: it goes to the side.
    if target.count < 4 || (target.count == 4 && target[3] < 0xFE) {
      self[scalar] = target.reversed().reduce(0) { $0 << 8 | UInt32($1) }
    } else {
      self[scalar] = ScalarMap.firstExpansion + UInt32(expansions.count)
      expansions.append(UInt8(target.count))
      expansions += target
    }
  }

  mutating func drop(_ range: ClosedRange<UInt32>) { for scalar in range { self[scalar] = 0 } }
  mutating func blank(_ range: ClosedRange<UInt32>) { for scalar in range { self[scalar] = 0x20 } }

  /// Lets every target of one scalar be mapped again: afterwards mapping twice equals mapping once.
  mutating func close() {
    for index in 64..<values.count {
      for _ in 0..<4 {
        let value = values[index]
        if value == 0 || value >= ScalarMap.copy || value.leadingZeroBitCount >> 3 != expectedPadding(value) {
          break
        }
        let next = self[unpackedUTF8(value)]
        if next == value || next >= ScalarMap.copy { break }
        values[index] = next
      }
    }
  }

  /// How many zero bytes stand above one packed scalar: more or fewer, and it is several.
  private func expectedPadding(_ packed: UInt32) -> Int {
    let first = packed & 0xFF
    return first < 0x80 ? 3 : first < 0xE0 ? 2 : first < 0xF0 ? 1 : 0
  }

  /// Allocates the map. It is never freed: maps live as long as the program.
  func build() -> ScalarMap {
    ScalarMap(pages: lasting(pages), values: lasting(values), expansions: lasting(expansions + [0]))
  }
}

/// A copy of an array's elements that lives as long as the program.
func lasting<T>(_ elements: [T]) -> UnsafePointer<T> {
  let memory = UnsafeMutablePointer<T>.allocate(capacity: elements.count)
  memory.initialize(from: elements, count: elements.count)
  return UnsafePointer(memory)
}
