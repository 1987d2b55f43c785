import Records
import Testing

@testable import Normalizing

struct AddressReaderTests {
  struct Cell: Sendable, CustomTestStringConvertible {
    let cell: String
    let expected: String
    var testDescription: String { cell }
  }

  /// Lines `cell ⇒ expected`; `#` begins a comment.
  static func cells(_ table: String) -> [Cell] {
    table.split(separator: "\n").compactMap { line in
      guard !line.hasPrefix("#"), let arrow = line.range(of: " ⇒ ") else { return nil }
      return Cell(cell: String(line[..<arrow.lowerBound]), expected: String(line[arrow.upperBound...]))
    }
  }

  static func said(_ cell: String, city: String = "", year: Int? = nil) -> AddressReader.Answer {
    AddressReader(context: CellContext(city: city, year: year)).read([cell], isColumn: false)[0]
  }

  static func line(_ a: AddressReader.Answer) -> String {
    [
      a.province, a.city, a.district, a.rest, a.postcode, a.code, a.successor, a.ambiguous ? "?" : "",
    ].joined(separator: "|")
  }

  @Test(arguments: cells(addressCells))
  func `reads hard cells`(_ test: Cell) {
    #expect(Self.line(Self.said(test.cell)) == test.expected)
  }
}

extension Substring {
  fileprivate func range(of needle: String) -> Range<Substring.Index>? {
    var i = startIndex
    while i < endIndex {
      if self[i...].hasPrefix(needle) { return i..<index(i, offsetBy: needle.count) }
      i = index(after: i)
    }
    return nil
  }
}
