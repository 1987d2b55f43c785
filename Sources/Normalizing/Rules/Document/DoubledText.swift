/// Phrases that stand twice because a slide held two drawings of them: `客户信息管理客户信息管理`, `第第2章章`.
///
/// A line is put right only when every word of it is doubled, and a whole document when four fifths of its words
/// are; what people say twice on purpose (娜娜, 谢谢, 高高兴兴, 研究研究) and numbers (1100) prove nothing.
enum DoubledText: DocumentRule {
  static let id = "document-doubled"
  static let summary =
    "Phrases or characters written twice become single when that holds for all words of a line, or for four in five of a text."
  static let examples = [
    DocumentExample("客户信息管理客户信息管理", becomes: ["客户信息管理"]),
    DocumentExample("第第2章章", becomes: ["第2章"]),
    DocumentExample("1.2 客客户户资资料料 维维护护", becomes: ["1.2 客户资料 维护"]),
    DocumentExample(stays: "娜娜", "谢谢", "常常高高兴兴", "研究研究 讨论讨论", "1100 2222"),
    DocumentExample(stays: "客户信息管理客户信息管理的说明"),
  ]

  /// A line needs so much to be changed on its own evidence.
  private static let enough = 6

  static func apply(_ text: inout DocumentText) {
    // What remains after one pass can be doubled again where slides held three drawings.
    for _ in 0..<3 where !pass(&text) { return }
  }

  /// Returns whether anything changed.
  private static func pass(_ text: inout DocumentText) -> Bool {
    let lines = text.lines.map { line in line.withUnsafeBufferPointer { DoubledLine($0) } }
    var words = 0
    var doubled = 0
    var score = 0
    for line in lines {
      for word in line.words {
        words += word.isNatural ? 0 : 1
        doubled += word.score > 0 ? 1 : 0
        score += word.score
      }
    }
    let isWholeText = doubled >= 2 && doubled * 5 >= words * 4 && score >= 2 * enough
    var changed = false
    for (i, line) in lines.enumerated() {
      let isWholeLine = line.words.allSatisfy { $0.score > 0 || $0.isNatural } && line.score >= enough
      let cuts = line.whole.map { [$0] } ?? (isWholeText ? line.allCuts : isWholeLine ? line.cuts : [])
      if !cuts.isEmpty {
        text.apply(cuts, to: i, rule: id)
        changed = true
      }
    }
    return changed
  }
}

/// What is doubled in one line.
struct DoubledLine {
  struct Word {
    /// How much it proves that the line is doubled; 0 when it is not.
    var score: Int
    /// Doubled as words of the language are: neither for nor against.
    var isNatural: Bool
  }

  private(set) var words: [Word] = []
  /// The pieces to replace if the line is to be put right.
  private(set) var cuts: [DocumentText.Cut] = []
  /// The same for verbs that people say twice: 总结总结. They go only where everything is doubled.
  private var verbCuts: [DocumentText.Cut] = []
  var allCuts: [DocumentText.Cut] {
    verbCuts.isEmpty ? cuts : (cuts + verbCuts).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
  /// The second half when the line is one text twice, marks and all.
  private(set) var whole: DocumentText.Cut?

  var score: Int { words.reduce(0) { $0 + $1.score } }

  init(_ line: UnsafeBufferPointer<UInt32>) {
    if let repeated = Self.secondHalf(line) {
      whole = repeated
      words = [Word(score: 6, isNatural: false)]
      return
    }
    var i = 0
    var hasPairs = false
    while i < line.count {
      if Self.isSeparator(line[i]) {
        i += 1
        continue
      }
      var end = i + 1
      while end < line.count, !Self.isSeparator(line[end]) { end += 1 }
      hasPairs = add(line, i..<end) || hasPairs
      i = end
    }
    if hasPairs { addDoubledMarks(line) }
  }

  /// Returns whether the word is written character by character twice.
  private mutating func add(_ line: UnsafeBufferPointer<UInt32>, _ range: Range<Int>) -> Bool {
    let word = UnsafeBufferPointer(rebasing: line[range])
    let hasHan = word.contains(where: isHan)
    guard hasHan || word.count >= 10 else { return false }
    guard let cover = DoubledCover(word) else {
      if hasHan, !Self.isNumbering(word) { words.append(Word(score: 0, isNatural: false)) }
      return false
    }
    words.append(Word(score: cover.score, isNatural: cover.score == 0))
    let isVerb = cover.score == 0 && word.count == 4 && cover.cuts.count == 1
    if cover.score == 0, !isVerb { return false }
    for cut in cover.cuts {
      let moved = cut.range.lowerBound + range.lowerBound..<cut.range.upperBound + range.lowerBound
      let cut = DocumentText.Cut(range: moved, replacement: cut.replacement)
      if isVerb { verbCuts.append(cut) } else { cuts.append(cut) }
    }
    return cover.hasPairs
  }

  /// 一, 十二, 图1, 第3章: numbering that was drawn once.
  private static func isNumbering(_ word: UnsafeBufferPointer<UInt32>) -> Bool {
    word.count <= 5
      && word.allSatisfy { s in
        s < 0x80 || "一二三四五六七八九十百〇零第章节節条條图圖表附录錄篇部分".unicodeScalars.contains { $0.value == s }
      }
  }

  /// Brackets and marks between words that are written twice like the characters around them.
  private mutating func addDoubledMarks(_ line: UnsafeBufferPointer<UInt32>) {
    var i = 0
    while i + 1 < line.count {
      let s = line[i]
      if s == line[i + 1], s >= 0x80 || s == 0x28 || s == 0x29, Self.isSeparator(s), !isAnyBlank(s),
        !(0x2010...0x2027 ~= s), s != 0xB7, i + 2 == line.count || line[i + 2] != s
      {
        cuts.append(DocumentText.Cut(range: i..<i + 2, replacement: [s]))
        i += 2
      } else {
        i += 1
      }
    }
    cuts.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The line is `X X` or `XX` with marks inside, long enough not to be said so.
  private static func secondHalf(_ line: UnsafeBufferPointer<UInt32>) -> DocumentText.Cut? {
    var start = 0
    var end = line.count
    while start < end, isAnyBlank(line[start]) { start += 1 }
    while end > start, isAnyBlank(line[end - 1]) { end -= 1 }
    guard end - start >= 8 else { return nil }
    let middle = start + (end - start) / 2
    let hasBlank = (end - start) % 2 == 1 && isAnyBlank(line[middle])
    guard hasBlank || (end - start) % 2 == 0 else { return nil }
    let second = hasBlank ? middle + 1 : middle
    let half = middle - start
    for i in 0..<half where line[start + i] != line[second + i] { return nil }
    let text = UnsafeBufferPointer(rebasing: line[start..<middle])
    let han = text.count(where: isHan)
    let hasMarks = text.contains { isSeparator($0) && !isAnyBlank($0) }
    // Rhythm, not damage: 恭喜恭喜 恭喜恭喜.
    let letters = text.count(where: isLatinLetter)
    let isPhrase = hasMarks || text.contains(where: isAnyBlank)
    guard han >= 4 ? hasBlank || isPhrase : letters >= 8 && !hasBlank && isPhrase,
      DoubledCover.isAperiodic(text)
    else { return nil }
    return DocumentText.Cut(range: middle..<end, context: start..<end)
  }

  private static func isSeparator(_ s: UInt32) -> Bool {
    switch s {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: false
    case 0..<0xAA, 0xB7, 0x2000...0x206F, 0x2190...0x2BFF, 0x3000...0x3004, 0x3008...0x3020, 0x30FB,
      0xFE10...0xFE6F, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65:
      true
    default: false
    }
  }
}
