/// Text that was decoded in the wrong encoding, and the way back.
///
/// A cell is turned into the bytes that the wrong decoder saw and read in another encoding. The result counts
/// only when it is much likelier in a customer list than the cell as it stands, so that rare but right
/// characters stay. Nothing is known here of other cells: ``MojibakeColumn`` adds what a column shows.
package enum Mojibake {
  /// A wrong decoding.
  package struct Step: Sendable, Hashable {
    /// What the bytes were taken for.
    package var takenFor: TextEncoding
    /// What they are.
    package var really: TextEncoding
    package init(takenFor: TextEncoding, really: TextEncoding) {
      self.takenFor = takenFor
      self.really = really
    }
  }

  /// A cell put right.
  package struct Repair: Sendable {
    /// The text as it was meant, UTF-8, with U+FFFD for every character that cannot be had back.
    package var text: [UInt8]
    /// What happened, the last step first; several when it happened more than once.
    package var steps: [Step]
    /// Characters lost for good.
    package var lost: Int
    /// 0 to 1.
    package var confidence: Double
  }

  /// A repair must make a cell less surprising by so many bits, and by so many more for each lost character.
  static let neededGain = 18
  /// So many more where little text speaks for it.
  private static let thinGain = 6
  /// The most surprising a repaired cell's characters may be, on average.
  private static let mostBits = 16.0

  /// The repaired cell; nil when it is right as it is or nothing better was found.
  package static func repair(_ cell: UnsafeBufferPointer<UInt8>) -> Repair? { judge(cell).repair }

  /// The repaired cell, or else whether something like a repair was found.
  static func judge(_ cell: UnsafeBufferPointer<UInt8>) -> (repair: Repair?, isSuspected: Bool) {
    if CellGlance(cell).isUsual { return (nil, false) }
    let before = CellCost(cell)
    guard !before.isUsual, let best = best(cell, before) else { return (nil, false) }
    // A legacy charset makes characters of nearly any bytes: of few, that proves less.
    let isThin = best.steps.last?.really != .utf8 && before.foreign < (before.isWestern ? 3 : 4)
    let gain = before.bits - best.surprise - neededGain - (isThin ? thinGain : 0)
    if gain < 0 { return (nil, isThin && gain + thinGain >= 0) }
    guard best.cost.foreign == 0 || best.cost.averageBits < mostBits,
      before.isWestern || best.cost.han * 2 > best.cost.foreign
    else { return (nil, false) }
    // Where bytes are missing, what is left of their neighbors can make a character that was never written.
    if best.lost > 0, best.cost.rarest > 16 || best.cost.han < (before.hasReplacements ? 2 : 4) {
      return (nil, true)
    }
    return (
      Repair(text: best.text, steps: best.steps, lost: best.lost, confidence: 1 - 1 / (2 + Double(gain) / 4)),
      false
    )
  }

  /// One way back, tried.
  struct Candidate {
    var text: [UInt8]
    var cost: CellCost
    var steps: [Step]
    var lost: Int

    /// How surprising the text is as the outcome of a repair. Syllables among Han characters are what a legacy
    /// charset makes of anything; UTF-8 that is well formed is no chance.
    var surprise: Int {
      cost.bits + 4 * lost + (steps.last?.really != .utf8 && cost.han > 0 ? 8 * cost.kana : 0)
    }
  }

  /// The least surprising of all ways back.
  static func best(_ cell: UnsafeBufferPointer<UInt8>, _ cost: CellCost) -> Candidate? {
    var best: Candidate?
    search(cell, cost, steps: [], lost: 0, &best)
    return best
  }

  private static func search(
    _ cell: UnsafeBufferPointer<UInt8>, _ cost: CellCost, steps: [Step], lost: Int, _ best: inout Candidate?
  ) {
    for step in Self.steps(for: cost) {
      guard let (text, malformed) = WrongDecoding.undone(cell, step) else { continue }
      let steps = steps + [step]
      text.withUnsafeBufferPointer { text in
        let cost = CellCost(text)
        let lost = lost + malformed
        let candidate = Candidate(text: Array(text), cost: cost, steps: steps, lost: lost)
        if best.map({ candidate.surprise < $0.surprise }) ?? true { best = candidate }
        // Garbled twice: what came out is garbage of the same kinds.
        if step.really == .utf8, malformed == 0, steps.count < 3, cost.foreign > 1, !cost.isUsual {
          search(text, cost, steps: steps, lost: lost, &best)
        }
      }
    }
  }

  /// The wrong decodings that can have made such a text: single-byte garbage has no Han characters, the other kinds have.
  static func steps(for cost: CellCost) -> [Step] { cost.isWestern ? western : eastern }

  static let western = [TextEncoding.utf8, .gb18030, .big5HKSCS].map {
    Step(takenFor: .windows1252, really: $0)
  }
  /// Only UTF-8 is read as Shift_JIS in practice.
  static let eastern = [
    Step(takenFor: .gb18030, really: .utf8), Step(takenFor: .gb18030, really: .big5HKSCS),
    Step(takenFor: .big5HKSCS, really: .utf8), Step(takenFor: .big5HKSCS, really: .gb18030),
    Step(takenFor: .shiftJIS, really: .utf8),
  ]
}
