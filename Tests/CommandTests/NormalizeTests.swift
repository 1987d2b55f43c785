import Foundation
import Testing

/// `mingce normalize KIND`: one JSON object for each line, in the documented order of members.
struct NormalizeTests {
  private func normalize(_ kind: String, _ cells: [String], _ arguments: [String] = []) throws -> [String] {
    let folder = try TemporaryFolder()
    let path = try folder.write(cells.joined(separator: "\r\n") + "\n", to: "cells.txt")
    let run = CommandRun.inside(["normalize", kind, path] + arguments)
    #expect(run.status == 0, "\(run.err)")
    return run.out.split(separator: "\n").map(String.init)
  }

  @Test func `answers each line with its parts`() throws {
    #expect(
      try normalize("phone", ["010-62345678转801", "手机：13905550187"]) == [
        #"{"input":"010-62345678转801","numbers":[{"e164":"+861062345678","ext":"801","type":"fixed","region":"CN","inferred":[]}],"remainder":"","findings":[]}"#,
        #"{"input":"手机：13905550187","numbers":[{"e164":"+8613905550187","ext":"","type":"mobile","region":"CN","inferred":[]}],"remainder":"","findings":[]}"#,
      ])
  }

  @Test(
    arguments: [
      ("name", "单雄信", ["input", "kind", "family", "given", "latin", "honorific", "title", "note", "pinyin"]),
      (
        "company", "杭州砚舟软件有限公司",
        ["input", "region", "brand", "industry", "legal_form", "branch", "note", "canonical"]
      ),
      (
        "address", "浙江省杭州市西湖区文三路1号",
        ["input", "province", "city", "district", "rest", "postcode", "code", "successor", "ambiguous"]
      ),
      ("email", "a@example.com", ["input", "kind", "value", "valid", "findings"]),
      ("id", "310000", ["input", "kind", "value", "valid", "findings"]),
      ("text", "ａ", ["input", "value", "changes"]),
      ("document", "關(guān)系", ["input", "value", "changes"]),
    ])
  func `has the documented members first`(kind: String, cell: String, members: [String]) throws {
    let line = try #require(try normalize(kind, [cell]).first)
    var rest = Substring(line)
    for member in members {
      let place = try #require(rest.range(of: "\"\(member)\":"), "\(member) in \(line)")
      rest = rest[place.upperBound...]
    }
  }

  @Test func `takes what is known of the cells from --context`() throws {
    let line = try #require(try normalize("phone", ["26001234"], ["--context", "city=深圳"]).first)
    #expect(line.contains(#""e164":"+8675526001234""#))
    #expect(line.contains("area_code"))
  }

  @Test func `answers blank lines and lines that are no text`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write([0x0A, 0xFF, 0xFE, 0x0A, 0xEF, 0xBB, 0xBF], to: "odd.txt")
    let run = CommandRun.inside(["normalize", "name", path])
    #expect(run.status == 0)
    #expect(run.out.split(separator: "\n").count == 3)
  }

  @Test func `names a file that is not there`() {
    let run = CommandRun.inside(["normalize", "name", "/nowhere/cells.txt"])
    #expect(run.status == 3)
    #expect(run.err.contains("/nowhere/cells.txt: it does not exist"))
  }

  @Test(arguments: ["city", "town=深圳", "year=soon"])
  func `refuses a context it does not know`(_ context: String) {
    #expect(CommandRun.inside(["normalize", "phone", "/dev/null", "--context", context]).status == 2)
  }
}
