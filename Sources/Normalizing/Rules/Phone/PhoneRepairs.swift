import Records

/// Repairs of the digits themselves, before a cell is cut into pieces.
extension Workbench {
  mutating func repairDigits() {
    if classes.contains(.mark) { run(SpreadsheetNumber.self) }
    if classes.contains(.letter) { run(LettersForDigits.self) }
    if classes.contains(.han) || classes.contains(.other) { run(HanDigits.self) }
  }
}
