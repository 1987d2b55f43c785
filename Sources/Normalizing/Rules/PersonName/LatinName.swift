import Text

/// Which way a name in Latin letters is written.
enum NameOrder: UInt8, Sendable { case unknown, familyFirst, familyLast }

/// The words of a name in Latin letters and what each of them is.
struct LatinName: ~Copyable {
  enum Role: UInt8 { case given, family, western, title }

  struct Word {
    /// Where its letters end in `letters`.
    var end: Int
    /// Where it stands in the cell.
    var span: Range<Int>
    var role = Role.given
    /// Two letters and more, all capitals.
    var isCapital: Bool
    /// No capital at all.
    var isSmall: Bool
    /// Nothing but ASCII letters.
    var isASCII: Bool
    /// A hyphen or the dot of an initial.
    var hasMark: Bool
    /// A given name of other languages.
    var isWestern = false
    /// A Chinese family name in some spelling, and how many in a million bear it.
    var isFamily = false
    var frequency = 0.0
    /// A family name of two characters: `Ouyang`.
    var isCompound = false
  }

  /// Letters of the words folded: lower case, no accents, `v` for ü, no hyphens.
  var letters: [UInt8] = []
  var words: [Word] = []
  /// `s/o`, `a/l`: son of.
  var hasSlash = false
  /// Words before a comma; -1 without one.
  var comma = -1
  var word: [UInt8] = []

  /// The name is not Chinese: it stays whole.
  var isForeign = false
  var isAmbiguous = false
  /// What the cell says about the order that its list is written in.
  var order = NameOrder.unknown
  /// Letters of the first word that are its family name, where both names are one word: zhangwei.
  var joinedFamily = 0
  /// The family name is given apart from anything else: `Mr. Wang`.
  var isFamilyOnly = false

  var count: Int { words.count }
  var hasNames: Bool { words.contains { $0.role != .title } }

  mutating func clear() {
    letters.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    hasSlash = false
    comma = -1
    isForeign = false
    isAmbiguous = false
    order = .unknown
    joinedFamily = 0
    isFamilyOnly = false
    hasVietnamese = false
    hasCommaFamily = false
  }

  var hasVietnamese = false
  var hasCommaFamily = false

  /// Adds the next word; `span` is where it stands.
  mutating func add(_ text: UnsafeBufferPointer<UInt32>, _ span: Range<Int>, afterComma: Bool) {
    guard words.count < 12, span.count < 48 else { return }
    var uppers = 0
    var lowers = 0
    for i in span {
      let s = text[i]
      if isASCIILetter(s) {
        if isUpper(s) { uppers += 1 } else { lowers += 1 }
        letters.append(UInt8(truncatingIfNeeded: s | 0x20))
      } else if s >= 0x80 && s != 0xB7 {
        appendFolded(s)
        if isUpperLatin(s) { uppers += 1 } else { lowers += 1 }
      }
    }
    let start = words.last?.end ?? 0
    if letters.count == start { return }
    if afterComma && comma < 0 && !words.isEmpty { comma = words.count }
    let written = slice(text, span)
    hasSlash = hasSlash || written.contains(u("/"))
    var word = Word(
      end: letters.count, span: span, isCapital: uppers > 1 && lowers == 0 && !written.contains(u(".")),
      isSmall: uppers == 0, isASCII: written.allSatisfy { $0 < 0x80 },
      hasMark: written.contains { $0 == u("-") || $0 == u(".") })
    letters.withUnsafeBufferPointer {
      let letters = UnsafeBufferPointer(rebasing: $0[start..<word.end])
      word.isWestern = WesternNames.given.contains(letters)
      let spelling = Surnames.spelling(letters)
      word.isFamily = spelling.isFamily && letters.count > 1
      word.frequency = spelling.perMillion
      word.isCompound = spelling.isCompound
      // XP Deng: letters that nobody can say are initials.
      if letters.count <= 3 && !word.isFamily && !letters.contains(where: { "aeiouyv".utf8.contains($0) }) {
        word.isCapital = false
        word.hasMark = true
      }
    }
    words.append(word)
  }

  mutating func appendFolded(_ s: UInt32) {
    // The ü of Pinyin; every other accent is folded away.
    if s == 0xFC || s == 0xDC || (0x1D5...0x1DC).contains(s) {
      letters.append(UInt8(ascii: "v"))
      return
    }
    switch s {
    case 0x103, 0x111, 0x1A1, 0x1B0, 0x1EA0...0x1EF9: hasVietnamese = true
    default: break
    }
    word.removeAll(keepingCapacity: true)
    withUnsafePointer(to: s) { encodeUTF8(UnsafeBufferPointer(start: $0, count: 1), to: &word) }
    word.withUnsafeBufferPointer { Fold.appendKey($0, to: &letters) }
  }
  var isAsian = false
  var asianFamily = 0

  @inline(__always) func with<R>(_ i: Int, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    let range = (i == 0 ? 0 : words[i - 1].end)..<words[i].end
    return letters.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  func appendLetters(_ i: Int, to out: inout [UInt8]) { with(i) { out.append(contentsOf: $0) } }

  func frequency(_ i: Int) -> Double { words[i].frequency }
  func isWestern(_ i: Int) -> Bool { words[i].isWestern }
  func isFamily(_ i: Int) -> Bool { words[i].isFamily }

  /// Whether a word is made of syllables of Chinese in some romanization.
  func isChinese(_ i: Int) -> Bool {
    with(i) { word in
      word.count == 1 || Pinyin.ends(of: word) != 0 || WadeGiles.isSpelling(word)
        || Cantonese.isSpelling(word)
        || Surnames.familyByRomanization(word) || LatinNameWords.southern.contains(word)
    }
  }
}
