import Testing

@testable import Archiving

@Suite struct DigestTests {
  /// FIPS 180-4 examples.
  @Test func `digests as the standard does`() {
    #expect(
      ContentDigest.sha256Hex(Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      ContentDigest.sha512Hex(Array("abc".utf8))
        == "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
        + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f")
    #expect(
      ContentDigest.sha256Hex([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }
}

@Suite struct AuditLogTests {
  static let log = (1...4).reduce(into: [UInt8]()) { log, number in
    log = AuditLog.appending(
      action: "import", at: "2026-11-21T08:00:00Z", message: "Run \(number).", version: number, to: log)
  }

  @Test func `links each line to the one before`() {
    let lines = Self.log.split(separator: 0x0A)
    #expect(lines.count == 4)
    #expect(AuditLog.firstBrokenLine(Self.log) == nil)
    #expect(
      String(decoding: lines[0], as: UTF8.self)
        == #"{"action":"import","at":"2026-11-21T08:00:00Z","message":"Run 1.","prev":"\#(AuditLog.start)","version":"1"}"#
    )
    #expect(String(decoding: lines[1], as: UTF8.self).contains(ContentDigest.sha256Hex(lines[0])))
  }

  @Test(arguments: [0, 1, 2]) func `shows a removed line`(index: Int) {
    var lines = Self.log.split(separator: 0x0A)
    lines.remove(at: index)
    #expect(AuditLog.firstBrokenLine(Array(lines.joined(separator: [0x0A]))) == index + 1)
  }

  @Test func `shows swapped and edited lines`() {
    var lines = Self.log.split(separator: 0x0A).map(Array.init)
    lines.swapAt(1, 2)
    #expect(AuditLog.firstBrokenLine(Array(lines.joined(separator: [0x0A]))) == 2)
    lines.swapAt(1, 2)
    lines[1] = Array(String(decoding: lines[1], as: UTF8.self).replacing("Run 2", with: "Run 9").utf8)
    #expect(AuditLog.firstBrokenLine(Array(lines.joined(separator: [0x0A]))) == 3)
  }
}

@Suite struct TimestampTests {
  @Test(arguments: [
    ("2026-11-21T08:00:00Z", true), ("2026-11-21T08:00:00+08:00", true), ("2026-11-21T08:00:00.123Z", true),
    ("2024-02-29T00:00:00Z", true), ("2026-02-29T00:00:00Z", false), ("2026-11-21", false),
    ("2026-11-21T08:00:00", false), ("2026-13-01T08:00:00Z", false), ("2026-11-21T24:00:00Z", false),
    ("2026-11-21T08:60:00Z", false), ("2026-11-21t08:00:00z", false), ("2026-11-21T08:00:00.Z", false),
    ("2026-11-21T08:00:00+0800", false), ("2026-11-21T08:00:00+24:00", false), ("", false),
    ("2026-11-21T08:00:00ZZ", false), ("2026-00-21T08:00:00Z", false), ("2026-11-00T08:00:00Z", false),
  ])
  func `knows RFC 3339`(_ text: String, _ isValid: Bool) { #expect(Timestamp.isValid(text) == isValid) }
}
