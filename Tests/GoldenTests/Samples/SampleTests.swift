import Foundation
import Pipeline
import Records
import Testing

/// Walks samples/: every list through the whole pipeline.
@Suite struct SampleTests {
  private func run(
    _ sources: [SourceSettings], into archive: String, threads: Int = 2
  ) throws -> RunReport {
    var settings = PipelineSettings(archive: archive, sources: sources)
    settings.asOf = SampleCase.asOf
    return try ImportPipeline(settings: settings, threads: threads).run()
  }

  @Test func `the samples are found`() {
    #expect(
      Set(SampleCase.all.map(\.name)).isSuperset(of: ["trade-show", "web-form", "bought-list", "outlook"]))
  }

  @Test(arguments: SampleCase.all)
  func `a list gives what it should`(_ sample: SampleCase) throws {
    let folder = try TemporaryFolder()
    let report = try run([sample.source], into: folder.path("archive"))
    #expect(report.read > 0)
    #expect(report.read == report.archived + report.merged + report.rejected)
    // One list has a few dozen pairs, too few for a share: how many are right is kept, and the shares are asked of
    // all lists together (`the demo finds who is who`).
    let pairs = try PairCount(truth: truth(at: sample.truth), links: links(of: folder.path("archive")))
    try expectGolden(
      Golden(report, columns: columnMeanings(of: sample.file), pairs: pairs), at: sample.expected)
  }

  @Test func `threads and the order of files change no byte`() throws {
    let folder = try TemporaryFolder()
    let sources = try SampleCase.all.map { try $0.source }
    _ = try run(sources, into: folder.path("one"), threads: 1)
    _ = try run(sources, into: folder.path("two"), threads: 2)
    _ = try run(sources.reversed(), into: folder.path("reversed"), threads: 2)
    let one = try object(of: folder.path("one"))
    #expect(!one.isEmpty)
    #expect(try object(of: folder.path("two")) == one)
    #expect(try object(of: folder.path("reversed")) == one)
  }

  @Test func `the same bytes under another name change nothing`() throws {
    let folder = try TemporaryFolder()
    let sample = try #require(SampleCase.all.first { $0.name == "web-form" })
    var source = try sample.source
    let first = try run([source], into: folder.path("archive"))
    let before = try object(of: folder.path("archive"))
    try FileManager.default.copyItem(atPath: sample.file.path, toPath: folder.path("copy (1).csv"))
    source.files = [folder.path("copy (1).csv")]
    let second = try run([source], into: folder.path("archive"))
    #expect(first.version == 1)
    #expect(second.version == nil)
    #expect(second.inputs.map(\.alreadyImported) == [true])
    #expect(second.read == first.read)
    #expect(!before.isEmpty)
    #expect(try object(of: folder.path("archive")) == before)
  }

  @Test func `lists one after the other end where lists together do`() throws {
    let folder = try TemporaryFolder()
    let sources = try SampleCase.all.map { try $0.source }
    let together = try run(sources, into: folder.path("together"))
    var last = RunReport(archive: "")
    for source in sources { last = try run([source], into: folder.path("apart")) }
    #expect(last.read == together.read)
    #expect(last.rejected == together.rejected)
    let (a, b) = (try links(of: folder.path("together")), try links(of: folder.path("apart")))
    let agreement = PairCount(truth: a, links: b)
    #expect(agreement.f1 >= 0.98, "\(agreement)")
  }
}
