/// A map from Unicode scalars to small numbers, in pages of 256. Built once, then only read.
struct ScalarIndex: @unchecked Sendable {
  static let none = UInt16.max

  private let pages: UnsafePointer<UInt16>
  private let values: UnsafePointer<UInt16>

  init(_ entries: [UInt32: UInt16]) {
    let used = Set(entries.keys.map { $0 >> 8 }).sorted()
    let pages = UnsafeMutablePointer<UInt16>.allocate(capacity: 0x1100)
    pages.initialize(repeating: 0, count: 0x1100)
    let values = UnsafeMutablePointer<UInt16>.allocate(capacity: (used.count + 1) << 8)
    values.initialize(repeating: Self.none, count: (used.count + 1) << 8)
    for (number, page) in used.enumerated() { pages[Int(page)] = UInt16(number + 1) }
    for (scalar, value) in entries { values[Int(pages[Int(scalar >> 8)]) << 8 | Int(scalar & 255)] = value }
    self.pages = UnsafePointer(pages)
    self.values = UnsafePointer(values)
  }

  @inline(__always) subscript(scalar: UInt32) -> UInt16 {
    scalar < 0x11_0000 ? values[Int(pages[Int(scalar >> 8)]) << 8 | Int(scalar & 255)] : Self.none
  }
}
