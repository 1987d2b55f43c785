/// Base64 (RFC 4648, section 4), with line ends and blanks inside.
enum Base64 {
  /// Appends the bytes that `text` stands for. Returns false, with nothing appended, where it is no base64.
  static func decode(_ text: UnsafeBufferPointer<UInt8>, into out: inout [UInt8]) -> Bool {
    let start = out.count
    var bits: UInt32 = 0
    var sextets = 0
    var padding = 0
    for byte in text {
      let value = values[Int(byte)]
      if value < 64, padding == 0 {
        bits = bits << 6 | UInt32(value)
        sextets += 1
        if sextets & 3 == 0 {
          out.append(UInt8(truncatingIfNeeded: bits >> 16))
          out.append(UInt8(truncatingIfNeeded: bits >> 8))
          out.append(UInt8(truncatingIfNeeded: bits))
        }
      } else if value == blank {
        continue
      } else if byte == UInt8(ascii: "=") {
        padding += 1
      } else {
        out.removeSubrange(start...)
        return false
      }
    }
    switch sextets & 3 {
    case 0 where padding == 0: return true
    case 2 where padding == 2 || padding == 0: out.append(UInt8(truncatingIfNeeded: bits >> 4))
    case 3 where padding <= 1:
      out.append(UInt8(truncatingIfNeeded: bits >> 10))
      out.append(UInt8(truncatingIfNeeded: bits >> 2))
    default:
      out.removeSubrange(start...)
      return false
    }
    return true
  }

  /// The base64 of `bytes`, padded, in one line.
  static func encode(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity((bytes.count + 2) / 3 * 4)
    var i = 0
    while i < bytes.count {
      let count = min(3, bytes.count - i)
      var word = UInt32(bytes[i]) << 16
      if count > 1 { word |= UInt32(bytes[i + 1]) << 8 }
      if count > 2 { word |= UInt32(bytes[i + 2]) }
      for j in 0..<4 {
        out.append(j <= count ? alphabet[Int(word >> UInt32(18 - 6 * j)) & 63] : UInt8(ascii: "="))
      }
      i += 3
    }
    return out
  }

  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let blank: UInt8 = 64

  /// 0…63 for the alphabet, 64 for white space, 255 for the rest.
  private static let values: [UInt8] = {
    var table = [UInt8](repeating: 255, count: 256)
    for (i, byte) in alphabet.enumerated() { table[Int(byte)] = UInt8(i) }
    for byte in [0x09, 0x0A, 0x0D, 0x20] { table[byte] = blank }
    return table
  }()
}
