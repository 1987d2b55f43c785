import Testing

@testable import Reading

/// Small and fast random numbers with a seed: the same inputs in every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

@Suite struct DelimitedScannerTests {
  private func scan(
    _ text: [UInt8], _ dialect: Dialect, end: Int? = nil, isLast: Bool = true, from start: Int = 0
  ) -> (DelimitedScanner.Row, [[UInt8]]) {
    var cells = CellBuffer(byteCapacity: 16, fieldCapacity: 2)
    let row = text.withUnsafeBufferPointer {
      DelimitedScanner(dialect).scanRow(
        $0.baseAddress!, from: start, end: end ?? text.count, isLast: isLast, into: &cells)
    }
    return (row, cells.openCells())
  }

  private func rows(_ text: String, _ dialect: Dialect = .standard) -> [[String]] {
    let bytes = Array(text.utf8)
    var rows: [[String]] = []
    var at = 0
    while at < bytes.count {
      let (row, cells) = scan(bytes, dialect, from: at)
      guard row.ending == .complete else { return rows + [["\(row.ending)"]] }
      rows.append(cells.map { String(decoding: $0, as: UTF8.self) })
      at = row.end
    }
    return rows
  }

  @Test(arguments: [
    ("a,b\n", [["a", "b"]]),
    ("a,b", [["a", "b"]]),
    (",", [["", ""]]),
    ("\n\n", [[""], [""]]),
    ("a\r\nb\rc\nd", [["a"], ["b"], ["c"], ["d"]]),
    ("\"a,b\",c", [["a,b", "c"]]),
    ("\"a\nb\",c\nd,e", [["a\nb", "c"], ["d", "e"]]),
    ("\"say \"\"hi\"\"\",x", [["say \"hi\"", "x"]]),
    ("\"\",\"\"", [["", ""]]),
    ("12\" screen,x", [["12\" screen", "x"]]),
    ("\"a\" ,b", [["a", "b"]]),
    ("\"a\"b,c", [["ab", "c"]]),
    (" \"a\",b", [[" \"a\"", "b"]]),
    ("\"open,b\nc,d", [["openQuote"]]),
    ("a,一二三四五六七八九十", [["a", "一二三四五六七八九十"]]),
    ("a\0b,c", [["a\0b", "c"]]),
  ])
  func `splits into cells`(_ text: String, _ expected: [[String]]) { #expect(rows(text) == expected) }

  @Test(arguments: [
    ("a||b|c||d", "||", [["a", "b|c", "d"]]),
    ("张三、李四、王五", "、", [["张三", "李四", "王五"]]),
    ("a，b，\"c，d\"", "，", [["a", "b", "c，d"]]),
    ("a\tb", "\t", [["a", "b"]]),
  ])
  func `splits at delimiters of any length`(_ text: String, _ delimiter: String, _ expected: [[String]]) {
    #expect(rows(text, Dialect(delimiter: Array(delimiter.utf8))) == expected)
  }

  @Test func `reads backslash escapes where the dialect has them`() {
    let dialect = Dialect(delimiter: [UInt8(ascii: ",")], backslashEscapes: true)
    #expect(rows(#""a\"b,c\\",d"#, dialect) == [[#"a"b,c\"#, "d"]])
  }

  @Test func `drops blanks before a quote where the dialect has them`() {
    let dialect = Dialect(delimiter: [UInt8(ascii: ",")], blanksBeforeQuote: true)
    #expect(rows("a, \"b, c\"", dialect) == [["a", "b, c"]])
  }

  @Test func `asks for more text at every cut of a record`() {
    let text = Array("ab,\"c\"\"d\r\ne\",f\r\n".utf8)
    for cut in 1..<text.count {
      let (row, _) = scan(text, .standard, end: cut, isLast: false)
      #expect(row.ending == .needsInput, "cut at \(cut)")
    }
    #expect(scan(text, .standard, isLast: false).0.ending == .complete)
  }

  @Test(arguments: [
    Dialect.standard, Dialect(delimiter: Array(";".utf8), quote: UInt8(ascii: "'")),
    Dialect(delimiter: [9], quote: nil),
  ])
  func `reads clean rows as it reads any row`(_ dialect: Dialect) {
    var random = SplitMix(state: 4711)
    let quote = String(UnicodeScalar(dialect.quote ?? UInt8(ascii: "\"")))
    let pieces: [[UInt8]] =
      [dialect.delimiter, dialect.delimiter, dialect.delimiter, [10], [13, 10]]
      + ["a", "张三丰有限公司", "bcdefghijklmnopqrs", "0123456789", quote + "x" + quote, quote + quote, quote].map {
        Array($0.utf8)
      }
    let scanner = DelimitedScanner(dialect)
    for _ in 0..<1500 {
      var text: [UInt8] = []
      for _ in 0..<Int.random(in: 1...90, using: &random) { text += pieces.randomElement(using: &random)! }
      text += [UInt8](repeating: UInt8(ascii: "z"), count: 200)
      text.withUnsafeBufferPointer { text in
        var at = 0
        while at < text.count {
          var clean = CellBuffer(byteCapacity: 16, fieldCapacity: 2)
          var any = CellBuffer(byteCapacity: 16, fieldCapacity: 2)
          let cleanEnd = scanner.scanCleanRow(text.baseAddress!, from: at, end: text.count, into: &clean)
          let row = scanner.scanAnyRow(text.baseAddress!, from: at, end: text.count, isLast: true, into: &any)
          if cleanEnd >= 0 {
            #expect(
              row.ending == .complete && row.end == cleanEnd && row.lineCount == 1 && !row.hasStrayQuote)
            #expect(!row.hasLooseQuotes && clean.openCells() == any.openCells())
          } else {
            #expect(clean.openFieldCount == 0)
          }
          guard row.ending == .complete, row.end > at else { return }
          at = row.end
        }
      }
    }
  }

  @Test func `the quick look at UTF-8 passes nothing that the exact one refuses`() {
    var random = SplitMix(state: 99)
    let pieces: [[UInt8]] =
      ["a", "abcdefghijklmnop", "张", "é", "€", "三丰", "😀", "한", "ก", "\u{7FF}\u{800}"].map { Array($0.utf8) }
      + [[0xC0], [0xE5], [0xE5, 0xBC], [0x80], [0xF0, 0x9F], [0xED, 0xA0, 0x80], [0xFF]]
    for round in 0..<6000 {
      var text: [UInt8] = []
      let kinds = round % 3 == 0 ? pieces.count : 6
      for _ in 0..<Int.random(in: 1...60, using: &random) {
        text += pieces[Int.random(in: 0..<kinds, using: &random)]
      }
      let start = round % 2 == 0 ? 0 : text.firstIndex { $0 & 0xC0 != 0x80 } ?? 0
      let passes = text.withUnsafeBufferPointer { UTF8Screen.passes($0.baseAddress!, start, text.count) }
      let isValid = String(validating: text[start...], as: UTF8.self) != nil
      #expect(!passes || isValid, "\(text)")
      if kinds == 6, text.count >= 64 { #expect(passes || text[..<2].contains { $0 >= 0x80 }) }
    }
  }

  @Test func `gives up on a quote that runs too far`() {
    let text = Array(("a,\"" + String(repeating: "x\n", count: 100)).utf8)
    var cells = CellBuffer()
    let row = text.withUnsafeBufferPointer {
      DelimitedScanner(.standard, quoteLookAhead: 50).scanRow(
        $0.baseAddress!, from: 0, end: text.count, isLast: false, into: &cells)
    }
    #expect(row.ending == .openQuote)
    #expect(row.openQuoteOffset == 2)
  }

  @Test(arguments: [
    Dialect.standard, Dialect(delimiter: Array(";".utf8), quote: UInt8(ascii: "'")),
    Dialect(delimiter: [9], quote: nil),
    Dialect(delimiter: Array("||".utf8)), Dialect(delimiter: Array("、".utf8)),
    Dialect(delimiter: Array(",".utf8), backslashEscapes: true),
  ])
  func `agrees with the obvious scanner`(_ dialect: Dialect) {
    var random = SplitMix(state: 42)
    let pieces: [[UInt8]] =
      [
        dialect.delimiter, dialect.delimiter, [10], [13, 10], [13], Array("\"".utf8), Array("\"\"".utf8),
        Array("'".utf8),
      ]
      + [
        Array("a".utf8), Array("bcdefghijkl".utf8), Array("张".utf8), Array(" ".utf8), Array("\\".utf8), [0],
        Array("、|,;".utf8),
      ]
    let obvious = ObviousScanner(
      delimiter: dialect.delimiter, quote: dialect.quote, backslashEscapes: dialect.backslashEscapes)
    for _ in 0..<4000 {
      var text: [UInt8] = []
      for _ in 0..<Int.random(in: 1...24, using: &random) { text += pieces.randomElement(using: &random)! }
      var at = 0
      while at < text.count {
        let (row, cells) = scan(text, dialect, from: at)
        let expected = obvious.row(text, from: at)
        if expected.isOpen {
          #expect(row.ending == .openQuote, "\(text) from \(at)")
          break
        }
        let found = ObviousScanner.Row(
          cells: cells, end: row.end, lineCount: row.lineCount, hasStrayQuote: row.hasStrayQuote,
          isOpen: false)
        #expect(found == expected, "\(text) from \(at)")
        guard found == expected else { return }
        at = row.end
      }
    }
  }
}
