import Records
import Testing

@testable import Matching

struct ConstrainedClustersTests {
  private let pairs = [
    ScoredPair(a: 0, b: 1, weight: 20), ScoredPair(a: 1, b: 2, weight: 10),
    ScoredPair(a: 2, b: 3, weight: 18),
  ]

  @Test func `joins what nothing speaks against`() {
    var clusters = ConstrainedClusters(count: 5)
    clusters.merge(pairs, contradicts: { _, _ in false }, weight: { _, _ in 5 }, leastSupport: 0)
    #expect(clusters.members(clusters.root(3)).sorted() == [0, 1, 2, 3])
    #expect(clusters.members(clusters.root(4)) == [4])
    #expect(clusters.refused.isEmpty)
  }

  @Test func `two who contradict each other never meet, even through others`() {
    var clusters = ConstrainedClusters(count: 4)
    clusters.merge(
      pairs, contradicts: { min($0, $1) == 0 && max($0, $1) == 3 }, weight: { _, _ in 5 }, leastSupport: 0)
    #expect(clusters.root(0) == clusters.root(1))
    #expect(clusters.root(2) == clusters.root(3))
    #expect(clusters.root(0) != clusters.root(3))
    #expect(clusters.refused == [pairs[1]])
  }

  @Test func `one weak bridge does not join two clusters that look unlike`() {
    var clusters = ConstrainedClusters(count: 4)
    clusters.merge(
      pairs, contradicts: { _, _ in false },
      weight: { [$0, $1].sorted() == [1, 2] ? 10 : -15 }, leastSupport: 0)
    #expect(clusters.root(0) != clusters.root(3))
  }

  @Test func `the order of the pairs does not matter`() {
    for order in [[0, 1, 2], [2, 1, 0], [1, 0, 2]] {
      var clusters = ConstrainedClusters(count: 4)
      clusters.merge(
        order.map { pairs[$0] }, contradicts: { min($0, $1) == 0 && max($0, $1) == 3 },
        weight: { _, _ in 5 }, leastSupport: 0)
      #expect((0..<4).map { clusters.root(UInt32($0)) } == [0, 0, 2, 2])
    }
  }
}

struct ValueOwnersTests {
  @Test(arguments: [
    ([(1, 10), (1, 10)], false, false, "one person twice"),
    ([(1, 10), (2, 20)], false, false, "two families once each: a slip or a secretary, not yet shared"),
    ([(1, 10), (2, 20)], true, true, "two people on one landline"),
    ([(1, 10), (2, 20), (3, 30)], false, true, "three families"),
    ([(1, 10), (1, 10), (2, 20), (2, 20)], false, true, "two families, each more than once"),
    ([(1, 10), (0, 0), (0, 0)], true, true, "one name and blanks on a landline: who knows"),
    ([(1, 10), (0, 0), (0, 0)], false, false, "one name and blanks on a mobile"),
  ])
  func `reads from the names whether a number is shared`(
    _ uses: [(Int, Int)], _ isLine: Bool, _ expected: Bool, _ why: String
  ) {
    let owners = ValueOwners(
      uses: uses.map { (value: 0, family: UInt32($0.0), name: UInt32($0.1)) }, valueCount: 1,
      isLine: { _ in isLine })
    #expect(owners.isShared[0] == expected, "\(why)")
  }
}
