/// What stands between the parts of an address.
enum AddressMarks {
  private static let fillers = ScalarTrie(
    words: "中国 中华人民共和国 市辖区 省直辖县级行政区划 省直辖县级行政单位 自治区直辖县级行政区划 自治区直辖县级行政单位 省直辖行政单位 省直辖 市辖县")

  private static let countries = ScalarTrie(
    ["china", "p.r.china", "p.r. china", "pr china", "prc", "p.r.c", "cn"].map { ($0, 0) })

  static func isMark(_ s: UInt32) -> Bool {
    switch s {
    case 0x20, 0x09, 0x0A, 0x0D, 0x2C, 0x3001, 0x3B, 0x2D, 0x2F, 0x7C, 0xB7, 0x2E, 0x3002, 0x3A, 0x3E, 0x5F,
      0x28, 0x29, 0x5B,
      0x5D, 0x22, 0x27, 0x3010, 0x3011, 0, 0x2A, 0x5C, 0x2B, 0xFF0C, 0xFF1A, 0xFF08, 0xFF09, 0xFF1B:
      true
    default: false
    }
  }

  /// Behind marks and words that say nothing of the place (中国, 市辖区).
  static func skip(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> Int {
    var i = start
    while i < end {
      if isMark(text[i]) {
        i += 1
        if i - start > 12 { break }
        continue
      }
      if isDigit(text[i]) {
        // A postcode between two divisions.
        guard i > start, i + 7 < end, isMark(text[i + 6]) else { break }
        var digits = 0
        while digits < 6 && isDigit(text[i + digits]) { digits += 1 }
        guard digits == 6, DivisionTable.shared.names.child(0, text[i + 7]) != 0 else { break }
        i += 7
        continue
      }
      if asciiLower(text[i]) == u("c") || asciiLower(text[i]) == u("p") {
        let country = Self.countries.longestPrefix(text, i, end)
        guard country.length > 0, i + country.length < end, !isASCIILetter(text[i + country.length]) else {
          break
        }
        i += country.length
        continue
      }
      guard text[i] == u("中") || text[i] == u("市") || text[i] == u("省") || text[i] == u("自") else { break }
      let filler = fillers.longestPrefix(text, i, end)
      if filler.length == 0 { break }
      // 中国银行, 中国国际贸易中心 are names.
      if filler.length == 2 && text[i] == u("中") {
        let next = i + 2
        if next < end && !isMark(text[next]) && DivisionTable.shared.names.child(0, text[next]) == 0 { break }
        if AddressGuards.isPartOfName(text, next, end) { break }
      }
      i += filler.length
    }
    return i
  }
}
