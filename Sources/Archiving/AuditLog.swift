import Records

/// What was done to an archive, by a chain of lines: each holds the SHA-256 of the line before, so that
/// a line that is removed, added, moved or edited breaks the chain.
///
/// The end of the chain is held by the version's inventory; whoever keeps an old report can also see
/// whether the log was cut.
package enum AuditLog {
  /// `prev` of the first line.
  package static let start = String(repeating: "0", count: 64)

  /// `log` with one more line: `{"action":…,"at":…,"message":…,"prev":…,"version":…}`.
  ///
  /// - Parameters:
  ///   - action: one word, such as `import`, `undo`, `erase`.
  ///   - at: RFC 3339.
  ///   - message: one sentence that names no customer.
  ///   - version: the version the action makes.
  package static func appending(
    action: String, at: String, message: String, version: Int, to log: [UInt8]
  ) -> [UInt8] {
    let line = JSONValue.texts([
      "action": action, "at": at, "message": message, "prev": digestOfLastLine(log),
      "version": String(version),
    ])
    return log + line.canonicalBytes() + [UInt8(ascii: "\n")]
  }

  private static func digestOfLastLine(_ log: [UInt8]) -> String {
    let lines = log.split(separator: UInt8(ascii: "\n"))
    return lines.last.map { ContentDigest.sha256Hex($0) } ?? start
  }

  /// The number, from 1, of the first line that does not follow from the one before; `nil` for a sound log.
  package static func firstBrokenLine(_ log: [UInt8]) -> Int? {
    var expected = start
    for (index, line) in log.split(separator: UInt8(ascii: "\n")).enumerated() {
      guard let json = try? JSONValue.parse(Array(line)), json["prev"]?.text == expected else {
        return index + 1
      }
      expected = ContentDigest.sha256Hex(line)
    }
    return nil
  }
}
