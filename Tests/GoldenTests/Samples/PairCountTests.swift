import Testing

@Suite struct PairCountTests {
  struct Example: Sendable {
    var truth: [String: String]
    var links: [String: String]
    var precision: Double
    var recall: Double
  }

  @Test(arguments: [
    Example(
      truth: ["1": "a", "2": "a", "3": "b"], links: ["1": "x", "2": "x", "3": "y"], precision: 1, recall: 1),
    Example(
      truth: ["1": "a", "2": "a", "3": "b"], links: ["1": "x", "2": "x", "3": "x"], precision: 1 / 3,
      recall: 1),
    Example(
      truth: ["1": "a", "2": "a", "3": "a"], links: ["1": "x", "2": "x", "3": "y"], precision: 1,
      recall: 1 / 3),
    Example(truth: ["1": "a", "2": "a"], links: ["1": "x"], precision: 1, recall: 0),
    Example(truth: ["1": "a"], links: ["1": "x", "9": "x"], precision: 1, recall: 1),
  ])
  func `counts pairs`(_ example: Example) {
    let pairs = PairCount(truth: example.truth, links: example.links)
    #expect(pairs.precision == example.precision)
    #expect(pairs.recall == example.recall)
  }

  @Test func `reads quoted cells`() {
    let rows = csvRows("a,b\r\n\"x, \"\"y\"\"\nz\",2\r\n")
    #expect(rows == [["a": "x, \"y\"\nz", "b": "2"]])
  }
}
