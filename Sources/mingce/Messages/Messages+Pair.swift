import Matching

/// What `mingce explain ARCHIVE ID ID2` says about the weights.
extension Messages {
  func pairTitle(_ a: String, _ b: String) -> String {
    text(
      "Weights of rows \(a) and \(b), the two most alike (bits: +1 doubles the odds):",
      "最相似的两行 \(a) 与 \(b) 的权重（比特：+1 表示可能性加倍）：")
  }

  var priorName: String { text("any two rows", "任意两行") }
  var notCompared: String { text("one side has no value", "一方没有值") }
  var totalName: String { text("together", "合计") }

  func verdict(_ pair: ExplainedPair) -> String {
    if pair.contradicts { return text("kept apart: the names contradict", "不合并：姓名相互矛盾") }
    if pair.total >= pair.mergeFrom { return text("enough to merge", "足以合并") }
    return pair.total >= pair.reviewFrom
      ? text("doubtful: for a human to decide", "存疑：由人决定") : text("apart", "不是同一客户")
  }

  var neverMet: String {
    text(
      "No blocking rule brought these rows together: they share neither number, mailbox, nor name beside organization or city.",
      "没有任何分块规则使这两行相遇：没有共同的号码、邮箱，也没有同名且同机构或同城市。")
  }

  func met(by rules: [String]) -> String {
    text("They met by: \(rules.joined(separator: "; "))", "相遇规则：\(rules.joined(separator: "；"))")
  }

  func bands(merge: Double, review: Double) -> String {
    text(
      "Merged from \(Figures.fixed(merge, 1)) bits, put before a human from \(Figures.fixed(review, 1)).",
      "达到 \(Figures.fixed(merge, 1)) 比特即合并，达到 \(Figures.fixed(review, 1)) 比特交由人工判断。")
  }
}
