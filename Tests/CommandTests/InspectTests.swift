import Foundation
import Testing
import mingce

@Suite struct InspectTests {
  static let list = "编号,姓名,手机\n1,陈一,13912345678\n2,欧阳小小,\n\n3,\"李\n三\",86-139\n"

  @Test func `shows what a file is`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("\u{FEFF}" + Self.list, to: "show.csv")
    let run = CommandRun.inside(["inspect", file])
    #expect(run.status == 0)
    #expect(run.err == "")
    let lines = run.out.split(separator: "\n").map(String.init)
    #expect(lines.first == file)
    #expect(lines.contains { $0.hasPrefix("  Format") && $0.contains("csv") })
    #expect(lines.contains { $0.hasPrefix("  Encoding") && $0.contains("UTF-8 with byte order mark") })
    #expect(lines.contains { $0.hasPrefix("  Delimiter") && $0.contains("comma") })
    #expect(lines.contains { $0.hasPrefix("  Records") && $0.contains("3") })
    #expect(lines.contains { $0.hasPrefix("  #3  手机") && $0.contains("phone") || $0.contains("mobile") })
    #expect(lines.contains("  2     欧阳小小"))
    #expect(lines.contains("  3     李 三     86-139"))
    #expect(lines.last == "Next: mingce run \(file) --archive out")
  }

  @Test func `tells programs the same`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Self.list, to: "show.csv")
    let run = CommandRun.inside(["inspect", file, "--json", "--rows", "1"])
    let json = try #require(try JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [String: Any])
    #expect(json["records"] as? Int == 3)
    #expect((json["rows"] as? [[String]])?.count == 1)
    #expect((json["columns"] as? [[String: Any]])?.count == 3)
    let classes = try #require(json["bytes_by_class"] as? [String: Int])
    #expect(classes.values.reduce(0, +) == Self.list.utf8.count)
  }

  @Test func `what is no list is 3, and the others are shown all the same`() throws {
    let folder = try TemporaryFolder()
    let good = try folder.write(Self.list, to: "good.csv")
    let picture = try folder.write(
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], to: "bad.csv")
    let run = CommandRun.inside(["inspect", picture, good, folder.path + "/none.csv"])
    #expect(run.status == 3)
    #expect(run.out.contains(good))
    #expect(run.err.contains(picture))
    #expect(run.err.contains("none.csv"))
  }

  @Test func `a format that is not there is wrong usage`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Self.list, to: "show.csv")
    #expect(CommandRun.inside(["inspect", file, "--format", "cvs"]).status == 2)
  }
}
