import CTables

/// Private-use code points that GBK and older GB 18030 tables give to characters which by now have their own.
enum PrivateUse {
  private static let standard: [UInt32: UInt32] = {
    var map: [UInt32: UInt32] = [:]
    TextTable(CTABLE_COMPATIBLE).forEachHexMember { scalar, target in
      guard 0xE000..<0xF900 ~= scalar else { return }
      map[packedUTF8(scalar)] = target.reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }
    return map
  }()

  /// Calls `body` with every such code point and the character that has it now, where that is one.
  static func forEach(_ body: (_ scalar: UInt32, _ standard: UInt32) -> Void) {
    for (scalar, target) in standard where target & 0xC0 != 0x80 {
      body(unpackedUTF8(scalar), unpackedUTF8(target))
    }
  }

  /// The standard character for a packed private-use one; anything else stays.
  static func replaced(_ packed: UInt32) -> UInt32 {
    // U+E000 to U+F8FF begin with EE or EF.
    packed & 0xFE == 0xEE ? standard[packed] ?? packed : packed
  }
}
