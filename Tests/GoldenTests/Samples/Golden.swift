import Foundation
import Pipeline
import Records
import Testing

/// What a run made of a list, in the form in which it is kept beside the sample.
struct Golden: Codable, Equatable {
  /// Column name to meaning; columns without a meaning are left out.
  var columns: [String: String]?
  var read = 0
  var archived = 0
  var merged = 0
  var rejected = 0
  var persons = 0
  var organizations = 0
  /// How many findings there are of each code.
  var findings: [String: Int] = [:]
  /// How the entities agree with the truth.
  var pairs: PairCount?
  /// `inputUnreadable` where there was no run.
  var failure: String?

  init(_ report: RunReport, columns: [String: String]? = nil, pairs: PairCount? = nil) {
    self.columns = columns
    self.pairs = pairs
    read = report.read
    archived = report.archived
    merged = report.merged
    rejected = report.rejected
    persons = report.persons
    organizations = report.organizations
    findings = Dictionary(report.findings.map { ($0.code.rawValue, 1) }, uniquingKeysWith: +)
      .merging(report.findingCounts.map { ($0.key.rawValue, $0.value) }) { _, counted in counted }
  }

  init(failure: PipelineFailure) { self.failure = "\(failure.code)" }

}

/// Compares `golden` with the JSON file at `url`; see `expectGolden(text:at:)`.
func expectGolden(_ golden: some Encodable, at url: URL, sourceLocation: SourceLocation = #_sourceLocation)
  throws
{
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  try expectGolden(text: encoder.encode(golden) + Data("\n".utf8), at: url, sourceLocation: sourceLocation)
}

/// Compares `found` with the file at `url`. With RECORD_GOLDENS=1 a file that differs is written instead, and the
/// test fails once, so that nobody records by accident.
func expectGolden(text found: Data, at url: URL, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let name = url.path.replacingOccurrences(of: Repository.root.path + "/", with: "")
  let expected = try? Data(contentsOf: url)
  if expected == found { return }
  if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try found.write(to: url)
    Issue.record(
      "recorded \(name): look at the difference, then run again without RECORD_GOLDENS",
      sourceLocation: sourceLocation)
    return
  }
  guard let expected else {
    Issue.record("\(name) is missing: run once with RECORD_GOLDENS=1", sourceLocation: sourceLocation)
    return
  }
  let (now, before) = (String(decoding: found, as: UTF8.self), String(decoding: expected, as: UTF8.self))
  let changes = now.split(separator: "\n").difference(from: before.split(separator: "\n")).map { change in
    switch change {
    case .insert(_, let line, _): "now:    \(line)"
    case .remove(_, let line, _): "before: \(line)"
    }
  }
  Issue.record("\(name) differs:\n\(changes.joined(separator: "\n"))", sourceLocation: sourceLocation)
}
