extension Fold {
  /// Folds scalars one by one as ``appendSimplified(_:to:)`` folds text, so that places in the result are
  /// places in the original: a scalar that is left out becomes 0, one that would become several stays.
  ///
  /// - Precondition: `out` has room for `scalars.count` scalars.
  package static func simplify(_ scalars: UnsafeBufferPointer<UInt32>, into out: UnsafeMutablePointer<UInt32>)
  {
    let map = FoldMaps.simplified
    for i in 0..<scalars.count {
      let scalar = scalars[i]
      let packed = scalar < 0x11_0000 ? map[scalar] : ScalarMap.copy
      out[i] = packed >= ScalarMap.copy ? scalar : unpackedOne(packed) ?? scalar
    }
  }

  /// The scalar whose UTF-8 is packed, first byte lowest; `nil` if it is more than one.
  @inline(__always) private static func unpackedOne(_ packed: UInt32) -> UInt32? {
    let first = packed & 0xFF
    if first < 0x80 { return packed == first ? first : nil }
    if first < 0xE0 { return packed >> 16 == 0 ? (first & 31) << 6 | (packed >> 8) & 63 : nil }
    if first < 0xF0 {
      return packed >> 24 == 0 ? (first & 15) << 12 | ((packed >> 8) & 63) << 6 | (packed >> 16) & 63 : nil
    }
    return (first & 7) << 18 | ((packed >> 8) & 63) << 12 | ((packed >> 16) & 63) << 6 | packed >> 24 & 63
  }
}
