import Records
import Testing

@testable import Normalizing

/// `observe` and `trace` run the same rules; here they are held together.
struct ObserveTests {
  static let columns: [Column] = [
    .sourceKey, .personName, .latinName, .company, .phone, .mobile, .fax, .email, .province, .city, .district,
    .address,
    .title, .website, .wechat, .qq, .note, .postcode,
  ].map { Column(name: $0.rawValue, meaning: $0, confidence: 1, reason: "test") }

  static func batch(_ records: [[String]]) -> RecordBatch {
    var batch = RecordBatch()
    for (i, cells) in records.enumerated() {
      for cell in cells { batch.appendField(cell.utf8) }
      batch.endRecord(number: i + 1, byteOffset: i * 100, line: i + 1)
    }
    return batch
  }

  @Test func `observes what a trace explains`() {
    let normalizer = Normalizer(columns: Self.columns, file: "list.csv")
    var random = SplitMix(seed: 7)
    let examples = RuleCatalog.all.flatMap { $0.examples.map(\.cell) } + ["", "李明", "王伟", "13912345670"]
    let records = (0..<2000).map { _ in
      Self.columns.map { _ in examples[random.next(below: examples.count)] }
    }
    let observed = normalizer.observe(Self.batch(records))
    var o = 0
    for (i, cells) in records.enumerated() {
      let traced = normalizer.trace(cells).compactMap { change in change.kind.map { ($0, change.value) } }
      guard o < observed.observationCount, observed.recordNumbers[o] == i + 1 else { continue }
      #expect(observed.texts(of: o).map(\.text) == traced.map(\.1))
      #expect(observed.texts(of: o).map(\.kind) == traced.map(\.0))
      o += 1
    }
    #expect(o == observed.observationCount)
    #expect(o + observed.rejections.count == records.count)
  }

  @Test func `rejects a record without a usable value`() {
    let normalizer = Normalizer(columns: Self.columns, file: "list.csv")
    let observed = normalizer.observe(Self.batch([["1", "李明"], ["2", "无"], ["3", "王伟"], []]))
    #expect(observed.recordNumbers == [1, 3])
    #expect(observed.rejections.map(\.record) == [2, 4])
    #expect(observed.rejections.map(\.finding.code.rawValue) == ["no-usable-value", "no-usable-value"])
    #expect(observed.texts(of: 1).map(\.text) == ["3", "王伟"])
  }

  @Test func `drops repeats within a record`() {
    let columns = [ColumnMeaning.phone, .mobile, .phone].map {
      Column(name: "", meaning: $0, confidence: 1, reason: "")
    }
    let observed = Normalizer(columns: columns, file: "x").observe(
      Self.batch([["13912345670", "+86 139-1234-5670", "13912345670/13912345671"]]))
    #expect(observed.texts(of: 0).map(\.text) == ["+8613912345670", "+8613912345671"])
  }

  @Test func `counts every finding and keeps a few as examples`() {
    let columns = [ColumnMeaning.personName, .phone].map {
      Column(name: $0.rawValue, meaning: $0, confidence: 1, reason: "")
    }
    let observed = Normalizer(columns: columns, file: "x").observe(
      Self.batch((0..<500).map { _ in ["李明", "暂无"] }))
    #expect(observed.findingCounts["value-placeholder"] == 500)
    #expect(observed.findings.count == FindingTally.examplesPerBatch)
    #expect(observed.findings.first?.place.field == "phone")
  }

  @Test func `survives bytes that are no text`() {
    let normalizer = Normalizer(columns: Self.columns, file: "list.csv")
    var random = SplitMix(seed: 11)
    let seeds = RuleCatalog.all.flatMap { $0.examples.map { Array($0.cell.utf8) } }
    var batch = RecordBatch()
    for r in 0..<3000 {
      for _ in Self.columns {
        var cell: [UInt8] = []
        for _ in 0..<random.next(below: 4) {
          switch random.next(below: 3) {
          case 0: cell += (0..<random.next(below: 12)).map { _ in UInt8(random.next(below: 256)) }
          case 1: cell += seeds[random.next(below: seeds.count)]
          default: cell += Array(seeds[random.next(below: seeds.count)].dropLast(random.next(below: 4)))
          }
        }
        batch.appendField(cell)
      }
      batch.endRecord(number: r + 1, byteOffset: 0, line: r + 1)
    }
    let observed = normalizer.observe(batch)
    #expect(observed.observationCount + observed.rejections.count == 3000)
    for i in 0..<observed.kinds.count {
      let bytes = observed.bytes[observed.byteRange(ofValue: i)]
      #expect(observed.kinds[i] == .sourceKey || String(validating: bytes, as: UTF8.self) != nil)
    }
  }

  @Test(arguments: [ColumnMeaning.personName, .company, .phone, .email, .address, .note, .website])
  func `reads a cell of two hundred kilobytes`(_ meaning: ColumnMeaning) {
    for unit in [
      "王", "1", "(", "@", "a@b.com;", "- ", "\u{0301}", "()", "138-", "转1", "~9", ".", "有限公司", "，",
    ] {
      let cell = String(repeating: unit, count: 200_000 / unit.utf8.count)
      let normalizer = Normalizer(
        columns: [Column(name: "x", meaning: meaning, confidence: 1, reason: "")], file: "x")
      let observed = normalizer.observe(Self.batch([[cell]]))
      #expect(observed.observationCount + observed.rejections.count == 1)
    }
  }
}

/// A small generator with a fixed seed, so that a failure comes back.
struct SplitMix {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
  mutating func next(below n: Int) -> Int { Int(next() % UInt64(n)) }
}
