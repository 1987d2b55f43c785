import Records
import Text

/// The parts of a canonical personal name, found in its folded text (Simplified, lower case).
///
/// Han names: family and given name by the table of family names. Latin names: the order is decided by
/// which end is a family name in Pinyin, Wade–Giles or a Hong Kong, Taiwan or Singapore spelling.
struct NameParts: ~Copyable {
  /// Letters of the parts, one after the other, in UTF-8.
  private(set) var family: [UInt8] = []
  private(set) var given: [UInt8] = []
  private(set) var western: [UInt8] = []
  private(set) var isHan = false

  private var word: [UInt8] = []
  private var words: [UInt8] = []
  private var wordEnds: [Int] = []

  mutating func read(_ text: borrowing ScalarText) {
    family.removeAll(keepingCapacity: true)
    given.removeAll(keepingCapacity: true)
    western.removeAll(keepingCapacity: true)
    var han = 0
    while han < text.count && (isHanLetter(text[han]) || text[han] == 0xB7 && han > 0) { han += 1 }
    isHan = han > 0
    if han > 0 { readHan(text, han) }
    readLatin(text, han)
  }

  // MARK: Han

  private mutating func readHan(_ text: borrowing ScalarText, _ count: Int) {
    // Names with an interpunct, and Japanese or Korean script, stay whole.
    if !isHanOnly(text, count) {
      for i in 0..<count where text[i] != 0xB7 { text.appendUTF8(i..<i + 1, to: &given) }
      return
    }
    // 小王, 老王: the family name is all that is known.
    if count == 2, isNickname(text[0]), isFrequentFamily(text, 1) {
      text.appendUTF8(1..<2, to: &family)
      return
    }
    let title = NameTitles.titleLength(text.view, 0, count)
    let rest = count - title
    // 王总: what stands before the title is a family name; anything longer is a whole name.
    if title > 0 && rest > 0 && familyLength(text, 0, rest) == rest {
      text.appendUTF8(0..<rest, to: &family)
      return
    }
    var length = familyLength(text, 0, count)
    // 方安 is 方 and 安; only a compound name is a family name by itself.
    if length == count && count > 1 && !HanSurnames.isCompound(text.view, 0) { length = 1 }
    // 陈方安生: a married double name.
    if length == 1 && count == 4 && isFrequentFamily(text, 0) && isFrequentFamily(text, 1) { length = 2 }
    text.appendUTF8(0..<length, to: &family)
    text.appendUTF8(length..<count, to: &given)
  }

  private func isHanLetter(_ s: UInt32) -> Bool { Normalizing.isHan(s) || isKana(s) || isHangul(s) }

  private func isHanOnly(_ text: borrowing ScalarText, _ count: Int) -> Bool {
    for i in 0..<count where !Normalizing.isHan(text[i]) { return false }
    return true
  }

  private func isNickname(_ s: UInt32) -> Bool { s == u("小") || s == u("老") || s == u("阿") }

  /// Scalars of the longest family name at `start`; 0 when there is none.
  private mutating func familyLength(_ text: borrowing ScalarText, _ start: Int, _ end: Int) -> Int {
    word.removeAll(keepingCapacity: true)
    text.appendUTF8(start..<min(end, start + 4), to: &word)
    let bytes = word.withUnsafeBufferPointer { Surnames.longestSurnamePrefix(of: $0) }
    var length = 0
    for i in 0..<bytes where word[i] & 0xC0 != 0x80 { length += 1 }
    return length
  }

  /// Family names that at least two in ten thousand people bear: enough to be half of a double name.
  private mutating func isFrequentFamily(_ text: borrowing ScalarText, _ i: Int) -> Bool {
    word.removeAll(keepingCapacity: true)
    text.appendUTF8(i..<i + 1, to: &word)
    return word.withUnsafeBufferPointer { Surnames.frequency($0) } >= 200
  }

  // MARK: Latin

  /// Splits what follows the Han name into words of letters: `o'brien` and `xiao-ming` are one word each.
  private mutating func readLatin(_ text: borrowing ScalarText, _ start: Int) {
    words.removeAll(keepingCapacity: true)
    wordEnds.removeAll(keepingCapacity: true)
    word.removeAll(keepingCapacity: true)
    for i in start..<text.count {
      let s = text[i]
      if isLatinLetter(s) || s > 0x36F && isLetter(s) {
        // The ü of Pinyin; every other accent is folded away.
        if s == 0xFC || (0x1D6...0x1DC).contains(s) {
          word.append(UInt8(ascii: "v"))
        } else {
          text.appendUTF8(i..<i + 1, to: &word)
        }
      } else if s == 0x20 || s == 0xB7 || s == u(".") || s == u(",") {
        endWord()
      }
    }
    endWord()
    guard !wordEnds.isEmpty else { return }
    if isHan { readSecondName() } else { readWholeLatin() }
  }

  private mutating func endWord() {
    guard !word.isEmpty, wordEnds.count < 8 else { return }
    word.withUnsafeBufferPointer { Fold.appendKey($0, to: &words) }
    word.removeAll(keepingCapacity: true)
    if words.count > (wordEnds.last ?? 0) { wordEnds.append(words.count) }
  }

  private func range(_ i: Int) -> Range<Int> { (i == 0 ? 0 : wordEnds[i - 1])..<wordEnds[i] }

  @inline(__always) private func with<R>(_ i: Int, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    let range = range(i)
    return words.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Beside a Han name: words that only spell it again say nothing; the rest is a Western name.
  private mutating func readSecondName() {
    let reading = ownReadings()
    for i in 0..<wordEnds.count {
      if with(i, { isSpelling($0, of: reading) }) { continue }
      if !western.isEmpty { western.append(0x20) }
      western.append(contentsOf: words[range(i)])
    }
  }

  /// Pinyin of family and given name, and where the family name's ends.
  private func ownReadings() -> (letters: [UInt8], familyEnd: Int) {
    var letters: [UInt8] = []
    family.withUnsafeBufferPointer { Pinyin.appendFamilyReading($0, to: &letters) }
    let familyEnd = letters.count
    given.withUnsafeBufferPointer { Pinyin.appendGivenReading($0, to: &letters) }
    return (letters, familyEnd)
  }

  private func isSpelling(_ word: UnsafeBufferPointer<UInt8>, of reading: (letters: [UInt8], familyEnd: Int))
    -> Bool
  {
    let (letters, end) = reading
    if word.elementsEqual(letters) || word.elementsEqual(letters[..<end]) { return true }
    // One syllable of the given name, or the name in another romanization of the same family.
    if end < letters.count, isPart(word, of: letters[end...]) { return true }
    return Surnames.names(spelled: word).contains { $0.utf8.elementsEqual(family) }
  }

  private func isPart(_ word: UnsafeBufferPointer<UInt8>, of letters: ArraySlice<UInt8>) -> Bool {
    word.count >= 2 && (letters.starts(with: word) || letters.reversed().starts(with: word.reversed()))
      && Pinyin.segment(word) != nil && !WesternNames.given.contains(word)
  }

  private mutating func readWholeLatin() {
    var first = 0
    var end = wordEnds.count
    if end == 1 {
      readSingleWord()
      return
    }
    // Tony Chen, Chen Tony, Tony Zhiyuan Chen: a Western name at an end is set aside.
    if with(0, { WesternNames.given.contains($0) && !isFamilyOnly(0) }) {
      while end - first > 1 && with(first, { WesternNames.given.contains($0) }) {
        appendWestern(first)
        first += 1
      }
    } else if with(end - 1, { WesternNames.given.contains($0) }),
      with(0, { Surnames.familyByRomanization($0) })
    {
      appendWestern(end - 1)
      end -= 1
    }
    if end - first == 1 {
      family = Array(words[range(first)])
      return
    }
    if isFamilyFirst(first, end) {
      family = Array(words[range(first)])
      for i in first + 1..<end { given.append(contentsOf: words[range(i)]) }
    } else {
      family = Array(words[range(end - 1)])
      if western.isEmpty && !isSpelledInChinese(first, end - 1) {
        for i in first..<end - 1 { appendWestern(i) }
      } else {
        for i in first..<end - 1 { given.append(contentsOf: words[range(i)]) }
      }
    }
  }

  /// A Western-looking first word that is a family name with no Western name after it: `Grant Li` has a
  /// given name first, `Jin Ming` has not.
  private func isFamilyOnly(_ i: Int) -> Bool {
    with(i, { Surnames.romanizationFrequency($0) }) > 2000
      && with(wordEnds.count - 1, { Surnames.romanizationFrequency($0) }) == 0
  }

  private mutating func appendWestern(_ i: Int) {
    if !western.isEmpty { western.append(0x20) }
    western.append(contentsOf: words[range(i)])
  }

  /// zhangwei, Ouyangxiu; anything that is not Pinyin with a family name first is a Western name.
  private mutating func readSingleWord() {
    let isWestern = with(0) { WesternNames.given.contains($0) }
    let syllables = with(0) { Pinyin.segment($0) } ?? []
    if isWestern || syllables.count < 2 || syllables.count > 4 {
      appendWestern(0)
      return
    }
    var familyEnd = 0
    if syllables.count > 2, isFamily(0..<syllables[1].upperBound) { familyEnd = syllables[1].upperBound }
    if familyEnd == 0, isFamily(syllables[0]) { familyEnd = syllables[0].upperBound }
    if familyEnd == 0 {
      appendWestern(0)
      return
    }
    family = Array(words[0..<familyEnd])
    given = Array(words[familyEnd...])
  }

  private func isFamily(_ range: Range<Int>) -> Bool {
    words.withUnsafeBufferPointer { Surnames.familyByRomanization(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Whether the family name of words `first..<end` is the first of them.
  private func isFamilyFirst(_ first: Int, _ end: Int) -> Bool {
    let start = with(first) { Surnames.romanizationFrequency($0) }
    let last = with(end - 1) { Surnames.romanizationFrequency($0) }
    if start == 0 && last == 0 { return isSpelledInChinese(first, end) }
    if start == 0 || last == 0 { return last == 0 }
    // Both could be: Chinese lists put the family name first; `Wei Zhang` is so lopsided that it is not.
    // With three words it takes more: `Tang Shing Wang`.
    return start * (end - first > 2 ? 16 : 4) >= last
  }

  /// Whether all words are syllables of Chinese in some romanization.
  private func isSpelledInChinese(_ first: Int, _ end: Int) -> Bool {
    for i in first..<end {
      let isChinese = with(i) { word in
        Pinyin.segment(word) != nil || !WadeGiles.pinyin(of: word).isEmpty
          || Surnames.familyByRomanization(word)
      }
      if !isChinese { return false }
    }
    return true
  }
}
