import Records
import Testing

@testable import Reading

/// The W3C XML Conformance Test Suite, a sample of it.
@Suite(.enabled(if: Corpora.has("xml"))) struct XMLConformanceTests {
  static func files(_ folder: String) -> [String] {
    guard let root = Corpora.root else { return [] }
    var found: [String] = []
    func walk(_ path: String) {
      for name in Corpora.files(path) {
        if name.hasSuffix(".xml") { found.append(path + "/" + name) } else { walk(path + "/" + name) }
      }
    }
    _ = root
    walk("xml/" + folder)
    return found
  }

  private func read(_ path: String, chunkSize: Int) throws -> (
    findings: FindingTally, rejections: [Rejection]
  ) {
    let input = try InputBytes.open(Corpora.path(path))
    var adapter = XMLAdapter()
    adapter.chunkSize = chunkSize
    let survey = try adapter.survey(input, overrides: SourceOverrides())
    var intake = Intake(file: path) { _ in }
    adapter.read(input, as: survey, into: &intake)
    intake.finish()
    #expect(intake.account.total == input.bytes.count)
    var findings = intake.findings
    for finding in survey.findings { findings.add(finding) }
    return (findings, intake.rejections)
  }

  /// Entities that hold markup or other entities are not replaced: such documents are refused.
  static let refused = ["053.xml", "115.xml", "pe03.xml", "ibm10v05.xml"]

  @Test func `reads every valid document, in pieces of any size`() throws {
    let files = Self.files("valid")
    #expect(files.count == 40)
    for file in files {
      let isRefused = Self.refused.contains { file.hasSuffix("/" + $0) }
      for chunk in [1, 7, 4096, 1 << 20] {
        let errors = try read(file, chunkSize: chunk).findings.kept.filter { $0.severity == .error }
        #expect(
          errors.map(\.code.rawValue) == (isRefused ? ["xml-entities-refused"] : []), "\(file) \(chunk)")
      }
    }
  }

  @Test func `names line and column in every document that is not well-formed, in pieces of any size`() throws
  {
    let files = Self.files("not-wf")
    #expect(files.count == 40)
    for file in files {
      for chunk in [1, 7, 4096, 1 << 20] {
        let errors = try read(file, chunkSize: chunk).findings.kept.filter { $0.severity == .error }
        #expect(
          errors.contains { $0.message.hasPrefix("Line ") && $0.message.contains(", column ") },
          "\(file) \(chunk)")
      }
    }
  }
}
