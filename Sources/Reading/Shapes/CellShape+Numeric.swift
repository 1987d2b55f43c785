extension CellShape {
  /// The shape of a cell with digits that is a number, a moment or a telephone number; `nil` if it is text.
  static func numeric(_ text: UnsafeBufferPointer<UInt8>, _ c: CharacterCounts) -> CellShape? {
    if let moment = moment(text, c) { return moment }
    guard c.han == 0 && c.otherLetters == 0 else { return nil }
    if c.digits == c.length {
      switch c.digits {
      case 11 where isMobile(text): return .mobile
      case ...3: return .digits3
      case ...6: return .digits6
      case ...10: return .digits10
      default: return .digitsLong
      }
    }
    if c.letters == 0 && c.moneyMarks > 0
      && c.digits + c.dots + c.commas + c.moneyMarks + c.blanks + c.hyphens == c.length
    {
      return .money
    }
    if c.letters == 0 && c.others == 0 && c.slashes <= 1 && c.colons == 0 && c.at == 0 {
      let marks = c.hyphens + c.phoneMarks + c.blanks + c.slashes
      if isDecimal(text) { return .decimal }
      // Several numbers in one cell are kept apart by blanks or a slash.
      if c.digits >= 7 && c.digits <= (c.blanks + c.slashes > 0 ? 28 : 16) && marks > 0 && c.commas == 0 {
        return isMobile(text) ? .mobile : .phone
      }
    }
    if c.letters <= 1 && isDecimal(text) { return .decimal }
    return nil
  }

  /// `-1,234.50`, `.5`, `1.38E+10`
  private static func isDecimal(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var i = 0
    var digits = 0
    var points = 0
    if i < text.count && (text[i] == UInt8(ascii: "-") || text[i] == UInt8(ascii: "+")) { i += 1 }
    while i < text.count {
      switch text[i] {
      case 0x30...0x39: digits += 1
      case UInt8(ascii: "."): points += 1
      case UInt8(ascii: ","): if digits == 0 { return false }
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        i += 1
        if i < text.count && (text[i] == UInt8(ascii: "-") || text[i] == UInt8(ascii: "+")) { i += 1 }
        return digits > 0 && points <= 1 && i < text.count
          && text[i...].allSatisfy { (0x30...0x39).contains($0) }
      default: return false
      }
      i += 1
    }
    return digits > 0 && points <= 1
  }

  /// Eleven digits from 13… to 19…, with or without 86 in front.
  private static func isMobile(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var value: [11 of UInt8] = .init(repeating: 0)
    var count = 0
    var started = false
    for byte in text where (0x30...0x39).contains(byte) {
      if !started {
        if byte == UInt8(ascii: "0") { continue }
        started = true
      }
      if count == 2 && value[0] == UInt8(ascii: "8") && value[1] == UInt8(ascii: "6") { count = 0 }
      guard count < 11 else { return false }
      value[count] = byte
      count += 1
    }
    return count == 11 && value[0] == UInt8(ascii: "1") && value[1] >= UInt8(ascii: "3")
  }

  /// Dates and times: `2026-09-03`, `3/9/2026 12:00`, `2026年9月3日`, `12 May 2026`, `08:15`.
  private static func moment(_ text: UnsafeBufferPointer<UInt8>, _ c: CharacterCounts) -> CellShape? {
    guard c.length <= 32, c.at == 0, c.digits <= 17 else { return nil }
    if c.han > 0 { return chineseDate(text, c) }
    if c.letters > 0 {
      return c.digits >= 3 && c.letters <= 12 && c.words <= 3 && isWordDate(text) ? .date : nil
    }
    var groups: [8 of Int] = .init(repeating: 0)
    var values: [8 of Int] = .init(repeating: 0)
    var separators: [8 of UInt8] = .init(repeating: 0)
    var count = 0
    for byte in text {
      if (0x30...0x39).contains(byte) {
        groups[count] += 1
        guard groups[count] <= 6 else { return nil }
        values[count] = values[count] * 10 + Int(byte - 0x30)
      } else {
        if groups[count] == 0 { continue }
        guard count < 7 else { return nil }
        separators[count] = byte
        count += 1
      }
    }
    let n = groups[count] == 0 ? count : count + 1
    guard n >= 2 else { return nil }
    let first = separators[0]
    if first == UInt8(ascii: ":") {
      return groups[0] <= 2 && groups[1] == 2 && values[0] < 25 && values[1] < 60 && n <= 4 ? .time : nil
    }
    guard n >= 3, first == separators[1], first == 0x2F || first == 0x2D || first == 0x2E else { return nil }
    let yearFirst = groups[0] == 4 && groups[1] <= 2 && groups[2] <= 2 && values[1] <= 12 && values[2] <= 31
    let yearLast =
      (groups[2] == 4 || groups[2] == 2) && groups[0] <= 2 && groups[1] <= 2 && values[0] <= 31
      && values[1] <= 31
    guard yearFirst || yearLast else { return nil }
    return n == 3 || n >= 5 && separators[3] == UInt8(ascii: ":") ? .date : nil
  }

  private static func chineseDate(_ text: UnsafeBufferPointer<UInt8>, _ c: CharacterCounts) -> CellShape? {
    guard c.han <= 6, c.digits >= 3, (0x30...0x39).contains(text[0]) else { return nil }
    let year = Array("年".utf8)
    let month = Array("月".utf8)
    return contains(text, year) && contains(text, month) ? .date : nil
  }

  /// A month's name, and a number that stands by itself.
  private static func isWordDate(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var hasMonth = false
    var hasNumber = false
    var i = 0
    while i < text.count {
      let start = i
      if (0x30...0x39).contains(text[i]) {
        while i < text.count && (0x30...0x39).contains(text[i]) { i += 1 }
        let isAlone = i == text.count || !(0x61...0x7A).contains(text[i] | 0x20)
        if isAlone && (start == 0 || !(0x61...0x7A).contains(text[start - 1] | 0x20)) { hasNumber = true }
      } else if (0x61...0x7A).contains(text[i] | 0x20) {
        while i < text.count && (0x61...0x7A).contains(text[i] | 0x20) { i += 1 }
        guard i - start >= 3, i - start <= 9 else { continue }
        let letters =
          UInt32(text[start] | 0x20) << 16 | UInt32(text[start + 1] | 0x20) << 8
          | UInt32(text[start + 2] | 0x20)
        if months.contains(letters) { hasMonth = true }
      } else {
        i += 1
      }
    }
    return hasMonth && hasNumber
  }

  /// The first three letters of each month.
  private static let months: [UInt32] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  .map { $0.utf8.reduce(0) { $0 << 8 | UInt32($1) } }

  static func contains(_ text: UnsafeBufferPointer<UInt8>, _ word: [UInt8]) -> Bool {
    guard text.count >= word.count else { return false }
    for start in 0...(text.count - word.count) where text[start] == word[0] {
      var k = 1
      while k < word.count && text[start + k] == word[k] { k += 1 }
      if k == word.count { return true }
    }
    return false
  }
}
