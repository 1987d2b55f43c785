import Records
import Text

/// Which encoding a document is in: what it declares, held against what its bytes are.
struct XMLEncoding {
  var encoding: Guess<TextEncoding>
  var byteOrderMarkLength: Int
  /// As the document declares it, if it does.
  var declared: String?
  /// What is to be said about it, if the declaration is not true.
  var mismatch: (message: String, remedy: String)?

  /// Bytes in which a declaration is looked for.
  private static let headSize = 1024

  init(_ input: InputBytes, named name: String?) throws(ReadError) {
    let bytes = input.bytes.bindMemory(to: UInt8.self)
    let wide = Self.wideEncoding(bytes)
    let choice: Decoding.Choice
    do throws(ReadError) {
      choice = try Decoding.choose(input, named: name ?? wide?.rawValue)
    } catch {
      guard name == nil else { throw error }
      // Bytes that look like no text still begin like XML: the parser says where they are not.
      choice = Decoding.Choice(encoding: Guess(.utf8, confidence: 0.5), byteOrderMarkLength: 0)
    }
    encoding = choice.encoding
    byteOrderMarkLength = choice.byteOrderMarkLength
    declared = Self.declaredName(bytes, choice.byteOrderMarkLength, wide ?? choice.encoding.value)
    guard name == nil else { return }
    if byteOrderMarkLength > 0 { encoding.confidence = 1 }

    let known = declared.flatMap(Self.encoding(named:))
    guard let declared else {
      // Without a declaration it is UTF-8, or UTF-16 with a mark.
      if wide != nil || (encoding.value != .utf8 && byteOrderMarkLength == 0) {
        mismatch = Self.words("declares no encoding, but is", encoding.value)
      }
      return
    }
    let isWideName = Self.folded(declared).hasPrefix("utf16") || Self.folded(declared).hasPrefix("ucs2")
    if wide != nil || encoding.value == .utf16LittleEndian || encoding.value == .utf16BigEndian {
      if !isWideName {
        mismatch = Self.words("declares \(declared), but is", encoding.value)
      } else if byteOrderMarkLength == 0 {
        mismatch = Self.words("has no byte order mark; it is", encoding.value)
      }
      return
    }
    if Self.isASCII(bytes) {
      encoding = Guess(.utf8, confidence: 1)
      if isWideName { mismatch = Self.words("declares \(declared), but is", .utf8) }
      return
    }
    guard let known, !isWideName else {
      mismatch = Self.words(
        isWideName
          ? "declares \(declared), but is"
          : "declares \(declared), which Mingce does not read; it seems to be",
        encoding.value)
      return
    }
    if known == encoding.value {
      encoding.confidence = max(encoding.confidence, 0.95)
    } else if byteOrderMarkLength > 0 || encoding.confidence >= 0.9 || !Self.decodes(bytes, as: known) {
      mismatch = Self.words("declares \(declared), but is", encoding.value)
    } else {
      encoding = Guess(known, confidence: 0.85, runnerUp: encoding.value)
    }
  }

  func findings(_ input: InputBytes) -> [Finding] {
    guard let mismatch else { return encoding.doubts(in: input.path) }
    return [
      Finding(
        "xml-encoding-mismatch", .warning, at: SourcePlace(file: input.path, line: 1), mismatch.message,
        remedy: mismatch.remedy)
    ]
  }

  /// Whether the declared encoding has fewer characters than the GB18030 that is used for it.
  var isDeclaredNarrower: Bool {
    guard let declared else { return false }
    return ["gb2312", "gbk", "cp936", "windows936", "euccn", "gb231280"].contains(Self.folded(declared))
  }

  private static func words(_ verb: String, _ encoding: TextEncoding) -> (message: String, remedy: String) {
    (
      "The document \(verb) \(encoding.rawValue); it was read as \(encoding.rawValue).",
      "Look at the sample rows, and name the encoding in the pipeline file if they are wrong."
    )
  }

  // MARK: Looking at the bytes

  /// UTF-16 shows in the first two bytes of a document: `<` and a zero.
  private static func wideEncoding(_ bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    guard bytes.count >= 4 else { return nil }
    switch (bytes[0], bytes[1]) {
    case (0x3C, 0) where bytes[3] == 0: return .utf16LittleEndian
    case (0, 0x3C) where bytes[2] == 0: return .utf16BigEndian
    default: return nil
    }
  }

  private static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    var i = 0
    while i + 8 <= raw.count {
      if raw.loadUnaligned(fromByteOffset: i, as: UInt64.self) & 0x8080_8080_8080_8080 != 0 { return false }
      i += 8
    }
    while i < raw.count {
      if raw[i] >= 0x80 { return false }
      i += 1
    }
    return true
  }

  private static func decodes(_ bytes: UnsafeBufferPointer<UInt8>, as encoding: TextEncoding) -> Bool {
    let first = bytes.firstIndex { $0 >= 0x80 } ?? 0
    let start = max(0, first - 64)
    let sample = UnsafeBufferPointer(rebasing: bytes[start..<min(bytes.count, start + 1 << 18)])
    var out: [UInt8] = []
    var transcoder = Transcoder(encoding)
    return transcoder.decode(sample, flush: false, into: &out) == 0
  }

  /// The value of `encoding` in the XML declaration.
  private static func declaredName(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ encoding: TextEncoding
  ) -> String? {
    var head = Array(bytes[min(start, bytes.count)..<min(bytes.count, start + headSize)])
    if encoding == .utf16LittleEndian || encoding == .utf16BigEndian { head.removeAll { $0 == 0 } }
    let text = String(decoding: head, as: UTF8.self)
    guard let from = text.firstRange(of: "<?xml"), let to = text[from.upperBound...].firstRange(of: "?>"),
      let name = text[from.upperBound..<to.lowerBound].firstRange(of: "encoding")
    else { return nil }
    let rest = text[name.upperBound..<to.lowerBound].drop {
      $0 == " " || $0 == "=" || $0 == "\t" || $0 == "\n"
    }
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
    let value = rest.dropFirst().prefix { $0 != quote }
    return value.isEmpty || value.count > 40 ? nil : String(value)
  }

  private static func folded(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private static func encoding(named name: String) -> TextEncoding? {
    switch folded(name) {
    case "utf8", "ascii", "usascii": .utf8
    case "utf16le", "utf16", "ucs2": .utf16LittleEndian
    case "utf16be": .utf16BigEndian
    case "gb18030", "gb180302022", "gbk", "gb2312", "gb231280", "cp936", "windows936", "euccn": .gb18030
    case "big5", "big5hkscs", "cp950", "windows950", "big5eten": .big5HKSCS
    case "shiftjis", "sjis", "cp932", "windows31j", "mskanji": .shiftJIS
    case "windows1252", "cp1252", "iso88591", "latin1", "iso885915": .windows1252
    default: nil
    }
  }
}
