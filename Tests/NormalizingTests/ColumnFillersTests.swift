import Glibc
import Records
import Testing

@testable import Normalizing

struct ColumnFillersTests {
  /// A list of `rows` rows that each have their own phone, name, company, beside those of `extra`.
  private static func phones(_ rows: Int, _ extra: [(phone: String, name: String, company: String)])
    -> ColumnTally
  {
    var tally = ColumnTally(kind: .phone, companionColumns: 2)
    for i in 0..<rows {
      tally.add("+86139\(10_000_000 + i * 37)", companions: ["人\(i)", "公司\(i / 2)"])
    }
    for row in extra { tally.add(row.phone, companions: [row.name, row.company]) }
    return tally
  }

  @Test func `finds a phone under many names and companies`() {
    let extra = (0..<12).map { (phone: "+8613907316254", name: "名\($0)", company: "店\($0)") }
    let fillers = ColumnFillers.find(in: Self.phones(500, extra))
    #expect(fillers.fillers.map(\.value) == ["+8613907316254"])
    #expect(fillers.fillers[0].rows == 12)
    #expect(fillers.fillers[0].reason == .repeatedWithoutReason)
    #expect(fillers.contains("+8613907316254"))
  }

  @Test func `keeps a switchboard that one company's staff share`() {
    let extra = (0..<60).map { (phone: "+862155550100", name: "名\($0)", company: "明远科技有限公司") }
    #expect(ColumnFillers.find(in: Self.phones(500, extra)).isEmpty)
  }

  @Test func `keeps the switchboard of a group with a few companies`() {
    let extra = (0..<60).map { (phone: "+862155550100", name: "名\($0)", company: "明远\($0 % 5)") }
    #expect(ColumnFillers.find(in: Self.phones(500, extra)).isEmpty)
  }

  @Test func `keeps a person's phone who stands in many rows`() {
    let extra = (0..<20).map { (phone: "+8613907316254", name: "陈志远", company: "店\($0)") }
    #expect(ColumnFillers.find(in: Self.phones(500, extra)).isEmpty)
  }

  @Test func `finds a made-up phone with few rows`() {
    let extra = (0..<4).map { (phone: "+8613800138000", name: "名\($0)", company: "店\($0)") }
    let fillers = ColumnFillers.find(in: Self.phones(500, extra))
    #expect(fillers.fillers.map(\.value) == ["+8613800138000"])
    #expect(fillers.fillers[0].reason == .madeUpAndRepeated)
  }

  @Test func `keeps a made-up phone of one row`() {
    let extra = [(phone: "+8613800138000", name: "名", company: "店")]
    #expect(ColumnFillers.find(in: Self.phones(500, extra)).isEmpty)
  }

  @Test func `keeps a phone of which only the people are known`() {
    let extra = (0..<30).map { (phone: "+862155550100", name: "名\($0)", company: "") }
    #expect(ColumnFillers.find(in: Self.phones(500, extra)).isEmpty)
  }

  @Test func `keeps what has no companions to tell by`() {
    let extra = (0..<12).map { _ in (phone: "+8613907316254", name: "", company: "") }
    #expect(ColumnFillers.find(in: Self.phones(500, extra)).isEmpty)
  }

  @Test func `keeps the values of a column that repeats everywhere`() {
    var tally = ColumnTally(kind: .address, companionColumns: 1)
    for i in 0..<900 { tally.add("明远路\(i % 30)号", companions: ["公司\(i)"]) }
    #expect(ColumnFillers.find(in: tally).isEmpty)
  }

  @Test func `finds an e-mail address that is a test`() {
    var tally = ColumnTally(kind: .email, companionColumns: 2)
    for i in 0..<300 { tally.add("u\(i)@mingyuan.example", companions: ["人\(i)", "公司\(i)"]) }
    for i in 0..<5 { tally.add("test@test.com", companions: ["名\(i)", "店\(i)"]) }
    for i in 0..<9 { tally.add("info@huaxing.example", companions: ["名\(i)", "华兴贸易有限公司"]) }
    #expect(ColumnFillers.find(in: tally).fillers.map(\.value) == ["test@test.com"])
  }

  /// A list of people whose names are drawn as in life: a few family and given names are very frequent.
  private static func people(_ rows: Int) -> ColumnTally {
    let families = ["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴"]
    let given = [
      "伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛", "明", "超", "秀英", "志强", "建国",
    ]
    var tally = ColumnTally(kind: .personName, companionColumns: 2)
    var random: UInt64 = 7
    func next(_ n: Int) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      // The product of two draws: small numbers are frequent.
      return Int(random >> 33) % n * (Int(random >> 20) % 100) / 100
    }
    for i in 0..<rows {
      let name = i % 3 == 0 ? families[next(10)] + given[next(20)] : families[next(10)] + "名\(i)"
      tally.add(name, companions: ["+86139\(20_000_000 + i)", "公司\(i)"])
    }
    return tally
  }

  @Test func `keeps a very common name`() {
    var tally = Self.people(2000)
    for i in 0..<14 { tally.add("张伟", companions: ["+86138\(10_000_000 + i)", "厂\(i)"]) }
    #expect(ColumnFillers.find(in: tally).isEmpty)
  }

  @Test func `finds the names of textbooks`() {
    var tally = Self.people(2000)
    for i in 0..<6 { tally.add("李四", companions: ["+86138\(10_000_000 + i)", "厂\(i)"]) }
    #expect(ColumnFillers.find(in: tally).fillers.map(\.value) == ["李四"])
  }

  @Test func `finds a word nobody is called`() {
    var tally = Self.people(2000)
    for i in 0..<40 { tally.add("客户填写", companions: ["+86138\(10_000_000 + i)", "厂\(i)"]) }
    #expect(ColumnFillers.find(in: tally).fillers.map(\.value) == ["客户填写"])
  }

  @Test func `stays within its memory`() {
    var tally = ColumnTally(kind: .phone, companionColumns: 2, capacity: 1000)
    for i in 0..<20_000 {
      tally.add("+86139\(10_000_000 + i)", companions: ["人\(i)", "公司\(i)"])
      if i % 100 == 0 { tally.add("+8613907316254", companions: ["名\(i)", "店\(i)"]) }
    }
    #expect(tally.entries.count <= 1000)
    #expect(ColumnFillers.find(in: tally).fillers.map(\.value) == ["+8613907316254"])
  }

  @Test func `finds a filler that most rows have`() {
    let extra = (0..<400).map { (phone: "+8613907316254", name: "名\($0)", company: "店\($0)") }
    #expect(ColumnFillers.find(in: Self.phones(50, extra)).fillers.map(\.value) == ["+8613907316254"])
  }

  @Test func `takes rows that were counted elsewhere`() {
    var tally = ColumnTally(kind: .phone, companionColumns: 2)
    for i in 0..<300 {
      var phone = "+86139\(10_000_000 + i)"
      phone.withUTF8 { tally.addRare($0, rows: 1 + i % 2) }
    }
    for i in 0..<16 { tally.add("+8613907316254", companions: ["名\(i)", "店\(i)"]) }
    #expect(tally.rows == 466)
    #expect(ColumnFillers.find(in: tally).fillers.map(\.value) == ["+8613907316254"])
  }

  @Test func `gives the same answer in any order of rows`() {
    let extra = (0..<12).map { (phone: "+8613907316254", name: "名\($0)", company: "店\($0)") }
    let a = ColumnFillers.find(in: Self.phones(300, extra))
    let b = ColumnFillers.find(in: Self.phones(300, extra.reversed()))
    #expect(a == b)
  }

  @Test(arguments: [0.5, 1, 4, 20])
  func `bounds the tail of the Poisson distribution`(_ mean: Double) {
    for count in 1...60 {
      var term = 1.0
      var head = 0.0
      for k in 0..<count {
        head += term
        term *= mean / Double(k + 1)
      }
      // P(X ≥ count) summed from its largest term on.
      var tail = 0.0
      for k in count..<count + 200 {
        tail += term
        term *= mean / Double(k + 1)
      }
      let exact = tail / (head + tail)
      #expect(exact <= pow(10, FillerSearch.log10OfTail(count, mean)) * 1.0001)
    }
  }
}
