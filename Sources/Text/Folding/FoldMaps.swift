import CTables

/// The three scalar maps behind ``Fold`` and ``Cleanup``, put together from the embedded tables.
/// Where two tables name a scalar, the later one counts.
enum FoldMaps {
  static let key = keyMap()
  static let simplified = simplifiedMap()
  static let clean = cleanMap()

  private static func keyMap() -> ScalarMap {
    var map = ScalarMapBuilder()
    TextTable(CTABLE_SEPARATORS).forEachRange { map.drop($0) }
    TextTable(CTABLE_COMPATIBLE).forEachHexMember { map.set($0, $1) }
    TextTable(CTABLE_WIDTH).forEachHexMember { map.set($0, $1) }
    TextTable(CTABLE_PUNCTUATION).forEachHexMember { scalar, _ in map[scalar] = 0 }
    TextTable(CTABLE_LETTERS).forEachHexMember { map.set($0, $1) }
    TextTable(CTABLE_HAN_VARIANTS).forEachMember { map.set($0, $1) }
    TextTable(CTABLE_BLANKS).forEachRange { map.drop($0) }
    TextTable(CTABLE_INVISIBLE).forEachRange { map.drop($0) }
    map[0xFFFD] = 0
    map.close()
    return map.build()
  }

  private static func simplifiedMap() -> ScalarMap {
    var map = ScalarMapBuilder()
    TextTable(CTABLE_COMPATIBLE).forEachHexMember { map.set($0, $1) }
    TextTable(CTABLE_WIDTH).forEachHexMember { map.set($0, $1) }
    TextTable(CTABLE_PUNCTUATION).forEachHexMember { map.set($0, $1) }
    TextTable(CTABLE_HAN_VARIANTS).forEachMember { map.set($0, $1) }
    TextTable(CTABLE_BLANKS).forEachRange { map.blank($0) }
    TextTable(CTABLE_INVISIBLE).forEachRange { map.drop($0) }
    map.close()
    return map.build()
  }

  private static func cleanMap() -> ScalarMap {
    var map = ScalarMapBuilder()
    TextTable(CTABLE_COMPOSING).forEachRange { for scalar in $0 { map[scalar] = ScalarMap.copyComposing } }
    TextTable(CTABLE_COMPATIBLE).forEachHexMember { map.set($0, $1) }
    TextTable(CTABLE_WIDTH).forEachHexMember { scalar, plain in
      if isFullWidthASCII(scalar) && !isChineseMark(scalar) || isHalfWidthKana(scalar) {
        map.set(scalar, plain)
      }
    }
    TextTable(CTABLE_BLANKS).forEachRange { map.blank($0) }
    TextTable(CTABLE_INVISIBLE).forEachRange { map.drop($0) }
    map.close()
    return map.build()
  }

  private static func isFullWidthASCII(_ scalar: UInt32) -> Bool { 0xFF01...0xFF5E ~= scalar }
  private static func isHalfWidthKana(_ scalar: UInt32) -> Bool { 0xFF66...0xFF9F ~= scalar }

  /// Full-width marks that are right in Chinese text: ！（），．：；？～
  private static func isChineseMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xFF01, 0xFF08, 0xFF09, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF5E: true
    default: false
    }
  }
}
