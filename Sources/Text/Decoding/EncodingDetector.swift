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
///
/// In this order: a byte order mark; strict UTF-8 without NUL; then whatever makes the bytes least surprising
/// (``EncodingScore``), with ICU's detector as second opinion where that is close.
package enum EncodingDetector {
  /// Bytes scored. Files are decided long before; more would only cost time.
  private static let sampleSize = 1 << 16
  /// A lead of this many bits is no longer worth asking ICU about.
  private static let clearLead = 14

  /// Encodings that files are told apart by; the others are read by name only.
  private static let candidates: [TextEncoding] =
    [
      .utf8, .utf16LittleEndian, .utf16BigEndian, .gb18030, .big5HKSCS, .shiftJIS, .windows1252, .eucJP,
      .eucKR,
    ] + ScriptCost.encodings

  /// Guesses from the first bytes of an input; nil when they are not text.
  package static func detect(_ head: UnsafeBufferPointer<UInt8>, isWholeFile: Bool) -> EncodingGuess? {
    if let marked = byteOrderMark(head) { return marked }
    let sample = sample(of: head)
    let isWhole = isWholeFile && sample.count == head.count
    if !head.contains(0), isUTF8(head, isWholeFile) {
      let score = EncodingScore(.utf8, sample, isWhole: isWhole)
      if score.scalars == sample.count || sample.count - score.scalars >= 5 {
        // ASCII alone, or too much to be valid by chance: one pair of GBK in twelve is, five in a row never.
        return hasManyControls(score) ? nil : EncodingGuess(encoding: .utf8, confidence: 1)
      }
    }
    guard var guess = best(of: candidates, sample, isWhole: isWhole) else { return nil }
    // The Latin code pages differ in a few letters; only whole languages tell them apart.
    if guess.encoding == .windows1252, let other = ICUOpinion(sample).latin() {
      guess = EncodingGuess(
        encoding: other, confidence: min(guess.confidence, 0.75), runnerUp: (.windows1252, 0.25))
    }
    return guess
  }

  /// The likeliest of `candidates` for one cell or row; nil when the bytes are not text.
  package static func best(
    of candidates: [TextEncoding], _ sample: UnsafeBufferPointer<UInt8>, isWhole: Bool
  ) -> EncodingGuess? {
    var scores = candidates.map { EncodingScore($0, sample, isWhole: isWhole) }
    scores.removeAll { !isText($0, sample.count) }
    scores.sort { $0.bits < $1.bits }
    guard let first = scores.first else { return nil }
    guard scores.count > 1 else { return EncodingGuess(encoding: first.encoding, confidence: 1) }
    let lead = scores[1].bits - first.bits
    var ranking = [first.encoding, scores[1].encoding]
    if lead < clearLead, ICUOpinion(sample).prefers(ranking[1], to: ranking[0]) { ranking.swapAt(0, 1) }
    // Each bit of lead halves the odds of the runner-up, but characters are not independent: count a third.
    let odds = 1 / (1 + Double(1 << min(lead / 3, 40)))
    return EncodingGuess(encoding: ranking[0], confidence: 1 - odds, runnerUp: (ranking[1], odds))
  }

  /// Bits of surprise that reading `bytes` in `encoding` costs: to compare encodings by.
  package static func cost(
    of encoding: TextEncoding, _ bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool
  ) -> Int {
    EncodingScore(encoding, bytes, isWhole: isWhole).bits
  }

  private static func isUTF8(_ head: UnsafeBufferPointer<UInt8>, _ isWholeFile: Bool) -> Bool {
    guard let invalid = UTF8Validation.firstInvalid(head) else { return true }
    return !isWholeFile && invalid == head.count - UTF8Validation.incompleteTail(head)
  }

  /// Text has few controls, and its characters are not all rare ones: random bytes cost eight bits and more each.
  private static func isText(_ score: EncodingScore, _ byteCount: Int) -> Bool {
    if hasManyControls(score) { return false }
    let isWide = score.encoding == .utf16LittleEndian || score.encoding == .utf16BigEndian
    if byteCount < 64, !isWide { return score.controls * 4 <= score.scalars }
    return score.malformed * 5 <= score.scalars && 2 * score.bits <= 17 * byteCount
  }

  private static func hasManyControls(_ score: EncodingScore) -> Bool {
    score.controls > 2 && score.controls * 50 > score.scalars
  }

  /// Up to ``sampleSize`` bytes from the line in which the first byte beyond ASCII stands; an even offset,
  /// so that units of UTF-16 stay whole.
  private static func sample(of head: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    guard head.count > sampleSize else { return head }
    let first = head.firstIndex { $0 >= 0x80 || $0 == 0 } ?? 0
    let start = max(0, min(first - 1024, head.count - sampleSize)) & ~1
    return UnsafeBufferPointer(rebasing: head[start..<min(start + sampleSize, head.count)])
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
