/// A map from Unicode scalars to small numbers, in pages of 256. Built once, then only read.
struct ScalarIndex: @unchecked Sendable {
  static let none = UInt16.max

  fileprivate let pages: UnsafePointer<UInt16>
  fileprivate let values: UnsafePointer<UInt16>

  @inline(__always) subscript(scalar: UInt32) -> UInt16 {
    scalar < 0x11_0000 ? values[Int(pages[Int(scalar >> 8)]) << 8 | Int(scalar & 255)] : Self.none
  }
}

/// Collects the entries of a ``ScalarIndex``.
struct ScalarIndexBuilder {
  private var pages = [UInt16](repeating: 0, count: 0x1100)
  private var values = [UInt16](repeating: ScalarIndex.none, count: 256)

  subscript(scalar: UInt32) -> UInt16 {
    get { values[Int(pages[Int(scalar >> 8)]) << 8 | Int(scalar & 255)] }
    set {
      let page = Int(scalar >> 8)
      if pages[page] == 0 {
        pages[page] = UInt16(values.count >> 8)
        values += repeatElement(ScalarIndex.none, count: 256)
      }
      values[Int(pages[page]) << 8 | Int(scalar & 255)] = newValue
    }
  }

  func build() -> ScalarIndex { ScalarIndex(pages: lasting(pages), values: lasting(values)) }
}
