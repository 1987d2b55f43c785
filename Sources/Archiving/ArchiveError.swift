/// Why an archive could not be read or written: the file or the system, never the data.
///
/// Two errors are equal when their codes are.
package struct ArchiveError: Error, Sendable {
  /// Stable, documented names. A struct, so that later versions can add codes.
  package struct Code: RawRepresentable, Sendable, Hashable {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }

    package static let notFound = Code(rawValue: "archive-not-found")
    /// The folder exists, but is no archive of ours.
    package static let notAnArchive = Code(rawValue: "archive-not-an-archive")
    package static let locked = Code(rawValue: "archive-locked")
    package static let diskFull = Code(rawValue: "archive-disk-full")
    package static let readOnly = Code(rawValue: "archive-read-only")
    package static let permission = Code(rawValue: "archive-permission")
    /// The system refused to make bytes durable. What reached the disk is unknown, so the step is not retried.
    package static let syncFailed = Code(rawValue: "archive-sync-failed")
    package static let io = Code(rawValue: "archive-io")
    /// Bytes of the archive are not what they were when written.
    package static let damaged = Code(rawValue: "archive-damaged")
    package static let noSuchVersion = Code(rawValue: "archive-no-such-version")
    package static let noSuchFile = Code(rawValue: "archive-no-such-file")
    /// A draft that cannot become a version: a bad path, a path twice, a bad date.
    package static let badDraft = Code(rawValue: "archive-bad-draft")
    /// Compressed bytes would expand beyond the limit.
    package static let tooLarge = Code(rawValue: "archive-too-large")
    package static let badGzip = Code(rawValue: "archive-bad-gzip")
  }

  package let code: Code
  /// The file or folder concerned.
  package let path: String
  /// One plain sentence, without customer data.
  package let message: String
  /// What to do about it.
  package let remedy: String

  package init(_ code: Code, path: String, _ message: String, remedy: String) {
    self.code = code
    self.path = path
    self.message = message
    self.remedy = remedy
  }
}

extension ArchiveError: Equatable {
  package static func == (a: Self, b: Self) -> Bool { a.code == b.code }
}

extension ArchiveError: CustomStringConvertible {
  package var description: String { "\(code.rawValue): \(path): \(message) \(remedy)" }
}
