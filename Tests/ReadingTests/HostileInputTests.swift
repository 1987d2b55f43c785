import Reading
import Records
import Testing

/// Whatever the bytes: no crash, no lost byte, and every record counted once.
@Suite struct HostileInputTests {
  @Test func `accounts for every byte of random mixtures`() throws {
    var random = SplitMix(state: 7)
    let pieces: [[UInt8]] = [
      Array(",".utf8), Array(",".utf8), Array(";".utf8), [9], [10], [10], [13, 10], [13], Array("\"".utf8),
      Array("\"\"".utf8), Array("'".utf8),
      Array("张三".utf8), Array("13800000001".utf8), Array("上海甲乙有限公司".utf8), Array("a@x.com".utf8),
      Array("姓名,手机".utf8), Array("合计".utf8),
      Array(" ".utf8), Array("\\".utf8), [0xEF, 0xBB, 0xBF], [0xD5, 0xC5, 0xC8, 0xFD], [0xFF], [0xE5, 0xBC],
      Array("x".utf8), Array("2026-09-03".utf8),
    ]
    for round in 0..<600 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...60, using: &random) { bytes += pieces.randomElement(using: &random)! }
      guard let outcome = try? readBytes(bytes, overrides: SourceOverrides(format: "csv")) else { continue }
      #expect(outcome.account.total == bytes.count, "round \(round): \(bytes)")
      #expect(outcome.recordCount == outcome.rows.count + outcome.rejections.count, "round \(round)")
      #expect(
        Set(outcome.rows.map(\.count)).count <= 1, "round \(round): every record is as wide as the table")
    }
  }

  @Test(arguments: [
    [UInt8](repeating: UInt8(ascii: "\""), count: 100_000),
    [UInt8](repeating: UInt8(ascii: ","), count: 100_000),
    [UInt8](repeating: 10, count: 100_000), Array(String(repeating: "\"a\n", count: 2_000).utf8),
    Array(String(repeating: "a,\"\"b\"\n", count: 20_000).utf8),
    Array(String(repeating: "\"\"\"", count: 2_000).utf8),
    Array(String(repeating: "x", count: 200_000).utf8), [0x20], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE],
    Array("\"".utf8), Array("\r".utf8),
  ])
  func `survives extremes`(_ bytes: [UInt8]) throws {
    let outcome = try readBytes(
      bytes, overrides: SourceOverrides(encoding: bytes.first == 0xFF ? nil : "utf-8", format: "csv"))
    #expect(outcome.account.total == bytes.count)
  }

  @Test func `findings of one kind do not pile up`() throws {
    let text =
      "a,b,c\n" + String(repeating: "1,2,3\n", count: 50) + String(repeating: "1,2,3,\n", count: 5_000)
    let outcome = try readText(text)
    #expect(outcome.findings.kept.count <= 100)
    #expect(outcome.recordCount == 5_050)
  }

  /// Files on which a reader without limits would take hours, or all memory.
  @Test(arguments: [
    (
      "a row of very many cells",
      "a,b,c\n1,2,3\n4,5,6\n" + String(repeating: "x,", count: 200_000) + "\n7,8,9\n", 3
    ),
    ("only such rows", String(repeating: String(repeating: "x,", count: 100_000) + "\n", count: 2), 0),
    (
      "a quote opened at the start", "a,b,c\n1,\"2,3\n" + String(repeating: "4,5,6\n", count: 20_000),
      20_000
    ),
    (
      "an endless quoted cell",
      "a,b,c\n1,2,3\n1,2,3\n1,2,\"" + String(repeating: "text, and more text ", count: 75_000), 2
    ),
    ("an endless line", "a,b,c\n1,2,3\n" + String(repeating: "x", count: 17_000_000) + "\n4,5,6\n", 2),
    ("each row opens a quote", "a,b,c\n1,2,3\n" + String(repeating: "4,\"5,6\n", count: 10_000), 1),
    ("prose", "a,b,c\n1,2,3\n4,5,6\n" + String(repeating: "it rained, all day\n", count: 10_000), 2),
    ("blank lines between rows", "a,b,c\n" + String(repeating: "1,2,3\n\n", count: 10_000), 10_000),
    (
      "quoted rows of several lines", "a,b,c\n" + String(repeating: "1,2,\"x,y,z\n,,\"\n", count: 2_000),
      2_000
    ),
    (
      "zero bytes",
      "a,b,c\n" + String(repeating: "1,2,3\n", count: 20_000) + String(repeating: "\0", count: 1_000_000),
      20_000
    ),
  ])
  func `reads to the end in linear time`(_ name: String, _ text: String, _ least: Int) throws {
    let outcome = try readText(
      text, overrides: SourceOverrides(encoding: "utf-8", delimiter: "comma", format: "csv"))
    #expect(outcome.account.total == outcome.byteCount, "\(name)")
    #expect(outcome.rows.count >= least, "\(name)")
    #expect(outcome.recordCount == outcome.rows.count + outcome.rejections.count, "\(name)")
    #expect(outcome.rejections.count <= 2_000, "\(name)")
  }
}
