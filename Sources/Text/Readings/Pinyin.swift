/// Mandarin readings of Han characters: toneless, lower case, `v` for ü.
package enum Pinyin {
  /// The most common reading of a Han character (any script form); nil when it is no Han character.
  package static func syllable(of scalar: UInt32) -> String? {
    let number = Syllables.shared.readings[scalar]
    return number == ScalarIndex.none
      ? nil : String(decoding: Syllables.shared.texts[Int(number)], as: UTF8.self)
  }

  /// Appends the reading of one Han character; false when it has none.
  @discardableResult
  package static func appendSyllable(of scalar: UInt32, to out: inout [UInt8]) -> Bool {
    let number = Syllables.shared.readings[scalar]
    if number == ScalarIndex.none { return false }
    out += Syllables.shared.texts[Int(number)]
    return true
  }

  /// Appends the reading of a given name, syllables joined: `小明` to `xiaoming`.
  /// ASCII letters and digits come along in lower case; everything else is left out.
  package static func appendGivenReading(_ given: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    let syllables = Syllables.shared
    var walk = ScalarWalk(given)
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1024) { room in
      let start = room.baseAddress!
      var isDone = false
      while !isDone {
        var written = 0
        while written < 1000 {
          guard let (scalar, _) = walk.next() else {
            isDone = true
            break
          }
          if scalar < 0x80 {
            start[written] = asciiReading(UInt8(scalar))
            written += start[written] == 0 ? 0 : 1
          } else {
            let number = syllables.readings[scalar]
            if number != ScalarIndex.none { written += syllables.store(number, start + written) }
          }
        }
        out.append(contentsOf: UnsafeBufferPointer(start: start, count: written))
      }
    }
  }

  /// Appends the reading of a whole name, one blank between syllables; nothing if some character has none.
  ///
  /// - Parameters:
  ///   - families: numbers of the family names; -1 for none.
  ///   - given: characters after the family name; interpuncts are left out.
  package static func appendReading(
    families: (Int, Int), given: UnsafeBufferPointer<UInt32>, to out: inout [UInt8]
  ) {
    if given.count > 100 { return }
    let syllables = Syllables.shared
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1024) { room in
      let start = room.baseAddress!
      var n = 0
      if families.0 >= 0 { n += SurnameScalars.shared.store(families.0, start) }
      if families.1 >= 0 {
        start[n] = 0x20
        n += 1 + SurnameScalars.shared.store(families.1, start + n + 1)
      }
      for scalar in given where scalar != 0xB7 {
        let number = syllables.readings[scalar]
        if number == ScalarIndex.none { return }
        if n > 0 {
          start[n] = 0x20
          n += 1
        }
        n += syllables.store(number, start + n)
      }
      out.append(contentsOf: UnsafeBufferPointer(start: start, count: n))
    }
  }

  /// Appends the reading of a family name in the way bearers say it: `单` to `shan`, `尉迟` to `yuchi`.
  /// A name that is not in the table, two joined family names for instance, is read part by part.
  package static func appendFamilyReading(_ family: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    if let reading = Surnames.reading(of: family) {
      out += reading
      return
    }
    guard let start = family.baseAddress else { return }
    var offset = 0
    var walk = ScalarWalk(family)
    while let (_, length) = walk.next() {
      let part = UnsafeBufferPointer(start: start + offset, count: length)
      offset += length
      if let reading = Surnames.reading(of: part) {
        out += reading
      } else {
        appendGivenReading(part, to: &out)
      }
    }
  }

  /// Whether `latin` (lower-case ASCII) is one syllable of Pinyin.
  package static func isSyllable(_ latin: UnsafeBufferPointer<UInt8>) -> Bool {
    let number = Syllables.shared.numbers.find(latin)
    return number >= 0 && number < Syllables.shared.regularCount
  }

  /// Cuts lower-case ASCII letters into syllables of Pinyin: `zhangxiaoming` to its three.
  ///
  /// Of several ways the one with fewest syllables wins, where a syllable inside that begins with a vowel counts
  /// twice (Pinyin writes an apostrophe before it); then the one whose first syllables are longest.
  /// An apostrophe, hyphen or blank must be a cut. Nil when the text is not Pinyin from end to end.
  package static func segment(_ latin: UnsafeBufferPointer<UInt8>) -> [Range<Int>]? {
    var ends = ends(of: latin)
    if ends == 0 { return nil }
    var ranges: [Range<Int>] = []
    var start = 0
    while ends != 0 {
      while isCut(latin[start]) { start += 1 }
      let end = ends.trailingZeroBitCount + 1
      ranges.append(start..<end)
      start = end
      ends &= ends - 1
    }
    return ranges
  }

  /// The same without an array: bit i is set where a syllable ends with letter i; 0 when the text is not Pinyin.
  package static func ends(of latin: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let count = latin.count
    guard count > 0, count <= 64, let start = latin.baseAddress else { return 0 }
    let syllables = Syllables.shared
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 130) { room in
      // fewest[i]: the cost from i to the end; step[i]: the length of the first of them.
      let fewest = room.baseAddress!
      let step = fewest + 65
      fewest.initialize(repeating: .max, count: 130)
      fewest[count] = 0
      var i = count - 1
      while i >= 0 {
        if isCut(start[i]) {
          fewest[i] = fewest[i + 1]
          step[i] = 0
        } else {
          let cost: UInt8 = i > 0 && !isCut(start[i - 1]) && isVowel(start[i]) ? 2 : 1
          // Of ways that cost the same the one with the longest first syllable.
          var node = 0
          var end = i
          while end < count, start[end] >= 0x61, start[end] <= 0x7A {
            node = Int(syllables.tree[node * 26 + Int(start[end] - 0x61)])
            if node == 0 { break }
            end += 1
            if syllables.isEnd[node], fewest[end] != .max, fewest[end] + cost <= fewest[i] {
              fewest[i] = fewest[end] + cost
              step[i] = UInt8(end - i)
            }
          }
        }
        i -= 1
      }
      if fewest[0] == .max || fewest[0] == 0 { return 0 }
      var ends: UInt64 = 0
      i = 0
      while i < count {
        if step[i] == 0 {
          i += 1
        } else {
          i += Int(step[i])
          ends |= 1 << UInt64(i - 1)
        }
      }
      return ends
    }
  }

  private static func isCut(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: " ")
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "a") || byte == UInt8(ascii: "e") || byte == UInt8(ascii: "o")
  }

  /// Letters in lower case, digits as they are, zero for the rest.
  @inline(__always) private static func asciiReading(_ byte: UInt8) -> UInt8 {
    let lower = byte | 0x20
    if lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z") { return lower }
    return byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") ? byte : 0
  }
}
