import Foundation
import Testing

/// Runs every pipelines/*.yaml as its user would.
@Suite struct PipelineFileTests {
  static let folder = Repository.root.appending(path: "pipelines")
  static let files = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".yaml") }.sorted()

  /// The part of `run --json` that is compared.
  struct Report: Codable, Equatable {
    struct Finding: Codable, Equatable {
      var code: String
      var count: Int
    }
    struct Input: Codable, Equatable {
      var source: String
      var encoding: String
      var read: Int
      var rejected: Int
    }
    var inputs: [Input]
    var read: Int
    var archived: Int
    var merged: Int
    var rejected: Int
    var persons: Int
    var organizations: Int
    var findings: [Finding]
  }

  @Test func `the demo is found`() { #expect(Self.files.contains("demo.yaml")) }

  @Test(arguments: files)
  func `a pipeline file runs and gives what it should`(_ file: String) throws {
    let folder = try TemporaryFolder()
    let archive = folder.path("archive")
    let pipeline = Self.folder.appending(path: file).path

    let run = try Program.run(["run", pipeline, "--archive", archive, "--json"])
    try #require(run.status == 0, "\(run.errors)")
    let report = try JSONDecoder().decode(Report.self, from: run.output)
    #expect(report.read == report.archived + report.merged + report.rejected)
    try expectGolden(
      report, at: Self.folder.appending(path: "expected/\(file.replacing(".yaml", with: ".json"))"))

    #expect(try Program.run(["lint", pipeline]).status == 0)
    #expect(try Program.run(["verify", archive]).status == 0)

    let before = try object(of: archive)
    #expect(try Program.run(["run", pipeline, "--archive", archive]).status == 0)
    #expect(try object(of: archive) == before, "a second run changed the archive")
  }

  @Test func `the schema beside the pipelines is the one the program prints`() throws {
    let printed = try Program.run(["schema", "pipeline"])
    #expect(printed.status == 0, "\(printed.errors)")
    try expectGolden(text: printed.output, at: Self.folder.appending(path: "pipeline.schema.json"))
  }

  @Test func `the demo finds who is who`() throws {
    let folder = try TemporaryFolder()
    let archive = folder.path("archive")
    let run = try Program.run(["run", Self.folder.appending(path: "demo.yaml").path, "--archive", archive])
    try #require(run.status == 0, "\(run.errors)")
    let pairs = try PairCount(
      truth: truth(at: Repository.root.appending(path: "samples/truth.csv")), links: links(of: archive))
    #expect(pairs.precision >= 0.99, "\(pairs)")
    #expect(pairs.f1 >= 0.95, "\(pairs)")
  }
}
