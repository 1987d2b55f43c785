import Foundation
import Pipeline
import Records
import Testing

/// Walks samples/csv/odd: what is wrong as a file is named, and nothing is lost or half written.
@Suite struct OddInputTests {
  static let folder = Repository.root.appending(path: "samples/csv/odd")
  static let files = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".csv") }.sorted()

  @Test func `the odd inputs are found`() { #expect(Self.files.count >= 8) }

  @Test func `each odd input gives what it should`() throws {
    var goldens: [String: Golden] = [:]
    for file in Self.files {
      let folder = try TemporaryFolder()
      var settings = PipelineSettings(
        archive: folder.path("archive"),
        sources: [SourceSettings(name: "odd", files: [Self.folder.appending(path: file).path])])
      settings.asOf = SampleCase.asOf
      do {
        let report = try ImportPipeline(settings: settings, threads: 2).run()
        #expect(report.read == report.archived + report.merged + report.rejected, "\(file)")
        goldens[file] = Golden(report)
      } catch {
        #expect(error.message.contains(file), "the message names the file: \(error.message)")
        #expect(!error.remedy.isEmpty)
        #expect(
          !FileManager.default.fileExists(atPath: folder.path("archive/object")), "\(file) left something")
        goldens[file] = Golden(failure: error)
      }
    }
    #expect(goldens["binary.csv"]?.failure == "inputUnreadable")
    #expect(goldens["cut-inside-quote.csv"]?.findings.isEmpty == false)
    #expect(goldens["ragged-rows.csv"]?.findings.isEmpty == false)
    #expect(goldens["no-final-newline.csv"]?.read == 2)
    try expectGolden(goldens, at: Self.folder.appending(path: "expected.json"))
  }
}
