import Records
import Testing
import Text

@testable import Reading

struct FieldColumnsTests {
  private func record(_ values: [(String, String)], _ names: inout FieldNames) -> FieldRecord {
    var record = FieldRecord()
    for (name, value) in values { record.append(names.number(of: name), value) }
    return record
  }

  @Test func `repeated fields get columns of their own and what is new goes to the further fields`() {
    var census = FieldCensus()
    census.add(record([("phone", "13812345678"), ("name", "王小明"), ("phone", "010-62345678")], &census.names))
    var columns = census.columns(overrides: SourceOverrides())
    #expect(columns.columns.map(\.name) == ["phone", "phone 2", "name", "(further fields)"])
    #expect(columns.columns[1].role == .repetition(of: "phone"))
    #expect(columns.columns.map(\.meaning).prefix(3) == [.phone, .phone, .personName])

    var batches: [RecordBatch] = []
    var intake = Intake(file: "x") { batches.append($0) }
    let later = record(
      [("name", "李"), ("qq", "1"), ("phone", "a"), ("phone", "b"), ("phone", "c"), ("qq", "2")],
      &columns.names)
    columns.append(later, to: &intake)
    intake.endRecord(0..<1, line: 1)
    columns.append(record([("name", "陈")], &columns.names), to: &intake)
    intake.endRecord(1..<2, line: 2, isRepaired: true)
    intake.finish()
    #expect(batches[0].texts(ofRecord: 0) == ["a", "b", "李", #"{"phone":"c","qq":["1","2"]}"#])
    #expect(batches[0].texts(ofRecord: 1) == ["", "", "陈", ""])
    #expect(intake.repairedCount == 1)
  }

  @Test func `the pipeline's word comes before the format's, and that before header and values`() {
    var census = FieldCensus()
    census.add(record([("a", "x"), ("b", "y"), ("电话", "13812345678")], &census.names))
    let columns = census.columns(overrides: SourceOverrides(columns: ["a": .note])) {
      $0 == "b" ? .department : $0 == "a" ? .title : nil
    }
    #expect(columns.columns.map(\.meaning) == [.note, .department, .phone, .unmapped])
  }
}

struct TextLinesTests {
  @Test(arguments: [TextEncoding.utf8, .gb18030, .utf16LittleEndian])
  func `lines come decoded with their place on disk`(_ encoding: TextEncoding) {
    let parts = ["姓名", "", "王小明\r", "end"]
    var bytes: [UInt8] = []
    var ends: [Int] = []
    for part in parts {
      let text = part + "\n"
      bytes += encode(text, encoding)
      ends.append(bytes.count)
    }
    var lines = TextLines(InputBytes(path: "x", copying: bytes), encoding: encoding, start: 0)
    var start = 0
    for (i, part) in parts.enumerated() {
      let line = lines.next()
      #expect(line.map { String(decoding: $0.text, as: UTF8.self) } == part.filter { $0 != "\r" })
      #expect(line?.range == start..<ends[i])
      #expect(line?.number == i + 1)
      #expect(line?.isMalformed == false)
      start = ends[i]
    }
    let hasMore = lines.next() != nil
    #expect(!hasMore)
  }

  private let gb18030: [Character: [UInt8]] = [
    "姓": [0xD0, 0xD5], "名": [0xC3, 0xFB], "王": [0xCD, 0xF5], "小": [0xD0, 0xA1], "明": [0xC3, 0xF7],
  ]

  private func encode(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
    switch encoding {
    case .utf16LittleEndian: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .gb18030: text.flatMap { gb18030[$0] ?? Array(String($0).utf8) }
    default: Array(text.utf8)
    }
  }
}
