import Archiving
import Glibc
import Matching
import Pipeline

/// Why two customers are, or are not, one: the two of their rows that look most alike, what matching
/// compared, and how it weighed it.
///
/// The one seam between `mingce explain ARCHIVE ID ID2` and matching.
struct PairExplanation {
  /// Lines for people, in order; empty where there are no two rows to compare.
  let lines: [String]

  /// - Parameters:
  ///   - a, b: source records of the two.
  init(_ archive: OpenArchive, _ a: [SourceRow], _ b: [SourceRow], _ say: Messages) throws {
    let pairs = a.flatMap { x in b.map { (x.reference, $0.reference) } }.filter { $0.0 != $0.1 }
    let explained = try ArchiveExplainer.explain(
      pairs.map { (Self.key($0.0), Self.key($0.1)) }, in: archive.reader,
      threads: max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
    let best = zip(pairs, explained).compactMap { pair, explained in explained.map { (pair, $0) } }
      .max { $0.1.total < $1.1.total }
    guard let (pair, explanation) = best else {
      lines = []
      return
    }
    lines = ["", say.pairTitle(Self.name(pair.0), Self.name(pair.1))] + Self.waterfall(explanation, say)
  }

  private static func name(_ reference: RecordReference) -> String {
    "\(reference.input):\(reference.record)"
  }

  private static func key(_ reference: RecordReference) -> ArchiveExplainer.Reference {
    ArchiveExplainer.Reference(input: reference.input, record: reference.record)
  }

  private static func waterfall(_ pair: ExplainedPair, _ say: Messages) -> [String] {
    var rows = [[say.priorName, "", signed(pair.prior)]]
    for step in pair.steps {
      rows.append([
        step.comparison, step.level ?? say.notCompared, step.level == nil ? "" : signed(step.weight),
      ])
    }
    rows.append([say.totalName, say.verdict(pair), signed(pair.total)])
    let rules = pair.rules.isEmpty ? say.neverMet : say.met(by: pair.rules)
    return TextTable(rows: rows, widest: 48).lines + [
      rules, say.bands(merge: pair.mergeFrom, review: pair.reviewFrom),
    ]
  }

  private static func signed(_ weight: Double) -> String {
    (weight > 0 ? "+" : "") + Figures.fixed(weight, 1)
  }
}
