import Records

/// What reading one content file showed.
struct ContentCheck: Sendable {
  var findings: [Finding] = []
  var bytes = 0
  /// Lines of a `.jsonl` or `.jsonl.gz` file, else 0.
  var lines = 0

  /// - Parameters:
  ///   - file: the content path with `object/` in front, for findings.
  ///   - names: the logical paths that these bytes have in any version.
  init(path: String, file: String, digest: String, names: [String]) {
    let stored: [UInt8]
    do throws(ArchiveError) {
      stored = try WholeFile.read(path)
    } catch {
      findings.append(.damage("verify-unreadable", file, "The file cannot be read: \(error.message)"))
      return
    }
    bytes = stored.count
    if ContentDigest.sha512Hex(stored) != digest {
      findings.append(
        .damage("verify-digest", file, "The bytes do not have the SHA-512 digest of the inventory."))
      return
    }
    for name in names { checkMeaning(of: stored, name: name, file: file) }
  }

  /// The bytes are what was committed; are they also what the format says?
  private mutating func checkMeaning(of stored: [UInt8], name: String, file: String) {
    var plain = stored
    if name.hasSuffix(".gz") {
      do throws(ArchiveError) {
        plain = try GzipSegment.expand(stored, limit: 1 << 40, path: file)
      } catch {
        findings.append(.damage("verify-gzip", file, error.message))
        return
      }
    }
    if name.hasPrefix("inputs/") {
      checkInput(plain, name, file)
    } else if name.hasSuffix(".jsonl") || name.hasSuffix(".jsonl.gz") {
      checkLines(plain, file)
    } else if name.hasSuffix(".json") {
      if (try? JSONValue.parse(plain)) == nil {
        findings.append(.damage("verify-json", file, "The file is not JSON."))
      }
    }
    if name == "audit.jsonl", let line = AuditLog.firstBrokenLine(plain) {
      findings.append(
        .damage(
          "verify-audit-chain", file, "Line \(line) of the audit log does not follow from the line before."))
    }
  }

  private mutating func checkInput(_ plain: [UInt8], _ name: String, _ file: String) {
    let digest = name.dropFirst("inputs/".count).prefix { $0 != "." }
    if ContentDigest.sha256Hex(plain) != digest {
      findings.append(
        .damage("verify-input", file, "The input's bytes do not have the SHA-256 digest it is named by."))
    }
  }

  private mutating func checkLines(_ plain: [UInt8], _ file: String) {
    var number = 0
    var firstBad: (line: Int, byte: Int)?
    plain.withUnsafeBufferPointer { all in
      Lines.forEach(in: all) { line in
        number += 1
        if firstBad == nil, let byte = CanonicalJSON.firstDeviation(in: line) { firstBad = (number, byte) }
      }
    }
    lines = number
    if let firstBad {
      findings.append(
        .damage(
          "verify-not-canonical", file,
          "Line \(firstBad.line) is not RFC 8785 canonical JSON at its byte \(firstBad.byte)."))
    }
    if let last = plain.last, last != UInt8(ascii: "\n") {
      findings.append(.damage("verify-last-line", file, "The last line has no line feed."))
    }
  }
}
