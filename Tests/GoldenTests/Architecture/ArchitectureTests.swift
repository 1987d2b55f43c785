import Testing

/// Holds what docs/architecture.md calls invariants, and shows that each check can fail.
@Suite struct ArchitectureTests {
  let sources = Repository.files(in: "Sources", endingIn: [".swift", ".c", ".cpp", ".h"])
  let tests = Repository.files(in: "Tests", endingIn: [".swift"])

  @Test func `the sources are found`() {
    #expect(Set(sources.map(\.target)).isSuperset(of: ArchitectureRules.allowedImports.keys))
    #expect(tests.contains { $0.path.hasSuffix("ArchitectureTests.swift") })
  }

  @Test func `no stage imports another stage, and only Text imports CICU`() {
    #expect(ArchitectureRules.forbiddenImports(in: sources) == [])
    #expect(ArchitectureRules.unlistedTargets(in: sources) == [])
  }

  @Test func `Records imports nothing`() {
    #expect(ArchitectureRules.importsOfRecords(in: sources) == [])
  }

  @Test func `only one file makes threads or tasks`() {
    #expect(ArchitectureRules.threads(in: sources) == [])
  }

  @Test func `no global state can change`() {
    #expect(ArchitectureRules.globalMutableState(in: sources) == [])
  }

  @Test func `hot targets use neither Foundation nor regular expressions`() {
    #expect(ArchitectureRules.foundationInHotTargets(in: sources) == [])
    #expect(ArchitectureRules.regularExpressions(in: sources) == [])
  }

  @Test func `C headers show no type of the library behind them`() {
    #expect(ArchitectureRules.foreignIncludes(in: sources) == [])
  }

  @Test func `no file is longer than 600 lines`() {
    #expect(ArchitectureRules.longFiles(in: sources + tests) == [])
  }

  @Test func `no file or folder is called utilities`() {
    #expect(ArchitectureRules.emptyNames(in: sources + tests) == [])
  }

  @Test func `every target has tests`() {
    let targets = Set(sources.filter(\.isSwift).map(\.target)).sorted()
    #expect(ArchitectureRules.untested(targets: targets, tests: tests) == [])
  }

  // What breaks a rule is seen.

  private func file(_ path: String, _ text: String) -> SourceFile { SourceFile(path: path, text: text) }

  @Test(arguments: [
    ("Sources/Reading/A.swift", "package import Matching\n", ["Sources/Reading/A.swift imports Matching"]),
    ("Sources/Merging/A.swift", "import Text\n", ["Sources/Merging/A.swift imports Text"]),
    ("Sources/Matching/A.swift", "internal import CICU\n", ["Sources/Matching/A.swift imports CICU"]),
    (
      "Sources/Reading/A.swift", "@testable import struct Pipeline.Progress\n",
      ["Sources/Reading/A.swift imports Pipeline"]
    ),
    ("Sources/Reading/A.swift", "// import Matching\nimport Records\nlet s = \"import Matching\"\n", []),
  ])
  func `forbidden imports are seen`(_ path: String, _ text: String, _ expected: [String]) {
    #expect(ArchitectureRules.forbiddenImports(in: [file(path, text)]) == expected)
  }

  @Test func `an import in Records is seen`() {
    #expect(
      ArchitectureRules.importsOfRecords(in: [file("Sources/Records/A.swift", "import Glibc\n")]).count == 1)
  }

  @Test(arguments: [
    ("Task { work() }", 1), ("Task.detached { }", 1), ("let t = Thread(block: f)", 1),
    ("pthread_create(&t, nil, f, nil)", 1),
    ("await withTaskGroup(of: Int.self) { _ in }", 1), ("async let x = f()", 1),
    ("DispatchQueue.global().async { }", 1),
    ("extension ColumnPlan.Task { }", 0), ("struct Task { }", 0), ("struct TaskList {}", 0),
    ("/// A Task { } in words", 0), ("let s = \"Task { }\"", 0),
    ("let subTask = 1", 0),
  ])
  func `threads and tasks are seen`(_ line: String, _ count: Int) {
    #expect(ArchitectureRules.threads(in: [file("Sources/Reading/A.swift", line + "\n")]).count == count)
    #expect(ArchitectureRules.threads(in: [file(ArchitectureRules.onlyFileWithThreads, line + "\n")]) == [])
  }

  @Test(arguments: [
    ("nonisolated(unsafe) var count = 0", 1), ("  nonisolated(unsafe) package static var cache = [1]", 1),
    ("    nonisolated(unsafe) var local = 0", 0), ("nonisolated(unsafe) let table = make()", 0),
  ])
  func `global state is seen`(_ line: String, _ count: Int) {
    #expect(
      ArchitectureRules.globalMutableState(in: [file("Sources/Text/A.swift", line + "\n")]).count == count)
  }

  @Test func `Foundation and regular expressions in hot targets are seen`() {
    let bad = file("Sources/Matching/A.swift", "import Foundation\nlet r = try Regex(pattern)\n")
    #expect(ArchitectureRules.foundationInHotTargets(in: [bad]) == [bad.path])
    #expect(ArchitectureRules.regularExpressions(in: [bad]).count == 1)
  }

  @Test func `foreign headers, long files and empty names are seen`() {
    let header = file("Sources/CXML/include/cxml.h", "#include <stdint.h>\n#include <libxml/parser.h>\n")
    #expect(ArchitectureRules.foreignIncludes(in: [header]).count == 1)
    let lines = String(repeating: "x\n", count: 601)
    #expect(ArchitectureRules.longFiles(in: [file("Sources/Text/A.swift", lines)]).count == 1)
    #expect(
      ArchitectureRules.longFiles(in: [
        file("Sources/Text/A.swift", "// Written by Tools/tables/t.py.\n" + lines)
      ]
      ) == [])
    #expect(ArchitectureRules.emptyNames(in: [file("Sources/Text/Helpers/A.swift", "")]).count == 1)
    #expect(
      ArchitectureRules.untested(targets: ["Text"], tests: [file("Tests/TextTests/A.swift", "")]) == ["Text"])
  }
}
