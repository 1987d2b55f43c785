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
    if uppers > 0 && lowers > 0 || isInitials && uppers > 0 || isRoman(word) || isInitialsOnly(word) {
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

  /// XP, TM: capitals that nobody can say, Ng excepted.
  private func isInitialsOnly(_ word: UnsafeBufferPointer<UInt32>) -> Bool {
    guard word.count <= 3, !(word.count == 2 && word[0] == u("N") && word[1] == u("G")) else { return false }
    return word.allSatisfy { s in
      isUpper(s) && ![u("A"), u("E"), u("I"), u("O"), u("U"), u("Y"), u("V")].contains(s)
    }
  }

  private func isRoman(_ word: UnsafeBufferPointer<UInt32>) -> Bool {
    word.count >= 2 && word.count <= 3 && word.allSatisfy { $0 == u("I") || $0 == u("V") }
  }
}

/// Capital letters of Latin-1, Extended-A and -B and the additional letters with accents.
func isUpperLatin(_ s: UInt32) -> Bool { lowerLatin(s) != s }

/// Lower case of a Latin letter with or without accent.
func lowerLatin(_ s: UInt32) -> UInt32 {
  switch s {
  case 0..<0x80: asciiLower(s)
  case 0xC0...0xDE where s != 0xD7: s + 0x20
  case 0x100...0x137, 0x14A...0x177, 0x1DE...0x1EF, 0x1F8...0x21F, 0x222...0x233, 0x1E00...0x1E95,
    0x1EA0...0x1EFF:
    s | 1
  case 0x139...0x148, 0x179...0x17E, 0x1CD...0x1DC: s & 1 == 1 ? s + 1 : s
  case 0x1A0, 0x1AF: s == 0x1A0 ? 0x1A1 : 0x1B0
  default: s
  }
}

/// Upper case of a Latin letter with or without accent.
func upperLatin(_ s: UInt32) -> UInt32 {
  switch s {
  case 0..<0x80: asciiUpper(s)
  case 0xE0...0xFE where s != 0xF7: s - 0x20
  case 0x100...0x137, 0x14A...0x177, 0x1DE...0x1EF, 0x1F8...0x21F, 0x222...0x233, 0x1E00...0x1E95,
    0x1EA0...0x1EFF:
    s & ~1
  case 0x139...0x148, 0x179...0x17E, 0x1CD...0x1DC: s & 1 == 0 ? s - 1 : s
  case 0x1A1, 0x1B0: s - 1
  default: s
  }
}
