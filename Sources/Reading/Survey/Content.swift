/// What the first bytes of a file show about it.
enum Content {
  /// What a file that is no text is, in the words of a message, or `nil` if it may be text.
  static func binaryKind(_ bytes: UnsafeRawBufferPointer) -> String? {
    for (magic, kind) in signatures
    where bytes.count >= magic.count && bytes.prefix(magic.count).elementsEqual(magic) {
      return kind
    }
    return hasTooManyControls(bytes) ? "binary data" : nil
  }

  /// First bytes of formats that people rename to .csv.
  private static let signatures: [(magic: [UInt8], kind: String)] = [
    ([0xFF, 0xFE, 0, 0], "text in UTF-32, which Mingce does not read"),
    ([0, 0, 0xFE, 0xFF], "text in UTF-32, which Mingce does not read"),
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or an Office workbook"),
    ([0x50, 0x4B, 0x05, 0x06], "an empty ZIP archive"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old Excel or other Office file"),
    ([0x25, 0x50, 0x44, 0x46, 0x2D], "a PDF document"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
    ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
    ([0x47, 0x49, 0x46, 0x38], "a GIF picture"),
    ([0x1F, 0x8B], "a gzip-compressed file"),
    ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard-compressed file"),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7-Zip archive"),
    ([0x52, 0x61, 0x72, 0x21, 0x1A, 0x07], "a RAR archive"),
    ([0x42, 0x5A, 0x68], "a bzip2-compressed file"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz-compressed file"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    (Array("SQLite format 3\0".utf8), "an SQLite database"),
    (Array("PAR1".utf8), "a Parquet file"),
  ]

  /// Text has hardly any control characters besides tab, line ends and form feed. UTF-16 is told by
  /// its zero bytes standing all on one side.
  private static func hasTooManyControls(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let head = bytes.prefix(1 << 16)
    guard !head.isEmpty else { return false }
    if head.count >= 2 && (head[0], head[1]) == (0xFF, 0xFE)
      || (head.count >= 2 && (head[0], head[1]) == (0xFE, 0xFF))
    {
      return false
    }
    var controls = 0
    var zeros = (even: 0, odd: 0)
    for i in 0..<head.count {
      switch head[i] {
      case 0: if i % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
      case 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1A, 0x1B, 0x20...: break
      default: controls += 1
      }
    }
    let zeroCount = zeros.even + zeros.odd
    // 一 (U+4E00) has its zero byte on the other side.
    let looksUTF16 = zeroCount > head.count / 16 && min(zeros.even, zeros.odd) * 8 < zeroCount
    if looksUTF16 { return false }
    return controls * 20 > head.count || zeroCount * 10 > head.count
  }

  /// The error for a file that no adapter wants.
  static func unreadable(_ input: InputBytes) -> ReadError {
    notText(input, binaryKind(input.bytes) ?? "no format that Mingce knows")
  }

  static func notText(_ input: InputBytes, _ seen: String) -> ReadError {
    ReadError(
      .notText, input.path, "\(input.path) is not a list in text form: it holds \(seen).",
      remedy: "Export the list again as CSV, or name the file's true format.")
  }
}
