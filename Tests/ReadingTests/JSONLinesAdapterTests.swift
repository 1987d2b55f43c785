import Records
import Testing

@testable import Reading

@Suite struct JSONLinesAdapterTests {
  private func read(
    _ text: String, _ overrides: SourceOverrides = SourceOverrides(), name: String = "list.jsonl"
  )
    throws -> Outcome
  {
    let outcome = try readText(text, name: name, overrides: overrides)
    #expect(outcome.account.total == outcome.byteCount)
    #expect(outcome.recordCount == outcome.rows.count + outcome.rejections.count)
    #expect(outcome.rows.allSatisfy { $0.count == outcome.survey.columns.count })
    return outcome
  }

  /// Name and value of each cell that holds something, in order; one list for each record.
  private func named(_ outcome: Outcome) -> [[String]] {
    outcome.rows.map { row in
      zip(outcome.survey.columns, row).filter { !$1.isEmpty }.map { "\($0.name)=\($1)" }
    }
  }

  static let shapes: [(String, [[String]])] = [
    (#"{"name":"王小明","phone":"13800000001"}"#, [["name=王小明", "phone=13800000001"]]),
    ("{\"a\":\"x\"}\n\n{\"a\":\"y\"}\n", [["a=x"], ["a=y"]]),
    ("{\"a\":\"x\"}\r\n{\"b\":\"y\"}\r\n", [["a=x"], ["b=y"]]),
    // Numbers as written, digit by digit.
    (
      #"{"a":12345678901234567890123,"b":1.50,"c":-0,"d":1E+10}"#,
      [["a=12345678901234567890123", "b=1.50", "c=-0", "d=1E+10"]]
    ),
    (#"{"a":true,"b":false,"c":null,"d":""}"#, [["a=true", "b=false"]]),
    (#"{"a":"x\n\"\u738b\ud83d\ude00"}"#, [["a=x\n\"王😀"]]),
    (
      #"{"address":{"city":"上海","geo":{"lat":31.2}},"name":"x"}"#,
      [["address/city=上海", "address/geo/lat=31.2", "name=x"]]
    ),
    (#"{"phone":["1","2"],"a":1}"#, [["phone=1", "phone 2=2", "a=1"]]),
    (#"{"phone":"1","phone":"2"}"#, [["phone=1", "phone 2=2"]]),
    // Members of objects in a list stay together.
    (
      #"{"name":"x","phones":[{"number":"1"},{"number":"2","type":"home"}]}"#,
      [["name=x", "phones/number=1", "phones/number 2=2", "phones/type 2=home"]]
    ),
    (
      #"{"name":"x","p":[{"n":"1","t":["a","b"]},{"n":"2","t":["c"]}]}"#,
      [["name=x", "p/n=1", "p/n 3=2", "p/t=a", "p/t 2=b", "p/t 3=c"]]
    ),
    (#"{"a":[null,"x"]}"#, [["a 2=x"]]),
    (
      "[\"姓名\",\"手机\"]\n[\"王小明\",\"13800000001\"]\n[\"李四\",\"13800000002\"]\n",
      [["姓名=王小明", "手机=13800000001"], ["姓名=李四", "手机=13800000002"]]
    ),
    (
      "[\"王小明\",\"13800000001\"]\n[\"李四\",\"13800000002\"]\n",
      [["#1=王小明", "#2=13800000001"], ["#1=李四", "#2=13800000002"]]
    ),
    (
      "[\"name\",\"phone\"]\n[\"a\",{\"x\":[1]}]\n[null,\"2\"]\n",
      [["name=a", #"phone={"x":[1]}"#], ["phone=2"]]
    ),
    (#"[{"a":"1"},{"a":"2"}]"#, [["a=1"], ["a=2"]]),
    (
      "[\n  {\n    \"a\": \"1\"\n  },\n  {\n    \"a\": \"2\",\n    \"b\": [\n 3 ]\n  }\n]\n",
      [["a=1"], ["a=2", "b=3"]]
    ),
    ("{\n  \"a\": 1\n}\n{\n  \"a\": 2\n}\n", [["a=1"], ["a=2"]]),
    (#"[["name","phone"],["王小明","13800000001"]]"#, [["name=王小明", "phone=13800000001"]]),
    (#"{"code":0,"data":{"total":2,"list":[{"a":"1"},{"a":"2"}]}}"#, [["a=1"], ["a=2"]]),
    ("\u{FEFF}{\"a\":\"1\"}\n\u{FEFF}{\"a\":\"2\"}\n", [["a=1"], ["a=2"]]),
    // Pages appended to one file.
    ("[{\"a\":\"1\"}]\n[{\"a\":\"2\"},{\"a\":\"3\"}]\n", [["a=1"], ["a=2"], ["a=3"]]),
    // One customer with a list of objects is not a list of customers.
    (#"{"name":"王小明","phones":[{"number":"1"}]}"#, [["name=王小明", "phones/number=1"]]),
    (
      "{\"type\":\"record\",\"fields\":{\"a\":\"1\"},\"line\":7}\n{\"type\":\"finding\",\"code\":\"x-odd\",\"message\":\"m\"}\n",
      [["a=1"]]
    ),
    // A member called type does not make a protocol.
    (#"{"type":"record","name":"x"}"#, [["type=record", "name=x"]]),
  ]

  @Test(arguments: shapes)
  func `reads what each layout holds`(_ text: String, _ expected: [[String]]) throws {
    #expect(named(try read(text, name: "list.json")) == expected)
  }

  @Test(arguments: [
    (#"{"a":1"#, "jsonl-bad-json"), (#"{"a":1,}"#, "jsonl-trailing-comma"),
    (#"{"a":1},"#, "jsonl-trailing-comma"),
    (#"{'a':1}"#, "jsonl-bad-json"), ("7", "jsonl-not-a-record"), (#"{"a":NaN}"#, "jsonl-bad-json"),
    (#"{"a":"\ud800"}"#, "jsonl-bad-json"), (#"{"a":1}{"a":2}"#, "jsonl-bad-json"),
    (String(repeating: "[", count: 100), "jsonl-too-deep"), ("\u{0}", "jsonl-bad-json"),
    (#"{"\#(String(repeating: "k", count: 2000))":1}"#, "jsonl-too-many-fields"),
  ])
  func `a bad line is rejected with its bytes, and reading goes on`(_ bad: String, _ code: String) throws {
    let outcome = try read("{\"a\":\"x\"}\n\(bad)\n{\"a\":\"y\"}\n")
    #expect(outcome.rows.map { $0[0] } == ["x", "y"])
    #expect(outcome.codes == [code])
    #expect(outcome.rejections.map(\.byteRange) == [10..<(11 + bad.utf8.count)])
    #expect(outcome.lines == [1, 3])
  }

  static let damaged: [(String, [String], Int)] = [
    ("[{\"a\":\"1\"},{\"a\":tru},{\"a\":\"3\"}]", ["1", "3"], 1),
    ("[\n {\"a\":\"1\"},\n {\"a\":\"2},\n {\"a\":\"3\"}\n]", ["1", "3"], 1),
    ("[\n {\n  \"a\":\"1\"\n },\n {\n  \"a\":{\"a\":\"2}\n },\n {\n  \"a\":\"3\"\n }\n]", ["1", "3"], 1),
    // Where no next record is sure, the rest is one reject and no part of it a record.
    ("[{\"a\":\"1\"},{\"a\":\"2},{\"a\":\"3\"}]", ["1"], 1),
    ("[{\"a\":\"1\"},{\"a\":\"2\"", ["1"], 1), ("[{\"a\":\"1\"}", ["1"], 0), ("[{\"a\":\"1\"},]", ["1"], 0),
    ("[{\"a\":\"1\"}] trailing", ["1"], 1), ("[{\"a\":\"1\"},5,{\"a\":\"2\"}]", ["1", "2"], 1),
  ]

  @Test(arguments: damaged)
  func `a damaged document loses no more than it must`(_ text: String, _ rows: [String], _ rejects: Int)
    throws
  {
    let outcome = try read(text, name: "list.json")
    #expect(outcome.rows.map { $0[0] } == rows)
    #expect(outcome.rejections.count == rejects)
    #expect(rejects > 0 || outcome.findings.kept.contains { $0.severity == .warning })
  }

  @Test func `fields first seen later are kept`() throws {
    var text = ""
    for i in 0..<30_000 {
      text += "{\"name\":\"n\(i)\",\"note\":\"0123456789012345678901234567890123456789012345\"}\n"
    }
    text += "{\"name\":\"last\",\"qq\":[\"1\",\"2\"],\"wechat\":\"w\"}\n"
    let outcome = try read(text)
    #expect(outcome.rows.last == ["last", "", #"{"qq":["1","2"],"wechat":"w"}"#])
  }

  @Test(
    arguments: [
      ("company/name", .company), ("company/address/city", .city), ("company/address/province", .province),
      ("address/street", .street), ("phones/number", .phone), ("phones/type", .unmapped),
      ("company/taxId", .unmapped),
      ("公司/名称", .company), ("联系人/手机", .mobile), ("contact/email", .email), ("a/b", nil), ("city", nil),
    ] as [(String, ColumnMeaning?)])
  func `the last name of a path is its head`(_ path: String, _ meaning: ColumnMeaning?) {
    #expect(PathMeaning.of(path) == meaning)
  }

  @Test func `lines that hold lists say so`() throws {
    let page = #"{"page":1,"rows":[{"a":"1"},{"a":"2"}]}"#
    #expect(try read(page + "\n" + page + "\n").survey.findings.map(\.code) == ["jsonl-list-in-record"])
    let person = #"{"name":"王小明","orders":[{"a":"1"},{"a":"2"}]}"#
    #expect(try read(person + "\n" + person + "\n").survey.findings.isEmpty)
  }

  @Test(arguments: ["GB18030", "UTF-16LE"])
  func `reads other encodings, by line and as a document`(_ encoding: String) throws {
    let gb: [Character: [UInt8]] = ["王": [0xCD, 0xF5], "小": [0xD0, 0xA1], "明": [0xC3, 0xF7]]
    func bytes(_ text: String) -> [UInt8] {
      encoding == "GB18030"
        ? text.flatMap { gb[$0] ?? Array(String($0).utf8) }
        : text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }
    for text in ["{\"a\":\"王小明\"}\n{\"a\":\"小\"}\n", "[{\"a\":\"王小明\"},\n{\"a\":\"小\"}]"] {
      let bytes = bytes(text)
      let outcome = try readBytes(bytes, name: "x.json", overrides: SourceOverrides(encoding: encoding))
      #expect(outcome.rows.map { $0[0] } == ["王小明", "小"])
      #expect(outcome.account.total == bytes.count)
    }
  }

  @Test func `the pipeline names the list inside`() throws {
    let text = #"{"a":[{"x":"1"},{"x":"2"},{"x":"3"}],"b":{"c":[{"y":"4"}]}}"#
    #expect(named(try read(text)) == [["x=1"], ["x=2"], ["x=3"]])
    #expect(named(try read(text, SourceOverrides(record: "/b/c"))) == [["y=4"]])
  }

  @Test func `rows that are not as wide as the header say so`() throws {
    let outcome = try read("[\"name\",\"phone\"]\n[\"a\"]\n[\"b\",\"2\",\"3\"]\n")
    #expect(outcome.rows == [["a", "", "", ""], ["b", "2", "3", ""]])
    #expect(outcome.codes == ["jsonl-short-row", "jsonl-long-row"])
  }

  @Test(arguments: [
    ("list.txt", #"{"a":1}"#, "jsonl"), ("list.csv", "a,b\n1,2\n", "csv"), ("x.json", "[{\"a\":1}]", "jsonl"),
    ("x.txt", "[\"姓名\",\"手机\"]\n[\"王小明\",\"1\"]\n", "jsonl"),
    ("x.txt", "[\"quoted\" text], 1\na,b\n", "csv"), ("x.txt", "[联系人]\n张三,138\n", "csv"),
    ("x.jsonl", "", "jsonl"),
  ])
  func `is told from other formats`(_ name: String, _ text: String, _ format: String) throws {
    #expect(try readText(text, name: name).survey.format.name == format)
  }

  @Test func `no bytes and no records are findings`() throws {
    #expect(try read("").codes == ["empty-file"])
    #expect(try read("\n\n").codes == ["no-records"])
    #expect(try read("[]").codes == ["no-records"])
    #expect(try read("[\n").codes == ["jsonl-list-not-closed", "no-records"])
  }

  @Test func `whatever the bytes, each has a class`() throws {
    var random = SplitMix(state: 11)
    let pieces =
      [
        "{", "}", "[", "]", ",", ":", "\"", "\"a\"", "\"b\":", "{\"a\":1}", "\n", "\r\n", " ", "\\", "null",
        "1",
        "王", "\u{0}", "\"type\":\"record\",\"fields\":{", "\t", "[{\"a\":1},",
      ].map { Array($0.utf8) } + [[0xFF], [0xE5]]
    for round in 0..<1500 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...40, using: &random) { bytes += pieces.randomElement(using: &random)! }
      guard
        let outcome = try? readBytes(
          bytes, name: "x.json", overrides: SourceOverrides(encoding: "utf-8", format: "jsonl"))
      else { continue }
      #expect(outcome.account.total == bytes.count, "round \(round): \(bytes)")
      #expect(outcome.recordCount == outcome.rows.count + outcome.rejections.count)
      #expect(outcome.rows.allSatisfy { $0.count == outcome.survey.columns.count })
    }
  }
}

@Suite struct AdapterOutputTests {
  private func read(_ printed: String, input: String) throws -> (Outcome, [ByteClass: Int]) {
    let input = InputBytes(path: "x.fair", copying: Array(input.utf8))
    let output = AdapterOutput(InputBytes(path: "x", copying: Array(printed.utf8)))
    let reading = try SourceReading(input, adapter: output, overrides: SourceOverrides())
    var outcome = Outcome(survey: reading.survey)
    var batches: [RecordBatch] = []
    var intake = Intake(file: "x.fair") { batches.append($0) }
    reading.read(into: &intake)
    for batch in batches {
      outcome.rows += (0..<batch.recordCount).map { batch.texts(ofRecord: $0) }
      outcome.lines += batch.lines.map { Int($0) }
      outcome.offsets += batch.byteOffsets
    }
    outcome.rejections = intake.rejections
    outcome.findings = intake.findings
    #expect(intake.account.total == input.bytes.count)
    let used = ByteClass.allCases.filter { intake.account[$0] > 0 }
    return (outcome, Dictionary(uniqueKeysWithValues: used.map { ($0, intake.account[$0]) }))
  }

  @Test func `lines with places class the bytes exactly`() throws {
    let (outcome, counts) = try read(
      """
      {"type":"bytes","class":"header","byte_start":0,"byte_end":4}
      {"type":"record","fields":{"name":"a"},"line":2,"byte_start":4,"byte_end":8}

      {"type":"reject","code":"fair-torn","message":"Torn.","line":3,"byte_start":9,"byte_end":11}
      {"type":"finding","code":"fair-odd","severity":"info","message":"Odd.","line":3}
      """, input: "head1234 xy..")
    #expect(outcome.rows == [["a", ""]])
    #expect((outcome.lines, outcome.offsets) == ([2], [4]))
    #expect(outcome.rejections.map(\.byteRange) == [9..<11])
    #expect(outcome.codes == ["fair-torn", "fair-odd"])
    #expect(counts == [.header: 4, .record: 4, .reject: 2, .structure: 3])
  }

  @Test(
    arguments: [
      (#"{"type":"record","fields":{"a":"1"}}"#, ["record": 5], []),
      ("", ["reject": 5], ["adapter-no-records"]),
      (
        #"{"type":"finding","code":"Bad Code!","message":"m"}"#, ["reject": 5],
        ["adapter-finding", "adapter-no-records"]
      ),
      (#"{"type":"reject","message":"m"}"#, ["reject": 5], ["adapter-reject"]),
      ("oops\n{\"type\":\"record\",\"fields\":{\"a\":\"1\"}}", ["record": 5], ["adapter-bad-line"]),
      (
        "{\"type\":\"wrong\"}\n{\"type\":\"record\",\"fields\":{\"a\":\"1\"}}", ["record": 5],
        ["adapter-unknown-type"]
      ),
      (#"{"type":"record","line":1}"#, ["reject": 5], ["adapter-bad-line"]),
      (
        #"{"type":"record","fields":{"a":"1"},"byte_start":3,"byte_end":99}"#, ["record": 5],
        ["adapter-bytes-unclear"]
      ),
      (
        "{\"type\":\"record\",\"fields\":{\"a\":\"1\"},\"byte_start\":2,\"byte_end\":4}\n{\"type\":\"record\",\"fields\":{\"a\":\"1\"},\"byte_start\":1,\"byte_end\":5}",
        ["structure": 2, "record": 3], ["adapter-bytes-unclear"]
      ),
    ] as [(String, [String: Int], [String])])
  func `lines without places, and wrong ones`(_ printed: String, _ counts: [String: Int], _ codes: [String])
    throws
  {
    let (outcome, seen) = try read(printed, input: "12345")
    #expect(Dictionary(uniqueKeysWithValues: seen.map { ($0.key.rawValue, $0.value) }) == counts)
    #expect(outcome.codes == codes)
  }
}
