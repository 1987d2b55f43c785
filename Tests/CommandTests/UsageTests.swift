import Foundation
import Testing
import mingce

@Suite struct UsageTests {
  @Test(arguments: [
    ["run"], ["run", "--no-such-option"], ["run", "a.csv", "--threads", "many"],
    ["run", "a.csv", "--threads", "0"],
    ["run", "a.csv", "--as-of", "2026-02-30"], ["run", "a.csv", "p.yaml"], ["lint"], ["schema", "nothing"],
    ["--no-such-option"], ["run", "a.csv", "--lang", "fr"],
  ])
  func `wrong usage is 2, on standard error, with the way out`(_ arguments: [String]) {
    let run = CommandRun.inside(arguments)
    #expect(run.status == 2)
    #expect(run.out == "")
    #expect(run.err.contains("Usage: mingce"))
  }

  @Test(arguments: [["--help"], ["help"], ["run", "--help"], ["help", "lint"], ["--version"]])
  func `help is data`(_ arguments: [String]) {
    let run = CommandRun.inside(arguments)
    #expect(run.status == 0)
    #expect(!run.out.isEmpty)
    #expect(run.err == "")
  }

  @Test func `help begins with examples and has the exit codes`() throws {
    let help = CommandRun.inside(["--help"]).out
    let examples = try #require(help.range(of: "EXAMPLES"))
    let usage = try #require(help.range(of: "USAGE"))
    #expect(examples.lowerBound < usage.lowerBound)
    for code in ["0  done", "1  ", "2  usage", "3  input", "4  I/O", "5  refused", "130  interrupted"] {
      #expect(help.contains(code), "\(code)")
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `writes completions`(_ shell: String) {
    let run = CommandRun.inside(["--generate-completion-script", shell])
    #expect(run.status == 0)
    #expect(run.out.contains("mingce"))
    #expect(run.out.contains("schema"))
  }

  @Test(arguments: [("rnu", "run"), ("lnt", "lint"), ("Schema", "schema")])
  func `suggests the command that was meant`(_ typed: String, _ meant: String) {
    let run = CommandRun.inside([typed])
    #expect(run.status == 2)
    #expect(run.err.contains("did you mean '\(meant)'?"))
  }

  @Test(arguments: [
    (["LANG": "zh_CN.UTF-8"], [], "没有命令"), (["LANG": "en_US.UTF-8"], [], "there is no command"),
    (["LANG": "zh_CN.UTF-8", "LC_ALL": "C"], [], "there is no command"),
    (["LANG": "C", "LC_MESSAGES": "zh_TW"], [], "没有命令"), (["LANG": "zh_CN.UTF-8", "LC_ALL": ""], [], "没有命令"),
    (["LANG": "zh_CN.UTF-8"], ["--lang", "en"], "there is no command"), ([:], ["--lang=zh"], "没有命令"),
    ([:], [], "there is no command"),
  ])
  func `speaks the language asked for`(
    _ environment: [String: String], _ arguments: [String], _ words: String
  ) {
    #expect(CommandRun.inside(["xyzzy"] + arguments, environment: environment).err.contains(words))
  }
}
