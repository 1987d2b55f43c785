import CICU

/// What ICU's charset detector makes of a sample.
struct ICUOpinion {
  private var confidences: [TextEncoding: Int32] = [:]
  /// Bytes of ISO-8859-2 that are other letters than in windows-1250, and those of windows-1250 alone.
  private var bytes = (iso: 0, windows: 0)

  init(_ sample: UnsafeBufferPointer<UInt8>) {
    var guesses = [cicu_charset](repeating: cicu_charset(), count: 24)
    let count = cicu_detect(sample.baseAddress, sample.count, &guesses, guesses.count)
    for guess in guesses.prefix(count) {
      let name = withUnsafeBytes(of: guess.charset) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      guard let encoding = Self.encoding(named: name) else { continue }
      confidences[encoding] = max(confidences[encoding] ?? 0, guess.confidence)
    }
    for byte in sample {
      switch byte {
      case 0xA1, 0xA6, 0xA9, 0xAB, 0xAC, 0xAE, 0xB1, 0xB6, 0xB9, 0xBB, 0xBC, 0xBE: bytes.iso += 1
      case 0x80...0x9F: bytes.windows += 1
      default: break
      }
    }
  }

  /// Whether ICU is much surer of `a` than of `b`.
  func prefers(_ a: TextEncoding, to b: TextEncoding) -> Bool {
    (confidences[a] ?? 0) >= (confidences[b] ?? 0) + 40
  }

  /// Another Latin code page than windows-1252, where ICU knows the language.
  func latin() -> TextEncoding? {
    let western = confidences[.windows1252] ?? 0
    let (central, turkish) = (confidences[.windows1250] ?? 0, confidences[.windows1254] ?? 0)
    guard max(central, turkish) >= max(western + 8, 25) else { return nil }
    if turkish > central { return .windows1254 }
    return bytes.windows == 0 && bytes.iso > 0 ? .iso8859part2 : .windows1250
  }

  /// ICU names some code pages by the ISO standard they extend.
  private static func encoding(named name: String) -> TextEncoding? {
    switch TextEncoding(label: name) {
    case .iso8859part2?: .windows1250
    case .iso8859part6?: .windows1256
    case .iso8859part7?: .windows1253
    case .iso8859part8?: .windows1255
    case let encoding: encoding
    }
  }
}
