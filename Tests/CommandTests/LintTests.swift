import Testing
import mingce

@Suite struct LintTests {
  @Test func `a sound pipeline is fine`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("archive: out\nsources:\n  - {name: a, files: a.csv}\n", to: "p.yaml")
    let run = CommandRun.inside(["lint", path])
    #expect(run.status == 0)
    #expect(run.out == "\(path): fine (1 source, 1 file)\n")
    #expect(run.err == "")
  }

  @Test func `every problem of every file has its line, and the nearest word`() throws {
    let folder = try TemporaryFolder()
    let first = try folder.write(
      "archive: out\nsources:\n  - name: a\n    files: a.csv\n    delimeter: ';'\n    trust: 2\n",
      to: "1.yaml")
    let second = try folder.write("archve: out\nsources: [{name: a, files: a.csv}]\n", to: "2.yaml")
    let run = CommandRun.inside(["lint", first, second])
    #expect(run.status == 2)
    #expect(
      run.out == """
        \(first):5:5: unknown key `delimeter` in `sources`; did you mean `delimiter`?
        \(first):6:12: `trust` takes a number from 0 to 1, not `2`
        \(second):1:1: unknown key `archve`; did you mean `archive`?
        \(second):1:1: the file needs the key `archive`

        """)
    #expect(run.err == "4 problems. All keys with their meaning: mingce schema\n")
  }

  @Test func `tells programs the same`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("archive: out\nsources: []\n", to: "p.yaml")
    let run = CommandRun.inside(["lint", path, "--json"])
    #expect(run.status == 2)
    #expect(
      run.out
        == "{\"file\":\"\(path)\",\"line\":2,\"column\":10,"
        + "\"message\":\"`sources` takes a list with at least one entry, not a list\"}\n")
  }

  @Test func `speaks Chinese`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "archive: out\nsources:\n  - {name: a, file: a.csv, files: b.csv}\n", to: "p.yaml")
    let run = CommandRun.inside(["lint", path, "--lang", "zh"])
    #expect(run.status == 2)
    #expect(run.out == "\(path):3:15：`sources` 中未知的键 `file`；是否应为 `files`？\n")
  }

  @Test func `a file that is not there is a problem`() {
    let run = CommandRun.inside(["lint", "/no/such.yaml"])
    #expect(run.status == 2)
    #expect(run.out == "/no/such.yaml: cannot be read: it does not exist\n")
  }

  @Test func `schemas are JSON on standard output`() {
    for subject in [[], ["pipeline"], ["customer"]] {
      let run = CommandRun.inside(["schema"] + subject)
      #expect(run.status == 0)
      #expect(run.out.hasPrefix("{"))
      #expect(run.err == "")
    }
  }
}
