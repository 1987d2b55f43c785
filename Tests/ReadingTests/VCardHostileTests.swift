import Records
import Testing

@testable import Reading

/// Cards and entries made to break a reader: the end is a finding or a rejection, and every byte has a class.
struct VCardHostileTests {
  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  private static let cards: [(name: String, text: String)] = [
    ("a value without end", "BEGIN:VCARD\nFN:x\nNOTE:" + repeated("abcdefgh", 100_000)),
    ("folds without end", "BEGIN:VCARD\nFN:x\nNOTE:a" + repeated("\n bcdefghij", 60_000) + "\nEND:VCARD\n"),
    (
      "soft breaks without end",
      "BEGIN:VCARD\nFN;QUOTED-PRINTABLE:" + repeated("=41=\n", 100_000) + "\nEND:VCARD\n"
    ),
    ("properties without end", "BEGIN:VCARD\nFN:x\n" + repeated("TEL:1\n", 30_000) + "END:VCARD\n"),
    ("names without end", (0..<3000).map { "BEGIN:VCARD\nFN:x\nX-N\($0):1\nEND:VCARD\n" }.joined()),
    ("a name without end", "BEGIN:VCARD\nFN:x\nX-" + repeated("N", 300_000) + ":1\nEND:VCARD\n"),
    ("parameters without end", "BEGIN:VCARD\nFN:x\nTEL;" + repeated("TYPE=x;", 50_000) + ":1\nEND:VCARD\n"),
    (
      "a folded header without end",
      "BEGIN:VCARD\nFN:x\nTEL;TYPE=x" + repeated("\n ;TYPE=\"", 50_000) + "\nEND:VCARD\n"
    ),
    ("cards in cards", repeated("BEGIN:VCARD\nFN:x\nAGENT:\n", 3_000) + repeated("END:VCARD\n", 3_000)),
    (
      "cards beside cards",
      "BEGIN:VCARD\nFN:x\n" + repeated("AGENT:\nBEGIN:VCARD\nFN:y\nEND:VCARD\n", 3_000) + "END:VCARD\n"
    ),
    (
      "labels without end",
      "BEGIN:VCARD\nFN:x\n" + repeated("a.TEL:1\na.X-ABLabel:b\n", 9_000) + "END:VCARD\n"
    ),
    ("addresses without end", "BEGIN:VCARD\nFN:x\n" + repeated("ADR:;;a;b\n", 15_000) + "END:VCARD\n"),
    ("semicolons without end", "BEGIN:VCARD\nN:" + repeated(";", 200_000) + "\nEND:VCARD\n"),
    ("text around no card", repeated("some words\n", 20_000)),
    ("empty cards", repeated("BEGIN:VCARD\nEND:VCARD\n", 20_000)),
    ("only returns", "BEGIN:VCARD\rFN:x\r" + repeated("\r", 100_000)),
    ("zero bytes", "BEGIN:VCARD\nFN:\0\0x\0\nEND:VCARD\n"),
  ]

  @Test(arguments: cards.map(\.name)) func `survives cards made to break it`(_ name: String) throws {
    let text = Self.cards.first { $0.name == name }?.text ?? ""
    let outcome = try readText(text, name: "x.vcf")
    #expect(outcome.account.total == outcome.byteCount)
    #expect(outcome.rows.count + outcome.rejections.count == outcome.recordCount)
    #expect(outcome.recordCount > 0)
    #expect(outcome.survey.columns.count <= FieldCensus.mostColumns + 1)
  }

  @Test func `a card beyond the limits is rejected and the next one is read`() throws {
    let good = "BEGIN:VCARD\nVERSION:3.0\nFN:Ann\nEND:VCARD\n"
    let long = Self.repeated("x", (8 << 20) + 7)
    let values = [
      "NOTE:" + long, "NOTE:x\n " + long, "NOTE;QUOTED-PRINTABLE:" + long,
      "NOTE;BASE64:" + Self.repeated("QUFB", 3 << 20),
      "NOTE:x\n" + long, "TEL;X=" + long + ":1", Self.repeated("TEL:1\n", 25_000),
    ]
    for value in values {
      let outcome = try readText(good + "BEGIN:VCARD\n" + value + "\nEND:VCARD\n" + good, name: "x.vcf")
      #expect(outcome.rows.count == 2)
      #expect(outcome.rejections.map(\.finding.code) == ["vcard-card-too-long"])
    }
    let entry = "dn: x\ncn: Ann\n\n"
    for value in [
      "cn: " + long, "cn:: " + Self.repeated("QUFB", 3 << 20),
      "cn:: QUFB" + Self.repeated("\n QUFBQUFBQUFB", 800_000),
    ] {
      let outcome = try readText(entry + "dn: y\n" + value + "\n\n" + entry, name: "x.ldif")
      #expect(outcome.rows.count == 2)
      #expect(outcome.rejections.map(\.finding.code) == ["ldif-entry-too-long"])
    }
  }

  @Test func `a picture of any size costs no memory and no card`() throws {
    let picture = Self.repeated(" " + Self.repeated("AAAA", 18) + "\n", 40_000)
    let outcome = try readText(
      "BEGIN:VCARD\nVERSION:3.0\nFN:Ann\nPHOTO;ENCODING=b:\n" + picture + "TEL:1\nEND:VCARD\n", name: "x.vcf")
    #expect(fields(of: outcome) == [["FN": "Ann", "TEL": "1"]])
  }

  @Test func `what first appears behind the survey still has its column`() throws {
    let many = Self.repeated("BEGIN:VCARD\nVERSION:3.0\nFN:Ann\nEND:VCARD\n", 60_000)
    let outcome = try readText(
      many + "BEGIN:VCARD\nVERSION:3.0\nFN:Bo\nTEL;TYPE=WORK:1\nTEL;TYPE=WORK:2\nX-Late:3\nEND:VCARD\n",
      name: "x.vcf")
    #expect(
      fields(of: outcome).last == [
        "FN": "Bo", "TEL WORK": "1", "TEL WORK 2": "2", "(further fields)": #"{"X-LATE":"3"}"#,
      ])
  }

  private static let entries: [(name: String, text: String)] = [
    ("a value without end", "dn: x\ncn: " + repeated("abcdefgh", 100_000)),
    ("folds without end", "dn: x\ncn: a" + repeated("\n bcdefghij", 60_000) + "\n"),
    ("attributes without end", "dn: x\n" + repeated("cn: a\n", 30_000)),
    ("names without end", "dn: x\n" + (0..<3000).map { "a\($0): b\n" }.joined()),
    ("base64 without end", "dn: x\ncn:: " + repeated("QUFB", 200_000) + "\n"),
    ("comments without end", repeated("# a\n b\n", 30_000) + "dn: x\ncn: y\n"),
    ("entries without blank lines", repeated("dn: x\ncn: y\n", 20_000)),
    ("text around no entry", "dn: x\ncn: y\n\n" + repeated("some words\n\n", 20_000)),
  ]

  @Test(arguments: entries.map(\.name)) func `survives entries made to break it`(_ name: String) throws {
    let text = Self.entries.first { $0.name == name }?.text ?? ""
    let outcome = try readText(text, name: "x.ldif")
    #expect(outcome.account.total == outcome.byteCount)
    #expect(outcome.rows.count + outcome.rejections.count == outcome.recordCount)
    #expect(outcome.recordCount > 0)
  }

  // MARK: Chance

  private static let seeds = [
    "vcard/feature-phones/phones.vcf", "vcard/outlook-tw/outlook.vcf", "vcard/smartphones/iphone.vcf",
    "vcard/odd/nested-agent.vcf",
    "vcard/odd/utf-16.vcf", "vcard/odd/missing-boundaries.vcf", "ldif/directory/people.ldif",
    "ldif/odd/links-and-comments.ldif",
    "ldif/odd/changes.ldif",
  ]

  @Test(arguments: seeds) func `survives any damage`(_ seed: String) throws {
    let whole = try sampleBytes(seed)
    let format = seed.hasPrefix("vcard") ? "vcard" : "ldif"
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    func below(_ limit: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(max(limit, 1)))
    }
    for _ in 0..<60 {
      var bytes = whole
      for _ in 0...below(8) where !bytes.isEmpty {
        let at = below(bytes.count)
        switch below(5) {
        case 0: bytes[at] = UInt8(below(256))
        case 1: bytes.removeSubrange(at..<min(bytes.count, at + below(40)))
        case 2:
          bytes.insert(contentsOf: Array("=\r\n;:\\\"\u{FEFF}BEGIN:VCARD\r\n".utf8).prefix(below(30)), at: at)
        case 3:
          bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + below(200))], at: below(bytes.count))
        default: bytes.removeSubrange(at...)
        }
      }
      let outcome: Outcome
      do {
        outcome = try readBytes(bytes, name: "x", overrides: SourceOverrides(format: format))
      } catch let error as ReadError {
        #expect(error.code == .notText)
        continue
      }
      #expect(outcome.account.total == outcome.byteCount)
      #expect(outcome.rows.count + outcome.rejections.count == outcome.recordCount)
      #expect(outcome.rows.allSatisfy { $0.count == outcome.survey.columns.count })
    }
  }
}
