import Text

/// The parts of a stored personal name that matching compares, found in its folded text.
struct ComparedName: ~Copyable {
  private var grammar = NameGrammar()
  /// UTF-8.
  private(set) var family: [UInt8] = []
  private(set) var given: [UInt8] = []
  private(set) var western: [UInt8] = []
  private(set) var isHan = false

  mutating func read(_ text: borrowing ScalarText) {
    family.removeAll(keepingCapacity: true)
    given.removeAll(keepingCapacity: true)
    western.removeAll(keepingCapacity: true)
    if text.count > 200 { return }
    var isPlain = text.count >= 2 && text.count <= 4
    if isPlain { for s in text.view where !isCommonHan(s) { isPlain = false } }
    if !isPlain || !grammar.readPlain(text) {
      grammar.read(text)
      if grammar.people.isEmpty {
        isHan = false
        return
      }
      grammar.readPerson(0)
    }
    isHan = !grammar.parts.han.isEmpty || grammar.parts.kind == .unknown && !grammar.parts.shown.isEmpty
    if isHan {
      readHan()
      readSecondName()
    } else {
      readLatin()
    }
  }

  private mutating func readHan() {
    grammar.parts.family.appendUTF8(0..<grammar.parts.family.count, to: &family)
    if grammar.parts.kind == .unknown {
      grammar.parts.shown.appendUTF8(0..<grammar.parts.shown.count, to: &given)
      return
    }
    // 小明: the prefix is all that goes with the name.
    if family.isEmpty && grammar.parts.kind == .informal {
      grammar.parts.honorific.appendUTF8(0..<grammar.parts.honorific.count, to: &given)
    }
    for i in 0..<grammar.parts.given.count where grammar.parts.given[i] != 0xB7 {
      grammar.parts.given.appendUTF8(i..<i + 1, to: &given)
    }
  }

  private mutating func readLatin() {
    for i in 0..<grammar.latin.count {
      switch grammar.latin.words[i].role {
      case .title: continue
      case .family where grammar.latin.joinedFamily > 0:
        grammar.latin.appendLetters(i, to: &given)
        family.append(contentsOf: given[..<grammar.latin.joinedFamily])
        given.removeFirst(grammar.latin.joinedFamily)
      case .family: grammar.latin.appendLetters(i, to: &family)
      case .given: grammar.latin.appendLetters(i, to: &given)
      case .western: appendWestern(i)
      }
    }
  }

  private mutating func appendWestern(_ i: Int) {
    if !western.isEmpty { western.append(0x20) }
    grammar.latin.appendLetters(i, to: &western)
  }

  /// Beside a Han name: words that only spell it again say nothing; the rest is a Western name.
  private mutating func readSecondName() {
    if grammar.latin.count == 0 || grammar.parts.latin.isEmpty { return }
    let reading = ownReadings()
    for i in 0..<grammar.latin.count where grammar.latin.words[i].role != .title {
      if !grammar.latin.with(i, { isSpelling($0, of: reading) }) { appendWestern(i) }
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
      && Pinyin.ends(of: word) != 0 && !WesternNames.given.contains(word)
  }
}
