import Records
import Testing

@testable import Normalizing

/// Wrong decodings are undone by column, and converted documents put right, before the rules see the cells.
struct BatchRepairTests {
  private static let columns = [
    Column(name: "姓名", meaning: .personName, confidence: 1, reason: "test"),
    Column(name: "公司", meaning: .company, confidence: 1, reason: "test"),
    Column(name: "备注", meaning: .note, confidence: 1, reason: "test"),
  ]

  private func observe(_ rows: [[String]], isDocument: Bool = false) -> ObservationBatch {
    var batch = RecordBatch()
    for (i, row) in rows.enumerated() {
      for cell in row { batch.appendField(cell.utf8) }
      batch.endRecord(number: i + 1, byteOffset: i, line: i + 1)
    }
    return Normalizer(columns: Self.columns, file: "list.csv", repairsDocument: isDocument).observe(batch)
  }

  /// UTF-8 read as Latin-1.
  private func garbled(_ text: String) -> String {
    String(String.UnicodeScalarView(text.utf8.map { Unicode.Scalar(UInt32($0))! }))
  }

  private static let people = ["陈志远", "李慧敏", "周海涛", "吴晓燕", "郑国栋", "王思琪", "冯建军", "蒋丽华"]

  @Test func `puts a garbled column right and says so for each cell`() {
    let rows = Self.people.map { [garbled($0), garbled("杭州砚舟软件有限公司"), "老客户"] }
    let observed = observe(rows)
    #expect(
      (0..<rows.count).map { observed.texts(of: $0).first { $0.kind == .personName }?.text } == Self.people)
    #expect(observed.findingCounts["text-mojibake-repaired"] == 16)
  }

  @Test func `leaves clean columns alone`() {
    let rows = Self.people.map { [$0, "杭州砚舟软件有限公司", "老客户"] }
    let observed = observe(rows)
    #expect(observed.findingCounts["text-mojibake-repaired"] == nil)
    #expect(observed.findingCounts["text-mojibake-suspected"] == nil)
  }

  @Test func `takes out what converting a document put in, where the list is one`() {
    let rows = Self.people.map { [$0, "砚舟軟件", "關(guān)系良好，發(fā)展迅速"] }
    #expect(observe(rows, isDocument: true).texts(of: 0).last?.text == "關系良好，發展迅速")
    #expect(observe(rows, isDocument: true).findingCounts["document-text-repaired"] == 8)
    #expect(observe(rows).texts(of: 0).last?.text == "關(guān)系良好，發(fā)展迅速")
  }
}
