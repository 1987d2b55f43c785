/// The blocks one rule makes: for each key the subjects that share it.
///
/// A subject has no, one or several keys under a rule (several phones). Null never blocks: key 0
/// means "none". Two CSR tables, one each way: keys of a subject, subjects of a key.
struct BlockingRule: Sendable {
  let name: String
  /// For each subject the index one past its last entry in `keys`.
  private(set) var keyEnds: [UInt32]
  /// Key ids; 0 where the key's block was capped away.
  private(set) var keys: [UInt32]
  /// For each key the index one past its last entry in `members`.
  private(set) var memberEnds: [UInt32]
  /// Subjects of each key, ascending.
  private(set) var members: [UInt32]
  /// Largest block that is worth pairing; larger ones are left to the other rules.
  let cap: Int
  /// What the cap left out.
  private(set) var cappedBlocks = 0
  private(set) var cappedMembers = 0

  /// - Parameters:
  ///   - keyEnds: for each subject the end of its keys in `keys`.
  ///   - keys: dense key ids below `keyCount`; 0 is "none"; no repeats within a subject.
  init(name: String, keyEnds: [UInt32], keys: [UInt32], keyCount: Int, cap: Int) {
    self.name = name
    self.keyEnds = keyEnds
    self.keys = keys
    self.cap = cap
    var counts = [UInt32](repeating: 0, count: keyCount + 1)
    for key in keys where key != 0 { counts[Int(key)] += 1 }
    var dropped = [Bool](repeating: false, count: keyCount + 1)
    for key in 1..<max(1, counts.count) where Int(counts[key]) > cap {
      dropped[key] = true
      cappedBlocks += 1
      cappedMembers += Int(counts[key])
      counts[key] = 0
    }
    if cappedBlocks > 0 {
      for i in 0..<self.keys.count where dropped[Int(self.keys[i])] { self.keys[i] = 0 }
    }
    memberEnds = [UInt32](repeating: 0, count: counts.count)
    var total: UInt32 = 0
    var cursor = [UInt32](repeating: 0, count: counts.count)
    for key in 0..<counts.count {
      cursor[key] = total
      total += counts[key]
      memberEnds[key] = total
    }
    members = [UInt32](repeating: 0, count: Int(total))
    var start = 0
    for subject in 0..<keyEnds.count {
      let end = Int(keyEnds[subject])
      for i in start..<end where self.keys[i] != 0 {
        let key = Int(self.keys[i])
        members[Int(cursor[key])] = UInt32(subject)
        cursor[key] += 1
      }
      start = end
    }
  }

  /// A rule with at most one key a subject.
  init(name: String, singleKeys: [UInt32], keyCount: Int, cap: Int) {
    self.init(
      name: name, keyEnds: (0..<singleKeys.count).map { UInt32($0 + 1) }, keys: singleKeys,
      keyCount: keyCount, cap: cap)
  }

  var blockCount: Int { memberEnds.count }

  func memberRange(_ key: Int) -> Range<Int> {
    (key == 0 ? 0 : Int(memberEnds[key - 1]))..<Int(memberEnds[key])
  }

  /// Whether the rule brings the two subjects together.
  func shares(_ a: Int, _ b: Int) -> Bool {
    func keys(of subject: Int) -> ArraySlice<UInt32> {
      self.keys[(subject == 0 ? 0 : Int(keyEnds[subject - 1]))..<Int(keyEnds[subject])]
    }
    return keys(of: a).contains { $0 != 0 && keys(of: b).contains($0) }
  }

  /// Number of pairs the rule makes by itself: the sum of n(n−1)/2 over its blocks.
  var pairCount: Int {
    var sum = 0
    for key in 0..<blockCount {
      let n = memberRange(key).count
      sum += n * (n - 1) / 2
    }
    return sum
  }
}
