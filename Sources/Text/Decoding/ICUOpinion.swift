import CICU

/// What ICU's charset detector makes of a sample.
struct ICUOpinion {
  private var confidences: [TextEncoding: Int32] = [:]

  init(_ sample: UnsafeBufferPointer<UInt8>) {
    var guesses = [cicu_charset](repeating: cicu_charset(), count: 16)
    let count = cicu_detect(sample.baseAddress, sample.count, &guesses, guesses.count)
    for guess in guesses.prefix(count) {
      let name = withUnsafeBytes(of: guess.charset) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      guard let encoding = Self.encoding(named: name) else { continue }
      confidences[encoding] = max(confidences[encoding] ?? 0, guess.confidence)
    }
  }

  /// Whether ICU is much surer of `a` than of `b`.
  func prefers(_ a: TextEncoding, to b: TextEncoding) -> Bool {
    (confidences[a] ?? 0) >= (confidences[b] ?? 0) + 40
  }

  private static func encoding(named name: String) -> TextEncoding? {
    switch name {
    case "UTF-8": .utf8
    case "UTF-16LE": .utf16LittleEndian
    case "UTF-16BE": .utf16BigEndian
    case "GB18030": .gb18030
    case "Big5": .big5HKSCS
    case "Shift_JIS": .shiftJIS
    case "ISO-8859-1", "windows-1252": .windows1252
    default: nil
    }
  }
}
