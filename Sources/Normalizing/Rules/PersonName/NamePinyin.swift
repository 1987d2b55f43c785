import Text

extension NameGrammar {
  /// Appends the reading of the person in `parts`: family name, then given name, one blank between syllables.
  /// Nothing for names whose reading the cell does not tell.
  func appendPinyin(to out: inout [UInt8]) {
    if parts.kind != .person && parts.kind != .informal { return }
    if parts.han.isEmpty {
      appendLatinPinyin(to: &out)
      return
    }
    // Kana, Hangul and 々 have none: then nothing is said.
    Pinyin.appendReading(families: parts.surnames, given: parts.given.view, to: &out)
  }

  /// A name in Latin letters that is Pinyin from end to end says its reading itself.
  private func appendLatinPinyin(to out: inout [UInt8]) {
    if parts.flags.contains(.foreign) || parts.family.isEmpty { return }
    for i in 0..<latin.count where latin.words[i].role == .western { return }
    let start = out.count
    guard appendSyllables(parts.family.view, isFamily: true, to: &out),
      parts.given.isEmpty || appendSyllables(parts.given.view, isFamily: false, to: &out)
    else {
      out.removeLast(out.count - start)
      return
    }
  }

  private func appendSyllables(_ name: UnsafeBufferPointer<UInt32>, isFamily: Bool, to out: inout [UInt8])
    -> Bool
  {
    if name.count > 40 { return false }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { room in
      var n = 0
      for s in name {
        let lower = lowerLatin(s)
        switch lower {
        case 0x61...0x7A, u("'"), u("-"), 0x20: room[n] = UInt8(truncatingIfNeeded: lower)
        case 0xFC, 0x1D6, 0x1D8, 0x1DA, 0x1DC: room[n] = UInt8(ascii: "v")
        case 0xE0, 0xE1, 0x101, 0x1CE: room[n] = UInt8(ascii: "a")
        case 0xE8, 0xE9, 0x113, 0x11B: room[n] = UInt8(ascii: "e")
        case 0xEC, 0xED, 0x12B, 0x1D0: room[n] = UInt8(ascii: "i")
        case 0xF2, 0xF3, 0x14D, 0x1D2: room[n] = UInt8(ascii: "o")
        case 0xF9, 0xFA, 0x16B, 0x1D4: room[n] = UInt8(ascii: "u")
        default: return false
        }
        n += 1
      }
      let letters = UnsafeBufferPointer(rebasing: room[0..<n])
      var ends = Pinyin.ends(of: letters)
      if ends == 0 { return false }
      if isFamily && !Surnames.isPinyin(letters) { return false }
      var i = 0
      while ends != 0 {
        if !out.isEmpty { out.append(0x20) }
        let end = ends.trailingZeroBitCount + 1
        while i < end {
          if letters[i] >= 0x61 { out.append(letters[i]) }
          i += 1
        }
        ends &= ends - 1
      }
      return true
    }
  }
}
