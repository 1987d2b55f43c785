/// Capitals of Latin names.
extension ScalarText {
  /// Appends one word of a name: all capitals or all small letters get one capital, others stay.
  mutating func appendCased(_ word: UnsafeBufferPointer<UInt32>) {
    var uppers = 0
    var lowers = 0
    for s in word where isLatinLetter(s) {
      if isUpperLatin(s) { uppers += 1 } else if upperLatin(s) != s { lowers += 1 }
    }
    let isInitials = word.contains(u(".")) && uppers + lowers <= 4
    if uppers > 0 && lowers > 0 || isInitials && uppers > 0 || isRoman(word) {
      append(word)
    } else {
      appendTitled(word)
    }
  }

  /// Appends one word with a capital at its start, after a hyphen, a dot, and an `O'` or `D'`.
  mutating func appendTitled(_ word: UnsafeBufferPointer<UInt32>) {
    var letters = 0
    for (i, s) in word.enumerated() {
      if s == u("'") || s == 0x2019 {
        letters = letters == 1 && i + 2 < word.count ? 0 : 2
        append(s)
      } else if isLatinLetter(s) {
        append(letters == 0 ? upperLatin(s) : lowerLatin(s))
        letters += 1
      } else {
        if s == u("-") || s == u(".") || s == 0xB7 { letters = 0 }
        append(s)
      }
    }
  }

  private func isRoman(_ word: UnsafeBufferPointer<UInt32>) -> Bool {
    word.count >= 2 && word.count <= 3 && word.allSatisfy { $0 == u("I") || $0 == u("V") }
  }
}
