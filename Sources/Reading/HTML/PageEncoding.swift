import Records
import Text

/// The encoding of a page: the pipeline's word, a byte order mark, what the page declares if that can be true,
/// else what the bytes look like.
struct PageEncoding {
  var guess: Guess<TextEncoding>
  var byteOrderMarkLength: Int
  /// The page declares another encoding than it has.
  var isMisdeclared = false

  var value: TextEncoding { guess.value }

  /// How much of a page is searched for its declaration (browsers search 1,024 bytes; pages do not always obey).
  private static let declarationSize = 1 << 16
  /// How much is decoded to see whether the declaration is true.
  private static let proofSize = 1 << 20

  init(_ input: InputBytes, named name: String?) throws(ReadError) {
    let choice = try Decoding.choose(input, named: name)
    guess = choice.encoding
    byteOrderMarkLength = choice.byteOrderMarkLength
    guard name == nil, byteOrderMarkLength == 0 else { return }
    let bytes = input.bytes.bindMemory(to: UInt8.self)
    let head = Array(bytes.prefix(Self.declarationSize))
    guard let label = Self.declared(head), let declared = Self.encoding(label) else { return }
    if declared == guess.value {
      guess.confidence = 1
      return
    }
    let isASCII = !bytes.prefix(Self.proofSize).contains { $0 >= 0x80 }
    if isASCII || Self.mayBe(declared, bytes, unless: guess) {
      guess = Guess(declared, confidence: 0.95, runnerUp: guess.value)
    } else {
      isMisdeclared = true
    }
  }

  /// Whether the bytes can be in the declared encoding, seen what they look like.
  private static func mayBe(
    _ declared: TextEncoding, _ bytes: UnsafeBufferPointer<UInt8>, unless guess: Guess<TextEncoding>
  ) -> Bool {
    // A page that reads as ASCII is not in UTF-16; everything is windows-1252, and so hardly anything is.
    if declared == .utf16LittleEndian || declared == .utf16BigEndian { return false }
    if declared == .windows1252, guess.value != .windows1252 { return guess.confidence < 0.9 }
    if guess.value == .utf8, guess.confidence == 1 { return false }
    var decoded: [UInt8] = []
    var transcoder = Transcoder(declared)
    let head = UnsafeBufferPointer(rebasing: bytes.prefix(proofSize))
    let malformed = transcoder.decode(head, flush: head.count == bytes.count, into: &decoded)
    return malformed * 1000 <= head.count(where: { $0 >= 0x80 })
  }

  /// The value of the first `charset` in a `meta` element or an XML declaration.
  private static func declared(_ head: [UInt8]) -> String? {
    let text = String(decoding: head.map { $0 < 0x80 ? $0 : UInt8(ascii: " ") }, as: UTF8.self).lowercased()
    let bytes = Array(text.utf8)
    for (tag, attribute) in [("<meta", "charset"), ("<?xml", "encoding")] {
      var at = 0
      while let start = find(Array(tag.utf8), bytes, at) {
        let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
        if let word = find(Array(attribute.utf8), bytes, start), word < end {
          var i = word + attribute.utf8.count
          while i < end, [0x20, 0x3D, 0x22, 0x27, 0x09, 0x0A, 0x0D].contains(bytes[i]) { i += 1 }
          let name = bytes[i..<end].prefix {
            ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || (0x2D...0x3A).contains($0) || $0 == 0x5F
          }
          if !name.isEmpty { return String(decoding: name, as: UTF8.self) }
        }
        at = max(end, start + 1)
      }
    }
    return nil
  }

  private static func find(_ word: [UInt8], _ text: [UInt8], _ from: Int) -> Int? {
    guard from + word.count <= text.count else { return nil }
    return (from...(text.count - word.count)).first { text[$0..<($0 + word.count)].elementsEqual(word) }
  }

  /// Labels of the WHATWG Encoding standard, as far as Mingce reads them. `nil` for others.
  private static func encoding(_ label: String) -> TextEncoding? {
    switch label {
    case "utf-8", "utf8", "unicode-1-1-utf-8": .utf8
    case "gb2312", "gbk", "gb18030", "gb_2312-80", "x-gbk", "hz-gb-2312", "csgb2312", "chinese", "gb2312-80",
      "cp936",
      "euc-cn":
      .gb18030
    case "big5", "big5-hkscs", "x-x-big5", "cn-big5", "csbig5", "cp950": .big5HKSCS
    case "shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j", "ms_kanji": .shiftJIS
    case "windows-1252", "iso-8859-1", "iso8859-1", "latin1", "ascii", "us-ascii", "cp1252", "x-cp1252":
      .windows1252
    case "utf-16", "utf-16le", "unicode", "ucs-2": .utf16LittleEndian
    case "utf-16be": .utf16BigEndian
    default: nil
    }
  }
}
