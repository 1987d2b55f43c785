import Foundation
import Testing

@testable import Pipeline

@Suite struct FilePatternsTests {
  @Test(arguments: [
    ("a.csv", "*.csv", true), ("a.csv", "*", true), ("a.csv", "a*v", true), ("a.csv", "b*", false),
    ("a.csv.bak", "*.csv", false), ("2026-展会.csv", "*展会*", true), (".hidden.csv", "*.csv", false),
    (".hidden.csv", ".*.csv", true), ("aaaaab", "*a*a*b", true), ("a[1].csv", "a[1]*", true), ("", "*", true),
  ])
  func `matches names`(_ name: String, _ pattern: String, _ isMatch: Bool) {
    #expect(FilePatterns.matches(name, pattern: pattern) == isMatch)
  }

  @Test func `a hard pattern takes no time`() {
    let name = String(repeating: "a", count: 5_000)
    #expect(!FilePatterns.matches(name, pattern: String(repeating: "a*", count: 100) + "b"))
  }

  @Test func `expands to files in order of their names`() throws {
    let folder = try TemporaryFolder()
    for name in ["b/2.csv", "b/10.csv", "a/1.csv", "a/x.txt"] { try folder.write("x", to: name) }
    let found = FilePatterns.expand(folder.path + "/*/*.csv").map { $0.dropFirst(folder.path.count + 1) }
    #expect(found == ["a/1.csv", "b/10.csv", "b/2.csv"])
  }

  @Test func `what matches nothing stands for itself`() throws {
    let folder = try TemporaryFolder()
    #expect(FilePatterns.expand(folder.path + "/*.csv") == [folder.path + "/*.csv"])
    #expect(FilePatterns.expand("no such.csv") == ["no such.csv"])
  }

  @Test func `joins paths, and takes .. away only behind real folders`() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "pipelines/demo.yaml")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link", withDestinationPath: folder.path + "/pipelines")
    let root = folder.path
    #expect(FilePatterns.join(root + "/pipelines", "../out/demo") == root + "/out/demo")
    #expect(FilePatterns.join(root + "/pipelines", "./a.csv") == root + "/pipelines/a.csv")
    #expect(FilePatterns.join(root + "/link", "../out") == root + "/link/../out")
    #expect(FilePatterns.join("", "../out") == "../out")
    #expect(FilePatterns.join("pipelines", "/abs/x.csv") == "/abs/x.csv")
    #expect(FilePatterns.join("", ".") == ".")
  }

  @Test(arguments: [
    ("lists/show 2026.csv", "show 2026"), ("a.tar.gz", "a.tar"), (".hidden", ".hidden"), ("plain", "plain"),
    ("/x/展会.csv", "展会"),
  ])
  func `a source is named for its file`(_ path: String, _ stem: String) {
    #expect(FilePatterns.stem(of: path) == stem)
  }
}
