import Testing
import Text

struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("王小明", 6), ("ＡＢ", 4), ("é", 1), ("e\u{301}", 1), ("\u{200B}", 0), ("한글", 4),
    ("ｱ", 1),
    ("😀", 2), ("𠮷", 2), ("—", 1), ("（）", 4), ("\u{3400}", 2),
  ])
  func `counts terminal columns`(_ text: String, _ columns: Int) {
    #expect(DisplayWidth.columns(text) == columns)
    #expect(Array(text.utf8).withUnsafeBufferPointer { DisplayWidth.columns($0) } == columns)
  }

  @Test(arguments: [("王", 4, "王  "), ("abcde", 3, "abcde"), ("", 2, "  ")])
  func `pads to a width`(_ text: String, _ columns: Int, _ expected: String) {
    #expect(DisplayWidth.padded(text, to: columns) == expected)
  }

  @Test(arguments: [("王小明", 6, "王小明"), ("王小明", 5, "王小…"), ("王小明", 4, "王…"), ("abc", 2, "a…"), ("abc", 0, "")])
  func `cuts to a width`(_ text: String, _ columns: Int, _ expected: String) {
    #expect(DisplayWidth.truncated(text, to: columns) == expected)
  }
}
