import Records

/// The union of blocking rules, walked without a pair table.
///
/// Each candidate pair is visited exactly once: rule *k* gives a pair only if no rule before it does
/// (a predicate on the keys, not a set of pairs seen). The work is cut into pieces of similar cost
/// whose borders depend on the data only, so that results put together in piece order never depend
/// on the number of threads.
struct CandidatePairs: Sendable {
  let rules: [BlockingRule]
  private let pieces: [Piece]

  /// Blocks `keys` of rule `rule`.
  private struct Piece: Sendable {
    var rule: Int
    var keys: Range<Int>
  }

  init(rules: [BlockingRule], pairsPerPiece: Int = 400_000) {
    self.rules = rules
    var pieces: [Piece] = []
    for (r, rule) in rules.enumerated() {
      var start = 0
      var pairs = 0
      for key in 0..<rule.blockCount {
        let n = rule.memberRange(key).count
        pairs += n * (n - 1) / 2
        if pairs >= pairsPerPiece {
          pieces.append(Piece(rule: r, keys: start..<(key + 1)))
          start = key + 1
          pairs = 0
        }
      }
      if pairs > 0 { pieces.append(Piece(rule: r, keys: start..<rule.blockCount)) }
    }
    self.pieces = pieces
  }

  /// Calls `visit` with a fresh accumulator for each piece and each of its pairs (a < b).
  /// - Returns: the accumulators in piece order.
  func fold<Accumulator: Sendable>(
    workers: Workers, into make: @Sendable () -> Accumulator,
    _ visit: @Sendable (inout Accumulator, _ a: UInt32, _ b: UInt32) -> Void
  ) -> [Accumulator] {
    workers.map(pieces.count) { p in
      var accumulator = make()
      withKeyViews { views in
        walk(pieces[p], views) { visit(&accumulator, $0, $1) }
      }
      return accumulator
    }
  }

  /// Borrowed pointers into the rules' key tables, so that the predicate costs no retain.
  private struct KeyView {
    var ends: UnsafePointer<UInt32>
    var keys: UnsafePointer<UInt32>

    /// Whether the subjects share a key.
    @inline(__always) func shares(_ a: Int, _ b: Int) -> Bool {
      var i = a == 0 ? 0 : Int(ends[a - 1])
      let iEnd = Int(ends[a])
      let jStart = b == 0 ? 0 : Int(ends[b - 1])
      let jEnd = Int(ends[b])
      while i < iEnd {
        let key = keys[i]
        if key != 0 {
          var j = jStart
          while j < jEnd {
            if keys[j] == key { return true }
            j += 1
          }
        }
        i += 1
      }
      return false
    }

    /// The smallest key the two share, or 0: only there does the rule give the pair.
    @inline(__always) func firstShared(_ a: Int, _ b: Int) -> UInt32 {
      var best: UInt32 = 0
      var i = a == 0 ? 0 : Int(ends[a - 1])
      let iEnd = Int(ends[a])
      let jStart = b == 0 ? 0 : Int(ends[b - 1])
      let jEnd = Int(ends[b])
      while i < iEnd {
        let key = keys[i]
        if key != 0 && (best == 0 || key < best) {
          var j = jStart
          while j < jEnd {
            if keys[j] == key { best = key }
            j += 1
          }
        }
        i += 1
      }
      return best
    }
  }

  private func withKeyViews<R>(_ body: ([KeyView]) -> R) -> R {
    func open(_ index: Int, _ views: [KeyView]) -> R {
      guard index < rules.count else { return body(views) }
      return rules[index].keyEnds.withUnsafeBufferPointer { ends in
        rules[index].keys.withUnsafeBufferPointer { keys in
          guard let e = ends.baseAddress, let k = keys.baseAddress else { return body(views) }
          return open(index + 1, views + [KeyView(ends: e, keys: k)])
        }
      }
    }
    return open(0, [])
  }

  private func walk(_ piece: Piece, _ views: [KeyView], _ visit: (UInt32, UInt32) -> Void) {
    let rule = rules[piece.rule]
    guard views.count == rules.count else { return }
    rule.members.withUnsafeBufferPointer { members in
      views.withUnsafeBufferPointer { views in
        for key in piece.keys {
          let range = rule.memberRange(key)
          if range.count < 2 { continue }
          for i in range.lowerBound..<(range.upperBound - 1) {
            let a = members[i]
            for j in (i + 1)..<range.upperBound {
              let b = members[j]
              if views[piece.rule].firstShared(Int(a), Int(b)) != UInt32(key) { continue }
              var earlier = 0
              while earlier < piece.rule && !views[earlier].shares(Int(a), Int(b)) { earlier += 1 }
              if earlier == piece.rule { visit(a, b) }
            }
          }
        }
      }
    }
  }
}
