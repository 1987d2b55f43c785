import Records

/// Files that give nothing, in the same words for every format.
extension Intake {
  mutating func reportEmptyFile() {
    report("empty-file", .warning, "The file is empty.", remedy: "Check that the export finished.")
  }

  mutating func reportNoRecords() {
    report("no-records", .warning, "The file holds no records.", remedy: "Check that the export finished.")
  }
}
