import Text

/// Which word of a Latin name is the family name.
extension LatinName {
  /// Decides which word is what.
  ///
  /// - Parameter column: the order that the other cells of the column have.
  mutating func decide(_ column: NameOrder) {
    let titles = takeTitles()
    // The words that are names, from `first` to `end`; titles can only stand at the ends.
    var first = 0
    while first < count && words[first].role == .title { first += 1 }
    var end = count
    while end > first && words[end - 1].role == .title { end -= 1 }
    if first == end { return }
    if end - first == 1 {
      decideSingle(first, hasTitle: titles > 0)
      return
    }
    if isFromElsewhere(first, end) {
      isForeign = true
      decideWestern(first, end)
      return
    }
    if decideByComma(first, end) || decideByCapitals(first, end, column) { return }
    decideByNames(first, end, column)
  }

  mutating func takeTitles() -> Int {
    var first = 0
    var taken = 0
    while first < count - 1 && with(first, { LatinNameWords.prefixTitles.contains($0) })
      && !(words[first].isCapital
        && with(first, { $0.count == 2 && $0[0] == UInt8(ascii: "m") && $0[1] == UInt8(ascii: "a") }))
    {
      words[first].role = .title
      first += 1
      taken += 1
    }
    if taken == 0, count > 2, with(0, { $0.elementsEqual("tan".utf8) }),
      with(1, { $0.elementsEqual("sri".utf8) })
    {
      words[0].role = .title
      words[1].role = .title
      first = 2
      taken = 2
    }
    var end = count
    while end > first + 1 && with(end - 1, { LatinNameWords.suffixTitles.contains($0) })
      && isTitleForm(end - 1, end - first)
    {
      words[end - 1].role = .title
      end -= 1
      taken += 1
    }
    return taken
  }

  /// Short degrees look like names: `Li Ma`, `Wang Md`. They count after a comma, in capitals, or with two names before.
  func isTitleForm(_ i: Int, _ names: Int) -> Bool {
    with(i) { $0.count > 2 || $0.elementsEqual("jr".utf8) || $0.elementsEqual("sr".utf8) } || comma == i
      || words[i].isCapital && !words[0].isCapital
      || words[i].span.count > with(i) { $0.count }
      || names > 3
  }

  mutating func decideSingle(_ i: Int, hasTitle: Bool) {
    let western = isWestern(i)
    let often = frequency(i)
    // zhangwei, Ouyangxiu: anything that is not Pinyin with a family name first is a given name.
    let cuts = with(i) { $0.count > 3 ? Pinyin.ends(of: $0) : 0 }
    let syllables = cuts.nonzeroBitCount
    if isFamily(i) && (hasTitle || !western && (often >= 20 || syllables == 1)) {
      words[i].role = .family
      isFamilyOnly = true
      return
    }
    if hasTitle && !western {
      words[i].role = .family
      isFamilyOnly = true
      isForeign = !isFamily(i)
      return
    }
    if !western && syllables >= 2 && syllables <= 4 {
      let one = cuts.trailingZeroBitCount + 1
      let two = (cuts & (cuts - 1)).trailingZeroBitCount + 1
      if syllables > 2, isFamilyPart(i, two) { joinedFamily = two }
      if joinedFamily == 0, isFamilyPart(i, one) { joinedFamily = one }
      if joinedFamily > 0 && syllables == 2 && with(i, { $0.starts(with: "xiao".utf8) }) {
        // Xiaoming: more often a given name.
        joinedFamily = 0
        isAmbiguous = true
      }
      if joinedFamily > 0 {
        isAmbiguous =
          with(i) { Surnames.romanizationFrequency(UnsafeBufferPointer(rebasing: $0[..<joinedFamily])) }
          < (syllables == 2 ? 8000 : 1000)
        words[i].role = .family
        return
      }
    }
    words[i].role = .western
    isForeign = true
  }

  func isFamilyPart(_ i: Int, _ length: Int) -> Bool {
    with(i) { Surnames.familyByRomanization(UnsafeBufferPointer(rebasing: $0[..<length])) }
  }

  /// Family name, comma, the rest. `CHAN Tai Man, David` has a comma before a Western name only.
  mutating func decideByComma(_ first: Int, _ end: Int) -> Bool {
    guard comma > first && comma < end else { return false }
    let before = comma - first
    if before > 1 && !isCompound(first, comma) && isFamily(first)
      && (comma..<end).allSatisfy({ isWestern($0) })
    {
      for i in comma..<end { words[i].role = .western }
      words[first].role = .family
      return true
    }
    guard before == 1 || isCompound(first, comma) || before == 2 && !isFamily(first) else { return false }
    hasCommaFamily = true
    for i in first..<comma { words[i].role = .family }
    for i in comma..<end where isWestern(i) && (end - comma > 1 || !isChinese(i)) { words[i].role = .western }
    return true
  }

  /// `ZHANG Wei`, `Wei ZHANG`: the one word in capitals is the family name.
  mutating func decideByCapitals(_ first: Int, _ end: Int, _ column: NameOrder) -> Bool {
    var capital = -1
    var length = 0
    for i in first..<end where words[i].isCapital {
      if capital >= 0 && i != capital + length { return false }
      if capital < 0 { capital = i }
      length += 1
    }
    guard capital >= 0, length < end - first else { return false }
    // Only initials beside it say nothing.
    guard (first..<end).contains(where: { !words[$0].isCapital && with($0, { $0.count > 1 }) }) else {
      return false
    }
    if length > 1 && !isCompound(capital, capital + length) {
      // CHAN TAI MAN David: the capitals are the Chinese name.
      guard (first..<end).allSatisfy({ words[$0].isCapital || isWestern($0) }) else { return false }
      for i in first..<end where !words[i].isCapital { words[i].role = .western }
      decideChinese(capital, capital + length, column)
      return true
    }
    guard capital == first || capital + length == end || isFamily(capital) else { return false }
    for i in capital..<capital + length { words[i].role = .family }
    for i in first..<end where words[i].role == .given && isWestern(i) && !isChinese(i) {
      words[i].role = .western
    }
    if capital == first { order = .familyFirst } else if capital + length == end { order = .familyLast }

    return true
  }

  /// The word is a compound family name: `Ouyang`.
  func isCompound(_ i: Int) -> Bool { words[i].isCompound }

  /// Words `start..<end` are one compound family name, written as several: `Au Yeung`.
  func isCompound(_ start: Int, _ end: Int) -> Bool {
    guard end - start == 2 else { return false }
    let range = (start == 0 ? 0 : words[start - 1].end)..<words[end - 1].end
    return letters.withUnsafeBufferPointer {
      Surnames.isCompoundSpelling(UnsafeBufferPointer(rebasing: $0[range]))
    }
  }

  mutating func decideByNames(_ first: Int, _ end: Int, _ column: NameOrder) {
    var first = first
    var end = end
    // Tony Chen, Chen Tony, Tony Zhiyuan Chen: Western names at an end are set aside.
    if isWestern(first) && !isFamilyOnly(first, end) {
      while end - first > 1 && isWestern(first) && !(frequency(first) > 2000 && !isFamily(end - 1)) {
        words[first].role = .western
        first += 1
      }
      if end - first > 1 && isWestern(end - 1) && !isFamily(end - 1) && isFamily(first) {
        words[end - 1].role = .western
        end -= 1
      }
    } else if isWestern(end - 1) && isFamily(first)
      && !(isFamily(end - 1) && frequency(end - 1) > frequency(first))
    {
      while end - first > 1 && isWestern(end - 1) && !(end - first == 2 && frequency(end - 1) > 2000) {
        words[end - 1].role = .western
        end -= 1
      }
    }
    if end - first == 1 {
      words[first].role = .family
      // Smith, Oswald: no Chinese family name.
      isForeign = !isFamily(first) || isWestern(first) && frequency(first) < 1
      if !isForeign { order = first > 0 && words[first - 1].role == .western ? .unknown : .unknown }
      return
    }
    let hasWestern = (0..<count).contains { words[$0].role == .western }
    let isAnyFamily = isFamily(first) || isFamily(end - 1) || isCompound(first, first + 2)
    if !isAnyFamily {
      if !hasWestern,
        let middle = (first..<end).first(where: {
          frequency($0) > 5000 && !isChinese(first) && !isWestern($0)
        }), middle > first
      {
        // Siddharth Chan Kumar: nothing to go by.
        isAmbiguous = true
      }
      let isSpelled = (first..<end).allSatisfy { isChinese($0) }
      isForeign = true
      isAmbiguous = isAmbiguous || isSpelled
      if isSpelled && !hasWestern {
        words[first].role = .family
      } else {
        decideWestern(first, end)
      }
      return
    }
    decideChinese(first, end, column)
    if !hasWestern { leaveForeignWhole(first, end) }
  }

  /// Of words that hold a Chinese name: which end is the family name.
  mutating func decideChinese(_ first: Int, _ end: Int, _ column: NameOrder) {
    if end - first == 1 {
      words[first].role = .family
      return
    }
    if end - first > 2 && isCompound(first, first + 2) {
      words[first].role = .family
      words[first + 1].role = .family
      isAmbiguous = frequency(first) > 3000
      return
    }
    let start = isFamily(first) ? frequency(first) : 0
    let last = isFamily(end - 1) ? frequency(end - 1) : 0
    var isFirst = true
    if isCompound(first) || isCompound(end - 1) {
      // Nobody is called Zhuge by a given name.
      isFirst = isCompound(first)
      order = isFirst ? .familyFirst : .familyLast
    } else if start == 0 || last == 0 {
      isFirst = last == 0
      order = isFirst ? .familyFirst : .familyLast
    } else {
      // Both could be: Chinese lists put the family name first; `Wei Zhang` is so lopsided that it is not.
      // With three words it takes more: `Tang Shing Wang`.
      let lead: Double = end - first > 2 ? 16 : 4
      isFirst = start * lead >= last
      // Names so rare that nearly every bearer of such a syllable has it as a given name say nothing.
      let isClear = isFirst ? start >= last * 40 : last >= start * 40
      if isClear || end - first > 2 && isFirst && start * 2 >= last {
        order = isClear ? (isFirst ? .familyFirst : .familyLast) : .unknown
      } else if column != .unknown {
        isFirst = column == .familyFirst
      } else {
        isAmbiguous = true
      }
    }
    words[isFirst ? first : end - 1].role = .family
  }

  /// `Lee Harvey Oswald`, `Ludmila Wang`: a family name that is Chinese as well, beside words that are not.
  mutating func leaveForeignWhole(_ first: Int, _ end: Int) {
    guard let family = (first..<end).first(where: { words[$0].role == .family }) else { return }
    let others = (first..<end).filter { words[$0].role == .given }
    let hasChinese = others.contains { isChinese($0) || words[$0].hasMark }
    if hasChinese { return }
    if family == first {
      isAmbiguous = frequency(first) > 1000
      if with(first, { !LatinNameWords.sharedFamilies.contains($0) }) { return }
      // The Western order has its family name last.
      isForeign = true
      for i in first..<end { words[i].role = .western }
      words[end - 1].role = .family
      order = .unknown
    } else {
      for i in others { words[i].role = .western }
    }
  }

  func isFamilyOnly(_ i: Int, _ end: Int) -> Bool {
    frequency(i) > 2000 && frequency(end - 1) == 0
  }
}
