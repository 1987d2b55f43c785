import Testing

@testable import mingce

@Suite struct TextTableTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("王小明", 6), ("ＡＢ", 4), ("e\u{301}", 1), ("👩‍👩‍👧", 2), ("\u{200B}", 0), ("𠮷", 2),
  ])
  func `knows how wide text is`(_ text: String, _ width: Int) { #expect(DisplayWidth.of(text) == width) }

  @Test(arguments: [
    ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("读取中", 5, "读取…"), ("读取中", 6, "读取中"), ("读取中", 4, "读…"),
    ("a", 0, ""),
  ])
  func `cuts to a width`(_ text: String, _ columns: Int, _ fitting: String) {
    #expect(DisplayWidth.fitting(text, columns) == fitting)
  }

  @Test func `lines up columns whatever the script, and shows nothing that moves the cursor`() {
    let table = TextTable(rows: [["姓名", "phone"], ["Li", "1\n2\u{1B}[31m"], ["欧阳娜娜"]], indent: "")
    #expect(table.lines == ["姓名      phone", "Li        1 2 [31m", "欧阳娜娜"])
  }
}
