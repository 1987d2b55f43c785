/// The figures of one size, as Markdown that reads well in a terminal too.
struct BenchReport {
  var rowCount: Int
  var seed: UInt64
  var mingce: [MingceRun]
  /// Empty where the peer was left out.
  var splink: [SplinkRun]

  var markdown: String {
    let ours = Median.of(mingce) { $0.process.wallSeconds }
    let theirs = splink.isEmpty ? nil : Median.of(splink) { $0.seconds.total }
    var lines = ["## \(Self.grouped(rowCount)) rows, seed \(seed)", ""]
    if mingce.count > 1 { lines += ["Medians of \(mingce.count) runs, alternating.", ""] }

    var table = TextTable(
      head: ["", "mingce", theirs?.tool ?? "peer", "mingce ÷ peer"], hasPeer: theirs != nil)
    for stage in ours.report.stageTimes { table.add(stage.stage, seconds: stage.seconds, nil) }
    if let theirs {
      table.add("peer: cleaning", seconds: nil, theirs.seconds.cleaning)
      table.add("peer: training", seconds: nil, theirs.seconds.training)
      table.add("peer: scoring", seconds: nil, theirs.seconds.scoring)
      table.add("peer: clustering", seconds: nil, theirs.seconds.clustering)
    }
    table.add("**whole run**", seconds: ours.process.wallSeconds, theirs?.seconds.total, ratio: true)
    table.add("CPU time", seconds: ours.process.cpuSeconds, theirs?.cpuSeconds, ratio: true)
    table.add(
      "peak memory", Self.megabytes(ours.process.peakBytes), theirs.map { Self.megabytes($0.peakBytes) },
      ratio: theirs.map { Double(ours.process.peakBytes) / Double($0.peakBytes) })
    table.add(
      "candidate pairs", Self.grouped(ours.report.candidatePairs),
      theirs.map { Self.grouped($0.pairsKept) + " kept" })
    table.add(theirs == nil ? "F1" : "F1 (peer: at 0.95)", score: ours.score.f1, theirs?.quality.at95?.f1)
    table.add("precision", score: ours.score.precision, theirs?.quality.at95?.precision)
    table.add("recall", score: ours.score.recall, theirs?.quality.at95?.recall)
    if let theirs {
      table.add("peer: F1 at 0.5", score: nil, theirs.quality.at50?.f1)
      table.add("peer: F1 at its best threshold", score: nil, theirs.quality.best?.f1)
    }
    lines += table.lines
    lines += [
      "",
      "read \(Self.grouped(ours.report.read)) = archived \(Self.grouped(ours.report.archived)) + merged "
        + "\(Self.grouped(ours.report.merged)) + rejected \(Self.grouped(ours.report.rejected))",
    ]
    if mingce.count > 1 {
      lines.append("each run: mingce \(Self.each(mingce.map(\.process.wallSeconds)))")
      if !splink.isEmpty { lines[lines.count - 1] += "; peer \(Self.each(splink.map(\.seconds.total)))" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  static func heading(_ machine: Machine) -> String {
    var text = """
      # Benchmark of \(Machine.today)

      \(machine.line).
      Protocol, and how to repeat: [README](README.md).

      """
    if machine.isBusy {
      text += """

        **Other programs were running** (load \(Decimals.string(machine.load, places: 1)) before the start): times are \
        too long, ratios uncertain.

        """
    }
    return text
  }

  private static func each(_ seconds: [Double]) -> String {
    seconds.map { Decimals.string($0, places: 2) + " s" }.joined(separator: ", ")
  }

  private static func megabytes(_ bytes: Int) -> String {
    Decimals.string(Double(bytes) / 1e6, places: 0) + " MB"
  }

  /// 1,234,567
  static func grouped(_ number: Int) -> String {
    var text = ""
    for (i, digit) in String(number).reversed().enumerated() {
      if i > 0 && i % 3 == 0 { text = "," + text }
      text = String(digit) + text
    }
    return text
  }
}

enum Median {
  /// The middle one by a figure; the lower of the two where the count is even.
  static func of<T>(_ runs: [T], by figure: (T) -> Double) -> T {
    runs.sorted { figure($0) < figure($1) }[(runs.count - 1) / 2]
  }
}

/// A Markdown table whose columns line up.
private struct TextTable {
  private var rows: [[String]]
  private let hasPeer: Bool

  init(head: [String], hasPeer: Bool) {
    self.hasPeer = hasPeer
    rows = [head]
  }

  mutating func add(_ name: String, _ ours: String?, _ theirs: String?, ratio: Double? = nil) {
    rows.append([name, ours ?? "", theirs ?? "", ratio.map { Decimals.string($0, places: 2) } ?? ""])
  }

  mutating func add(_ name: String, seconds ours: Double?, _ theirs: Double?, ratio: Bool = false) {
    func text(_ seconds: Double?) -> String? { seconds.map { Decimals.string($0, places: 2) + " s" } }
    var quotient: Double?
    if ratio, let ours, let theirs { quotient = ours / theirs }
    add(name, text(ours), text(theirs), ratio: quotient)
  }

  mutating func add(_ name: String, score ours: Double?, _ theirs: Double?) {
    func text(_ score: Double?) -> String? { score.map { Decimals.string($0, places: 4) } }
    add(name, text(ours), text(theirs))
  }

  var lines: [String] {
    let columns = hasPeer ? 4 : 2
    let widths = (0..<columns).map { column in rows.map { $0[column].count }.max() ?? 0 }
    var lines = rows.map { row in
      "| " + (0..<columns).map { Self.pad(row[$0], to: widths[$0], left: $0 > 0) }.joined(separator: " | ")
        + " |"
    }
    let rule = (0..<columns).map { column in
      String(repeating: "-", count: widths[column] + (column > 0 ? 1 : 2)) + (column > 0 ? ":" : "")
    }
    lines.insert("|" + rule.joined(separator: "|") + "|", at: 1)
    return lines
  }

  private static func pad(_ text: String, to width: Int, left: Bool) -> String {
    let blank = String(repeating: " ", count: width - text.count)
    return left ? blank + text : text + blank
  }
}
