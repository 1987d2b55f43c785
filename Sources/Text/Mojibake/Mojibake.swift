/// Text that was decoded in the wrong encoding, and the way back.
///
/// A cell is turned into the bytes that the wrong decoder saw and read in another encoding. The result counts
/// only when it is much likelier in a customer list than the cell as it stands, so that rare but right
/// characters stay. Nothing is known here of other cells: a column in which many cells ask for the same repair
/// is stronger evidence than any one of them.
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
  private static let neededGain = 18

  /// The repaired cell; nil when it is right as it is or nothing better was found.
  package static func repair(_ cell: UnsafeBufferPointer<UInt8>) -> Repair? {
    let before = CellCost(cell)
    guard !before.isUsual else { return nil }
    var best: Candidate?
    search(cell, steps: [], lost: 0, &best)
    guard let best, best.cost.bits + neededGain <= before.bits,
      best.cost.foreign == 0 || best.cost.averageBits < 16,
      before.isWestern || best.cost.han * 2 > best.cost.foreign
    else { return nil }
    let gain = Double(before.bits - best.cost.bits - neededGain)
    return Repair(text: best.text, steps: best.steps, lost: best.lost, confidence: 1 - 1 / (2 + gain / 4))
  }

  /// Whether characters were lost for good: replacement characters, and what becomes of them when text goes
  /// through UTF-8 and GBK again.
  package static func isLossy(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    ["\u{FFFD}", "锟斤拷", "烫烫", "屯屯屯", "????"].contains { contains(cell, Array($0.utf8)) }
  }

  private struct Candidate {
    var text: [UInt8]
    var cost: CellCost
    var steps: [Step]
    var lost: Int
  }

  /// Tries all ways back from `cell`; keeps the one with the least surprising end in `best`.
  private static func search(
    _ cell: UnsafeBufferPointer<UInt8>, steps: [Step], lost: Int, _ best: inout Candidate?
  ) {
    for takenFor in suspects(CellCost(cell)) {
      guard let bytes = encoder(takenFor).encode(cell) else { continue }
      for really in meanings(of: takenFor) {
        guard let (text, malformed) = decoded(bytes, really) else { continue }
        let steps = steps + [Step(takenFor: takenFor, really: really)]
        text.withUnsafeBufferPointer { text in
          let cost = CellCost(text)
          if best.map({ cost.bits < $0.cost.bits }) ?? true {
            best = Candidate(text: Array(text), cost: cost, steps: steps, lost: lost + malformed)
          }
          // Garbled twice: UTF-8 within UTF-8, by way of single bytes.
          if really == .utf8, malformed == 0, steps.count < 3, cost.isWestern, cost.foreign > 1 {
            search(text, steps: steps, lost: lost, &best)
          }
        }
      }
    }
  }

  /// Single-byte garbage has no Han characters; the other kinds have.
  private static func suspects(_ cost: CellCost) -> [TextEncoding] {
    cost.isWestern ? [.windows1252] : [.gb18030, .big5HKSCS, .shiftJIS]
  }

  /// What bytes taken for one encoding may really be. Only UTF-8 is read as Shift_JIS in practice.
  private static func meanings(of takenFor: TextEncoding) -> [TextEncoding] {
    switch takenFor {
    case .shiftJIS: [.utf8]
    case .gb18030: [.utf8, .big5HKSCS]
    case .big5HKSCS: [.utf8, .gb18030]
    default: [.utf8, .gb18030, .big5HKSCS]
    }
  }

  private static func encoder(_ encoding: TextEncoding) -> LegacyEncoder {
    switch encoding {
    case .big5HKSCS: .big5HKSCS
    case .shiftJIS: .shiftJIS
    case .windows1252: .windows1252
    default: .gb18030
    }
  }

  /// The text that bytes are in an encoding; nil when more than a small part is lost.
  private static func decoded(_ bytes: [UInt8], _ encoding: TextEncoding) -> (text: [UInt8], malformed: Int)?
  {
    var transcoder = Transcoder(encoding)
    var out: [UInt8] = []
    let malformed = bytes.withUnsafeBufferPointer { transcoder.decode($0, flush: true, into: &out) }
    if malformed == 0 { return (out, 0) }
    // What was cut off or lost on the way shows in UTF-8 only: its sequences cannot be mistaken.
    guard encoding == .utf8, malformed * 6 <= bytes.count + 6 else { return nil }
    return withoutRepeatedReplacements(out)
  }

  /// One U+FFFD for each run of them, and how many there are then.
  private static func withoutRepeatedReplacements(_ text: [UInt8]) -> (text: [UInt8], malformed: Int) {
    let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
    var out: [UInt8] = []
    var count = 0
    var i = 0
    while i < text.count {
      if text[i...].starts(with: replacement) {
        if out.suffix(3) != replacement[...] {
          out += replacement
          count += 1
        }
        i += 3
      } else {
        out.append(text[i])
        i += 1
      }
    }
    return (out, count)
  }

  private static func contains(_ text: UnsafeBufferPointer<UInt8>, _ part: [UInt8]) -> Bool {
    guard text.count >= part.count else { return false }
    for start in 0...text.count - part.count where text[start] == part[0] {
      if UnsafeBufferPointer(rebasing: text[start..<start + part.count]).elementsEqual(part) { return true }
    }
    return false
  }
}
