import Foundation
import Testing
import mingce

/// `mingce run` from end to end, on lists of invented people.
@Suite struct RunTests {
  static let show =
    "编号,姓名,手机,公司\nA1,陈一鸣,13912345670,海天网络科技有限公司\nA2,李娜,13912345671,云杉贸易有限公司\nA3,,,\n"
  static let web = "id,name,mobile,company\n1,陈一鸣,139 1234 5670,海天网络科技有限公司\n"

  @Test func `imports bare files, and the second time says that nothing is new`() throws {
    let folder = try TemporaryFolder()
    let files = [try folder.write(Self.show, to: "show.csv"), try folder.write(Self.web, to: "web.csv")]
    let archive = folder.path + "/out"
    let first = CommandRun.inside(["run"] + files + ["--archive", archive, "--as-of", "2026-11-01"])
    #expect(first.status == 0)
    #expect(first.err == "")
    #expect(first.out.contains("Read 2 files with 4 rows:"))
    #expect(first.out.hasSuffix("Committed as version 1 of \(archive). Next: mingce verify \(archive)\n"))
    let second = CommandRun.inside(["run"] + files + ["--archive", archive])
    #expect(second.status == 0)
    #expect(second.out.contains("Nothing new to import"))
    #expect(CommandRun.inside(["verify", archive]).status == 0)
    let links = CommandRun.inside(["links", archive]).out.split(separator: "\n")
    #expect(links.first == "source,record,line,source_id,entity,organisation")
    #expect(links.count == 4)
  }

  @Test func `read = archived + merged + rejected, in the JSON report`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Self.show, to: "show.csv")
    let run = CommandRun.inside(["run", file, "--archive", folder.path + "/out", "--json"])
    #expect(run.status == 0)
    let json = try #require(try JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [String: Any])
    func number(_ key: String) -> Int { json[key] as? Int ?? -1 }
    #expect(number("read") == 3)
    #expect(number("read") == number("archived") + number("merged") + number("rejected"))
    #expect(number("rejected") == 1)
  }

  @Test func `a dry run writes nothing`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Self.show, to: "show.csv")
    let run = CommandRun.inside(["run", file, "--archive", folder.path + "/out", "--dry-run"])
    #expect(run.status == 0)
    #expect(run.out.contains("Dry run: nothing was written."))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["show.csv"])
  }

  @Test func `a limit that is exceeded is 1, and nothing is committed`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.show, to: "show.csv")
    let pipeline = try folder.write(
      "archive: out\nsources: [{name: show, files: show.csv}]\nfail_if: {reject_share: 0.1}\n", to: "p.yaml")
    let run = CommandRun.inside(["run", pipeline])
    #expect(run.status == 1)
    #expect(run.out.contains("Nothing was committed"))
    #expect(run.err.contains("a limit was exceeded"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/out/object"))
  }

  @Test func `a picture called csv is 3, whatever else is given`() throws {
    let folder = try TemporaryFolder()
    let good = try folder.write(Self.show, to: "show.csv")
    let picture = try folder.write(
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 1, 2, 3, 0], to: "list.csv")
    let run = CommandRun.inside(["run", good, picture, "--archive", folder.path + "/out"])
    #expect(run.status == 3)
    #expect(run.err.contains(picture))
    #expect(run.out == "")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/out"))
  }

  @Test func `a list cut inside a quote is read as far as it goes, and told`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Self.show + "A4,\"赵", to: "show.csv")
    let run = CommandRun.inside(["run", file, "--archive", folder.path + "/out", "--json"])
    #expect(run.status == 0)
    #expect(run.out.contains(#""line":5"#))
  }

  @Test func `a folder that is no archive is left alone`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Self.show, to: "show.csv")
    let run = CommandRun.inside(["run", file, "--archive", folder.path])
    #expect(run.status != 0)
    #expect(run.err.contains(folder.path))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["show.csv"])
  }
}
