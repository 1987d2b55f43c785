/// What an input's bytes are most likely written in.
package struct EncodingGuess: Sendable {
  package var encoding: TextEncoding
  /// Bytes to skip at the start.
  package var byteOrderMarkLength: Int
  /// 0 to 1.
  package var confidence: Double
  package var runnerUp: (TextEncoding, Double)?

  package init(
    encoding: TextEncoding, byteOrderMarkLength: Int = 0, confidence: Double,
    runnerUp: (TextEncoding, Double)? = nil
  ) {
    self.encoding = encoding
    self.byteOrderMarkLength = byteOrderMarkLength
    self.confidence = confidence
    self.runnerUp = runnerUp
  }
}

/// Tells the encodings Mingce reads apart.
package enum EncodingDetector {
  /// Guesses from the first bytes of an input; nil when they are not text.
  package static func detect(_ head: UnsafeBufferPointer<UInt8>, isWholeFile: Bool) -> EncodingGuess? {
    if let marked = byteOrderMark(head) { return marked }
    let invalid = UTF8Validation.firstInvalid(head)
    if invalid == nil || (!isWholeFile && head.count - UTF8Validation.incompleteTail(head) == invalid) {
      return EncodingGuess(encoding: .utf8, confidence: 1)
    }
    return EncodingGuess(encoding: .gb18030, confidence: 0.5)
  }

  private static func byteOrderMark(_ head: UnsafeBufferPointer<UInt8>) -> EncodingGuess? {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) {
      return EncodingGuess(encoding: .utf8, byteOrderMarkLength: 3, confidence: 1)
    }
    if head.starts(with: [0xFF, 0xFE]) {
      return EncodingGuess(encoding: .utf16LittleEndian, byteOrderMarkLength: 2, confidence: 1)
    }
    if head.starts(with: [0xFE, 0xFF]) {
      return EncodingGuess(encoding: .utf16BigEndian, byteOrderMarkLength: 2, confidence: 1)
    }
    if head.starts(with: [0x84, 0x31, 0x95, 0x33]) {
      return EncodingGuess(encoding: .gb18030, byteOrderMarkLength: 4, confidence: 1)
    }
    return nil
  }
}
