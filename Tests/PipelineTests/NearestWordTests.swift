import Testing

@testable import Pipeline

@Suite struct NearestWordTests {
  static let words = ["archive", "sources", "files", "delimiter", "header_rows", "columns", "trust"]

  @Test(arguments: [
    ("delimeter", "delimiter"), ("Delimiter", "delimiter"), ("delmiiter", "delimiter"), ("file", "files"),
    ("header-rows", "header_rows"), ("headerrows", "header_rows"), ("colunms", "columns"), ("trsut", "trust"),
    ("achive", "archive"),
  ])
  func `finds the word a slip was meant for`(_ typed: String, _ meant: String) {
    #expect(NearestWord.to(typed, among: Self.words) == meant)
  }

  @Test(arguments: ["", "x", "phone", "encoding", "完全不同"])
  func `suggests nothing where nothing is near`(_ typed: String) {
    #expect(NearestWord.to(typed, among: Self.words) == nil)
  }

  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("abc", "abc", 0), ("abc", "acb", 1), ("kitten", "sitting", 3),
    ("ca", "abc", 3),
  ])
  func `counts slips`(_ a: String, _ b: String, _ distance: Int) {
    #expect(NearestWord.distance(Array(a), Array(b)) == distance)
    #expect(NearestWord.distance(Array(b), Array(a)) == distance)
  }
}
