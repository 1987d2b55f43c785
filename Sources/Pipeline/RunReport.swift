package import Records

/// What a run did: the numbers behind the ten lines it prints, `--json` and the archived run record.
package struct RunReport: Sendable {
  package struct InputReport: Sendable {
    package var source: String
    package var path: String
    package var format: String
    package var encoding: String
    package var byteCount: Int
    package var read: Int
    package var rejected: Int
    /// Why the file was not read, where it was not: the same bytes are in the archive already.
    package var alreadyImported: Bool
  }
  package struct StageTime: Sendable {
    package var stage: String
    package var seconds: Double
  }

  package var archive: String
  /// The committed version, or `nil` where nothing was (a dry run, nothing new, limits exceeded).
  package var version: Int?
  package var inputs: [InputReport] = []
  /// Over the whole archive after the run: `read = archived + merged + rejected`.
  package var read = 0, archived = 0, merged = 0, rejected = 0
  package var persons = 0, organizations = 0
  /// Pairs left for a human to decide.
  package var reviewPairs = 0
  package var candidatePairs = 0
  package var estimatedPrecision: Double?
  package var findings: [Finding] = []
  /// How often each code was reported, where `findings` keeps only the first of each.
  package var findingCounts: [Finding.Code: Int] = [:]
  package var stageTimes: [StageTime] = []
  /// Which limit of `fail_if` stopped the commit, in words.
  package var limitExceeded: String?

  package init(archive: String) { self.archive = archive }
}
