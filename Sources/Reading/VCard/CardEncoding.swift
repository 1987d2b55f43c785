import Glibc
import Text

/// What the values of a file are written in where their properties do not say.
struct CardEncoding: Sendable {
  /// Values without a charset, quoted-printable ones included.
  var text: TextEncoding
  /// The bytes of the file as they stand are UTF-8: labels of other charsets were left behind when somebody
  /// saved the file anew.
  var bytesAreUTF8: Bool
  /// The pipeline named the encoding: it is not doubted.
  var isFixed: Bool
  /// Cards of several encodings were seen, so that each card is looked at by itself.
  var isMixed = false
}

/// Tells the encoding of one card's values, and decodes them.
struct CardDecoder {
  let file: CardEncoding
  /// The encoding of values that say none, for the card at hand.
  private var unlabeled: TextEncoding?
  /// Text of the value asked for last, where it had to be decoded.
  private var decoded: [UInt8] = []
  private var pool: [UInt8] = []
  /// Found by looking at the card: it is not what the file is written in.
  private(set) var isOther = false

  /// Fewer bytes beyond ASCII tell no encoding.
  private static let fewBytes = 9
  /// How much of a card is looked at.
  private static let poolSize = 1 << 12

  init(_ file: CardEncoding) {
    self.file = file
  }

  /// Begins with another card.
  mutating func begin() {
    unlabeled = nil
    isOther = false
  }

  /// The encoding of the card's values that say none; chosen when the first such value is asked for.
  private mutating func encoding(of card: CardContents) -> TextEncoding {
    if let unlabeled { return unlabeled }
    var chosen = file.text
    if !file.isFixed {
      collect(card)
      if !pool.isEmpty { chosen = pool.withUnsafeBufferPointer { choose($0, card) } }
      isOther = chosen != file.text
    }
    unlabeled = chosen
    return chosen
  }

  /// The values whose encoding must be told, line by line: those without charset, or whose charset does not fit.
  private mutating func collect(_ card: CardContents) {
    pool.removeAll(keepingCapacity: true)
    card.bytes.withUnsafeBufferPointer { bytes in
      for property in card.properties where property.isWide && pool.count < Self.poolSize {
        let value = UnsafeBufferPointer(rebasing: bytes[property.value])
        if trusted(property, value) != nil { continue }
        // In a UTF-8 file only what is not UTF-8 is in question.
        if file.text == .utf8, UTF8Validation.firstInvalid(value) == nil { continue }
        pool.append(contentsOf: value.prefix(Self.poolSize))
        pool.append(0x0A)
      }
    }
  }

  private func choose(_ pool: UnsafeBufferPointer<UInt8>, _ card: CardContents) -> TextEncoding {
    if file.text != .utf8, UTF8Validation.firstInvalid(pool) == nil, pool.count(where: { $0 >= 0x80 }) >= 9 {
      return .utf8
    }
    // What other properties of the card say.
    for property in card.properties {
      if let charset = property.charset, charset != .utf8, charset != file.text, Self.fits(charset, pool) {
        return charset
      }
    }
    if file.text != .utf8, Self.fits(file.text, pool) {
      guard file.isMixed else { return file.text }
      guard let guess = EncodingDetector.detect(pool, isWholeFile: true), guess.encoding != file.text,
        guess.confidence >= 0.95, Self.fits(guess.encoding, pool)
      else { return file.text }
      return guess.encoding
    }
    if let guess = EncodingDetector.detect(pool, isWholeFile: true), !guess.encoding.isUTF16,
      guess.confidence >= 0.6, Self.fits(guess.encoding, pool)
    {
      return guess.encoding
    }
    return file.text
  }

  static func fits(_ encoding: TextEncoding, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var out: [UInt8] = []
    var transcoder = Transcoder(encoding)
    return transcoder.decode(bytes, flush: true, into: &out) == 0
  }

  /// The charset a property names, where its bytes bear it out.
  private func trusted(_ property: CardProperty, _ value: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    guard let charset = property.charset, !charset.isUTF16 else { return nil }
    if charset == .utf8 { return UTF8Validation.firstInvalid(value) == nil ? .utf8 : nil }
    if !property.isEncoded, file.bytesAreUTF8, UTF8Validation.firstInvalid(value) == nil { return nil }
    return Self.fits(charset, value) ? charset : nil
  }

  /// How a value's text was found.
  enum Source { case asWritten, otherCharset, undecodable }

  /// Lends the text of a value of `card` in UTF-8. It is valid until the next call.
  mutating func withText<R>(
    _ property: CardProperty, _ value: UnsafeBufferPointer<UInt8>, of card: CardContents,
    _ body: (UnsafeBufferPointer<UInt8>, Source) -> R
  ) -> R {
    if !property.isWide { return body(value, .asWritten) }
    let isUTF8 = UTF8Validation.firstInvalid(value) == nil
    if property.isMalformed {
      // Lines of it were decoded, but its own encoding may stand beside them.
      if isUTF8 { return body(value, .undecodable) }
      _ = decode(.utf8, value)
      return decoded.withUnsafeBufferPointer { body($0, .undecodable) }
    }
    if let charset = property.charset, !charset.isUTF16 {
      if charset == .utf8, isUTF8 { return body(value, .asWritten) }
      if property.isEncoded || !file.bytesAreUTF8 || !isUTF8 {
        let malformed = decode(charset, value)
        if malformed == 0 { return decoded.withUnsafeBufferPointer { body($0, .asWritten) } }
        let wide = value.count { $0 >= 0x80 }
        let fitsFile = file.text != .utf8 && file.text != charset && Self.fits(file.text, value)
        // A value that was cut inside a character is not one of another charset.
        if !isUTF8, malformed * 10 <= wide || (wide < Self.fewBytes && !fitsFile) {
          return decoded.withUnsafeBufferPointer { body($0, .undecodable) }
        }
      }
    }
    let source: Source = property.charset == nil ? .asWritten : .otherCharset
    if isUTF8, file.text == .utf8 || (!property.isEncoded && file.bytesAreUTF8) { return body(value, source) }
    let encoding = encoding(of: card)
    if encoding == .utf8, isUTF8 { return body(value, source) }
    if decode(encoding, value) == 0 { return decoded.withUnsafeBufferPointer { body($0, source) } }
    if isUTF8, !file.isFixed { return body(value, source) }
    return decoded.withUnsafeBufferPointer { body($0, .undecodable) }
  }

  /// Decodes `value` into `decoded`; returns how many sequences are no text in the encoding.
  private mutating func decode(_ encoding: TextEncoding, _ value: UnsafeBufferPointer<UInt8>) -> Int {
    decoded.removeAll(keepingCapacity: true)
    var transcoder = Transcoder(encoding)
    return transcoder.decode(value, flush: true, into: &decoded)
  }
}
