import Glibc
import Testing
import Text

struct ConversionTests {
  @Test(arguments: [
    ("廣東省廣州市天河區體育西路", "广东省广州市天河区体育西路"), ("乾隆年間的乾燥箱", "乾隆年间的干燥箱"), ("瞭望臺", "瞭望台"),
    ("著名的顯著成績", "著名的显著成绩"), ("", ""), ("abc 123", "abc 123"), ("已經是简体", "已经是简体"), ("聯系關於", "联系关于"),
  ])
  func `turns Traditional into Simplified`(_ text: String, _ expected: String) {
    #expect(HanConversion(.traditionalToSimplified).converted(text) == expected)
  }

  @Test(arguments: [
    (HanConversion.Standard.taiwanToSimplified, "為什麼裡面這麼多", "为什么里面这么多"),
    (.hongKongToSimplified, "裏面嘅説明", "里面嘅说明"),
    (.simplifiedToTraditional, "太后的头发很干燥。", "太后的頭髮很乾燥。"),
  ])
  func `knows regional forms`(_ standard: HanConversion.Standard, _ text: String, _ expected: String) {
    #expect(HanConversion(standard).converted(text) == expected)
  }

  @Test func `converting twice is converting once`() {
    let conversion = HanConversion(.traditionalToSimplified)
    for value in [UInt32(0x3400)...0x9FFF, 0xF900...0xFAD9].joined() {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = conversion.converted(String(scalar))
      // 薴 is written 苧 now, which as an older character is 苎: the one character that means two.
      if conversion.converted(once) != once, scalar != "薴" { Issue.record("\(scalar) \(once)") }
    }
  }

  @Test func `copies bytes that are no text, and says whether anything changed`() {
    var random = RepeatableRandom(state: 9)
    for _ in 0..<500 {
      let bytes = (0..<Int(random.next() % 50)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      var out: [UInt8] = []
      let changed = bytes.withUnsafeBufferPointer {
        HanConversion(.taiwanToSimplified).append($0, to: &out)
      }
      #expect(changed == (out != bytes))
    }
  }
}

/// OpenCC's own cases, where they are at hand beside the repository.
@Suite(.enabled(if: UpstreamCases.text != nil)) struct UpstreamConversionTests {
  @Test(arguments: HanConversion.Standard.allCases)
  func `agrees with every case of OpenCC`(_ standard: HanConversion.Standard) {
    let cases = UpstreamCases.cases(standard.rawValue)
    #expect(cases.count > 20)
    for (input, expected) in cases { #expect(HanConversion(standard).converted(input) == expected) }
  }
}

private enum UpstreamCases {
  /// `han/opencc/testcases.json` of `shared/corpora` in a folder above this file, or of `MINGCE_CORPORA`.
  static let text: String? = {
    var places = getenv("MINGCE_CORPORA").map { [String(cString: $0)] } ?? []
    var folder = #filePath.split(separator: "/").dropLast()
    while !folder.isEmpty {
      places.append("/" + folder.joined(separator: "/") + "/shared/corpora")
      folder.removeLast()
    }
    return places.lazy.compactMap { read($0 + "/han/opencc/testcases.json") }.first
  }()

  /// Inputs and what they become, as strings stand in the file: `"input"` first, then one string a configuration.
  static func cases(_ configuration: String) -> [(input: String, expected: String)] {
    var cases: [(String, String)] = []
    var input = ""
    for line in (text ?? "").split(separator: "\n") {
      let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
      guard parts.count >= 4 else { continue }
      let value = parts[3..<(parts.count - 1)].joined(separator: "\"").replacing("\\n", with: "\n")
      if parts[1] == "input" { input = value }
      if parts[1] == configuration { cases.append((input, value)) }
    }
    return cases
  }

  private static func read(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&room, 1, room.count, file)
      if count <= 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += room[..<count]
    }
  }
}
