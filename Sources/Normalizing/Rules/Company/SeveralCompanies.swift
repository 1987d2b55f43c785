/// One cell with two names, or with one name twice.
enum SeveralCompanies {
  /// Whether a cell of plain Han characters could be: a form ends inside it, or its halves begin alike.
  static func mayBe(_ text: UnsafeBufferPointer<UInt32>) -> Bool {
    let n = text.count
    if n & 1 == 0 && text[0] == text[n / 2] && text[n / 2 - 1] == text[n - 1] { return true }
    var i = 3
    while i + 4 < n {
      if text[i] == u("司") && text[i - 1] == u("公") && text[n - 1] == u("司") { return true }
      i += 1
    }
    return false
  }

  /// Whether a name with a form that makes it certain ends at `end`. Written text, in either script.
  static func endsInForm(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> Bool {
    guard end - start >= 4 else { return false }
    let last = text[end - 1]
    if isHan(last) {
      if last == u("司") { return text[end - 2] == u("公") }
      if last == u("社") {
        return text[end - 2] == u("会") || text[end - 2] == u("會") || text[end - 2] == u("作")
      }
      if last == u("所") { return text[end - 2] == u("务") || text[end - 2] == u("務") }
      if last == u("厂") || last == u("廠") || last == u("店") || last == u("院") { return true }
      if last == u("行") {
        return text[end - 2] == u("商") || text[end - 2] == u("程") || text[end - 2] == u("银")
          || text[end - 2] == u("銀")
      }
      if last == u("部") {
        return text[end - 2] == u("营") || text[end - 2] == u("銷") || text[end - 2] == u("销")
      }
      return last == u("学") || last == u("團") || last == u("团") || last == u("學")
    }
    if last == u(")") {
      var open = end - 2
      while open > start && text[open] != u("(") { open -= 1 }
      return open > start + 3 && endsInForm(text, start, open)
    }
    guard isASCIILetter(last) || last == u(".") else { return false }
    guard let form = LatinForms.atEnd(text, start, end) else { return false }
    return form.start > start && !LatinForms.isWeak(form.index)
  }

  /// The names in `text`, or nothing when there is one. A name written twice is kept once, a Latin twin of a
  /// Han name goes to the notes.
  static func split(
    _ text: inout ScalarText, _ findings: inout FindingSet, _ notes: inout CompanyNotes
  ) -> [Range<Int>] {
    if dropRepeat(&text) {
      findings.insert(.companyDoubled)
      return []
    }
    let cuts = cuts(text.view)
    guard !cuts.isEmpty else { return [] }
    var names: [Range<Int>] = []
    var start = 0
    for cut in cuts + [text.count] {
      let range = trimmed(text.view, start, cut)
      if !range.isEmpty && !names.contains(where: { equal(text.view, $0, range) }) { names.append(range) }
      start = cut
    }
    if names.count == 1 {
      findings.insert(.companyDoubled)
      text.keep(names[0])
      return []
    }
    if names.count == 2, let han = hanTwin(text.view, names[0], names[1]) {
      notes.append(text, names[1 - han])
      findings.insert(.companyRemark)
      text.keep(names[han])
      return []
    }
    findings.insert(.companySeveral)
    return names
  }

  /// `明远科技有限公司 Mingyuan Technology Ltd`: the index of the Han name when the other is Latin.
  private static func hanTwin(_ text: UnsafeBufferPointer<UInt32>, _ a: Range<Int>, _ b: Range<Int>) -> Int? {
    let inA = text[a].contains { isHan($0) }
    let inB = text[b].contains { isHan($0) }
    return inA == inB ? nil : inA ? 0 : 1
  }

  /// Where a further name begins: after a form and before another whole name.
  private static func cuts(_ text: UnsafeBufferPointer<UInt32>) -> [Int] {
    var cuts: [Int] = []
    var start = 0
    var i = 4
    while i < text.count {
      defer { i += 1 }
      guard isCut(text, start, i) else { continue }
      cuts.append(i)
      start = i
      if cuts.count > 20 { break }
    }
    return cuts
  }

  private static func isCut(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ i: Int) -> Bool {
    guard i - start >= 4, text[i] != u(")"), text[i] != u("("), text[i] != u(".") else { return false }
    let isLatin = !isHan(text[i - 1]) && text[i - 1] != u(")")
    // A Latin form ends a word, and only a clear separator or a Han name may follow.
    if isLatin && !CompanyMarks.isEdge(text[i]) && !isHan(text[i]) { return false }
    var next = i
    while next < text.count, CompanyMarks.isEdge(text[next]) || isAnd(text[next]) { next += 1 }
    guard next < text.count else { return false }
    let isSeparated = hasSeparator(text, i, next)
    if isLatin && !isSeparated && !isHan(text[next]) { return false }
    guard endsInForm(text, start, i), isBalanced(text, start, i) else { return false }
    let last = lastOfName(text, start, i)
    let rest = next..<text.count
    guard isHan(last) else {
      // Latin names only at a clear separator, or before a Han name.
      return next > i && (isSeparated || isHan(text[next])) && isWholeName(text, rest)
    }
    // A Latin twin.
    guard isHan(text[next]) else { return isLatinName(text, rest) }
    let isCertain = last == u("司") || last == u("社") || last == u("所")
    if isSeparated && isWorkshop(text, rest) { return true }
    guard isCertain || isSeparated else { return false }
    return isWholeName(text, rest)
  }

  /// The last scalar of a name, brackets at its end left out.
  private static func lastOfName(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> UInt32 {
    guard text[end - 1] == u(")") else { return text[end - 1] }
    var open = end - 2
    while open > start && text[open] != u("(") { open -= 1 }
    return open > start ? text[open - 1] : text[end - 1]
  }

  /// 和, &
  private static func isAnd(_ s: UInt32) -> Bool { s == u("&") || s == u("和") }

  /// 北岭五金厂 after a separator is a name of its own; 二厂 and 人民路店 are branches.
  private static func isWorkshop(_ text: UnsafeBufferPointer<UInt32>, _ range: Range<Int>) -> Bool {
    let end = range.upperBound
    guard range.count >= 5, text[range.lowerBound] != u("第") else { return false }
    switch text[end - 1] {
    case u("厂"), u("廠"): return text[end - 2] != u("分")
    case u("行"): return text[end - 2] == u("商")
    case u("部"): return text[end - 2] == u("营") && text[end - 3] == u("经")
    default: return false
    }
  }

  private static func hasSeparator(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> Bool {
    for i in start..<end
    where text[i] == u("/") || text[i] == u(";") || text[i] == u("|") || text[i] == 0x3001
      || text[i] == u("\\")
    {
      return true
    }
    return false
  }

  private static func isBalanced(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> Bool {
    var depth = 0
    for i in start..<end {
      if text[i] == u("(") { depth += 1 }
      if text[i] == u(")") { depth -= 1 }
    }
    return depth == 0
  }

  /// A name with a brand of its own and a form, no branch: not 北京分公司.
  private static func isWholeName(_ text: UnsafeBufferPointer<UInt32>, _ range: Range<Int>) -> Bool {
    var i = range.lowerBound + 4
    while i <= range.upperBound {
      if endsInForm(text, range.lowerBound, i), isOwnForm(text, range.lowerBound, i) { return true }
      i += 1
    }
    return false
  }

  private static func isOwnForm(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> Bool {
    guard isHan(text[end - 1]), text[end - 1] == u("司"), end - start >= 3 else {
      return !isHan(text[end - 1])
        || end - start >= 5 && text[end - 1] != u("店") && text[end - 1] != u("厂") && text[end - 1] != u("部")
          && text[end - 1] != u("行")
    }
    switch text[end - 3] {
    case u("分"), u("子"), u("支"), u("总"), u("總"), u("母"): return false
    // 有限公司, 责任公司, 集团公司, 股份公司 and a plain 公司 with a brand before it.
    case u("限"): return end - start >= 6
    default: return end - start >= 6
    }
  }

  private static func isLatinName(_ text: UnsafeBufferPointer<UInt32>, _ range: Range<Int>) -> Bool {
    for i in range where isHan(text[i]) { return false }
    if endsInForm(text, range.lowerBound, range.upperBound) { return true }
    return range.count >= 6 && text[range].contains(0x20) && text[range].allSatisfy { !isDigit($0) }
  }

  /// Drops the second half when both are the same name of at least four characters. Returns whether it did.
  private static func dropRepeat(_ text: inout ScalarText) -> Bool {
    let n = text.count
    // Equal halves with up to three marks between.
    for gap in 0...3 where (n - gap) & 1 == 0 && n - gap >= 8 {
      let half = (n - gap) / 2
      guard text[0] == text[half + gap], equal(text.view, 0..<half, half + gap..<n) else { continue }
      var isGap = true
      for i in half..<half + gap where !CompanyMarks.isEdge(text[i]) { isGap = false }
      guard isGap else { continue }
      text.keep(0..<half)
      return true
    }
    return false
  }

  private static func equal(_ text: UnsafeBufferPointer<UInt32>, _ a: Range<Int>, _ b: Range<Int>) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { asciiLower(text[$0]) == asciiLower(text[$1]) }
  }

  private static func trimmed(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> Range<Int> {
    var (start, end) = (start, end)
    while start < end, CompanyMarks.isEdge(text[start]) || isAnd(text[start]) {
      start += 1
    }
    while end > start, CompanyMarks.isEdge(text[end - 1]) { end -= 1 }
    return start..<end
  }
}
