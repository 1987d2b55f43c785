import Foundation
import Testing

@testable import mingce

@Suite struct ExportTests {
  @Test func `CSV that spreadsheets open as it is`() throws {
    let folder = try TemporaryFolder()
    let run = CommandRun.inside(["export", try SampleArchive.make(in: folder), "--as", "csv"])
    #expect(run.status == 0)
    let expected = [
      "\u{FEFF}id,kind,name,company,phone,email,address,city,postcode,title,department,wechat,qq,website,note,organization",
      "o-show00000000-1,organization,,海天科技有限公司,,,,,,,,,,,,",
      "o-show00000000-3,organization,,云杉贸易有限公司,,,,,,,,,,'=1+1,,",
      "p-show00000000-1,person,王小明,海天科技有限公司,86-13912345670; 86-2162345678 ext 801,,,,,,,,,,,o-show00000000-1",
      "p-show00000000-2,person,李娜,,,,,,,,,,,,\"a \"\"b\"\", c\nd\",o-show00000000-1",
      "p-web000000000-2,person,赵磊,,,,,,,,,,,,,", "",
    ].joined(separator: "\r\n")
    #expect(Array(run.out.utf8) == Array(expected.utf8))
  }

  @Test func `raw values are left as they are`() throws {
    let folder = try TemporaryFolder()
    let run = CommandRun.inside(["export", try SampleArchive.make(in: folder), "--as", "csv", "--raw"])
    #expect(run.out.contains(",+8613912345670; +862162345678;ext=801,"))
    #expect(run.out.contains(",=1+1,"))
  }

  @Test func `JSON Lines are the archive's own`() throws {
    let folder = try TemporaryFolder()
    let run = CommandRun.inside(["export", try SampleArchive.make(in: folder), "--as", "jsonl"])
    #expect(run.out == SampleArchive.customers.map { $0 + "\n" }.joined())
  }

  @Test func `a file appears whole, or not at all`() throws {
    let folder = try TemporaryFolder()
    let archive = try SampleArchive.make(in: folder)
    let file = folder.path + "/customers.csv"
    let run = CommandRun.inside(["export", archive, "--as", "csv", "--output", file])
    #expect(run.status == 0)
    #expect(run.out == "")
    #expect(run.err == "Wrote 5 customers to \(file).\n")
    let text = try #require(FileManager.default.contents(atPath: file))
    #expect(text.starts(with: [0xEF, 0xBB, 0xBF]))
    let failed = CommandRun.inside(["export", archive, "--as", "csv", "--output", file + "/x.csv"])
    #expect(failed.status == 4)
    #expect(failed.err.contains("cannot be written"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(names) == ["archive", "customers.csv"])
  }

  @Test(arguments: [
    "=1+1", "+86", "-1", "@x", "\t=1", " =1", "\u{3000}=1", "\u{A0}=1", "＝1", "＋1", "－1", "＠x", "\n=1",
    "  \t",
  ])
  func `formulas are made text`(_ value: String) {
    var cell: [UInt8] = []
    Array(value.utf8).withUnsafeBufferPointer { SpreadsheetCell.append($0, to: &cell) }
    #expect(String(decoding: cell, as: UTF8.self) == "'" + value)
  }

  @Test(arguments: ["", "王小明", "1+1", "a=b", "a@b.cn", "（注）", "　王", "ー", "！"])
  func `other values are left alone`(_ value: String) {
    var cell: [UInt8] = []
    Array(value.utf8).withUnsafeBufferPointer { SpreadsheetCell.append($0, to: &cell) }
    #expect(String(decoding: cell, as: UTF8.self) == value)
  }

  @Test(arguments: [
    ("+8613912345670", "86-13912345670"), ("+862162345678;ext=801", "86-2162345678 ext 801"),
    ("+85223456789", "852-23456789"), ("+12125550123", "1-2125550123"), ("+886223456789", "886-223456789"),
    ("62345678", "62345678"), ("+8613912345670=1", "'+8613912345670=1"), ("+=1", "'+=1"), ("=1", "'=1"),
  ])
  func `phones are text`(_ value: String, _ text: String) {
    var cell: [UInt8] = []
    Array(value.utf8).withUnsafeBufferPointer { SpreadsheetCell.appendPhone($0, to: &cell) }
    #expect(String(decoding: cell, as: UTF8.self) == text)
  }
}
