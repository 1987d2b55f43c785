/// Inputs made to break readers, the same each time.
enum HostileBytes {
  static func all(size: Int, _ random: inout RepeatableRandom) -> [(what: String, bytes: [UInt8])] {
    func repeated(_ text: String, _ last: String = "") -> [UInt8] {
      let piece = Array(text.utf8)
      var bytes: [UInt8] = []
      bytes.reserveCapacity(size + piece.count)
      while bytes.count < size { bytes += piece }
      return bytes + Array(last.utf8)
    }
    var noise: [UInt8] = []
    for _ in 0..<min(size, 1 << 16) { noise.append(UInt8.random(in: 0...255, using: &random)) }
    return [
      ("random bytes", noise), ("zero bytes", [UInt8](repeating: 0, count: size)),
      ("only blanks", repeated(" ")), ("only line ends", repeated("\n")), ("one byte", [0x41]),
      ("one line without end", repeated("x")), ("one line of Han", repeated("汉")),
      ("bytes that are no UTF-8", [UInt8](repeating: 0xFF, count: min(size, 1 << 16))),
      ("lone continuation bytes", [UInt8](repeating: 0x80, count: min(size, 1 << 16))),
      ("cut characters", repeated("a,", "\u{6C49}").dropLast()),
      ("nested brackets", repeated("[")), ("nested objects", repeated("{\"a\":")),
      ("nested elements", repeated("<a>")), ("nested lists", repeated("<ul><li>")),
      ("open quotes", repeated("\"a\n")), ("separators", repeated(",;\t|")), ("quotes", repeated("\"")),
      ("begins without ends", repeated("BEGIN:VCARD\n")), ("folded lines", repeated("a:\n ")),
      (
        "entities",
        Array("<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><a>&c;&c;</a>".utf8)
      ),
      ("only a byte order mark", [0xEF, 0xBB, 0xBF]), ("half a UTF-16 file", [0xFF, 0xFE, 0x41]),
    ]
  }

  /// A copy with a few bytes changed, lost, doubled or moved.
  static func mutated(_ bytes: [UInt8], _ random: inout RepeatableRandom) -> [UInt8] {
    var copy = bytes
    let telling = Array(",;\t\"'\n\r{}[]<>=&:\\/ \0".utf8) + [0xFF, 0x80, 0xC3, 0x81]
    for _ in 0..<Int.random(in: 1...8, using: &random) where !copy.isEmpty {
      let at = Int.random(in: 0..<copy.count, using: &random)
      let length = min(Int.random(in: 1...40, using: &random), copy.count - at)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: copy[at] = UInt8.random(in: 0...255, using: &random)
      case 1: copy[at] = telling.randomElement(using: &random) ?? 0
      case 2: copy.removeSubrange(at..<(at + length))
      case 3:
        copy.insert(contentsOf: copy[at..<(at + length)], at: Int.random(in: 0...copy.count, using: &random))
      default: copy.insert(telling.randomElement(using: &random) ?? 0, at: at)
      }
    }
    return copy
  }
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers from the same start, on every machine.
struct RepeatableRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
