import Foundation
import Testing

@testable import mingce

@Suite struct EvaluateTests {
  /// The obvious way: every pair.
  private func obvious(_ truth: [UInt32], _ found: [UInt32]) -> (right: Int, found: Int, truth: Int) {
    var result = (right: 0, found: 0, truth: 0)
    for i in truth.indices {
      for j in truth.indices where j > i {
        let isTrue = truth[i] == truth[j]
        let isFound = found[i] == found[j] && found[i] != PairwiseScore.missing
        if isTrue { result.truth += 1 }
        if isFound { result.found += 1 }
        if isTrue && isFound { result.right += 1 }
      }
    }
    return result
  }

  @Test(arguments: 0..<50)
  func `counting agrees with looking at every pair`(_ seed: Int) {
    var random = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ n: UInt64) -> UInt32 {
      random ^= random << 13
      random ^= random >> 7
      random ^= random << 17
      return UInt32(random % n)
    }
    let truth = (0..<60).map { _ in next(20) }
    let found = (0..<60).map { _ in next(10) == 0 ? PairwiseScore.missing : next(25) }
    let score = PairwiseScore(truth: truth, found: found)
    let pairs = obvious(truth, found)
    #expect(score.rightPairs == pairs.right)
    #expect(score.foundPairs == pairs.found)
    #expect(score.truePairs == pairs.truth)
    #expect(score.notFound == found.count { $0 == PairwiseScore.missing })
    let exact = Set(truth).count { entity in
      let rows = truth.indices.filter { truth[$0] == entity }
      let founds = Set(rows.map { found[$0] })
      guard founds.count == 1, let only = founds.first, only != PairwiseScore.missing else { return false }
      return found.count { $0 == only } == rows.count
    }
    #expect(score.exactEntities == exact)
  }

  @Test func `nothing to find is not a failure to find`() {
    let score = PairwiseScore(truth: [0, 1, 2], found: [5, 6, 7])
    #expect((score.precision, score.recall, score.f1) == (1, 1, 1))
    #expect(score.exactShare == 1)
  }

  private func evaluate(_ truth: String, _ arguments: [String] = []) throws -> CommandRun {
    let folder = try TemporaryFolder()
    let archive = try SampleArchive.make(in: folder)
    let file = try folder.write(truth, to: "truth.csv")
    return CommandRun.inside(["evaluate", archive, "--truth", file] + arguments)
  }

  @Test func `measures by the list's own key`() throws {
    // True: A1 = A2 = 7,"x. Found: A1 = 7,"x.
    let run = try evaluate("id,entity\nA1,x\nA2,x\n\"7,\"\"x\",x\n8,y\nlost,y\n", ["--json"])
    #expect(run.status == 0)
    let json = try #require(try JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [String: Any])
    #expect(json["rows"] as? Int == 5)
    #expect(json["not_found"] as? Int == 1)
    #expect(json["true_pairs"] as? Int == 4)
    #expect(json["found_pairs"] as? Int == 1)
    #expect(json["right_pairs"] as? Int == 1)
    #expect(json["precision"] as? Double == 1)
    #expect(json["recall"] as? Double == 0.25)
  }

  @Test func `measures by source and key, by record, and under other headers`() throws {
    for truth in [
      "source,id,entity\nshow,A1,x\n\"web,\"\"x\"\"\",\"7,\"\"x\",x\n",
      "source,record,entity\nshow,1,x\n\"web,\"\"x\"\"\",1,x\n",
      "cluster_id,Source_ID\nx,A1\nx,\"7,\"\"x\"\n",
    ] {
      let run = try evaluate(truth, ["--json"])
      #expect(run.status == 0)
      #expect(run.out.contains(#""rows":2,"not_found":0"#), "\(run.out) \(run.err)")
      #expect(run.out.contains(#""right_pairs":1"#))
    }
  }

  @Test func `tells people`() throws {
    let run = try evaluate("id,entity\nA1,x\n\"7,\"\"x\",x\nA2,y\nA2,z\n,q\n")
    #expect(run.status == 0)
    #expect(run.out.contains("Precision  1.0000  1 of 1 pairs put together are right"))
    #expect(run.out.contains("3 rows of 2 entities; all in the archive"))
    #expect(run.err.contains("2 rows of the truth file were left out"))
  }

  @Test func `a truth file without the columns, or of another list, is wrong usage`() throws {
    let wrongColumns = try evaluate("编码,名称\n1,x\n")
    #expect(wrongColumns.status == 2)
    #expect(wrongColumns.err.contains("no column is called entity"))
    let otherList = try evaluate("id,entity\nZ1,x\nZ2,x\n")
    #expect(otherList.status == 2)
    #expect(otherList.err.contains("none of its ids is in the archive"))
  }

  @Test func `a truth file that is not there is 3`() throws {
    let folder = try TemporaryFolder()
    let archive = try SampleArchive.make(in: folder)
    #expect(CommandRun.inside(["evaluate", archive, "--truth", folder.path + "/none.csv"]).status == 3)
  }
}
