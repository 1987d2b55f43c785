import Text

/// Decodes the names of entries. The old ones have no stated encoding: programs write that of their system,
/// the same for all names of an archive, so all of them together decide.
struct ZipNames {
  private var names: [(bytes: [UInt8], isUTF8: Bool)] = []

  mutating func add(_ name: [UInt8], isUTF8: Bool, unicode: [UInt8]?) {
    names.append((unicode ?? name, unicode != nil || isUTF8))
  }

  func decoded() -> [String] {
    let open = names.filter { !$0.isUTF8 && $0.bytes.contains { $0 >= 0x80 } }.map(\.bytes)
    let encoding = Self.encoding(of: open)
    return names.map { name in
      if name.isUTF8 { return String(decoding: name.bytes, as: UTF8.self) }
      return encoding.text(name.bytes)
    }
  }

  private enum Encoding {
    case known(TextEncoding)
    case codePage437

    func text(_ bytes: [UInt8]) -> String {
      switch self {
      case .codePage437: return CodePage437.text(bytes)
      case .known(let encoding):
        var out: [UInt8] = []
        var transcoder = Transcoder(encoding)
        _ = bytes.withUnsafeBufferPointer { transcoder.decode($0, flush: true, into: &out) }
        return String(decoding: out, as: UTF8.self)
      }
    }
  }

  private static func encoding(of names: [[UInt8]]) -> Encoding {
    guard !names.isEmpty else { return .known(.utf8) }
    let text = Array(names.prefix(2_000).joined(separator: [0x0A]))
    return text.withUnsafeBufferPointer { text -> Encoding in
      if UTF8Validation.firstInvalid(text) == nil { return .known(.utf8) }
      // Characters of East Asia come as two bytes, mostly two high ones; lone high bytes are accents.
      let hasPairs = text.indices.dropFirst().contains { text[$0] >= 0x80 && text[$0 - 1] >= 0x80 }
      guard hasPairs,
        let best = EncodingDetector.best(of: [.gb18030, .big5HKSCS, .shiftJIS], text, isWhole: true)
      else { return .codePage437 }
      return .known(best.encoding)
    }
  }
}

/// The character set of MS-DOS and of names in ZIP archives that say nothing (APPNOTE.TXT appendix D).
enum CodePage437 {
  static func text(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes { text.append(byte < 0x80 ? Unicode.Scalar(byte) : upper[Int(byte) - 0x80]) }
    return String(text)
  }

  private static let upper = Array(
    """
    ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀\
    αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}
    """.unicodeScalars)
}
