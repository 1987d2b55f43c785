import Testing

@testable import Validating

@Suite struct PatternTests {
  @Test(arguments: [
    ("", "", true), ("", "x", true), ("a", "bab", true), ("^a", "ba", false), ("a$", "ab", false),
    ("^a$", "a", true),
    ("^$", "", true), ("^$", "a", false), ("$", "abc", true), ("a|b", "xb", true), ("^(a|b)+$", "abba", true),
    ("^(a|b)+$", "abca", false), ("^a{2,3}$", "aa", true), ("^a{2,3}$", "aaaa", false),
    ("^a{2,}$", "aaaaa", true),
    ("^a{2,}$", "a", false), ("^a{0}$", "", true), ("^[^a-c]$", "d", true), ("^[^a-c]$", "b", false),
    ("^[\\w-]+$", "a_9-", true), ("^[-a]$", "-", true), ("^[a-]$", "-", true), ("^.$", "王", true),
    ("^.$", "\n", false), ("^.$", "😀", true), ("^..$", "😀", false), ("^[\\u4e00-\\u9fff]{2,4}$", "王小明", true),
    ("^[\\u4e00-\\u9fff]{2,4}$", "王", false), ("^[\\u4e00-\\u9fff]{2,4}$", "abc", false),
    ("^\\u{1f600}$", "😀", true), ("^[^王]$", "李", true), ("^[^王]$", "王", false), ("^\\S$", "\u{3000}", false),
    ("^\\s$", "\u{3000}", true), ("\\S", " \u{3000}\t", false), ("\\S", " \u{3000}x", true),
    ("^a?b*c+$", "c", true),
    ("^(?:ab)*$", "abab", true), ("^(?:ab)*$", "aba", false), ("a^", "a", false), ("$a", "a", false),
    ("^\\+[1-9][0-9]{6,14}$", "+8613900001111", true), ("^\\+[1-9][0-9]{6,14}$", "+0613900001111", false),
    ("(^a|b)c", "xbc", true), ("(^a|b)c", "xac", false), ("(a|b$)", "b", true), ("(a|b$)", "bx", false),
    ("^[\\u{0}-\\u{10ffff}]$", "\u{10FFFF}", true), ("^[\\ud7ff-\\ue000]$", "\u{E000}", true),
  ])
  func `matches as ECMAScript does`(_ pattern: String, _ text: String, _ expected: Bool) throws {
    let automaton = try PatternAutomaton(pattern)
    let utf8 = Array(text.utf8)
    #expect(utf8.withUnsafeBufferPointer { automaton.matches($0) } == expected)
    #expect(try PatternMachine(PatternParser.parse(pattern)).matches(utf8) == expected)
  }

  @Test(
    arguments: [
      ("(", .unbalanced), (")", .unbalanced), ("[a", .unbalanced), ("[]", .emptyClass),
      ("*", .nothingToRepeat),
      ("a**", .unsupported), ("a*?", .unsupported), ("a{2}{3}", .unsupported), ("a{3,2}", .badQuantifier),
      ("a{,2}", .badQuantifier), ("a{x}", .badQuantifier), ("a{1001}", .tooLarge), ("[b-a]", .badRange),
      ("[\\d-z]", .badRange), ("(?=a)", .unsupported), ("(?<n>a)", .unsupported), ("\\b", .unsupported),
      ("\\1", .unsupported), ("\\p{L}", .unsupported), ("\\u12", .badEscape), ("\\ud800", .badEscape),
      ("\\", .badEscape), ("^*", .nothingToRepeat), ("}", .unsupported), ("]", .unsupported),
      ("((a{1000}){1000})", .tooLarge), ("(a|b)*a(a|b){20}", .tooLarge),
    ] as [(String, PatternError.Reason)])
  func `refuses what it does not do`(_ pattern: String, _ reason: PatternError.Reason) {
    do throws(PatternError) {
      _ = try PatternAutomaton(pattern)
      Issue.record("\(pattern) was accepted")
    } catch {
      #expect(error.reason == reason)
    }
  }

  /// The table against all states at once, over patterns and texts of few letters.
  @Test func `agrees with its slow twin`() throws {
    var random = TinyRandom(seed: 42)
    let pieces = [
      "a", "b", "王", ".", "[ab]", "[^a]", "\\w", "^", "$", "|", "(", ")", "*", "+", "?", "{1,2}", "\\s",
    ]
    let letters = ["a", "b", "王", "李", " ", "1"]
    var compiled = 0
    var matched = 0
    for _ in 0..<2000 {
      let pattern = (0..<random.below(8) + 1).map { _ in random.pick(pieces) }.joined()
      guard let automaton = try? PatternAutomaton(pattern),
        let machine = try? PatternMachine(PatternParser.parse(pattern))
      else { continue }
      compiled += 1
      for _ in 0..<6 {
        let text = Array((0..<random.below(6)).map { _ in random.pick(letters) }.joined().utf8)
        let fast = text.withUnsafeBufferPointer { automaton.matches($0) }
        #expect(fast == machine.matches(text), "\(pattern) on \(String(decoding: text, as: UTF8.self))")
        if fast { matched += 1 }
      }
    }
    #expect(compiled > 200 && matched > 200)
  }

  /// The pattern that takes a backtracking matcher hours on 40 letters.
  @Test func `takes one step for each byte`() throws {
    let automaton = try PatternAutomaton("^(a+)+b$")
    let text = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    #expect(!text.withUnsafeBufferPointer { automaton.matches($0) })
  }

  /// Every code point through the byte ranges of a few sets.
  @Test(
    arguments: [
      0x0...0x10FFFF, 0x7F...0x80, 0x7FF...0x800, 0x4E00...0x9FFF, 0xD7FF...0xE000, 0xFFFF...0x10000,
      0x3400...0x20123,
    ] as [ClosedRange<UInt32>])
  func `byte ranges stand for exactly their code points`(_ range: ClosedRange<UInt32>) {
    let sequences = UTF8Ranges.sequences(range)
    for value in stride(from: UInt32(0), through: 0x10FFFF, by: 1)
    where value % 97 == 0 || value.distance(to: range.lowerBound).magnitude < 3
      || value.distance(to: range.upperBound).magnitude < 3
    {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let utf8 = Array(String(Character(scalar)).utf8)
      let hits = sequences.count { $0.count == utf8.count && zip($0, utf8).allSatisfy { $0.contains($1) } }
      #expect(hits == (range.contains(value) ? 1 : 0), "U+\(String(value, radix: 16))")
    }
  }
}
