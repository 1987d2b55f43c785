/// A pattern as a nondeterministic automaton over UTF-8 bytes (Thompson 1968).
struct PatternMachine {
  enum State: Equatable {
    case byte(ClosedRange<UInt8>, then: Int)
    case split(Int, Int)
    /// Passed only in front of the first byte.
    case start(then: Int)
    /// Passed only behind the last byte.
    case end(then: Int)
    case accept
  }

  static let maximumStates = 20_000

  private(set) var states: [State] = [.accept]
  private(set) var first = 0

  init(_ tree: PatternTree) throws(PatternError) { first = try add(tree, then: 0) }

  private mutating func add(_ state: State) throws(PatternError) -> Int {
    if states.count >= Self.maximumStates { throw PatternError(reason: .tooLarge, offset: 0) }
    states.append(state)
    return states.count - 1
  }

  private mutating func add(_ tree: PatternTree, then next: Int) throws(PatternError) -> Int {
    switch tree {
    case .empty: return next
    case .start: return try add(.start(then: next))
    case .end: return try add(.end(then: next))
    case .set(let ranges):
      var entries: [Int] = []
      for sequence in ranges.flatMap(UTF8Ranges.sequences) {
        var entry = next
        for bytes in sequence.reversed() { entry = try add(.byte(bytes, then: entry)) }
        entries.append(entry)
      }
      return try choose(entries)
    case .sequence(let parts):
      var entry = next
      for part in parts.reversed() { entry = try add(part, then: entry) }
      return entry
    case .choice(let choices):
      var entries: [Int] = []
      for choice in choices { entries.append(try add(choice, then: next)) }
      return try choose(entries)
    case .repetition(let inside, let minimum, let maximum):
      return try add(inside, minimum, maximum, then: next)
    }
  }

  private mutating func choose(_ entries: [Int]) throws(PatternError) -> Int {
    var entry = entries.last ?? 0
    for other in entries.dropLast().reversed() { entry = try add(.split(other, entry)) }
    return entry
  }

  private mutating func add(_ inside: PatternTree, _ minimum: Int, _ maximum: Int?, then next: Int)
    throws(PatternError) -> Int
  {
    var entry = next
    if let maximum {
      for _ in minimum..<maximum { entry = try add(.split(try add(inside, then: entry), next)) }
    } else {
      // The loop is entered through its split, whose body leads back to it.
      let loop = try add(.split(0, next))
      states[loop] = .split(try add(inside, then: loop), next)
      entry = loop
    }
    for _ in 0..<minimum { entry = try add(inside, then: entry) }
    return entry
  }
}

extension PatternMachine {
  /// The states reachable without a byte, sorted; `split`s are resolved away.
  func closure(_ entries: [Int], atStart: Bool, atEnd: Bool) -> [Int] {
    var seen: Set<Int> = []
    var open = entries
    var kept: [Int] = []
    while let state = open.popLast() {
      guard seen.insert(state).inserted else { continue }
      switch states[state] {
      case .split(let a, let b): open += [a, b]
      case .start(let next): if atStart { open.append(next) }
      case .end(let next):
        if atEnd { open.append(next) } else { kept.append(state) }
      case .byte, .accept: kept.append(state)
      }
    }
    return kept.sorted()
  }

  /// Whether the pattern occurs in `text`: all states at once, byte by byte. The slow twin of `PatternAutomaton`.
  func matches(_ text: [UInt8]) -> Bool {
    var active: [Int] = []
    for position in 0...text.count {
      active = closure(
        active + [first], atStart: position == 0, atEnd: position == text.count)
      if active.contains(0) { return true }
      if position == text.count { return false }
      active = active.compactMap {
        guard case .byte(let range, let next) = states[$0], range.contains(text[position]) else { return nil }
        return next
      }
    }
    return false
  }
}
