import Records

/// Reads entries into an intake: each entry a record, change records and lines around them rejections.
struct LDIFReader: ~Copyable {
  private var scanner: LDIFScanner
  private var fields: LDIFFields
  private var columns: FieldColumns
  /// The last item was an entry: a further one was to be apart from it.
  private var isBehindEntry = false

  init(_ lines: consuming PhysicalLines, fields: LDIFFields, columns: FieldColumns) {
    scanner = LDIFScanner(lines)
    self.fields = fields
    self.columns = columns
  }

  mutating func read(into intake: inout Intake) {
    while let item = scanner.next() {
      switch item {
      case .blank(let range):
        intake.classify(.blank, range)
        isBehindEntry = false
      case .structure(let range): intake.classify(.structure, range)
      case .stray(let range, let line):
        intake.reject(
          "ldif-text-outside-entry", range, line: line, "Text stands outside of any entry.",
          remedy: "Look at the lines; if they are part of an entry, its dn is missing.")
        isBehindEntry = false
      case .entry:
        readEntry(into: &intake)
        isBehindEntry = true
      }
    }
  }

  private mutating func readEntry(into intake: inout Intake) {
    let entry = scanner.entry
    if entry.isChange {
      return intake.reject(
        "ldif-change-record", entry.range, line: entry.line,
        "The record describes a change to a directory, not a contact.",
        remedy: "Export the entries themselves, or apply the changes to the directory first.")
    }
    if entry.isTooLong {
      return intake.reject(
        "ldif-entry-too-long", entry.range, line: entry.line, "An entry holds more than an entry can hold.",
        remedy: "Check that the file is LDIF, and that blank lines stand between its entries.")
    }
    fields.fill(entry)
    guard entry.hasName || fields.record.entries.count > 1 else {
      return intake.reject(
        "ldif-text-outside-entry", entry.range, line: entry.line, "Text stands outside of any entry.",
        remedy: "Look at the lines; if they are part of an entry, its dn is missing.")
    }
    var isRepaired = false
    if !entry.hasName {
      isRepaired = true
      intake.report(
        "ldif-missing-dn", .warning, byteOffset: entry.range.lowerBound, line: entry.line,
        record: intake.recordCount + 1,
        "The entry has no dn.", remedy: "Check that the beginning of the entry is complete.")
    }
    if isBehindEntry {
      report(LDIFEntry.Note(kind: .missingBlankLine, line: entry.line), entry, &intake, &isRepaired)
    }
    for note in entry.notes { report(note, entry, &intake, &isRepaired) }
    for note in fields.notes { report(note, entry, &intake, &isRepaired) }
    if columns.names.count != fields.names.count { columns.names = fields.names }
    columns.append(fields.record, to: &intake)
    intake.endRecord(entry.range, line: entry.line, isRepaired: isRepaired)
  }

  private func report(
    _ note: LDIFEntry.Note, _ entry: LDIFEntry, _ intake: inout Intake, _ isRepaired: inout Bool
  ) {
    let finding = note.finding
    isRepaired = isRepaired || note.isRepair
    intake.report(
      finding.code, finding.severity, byteOffset: entry.range.lowerBound,
      line: note.line > 0 ? note.line : entry.line,
      record: intake.recordCount + 1, finding.message, remedy: finding.remedy)
  }
}
