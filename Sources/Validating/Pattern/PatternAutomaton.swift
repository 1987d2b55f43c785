/// A pattern as a deterministic automaton: one table look-up for each byte, whatever the pattern.
///
/// Built once by the subset construction. State 0 is "can no longer match", state 1 "has matched".
package struct PatternAutomaton: Sendable {
  static let maximumStates = 2000

  /// `transitions[state * 256 + byte]` is the next state.
  private(set) var transitions: [UInt16]
  /// Whether a text that ends in the state matches.
  private(set) var acceptsAtEnd: [Bool]
  let first: UInt16

  package init(_ pattern: String) throws(PatternError) {
    let machine = try PatternMachine(try PatternParser.parse(pattern))
    var builder = Builder(machine: machine)
    first = try builder.state(machine.closure([machine.first], atStart: true, atEnd: false), isFirst: true)
    try builder.run()
    transitions = builder.transitions
    acceptsAtEnd = builder.acceptsAtEnd
  }

  /// Whether the pattern occurs in the text, which is valid UTF-8.
  package func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    transitions.withUnsafeBufferPointer { table in
      var state = Int(first)
      for byte in text {
        state = Int(table[state << 8 | Int(byte)])
        if state <= 1 { return state == 1 }
      }
      return acceptsAtEnd[state]
    }
  }

  private struct Builder {
    let machine: PatternMachine
    var transitions = [UInt16](repeating: 0, count: 256) + [UInt16](repeating: 1, count: 256)
    var acceptsAtEnd = [false, true]
    private var sets: [[Int]] = [[], [0]]
    private var numbers: [[Int]: UInt16] = [:]
    private let restart: [Int]

    init(machine: PatternMachine) {
      self.machine = machine
      // A match may begin at any byte; behind the first one `^` is no longer passed.
      restart = machine.closure([machine.first], atStart: false, atEnd: false)
    }

    /// The number of a set of machine states. The first one is kept apart: for it `^` and `$` can both hold.
    mutating func state(_ set: [Int], isFirst: Bool = false) throws(PatternError) -> UInt16 {
      if set.contains(0) { return 1 }
      if set.isEmpty && !isFirst { return 0 }
      if !isFirst, let number = numbers[set] { return number }
      if sets.count >= PatternAutomaton.maximumStates { throw PatternError(reason: .tooLarge, offset: 0) }
      let number = UInt16(sets.count)
      sets.append(set)
      if !isFirst { numbers[set] = number }
      let end = machine.closure(isFirst ? set + [machine.first] : set, atStart: isFirst, atEnd: true)
      acceptsAtEnd.append(end.contains(0))
      return number
    }

    mutating func run() throws(PatternError) {
      var i = 2
      while i < sets.count {
        try addTransitions(of: sets[i])
        i += 1
      }
    }

    private mutating func addTransitions(of set: [Int]) throws(PatternError) {
      var row = [UInt16](repeating: 0, count: 256)
      // Bytes between two borders of ranges behave alike.
      var borders: Set<Int> = [0]
      for state in set {
        guard case .byte(let range, _) = machine.states[state] else { continue }
        borders.insert(Int(range.lowerBound))
        borders.insert(Int(range.upperBound) + 1)
      }
      let sorted = borders.filter { $0 < 256 }.sorted()
      for (k, low) in sorted.enumerated() {
        let high = k + 1 < sorted.count ? sorted[k + 1] : 256
        var targets: [Int] = []
        for state in set {
          if case .byte(let range, let next) = machine.states[state], range.contains(UInt8(low)) {
            targets.append(next)
          }
        }
        let reached = machine.closure(targets, atStart: false, atEnd: false)
        let number = try state(Set(reached).union(restart).sorted())
        for byte in low..<high { row[byte] = number }
      }
      transitions += row
    }
  }
}
