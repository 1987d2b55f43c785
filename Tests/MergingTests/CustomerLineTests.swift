import Records
import Testing

@testable import Merging

struct CustomerLineTests {
  /// Rows of values, each with its list; all of one person.
  private func line(_ rows: [(list: Int, trust: Double, values: [(ValueKind, String)])]) -> String {
    var store = ObservationStore()
    for (o, row) in rows.enumerated() {
      var batch = ObservationBatch()
      for (kind, text) in row.values { batch.appendValue(kind, text.utf8) }
      batch.endObservation(recordNumber: UInt32(o + 1), line: UInt32(o + 2))
      store.append([batch], input: UInt16(o))
    }
    let n = rows.count
    let resolution = Resolution(
      persons: [UInt32](repeating: 0, count: n),
      organizations: [UInt32](repeating: Resolution.none, count: n), personCount: 1, organizationCount: 0,
      reviewPairs: [])
    let merger = Merger(
      store, resolution, digests: (0..<n).map { "abcdef01234\($0)ffff" },
      standings: rows.enumerated().map {
        SourceStanding(list: $1.list, trust: $1.trust, recency: $0)
      })
    return String(decoding: merger.customerLines(0..<1).bytes, as: UTF8.self)
  }

  @Test func `keeps every value with its sources and its standing`() {
    let text = line([
      (0, 0.5, [(.personName, "王伟"), (.phone, "+8613912345678")]),
      (1, 0.5, [(.personName, "王伟"), (.phone, "+8613912345679")]),
    ])
    #expect(
      text
        == #"{"id":"p-abcdef012340-1","kind":"person","values":{"name":[{"sources":["1:1","2:2"],"standing":"corroborated","value":"王伟"}],"#
        + #""phone":[{"sources":["2:2"],"standing":"single","value":"+8613912345679"},{"sources":["1:1"],"standing":"single","value":"+8613912345678"}]}}"#
        + "\n")
  }

  @Test func `fields stand in the order of their names and text is escaped`() throws {
    let text = line([(0, 0.5, [(.website, "a.cn"), (.note, "say \"hi\"\n"), (.address, "路1号")])])
    let order = ["address", "note", "website"].map { text.range(of: "\"\($0)\":")?.lowerBound }
    #expect(order.allSatisfy { $0 != nil })
    #expect(order.compactMap { $0 } == order.compactMap { $0 }.sorted())
    #expect(text.contains(#""value":"say \"hi\"\n""#))
  }

  @Test(
    arguments: [
      ("more lists agree", 0.9, 0.1, 0.1, "乙"),
      ("a trusted list against an untrusted one", 0.9, 0.1, nil, "甲"),
      ("the newer of equals", 0.5, 0.5, nil, "乙"),
    ] as [(String, Double, Double, Double?, String)])
  func `the surviving value comes first`(
    _ why: String, _ first: Double, _ second: Double, _ third: Double?, _ survivor: String
  ) {
    var rows: [(list: Int, trust: Double, values: [(ValueKind, String)])] = [
      (0, first, [(.title, "甲")]), (1, second, [(.title, "乙")]),
    ]
    if let third { rows.append((2, third, [(.title, "乙")])) }
    let text = line(rows)
    let values = ["甲", "乙"].sorted {
      text.range(of: "\"value\":\"\($0)\"")!.lowerBound < text.range(of: "\"value\":\"\($1)\"")!.lowerBound
    }
    #expect(values.first == survivor, "\(why): \(text)")
  }

  @Test func `values of one field that contradict each other are disputed, several phones are not`() {
    let text = line([
      (0, 0.5, [(.title, "经理"), (.phone, "+861")]), (1, 0.5, [(.title, "总监"), (.phone, "+862")]),
    ])
    #expect(text.components(of: "disputed") == 2)
    #expect(text.components(of: "single") == 2)
  }

  @Test func `repeats within one list do not corroborate`() {
    let text = line([(0, 0.5, [(.title, "经理")]), (0, 0.5, [(.title, "经理")])])
    #expect(text.contains(#""standing":"single""#))
  }
}

extension String {
  fileprivate func components(of word: String) -> Int { ranges(of: word).count }
  fileprivate func range(of word: String) -> Range<String.Index>? { ranges(of: word).first }
}

struct MergerCountTests {
  @Test func `rows that are only an organization belong to it`() {
    var store = ObservationStore()
    var batch = ObservationBatch()
    for n in 1...3 {
      batch.appendValue(.company, "公司".utf8)
      batch.endObservation(recordNumber: UInt32(n), line: UInt32(n))
    }
    store.append([batch], input: 0)
    let resolution = Resolution(
      persons: [0, Resolution.none, Resolution.none], organizations: [0, 0, 0], personCount: 1,
      organizationCount: 1, reviewPairs: [])
    let merger = Merger(
      store, resolution, digests: ["0123456789abcdef"],
      standings: [SourceStanding(list: 0, trust: 1, recency: 0)])
    #expect(merger.archivedCount() == 2)
    #expect(merger.ownObservations(ofCustomer: 0) == [1, 2])
    #expect(merger.ownObservations(ofCustomer: 1) == [0])
    let links = merger.linkLines(0..<3, rejected: [1])
    #expect(links.count == 2)
    #expect(
      String(decoding: links.bytes[links.range(of: 0)], as: UTF8.self)
        == #"{"entity":"p-0123456789ab-1","input":"1","line":"1","organization":"o-0123456789ab-1","record":"1","source_id":""}"#
    )
  }
}
