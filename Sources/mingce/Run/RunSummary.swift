import Pipeline
import Records

/// What a run did, in about ten lines that a newcomer understands.
struct RunSummary {
  /// How many files, and how many kinds of finding, are named before the rest is only counted.
  static let namedFiles = 6
  static let namedFindings = 4

  let report: RunReport
  let settings: PipelineSettings
  let seconds: Double
  let isDryRun: Bool
  let say: Messages

  init(_ report: RunReport, settings: PipelineSettings, seconds: Double, isDryRun: Bool, say: Messages) {
    self.report = report
    self.settings = settings
    self.seconds = seconds
    self.isDryRun = isDryRun
    self.say = say
  }

  private var newInputs: [RunReport.InputReport] { report.inputs.filter { !$0.alreadyImported } }
  private var isNothingNew: Bool { newInputs.isEmpty && !report.inputs.isEmpty }

  var lines: [String] {
    if isNothingNew { return [say.totals(report)] }
    return files + [say.totals(report), say.customers(report)] + review + findings + [time]
  }

  private var files: [String] {
    let rows = newInputs.reduce(0) { $0 + $1.read }
    let known = report.inputs.count - newInputs.count
    var lines = [say.filesRead(newInputs.count, rows: rows, alreadyImported: known)]
    for input in newInputs.prefix(Self.namedFiles) {
      lines.append(say.file(input))
      if input.rejected * 5 > input.read { lines.append(say.lookInto(input.path)) }
    }
    if newInputs.count > Self.namedFiles { lines.append(say.moreFiles(newInputs.count - Self.namedFiles)) }
    return lines
  }

  private var review: [String] {
    report.reviewPairs > 0 ? [say.reviewPairs(report.reviewPairs)] : []
  }

  private var findings: [String] {
    let groups = FindingGroup.of(report.findings, counts: report.findingCounts)
    if groups.isEmpty { return [] }
    // What needs nothing done about it is only counted.
    let shown = groups.filter { $0.severity != .info }.prefix(Self.namedFindings)
    let rest = groups.reduce(0) { $0 + $1.count } - shown.reduce(0) { $0 + $1.count }
    return [say.findingsTitle(groups.reduce(0) { $0 + $1.count })] + shown.map(say.findings)
      + (rest > 0 ? [say.moreFindings(rest)] : [])
  }

  private var time: String {
    say.time(
      seconds, rows: newInputs.reduce(0) { $0 + $1.read },
      stages: report.stageTimes.map { ($0.stage, $0.seconds) })
  }

  /// What happened, and the next command.
  var closing: String {
    if report.limitExceeded != nil { return say.nothingCommitted }
    if isDryRun { return say.dryRunDone }
    guard let version = report.version else {
      return say.joined(
        say.nothingNew(files: report.inputs.count, archive: report.archive),
        say.next("mingce export \(report.archive) --as csv"))
    }
    return say.joined(
      say.committed(archive: report.archive, version: version), say.next("mingce verify \(report.archive)"))
  }
}
