import Text

/// Values of the first cards of a file, to tell what the file is written in.
struct EncodingSample {
  private static let size = 1 << 16

  /// Values without a charset, line by line; quoted-printable is decoded.
  private var unlabeled: [UInt8] = []
  /// Bytes beyond ASCII as they stand in the file, labeled or not.
  private var rawCount = 0
  private var rawIsUTF8 = true
  /// Charsets named, and how often.
  private var charsets: [TextEncoding: Int] = [:]
  /// Cards whose values without a charset are UTF-8, and those whose are not.
  private var cards = (utf8: 0, other: 0)
  /// Encodings of cards that are not UTF-8, told for each by itself.
  private var kinds: [TextEncoding: Int] = [:]

  mutating func add(_ card: CardContents) {
    guard card.isWide else { return }
    var values: [UInt8] = []
    card.bytes.withUnsafeBufferPointer { bytes in
      for property in card.properties where property.isWide {
        let value = UnsafeBufferPointer(rebasing: bytes[property.value])
        if let charset = property.charset { charsets[charset, default: 0] += 1 }
        if !property.isEncoded {
          rawCount += value.count { $0 >= 0x80 }
          rawIsUTF8 = rawIsUTF8 && UTF8Validation.firstInvalid(value) == nil
        }
        if property.charset == nil, values.count < 1 << 12 { values += value.prefix(1 << 12) + [0x0A] }
      }
    }
    guard !values.isEmpty else { return }
    if unlabeled.count < Self.size { unlabeled += values }
    values.withUnsafeBufferPointer { values in
      if UTF8Validation.firstInvalid(values) == nil {
        // One pair of GBK in twelve is UTF-8 by chance.
        if values.count(where: { $0 >= 0x80 }) >= 9 { cards.utf8 += 1 }
        return
      }
      cards.other += 1
      guard cards.other <= 500, values.count(where: { $0 >= 0x80 }) >= 6,
        let guess = EncodingDetector.detect(values, isWholeFile: true), guess.confidence >= 0.95
      else { return }
      kinds[guess.encoding, default: 0] += 1
    }
  }

  /// The file's encoding; what `choice` says counts where the values say nothing.
  func encoding(_ choice: inout Decoding.Choice) -> CardEncoding {
    let bytesAreUTF8 = rawIsUTF8 && rawCount >= 9
    guard !unlabeled.isEmpty else {
      return CardEncoding(text: choice.encoding.value, bytesAreUTF8: bytesAreUTF8, isFixed: false)
    }
    var text = choice.encoding
    unlabeled.withUnsafeBufferPointer { values in
      if UTF8Validation.firstInvalid(values) == nil, values.count(where: { $0 >= 0x80 }) >= 9 {
        text = Guess(.utf8, confidence: 1)
      } else if cards.utf8 > cards.other {
        text = Guess(.utf8, confidence: 0.9)
      } else if let kind = commonKind {
        // Cards of several encodings: what most are written in; the others are told one by one.
        text = Guess(kind, confidence: 0.8)
      } else if let charset = commonCharset, CardDecoder.fits(charset, values) {
        // Producers name the charset for some properties and forget it for others.
        text = Guess(charset, confidence: 0.95)
      } else if let guess = EncodingDetector.detect(values, isWholeFile: true), !guess.encoding.isUTF16 {
        text = Guess(guess.encoding, confidence: guess.confidence, runnerUp: guess.runnerUp?.0)
      }
    }
    choice.encoding = text
    let others = kinds.filter { $0.key != text.value }.values.reduce(0, +)
    return CardEncoding(text: text.value, bytesAreUTF8: bytesAreUTF8, isFixed: false, isMixed: others > 0)
  }

  /// What most cards are written in, where they differ.
  private var commonKind: TextEncoding? {
    var kinds = kinds
    if cards.utf8 > 0 { kinds[.utf8] = cards.utf8 }
    guard kinds.count > 1 else { return nil }
    return kinds.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key
  }

  private var commonCharset: TextEncoding? {
    charsets.filter { $0.key != .utf8 && !$0.key.isUTF16 }
      .max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key
  }
}
