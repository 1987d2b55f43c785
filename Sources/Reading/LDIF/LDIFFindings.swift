import Records

/// Findings about entries in words.
extension LDIFEntry.Note {
  var finding: (code: Finding.Code, severity: Finding.Severity, message: String, remedy: String) {
    switch kind {
    case .missingBlankLine:
      (
        "ldif-missing-blank-line", .warning, "No blank line stands between two entries.",
        "Check that both entries are complete."
      )
    case .oddLine:
      (
        "ldif-odd-line", .warning, "A line is no attribute; it was kept as it is.",
        "Look at the field \(LDIFFieldNames.oddLines)."
      )
    case .linkNotOpened:
      (
        "ldif-link-not-opened", .warning, "A value is the address of a file, which was not opened.",
        "Nothing to do; the address was kept as text."
      )
    case .binary:
      (
        "ldif-binary-left-out", .info, "A picture, certificate or other binary value was left out.",
        "Nothing to do."
      )
    case .undecodable:
      (
        "ldif-undecodable", .warning, "A value holds bytes that are no text; it was kept apart.",
        "Correct the value in the source, or name its encoding in the pipeline file."
      )
    case .otherEncoding:
      (
        "ldif-other-encoding", .info, "The entry is written in another encoding than the file.",
        "Check the entry; it was decoded by itself."
      )
    case .badBase64:
      (
        "ldif-bad-base64", .warning, "A value is said to be base64 and is not; it was kept as it is.",
        "Look at the field \(LDIFFieldNames.oddLines)."
      )
    case .nameFromParts:
      (
        "ldif-name-from-parts", .info,
        "The entry has no cn; the whole name was put together from other attributes.",
        "Nothing to do, if the name looks right."
      )
    }
  }

  /// Whether the record's values are not simply what the file says.
  var isRepair: Bool {
    switch kind {
    case .missingBlankLine, .oddLine, .undecodable, .badBase64: true
    case .linkNotOpened, .binary, .otherEncoding, .nameFromParts: false
    }
  }
}
