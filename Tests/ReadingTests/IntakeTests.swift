import Reading
import Records
import Testing

@Suite struct IntakeTests {
  @Test func `sends full batches and the rest at the end`() {
    var sizes: [Int] = []
    var intake = Intake(file: "x", batchRecords: 3) { sizes.append($0.recordCount) }
    for i in 0..<7 {
      intake.appendField(Array("cell".utf8))
      intake.endRecord(i * 5..<(i + 1) * 5, line: i + 1)
    }
    intake.finish()
    #expect(sizes == [3, 3, 1])
    #expect(intake.recordCount == 7)
    #expect(intake.account[.record] == 35)
  }

  @Test func `numbers rejected records too`() {
    var numbers: [UInt32] = []
    var intake = Intake(file: "x") { numbers += $0.numbers }
    intake.appendField(Array("a".utf8))
    intake.endRecord(0..<2, line: 1)
    intake.appendField(Array("half a".utf8))
    intake.reject("some-code", 2..<4, line: 2, "Bad.", remedy: "Mend it.")
    intake.appendField(Array("b".utf8))
    intake.endRecord(4..<6, line: 3)
    intake.finish()
    #expect(numbers == [1, 3])
    #expect(intake.rejections.map(\.record) == [2])
    #expect(intake.rejections.map(\.byteRange) == [2..<4])
    #expect((intake.recordCount, intake.acceptedCount) == (3, 2))
    #expect((intake.account[.record], intake.account[.reject], intake.account.total) == (4, 2, 6))
  }

  @Test func `keeps a batch's cells apart from the open record's`() {
    var batches: [RecordBatch] = []
    var intake = Intake(file: "x", batchBytes: 8, batchRecords: 100) { batches.append($0) }
    for word in ["one", "two", "three", "四"] {
      intake.appendField(Array(word.utf8))
      intake.appendField([])
      intake.endRecord(intake.classifiedEnd..<intake.classifiedEnd + 1, line: 1)
    }
    intake.finish()
    #expect(
      batches.flatMap { batch in (0..<batch.recordCount).map { batch.texts(ofRecord: $0) } }
        == [["one", ""], ["two", ""], ["three", ""], ["四", ""]])
  }

  @Test func `a tally keeps the first findings of a code and counts the rest`() {
    var tally = FindingTally(limit: 2)
    for line in 1...1000 {
      tally.add(Finding("a", .info, at: SourcePlace(file: "x", line: line), "A.", remedy: ""))
    }
    tally.add(Finding("b", .error, at: SourcePlace(file: "x"), "B.", remedy: ""))
    #expect(tally.kept.map { $0.place.line } == [1, 2, nil])
    #expect(tally.totals.map(\.count) == [1000, 1])
    #expect(tally["a"] == 1000)
  }
}
