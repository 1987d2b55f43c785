import Records
import Testing

@testable import Reading

/// Whatever the bytes: no crash, no lost byte, every record counted once, in bounded time.
@Suite struct XMLHostileTests {
  @Test func `accounts for every byte of random mixtures, whatever the pieces`() throws {
    var random = SplitMix(state: 5)
    let pieces: [String] = [
      "<l>", "</l>", "<c>", "</c>", "<c>", "</c>", "<n>", "</n>", "<n/>", "<c a='1'>", "<d x=\"y\">", "</d>",
      "甲", "x",
      "&amp;", "&", "&x;", "<", ">", "<!--", "-->", "<![CDATA[", "]]>", "<?p", "?>", "<?xml version='1.0'?>",
      " ", "\n",
      "\r\n", "'", "\"", "<p:c>", "</p:c>", "<c", "<!DOCTYPE l [<!ENTITY x 'y'>]>", "\u{1}", "<br/>", "<b>",
      "<c><n>1</n><m>2</m></c>", "<c><n>3</n></c>", "<c><n>4</n></c>",
    ]
    for round in 0..<600 {
      var text = round % 3 == 0 ? "" : "<l><c><n>1</n></c>"
      for _ in 0..<Int.random(in: 0...30, using: &random) { text += pieces.randomElement(using: &random)! }
      var bytes = Array(text.utf8)
      if round % 7 == 0, !bytes.isEmpty { bytes[Int.random(in: 0..<bytes.count, using: &random)] = 0xFF }
      var results: [[[String]]] = []
      var isDamaged = false
      for chunk in [1, 5, 1 << 16] {
        var adapter = XMLAdapter()
        adapter.chunkSize = chunk
        let input = InputBytes(path: "x.xml", copying: bytes)
        guard
          let survey = try? adapter.survey(
            input, overrides: SourceOverrides(encoding: "utf-8", record: round % 2 == 0 ? "//c" : nil))
        else { continue }
        var rows: [[String]] = []
        var intake = Intake(file: "x") { batch in
          for r in 0..<batch.recordCount { rows.append(batch.texts(ofRecord: r)) }
        }
        adapter.read(input, as: survey, into: &intake)
        intake.finish()
        #expect(intake.account.total == bytes.count, "round \(round): \(text)")
        #expect(intake.recordCount == rows.count + intake.rejections.count, "round \(round): \(text)")
        results.append(rows)
        isDamaged = isDamaged || intake.findings.kept.contains { $0.severity == .error }
      }
      // Where damage shows depends on the pieces; what is undamaged does not.
      if !isDamaged {
        #expect(results.dropFirst().allSatisfy { $0 == results[0] }, "round \(round): \(text)")
      }
    }
  }

  static let hostile: [(String, String)] = [
    ("deep", String(repeating: "<c>", count: 20_000)),
    ("deep and closed", String(repeating: "<c>", count: 3000) + String(repeating: "</c>", count: 3000)),
    ("unclosed records", "<l>" + String(repeating: "<c><n>1</n>", count: 5_000)),
    ("unclosed comments", "<l>" + String(repeating: "<c><n>1</n><!-- </c>", count: 1_000)),
    ("unclosed CDATA", "<l>" + String(repeating: "<c><n><![CDATA[</n></c>", count: 1_000)),
    ("open quotes", "<l>" + String(repeating: "<c a=\"><n>1</n></c>", count: 5_001)),
    ("attributes", "<l><c " + (0..<200_000).map { "a\($0)='1' " }.joined() + "/></l>"),
    ("names", "<l><c>" + (0..<101_000).map { "<n\($0)/>" }.joined() + "</c></l>"),
    ("text", "<l><c><n>" + String(repeating: "x", count: 11_000_000) + "</n></c><c><n>1</n><m>2</m></c></l>"),
    ("comment", "<l><!--" + String(repeating: "x", count: 11_000_000)),
    ("instruction", "<l><?x " + String(repeating: "x", count: 11_000_000)),
    ("document type", "<!DOCTYPE l [" + String(repeating: "<!ELEMENT a ANY>", count: 700_000) + "]><l/>"),
    (
      "quadratic",
      "<!DOCTYPE l [<!ENTITY a '" + String(repeating: "x", count: 50_000) + "'>]><l>"
        + String(repeating: "&a;", count: 50_000) + "</l>"
    ),
    ("ampersands", "<l>" + String(repeating: "<c><n>&</n></c>", count: 2_000) + "</l>"),
    (
      "siblings",
      "<l><c>" + String(repeating: "<p/>", count: 70_000) + "<q>1</q></c><c><n>1</n><m>2</m></c></l>"
    ),
  ]

  @Test(arguments: hostile)
  func `ends in a finding`(_ name: String, _ text: String) throws {
    for overrides in [SourceOverrides(), SourceOverrides(record: "//c")] {
      let outcome = try readText(text, name: "x.xml", overrides: overrides)
      #expect(outcome.account.total == text.utf8.count)
      #expect(!outcome.codes.isEmpty)
      #expect(outcome.recordCount == outcome.rows.count + outcome.rejections.count)
    }
  }

  @Test func `what stands around a monster is read`() throws {
    let monster = "<c><n>" + String(repeating: "x", count: 11_000_000) + "</n></c>"
    let outcome = try readText(
      "<l><c><n>1</n></c>\(monster)<c><n>2</n></c></l>", name: "x.xml",
      overrides: SourceOverrides(record: "//c"))
    #expect(outcome.rows.map { $0[0] } == ["1", "2"])
    #expect(outcome.rejections.map(\.finding.code.rawValue) == ["xml-limit"])
  }
}
