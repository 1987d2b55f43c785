import Foundation
import Testing

@testable import mingce

@Suite struct ExplainTests {
  @Test(arguments: ["p-show00000000-1", "p-old000000000-9", "show:1"])
  func `shows values, their sources, and the rows behind them`(_ id: String) throws {
    let folder = try TemporaryFolder()
    let run = CommandRun.inside(["explain", try SampleArchive.make(in: folder), id])
    #expect(run.status == 0)
    #expect(run.err == "")
    let lines = run.out.split(separator: "\n").map(String.init)
    #expect(lines.first == "p-show00000000-1  person")
    #expect(lines.contains("Belongs to: o-show00000000-1 海天科技有限公司"))
    #expect(lines.contains { $0.contains("王小明") && $0.contains("corroborated") && $0.contains("show:1") })
    #expect(lines.contains("  show:1 (line 2 of show.csv, imported in version 1)"))
    #expect(
      lines.contains { $0.contains("手机") && $0.contains("139 1234 5670") && $0.contains("+8613912345670") })
  }

  @Test func `an organization has the rows of its people`() throws {
    let folder = try TemporaryFolder()
    let run = CommandRun.inside(["explain", try SampleArchive.make(in: folder), "o-show00000000-1"])
    #expect(run.out.contains("Rows: 0 of its own, 2 of its people"))
  }

  @Test func `two rows of one customer are one`() throws {
    let folder = try TemporaryFolder()
    let run = CommandRun.inside(["explain", try SampleArchive.make(in: folder), "show:1", "web,\"x\":1"])
    #expect(run.status == 0)
    #expect(run.out.contains("are one customer: p-show00000000-1"))
  }

  @Test func `tells programs the same`() throws {
    let folder = try TemporaryFolder()
    let run = CommandRun.inside(["explain", try SampleArchive.make(in: folder), "show:2", "--json"])
    let json = try #require(try JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [String: Any])
    #expect(json["id"] as? String == "p-show00000000-2")
    #expect((json["rows"] as? [[String: Any]])?.first?["line"] as? Int == 3)
  }

  @Test func `a rejected row says why`() throws {
    let folder = try TemporaryFolder()
    let archive = try SampleArchive.make(in: folder)
    let run = CommandRun.inside(["explain", archive, "show:4"])
    #expect(run.status == 2)
    #expect(run.err.contains("show:4 (line 5) was rejected: The record has no name. (no-usable-value)"))
    let chinese = CommandRun.inside(["explain", archive, "show:4", "--lang", "zh"])
    #expect(chinese.err.contains("show:4（第 5 行）未能采用：该记录没有姓名"))
  }

  @Test(arguments: ["p-none", "show:99", "none:1", ""])
  func `an id that is not there is wrong usage`(_ id: String) throws {
    let folder = try TemporaryFolder()
    let run = CommandRun.inside(["explain", try SampleArchive.make(in: folder), id])
    #expect(run.status == 2)
    #expect(run.err.contains("there is no customer"))
  }
}
