import Testing

@testable import Normalizing

/// A cell and `kind valid value`, as `HardIdentifierCells` describes them.
struct HardIdentifier: CustomTestStringConvertible, Sendable {
  let cell: String
  let expected: String
  let findings: [String]
  var testDescription: String { cell }

  init(_ line: Substring) {
    let sides = line.split(separator: " ⇒ ", maxSplits: 1)
    cell = sides[0].map { $0 == "␤" ? "\n" : $0 == "␣" ? "\u{A0}" : String($0) }.joined()
    let right = sides[1].split(separator: " ! ", maxSplits: 1)
    expected = String(right[0])
    findings = right.count > 1 ? right[1].split(separator: ", ").map(String.init) : []
  }

  static func table(_ text: String) -> [HardIdentifier] {
    text.split(separator: "\n").map(HardIdentifier.init)
  }

  func check(_ answer: IdentifierAnswer) {
    #expect("\(answer.kind) \(answer.valid) \(answer.value.isEmpty ? "-" : answer.value)" == expected)
    for code in findings { #expect(answer.findings.contains(code)) }
  }
}

struct HardIdentifierTests {
  @Test(
    arguments: HardIdentifier.table(
      HardIdentifierCells.identifiers + "\n" + FurtherIdentifierCells.identifiers))
  func `reads hard identifier cells`(_ test: HardIdentifier) {
    test.check(IdentifierReader(context: CellContext()).read([test.cell], isColumn: false)[0])
  }

  @Test(arguments: HardIdentifier.table(HardIdentifierCells.emails + "\n" + FurtherIdentifierCells.emails))
  func `reads hard e-mail cells`(_ test: HardIdentifier) {
    test.check(EmailReader(context: CellContext()).read([test.cell], isColumn: false)[0])
  }
}
