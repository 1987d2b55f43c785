import Text

/// A person with a Han name.
extension NameGrammar {
  /// The Han tokens that make the name together; others are titles and remarks.
  func mainHan(_ range: Range<Int>) -> Range<Int> {
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
      while isOpen, end < range.upperBound, cut.tokens[end].script == .han, isJoint(end, i, name) {
        let next = cut.tokens[end].end - cut.tokens[end].start
        let following = hanName(cut.tokens[end])
        let isWhole = following.rank == .none && next > 1
        if next == 1 && name.rank == .full && isErrand(folded[cut.tokens[end].start]) { break }
        // 王伟 王总, 深圳 李明; but 陈方 安生.
        let isFollowed = following.rank == .full || following.rank == .family && following.nameEnd < next
        if isFollowed && next > 1 && length > 1 && name.rank != .family && !isDoubleFamily(cut.tokens[i]) {
          break
        }
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

  /// Whether token `i` may go on with the name of token `first`: behind a blank, or behind a mark if the first is a
  /// bare family name (李-明).
  func isJoint(_ i: Int, _ first: Int, _ name: HanName) -> Bool {
    let token = cut.tokens[i]
    if token.gap == .blank { return true }
    guard i == first + 1, name.rank == .family, name.prefix == 0, token.end - token.start <= 2 else {
      return false
    }
    if token.gap == .dash || token.gap == .comma || token.gap == .hard {
      return hanName(token).kind == .unknown || token.gap != .hard && hanName(token).kind == .person
    }
    return false
  }

  func isDoubleFamily(_ token: NameToken) -> Bool {
    let n = token.end - token.start
    return HanNames.doubleFamily(slice(folded.view, token.start..<token.end), 0, n).length == n
  }

  /// 李明 收, 李明 代: a word about the errand, not of the name.
  func isErrand(_ s: UInt32) -> Bool {
    switch s {
    case u("收"), u("转"), u("代"), u("启"), u("等"), u("男"), u("女"), u("签"): true
    default: false
    }
  }

  func joinedRank(_ tokens: Range<Int>) -> HanName.Rank? {
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

  mutating func readHan(_ range: Range<Int>, _ main: Range<Int>) {
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
  mutating func addRemark(_ token: NameToken) {
    let word = slice(folded.view, token.start..<token.end)
    let shown = slice(text.view, token.start..<token.end)
    if HanNames.isTitle(word, 0, word.count)
      || word.count == 1 && HanNameWords.singleTitles.exact(word, 0, 1) != nil
    {
      parts.honorific.add(shown)
      parts.flags.insert(.title)
    } else if word.count == 1 && "小老阿大".unicodeScalars.contains(where: { $0.value == word[0] }) {
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

  mutating func put(_ name: HanName, from written: UnsafeBufferPointer<UInt32>) {
    if name.rank == .none && name.prefix == 0 {
      // No name that we know: what a pipeline stores, but nothing is said of its parts.
      if !name.isPhrase { parts.shown.append(written) } else { parts.note.add(written, after: u(";")) }
      return
    }
    let familyEnd = name.prefix + name.family
    let isNickname = name.prefix == name.lead + 1 && name.kind == .informal
    parts.kind = name.kind
    parts.flags.formUnion(name.flags)
    parts.family.append(slice(written, name.prefix..<min(familyEnd, name.nameEnd)))
    parts.given.append(slice(written, familyEnd..<max(familyEnd, name.nameEnd)))
    parts.surnames = name.surnames
    putAround(name, written)
    // 王总, 小王: what is known of the person is the form of address.
    let isAddress = name.kind == .informal && (name.nameEnd < written.count || isNickname)
    let from = isNickname ? name.lead : name.prefix
    parts.shown.append(slice(written, from..<(isAddress ? written.count : name.nameEnd)))
    parts.han.append(slice(written, name.prefix..<name.nameEnd))
  }

  /// What is stuck to a name, before and behind it.
  mutating func putAround(_ name: HanName, _ written: UnsafeBufferPointer<UInt32>) {
    let lead = slice(written, 0..<name.lead)
    if name.isPhrase {
      parts.title.add(slice(written, 0..<(name.lead > 0 ? name.lead : name.prefix)))
    } else if name.isRemark {
      parts.note.add(lead, after: u(";"))
      parts.flags.insert(.note)
    } else {
      parts.honorific.add(lead)
    }
    if !name.isPhrase || name.lead > 0 { parts.honorific.add(slice(written, name.lead..<name.prefix)) }
    parts.honorific.add(slice(written, name.nameEnd..<written.count))
    if name.prefix > 0 || name.nameEnd < written.count { parts.flags.insert(.title) }
  }

  /// 李**, 张XX: letters are hidden. What shows is kept; only the family name is known.
  mutating func readMask(_ range: Range<Int>, _ main: Range<Int>) {
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
}
