import Records

/// Reads phone cells one by one. `context.city` lends its area code to numbers without one; neighbors in a
/// column never do.
package struct PhoneReader: CellReader {
  package typealias Answer = PhoneAnswer
  private let region: RecordRegion

  package init(context: CellContext) {
    var bench = Workbench(file: "", recorder: nil)
    var city = context.city
    region = city.withUTF8 { bench.regionNamed(in: $0, limit: 24) }
  }

  package func read(_ cells: [String], isColumn: Bool) -> [PhoneAnswer] {
    var bench = Workbench(file: "", recorder: nil)
    bench.phones.isKept = true
    let plan = ColumnPlan([])
    var answers: [PhoneAnswer] = []
    answers.reserveCapacity(cells.count)
    for cell in cells {
      var answer = PhoneAnswer(input: cell)
      var cell = cell
      cell.withUTF8 { read($0, plan, &bench) }
      for phone in bench.phones.found where phone.number.isSure {
        answer.numbers.append(PhoneAnswer.Number(phone))
      }
      answer.findings = bench.reported.codes
      answer.remainder = bench.phoneRemainder()
      bench.forgetRecord()
      answers.append(answer)
    }
    return answers
  }

  package func countUnderstood(in cells: CellColumn) -> Int {
    var bench = Workbench(file: "", recorder: nil)
    bench.phones.isKept = true
    let plan = ColumnPlan([])
    var count = 0
    cells.forEach { cell in
      read(cell, plan, &bench)
      if bench.phones.sureCount > 0 { count += 1 }
      bench.forgetRecord()
    }
    return count
  }

  private func read(
    _ cell: UnsafeBufferPointer<UInt8>, _ plan: borrowing ColumnPlan, _ bench: inout Workbench
  ) {
    bench.beginRecord()
    bench.region = region
    bench.reported.removeAll()
    bench.phones.clear()
    bench.atoms.removeAll(keepingCapacity: true)
    bench.text.clear()
    let trimmed = trimmed(cell)
    if trimmed.isEmpty { return }
    normalizePhone(trimmed, .none, plan, &bench)
  }
}

extension RecordCells {
  /// A record without cells.
  static var none: RecordCells {
    RecordCells(
      bytes: UnsafeBufferPointer(start: nil, count: 0), fieldEnds: UnsafeBufferPointer(start: nil, count: 0),
      fields: 0..<0)
  }
}

/// The cell without ASCII blanks and controls at its ends, as a record gives it.
func trimmed(_ cell: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
  var start = 0
  var end = cell.count
  while start < end && cell[start] <= 0x20 { start += 1 }
  while end > start && cell[end - 1] <= 0x20 { end -= 1 }
  return UnsafeBufferPointer(rebasing: cell[start..<end])
}

extension FindingSet {
  /// Stable codes in the order of `CellFinding`.
  var codes: [String] {
    isEmpty ? [] : CellFinding.allCases.filter { contains($0) }.map { $0.code.rawValue }
  }
}
