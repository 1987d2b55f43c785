import Records
import Testing

@testable import Normalizing

/// Fillers leave a list's observations; switchboards, popular names and records with nothing else stay.
struct ListFillersTests {
  private func store(_ rows: [[(ValueKind, String)]]) -> ObservationStore {
    var batch = ObservationBatch()
    for (i, row) in rows.enumerated() {
      for (kind, text) in row { batch.appendValue(kind, text.utf8) }
      batch.endObservation(recordNumber: UInt32(i + 1), line: UInt32(i + 2))
    }
    var store = ObservationStore()
    store.append([batch], input: 0)
    return store
  }

  private func rows(_ count: Int, phone: (Int) -> String) -> [[(ValueKind, String)]] {
    let families = Array("王李张刘陈杨赵黄周吴"), given = Array("伟芳娜敏静丽强磊洋艳勇军杰娟涛明超秀霞平")
    return (0..<count).map { i in
      [
        (.personName, "\(families[i % 10])\(given[i / 10 % 20])\(given[i * 7 / 3 % 20])"),
        (.company, "公司\(i)"), (.phone, phone(i)), (.email, "a\(i)@example.com"),
      ]
    }
  }

  private func phones(_ store: ObservationStore) -> [String] {
    (0..<store.count).flatMap { o in store.ids(.phone, of: o).map { store.values(of: .phone)[$0] } }
  }

  @Test func `drops a phone that stands beside everybody`() {
    var store = store(rows(300) { $0 % 10 == 0 ? "+8613711112345" : "+86137\(10_000_000 + $0)" })
    let result = ListFillers.remove(from: &store, first: 0, file: "list.csv")
    #expect(phones(store).count == 270)
    #expect(!phones(store).contains("+8613711112345"))
    #expect(result.counts == ["value-filler": 30])
    #expect(result.findings.map(\.place.field) == ["phone"])
    #expect(result.findings.first?.place.line == 2)
    #expect(store.count == 300)
  }

  @Test func `keeps the switchboard of one company`() {
    var list = rows(300) { $0 < 30 ? "+862162345678" : "+86137\(10_000_000 + $0)" }
    for i in 0..<30 { list[i][1].1 = "砚舟软件有限公司" }
    var store = store(list)
    #expect(ListFillers.remove(from: &store, first: 0, file: "list.csv").counts.isEmpty)
    #expect(phones(store).count == 300)
  }

  @Test func `keeps a filler that is all a record has`() {
    var list = rows(300) { $0 % 10 == 0 ? "+8613711112345" : "+86137\(10_000_000 + $0)" }
    list.append([(.phone, "+8613711112345")])
    var store = store(list)
    _ = ListFillers.remove(from: &store, first: 0, file: "list.csv")
    #expect(phones(store).filter { $0 == "+8613711112345" }.count == 1)
  }

  @Test func `touches no list before its own`() {
    let filled = rows(300) { $0 % 10 == 0 ? "+8613711112345" : "+86137\(10_000_000 + $0)" }
    var store = store(filled + filled)
    _ = ListFillers.remove(from: &store, first: 300, file: "list.csv")
    #expect(phones(store).filter { $0 == "+8613711112345" }.count == 30)
  }
}
