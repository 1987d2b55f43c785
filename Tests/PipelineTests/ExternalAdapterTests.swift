import Foundation
import Reading
import Records
import Testing

@testable import Pipeline

@Suite struct ExternalAdapterTests {
  /// A command that runs a few lines of sh.
  private func sh(_ script: String, limit: Int = 20) -> ExternalCommand {
    var command = ExternalCommand(words: ["/bin/sh", "-c", script, "sh"])
    command.timeLimit = limit
    return command
  }

  private static let input = InputBytes(path: "lists/名单 1.fair", copying: Array("王小明\n李四\n".utf8))

  private func rows(_ command: ExternalCommand, _ input: InputBytes = Self.input) throws -> [[String]] {
    let reading = try ExternalAdapter.reading(input, by: command)
    var rows: [[String]] = []
    var intake = Intake(file: input.path) { batch in
      rows += (0..<batch.recordCount).map { batch.texts(ofRecord: $0) }
    }
    reading.read(into: &intake)
    #expect(intake.account.total == input.bytes.count)
    return rows
  }

  private func reason(_ command: ExternalCommand) -> ExternalFailure.Reason? {
    do throws(ExternalFailure) {
      _ = try ExternalAdapter.output(of: command, for: Self.input)
      return nil
    } catch {
      #expect(error.message.contains(Self.input.path))
      #expect(!error.remedy.isEmpty)
      return error.reason
    }
  }

  @Test func `the file comes on standard input`() throws {
    let script = #"while read -r name; do printf '{"type":"record","fields":{"name":"%s"}}\n' "$name"; done"#
    #expect(try rows(sh(script)).map { $0[0] } == ["王小明", "李四"])
  }

  @Test func `the file comes as a path, under its own name, alone in a folder`() throws {
    var command = sh(
      #"printf '{"type":"record","fields":{"path":"%s","files":"%s","in":"%s","first":"%s"}}' "${1##*/}" "$(ls)" "$(cat)" "$(head -1 "$1")""#
    )
    command.words.append("{file}")
    #expect(try rows(command).map { Array($0.prefix(4)) } == [["名单 1.fair", "名单 1.fair", "", "王小明"]])
  }

  @Test func `the surroundings are bare`() throws {
    setenv("MINGCE_TEST_SECRET", "1", 1)
    let leaked = open("/dev/null", O_RDONLY)
    defer { close(leaked) }
    let script =
      #"printf '{"type":"record","fields":{"env":"%s","fds":"%s"}}' "$(env | cut -d= -f1 | sort | grep -v -e _ -e PWD -e SHLVL | tr '\n' ' ')" "$(ls /proc/$$/fd | tr '\n' ' ')""#
    let row = try #require(try rows(sh(script)).first)
    #expect(row[0] == "HOME LANG PATH ")
    #expect(
      row[1].split(separator: " ").filter { (Int($0) ?? 0) > 2 }.allSatisfy {
        (Int($0) ?? 0) >= 10 || $0 == "3"
      })
    #expect(!row[1].split(separator: " ").contains("\(leaked)") || leaked <= 3)
  }

  @Test(
    arguments: [
      ("exit 7", .exited(7)), ("kill -9 $$", .killed(signal: 9)),
      ("echo '{\"type\":\"record\",\"fields\":{\"a\":\"1\"}}'; exit 1", .exited(1)),
    ] as [(String, ExternalFailure.Reason)])
  func `a failing command fails the reading`(_ script: String, _ expected: ExternalFailure.Reason) {
    #expect(reason(sh(script)) == expected)
  }

  @Test(arguments: [
    "sleep 30", "exec >&- 2>&-; sleep 30", "trap '' TERM; while :; do sleep 1; done",
    "while :; do echo x >&2; done",
    "sleep 30 & sleep 30",
  ])
  func `what takes too long is stopped with all it started`(_ script: String) {
    #expect(reason(sh(script, limit: 1)) == .timedOut(1))
  }

  @Test(arguments: [
    // Its child holds the pipes open.
    "sleep 30 & printf '{\"type\":\"record\",\"fields\":{\"a\":\"1\"}}'",
    // It never reads its input, and closes its output before it ends.
    "printf '{\"type\":\"record\",\"fields\":{\"a\":\"1\"}}'; exec >&- 2>&-; sleep 0.1",
  ])
  func `nothing is waited for but the command itself`(_ script: String) throws {
    #expect(try rows(sh(script)).map { $0[0] } == ["1"])
  }

  @Test func `no process stays behind`() throws {
    let marker = "61\(UInt32.random(in: 100_000...999_999))"
    _ = try? rows(sh("sleep \(marker) & exit 0"))
    // What was killed needs a moment to be gone.
    var isLeft = true
    for _ in 0..<100 where isLeft {
      isLeft = try isRunning(marker)
      if isLeft { usleep(50_000) }
    }
    #expect(!isLeft)
  }

  private func isRunning(_ marker: String) throws -> Bool {
    try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { Int($0) != nil }.contains { pid in
      let line = (try? String(contentsOfFile: "/proc/\(pid)/cmdline", encoding: .utf8)) ?? ""
      return line.contains(marker) && line.hasPrefix("sleep")
    }
  }

  @Test func `output has a limit`() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "empty")
    let output = open(folder.path + "/out", O_WRONLY | O_CREAT, 0o600)
    defer { close(output) }
    let process = ChildProcess(
      path: "/bin/sh", arguments: ["sh", "-c", "while :; do echo 0123456789; done"], environment: [],
      folder: folder.path, input: folder.path + "/empty", output: output, timeLimit: 20, outputLimit: 1 << 20)
    #expect(process.run().ending == .tooMuchOutput)
  }

  @Test func `what it says on standard error is kept, within limits`() throws {
    let reading = try ExternalAdapter.reading(
      Self.input, by: sh("i=0; while [ $i -lt 20000 ]; do echo line $i >&2; i=$((i+1)); done"))
    let finding = try #require(reading.survey.findings.first)
    #expect(finding.code == "adapter-messages")
    #expect(finding.message.contains("line 0"))
    do throws(ExternalFailure) {
      _ = try ExternalAdapter.output(
        of: sh("echo first >&2; echo 'cannot open' >&2; exit 2"), for: Self.input)
    } catch {
      #expect(error.lastWords == ["first", "cannot open"])
      #expect(error.message.contains("cannot open"))
    }
  }

  @Test func `a program that is not there`() {
    for program in ["no-such-program-of-ours", "./no-such", "/no/such"] {
      #expect(reason(ExternalCommand(words: [program])) == .notStarted(2))
    }
  }

  @Test(arguments: [
    ("../../etc/passwd", "passwd"), ("..", "input"), ("a/..", "input"), ("", "input"), ("-rf", "-rf"),
    ("..%2f..%2fx.csv", "..%2f..%2fx.csv"), ("a\u{0}b", "input"),
    (String(repeating: "x", count: 300), "input"),
  ])
  func `a file's name leads nowhere`(_ path: String, _ name: String) {
    #expect(ExternalAdapter.fileName(of: path) == name)
  }

  @Test(
    arguments: [
      ("./read {file}", ["./read", "{file}"]), ("a 'b c' \"d e\" f\\ g", ["a", "b c", "d e", "f g"]),
      ("a ''", ["a", ""]), ("  a\tb\n", ["a", "b"]), ("a;b $HOME *", ["a;b", "$HOME", "*"]),
      ("a \"x\\\"y\\z\"", ["a", "x\"y\\z"]), ("a 'b", nil), ("a \\", nil), ("", nil), ("''", nil),
    ] as [(String, [String]?)])
  func `a command is cut into words without a shell`(_ text: String, _ words: [String]?) {
    #expect(ExternalCommand(text)?.words == words)
  }
}

/// A whole run with a source that a command reads.
@Suite struct ExternalAdapterRunTests {
  private static let script = """
    #!/bin/sh
    n=0
    while IFS='|' read -r name phone; do
      n=$((n+1))
      printf '{"type":"record","fields":{"姓名":"%s","手机":"%s"},"line":%d}\\n' "$name" "$phone" $n
    done
    """
  private static let pipeline = """
    archive: out
    as_of: 2026-11-01
    sources:
      - name: fair
        files: fair.txt
        adapter: {command: ./read-fair.sh, time_limit: 20}

    """

  private func folder(script: String = Self.script) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let path = try folder.write(script, to: "read-fair.sh")
    chmod(path, 0o755)
    try folder.write("王小明|13912345678\n李小红|13912345679\n", to: "fair.txt")
    try folder.write(Self.pipeline, to: "p.yaml")
    return folder
  }

  @Test func `is archived, and later runs need the command no more`() throws {
    let folder = try folder()
    var settings = try PipelineFile.load(folder.path + "/p.yaml")
    #expect(settings.sources[0].adapter?.timeLimit == 20)
    let report = try ImportPipeline(settings: settings, threads: 1).run()
    #expect((report.read, report.rejected, report.version) == (2, 0, 1))
    #expect(report.inputs.map(\.format) == ["external"])

    try FileManager.default.removeItem(atPath: folder.path + "/read-fair.sh")
    let again = try ImportPipeline(settings: settings, threads: 1).run()
    #expect(again.version == nil)
    let more = try folder.write("姓名,手机\n陈一,13912345670\n", to: "more.csv")
    settings.sources = [SourceSettings(name: "more", files: [more])]
    let next = try ImportPipeline(settings: settings, threads: 1).run()
    #expect((next.read, next.rejected, next.version) == (3, 0, 2))
  }

  @Test(arguments: [("exit 3", 3), ("sleep 60", 3), ("printf '{}'; kill -9 $$", 3)])
  func `a command that fails stops the run, and nothing is committed`(_ end: String, _ code: Int32) throws {
    let folder = try folder(script: Self.script + "\n" + end + "\n")
    var settings = try PipelineFile.load(folder.path + "/p.yaml")
    settings.sources[0].adapter?.timeLimit = 1
    do throws(PipelineFailure) {
      _ = try ImportPipeline(settings: settings, threads: 1).run()
      Issue.record("the run went through")
    } catch {
      #expect(error.code.rawValue == code)
      #expect(error.message.contains("fair.txt"))
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/out/object"))
  }

  @Test(arguments: [
    ("./read.py {file}", ["./read.py", "{file}"], 300), ("[python3, read.py]", ["python3", "read.py"], 300),
    ("{command: 'a b'}", ["a", "b"], 300), ("{command: [a, 'b c'], time_limit: 5}", ["a", "b c"], 5),
  ])
  func `a pipeline file says it in several ways`(_ written: String, _ words: [String], _ limit: Int) throws {
    let yaml =
      "archive: out\nsources:\n  - {name: a, files: a.csv, adapter: \(written.hasPrefix(".") ? "'\(written)'" : written)}\n"
    let adapter = try PipelineFile.parse(yaml, file: "p").sources[0].adapter
    #expect(adapter?.words == words)
    #expect(adapter?.timeLimit == limit)
  }

  @Test(arguments: [
    "''", "[]", "{}", "{command: \"a 'b\"}", "{command: [a, [b]]}", "{command: a, time_limit: 0}", "~",
  ])
  func `what is no command is a problem`(_ written: String) {
    let yaml = "archive: out\nsources:\n  - {name: a, files: a.csv, adapter: \(written)}\n"
    #expect(throws: ConfigurationError.self) { try PipelineFile.parse(yaml, file: "p") }
  }
}
