import Glibc

/// Quoted-printable (RFC 2045, 6.7) as cards use it: `=E5` is a byte. Soft line breaks are joined before.
enum QuotedPrintable {
  /// Stand for a `;` and a `,` that were written as `=3B` and `=2C`: they are text, not separators. Neither of
  /// the two characters is ever part of a longer one in any encoding.
  static let semicolonMark: UInt8 = 0x1F
  static let commaMark: UInt8 = 0x1E

  /// Appends the bytes that `text` stands for.
  ///
  /// - Parameter marksSeparators: write the marks above for encoded separators.
  /// - Returns: how many `=` were not followed by two hexadecimal digits; they are kept as they are.
  static func decode(
    _ text: UnsafeBufferPointer<UInt8>, marksSeparators: Bool = false, into out: inout [UInt8]
  ) -> Int {
    var invalid = 0
    var i = 0
    while i < text.count {
      guard let base = text.baseAddress, let found = memchr(base + i, 0x3D, text.count - i) else {
        out.append(contentsOf: text[i...])
        return invalid
      }
      let equals = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      out.append(contentsOf: text[i..<equals])
      if equals + 2 < text.count, let high = hex(text[equals + 1]), let low = hex(text[equals + 2]) {
        let byte = high << 4 | low
        switch byte {
        case 0x3B where marksSeparators: out.append(semicolonMark)
        case 0x2C where marksSeparators: out.append(commaMark)
        default: out.append(byte)
        }
        i = equals + 3
      } else {
        out.append(0x3D)
        invalid += 1
        i = equals + 1
      }
    }
    return invalid
  }

  /// Whether `text` is quoted-printable although nothing says so: bytes beyond ASCII, and no other `=`.
  static func isLikely(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var high = 0
    var i = 0
    while i < text.count {
      if text[i] >= 0x80 { return false }
      guard text[i] == 0x3D else {
        i += 1
        continue
      }
      guard i + 2 < text.count, let first = hex(text[i + 1]), hex(text[i + 2]) != nil else { return false }
      if first >= 8 { high += 1 }
      i += 3
    }
    return high >= 2
  }

  @inline(__always)
  static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
