import Text

/// Which way a name in Latin letters is written.
enum NameOrder: UInt8, Sendable { case unknown, familyFirst, familyLast }

/// The words of a name in Latin letters and what each of them is.
struct LatinName: ~Copyable {
  enum Role: UInt8 { case given, family, western, title }

  /// Letters of the words folded: lower case, no accents, `v` for ü, no hyphens.
  private var letters: [UInt8] = []
  private var ends: [Int] = []
  /// One for each word.
  private(set) var roles: [Role] = []
  private(set) var spans: [Range<Int>] = []
  private var isCapital: [Bool] = []
  private var isSmall: [Bool] = []
  private var hyphens: [Bool] = []
  /// `s/o`, `a/l`: son of.
  private var hasSlash = false
  /// Words before a comma; -1 without one.
  private var comma = -1
  private var word: [UInt8] = []

  /// The name is not Chinese: it stays whole.
  private(set) var isForeign = false
  private(set) var isAmbiguous = false
  /// What the cell says about the order that its list is written in.
  private(set) var order = NameOrder.unknown
  /// Letters of the first word that are its family name, where both names are one word: zhangwei.
  private(set) var joinedFamily = 0
  /// The family name is given apart from anything else: `Mr. Wang`.
  private(set) var isFamilyOnly = false

  var count: Int { ends.count }
  var hasNames: Bool { roles.contains { $0 != .title } }

  mutating func clear() {
    letters.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    roles.removeAll(keepingCapacity: true)
    spans.removeAll(keepingCapacity: true)
    isCapital.removeAll(keepingCapacity: true)
    isSmall.removeAll(keepingCapacity: true)
    hyphens.removeAll(keepingCapacity: true)
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

  private var hasVietnamese = false
  private(set) var hasCommaFamily = false

  /// Adds the next word; `span` is where it stands.
  mutating func add(_ text: UnsafeBufferPointer<UInt32>, _ span: Range<Int>, afterComma: Bool) {
    guard ends.count < 12, span.count < 48 else { return }
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
    if letters.count == ends.last ?? 0 { return }
    if afterComma && comma < 0 && !ends.isEmpty { comma = ends.count }
    ends.append(letters.count)
    spans.append(span)
    isCapital.append(uppers > 1 && lowers == 0 && !slice(text, span).contains(u(".")))
    hasSlash = hasSlash || slice(text, span).contains(u("/"))
    hyphens.append(slice(text, span).contains(u("-")))
    isSmall.append(uppers == 0)
    roles.append(.given)
  }

  private mutating func appendFolded(_ s: UInt32) {
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

  // MARK: Words

  @inline(__always) func with<R>(_ i: Int, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    let range = (i == 0 ? 0 : ends[i - 1])..<ends[i]
    return letters.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  func appendLetters(_ i: Int, to out: inout [UInt8]) { with(i) { out.append(contentsOf: $0) } }

  private func frequency(_ i: Int) -> Double { with(i) { Surnames.romanizationFrequency($0) } }
  private func isWestern(_ i: Int) -> Bool { with(i) { WesternNames.given.contains($0) } }
  private func isFamily(_ i: Int) -> Bool { with(i) { $0.count > 1 && Surnames.familyByRomanization($0) } }

  /// Whether a word is made of syllables of Chinese in some romanization.
  private func isChinese(_ i: Int) -> Bool {
    with(i) { word in
      word.count == 1 || Pinyin.ends(of: word) != 0 || WadeGiles.isSpelling(word)
        || Cantonese.isSpelling(word)
        || Surnames.familyByRomanization(word) || LatinNameWords.southern.contains(word)
    }
  }

  // MARK: Roles

  /// Decides which word is what.
  ///
  /// - Parameter column: the order that the other cells of the column have.
  mutating func decide(_ column: NameOrder) {
    let titles = takeTitles()
    // The words that are names, from `first` to `end`; titles can only stand at the ends.
    var first = 0
    while first < count && roles[first] == .title { first += 1 }
    var end = count
    while end > first && roles[end - 1] == .title { end -= 1 }
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

  private mutating func takeTitles() -> Int {
    var first = 0
    var taken = 0
    while first < count - 1 && with(first, { LatinNameWords.prefixTitles.contains($0) })
      && !(isCapital[first]
        && with(first, { $0.count == 2 && $0[0] == UInt8(ascii: "m") && $0[1] == UInt8(ascii: "a") }))
    {
      roles[first] = .title
      first += 1
      taken += 1
    }
    var end = count
    while end > first + 1 && with(end - 1, { LatinNameWords.suffixTitles.contains($0) })
      && isTitleForm(end - 1, end - first)
    {
      roles[end - 1] = .title
      end -= 1
      taken += 1
    }
    return taken
  }

  /// Short degrees look like names: `Li Ma`, `Wang Md`. They count after a comma, in capitals, or with two names before.
  private func isTitleForm(_ i: Int, _ words: Int) -> Bool {
    with(i) { $0.count } > 2 || comma == i || isCapital[i] && !isCapital[0]
      || spans[i].count > with(i) { $0.count }
      || words > 3
  }

  private mutating func decideSingle(_ i: Int, hasTitle: Bool) {
    let western = isWestern(i)
    let often = frequency(i)
    // zhangwei, Ouyangxiu: anything that is not Pinyin with a family name first is a given name.
    let cuts = with(i) { $0.count > 3 ? Pinyin.ends(of: $0) : 0 }
    let syllables = cuts.nonzeroBitCount
    if isFamily(i) && (hasTitle || !western && (often >= 20 || syllables == 1)) {
      roles[i] = .family
      isFamilyOnly = true
      return
    }
    if hasTitle && !western {
      roles[i] = .family
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
        roles[i] = .family
        return
      }
    }
    roles[i] = .western
    isForeign = true
  }

  private func isFamilyPart(_ i: Int, _ length: Int) -> Bool {
    with(i) { Surnames.familyByRomanization(UnsafeBufferPointer(rebasing: $0[..<length])) }
  }

  /// Family name, comma, the rest. `CHAN Tai Man, David` has a comma before a Western name only.
  private mutating func decideByComma(_ first: Int, _ end: Int) -> Bool {
    guard comma > first && comma < end else { return false }
    let before = comma - first
    if before > 1 && !isCompound(first, comma) && isFamily(first)
      && (comma..<end).allSatisfy({ isWestern($0) })
    {
      for i in comma..<end { roles[i] = .western }
      roles[first] = .family
      return true
    }
    guard before == 1 || isCompound(first, comma) || before == 2 && !isFamily(first) else { return false }
    hasCommaFamily = true
    for i in first..<comma { roles[i] = .family }
    for i in comma..<end where isWestern(i) && (end - comma > 1 || !isChinese(i)) { roles[i] = .western }
    return true
  }

  /// `ZHANG Wei`, `Wei ZHANG`: the one word in capitals is the family name.
  private mutating func decideByCapitals(_ first: Int, _ end: Int, _ column: NameOrder) -> Bool {
    var capital = -1
    var length = 0
    for i in first..<end where isCapital[i] {
      if capital >= 0 && i != capital + length { return false }
      if capital < 0 { capital = i }
      length += 1
    }
    guard capital >= 0, length < end - first else { return false }
    // Only initials beside it say nothing.
    guard (first..<end).contains(where: { !isCapital[$0] && with($0, { $0.count > 1 }) }) else {
      return false
    }
    if length > 1 && !isCompound(capital, capital + length) {
      // CHAN TAI MAN David: the capitals are the Chinese name.
      guard (first..<end).allSatisfy({ isCapital[$0] || isWestern($0) }) else { return false }
      for i in first..<end where !isCapital[i] { roles[i] = .western }
      decideChinese(capital, capital + length, column)
      return true
    }
    guard capital == first || capital + length == end || isFamily(capital) else { return false }
    for i in capital..<capital + length { roles[i] = .family }
    for i in first..<end where roles[i] == .given && isWestern(i) && !isChinese(i) { roles[i] = .western }
    if capital == first { order = .familyFirst } else if capital + length == end { order = .familyLast }

    return true
  }

  /// The word is a compound family name: `Ouyang`.
  private func isCompound(_ i: Int) -> Bool { with(i) { Surnames.isCompoundSpelling($0) } }

  /// Words `start..<end` are one compound family name, written as several: `Au Yeung`.
  private func isCompound(_ start: Int, _ end: Int) -> Bool {
    guard end - start == 2 else { return false }
    let range = (start == 0 ? 0 : ends[start - 1])..<ends[end - 1]
    return letters.withUnsafeBufferPointer {
      Surnames.isCompoundSpelling(UnsafeBufferPointer(rebasing: $0[range]))
    }
  }

  // MARK: Names

  private mutating func decideByNames(_ first: Int, _ end: Int, _ column: NameOrder) {
    var first = first
    var end = end
    // Tony Chen, Chen Tony, Tony Zhiyuan Chen: Western names at an end are set aside.
    if isWestern(first) && !isFamilyOnly(first, end) {
      while end - first > 1 && isWestern(first) && !(frequency(first) > 2000 && !isFamily(end - 1)) {
        roles[first] = .western
        first += 1
      }
      if end - first > 1 && isWestern(end - 1) && !isFamily(end - 1) && isFamily(first) {
        roles[end - 1] = .western
        end -= 1
      }
    } else if isWestern(end - 1) && isFamily(first)
      && !(isFamily(end - 1) && frequency(end - 1) > frequency(first))
    {
      while end - first > 1 && isWestern(end - 1) && !(end - first == 2 && frequency(end - 1) > 2000) {
        roles[end - 1] = .western
        end -= 1
      }
    }
    if end - first == 1 {
      roles[first] = .family
      // Smith, Oswald: no Chinese family name.
      isForeign = !isFamily(first) || isWestern(first) && frequency(first) < 1
      if !isForeign { order = first > 0 && roles[first - 1] == .western ? .unknown : .unknown }
      return
    }
    let hasWestern = (0..<count).contains { roles[$0] == .western }
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
        roles[first] = .family
      } else {
        decideWestern(first, end)
      }
      return
    }
    decideChinese(first, end, column)
    if !hasWestern { leaveForeignWhole(first, end) }
  }

  /// Of words that hold a Chinese name: which end is the family name.
  private mutating func decideChinese(_ first: Int, _ end: Int, _ column: NameOrder) {
    if end - first == 1 {
      roles[first] = .family
      return
    }
    if end - first > 2 && isCompound(first, first + 2) {
      roles[first] = .family
      roles[first + 1] = .family
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
    roles[isFirst ? first : end - 1] = .family
  }

  /// `Lee Harvey Oswald`, `Ludmila Wang`: a family name that is Chinese as well, beside words that are not.
  private mutating func leaveForeignWhole(_ first: Int, _ end: Int) {
    guard let family = (first..<end).first(where: { roles[$0] == .family }) else { return }
    let others = (first..<end).filter { roles[$0] == .given }
    let hasChinese = others.contains { isChinese($0) || hyphens[$0] }
    if hasChinese { return }
    if family == first {
      isAmbiguous = frequency(first) > 1000
      if with(first, { !LatinNameWords.sharedFamilies.contains($0) }) { return }
      // The Western order has its family name last.
      isForeign = true
      for i in first..<end { roles[i] = .western }
      roles[end - 1] = .family
      order = .unknown
    } else {
      for i in others { roles[i] = .western }
    }
  }

  private func isFamilyOnly(_ i: Int, _ end: Int) -> Bool {
    frequency(i) > 2000 && frequency(end - 1) == 0
  }

  /// `John Smith`: the last word is the family name, for matching; the name is shown whole.
  private mutating func decideWestern(_ first: Int, _ end: Int) {
    roles[end - 1] = .family
    for i in first..<end - 1 { roles[i] = .western }
    // Korean and Vietnamese names have it first, and their given names are no Western ones.
    if isAsian {
      roles[end - 1] = .given
      for i in first..<end { roles[i] = .given }
      roles[asianFamily] = .family
    }
  }

  private var isAsian = false
  private var asianFamily = 0

  /// Vietnamese and Korean names, and names with particles.
  private mutating func isFromElsewhere(_ first: Int, _ end: Int) -> Bool {
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
    if hasVietnamese
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
  private func isKoreanGiven(_ i: Int, _ clear: inout Bool) -> Bool {
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

/// Capital letters of Latin-1, Extended-A and -B and the additional letters with accents.
func isUpperLatin(_ s: UInt32) -> Bool { lowerLatin(s) != s }

/// Lower case of a Latin letter with or without accent.
func lowerLatin(_ s: UInt32) -> UInt32 {
  switch s {
  case 0..<0x80: asciiLower(s)
  case 0xC0...0xDE where s != 0xD7: s + 0x20
  case 0x100...0x137, 0x14A...0x177, 0x1DE...0x1EF, 0x1F8...0x21F, 0x222...0x233, 0x1E00...0x1E95,
    0x1EA0...0x1EFF:
    s | 1
  case 0x139...0x148, 0x179...0x17E, 0x1CD...0x1DC: s & 1 == 1 ? s + 1 : s
  case 0x1A0, 0x1AF: s == 0x1A0 ? 0x1A1 : 0x1B0
  default: s
  }
}

/// Upper case of a Latin letter with or without accent.
func upperLatin(_ s: UInt32) -> UInt32 {
  switch s {
  case 0..<0x80: asciiUpper(s)
  case 0xE0...0xFE where s != 0xF7: s - 0x20
  case 0x100...0x137, 0x14A...0x177, 0x1DE...0x1EF, 0x1F8...0x21F, 0x222...0x233, 0x1E00...0x1E95,
    0x1EA0...0x1EFF:
    s & ~1
  case 0x139...0x148, 0x179...0x17E, 0x1CD...0x1DC: s & 1 == 0 ? s - 1 : s
  case 0x1A1, 0x1B0: s - 1
  default: s
  }
}

extension LatinName {
  /// Words that nobody is called: one letter, keys beside each other, test.
  var isJunk: Bool {
    if count == 1 && with(0, { $0.count < 2 }) { return true }
    for i in 0..<count where !with(i, { Self.isJunkWord($0) }) { return false }
    return true
  }

  private static func isJunkWord(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    if LatinNameWords.junk.contains(word) { return true }
    guard word.count > 2 else { return false }
    if word.allSatisfy({ $0 == word[0] }) { return true }
    return word.count > 3 && !word.contains { "aeiouyv".utf8.contains($0) } || LatinNameWords.isKeyRow(word)
  }

  /// A small word inside a name from elsewhere: `van der Berg`.
  func isParticle(_ i: Int) -> Bool {
    isForeign && isSmall[i] && with(i) { LatinNameWords.particles.contains($0) }
  }

  var hasComma: Bool { hasCommaFamily }
  /// Words that are no titles.
  var namesCount: Int { roles.count { $0 != .title } }

  /// The one word is a title: 李明 CEO.
  var isTitleWord: Bool {
    count == 1
      && with(0) { LatinNameWords.suffixTitles.contains($0) || LatinNameWords.prefixTitles.contains($0) }
  }

  /// 张XX: crosses stand for letters.
  func isMask(_ text: UnsafeBufferPointer<UInt32>) -> Bool {
    count == 1 && spans[0].count <= 3 && spans[0].allSatisfy { text[$0] | 0x20 == u("x") }
  }
}
