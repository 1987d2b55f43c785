import Testing

@testable import Normalizing

/// Cells with what they say, one a line, as `HardPhoneCells` describes them.
struct HardCell: CustomTestStringConvertible, Sendable {
  let cell: String
  let city: String
  let numbers: [String]
  let findings: [String]
  var testDescription: String { city.isEmpty ? cell : "\(cell) in \(city)" }

  init(_ line: Substring) {
    let sides = line.split(separator: " ⇒ ", maxSplits: 1)
    var left = String(sides[0])
    var city = ""
    if left.hasPrefix("["), let end = left.firstIndex(of: "]") {
      city = String(left[left.index(after: left.startIndex)..<end])
      left = String(left[left.index(after: end)...].drop { $0 == " " })
    }
    self.city = city
    cell = left.map { $0 == "␤" ? "\n" : $0 == "␣" ? "\u{A0}" : String($0) }.joined()
    let right = sides[1].split(separator: " ! ", maxSplits: 1)
    numbers = right[0] == "-" ? [] : right[0].split(separator: " | ").map { String($0) }
    findings = right.count > 1 ? right[1].split(separator: ", ").map(String.init) : []
  }

  static func table(_ text: String) -> [HardCell] { text.split(separator: "\n").map(HardCell.init) }
}

struct HardPhoneTests {
  @Test(arguments: HardCell.table(HardPhoneCells.cells + "\n" + FurtherPhoneCells.cells))
  func `reads hard phone cells`(_ test: HardCell) {
    let reader = PhoneReader(context: CellContext(city: test.city))
    let answer = reader.read([test.cell], isColumn: false)[0]
    let expectsTypes = test.numbers.map { $0.contains(":") }
    let read = answer.numbers.enumerated().map { i, number in
      number.e164 + (number.ext.isEmpty ? "" : "x" + number.ext)
        + (i < expectsTypes.count && expectsTypes[i] ? ":" + number.type : "")
        + number.inferred.map { "~" + $0 }.joined()
    }
    #expect(read == test.numbers)
    for code in test.findings { #expect(answer.findings.contains(code)) }
    if read.isEmpty { #expect(!answer.findings.isEmpty) }
  }

  @Test func `agrees with libphonenumber on every pattern`() {
    let lines = NumberingSamples.lines.split(separator: "\n").map {
      $0.split(separator: " ").map(String.init)
    }
    #expect(lines.count > 200)
    let answers = PhoneReader(context: CellContext()).read(lines.map { $0[0] }, isColumn: false)
    for (line, answer) in zip(lines, answers) {
      let read = answer.numbers.map { [$0.e164, $0.type, $0.region] }
      #expect(read == (line[1] == "-" ? [] : [Array(line[1...])]))
    }
  }
}
