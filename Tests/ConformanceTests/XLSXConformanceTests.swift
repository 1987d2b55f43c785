import Reading
import Records
import Testing

/// Workbooks of other programs, see `xlsx` of the corpora.
@Suite(.enabled(if: Corpora.has("xlsx"))) struct XLSXConformanceTests {
  @Test func `opens every workbook, or says why not`() throws {
    var opened = 0
    var refused: [String] = []
    let names = Corpora.files("xlsx").filter { $0.hasSuffix(".xlsx") }
    for name in names {
      do {
        let file = try ReadFile(Corpora.path("xlsx/" + name), overrides: SourceOverrides(headerRows: 0))
        #expect(file.account.total == file.byteCount, "\(name)")
        #expect(file.survey.format.name == "xlsx", "\(name)")
        opened += 1
      } catch let error as ReadError {
        refused.append("\(name): \(error.code)")
      }
    }
    print("xlsx: \(opened) of \(names.count) opened; \(refused)")
    #expect(refused == ["pass_protected.xlsx: encrypted"])
  }

  /// First rows of workbooks that are special in one way, without the column for further fields.
  @Test(arguments: [
    ("date.xlsx", [["2021-01-01", "15"], ["2021-01-02", "16"], ["255:10:10", "17"]]),
    ("date_1904.xlsx", [["2021-01-01", "15"], ["2021-01-02", "16"], ["255:10:10", "17"]]),
    ("date_iso.xlsx", [["2021-01-01"], ["2021-01-01T10:10:10"], ["10:10:10"]]),
    ("rph.xlsx", [["課きく　毛こ"]]), ("has_x000D_.xlsx", [["ABC\r\nDEF"]]),
    ("merge_cells.xlsx", [["Row Merge", "Row Merge", "Not Merged", ""]]),
  ])
  func `reads what is special`(_ name: String, _ expected: [[String]]) throws {
    let file = try ReadFile(Corpora.path("xlsx/" + name), overrides: SourceOverrides(headerRows: 0))
    #expect(Array(file.rows.prefix(expected.count)).map { Array($0.dropLast()) } == expected)
  }
}
