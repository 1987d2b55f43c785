/// `_xHHHH_` in strings stands for a UTF-16 unit that XML cannot hold, `_x005F_` for an underscore
/// (ECMA-376 part 1, 22.9.2.19, ST_Xstring).
enum ExcelEscapes {
  /// Decodes what stands from `start` on, in place.
  static func decode(_ bytes: inout [UInt8], from start: Int) {
    guard bytes.count - start >= 7 else { return }
    var read = start
    while read < bytes.count && bytes[read] != 0x5F { read += 1 }
    var write = read
    while read < bytes.count {
      guard let unit = unit(bytes, at: read) else {
        bytes[write] = bytes[read]
        write += 1
        read += 1
        continue
      }
      read += 7
      var scalar = UInt32(unit)
      if unit & 0xFC00 == 0xD800, let low = self.unit(bytes, at: read), low & 0xFC00 == 0xDC00 {
        scalar = 0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(low & 0x3FF))
        read += 7
      }
      // A NUL says nothing, and half a pair is no character.
      guard scalar != 0 else { continue }
      for byte in UTF8.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}")! {
        bytes[write] = byte
        write += 1
      }
    }
    bytes.removeSubrange(write...)
  }

  private static func unit(_ bytes: [UInt8], at i: Int) -> UInt16? {
    guard i + 7 <= bytes.count, bytes[i] == 0x5F, bytes[i + 1] == 0x78, bytes[i + 6] == 0x5F else {
      return nil
    }
    var unit: UInt16 = 0
    for k in 2..<6 {
      let digit: UInt8
      switch bytes[i + k] {
      case 0x30...0x39: digit = bytes[i + k] - 0x30
      case 0x41...0x46: digit = bytes[i + k] - 0x37
      case 0x61...0x66: digit = bytes[i + k] - 0x57
      default: return nil
      }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}
