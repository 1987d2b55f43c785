import Records
import Testing

@testable import Pipeline

@Suite struct JSONValueTextTests {
  static let value = JSONValue.object([
    .init("b", .array([.integer(1), .decimal(0.25), .decimal(3), .null, .bool(true)])),
    .init("a", .string("甲\"\n")),
    .init("empty", .array([])), .init("none", .object([])),
  ])

  @Test func `writes one line and keeps the order`() {
    #expect(Self.value.compact == #"{"b":[1,0.25,3,null,true],"a":"甲\"\n","empty":[],"none":{}}"#)
  }

  @Test func `writes lines for people`() {
    #expect(
      JSONValue.object([.init("a", .array([.integer(1), .integer(2)])), .init("b", .object([]))]).indented
        == "{\n  \"a\": [\n    1,\n    2\n  ],\n  \"b\": {}\n}")
  }

  @Test func `has no word for what is no number`() {
    #expect(JSONValue.array([.decimal(.nan), .decimal(.infinity)]).compact == "[null,null]")
  }
}
