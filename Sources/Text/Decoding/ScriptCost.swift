/// How surprising each byte is, in bits, in a charset of single bytes whose script is not Latin.
///
/// Letters go by how often the usual languages of the charset write them. Capitals inside a word, and words
/// of two scripts, are what a text looks like that was written in another charset.
struct ScriptCost: Sendable {
  enum Kind: UInt8, Sendable { case other, latin, lower, upper, uncased }

  private var bits = InlineArray<256, UInt8>(repeating: 0)
  private var kinds = InlineArray<256, UInt8>(repeating: 0)

  /// Charsets that files are told apart by.
  static let encodings: [TextEncoding] = [
    .windows1251, .koi8R, .iso8859part5, .ibm866, .windows1253, .windows1255, .windows1256, .windows874,
  ]

  static let tables: [TextEncoding: ScriptCost] = Dictionary(
    uniqueKeysWithValues: encodings.map { ($0, ScriptCost($0)) })

  private init(_ encoding: TextEncoding) {
    let letters = Self.letterBits(encoding)
    let common = CharacterCost.shared
    let table = LegacyTable.single(encoding)
    for byte in 0..<256 {
      let packed = table.singles[byte]
      if packed == DecodedSequence.malformed {
        bits[byte] = UInt8(CharacterCost.malformed)
        continue
      }
      guard let scalar = Unicode.Scalar(unpackedUTF8(packed)) else { continue }
      if byte < 0x80 {
        bits[byte] = UInt8(common[scalar.value])
        if scalar.properties.isAlphabetic { kinds[byte] = Kind.latin.rawValue }
        continue
      }
      let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
      guard scalar.properties.isAlphabetic || letters[lower] != nil else {
        bits[byte] = Self.marks.contains(scalar) ? 9 : 15
        continue
      }
      let isCased = scalar.properties.isLowercase || scalar.properties.isUppercase
      kinds[byte] = (!isCased ? Kind.uncased : lower == scalar ? .lower : .upper).rawValue
      bits[byte] = letters[lower] ?? 11
    }
  }

  /// Adds up a sample.
  func total(of sample: UnsafeBufferPointer<UInt8>) -> (bits: Int, malformed: Int, controls: Int) {
    var total = 0
    var malformed = 0
    var controls = 0
    var previous = Kind.other.rawValue
    let (other, latin) = (Kind.other.rawValue, Kind.latin.rawValue)
    let (lower, upper) = (Kind.lower.rawValue, Kind.upper.rawValue)
    for byte in sample {
      let cost = bits[Int(byte)]
      let kind = kinds[Int(byte)]
      total += Int(cost)
      if cost >= 30 {
        if byte < 0x80 { controls += 1 } else { malformed += 1 }
      } else if kind == upper {
        total += previous == other ? 2 : previous == upper ? 1 : 9
      }
      if kind != other, previous != other, (kind == latin) != (previous == latin) { total += 6 }
      if kind == lower, previous == latin { total += 3 }
      previous = kind
    }
    return (total, malformed, controls)
  }

  /// Quotation marks, dashes and the like, which lists do hold.
  private static let marks: Set<Unicode.Scalar> = [
    "«", "»", "–", "—", "’", "“", "”", "„", "№", "\u{A0}", "°", "·", "§",
  ]

  /// Letters from frequent to rare, three to nine bits; written from general knowledge of the languages.
  private static func letterBits(_ encoding: TextEncoding) -> [Unicode.Scalar: UInt8] {
    let classes: [(UInt8, String)] =
      switch encoding {
      case .windows1253:
        [(3, "αο"), (4, "ιετνσ"), (5, "ηυρπκμλς"), (6, "ωδγάίόέχθ"), (7, "ήύώφβ"), (8, "ξζ"), (9, "ψϊϋΐΰ")]
      case .windows1255:
        [(3, "יהו"), (4, "לארתבמש"), (5, "נעםדקח"), (6, "פכןצטגס"), (7, "זך"), (8, "ףץ")]
      case .windows1256:
        [
          (3, "ال"), (4, "يمونرت"), (5, "بةعدسفهكقأح"), (6, "جشصطخى"), (7, "إضثزذ"), (8, "غظئءؤآ"),
          (9, "پچژگـ"),
        ]
      case .windows874:
        [
          (4, "านรอกเงม่้"), (5, "ยลวทดตสคัีิหบป"), (6, "ืไแะขจชุโพ์ู"), (7, "็ำซณษศถธใผฟญภ"), (9, "ฐฉฎฏฒฑฤๆฬฮฝฆ"),
        ]
      default:
        [
          (3, "оеа"), (4, "интсрвл"), (5, "кмдпу"), (6, "яыьгзбч"), (7, "йхжшюці"), (8, "щэфїє"),
          (9, "ъёґђјљњћў"),
        ]
      }
    var bits: [Unicode.Scalar: UInt8] = [:]
    for (cost, letters) in classes { for letter in letters.unicodeScalars { bits[letter] = cost } }
    return bits
  }
}
