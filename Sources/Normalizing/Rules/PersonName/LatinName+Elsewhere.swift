import Text

/// Names that are not Chinese: they are shown whole.
extension LatinName {
  /// `John Smith`: the last word is the family name, for matching; the name is shown whole.
  mutating func decideWestern(_ first: Int, _ end: Int) {
    words[end - 1].role = .family
    for i in first..<end - 1 { words[i].role = .western }
    // Korean and Vietnamese names have it first, and their given names are no Western ones.
    if isAsian {
      words[end - 1].role = .given
      for i in first..<end { words[i].role = .given }
      words[asianFamily].role = .family
    }
  }

  /// Vietnamese and Korean names, and names with particles.
  mutating func isFromElsewhere(_ first: Int, _ end: Int) -> Bool {
    isAsian = false
    if hasSlash { return true }
    // Kim Jong Un; but Kim Wong may have a Western name.
    if end - first > 2, with(first, { $0.elementsEqual("kim".utf8) || $0.elementsEqual("park".utf8) }),
      (first..<end).allSatisfy({ $0 == first || !isWestern($0) })
    {
      isAsian = true
      asianFamily = first
      return true
    }
    for i in first..<end
    where i > first && with(i, { LatinNameWords.particles.contains($0) }) && end - first > 2
      && !isFamily(first)
    {
      return true
    }
    let hasMiddle =
      end - first > 2
      && with(first + 1, { $0.elementsEqual("thi".utf8) || $0.elementsEqual("van".utf8) })
      && with(
        first, { LatinNameWords.vietnameseShared.contains($0) || LatinNameWords.vietnamese.contains($0) })
    if hasMiddle || hasVietnamese
      || end - first > 2 && with(first, { LatinNameWords.vietnamese.contains($0) }) && !isFamily(first)
      || with(first, { LatinNameWords.vietnamese.contains($0) && !Surnames.familyByRomanization($0) })
    {
      isAsian = true
      asianFamily = first
      return true
    }
    for family in [first, end - 1] where with(family, { LatinNameWords.korean.contains($0) }) {
      var isCertain = with(family) { $0.elementsEqual("kim".utf8) || $0.elementsEqual("park".utf8) }
      var isKorean = true
      for i in first..<end where i != family {
        var clear = false
        if !isKoreanGiven(i, &clear) {
          isKorean = false
          break
        }
        isCertain = isCertain || clear
      }
      if isKorean && isCertain {
        isAsian = true
        asianFamily = family
        return true
      }
    }
    return false
  }

  /// One or two syllables of Korean.
  func isKoreanGiven(_ i: Int, _ clear: inout Bool) -> Bool {
    with(i) { word in
      if LatinNameWords.koreanGiven.contains(word) {
        clear = LatinNameWords.clearlyKorean.contains(word)
        return true
      }
      guard word.count > 3 else { return false }
      for cut in 2..<word.count - 1 {
        let head = UnsafeBufferPointer(rebasing: word[..<cut])
        let tail = UnsafeBufferPointer(rebasing: word[cut...])
        if LatinNameWords.koreanGiven.contains(head), LatinNameWords.koreanGiven.contains(tail) {
          clear = LatinNameWords.clearlyKorean.contains(head) || LatinNameWords.clearlyKorean.contains(tail)
          return true
        }
      }
      return false
    }
  }
}

extension LatinName {
  /// Words that nobody is called: one letter, keys beside each other, test.
  var isJunk: Bool {
    if namesCount == 1, let only = words.firstIndex(where: { $0.role != .title }), words[only].isASCII,
      with(only, { $0.count < 2 })
    {
      return true
    }
    for i in 0..<count where words[i].hasMark || !words[i].isASCII || !with(i, { Self.isJunkWord($0) }) {
      return false
    }
    return true
  }

  static func isJunkWord(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    if LatinNameWords.junk.contains(word) { return true }
    guard word.count > 2 else { return false }
    if word.allSatisfy({ $0 == word[0] }) { return true }
    return word.count > 3 && !word.contains { "aeiouyv".utf8.contains($0) } || LatinNameWords.isKeyRow(word)
  }

  /// A small word inside a name from elsewhere: `van der Berg`.
  func isParticle(_ i: Int) -> Bool {
    isForeign && words[i].isSmall && with(i) { LatinNameWords.particles.contains($0) }
  }

  var hasComma: Bool { hasCommaFamily }
  /// Words that are no titles.
  var namesCount: Int { words.count { $0.role != .title } }

  /// The one word is a title: 李明 CEO.
  var isTitleWord: Bool {
    count == 1
      && with(0) { LatinNameWords.suffixTitles.contains($0) || LatinNameWords.prefixTitles.contains($0) }
  }

  /// 张XX: crosses stand for letters.
  func isMask(_ text: UnsafeBufferPointer<UInt32>) -> Bool {
    count == 1 && words[0].span.count <= 3 && words[0].span.allSatisfy { text[$0] | 0x20 == u("x") }
  }
}
