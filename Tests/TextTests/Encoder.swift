import Text

/// Encodes for tests by trying what ICU decodes: slow, and independent of the code under test.
enum Encoder {
  static func encode(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
    switch encoding {
    case .utf8: return Array(text.utf8)
    case .utf16LittleEndian: return text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: return text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    default:
      let table = inverse[encoding] ?? [:]
      return text.unicodeScalars.flatMap { $0.isASCII ? [UInt8($0.value)] : table[$0] ?? [UInt8(ascii: "?")] }
    }
  }

  private static let inverse: [TextEncoding: [Unicode.Scalar: [UInt8]]] = {
    var result: [TextEncoding: [Unicode.Scalar: [UInt8]]] = [:]
    for encoding in TextEncoding.allCases where encoding != .utf8 && !encoding.isUTF16 {
      var icu = ICUConverter(encoding.icuName)
      var table: [Unicode.Scalar: [UInt8]] = [:]
      let hasPairs = [.gb18030, .big5HKSCS, .shiftJIS, .eucJP, .eucKR].contains(encoding)
      func add(_ bytes: [UInt8]) {
        let (text, malformed) = icu.convert(bytes)
        let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
        if malformed == 0, scalars.count == 1, !scalars[0].isASCII, table[scalars[0]] == nil {
          table[scalars[0]] = bytes
        }
      }
      for lead in UInt8(0x80)...0xFF {
        add([lead])
        if !hasPairs { continue }
        for trail in UInt8(0x40)...0xFE { add([lead, trail]) }
      }
      result[encoding] = table
    }
    return result
  }()
}
