import Text

/// Decodes cells of another encoding inside a UTF-8 file: lists pasted together, one of them in GBK.
enum MixedEncoding {
  /// Not windows-1252, in which every damaged byte is some letter.
  private static let others: [TextEncoding] = [.gb18030, .big5HKSCS, .shiftJIS]

  /// Below this a name of two characters in GBK may as well be one in Big5: of 3,000 names none is misread.
  private static let proof = 0.9

  /// The cells in UTF-8 and the encoding found, or `nil` if the bytes are rather damaged than foreign.
  ///
  /// All malformed cells of a row are judged together, since one name of two characters proves nothing.
  static func decode(_ cells: [[UInt8]]) -> (cells: [[UInt8]], encoding: TextEncoding)? {
    let foreign = cells.indices.filter { i in
      cells[i].withUnsafeBufferPointer { UTF8Validation.firstInvalid($0) != nil }
    }
    guard !foreign.isEmpty else { return nil }
    let joined = Array(foreign.map { cells[$0] }.joined(separator: [0x0A]))
    let guess = joined.withUnsafeBufferPointer {
      EncodingDetector.best(of: [.utf8] + others, $0, isWhole: true)
    }
    guard let guess, guess.encoding != .utf8, guess.confidence >= proof else { return nil }
    var result = cells
    for i in foreign {
      var decoded: [UInt8] = []
      var transcoder = Transcoder(guess.encoding)
      let malformed = cells[i].withUnsafeBufferPointer { transcoder.decode($0, flush: true, into: &decoded) }
      if malformed > 0 { return nil }
      result[i] = decoded
    }
    return (result, guess.encoding)
  }
}
