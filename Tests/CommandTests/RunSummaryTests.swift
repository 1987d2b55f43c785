import Foundation
@testable import Pipeline
import Records
import Testing

@testable import mingce

@Suite struct RunSummaryTests {
  static func report() -> RunReport {
    var report = RunReport(archive: "out")
    report.version = 1
    report.inputs = [
      .init(
        source: "show", path: "show.csv", format: "csv", encoding: "GB18030", byteCount: 999, read: 1204,
        rejected: 3, alreadyImported: false),
      .init(
        source: "web", path: "web.csv", format: "csv", encoding: "UTF-8", byteCount: 99, read: 1, rejected: 0,
        alreadyImported: false),
    ]
    (report.read, report.archived, report.merged, report.rejected) = (1205, 900, 302, 3)
    (report.persons, report.organizations, report.reviewPairs) = (850, 400, 12)
    report.estimatedPrecision = 0.9931
    let place = SourcePlace(file: "show.csv", line: 7, record: 5, field: "手机")
    report.findings =
      Array(
        repeating: Finding("phone-short", .warning, at: place, "A phone is too short.", remedy: "Ask."),
        count: 9)
      + [Finding("csv-cut", .error, at: place, "the file is cut", remedy: "get it again")]
      + [Finding("value-placeholder", .info, at: place, "Nothing there.", remedy: "Nothing to do.")]
    report.stageTimes = [.init(stage: "reading", seconds: 0.5), .init(stage: "matching", seconds: 1.25)]
    return report
  }

  private func summary(_ report: RunReport, isDryRun: Bool = false, _ language: Language = .english)
    -> RunSummary
  {
    RunSummary(
      report, settings: PipelineSettings(archive: "out", sources: []), seconds: 2, isDryRun: isDryRun,
      say: Messages(language: language))
  }

  @Test func `says what happened in ten lines`() {
    #expect(
      summary(Self.report()).lines == [
        "Read 2 files with 1,205 rows:",
        "  show.csv: csv, GB18030, 1,204 rows, 3 rejected",
        "  web.csv: csv, UTF-8, 1 row",
        "Rows: 1,205 read = 900 archived + 302 merged into them + 3 rejected",
        "Customers: 850 persons, 400 organizations; estimated precision of merges 99.31%",
        "For review: 12 pairs may be one customer or two; they were kept apart",
        "Findings: 11",
        "  csv-cut ×1: The file is cut. Get it again.",
        "  phone-short ×9: A phone is too short. Ask.",
        "  … and 1 that matter less (--json lists all)",
        "Time: 2.00 s (602 rows/s): reading 0.50, matching 1.25",
      ])
    #expect(summary(Self.report()).closing == "Committed as version 1 of out. Next: mingce verify out")
  }

  @Test func `points at a list of which much was rejected`() {
    var report = Self.report()
    report.inputs[1].read = 10
    report.inputs[1].rejected = 3
    #expect(summary(report).lines.contains("    look into it: mingce inspect web.csv"))
    #expect(!summary(report).lines.contains("    look into it: mingce inspect show.csv"))
  }

  @Test func `counts what was only counted`() {
    var report = Self.report()
    report.findingCounts = ["csv-cut": 1000]
    #expect(summary(report).lines.contains("  csv-cut ×1,000: The file is cut. Get it again."))
  }

  @Test func `says it in Chinese too`() {
    let lines = summary(Self.report(), .chinese).lines
    #expect(lines.contains("行数：读入 1,205 = 建档 900 + 并入 302 + 剔除 3"))
    #expect(lines.last == "用时：2.00 s（每秒 602 行）：读取 0.50, 匹配 1.25")
  }

  @Test func `says when nothing is new`() {
    var report = Self.report()
    report.version = nil
    for i in report.inputs.indices { report.inputs[i].alreadyImported = true }
    #expect(summary(report).lines.count == 1)
    #expect(
      summary(report).closing
        == "Nothing new to import: all 2 files are in out already. Next: mingce export out --as csv")
  }

  @Test func `a dry run and a limit commit nothing, and say so`() {
    var report = Self.report()
    report.version = nil
    #expect(summary(report, isDryRun: true).closing.hasPrefix("Dry run: nothing was written."))
    report.limitExceeded = "reject_share 0.02 is above 0.01"
    #expect(summary(report).closing.hasPrefix("Nothing was committed; the archive is as it was."))
  }

  @Test func `the JSON report has every number`() throws {
    let text = Self.report().json.compact
    let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(
      Set(json.keys) == [
        "archive", "version", "inputs", "read", "archived", "merged", "rejected", "persons", "organizations",
        "review_pairs", "candidate_pairs", "estimated_precision", "findings", "stage_times", "limit_exceeded",
      ])
    #expect(json["read"] as? Int == 1205)
    #expect(json["limit_exceeded"] is NSNull)
    let findings = try #require(json["findings"] as? [[String: Any]])
    #expect(findings.map { $0["code"] as? String } == ["csv-cut", "phone-short", "value-placeholder"])
    #expect(findings.map { $0["count"] as? Int } == [1, 9, 1])
    #expect((findings[1]["first_place"] as? [String: Any])?["line"] as? Int == 7)
    #expect(!text.contains("\n"))
  }
}
