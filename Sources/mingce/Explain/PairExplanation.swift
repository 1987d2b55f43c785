/// Why two customers are, or are not, one: what matching compared and how it weighed it.
///
/// The one seam between `mingce explain ARCHIVE ID ID2` and matching.
struct PairExplanation {
  /// Lines for people, in order; empty where matching has nothing to say.
  let lines: [String]

  /// - Parameters:
  ///   - a, b: source records of the two.
  init(_ archive: OpenArchive, _ a: [SourceRow], _ b: [SourceRow]) throws {
    lines = []
  }
}
