import Foundation
import Testing

@testable import mingce

@Suite struct VerifyTests {
  @Test func `a whole archive is told whole`() throws {
    let folder = try TemporaryFolder()
    let archive = try SampleArchive.make(in: folder)
    let run = CommandRun.inside(["verify", archive])
    #expect(run.status == 0)
    #expect(run.out.contains("version 1"))
    #expect(run.out.hasSuffix("The archive is whole. Next: mingce export \(archive) --as csv\n"))
    #expect(run.err == "")
    let json = CommandRun.inside(["verify", archive, "--json"])
    #expect(json.out.contains(#""sound":true"#))
  }

  @Test func `a flipped byte is 4, and the file is named`() throws {
    let folder = try TemporaryFolder()
    let archive = try SampleArchive.make(in: folder)
    let file = archive + "/object/v1/content/links/00001.jsonl.gz"
    var bytes = try #require(FileManager.default.contents(atPath: file))
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: URL(fileURLWithPath: file))
    let run = CommandRun.inside(["verify", archive])
    #expect(run.status == 4)
    #expect(run.err.contains(file))
    let links = CommandRun.inside(["links", archive])
    #expect(links.status == 4)
    #expect(!links.out.contains("show,"))
  }
}
