import Pipeline
import Reading
import Records

/// The lists that the paths of a command stand for: files, and what folders and archives hold.
struct OpenedFiles {
  /// One path as named, and what it holds.
  struct Opened {
    let path: String
    let expanded: ExpandedInput
  }

  private(set) var files: [Opened] = []
  /// What kept a path from being opened.
  private(set) var status = ExitStatus.done

  /// - Parameter asTheyAre: files are not looked into: a command reads them.
  init(_ paths: [String], asTheyAre: Bool, on console: Console, _ say: Messages) {
    for path in paths.flatMap(FilePatterns.expand) {
      do throws(ReadError) {
        let expanded = try asTheyAre ? ExpandedInput(InputBytes.open(path)) : InputFiles.expand(path)
        let totals = Dictionary(uniqueKeysWithValues: expanded.findings.totals.map { ($0.code, $0.count) })
        let groups = FindingGroup.of(expanded.findings.kept, counts: totals).filter { $0.severity != .info }
        if !groups.isEmpty { console.note(path) }
        for group in groups { console.note(say.findings(group) + say.firstFile(group.first.place)) }
        files.append(Opened(path: path, expanded: expanded))
      } catch {
        report(say.failure(error), on: console)
      }
    }
  }

  mutating func report(_ failure: CommandFailure, on console: Console) {
    for line in failure.lines { console.report(line) }
    if let remedy = failure.remedy { console.note("  " + remedy) }
    if status == .done { status = failure.status }
  }
}
