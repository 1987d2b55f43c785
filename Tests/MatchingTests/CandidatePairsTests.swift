import Records
import Testing

@testable import Matching

struct CandidatePairsTests {
  /// Random rules over a few subjects, against all pairs tried one by one.
  @Test(arguments: 1...20)
  func `visits each pair of the union of blocks exactly once`(_ seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let subjects = 60
    var rules: [BlockingRule] = []
    var keysOfRule: [[[UInt32]]] = []
    for r in 0..<3 {
      var ends: [UInt32] = []
      var keys: [UInt32] = []
      var perSubject: [[UInt32]] = []
      for _ in 0..<subjects {
        var mine: [UInt32] = []
        for _ in 0..<(random.next() % 3) {
          let key = UInt32(random.next() % 12)
          if !mine.contains(key) { mine.append(key) }
        }
        keys += mine
        ends.append(UInt32(keys.count))
        perSubject.append(mine.filter { $0 != 0 })
      }
      rules.append(BlockingRule(name: "rule \(r)", keyEnds: ends, keys: keys, keyCount: 12, cap: 1000))
      keysOfRule.append(perSubject)
    }
    var expected: Set<[UInt32]> = []
    for a in 0..<subjects {
      for b in (a + 1)..<subjects
      where keysOfRule.contains(where: { !Set($0[a]).isDisjoint(with: $0[b]) }) {
        expected.insert([UInt32(a), UInt32(b)])
      }
    }
    for workers in [Workers.serial, backwards] {
      let visited = CandidatePairs(rules: rules, pairsPerPiece: 40)
        .fold(workers: workers, into: { [[UInt32]]() }) { $0.append([$1, $2]) }.flatMap { $0 }
      #expect(visited.count == expected.count)
      #expect(Set(visited) == expected)
    }
  }

  @Test func `results come in the order of the pieces whatever order they were done in`() {
    let rule = BlockingRule(
      name: "same", singleKeys: (0..<200).map { UInt32($0 % 10 + 1) }, keyCount: 11, cap: 1000)
    let pairs = CandidatePairs(rules: [rule], pairsPerPiece: 50)
    let forward = pairs.fold(workers: .serial, into: { [[UInt32]]() }) { $0.append([$1, $2]) }
    let backward = pairs.fold(workers: backwards, into: { [[UInt32]]() }) { $0.append([$1, $2]) }
    #expect(forward == backward)
  }

  @Test func `a block over the cap is left out and counted`() {
    let rule = BlockingRule(name: "same", singleKeys: [1, 1, 1, 2, 2], keyCount: 3, cap: 2)
    #expect(rule.pairCount == 1)
    #expect(rule.cappedBlocks == 1)
    #expect(rule.cappedMembers == 3)
  }

  private let backwards = Workers(width: 2) { pieces, body in
    for piece in (0..<pieces).reversed() { body(piece) }
  }
}
