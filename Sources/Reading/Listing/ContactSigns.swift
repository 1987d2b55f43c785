import Records

/// Signs that a text holds a way to reach somebody.
enum ContactSigns {
  /// A phone number or an e-mail address anywhere in the text.
  static func isContact(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return hasEmail(bytes[...]) || hasPhone(bytes[...])
  }

  static func hasEmail(_ bytes: ArraySlice<UInt8>) -> Bool {
    var at = bytes.startIndex
    while let sign = bytes[at...].firstIndex(of: UInt8(ascii: "@")) {
      at = sign + 1
      guard sign > bytes.startIndex, isWord(bytes[sign - 1]), at < bytes.endIndex, isWord(bytes[at]) else {
        continue
      }
      if bytes[at...].prefix(while: { isWord($0) || $0 == 0x2E || $0 == 0x2D }).dropLast().contains(0x2E) {
        return true
      }
    }
    return false
  }

  /// Seven to fifteen digits that stand together like a phone number: no date, no amount, no longer code.
  static func hasPhone(_ bytes: ArraySlice<UInt8>) -> Bool { phone(bytes) != nil }

  /// The first such run.
  static func phone(_ bytes: ArraySlice<UInt8>) -> Range<Int>? {
    var i = bytes.startIndex
    while i < bytes.endIndex {
      guard
        isDigit(bytes[i]) || bytes[i] == 0x2B
          || (bytes[i] == 0x28 && i + 1 < bytes.endIndex && isDigit(bytes[i + 1]))
      else {
        i += 1
        continue
      }
      let start = i
      var digits = 0
      var groups = 0
      var separators: [UInt8] = []
      var end = i
      while i < bytes.endIndex {
        let byte = bytes[i]
        if isDigit(byte) {
          if i == start || !isDigit(bytes[i - 1]) { groups += 1 }
          digits += 1
          end = i + 1
        } else if [0x2D, 0x20, 0x28, 0x29, 0x2B, 0x2F, 0x2E].contains(byte) {
          // Two blanks, or a sign twice, end a number.
          if byte != 0x29, byte != 0x28, i > start, bytes[i - 1] == byte { break }
          separators.append(byte)
        } else {
          break
        }
        i += 1
        if digits > 20 { break }
      }
      while i < bytes.endIndex, isDigit(bytes[i]) {
        digits += 1
        i += 1
      }
      let isBesideLetter =
        (start > bytes.startIndex && isWord(bytes[start - 1]))
        || (end < bytes.endIndex && isLetter(bytes[end]))
      if (7...15).contains(digits), groups <= 5, !isBesideLetter, !isDate(bytes[start..<end]),
        !(separators.contains(0x2E) && groups <= 2)
      {
        return start..<end
      }
      if i == start { i += 1 }
    }
    return nil
  }

  /// `2024-05-01`, `2024/5/1`, `20240501`.
  private static func isDate(_ text: ArraySlice<UInt8>) -> Bool {
    let parts = text.split { !isDigit($0) }.map { String(decoding: $0, as: UTF8.self) }
    if parts.count >= 3, parts[0].count == 4, parts[1].count <= 2, parts[2].count <= 2 {
      return parts[0].hasPrefix("19") || parts[0].hasPrefix("20")
    }
    if parts.count == 1, parts[0].count == 8, parts[0].hasPrefix("19") || parts[0].hasPrefix("20") {
      let tail = Array(parts[0].utf8)[4...].map { Int($0) - 48 }
      let (month, day) = (tail[0] * 10 + tail[1], tail[2] * 10 + tail[3])
      return (1...12).contains(month) && (1...31).contains(day)
    }
    return parts.count == 2 && parts[0].count == 4 && parts[1].count == 4
      && parts.allSatisfy { $0.hasPrefix("19") || $0.hasPrefix("20") }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private static func isWord(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) || byte == 0x5F }

  private static let contactMeanings: Set<ColumnMeaning> = [
    .phone, .mobile, .email, .fax, .address, .personName, .company, .wechat, .qq, .familyName,
  ]

  /// Whether a header or label names a contact's value: a name, a company, a way to reach them.
  static func isContactWord(_ word: String) -> Bool {
    if let meaning = ListingLabels.meaning(word) { return contactMeanings.contains(meaning) }
    return HeaderWords.meaning(of: word).map(contactMeanings.contains) ?? false
  }
}
