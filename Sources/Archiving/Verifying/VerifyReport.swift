package import Records

/// What `verify` found: nothing, for a sound archive.
package struct VerifyReport: Sendable {
  /// One for each thing that is wrong, sorted by file. `place.file` is relative to the archive's folder.
  package var findings: [Finding] = []
  /// Files and bytes that were read and compared.
  package var files = 0
  package var bytes = 0
  /// Number of the head version; 0 for an archive without commits.
  package var version = 0

  package init() {}

  /// Whether nothing is wrong. Leftovers of an interrupted commit are warnings: the next run settles them.
  package var isSound: Bool { !findings.contains { $0.severity == .error } }
}

extension Finding {
  static func unfinishedCommit(_ file: String) -> Finding {
    Finding(
      "verify-unfinished-commit", .warning, at: SourcePlace(file: file),
      "A commit is under way or was interrupted.",
      remedy: "Nothing to do: the next run settles it.")
  }

  static let restore = "Restore the file from a backup; do not import into this archive before."

  static func damage(_ code: Code, _ file: String, _ message: String, remedy: String = restore) -> Finding {
    Finding(code, .error, at: SourcePlace(file: file), message, remedy: remedy)
  }
}
