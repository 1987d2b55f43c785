import Text

/// Who is named in a cell.
extension NameGrammar {
  /// 刘洋和孙丽: two whole names with an "and" between them.
  mutating func splitPairs() {
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

  func isAnd(_ s: UInt32) -> Bool {
    s == u("和") || s == u("与") || s == u("及") || s == u("跟") || s == u("暨")
  }

  func hanName(_ token: NameToken) -> HanName {
    HanNames.read(slice(folded.view, token.start..<token.end))
  }

  /// Divides the tokens into people. A part in the other script, and a title, belong to the person beside them.
  mutating func findPeople() {
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

  func isApartDash(_ token: NameToken) -> Bool { token.gap.contains(.dash) }

  /// 欧阳 明珠, 陈方 安生: the first part is no name without the second.
  func isFamilyAlone(_ token: NameToken) -> Bool {
    let name = slice(folded.view, token.start..<token.end)
    let n = name.count
    return HanNames.familyLength(name, 0, n).length == n
  }

  /// Whether the Latin word behind a mark begins another name: `Li Ming / Wang Wei`, but `Zhang, Wei`.
  func startsPerson(_ i: Int, _ wordsBefore: Int) -> Bool {
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
  func hasFamily(_ words: Range<Int>) -> Bool {
    isFamilyWord(cut.tokens[words.lowerBound]) || isFamilyWord(cut.tokens[words.upperBound - 1])
  }

  func isFamilyWord(_ token: NameToken) -> Bool {
    let span = token.start..<token.end
    return span.count <= 10 && RomanizedNames.isFamily(slice(text.view, span))
  }
}
