import Foundation
import Glibc
import Testing
import mingce

@Suite struct AdapterTests {
  private static let hasPython = access("/usr/bin/python3", X_OK) == 0
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test func `lists what can be read`() throws {
    let run = CommandRun.inside(["adapter", "list"])
    #expect(run.status == 0)
    #expect(run.out.contains("csv") && run.out.contains(".jsonl"))
    let lines = CommandRun.inside(["adapter", "list", "--json"]).out.split(separator: "\n")
    #expect(!lines.isEmpty)
    for line in lines {
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect(object["built_in"] as? Bool == true)
      #expect((object["name"] as? String)?.isEmpty == false)
    }
  }

  @Test(arguments: ["python", "sh"])
  func `a new adapter works as it is`(_ language: String) throws {
    if language == "python" && !Self.hasPython { return }
    let folder = try TemporaryFolder()
    let made = CommandRun.inside(["adapter", "new", "fair", "--language", language, "--into", folder.path])
    #expect(made.status == 0)
    let inside = folder.path + "/fair/"
    let program = inside + "read-fair." + (language == "python" ? "py" : "sh")

    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c", "\"$0\" < \"$1\" | diff \"$2\" -", program, inside + "sample.fair", inside + "expected.jsonl",
    ]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "the adapter prints what expected.jsonl says")

    let inspect = CommandRun.inside([
      "adapter", "test", program, inside + "sample.fair", "--json", "--quick",
    ])
    #expect(inspect.status == 0, "\(inspect.out)\(inspect.err)")

    let again = CommandRun.inside(["adapter", "new", "fair", "--into", folder.path])
    #expect(again.status == 2)
    #expect(again.err.contains("is there already; nothing was written"))
  }

  @Test(.enabled(if: hasPython)) func `the adapter of the documentation passes, and is the one in samples`()
    throws
  {
    let sample = Self.root.appending(path: "samples/adapters/badges").path
    let run = CommandRun.inside([
      "adapter", "test", "--adapter", "\(sample)/read-badges.py", sample + "/day-1.badges", "--json",
      "--quick",
    ])
    #expect(run.status == 0, "\(run.out)\(run.err)")
    let page = try String(contentsOf: Self.root.appending(path: "docs/adapters.md"), encoding: .utf8)
    let code = try String(contentsOfFile: sample + "/read-badges.py", encoding: .utf8)
    #expect(page.contains("```python\n" + code + "```"))
  }

  @Test func `a bad adapter fails with 1, and says where`() throws {
    let folder = try TemporaryFolder()
    let sample = try folder.write("x\n", to: "a.fair")
    let run = CommandRun.inside(["adapter", "test", "--adapter", "/bin/false", sample, "--quick"])
    #expect(run.status == 1)
    #expect(run.out.contains("FAILED  a.fair"))
    #expect(run.out.contains("exit code 1"))
    let chinese = CommandRun.inside([
      "adapter", "test", "--adapter", "/bin/false", sample, "--quick", "--lang", "zh",
    ])
    #expect(chinese.out.contains("未通过"))
    let json = CommandRun.inside(["adapter", "test", "--adapter", "/bin/false", sample, "--quick", "--json"])
    let report = try #require(try JSONSerialization.jsonObject(with: Data(json.out.utf8)) as? [String: Any])
    #expect(report["passed"] as? Bool == false)
  }

  @Test(arguments: [
    ["adapter", "test", "csv"], ["adapter", "test"], ["adapter", "test", "--adapter", "a 'b", "x"],
    ["adapter", "new", "../evil"], ["adapter", "new", "-x"], ["adapter", "new", ""],
    ["adapter", "new", "a/b"],
    ["adapter", "test", "cvs", "/dev/null"], ["adapter", "nonsense"],
  ])
  func `wrong usage is 2`(_ arguments: [String]) {
    let run = CommandRun.inside(arguments)
    #expect(run.status == 2, "\(run.out)\(run.err)")
    #expect(run.out == "")
  }

  @Test func `a built-in adapter is tested by its name, and a missing sample is 3`() {
    let run = CommandRun.inside(["adapter", "test", "csv", "/no/such.csv"])
    #expect(run.status == 3)
    #expect(CommandRun.inside(["adapter", "test", "cvs", "/dev/null"]).err.contains("did you mean csv?"))
  }
}
