import Foundation
import Records
import Testing

@testable import Reading

/// Every adapter of the registry on its samples: samples/<format>/<case>/. A new adapter needs no new test for this.
@Suite struct AdapterConformanceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var adapter: any SourceAdapter
    var kind: ConformanceCheck.Kind
    var testDescription: String { "\(adapter.format.name), \(kind.rawValue)" }
  }

  private static let samples = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "samples")
  private static let notLists = ["expected.json", "truth.csv", "columns.json", "ORIGIN.md"]

  /// The files of a format: good ones, or those of the case `odd`.
  private static func files(of format: String, odd: Bool) -> [AdapterConformance.Sample] {
    let folder = samples.appending(path: format)
    let cases = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return cases.sorted().filter { ($0 == "odd") == odd }.flatMap { name in
      let inside = folder.appending(path: name)
      return ((try? FileManager.default.contentsOfDirectory(atPath: inside.path)) ?? []).sorted()
        .filter { !notLists.contains($0) }
        .compactMap { file in
          (try? Data(contentsOf: inside.appending(path: file))).map { sample(file, Array($0)) }
        }
    }
  }

  /// Cutting a long list at a line end leaves a good one, and tests that take seconds.
  private static func sample(_ name: String, _ bytes: [UInt8]) -> AdapterConformance.Sample {
    guard bytes.count > 1 << 14, !bytes.contains(0), !name.hasSuffix(".json"),
      ["csv", "jsonl", "txt", "tsv"].contains((name as NSString).pathExtension),
      let end = bytes[..<(1 << 14)].lastIndex(of: 0x0A)
    else { return .init(name: name, bytes: bytes) }
    return .init(name: name, bytes: Array(bytes[...end]))
  }

  /// Small enough for a build without optimization; `mingce adapter test` does more.
  private static let effort = AdapterConformance.Effort(
    cuts: 8, mutations: 8, hugeSize: 1 << 18, hostileSize: 1 << 14)

  static let cases = AdapterRegistry.standard.adapters.flatMap { adapter in
    ConformanceCheck.Kind.allCases.map { Case(adapter: adapter, kind: $0) }
  }

  @Test(arguments: cases)
  func `keeps what every adapter owes`(_ one: Case) {
    let good = Self.files(of: one.adapter.format.name, odd: false)
    guard !good.isEmpty else { return }
    let suite = AdapterConformance(AdapterTrial(one.adapter), samples: good, effort: Self.effort)
    let check = suite.check(one.kind)
    if case .failed(let fault, let place) = check.verdict { Issue.record("\(place): \(fault.words)") }
  }

  @Test(arguments: AdapterRegistry.standard.adapters.map(\.format.name))
  func `every adapter has a good sample, and survives its odd ones`(_ format: String) throws {
    #expect(!Self.files(of: format, odd: false).isEmpty, "samples/\(format)/<case>/ has no file")
    let adapter = try AdapterRegistry.standard.adapter(
      for: InputBytes(path: "x", copying: []), format: format)
    let suite = AdapterConformance(AdapterTrial(adapter), samples: [])
    for odd in Self.files(of: format, odd: true) {
      var attempts = AdapterConformance.Attempts()
      _ = suite.attempt(odd.bytes, odd.name, odd.name, &attempts)
      #expect(attempts.failure == nil, "\(odd.name): \(attempts.failure?.fault.words ?? "")")
    }
  }

  // MARK: The checks can fail

  /// A reader of lines with one fault.
  private static func faulty(_ fault: String) -> AdapterTrial {
    AdapterTrial(name: fault, chosen: { _, _ in fault == "unknown" ? nil : fault }) { bytes, name in
      var outcome = AdapterTrial.Outcome()
      outcome.columns = ["line"]
      outcome.classifiedCount = bytes.count
      var at = 0
      for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
        defer { at += line.count + 1 }
        let text = line.last == 0x0D && fault != "keeps CR" ? line.dropLast() : line
        if text.isEmpty || text.first == UInt8(ascii: "#") { continue }
        outcome.recordCount += 1
        var digest: UInt64 = 0
        for byte in text { digest = digest &* 31 &+ UInt64(byte) }
        if fault == "looks at the end", bytes.last != 0x0A { digest = 0 }
        outcome.records.append(.init(number: outcome.recordCount, offset: at, cellCount: 1, digest: digest))
      }
      if outcome.recordCount == 0 { outcome.findingCodes = ["no-records"] }
      switch fault {
      case "loses a byte" where bytes.count > 3: outcome.classifiedCount -= 1
      case "miscounts" where !outcome.records.isEmpty: outcome.recordCount += 1
      case "wide" where outcome.records.count > 1: outcome.records[1].cellCount = 2
      case "numbers" where outcome.records.count > 1: outcome.records[1].number = 1
      case "offsets" where outcome.records.count > 1: outcome.records[1].offset = -1
      case "chance": outcome.records.indices.forEach { outcome.records[$0].digest = .random(in: 0...(.max)) }
      case "silent": outcome.findingCodes = []
      case "drops":
        outcome.records = outcome.records.dropLast(bytes.count % 7 == 0 ? 2 : 0)
        outcome.recordCount = outcome.records.count
      case "piles up" where bytes.count > 1000: outcome.largestBatch = 40 << 20
      case "refuses all": return .refused("no")
      case "breaks on noise" where bytes.contains(0xFF): return .broke("signal 11")
      case "reads the name" where name.hasPrefix("-"): return .refused("unknown option")
      default: break
      }
      return .read(outcome)
    }
  }

  private static let sample = AdapterConformance.Sample(
    name: "a.txt", bytes: Array("#head\none\ntwo\n\nthree\nfour\nfive\n".utf8))

  @Test(
    arguments: [
      ("loses a byte", .good), ("miscounts", .good), ("wide", .good), ("numbers", .good), ("offsets", .good),
      ("chance", .good), ("refuses all", .good), ("silent", .empty), ("silent", .headerOnly),
      ("looks at the end", .truncated), ("drops", .truncated), ("none", .byteOrderMark),
      ("keeps CR", .lineEnds),
      ("piles up", .huge), ("breaks on noise", .hostile), ("reads the name", .names),
      ("unknown", .recognized),
    ] as [(String, ConformanceCheck.Kind)])
  func `a faulty adapter is found out`(_ fault: String, _ kind: ConformanceCheck.Kind) {
    let suite = AdapterConformance(Self.faulty(fault), samples: [Self.sample], effort: Self.effort)
    #expect(suite.check(kind).hasFailed)
  }

  @Test func `time that grows with the square is found out`() {
    nonisolated(unsafe) var now = 0.0
    let sound = Self.faulty("none")
    let slow = AdapterTrial(name: "slow") { bytes, name in
      now += Double(bytes.count) * Double(bytes.count) / 1e9
      return sound.read(bytes, name)
    }
    let suite = AdapterConformance(
      slow, samples: [Self.sample], effort: .init(hugeSize: 1 << 16), clock: { now })
    #expect(suite.check(.huge).hasFailed)
  }

  @Test func `damaged copies are the same each time`() {
    var a = RepeatableRandom(state: 1)
    var b = RepeatableRandom(state: 1)
    let bytes = Array("a,b\n1,2\n".utf8)
    #expect(
      (0..<50).map { _ in HostileBytes.mutated(bytes, &a) }
        == (0..<50).map { _ in HostileBytes.mutated(bytes, &b) })
  }
}

/// The adapter that docs/adapters.md teaches with.
@Suite struct CardLineAdapterTests {
  private static let text = "#cards\n姓名=王小明; 手机=13905550101\n\n姓名=李四; 手机=13905550102; 手机=13905550103\n"
  private static let registry = AdapterRegistry([CSVAdapter(), CardLineAdapter()])

  @Test func `reads fields by their names`() throws {
    let input = InputBytes(path: "x.cards", copying: Array((Self.text + "just words\n").utf8))
    let reading = try SourceReading(input, overrides: SourceOverrides(), registry: Self.registry)
    var rows: [[String]] = []
    var intake = Intake(file: "x.cards") { batch in
      rows = (0..<batch.recordCount).map { batch.texts(ofRecord: $0) }
    }
    reading.read(into: &intake)
    #expect(reading.survey.columns.map(\.name) == ["姓名", "手机", "手机 2", "(further fields)"])
    #expect(reading.survey.columns.map(\.meaning).prefix(2) == [.personName, .mobile])
    #expect(rows == [["王小明", "13905550101", "", ""], ["李四", "13905550102", "13905550103", ""]])
    #expect(intake.rejections.map(\.finding.code) == ["cardline-no-field"])
  }

  @Test(arguments: ConformanceCheck.Kind.allCases)
  func `keeps what every adapter owes`(_ kind: ConformanceCheck.Kind) {
    let suite = AdapterConformance(
      AdapterTrial(CardLineAdapter(), in: Self.registry),
      samples: [.init(name: "sample.cards", bytes: Array(Self.text.utf8))],
      effort: .init(cuts: 200, mutations: 200, hugeSize: 1 << 19, hostileSize: 1 << 15))
    let check = suite.check(kind)
    if case .failed(let fault, let place) = check.verdict { Issue.record("\(place): \(fault.words)") }
  }

  @Test func `is the one in the documentation, and short`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = try String(
      contentsOf: root.appending(path: "Tests/ReadingTests/CardLineAdapter.swift"), encoding: .utf8)
    let code = file.replacing("@testable import Reading\n\n", with: "")
    let page = try String(contentsOf: root.appending(path: "docs/adapters.md"), encoding: .utf8)
    #expect(page.contains("```swift\n" + code + "```"))
    // Lines of code: blank ones and comments apart.
    let lines = code.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }
    #expect(lines.count <= 60)
  }
}
