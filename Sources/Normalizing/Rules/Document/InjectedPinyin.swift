import Text

/// Pinyin in brackets after characters, as pages converted by machine have it: `關(guān)系`.
///
/// A bracket goes only where its syllable is a reading of the character before it, tone included. Texts that
/// teach readings stay: they gloss character after character, or characters that stand alone, or speak of it.
enum InjectedPinyin: DocumentRule {
  static let id = "document-pinyin"
  static let summary =
    "A reading in brackets after its character goes when Traditional characters carry it or the text repeats the pattern; texts that teach readings stay."
  static let examples = [
    DocumentExample("客戶關(guān)系管理是這個(gè)系統(tǒng)的核心", becomes: ["客戶關系管理是這個系統的核心"]),
    DocumentExample("公司发（fā）展很快，客户关（guān）系良好", becomes: ["公司发展很快，客户关系良好"]),
    DocumentExample(stays: "我(wǒ)爱(ài)学(xué)习(xí)"),
    DocumentExample(stays: "“行”字读作行(xíng)或行(háng)"),
    DocumentExample(stays: "請聯繫曾(zēng)先生"),
  ]

  static func apply(_ text: inout DocumentText) {
    var glosses: [Gloss] = []
    var others = 0
    for (i, line) in text.lines.enumerated() {
      line.withUnsafeBufferPointer { find($0, line: i, &glosses, others: &others) }
    }
    guard !glosses.isEmpty else { return }
    let chosen = injected(glosses, others: others, speaks: text.lines.contains(where: speaksOfReadings))
    var start = 0
    while start < chosen.count {
      var end = start
      while end < chosen.count, chosen[end].line == chosen[start].line { end += 1 }
      let cuts = chosen[start..<end].map {
        DocumentText.Cut(range: $0.range, context: $0.range.lowerBound - 1..<$0.range.upperBound)
      }
      text.apply(cuts, to: chosen[start].line, rule: id)
      start = end
    }
  }

  /// A reading in brackets that is one of the character before it.
  struct Gloss {
    var line: Int
    /// With the brackets.
    var range: Range<Int>
    var carrier: UInt32
    var isTraditional: Bool
    var isUsual: Bool
    var isMarked: Bool
    var syllable: TonedSyllable
    /// The character follows a bracket of the same sort.
    var isNextToGloss: Bool
    /// No Han character before the carrier or behind the bracket: nothing that it could be a word with.
    var isAlone: Bool
    /// A word such as 读作 stands before the character.
    var isExplained: Bool
  }

  /// Which of them were injected.
  private static func injected(_ glosses: [Gloss], others: Int, speaks: Bool) -> [Gloss] {
    let marked = glosses.filter(\.isMarked)
    let traditional = marked.count(where: \.isTraditional)
    let simplified = marked.count - traditional
    let inRow = marked.count(where: \.isNextToGloss)
    let alone = marked.count(where: \.isAlone)
    if others > marked.count || alone * 2 > marked.count && marked.count > 1 { return [] }
    if traditional > 0 {
      // Teaching glosses every character, whatever its script.
      if simplified > 0, marked.count > 2, inRow * 2 + 1 >= marked.count { return [] }
      if simplified > traditional { return [] }
      if marked.count == 1, let only = marked.first, !only.isUsual || only.isAlone || speaks { return [] }
      return glosses.filter { !$0.isExplained && ($0.isMarked || $0.isTraditional) }
    }
    let isDoubtful =
      marked.count < 2 || others > 0 || speaks || inRow > 0 || alone > 0
      || marked.contains { $0.isExplained || Rarity.isRare($0.carrier) }
      || marked.count(where: \.isUsual) * 2 < marked.count
    return isDoubtful || hasTwoReadings(marked) ? [] : marked
  }

  /// Whether one character is glossed in two ways.
  private static func hasTwoReadings(_ glosses: [Gloss]) -> Bool {
    var seen: [UInt32: TonedSyllable] = [:]
    return glosses.contains { gloss in
      let before = seen.updateValue(gloss.syllable, forKey: gloss.carrier)
      return before.map { $0 != gloss.syllable } ?? false
    }
  }

  // MARK: Finding

  private static func find(
    _ line: UnsafeBufferPointer<UInt32>, line number: Int, _ glosses: inout [Gloss], others: inout Int
  ) {
    var i = 1
    var lastEnd = -1
    while i < line.count {
      guard isOpenBracket(line[i]), isHan(line[i - 1]), let close = closing(line, i) else {
        i += 1
        continue
      }
      let start = i
      i = close + 1
      var inner = start + 1..<close
      while !inner.isEmpty, isAnyBlank(line[inner.lowerBound]) { inner.removeFirst() }
      while !inner.isEmpty, isAnyBlank(line[inner.upperBound - 1]) { inner.removeLast() }
      let scalars = UnsafeBufferPointer(rebasing: line[inner])
      let carrier = line[start - 1]
      guard let syllable = TonedSyllable(scalars), let match = TonedReadings.shared.match(carrier, syllable)
      else {
        if scalars.contains(where: isMarkedVowel) { others += 1 }
        continue
      }
      let before = start > 1 ? line[start - 2] : 0
      let after = close + 1 < line.count ? line[close + 1] : 0
      glosses.append(
        Gloss(
          line: number, range: start..<close + 1, carrier: carrier,
          isTraditional: HanConversion.isTraditional(carrier), isUsual: match == .usual,
          isMarked: syllable.isMarked, syllable: syllable, isNextToGloss: lastEnd == start - 1,
          isAlone: !isHan(before) && lastEnd != start - 1 && !isHan(after),
          isExplained: isExplained(line, before: start - 1)))
      lastEnd = close + 1
    }
  }

  private static func isOpenBracket(_ s: UInt32) -> Bool { s == 0x28 || s == 0xFF08 }

  /// The closing bracket of a short text of letters.
  private static func closing(_ line: UnsafeBufferPointer<UInt32>, _ open: Int) -> Int? {
    var i = open + 1
    while i < line.count, i - open <= 32 {
      let s = line[i]
      if s == 0x29 || s == 0xFF09 { return i > open + 1 ? i : nil }
      guard s < 0x370 || 0x2000...0x206F ~= s || s == 0x3000 || s == 0xFF0C || s == 0x3001 else { return nil }
      i += 1
    }
    return nil
  }

  private static func isMarkedVowel(_ s: UInt32) -> Bool {
    s >= 0xE0 && [s].withUnsafeBufferPointer { TonedSyllable($0)?.isMarked ?? false }
  }

  /// 读作, 念, 音: within four characters before the glossed one.
  private static func isExplained(_ line: UnsafeBufferPointer<UInt32>, before place: Int) -> Bool {
    for i in max(0, place - 4)..<place where "读讀念".unicodeScalars.contains(where: { $0.value == line[i] }) {
      return true
    }
    return false
  }

  private static let teaching = ScalarTrie(
    words: "拼音 读音 讀音 注音 多音字 多音 声调 聲調 生字 读作 讀作 念作 識字 识字 课文 課文 朗读 朗讀 普通话 普通話 发音 發音 怎么读 怎麼讀")

  private static func speaksOfReadings(_ line: [UInt32]) -> Bool {
    line.withUnsafeBufferPointer { line in
      line.indices.contains { teaching.longestPrefix(line, $0, line.count).length > 0 }
    }
  }
}

/// How rare characters are, for rules that ask.
enum Rarity {
  /// Outside the few thousand characters that texts are written in: readers may need its reading.
  static func isRare(_ s: UInt32) -> Bool { CharacterFrequency.bits(s) > 15 }
}
