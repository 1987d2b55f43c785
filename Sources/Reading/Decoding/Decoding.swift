import Text

/// Chooses the encoding of an input: the pipeline's word, a byte order mark, or what the bytes look like.
enum Decoding {
  struct Choice {
    var encoding: Guess<TextEncoding>
    var byteOrderMarkLength: Int
  }

  /// How many of the first bytes are looked at.
  private static let headSize = 1 << 18

  /// Throws `notText` where the bytes are no text, `unknownEncoding` for a name Mingce does not know.
  static func choose(_ input: InputBytes, named name: String?) throws(ReadError) -> Choice {
    let bytes = input.bytes.bindMemory(to: UInt8.self)
    let marked = EncodingDetector.detect(UnsafeBufferPointer(rebasing: bytes.prefix(4)), isWholeFile: false)
    let mark = marked?.byteOrderMarkLength ?? 0
    if let name {
      guard var encoding = TextEncoding(label: name) else {
        throw ReadError(
          .unknownEncoding, input.path, "There is no encoding called \(name) for \(input.path).",
          remedy: "Use one of: \(TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")).")
      }
      // `utf-16` leaves the order of bytes to the mark, and a mark is never wrong about it.
      if let marked, marked.encoding.isUTF16, encoding.isUTF16 { encoding = marked.encoding }
      // A mark of another encoding is not skipped: it would be text, if odd text, in the named one.
      return Choice(
        encoding: Guess(encoding, confidence: 1), byteOrderMarkLength: marked?.encoding == encoding ? mark : 0
      )
    }
    if bytes.count == mark {
      return Choice(encoding: Guess(marked?.encoding ?? .utf8, confidence: 1), byteOrderMarkLength: mark)
    }
    let telling = tellingPart(bytes)
    guard let guess = detect(telling, isWholeFile: telling.count == bytes.count) else {
      throw Content.notText(input, "bytes that are no text in any encoding Mingce reads")
    }
    if mark == 0, guess.encoding != .utf8, linesAreUTF8(telling) {
      return Choice(encoding: Guess(.utf8, confidence: 0.9, runnerUp: guess.encoding), byteOrderMarkLength: 0)
    }
    return Choice(
      encoding: Guess(guess.encoding, confidence: guess.confidence, runnerUp: guess.runnerUp?.0),
      byteOrderMarkLength: mark)
  }

  private static func detect(_ text: UnsafeBufferPointer<UInt8>, isWholeFile: Bool) -> EncodingGuess? {
    let guess = EncodingDetector.detect(text, isWholeFile: isWholeFile)
    if guess == nil { return withoutUTF8Lines(text) }
    // Bytes, and UTF-16 appended to them: the lines before the first zero byte tell.
    guard guess?.byteOrderMarkLength ?? 0 == 0, let zero = text.firstIndex(of: 0),
      let end = text[..<zero].lastIndex(of: 0x0A), end >= 16
    else { return guess }
    let lines = UnsafeBufferPointer(rebasing: text[...end])
    guard let first = EncodingDetector.detect(lines, isWholeFile: true), !first.encoding.isUTF16,
      first.confidence >= 0.99
    else { return guess }
    return first
  }

  /// A guess where lists in UTF-8 and in another encoding are mixed about equally.
  private static func withoutUTF8Lines(_ text: UnsafeBufferPointer<UInt8>) -> EncodingGuess? {
    if linesAreUTF8(text) { return EncodingGuess(encoding: .utf8, confidence: 0.9) }
    var others: [UInt8] = []
    var start = 0
    while start < text.count {
      let end = TableSample.lineEnd(text, from: start)
      let line = UnsafeBufferPointer(rebasing: text[start..<end])
      if UTF8Validation.firstInvalid(line) != nil { others += line }
      start = end
    }
    guard others.count < text.count else { return nil }
    return others.withUnsafeBufferPointer { EncodingDetector.detect($0, isWholeFile: true) }
  }

  /// Whether most lines with enough characters to tell are UTF-8: then the others are damaged or pasted in.
  private static func linesAreUTF8(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var valid = 0
    var invalid = 0
    var start = 0
    while start < text.count {
      let end = TableSample.lineEnd(text, from: start)
      let line = UnsafeBufferPointer(rebasing: text[start..<end])
      if line.count(where: { $0 >= 0x80 }) >= 9 {
        if UTF8Validation.firstInvalid(line) == nil { valid += 1 } else { invalid += 1 }
      }
      start = end
    }
    return valid >= 2 && valid > invalid
  }

  /// The head of the file; where that is ASCII alone, the part from the first line that is not.
  private static func tellingPart(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    let head = UnsafeBufferPointer(rebasing: bytes.prefix(headSize))
    guard bytes.count > head.count, let base = bytes.baseAddress, !head.contains(0) else { return head }
    guard let first = firstBeyondASCII(base, bytes.count), first >= headSize else { return head }
    let start = max(0, first - 4096)
    return UnsafeBufferPointer(rebasing: bytes[start..<min(bytes.count, start + headSize)])
  }

  private static func firstBeyondASCII(_ text: UnsafePointer<UInt8>, _ count: Int) -> Int? {
    let raw = UnsafeRawPointer(text)
    var i = 0
    while i + 32 <= count {
      let words = raw.loadUnaligned(fromByteOffset: i, as: SIMD4<UInt64>.self)
      if (words[0] | words[1] | words[2] | words[3]) & 0x8080_8080_8080_8080 != 0 { break }
      i += 32
    }
    while i < count && text[i] < 0x80 { i += 1 }
    return i < count ? i : nil
  }
}
