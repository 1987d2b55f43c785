import CTables

/// The three scalar maps behind ``Fold`` and ``Cleanup``, put together from the embedded tables.
enum FoldMaps {
  static let key = keyMap()
  static let simplified = simplifiedMap()
  static let clean = cleanMap()

  private static let nothing: [UInt8] = []
  private static let blank: [UInt8] = [UInt8(ascii: " ")]

  private static func keyMap() -> ScalarMap {
    var map = ScalarMapBuilder()
    TextTable(CTABLE_SEPARATORS).forEachRange { map.set($0, nothing) }
    TextTable(CTABLE_COMPATIBLE).forEachHexMember { map.set($0, $1) }
    TextTable(CTABLE_WIDTH).forEachHexMember { map.set($0, $1) }
    TextTable(CTABLE_PUNCTUATION).forEachHexMember { scalar, _ in map.set(scalar, nothing) }
    TextTable(CTABLE_LETTERS).forEachHexMember { map.set($0, $1) }
    TextTable(CTABLE_HAN_VARIANTS).forEachMember { map.set($0, $1) }
    TextTable(CTABLE_BLANKS).forEachRange { map.set($0, nothing) }
    TextTable(CTABLE_INVISIBLE).forEachRange { map.set($0, nothing) }
    map.set(0xFFFD, nothing)
    map.close()
    return map.build()
  }

  private static func simplifiedMap() -> ScalarMap {
    var map = ScalarMapBuilder()
    TextTable(CTABLE_COMPATIBLE).forEachHexMember { map.set($0, $1) }
    TextTable(CTABLE_WIDTH).forEachHexMember { map.set($0, $1) }
    TextTable(CTABLE_PUNCTUATION).forEachHexMember { map.set($0, $1) }
    TextTable(CTABLE_HAN_VARIANTS).forEachMember { map.set($0, $1) }
    TextTable(CTABLE_BLANKS).forEachRange { map.set($0, blank) }
    TextTable(CTABLE_INVISIBLE).forEachRange { map.set($0, nothing) }
    map.close()
    return map.build()
  }

  private static func cleanMap() -> ScalarMap {
    var map = ScalarMapBuilder()
    TextTable(CTABLE_COMPATIBLE).forEachHexMember { map.set($0, $1) }
    TextTable(CTABLE_WIDTH).forEachHexMember { scalar, plain in
      if isFullWidthASCII(scalar), !isChineseMark(scalar) { map.set(scalar, plain) }
      if 0xFF66...0xFF9F ~= scalar { map.set(scalar, plain) }
    }
    TextTable(CTABLE_BLANKS).forEachRange { map.set($0, blank) }
    TextTable(CTABLE_INVISIBLE).forEachRange { map.set($0, nothing) }
    map.close()
    return map.build()
  }

  private static func isFullWidthASCII(_ scalar: UInt32) -> Bool { 0xFF01...0xFF5E ~= scalar }

  /// Full-width marks that are right in Chinese text: ！（），．：；？～
  private static func isChineseMark(_ scalar: UInt32) -> Bool {
    [0xFF01, 0xFF08, 0xFF09, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF5E].contains(scalar)
  }
}
