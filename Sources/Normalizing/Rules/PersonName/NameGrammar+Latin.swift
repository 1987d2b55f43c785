import Text

/// A person's name in Latin letters, alone or beside a Han name.
extension NameGrammar {
  mutating func readLatinWords(_ range: Range<Int>, beside han: Bool) {
    latin.clear()
    for i in range where cut.tokens[i].script == .latin {
      let token = cut.tokens[i]
      latin.add(text.view, token.start..<token.end, afterComma: token.gap.contains(.comma))
    }
    if latin.count > 0 { latin.decide(columnOrder) }
  }

  /// A Han name is there: the Latin words are a second name, as written.
  mutating func finishHan() {
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
      // AAA李明: an address book is sorted so.
      if i == 0 && word.count <= 3 && word.allSatisfy({ $0 | 0x20 == u("a") })
        && isBeforeHan(latin.words[i].span)
      {
        parts.note.add(word, after: u(";"))
        parts.flags.insert(.note)
        latin.words[i].role = .title
      } else if latin.words[i].role == .title || isTitleAlone {
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

  private func isBeforeHan(_ span: Range<Int>) -> Bool {
    cut.tokens.contains { $0.script == .han && $0.start >= span.upperBound }
  }

  /// No Han name: the Latin words are the name.
  mutating func finishLatin() {
    mainSurname = -1
    for i in people.isEmpty ? 0..<0 : 0..<cut.tokens.count where cut.tokens[i].script == .han {
      addRemark(cut.tokens[i])
    }
    if latin.count == 0 || !latin.hasNames || latin.isJunk { return }
    if latin.isMask(text.view) {
      parts.flags.insert(.masked)
      return
    }
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
  func isMixedCase() -> Bool {
    for i in 0..<latin.count where isUpperLatin(text[latin.words[i].span.lowerBound]) { return true }
    return false
  }

  /// `zhangwei`: family and given name in one word.
  mutating func putJoined(_ word: UnsafeBufferPointer<UInt32>) {
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
