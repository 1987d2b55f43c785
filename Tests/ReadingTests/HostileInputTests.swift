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
    [UInt8](repeating: 10, count: 100_000), Array(String(repeating: "\"a\n", count: 30_000).utf8),
    Array(String(repeating: "a,\"\"b\"\n", count: 20_000).utf8),
    Array(String(repeating: "\"\"\"", count: 30_000).utf8),
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
}
