import Text

/// Reads a clean cell of a name column: who is named in it, and with which parts.
///
/// One grammar serves the pipeline, which stores `parts.shown`, the reader, which gives the parts, and
/// matching, which takes a stored name apart again. Nothing is allocated for a cell.
struct NameGrammar: ~Copyable {
  /// The cell, its interpuncts and brackets unified.
  private(set) var text = ScalarText()
  /// `text` folded for parsing, scalar by scalar.
  private(set) var folded = ScalarText()
  private(set) var cut = NameTokens()
  private(set) var latin = LatinName()
  private(set) var parts = NameParts()
  /// Tokens of each person.
  private(set) var people: [Range<Int>] = []
  /// Han tokens of the person at hand without blanks, folded and as written.
  private var joined = ScalarText()
  private var written = ScalarText()
  /// Number of the family name of the person at hand.
  private var mainSurname = -1
  /// The order of romanized names in the column; the reader sets it when it has seen all cells.
  var columnOrder = NameOrder.unknown

  var tokens: [NameToken] { _read { yield cut.tokens } }

  /// Reads a cell of Han characters only, two to four of them, in one go. False if it needs `read`.
  mutating func readPlain(_ cell: borrowing ScalarText) -> Bool {
    folded.clear()
    for s in cell.view { folded.append(Surnames.folded(s)) }
    let name = HanNames.read(folded.view)
    guard name.rank == .full else { return false }
    text.clear()
    text.append(cell.view)
    clear()
    put(name, from: text.view)
    return true
  }

  /// Forgets the last cell.
  mutating func clear() {
    parts.clear()
    if latin.count > 0 { latin.clear() }
    if !people.isEmpty { people.removeAll(keepingCapacity: true) }
  }

  /// Finds the people of a cell; each is then read with `readPerson`.
  mutating func read(_ cell: borrowing ScalarText) {
    text.clear()
    text.append(cell.view)
    NameInterpuncts.unify(&text)
    NameNotes.unifyBrackets(&text)
    NameTitles.dropLabels(&text)
    folded.clear()
    for s in text.view { folded.append(Surnames.folded(s)) }
    cut.read(text.view)
    splitPairs()
    sortBrackets()
    cut.removeNotes()
    findPeople()
  }

  /// 刘洋和孙丽: two whole names with an "and" between them.
  private mutating func splitPairs() {
    var i = 0
    while i < cut.tokens.count {
      let token = cut.tokens[i]
      i += 1
      guard token.script == .han, (5...9).contains(token.end - token.start) else { continue }
      for joint in token.start + 2..<token.end - 2 where isAnd(folded[joint]) {
        let before = HanNames.read(slice(folded.view, token.start..<joint))
        let after = HanNames.read(slice(folded.view, joint + 1..<token.end))
        if before.rank.rawValue >= 2 && after.rank.rawValue >= 2 && before.surnames.0 >= 0
          && after.surnames.0 >= 0
        {
          cut.split(i - 1, at: joint)
          break
        }
      }
    }
  }

  private func isAnd(_ s: UInt32) -> Bool {
    s == u("和") || s == u("与") || s == u("及") || s == u("跟") || s == u("暨")
  }

  // MARK: Brackets

  /// A bracket holds a second name in the other script, or a remark.
  private mutating func sortBrackets() {
    if cut.brackets.isEmpty { return }
    var outside = 0
    var hanOutside = false
    for token in cut.tokens where token.bracket < 0 {
      outside += 1
      hanOutside = hanOutside || token.script == .han
    }
    if outside == 0 && cut.brackets.count == 1 { return }
    var hasFirst = outside > 0
    for b in cut.brackets.indices {
      if !hasFirst && cut.tokens.contains(where: { $0.bracket == b }) {
        hasFirst = true
        hanOutside = cut.tokens.contains { $0.bracket == b && $0.script == .han }
        continue
      }
      cut.brackets[b].isNote = !isSecondName(b, besideHan: hanOutside)
    }
  }

  private func isSecondName(_ b: Int, besideHan: Bool) -> Bool {
    var han = 0
    var latin = 0
    var isRemark = false
    for token in cut.tokens where token.bracket == b {
      switch token.script {
      case .han: han += 1
      case .latin:
        latin += 1
        isRemark = isRemark || isRemarkWord(token)
      case .mask: return false
      }
      if token.gap.contains(.digits) { return false }
    }
    if besideHan { return han == 0 && latin > 0 && !isRemark && hasLetters(b) }
    guard latin == 0 && han == 1, let token = cut.tokens.first(where: { $0.bracket == b }) else {
      return false
    }
    return HanNames.read(slice(folded.view, token.start..<token.end)).rank == .full
  }

  /// At least two letters, and nothing but letters, blanks and the marks of names.
  private func hasLetters(_ b: Int) -> Bool {
    let bracket = cut.brackets[b]
    var letters = 0
    for i in bracket.start..<bracket.end {
      let s = text[i]
      if isLatinLetter(s) {
        letters += 1
      } else if ![0x20, u("."), u("-"), u("'"), 0xB7, u(",")].contains(s) {
        return false
      }
    }
    return letters >= 2
  }

  private func isRemarkWord(_ token: NameToken) -> Bool {
    withLetters(token, LatinNameWords.remarks.contains)
  }

  /// Whether something holds for the letters of a short word, in lower case.
  private func withLetters(_ token: NameToken, _ holds: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
    guard token.script == .latin, token.end - token.start <= 12 else { return false }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 12) { room in
      var n = 0
      for i in token.start..<token.end where isASCIILetter(text[i]) {
        room[n] = UInt8(truncatingIfNeeded: text[i] | 0x20)
        n += 1
      }
      return holds(UnsafeBufferPointer(rebasing: room[0..<n]))
    }
  }

  // MARK: People

  private func hanName(_ token: NameToken) -> HanName {
    HanNames.read(slice(folded.view, token.start..<token.end))
  }

  /// Divides the tokens into people. A part in the other script, and a title, belong to the person beside them.
  private mutating func findPeople() {
    people.removeAll(keepingCapacity: true)
    let tokens = cut.tokens
    if tokens.isEmpty { return }
    var start = 0
    var hanRank = HanName.Rank.none
    var hanCount = 0
    var latinWords = 0
    var closedLatin = false
    for i in tokens.indices {
      let token = tokens[i]
      let isApart = !token.gap.isDisjoint(with: [.hard, .comma, .dash, .digits]) && token.bracket < 0
      var isNew = false
      switch token.script {
      case .mask: break
      case .han:
        let rank = hanName(token).rank
        if hanRank != .none && rank != .none && token.gap != [] && token.gap != .bracket {
          let isHard = token.gap.contains(.hard) || token.gap.contains(.comma)
          isNew =
            isHard
            && (rank.rawValue >= HanName.Rank.family.rawValue && token.end - token.start > 1
              || rank == hanRank)
            || rank == .full && hanRank == .full && hanCount == 1 && token.end - token.start >= 2
              && !isFamilyAlone(tokens[i - 1]) && !isApartDash(token)
        }
        if isNew {
          hanRank = .none
          hanCount = 0
        }
        if rank.rawValue > hanRank.rawValue { hanRank = rank }
        if rank != .none { hanCount += 1 }
        if latinWords > 0 { closedLatin = true }
      case .latin:
        if isApart && latinWords > 0 {
          isNew = closedLatin || startsPerson(i, latinWords)
        } else if latinWords > 0 && closedLatin && hanRank != .none && i > start
          && tokens[i - 1].script == .han
        {
          // Tony 李明 Amy: who is Amy? Left with 李明.
          isNew = false
        }
        if !isNew { latinWords += 1 }
      }
      if isNew {
        people.append(start..<i)
        start = i
        latinWords = token.script == .latin ? 1 : 0
        closedLatin = false
        if token.script == .latin {
          hanRank = .none
          hanCount = 0
        } else {
          let rank = hanName(token).rank
          hanRank = rank
          hanCount = rank == .none ? 0 : 1
        }
      }
    }
    people.append(start..<tokens.count)
  }

  private func isApartDash(_ token: NameToken) -> Bool { token.gap.contains(.dash) }

  /// 欧阳 明珠, 陈方 安生: the first part is no name without the second.
  private func isFamilyAlone(_ token: NameToken) -> Bool {
    let name = slice(folded.view, token.start..<token.end)
    let n = name.count
    return HanNames.familyLength(name, 0, n).length == n
  }

  /// Whether the Latin word behind a mark begins another name: `Li Ming / Wang Wei`, but `Zhang, Wei`.
  private func startsPerson(_ i: Int, _ wordsBefore: Int) -> Bool {
    let tokens = cut.tokens
    // Mr. & Mrs. Chan
    if (i - wordsBefore..<i).allSatisfy({ withLetters(tokens[$0], LatinNameWords.prefixTitles.contains) }) {
      return false
    }
    var after = 1
    while i + after < tokens.count, tokens[i + after].script == .latin,
      tokens[i + after].gap.isDisjoint(with: [.hard, .comma])
    {
      after += 1
    }
    if tokens[i].gap.contains(.hard) { return after >= 2 || wordsBefore == 1 && after == 1 }
    guard tokens[i].gap.contains(.comma), wordsBefore >= 2, after >= 2 else { return false }
    return hasFamily(i - wordsBefore..<i) && hasFamily(i..<i + after)
  }

  /// Whether the first or last of the words is a Chinese family name.
  private func hasFamily(_ words: Range<Int>) -> Bool {
    isFamilyWord(cut.tokens[words.lowerBound]) || isFamilyWord(cut.tokens[words.upperBound - 1])
  }

  private func isFamilyWord(_ token: NameToken) -> Bool {
    let span = token.start..<token.end
    return span.count <= 10 && RomanizedNames.isFamily(slice(text.view, span))
  }

  // MARK: Parts

  /// Fills `parts` with the person of that number.
  mutating func readPerson(_ number: Int) {
    parts.clear()
    let range = people[number]
    takeNotes(range, isLast: number == people.count - 1)
    let main = mainHan(range)
    readLatinWords(range, beside: main.upperBound > main.lowerBound)
    if main.isEmpty {
      finishLatin()
    } else {
      readHan(range, main)
      finishHan()
    }
  }

  private mutating func takeNotes(_ range: Range<Int>, isLast: Bool) {
    for bracket in cut.brackets where bracket.isNote {
      let isMine =
        bracket.tokensBefore > range.lowerBound && bracket.tokensBefore <= range.upperBound
        || bracket.tokensBefore == 0 && range.lowerBound == 0
      if !isMine { continue }
      var start = bracket.start
      var end = bracket.end
      while start < end && isBlank(text[start]) { start += 1 }
      while end > start && isBlank(text[end - 1]) { end -= 1 }
      parts.note.add(slice(text.view, start..<end), after: u(";"))
      parts.flags.insert(.note)
    }
  }

  /// The Han tokens that make the name together; others are titles and remarks.
  private func mainHan(_ range: Range<Int>) -> Range<Int> {
    var best = range.lowerBound..<range.lowerBound
    var bestRank = HanName.Rank.none
    var i = range.lowerBound
    while i < range.upperBound {
      guard cut.tokens[i].script == .han else {
        i += 1
        continue
      }
      var name = hanName(cut.tokens[i])
      var end = i + 1
      var length = cut.tokens[i].end - cut.tokens[i].start
      // Nothing is stuck to it.
      let isOpen = length == 1 || name.prefix < length && name.nameEnd == length
      // Blanks inside a name: 李 明, 欧阳 明 珠.
      while isOpen, end < range.upperBound, cut.tokens[end].script == .han, cut.tokens[end].gap == .blank {
        let next = cut.tokens[end].end - cut.tokens[end].start
        let following = hanName(cut.tokens[end])
        let isWhole = following.rank == .none && next > 1
        if next == 1 && name.rank == .full && isErrand(folded[cut.tokens[end].start]) { break }
        // 王伟 王总, 深圳 李明; but 陈方 安生.
        let isFollowed = following.rank == .full || following.rank == .family && following.nameEnd < next
        if isFollowed && next > 1 && name.rank != .family && !isDoubleFamily(cut.tokens[i]) { break }
        if isWhole || length + next > 6 || length > 1 && name.rank == .full && next > 2 { break }
        if name.rank == .full && next == 2 && length >= 3 { break }
        length += next
        end += 1
        if name.rank == .none { name.rank = .weak }
      }
      if end > i + 1 {
        if let whole = joinedRank(i..<end), whole.rawValue > name.rank.rawValue { name.rank = whole }
      }
      if name.rank.rawValue > bestRank.rawValue {
        best = i..<end
        bestRank = name.rank
      }
      i = end
    }
    return best
  }

  private func isDoubleFamily(_ token: NameToken) -> Bool {
    let n = token.end - token.start
    return HanNames.doubleFamily(slice(folded.view, token.start..<token.end), 0, n).length == n
  }

  /// 李明 收, 李明 代: a word about the errand, not of the name.
  private func isErrand(_ s: UInt32) -> Bool {
    switch s {
    case u("收"), u("转"), u("代"), u("启"), u("等"), u("男"), u("女"), u("签"): true
    default: false
    }
  }

  private func joinedRank(_ tokens: Range<Int>) -> HanName.Rank? {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 40) { room in
      var n = 0
      for token in cut.tokens[tokens] {
        for i in token.start..<token.end where n < 40 {
          room[n] = folded[i]
          n += 1
        }
      }
      return HanNames.read(UnsafeBufferPointer(rebasing: room[0..<n])).rank
    }
  }

  private mutating func readHan(_ range: Range<Int>, _ main: Range<Int>) {
    joined.clear()
    written.clear()
    for token in cut.tokens[main] {
      joined.append(slice(folded.view, token.start..<token.end))
      written.append(slice(text.view, token.start..<token.end))
    }
    let first = cut.tokens[main.lowerBound]
    let name = HanNames.read(joined.view, boundary: main.count == 2 ? first.end - first.start : 0)
    if main.count > 1 { parts.flags.insert(.blanks) }
    mainSurname = name.surnames.0
    for i in range where cut.tokens[i].script == .han && i < main.lowerBound { addRemark(cut.tokens[i]) }
    put(name, from: written.view)
    for i in range where cut.tokens[i].script == .han && i >= main.upperBound { addRemark(cut.tokens[i]) }
    if name.rank == .none { parts.kind = .unknown }
    readMask(range, main)
  }

  /// A Han token that is no name: a title, or a remark.
  private mutating func addRemark(_ token: NameToken) {
    let word = slice(folded.view, token.start..<token.end)
    let shown = slice(text.view, token.start..<token.end)
    if HanNames.isTitle(word, 0, word.count)
      || word.count == 1 && HanNameWords.singleTitles.exact(word, 0, 1) != nil
    {
      parts.honorific.add(shown)
      parts.flags.insert(.title)
    } else if HanNames.isPhrase(word, 0, word.count),
      HanNameWords.titles.longestSuffix(word, 0, word.count).length > 0
    {
      parts.title.add(shown)
      parts.flags.insert(.title)
    } else {
      let name = HanNames.read(word)
      // 王总 王伟: the same person again, by a form of address.
      if name.kind == .informal && name.surnames.0 >= 0 && name.nameEnd < word.count
        && name.surnames.0 == mainSurname && name.prefix == 0
      {
        parts.honorific.add(slice(shown, name.nameEnd..<word.count))
        parts.flags.insert(.title)
        return
      }
      parts.note.add(shown, after: u(";"))
      parts.flags.insert(.note)
      if name.rank == .full && name.surnames.0 >= 0 && name.family > 0 { parts.flags.insert(.ambiguous) }
    }
  }

  private mutating func put(_ name: HanName, from written: UnsafeBufferPointer<UInt32>) {
    if name.rank == .none && name.prefix == 0 {
      // No name that we know: what a pipeline stores, but nothing is said of its parts.
      if !name.isPhrase { parts.shown.append(written) } else { parts.note.add(written, after: u(";")) }
      return
    }
    let familyEnd = name.prefix + name.family
    let isNickname = name.prefix == 1
    parts.kind = name.kind
    parts.flags.formUnion(name.flags)
    parts.family.append(slice(written, name.prefix..<min(familyEnd, name.nameEnd)))
    parts.given.append(slice(written, familyEnd..<max(familyEnd, name.nameEnd)))
    parts.surnames = name.surnames
    if name.isPhrase && name.prefix > 0 {
      parts.title.add(slice(written, 0..<name.prefix))
    } else {
      parts.honorific.add(slice(written, 0..<name.prefix))
    }
    parts.honorific.add(slice(written, name.nameEnd..<written.count))
    if name.prefix > 0 || name.nameEnd < written.count { parts.flags.insert(.title) }
    // 王总, 小王: what is known of the person is the form of address.
    let isAddress = name.kind == .informal && (name.nameEnd < written.count || isNickname)
    let from = isAddress && !isNickname ? name.prefix : isAddress ? 0 : name.prefix
    parts.shown.append(slice(written, from..<(isAddress ? written.count : name.nameEnd)))
    parts.han.append(slice(written, name.prefix..<name.nameEnd))
  }

  /// 李**, 张XX: letters are hidden. What shows is kept; only the family name is known.
  private mutating func readMask(_ range: Range<Int>, _ main: Range<Int>) {
    let last = cut.tokens[main.upperBound - 1]
    guard main.upperBound < range.upperBound, parts.family.count > 0 else { return }
    let mask = cut.tokens[main.upperBound]
    guard mask.script == .mask, mask.gap == [] else { return }
    let next = main.upperBound + 1 < range.upperBound ? cut.tokens[main.upperBound + 1] : mask
    let hasMore = next.script == .han && next.gap == []
    if !hasMore && parts.given.count > 0 && mask.end - mask.start == 1 {
      return
    }
    let end = hasMore ? next.end : mask.end
    parts.flags.insert(.masked)
    parts.kind = .informal
    parts.note.clear()
    parts.note.append(slice(text.view, last.end - parts.given.count..<end))
    parts.shown.append(slice(text.view, last.end..<end))
    parts.given.clear()
  }

  // MARK: Latin

  private mutating func readLatinWords(_ range: Range<Int>, beside han: Bool) {
    latin.clear()
    for i in range where cut.tokens[i].script == .latin {
      let token = cut.tokens[i]
      latin.add(text.view, token.start..<token.end, afterComma: token.gap.contains(.comma))
    }
    if latin.count > 0 { latin.decide(columnOrder) }
  }

  /// A Han name is there: the Latin words are a second name, as written.
  private mutating func finishHan() {
    if latin.count == 0 { return }
    if latin.isMask(text.view) && parts.family.count > 0 && parts.given.isEmpty {
      parts.flags.insert(.masked)
      parts.kind = .informal
      parts.note.add(slice(text.view, latin.words[0].span), after: u(";"))
      parts.shown.append(slice(text.view, latin.words[0].span))
      return
    }
    let isTitleAlone = latin.count == 1 && latin.isTitleWord
    for i in 0..<latin.count {
      let word = slice(text.view, latin.words[i].span)
      if latin.words[i].role == .title || isTitleAlone {
        parts.honorific.add(word)
        parts.flags.insert(.title)
      } else {
        parts.latin.add(word)
      }
    }
    if parts.latin.isEmpty { return }
    parts.flags.insert(.scripts)
    // David张: the Han part is the family name of a whole name.
    if parts.kind == .informal && parts.honorific.isEmpty { parts.kind = .person }
    if parts.kind == .unknown && parts.family.isEmpty && parts.given.isEmpty { parts.kind = .informal }
    let start = parts.shown.count
    if start > 0 { parts.shown.append(0x20) }
    for i in 0..<latin.count where latin.words[i].role != .title {
      if parts.shown.count > start + 1 { parts.shown.append(0x20) }
      parts.shown.appendCased(slice(text.view, latin.words[i].span))
    }
  }

  /// No Han name: the Latin words are the name.
  private mutating func finishLatin() {
    mainSurname = -1
    for i in people.isEmpty ? 0..<0 : 0..<cut.tokens.count where cut.tokens[i].script == .han {
      addRemark(cut.tokens[i])
    }
    if latin.count == 0 || !latin.hasNames || latin.isJunk { return }
    let isWhole = latin.isForeign && !latin.hasComma && !latin.isFamilyOnly
    for i in 0..<latin.count {
      let word = slice(text.view, latin.words[i].span)
      if latin.words[i].role == .title {
        parts.honorific.add(word)
        parts.flags.insert(.title)
        continue
      }
      if parts.shown.count > 0 { parts.shown.append(0x20) }
      if latin.isParticle(i) && parts.shown.count > 0 || latin.isParticle(i) && isMixedCase() {
        parts.shown.append(word)
        if !parts.given.isEmpty { parts.given.append(0x20) }
        parts.given.append(word)
        continue
      }
      parts.shown.appendCased(word)
      if latin.joinedFamily > 0 {
        putJoined(word)
      } else if latin.words[i].role == .family && !isWhole {
        if !parts.family.isEmpty { parts.family.append(0x20) }
        parts.family.appendCased(word)
      } else {
        if !parts.given.isEmpty { parts.given.append(0x20) }
        parts.given.appendCased(word)
      }
    }
    parts.kind =
      latin.isFamilyOnly || !parts.honorific.isEmpty && parts.family.isEmpty && latin.namesCount == 1
      ? .informal : .person
    if latin.isAmbiguous { parts.flags.insert(.ambiguous) }
    if isWhole { parts.flags.insert(.foreign) }
  }

  /// Some word has a capital of its own: `van der Berg`.
  private func isMixedCase() -> Bool {
    for i in 0..<latin.count where isUpperLatin(text[latin.words[i].span.lowerBound]) { return true }
    return false
  }

  /// `zhangwei`: family and given name in one word.
  private mutating func putJoined(_ word: UnsafeBufferPointer<UInt32>) {
    var letters = 0
    var i = 0
    while i < word.count && letters < latin.joinedFamily {
      if isLatinLetter(word[i]) { letters += 1 }
      i += 1
    }
    parts.family.appendTitled(slice(word, 0..<i))
    while i < word.count && !isLatinLetter(word[i]) { i += 1 }
    parts.given.appendTitled(slice(word, i..<word.count))
  }
}
