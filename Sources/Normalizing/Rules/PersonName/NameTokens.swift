/// One stretch of a name cell: letters of one script, or marks that hide letters.
struct NameToken {
  enum Script: UInt8 { case han, latin, mask }
  /// What stands between a token and the one before it.
  struct Gap: OptionSet {
    let rawValue: UInt8
    static let blank = Gap(rawValue: 1)
    /// A mark that sets people apart: 、 ; / | &.
    static let hard = Gap(rawValue: 2)
    static let comma = Gap(rawValue: 4)
    static let dash = Gap(rawValue: 8)
    static let bracket = Gap(rawValue: 16)
    static let digits = Gap(rawValue: 32)
  }

  var script: Script
  var start: Int
  var end: Int
  var gap: Gap
  /// Index of the bracket that it stands in; -1 outside.
  var bracket: Int
}

/// A bracketed stretch, without its brackets.
struct NameBracket {
  var start: Int
  var end: Int
  /// Tokens before it: the remark belongs to the person whose tokens these are.
  var tokensBefore: Int
  var isNote = false
}

/// Cuts a clean cell into tokens.
struct NameTokens: ~Copyable {
  private(set) var tokens: [NameToken] = []
  var brackets: [NameBracket] = []
  static let most = 64

  mutating func read(_ text: UnsafeBufferPointer<UInt32>) {
    tokens.removeAll(keepingCapacity: true)
    brackets.removeAll(keepingCapacity: true)
    var gap: NameToken.Gap = []
    var open = -1
    var i = 0
    while i < text.count && tokens.count < Self.most {
      let s = text[i]
      if isNameHan(s) {
        let start = i
        while i < text.count && (isNameHan(text[i]) || isInnerDot(text, i) || isJoinedMark(text[i])) {
          i += 1
        }
        add(.han, start, i, &gap, open)
        continue
      }
      if isWordLetter(s) {
        let start = i
        i = wordEnd(text, i)
        if isAnd(text, start, i) {
          gap.insert(.hard)
          continue
        }
        add(.latin, start, i, &gap, open)
        continue
      }
      if isMask(s) {
        let start = i
        while i < text.count && isMask(text[i]) { i += 1 }
        add(.mask, start, i, &gap, open)
        continue
      }
      switch s {
      case u("("):
        if open < 0 {
          open = brackets.count
          brackets.append(NameBracket(start: i + 1, end: text.count, tokensBefore: tokens.count))
        }
        gap.insert(.bracket)
      case u(")"):
        if open >= 0 {
          brackets[open].end = i
          open = -1
        }
        gap.insert(.bracket)
      case u(","), 0xFF0C: gap.insert(.comma)
      case u("/"), u(";"), u("|"), u("&"), u("\\"), 0x3001, u("+"): gap.insert(.hard)
      case u("-"), u("_"), u("~"), u("@"), u(":"), 0x2014: gap.insert(.dash)
      case _ where isDigit(s): gap.insert(.digits)
      default: gap.insert(.blank)
      }
      i += 1
    }
  }

  private mutating func add(
    _ script: NameToken.Script, _ start: Int, _ end: Int, _ gap: inout NameToken.Gap, _ open: Int
  ) {
    tokens.append(NameToken(script: script, start: start, end: end, gap: gap, bracket: open))
    gap = []
  }

  /// Takes the tokens of brackets that hold remarks out of the list.
  mutating func removeNotes() {
    var kept = 0
    for i in tokens.indices {
      let token = tokens[i]
      if token.bracket >= 0 && brackets[token.bracket].isNote { continue }
      for b in brackets.indices where brackets[b].tokensBefore == i && kept < i {
        brackets[b].tokensBefore = kept
      }
      tokens[kept] = token
      kept += 1
    }
    for b in brackets.indices where brackets[b].tokensBefore > kept { brackets[b].tokensBefore = kept }
    tokens.removeLast(tokens.count - kept)
  }

  /// Cuts token `i` in two around the one scalar at `joint`.
  mutating func split(_ i: Int, at joint: Int) {
    var second = tokens[i]
    second.start = joint + 1
    second.gap = .hard
    tokens[i].end = joint
    tokens.insert(second, at: i + 1)
    for b in brackets.indices where brackets[b].tokensBefore > i { brackets[b].tokensBefore += 1 }
  }

  // MARK: Scalars

  /// The iteration mark of 佐々木 is a letter of a name; the zero of a masked one is not.
  private func isNameHan(_ s: UInt32) -> Bool {
    isCommonHan(s) || (isHan(s) && s != 0x3007) || isKana(s) || isHangul(s)
  }

  private func isAnd(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> Bool {
    end - start == 3 && start > 0 && text[start] | 0x20 == u("a") && text[start + 1] | 0x20 == u("n")
      && text[start + 2] | 0x20 == u("d")
  }

  private func isJoinedMark(_ s: UInt32) -> Bool { s == 0x30FC }

  private func isInnerDot(_ text: UnsafeBufferPointer<UInt32>, _ i: Int) -> Bool {
    text[i] == 0xB7 && i + 1 < text.count && isNameHan(text[i + 1])
  }

  private func isWordLetter(_ s: UInt32) -> Bool {
    isLatinLetter(s) || isLetter(s) && !isHan(s) && !isKana(s) && !isHangul(s) || (0x300...0x36F).contains(s)
  }

  private func isMask(_ s: UInt32) -> Bool {
    s == u("*") || s == 0xD7 || s == 0x3007 || s == 0x25CB || s == 0x25A1 || s == 0x25A0 || s == 0xFFFD
      || s == u("?")
  }

  /// `O'Brien`, `Xiao-Ming`, `J.K.`, `Ph.D.` are one word each; a dot at the end belongs to an initial or a title.
  private func wordEnd(_ text: UnsafeBufferPointer<UInt32>, _ start: Int) -> Int {
    var i = start
    while i < text.count {
      let s = text[i]
      if isWordLetter(s) {
        i += 1
      } else if (s == u("'") || s == u("-") || s == u("`") || s == 0xB7) && i + 1 < text.count
        && isWordLetter(text[i + 1])
      {
        i += 1
      } else if s == u("/") && i - start == 1 && i + 1 < text.count && isASCIILetter(text[i + 1])
        && (i + 2 == text.count || text[i + 2] == 0x20)
      {
        // s/o, a/l
        i += 1
      } else if s == u(".") {
        // `J.K. Lee` goes on, `Dr.Wang`, `J. Lee` and `wang.ming` do not.
        if i + 1 < text.count && isWordLetter(text[i + 1]) && isShort(text, i + 1, start) {
          i += 1
          continue
        }
        return isInitialOrTitle(text, start, i) ? i + 1 : i
      } else {
        break
      }
    }
    return i
  }

  /// Whether the dot after `start..<end` belongs to the word: `J.`, `J.K.`, `Dr.`, `Ph.D.`.
  private func isInitialOrTitle(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> Bool {
    if end - start > 9 { return false }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 10) { room in
      var n = 0
      var hasDot = false
      for i in start..<end {
        if isASCIILetter(text[i]) {
          room[n] = UInt8(truncatingIfNeeded: text[i] | 0x20)
          n += 1
        } else {
          hasDot = true
        }
      }
      let word = UnsafeBufferPointer(rebasing: room[0..<n])
      return hasDot || n == 1 || LatinNameWords.prefixTitles.contains(word)
        || LatinNameWords.suffixTitles.contains(word)
    }
  }

  /// Whether one or two letters follow that end with a dot or the word (`Ph.D.`, `M.D`).
  private func isShort(_ text: UnsafeBufferPointer<UInt32>, _ i: Int, _ start: Int) -> Bool {
    i - start <= 6
      && (i + 1 == text.count || text[i + 1] == u(".") || text[i + 1] == 0x20 || text[i + 1] == u(","))
  }
}
