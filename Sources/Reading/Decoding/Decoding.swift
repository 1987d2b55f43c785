import Text

/// The one place where Reading meets character encodings.
enum Decoding {
  /// Length of the byte order mark, and the encoding it names.
  static func byteOrderMark(_ bytes: UnsafeRawBufferPointer) -> (encoding: TextEncoding, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  /// Offset of the first byte that is not part of well-formed UTF-8 (Unicode 16, table 3-7), or `nil`.
  static func firstMalformedUTF8(_ text: UnsafePointer<UInt8>, from: Int, to end: Int) -> Int? {
    var i = from
    while i < end {
      if i + 8 <= end {
        let word = UnsafeRawPointer(text + i).loadUnaligned(as: UInt64.self)
        if word & 0x8080_8080_8080_8080 == 0 {
          i += 8
          continue
        }
      }
      if i + 4 <= end {
        // Most of Han: three bytes, E1…EC or EE, EF first.
        let word = UInt32(littleEndian: UnsafeRawPointer(text + i).loadUnaligned(as: UInt32.self))
        if word & 0x00C0_C0F0 == 0x0080_80E0 && word & 0xFF != 0xE0 && word & 0xFF != 0xED {
          i += 3
          continue
        }
      }
      let lead = text[i]
      if lead < 0x80 {
        i += 1
        continue
      }
      let size: Int
      var low: UInt8 = 0x80
      var high: UInt8 = 0xBF
      switch lead {
      case 0xE1...0xEC, 0xEE, 0xEF: size = 3
      case 0xC2...0xDF: size = 2
      case 0xE0: (size, low) = (3, 0xA0)
      case 0xED: (size, high) = (3, 0x9F)
      case 0xF0: (size, low) = (4, 0x90)
      case 0xF1...0xF3: size = 4
      case 0xF4: (size, high) = (4, 0x8F)
      default: return i
      }
      guard i + size <= end, text[i + 1] >= low, text[i + 1] <= high else { return i }
      if size > 2 && text[i + 2] & 0xC0 != 0x80 { return i }
      if size > 3 && text[i + 3] & 0xC0 != 0x80 { return i }
      i += size
    }
    return nil
  }
}
