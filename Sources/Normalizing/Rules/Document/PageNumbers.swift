/// Page numbers that ended up inside sentences where the pages of a document were joined.
///
/// One number proves nothing: at least three must count up through the text, far apart, each where a sentence
/// goes on. Numbers with a label before them (第3, 附件3) or a unit behind them (3个) are left, and so are lists.
enum PageNumbers: DocumentRule {
  static let id = "document-page-number"
  static let summary =
    "Numbers that count up through a text at places where its sentences go on are page numbers and go."
  static let examples = [
    DocumentExample(
      "客户资料应当由负责的销售人", "- 3 -", "员及时更新，不得拖延。", "系统每天夜里自动备份全部数", "- 4 -", "据，并把结果发给管理员。",
      becomes: ["客户资料应当由负责的销售人", "", "员及时更新，不得拖延。", "系统每天夜里自动备份全部数", "", "据，并把结果发给管理员。"]),
    DocumentExample(
      "客户资料由销售人员7及时更新，系统每天夜里自动8备份全部数据，结果由管理9员保存至少一年。",
      becomes: ["客户资料由销售人员及时更新，系统每天夜里自动备份全部数据，结果由管理员保存至少一年。"]),
    DocumentExample(stays: "需要客户1名称、客户2电话、客户3地址"),
    DocumentExample(stays: "购买电脑1台，另购显示器2台，打印机3台"),
  ]

  static func apply(_ text: inout DocumentText) {
    let candidates = find(text.lines)
    let chosen = filled(chain(candidates.filter { !$0.isDoubtful }), candidates.filter(\.isDoubtful))
    guard isConvincing(chosen) else { return }
    var start = 0
    while start < chosen.count {
      var end = start
      while end < chosen.count, chosen[end].line == chosen[start].line { end += 1 }
      let line = text.lines[chosen[start].line]
      let cuts = chosen[start..<end].map { found -> DocumentText.Cut in
        let keepsBlank = found.isBetweenLetters
        let context = max(0, found.range.lowerBound - 4)..<min(line.count, found.range.upperBound + 4)
        return DocumentText.Cut(
          range: found.range, replacement: keepsBlank ? [0x20] : [], context: context)
      }
      text.apply(apart(cuts), to: chosen[start].line, rule: id)
      start = end
    }
  }

  /// A number that could be a page's.
  private struct Candidate {
    var line: Int
    /// With the blanks and dashes around it.
    var range: Range<Int>
    var value: Int
    /// Scalars of the text before it.
    var offset: Int
    /// The number has a line of its own.
    var isAlone: Bool
    /// It is dressed up as a page number: `- 3 -`, 第3页.
    var isDressed: Bool
    /// The sentence clearly goes on behind it.
    var continues: Bool
    var isBetweenLetters: Bool
    /// It has a label before it or a unit behind it: counts only between two others that ask for it.
    var isDoubtful: Bool
    /// The characters before and behind.
    var left: UInt32
    var right: UInt32
  }

  // MARK: Finding

  private static func find(_ lines: [[UInt32]]) -> [Candidate] {
    var found: [Candidate] = []
    var offset = 0
    var before: UInt32 = 0
    for (i, line) in lines.enumerated() {
      let after = nextScalar(lines, i)
      if let (value, isDressed) = pageLine(line) {
        found.append(
          Candidate(
            line: i, range: 0..<line.count, value: value, offset: offset, isAlone: true, isDressed: isDressed,
            continues: goesOn(before, after), isBetweenLetters: false, isDoubtful: false, left: before,
            right: after))
      } else {
        line.withUnsafeBufferPointer { findInside($0, i, offset, before, after, &found) }
        before = line.last { !isAnyBlank($0) } ?? before
      }
      offset += line.count
    }
    return found
  }

  private static func isPageLine(_ line: [UInt32]) -> Bool { line.count <= 24 && pageLine(line) != nil }

  /// The first scalar behind line `i`, page lines left out; looks at a few lines only.
  private static func nextScalar(_ lines: [[UInt32]], _ i: Int) -> UInt32 {
    for next in lines[(i + 1)...].prefix(4) where !isPageLine(next) {
      if let scalar = next.first(where: { !isAnyBlank($0) }) { return scalar }
    }
    return 0
  }

  /// The page a line of nothing else names: `12`, `- 12 -`, `第 12 页`, `12 / 30`, `Page 12 of 30`.
  private static func pageLine(_ line: [UInt32]) -> (value: Int, isDressed: Bool)? {
    guard line.count <= 24 else { return nil }
    var numbers: [Int] = []
    var isDressed = false
    var i = 0
    while i < line.count {
      let s = line[i]
      if isDigit(s) {
        var value = 0
        let start = i
        while i < line.count, isDigit(line[i]), i - start < 5 {
          value = value * 10 + Int(line[i] - 0x30)
          i += 1
        }
        guard i - start < 5, i - start == 1 || line[start] != 0x30 else { return nil }
        numbers.append(value)
        continue
      }
      if !isAnyBlank(s) {
        let isWord = "第页頁共-–—·/|of\u{2022}~".unicodeScalars.contains { $0.value == s }
        guard isWord || "page".unicodeScalars.contains(where: { $0.value == asciiLower(s) }) else {
          return nil
        }
        isDressed = true
      }
      i += 1
    }
    guard let first = numbers.first, numbers.count <= 2, first > 0 else { return nil }
    return numbers.count == 2 && (!isDressed || numbers[1] < first) ? nil : (first, isDressed)
  }

  private static func findInside(
    _ line: UnsafeBufferPointer<UInt32>, _ number: Int, _ offset: Int, _ before: UInt32, _ after: UInt32,
    _ found: inout [Candidate]
  ) {
    var i = 0
    while i < line.count {
      guard isDigit(line[i]) else {
        i += 1
        continue
      }
      let start = i
      var value = 0
      while i < line.count, isDigit(line[i]) {
        if i - start < 4 { value = value * 10 + Int(line[i] - 0x30) }
        i += 1
      }
      guard i - start <= 3, line[start] != 0x30 else { continue }
      var low = start
      while low > 0, isAnyBlank(line[low - 1]) { low -= 1 }
      var high = i
      while high < line.count, isAnyBlank(line[high]) { high += 1 }
      // The characters that touch the number, and those of the sentence around it.
      if low == start, start > 0, !isHan(line[start - 1]), !isSoftMark(line[start - 1]) { continue }
      if high == i, i < line.count, !isHan(line[i]), !isSoftMark(line[i]) { continue }
      let left = low > 0 ? line[low - 1] : before
      let right = high < line.count ? line[high] : after
      guard left != 0, right != 0, goesOn(left, right) else { continue }
      // Between two marks of a list one of them was the number's neighbor only.
      if left == 0x3001, right == 0x3001, high < line.count { high += 1 }
      found.append(
        Candidate(
          line: number, range: low..<high, value: value, offset: offset + start, isAlone: false,
          isDressed: false, continues: true,
          isBetweenLetters: isASCIILetter(left) && isASCIILetter(right) && low > 0 && high < line.count,
          isDoubtful: isLabel(left) || isUnit(right), left: left, right: right))
    }
  }

  /// A sentence that ends with `left` before a number goes on with `right` behind it.
  private static func goesOn(_ left: UInt32, _ right: UInt32) -> Bool {
    let leftGoesOn = isHan(left) || isASCIILetter(left) || isSoftMark(left) && left != 0x29 && left != 0xFF09
    let rightGoesOn = isHan(right) || isASCIILetter(right) || isSoftMark(right)
    return leftGoesOn && rightGoesOn && (isHan(left) || isHan(right))
  }

  /// Marks that do not end a sentence.
  private static func isSoftMark(_ s: UInt32) -> Bool {
    switch s {
    case 0x3001, 0xFF0C, 0x29, 0xFF09, 0x300D, 0x300B, 0x201D: true
    default: false
    }
  }

  private static let labels = Set(
    "第图圖表件案例步骤驟段本类類型号號区區栋棟楼樓约約共达達近超满滿前后後各每逾章节節条條款项項期级級组組卷册版为為是到至加减乘除排名次元月年高长宽重客户甲乙丙丁组队隊班批等栏欄行列级页頁"
      .unicodeScalars.map(\.value))
  private static let units = Set(
    "年月日号號时時分秒个個位名家人元万萬亿億千百十点點级級届屆版楼樓层層室栋棟座章节節条條款项項页頁次天周岁歲季度米克吨噸台臺套件张張份只隻辆輛种種类類期倍成折笔筆户戶单單组組间間处處所步遍回封本册冊角块塊平方立%％℃．.：:（(/／-—~～+＋"
      .unicodeScalars.map(\.value))

  private static func isLabel(_ s: UInt32) -> Bool { labels.contains(s) }
  private static func isUnit(_ s: UInt32) -> Bool { units.contains(s) }

  // MARK: Choosing

  /// The longest run of candidates whose numbers count up by one, here and there by two.
  private static func chain(_ candidates: [Candidate]) -> [Candidate] {
    var best: [Int: (length: Int, place: Int)] = [:]
    var previous = [Int](repeating: -1, count: candidates.count)
    var lengths = [Int](repeating: 1, count: candidates.count)
    var end = -1
    for (i, candidate) in candidates.enumerated() {
      for step in 1...2 {
        guard let (length, place) = best[candidate.value - step],
          candidate.offset - candidates[place].offset >= (candidate.isAlone ? 1 : 6),
          length >= lengths[i]
        else { continue }
        lengths[i] = length + 1
        previous[i] = place
      }
      if best[candidate.value].map({ $0.length <= lengths[i] }) ?? true {
        best[candidate.value] = (lengths[i], i)
      }
      if end < 0 || lengths[i] > lengths[end] { end = i }
    }
    var chosen: [Candidate] = []
    while end >= 0 {
      chosen.append(candidates[end])
      end = previous[end]
    }
    return chosen.reversed()
  }

  /// The chain with the doubtful numbers that are missing in it and stand where they should.
  private static func filled(_ chain: [Candidate], _ doubtful: [Candidate]) -> [Candidate] {
    var result: [Candidate] = []
    var next = 0
    for candidate in chain {
      if let last = result.last, last.value + 2 == candidate.value {
        while next < doubtful.count, doubtful[next].offset < last.offset { next += 1 }
        var i = next
        while i < doubtful.count, doubtful[i].offset < candidate.offset {
          if doubtful[i].value == last.value + 1 {
            result.append(doubtful[i])
            break
          }
          i += 1
        }
        next = i
      }
      result.append(candidate)
    }
    return result
  }

  private static func isConvincing(_ chain: [Candidate]) -> Bool {
    let count = chain.count
    guard count >= 3 || count == 2 && chain.allSatisfy({ $0.isDressed && $0.continues }) else { return false }
    guard chain.count(where: \.continues) * 2 >= count else { return false }
    let gaps = zip(chain, chain.dropFirst()).count { $0.value + 1 < $1.value }
    guard gaps * 3 <= count else { return false }
    let inside = chain.filter { !$0.isAlone }
    // A list: 1、…2、…3、… Labels: the same character before, or behind, most of them.
    if inside.count(where: { $0.right == 0x3001 || $0.right == 0x29 || $0.right == 0xFF09 }) * 2
      > inside.count
    {
      return false
    }
    for side in [\Candidate.left, \Candidate.right] {
      var counts: [UInt32: Int] = [:]
      for candidate in inside { counts[candidate[keyPath: side], default: 0] += 1 }
      if counts.values.contains(where: { $0 >= 2 && $0 * 2 >= inside.count }) { return false }
    }
    return true
  }

  /// Contexts shown with two edits must not reach into each other.
  private static func apart(_ cuts: [DocumentText.Cut]) -> [DocumentText.Cut] {
    var result = cuts
    for i in result.indices.dropFirst() {
      guard let mine = result[i].context, let other = result[i - 1].context else { continue }
      if mine.lowerBound < result[i - 1].range.upperBound {
        result[i].context = result[i - 1].range.upperBound..<mine.upperBound
      }
      if other.upperBound > result[i].range.lowerBound {
        result[i - 1].context = other.lowerBound..<result[i].range.lowerBound
      }
    }
    return result
  }
}
