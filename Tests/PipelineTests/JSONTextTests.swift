import Testing

@testable import Pipeline

@Suite struct JSONTextTests {
  static let value = JSONText.object([
    .init("b", .array([.integer(1), .number(0.25), .number(3), .null, .bool(true)])),
    .init("a", .string("甲\"\n")),
    .init("empty", .array([])), .init("none", .object([])),
  ])

  @Test func `writes one line and keeps the order`() {
    #expect(Self.value.compact == #"{"b":[1,0.25,3,null,true],"a":"甲\"\n","empty":[],"none":{}}"#)
  }

  @Test func `writes lines for people`() {
    #expect(
      JSONText.object([.init("a", .array([.integer(1), .integer(2)])), .init("b", .object([]))]).indented
        == "{\n  \"a\": [\n    1,\n    2\n  ],\n  \"b\": {}\n}")
  }

  @Test func `has no word for what is no number`() {
    #expect(JSONText.array([.number(.nan), .number(.infinity)]).compact == "[null,null]")
  }
}
