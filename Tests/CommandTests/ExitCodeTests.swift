import Foundation
import Glibc
import Testing
import mingce

/// The exit codes of `mingce --help`, as a process gives them.
@Suite struct ExitCodeTests {
  @Test func `0 for help, as data`() throws {
    let run = try CommandRun.process(["--help"])
    #expect(run.status == 0)
    #expect(run.out.contains("EXAMPLES"))
    #expect(run.err == "")
  }

  @Test func `2 for wrong usage`() throws {
    let run = try CommandRun.process(["run", "--wrong"])
    #expect(run.status == 2)
    #expect(run.out == "")
  }

  @Test func `2 for a misspelt key, with its line and the nearest word`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("archive: out\nsources:\n  - {name: a, fils: a.csv}\n", to: "p.yaml")
    let run = try CommandRun.process(["run", path])
    #expect(run.status == 2)
    #expect(run.err.contains("\(path):3:15: unknown key `fils` in `sources`; did you mean `files`?"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/out"))
  }

  @Test func `3 for missing, empty and impossible files, all named`() throws {
    let folder = try TemporaryFolder()
    let empty = try folder.write("", to: "empty.csv")
    let missing = folder.path + "/missing.csv"
    let run = try CommandRun.process(["run", missing, empty, "/dev/null", "--archive", folder.path + "/out"])
    #expect(run.status == 3)
    #expect(run.err.contains("\(missing): there is no such file"))
    #expect(run.err.contains("\(empty): is empty (0 bytes)"))
    #expect(run.err.contains("/dev/null: is a device"))
    #expect(run.out == "")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/out"))
  }

  @Test(.enabled(if: getuid() != 0, "the superuser may read anything"))
  func `3 for a file without permission`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("姓名,手机\n", to: "a.csv")
    chmod(file, 0)
    let run = try CommandRun.process(["run", file, "--archive", folder.path + "/out"])
    #expect(run.status == 3)
    #expect(run.err.contains("\(file): cannot be read: permission denied"))
  }

  @Test func `4 where the archive cannot be written`() throws {
    let folder = try TemporaryFolder()
    let list = try folder.write("姓名,手机\n陈一,13912345678\n", to: "a.csv")
    let target = list + "/archive"
    let run = try CommandRun.process(["run", list, "--archive", target])
    #expect(run.status == 4)
    #expect(run.err.contains("\(target): the archive cannot be written"))
    #expect(run.out == "")
  }

  @Test(.enabled(if: access("/dev/full", W_OK) == 0))
  func `4 where the output cannot be written`() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CommandRun.program)
    process.arguments = ["schema"]
    process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
    let err = Pipe()
    process.standardError = err
    try process.run()
    let text = String(decoding: err.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 4)
    #expect(text == "mingce: cannot write the output: the disk is full\n")
  }

  @Test func `a reader that leaves early is no error`() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "(sleep 0.2; \"$0\" schema; echo $? >&2) | true", CommandRun.program]
    let err = Pipe()
    process.standardError = err
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: err.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(text == "0\n")
  }
}
