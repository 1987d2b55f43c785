import Records

/// Findings about cards in words. The field named is a property's, never a value.
extension CardNote {
  /// The finding's code, severity, message and remedy.
  var finding: (code: Finding.Code, severity: Finding.Severity, message: String, remedy: String) {
    switch kind {
    case .oddBoundary:
      (
        "vcard-odd-boundary", .info,
        "BEGIN or END of the card has blanks or a mark where there should be none.",
        "Nothing to do."
      )
    case .missingBegin:
      (
        "vcard-missing-begin", .warning, "The card does not begin with BEGIN:VCARD.",
        "Check that the beginning of the card is complete."
      )
    case .missingEnd:
      (
        "vcard-missing-end", .warning, "The card does not end with END:VCARD.",
        "Check that the export finished; what could be read is kept."
      )
    case .missingVersion:
      (
        "vcard-missing-version", .info, "The card names no version.",
        "Nothing to do, if its values look right."
      )
    case .bareContinuation:
      (
        "vcard-bare-continuation", .warning,
        "A line without a property was taken as the rest of the text above it.",
        "Check the text; the producer should have written \\n."
      )
    case .oddLine:
      (
        "vcard-odd-line", .warning, "A line is no property; it was kept as it is.",
        "Look at the field \(CardFieldNames.oddLines)."
      )
    case .cutValue:
      (
        "vcard-cut-value", .warning, "The file ends inside a value, which was kept apart.",
        "Check that the export finished."
      )
    case .softBreak:
      (
        "vcard-soft-break", .warning, "A value announces a further line that is not there.",
        "Check that the value is complete."
      )
    case .badQuotedPrintable:
      (
        "vcard-bad-quoted-printable", .warning,
        "A quoted-printable value holds an equals sign that encodes nothing.",
        "Check the value; the sign was kept."
      )
    case .undeclaredQuotedPrintable:
      (
        "vcard-undeclared-quoted-printable", .info,
        "A value is quoted-printable although nothing says so; it was decoded.",
        "Nothing to do, if the value looks right."
      )
    case .unknownCharset:
      (
        "vcard-charset-unknown", .warning, "A property names a charset that does not exist.",
        "Check the value; the encoding of the other values was used."
      )
    case .wrongCharset:
      (
        "vcard-charset-wrong", .warning, "A value is not written in the charset that its property names.",
        "Check the value; the encoding of the other values was used."
      )
    case .otherEncoding:
      (
        "vcard-other-encoding", .info, "The card is written in another encoding than the file.",
        "Check the card; it was decoded by itself."
      )
    case .undecodable:
      (
        "vcard-undecodable", .warning, "A value holds bytes that are no text; it was kept apart.",
        "Correct the value in the source, or name its encoding in the pipeline file."
      )
    case .surplusComponents:
      (
        "vcard-surplus-components", .warning,
        "A value has more parts than there can be; it was kept in one piece.",
        "Check the value; a semicolon inside a part must be written \\;."
      )
    case .binary:
      ("vcard-binary-left-out", .info, "A picture, sound or key was left out.", "Nothing to do.")
    case .nested:
      (
        "vcard-nested-card", .info, "A card stands inside another one; it became a record of its own.",
        "Nothing to do; the record names the card it stood in."
      )
    case .nestedTooDeep:
      (
        "vcard-nested-too-deep", .error, "Cards stand inside each other more than \(CardLimits.depth) deep.",
        "Check how the file was made."
      )
    case .nameFromParts:
      (
        "vcard-name-from-parts", .info, "The card has no FN; the whole name was put together from N.",
        "Nothing to do, if the name looks right."
      )
    case .nameOrder:
      (
        "vcard-name-order", .info, "FN has the given name first; the whole name was taken from N.",
        "Nothing to do, if the name looks right."
      )
    }
  }

  /// Whether the record's values are not simply what the file says.
  var isRepair: Bool {
    switch kind {
    case .oddBoundary, .missingVersion, .binary, .nested, .unknownCharset, .otherEncoding, .nameFromParts:
      false
    default: true
    }
  }

  /// The property's name for messages.
  var field: String? { property >= 0 ? CardProperties.all[property].name : nil }
}
