import Records
import Testing

@testable import Reading

/// The records of a file, each as its filled fields by column name.
func fields(of outcome: Outcome) -> [[String: String]] {
  outcome.rows.map { row in
    var fields: [String: String] = [:]
    for (column, cell) in zip(outcome.survey.columns, row) where !cell.isEmpty { fields[column.name] = cell }
    return fields
  }
}

/// Reads the lines of one or more cards.
func readCards(
  _ lines: [String], name: String = "book.vcf", end: String = "\r\n",
  overrides: SourceOverrides = SourceOverrides()
) throws -> Outcome {
  try readText(lines.joined(separator: end) + end, name: name, overrides: overrides)
}

/// The fields of one card with these lines between BEGIN and END.
func card(_ lines: String..., version: String = "3.0") throws -> [String: String] {
  let outcome = try readCards(["BEGIN:VCARD", "VERSION:\(version)"] + lines + ["END:VCARD"])
  #expect(outcome.account.total == outcome.byteCount)
  return fields(of: outcome).first ?? [:]
}

/// The bytes of a sample of this repository.
func sampleBytes(_ path: String) throws -> [UInt8] {
  let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
  let input = try InputBytes.open(root + "/samples/" + path)
  return withExtendedLifetime(input) { Array(input.bytes) }
}
