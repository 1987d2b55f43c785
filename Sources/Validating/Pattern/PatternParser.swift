/// Reads a pattern by recursive descent: alternatives of sequences of repeated atoms.
struct PatternParser {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var depth = 0

  static let maximumRepetition = 1000

  static func parse(_ pattern: String) throws(PatternError) -> PatternTree {
    var parser = PatternParser(scalars: Array(pattern.unicodeScalars))
    let tree = try parser.alternatives()
    if parser.position < parser.scalars.count { throw parser.error(.unbalanced) }
    return tree
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private func error(_ reason: PatternError.Reason) -> PatternError {
    PatternError(reason: reason, offset: position)
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    position += 1
    return true
  }

  private mutating func alternatives() throws(PatternError) -> PatternTree {
    var choices = [try sequence()]
    while take("|") { choices.append(try sequence()) }
    return choices.count == 1 ? choices[0] : .choice(choices)
  }

  private mutating func sequence() throws(PatternError) -> PatternTree {
    var parts: [PatternTree] = []
    while let scalar = next, scalar != "|", scalar != ")" { parts.append(try repeated()) }
    return parts.isEmpty ? .empty : .sequence(parts)
  }

  private mutating func repeated() throws(PatternError) -> PatternTree {
    let atom = try atom()
    let bounds: (Int, Int?)
    switch next {
    case "*": bounds = (0, nil)
    case "+": bounds = (1, nil)
    case "?": bounds = (0, 1)
    case "{":
      bounds = try countedBounds()
      position -= 1
    default: return atom
    }
    if atom == .start || atom == .end { throw error(.nothingToRepeat) }
    position += 1
    // A lazy or possessive mark, or a second quantifier.
    if let after = next, "*+?{".unicodeScalars.contains(after) { throw error(.unsupported) }
    return .repetition(atom, minimum: bounds.0, maximum: bounds.1)
  }

  /// `{2}`, `{2,}`, `{2,5}`; leaves the position after the closing brace.
  private mutating func countedBounds() throws(PatternError) -> (Int, Int?) {
    position += 1
    guard let minimum = count() else { throw error(.badQuantifier) }
    var maximum: Int? = minimum
    if take(",") { maximum = next == "}" ? nil : count() ?? -1 }
    guard take("}"), maximum.map({ $0 >= minimum }) ?? true else { throw error(.badQuantifier) }
    if max(minimum, maximum ?? 0) > Self.maximumRepetition { throw error(.tooLarge) }
    return (minimum, maximum)
  }

  private mutating func count() -> Int? {
    var digits = ""
    while let scalar = next, ("0"..."9").contains(scalar), digits.count < 6 {
      digits.unicodeScalars.append(scalar)
      position += 1
    }
    return Int(digits)
  }

  private mutating func atom() throws(PatternError) -> PatternTree {
    guard let scalar = next else { throw error(.unbalanced) }
    switch scalar {
    case "(": return try group()
    case "[": return .set(try characterClass())
    case "\\": return .set(try escape(inClass: false))
    case "*", "+", "?": throw error(.nothingToRepeat)
    case "{", "}", "]": throw error(.unsupported)
    default: break
    }
    position += 1
    switch scalar {
    case "^": return .start
    case "$": return .end
    case ".": return .set(CodePointSet.dot)
    default: return .set([scalar.value...scalar.value])
    }
  }

  private mutating func group() throws(PatternError) -> PatternTree {
    position += 1
    depth += 1
    if depth > 50 { throw error(.tooLarge) }
    if take("?"), !take(":") { throw error(.unsupported) }
    let inside = try alternatives()
    guard take(")") else { throw error(.unbalanced) }
    depth -= 1
    return inside
  }

  private mutating func characterClass() throws(PatternError) -> [ClosedRange<UInt32>] {
    position += 1
    let isNegated = take("^")
    var ranges: [ClosedRange<UInt32>] = []
    while true {
      guard next != nil else { throw error(.unbalanced) }
      if take("]") { break }
      let low = try classAtom()
      guard next == "-", position + 1 < scalars.count, scalars[position + 1] != "]" else {
        ranges += low
        continue
      }
      position += 1
      let high = try classAtom()
      guard low.count == 1, high.count == 1, low[0].count == 1, high[0].count == 1,
        low[0].lowerBound <= high[0].lowerBound
      else { throw error(.badRange) }
      ranges.append(low[0].lowerBound...high[0].lowerBound)
    }
    if ranges.isEmpty { throw error(.emptyClass) }
    return isNegated ? CodePointSet.complement(ranges) : CodePointSet.normalized(ranges)
  }

  private mutating func classAtom() throws(PatternError) -> [ClosedRange<UInt32>] {
    guard let scalar = next else { throw error(.unbalanced) }
    if scalar == "\\" { return try escape(inClass: true) }
    position += 1
    return [scalar.value...scalar.value]
  }

  private mutating func escape(inClass: Bool) throws(PatternError) -> [ClosedRange<UInt32>] {
    position += 1
    guard let scalar = next else { throw error(.badEscape) }
    position += 1
    switch scalar {
    case "d": return CodePointSet.digits
    case "D": return CodePointSet.complement(CodePointSet.digits)
    case "w": return CodePointSet.word
    case "W": return CodePointSet.complement(CodePointSet.word)
    case "s": return CodePointSet.space
    case "S": return CodePointSet.complement(CodePointSet.space)
    case "t": return [0x09...0x09]
    case "n": return [0x0A...0x0A]
    case "r": return [0x0D...0x0D]
    case "f": return [0x0C...0x0C]
    case "v": return [0x0B...0x0B]
    case "u": return try codePoint()
    case "-" where inClass: return [0x2D...0x2D]
    case "^", "$", "\\", ".", "*", "+", "?", "(", ")", "[", "]", "{", "}", "|", "/":
      return [scalar.value...scalar.value]
    default: throw error(.unsupported)
    }
  }

  /// `\u4e00` or `\u{1f600}`.
  private mutating func codePoint() throws(PatternError) -> [ClosedRange<UInt32>] {
    let isBraced = take("{")
    var digits = ""
    while let scalar = next, scalar.properties.isASCIIHexDigit, digits.count < (isBraced ? 6 : 4) {
      digits.unicodeScalars.append(scalar)
      position += 1
    }
    guard isBraced ? take("}") : digits.count == 4, let value = UInt32(digits, radix: 16),
      Unicode.Scalar(value) != nil
    else { throw error(.badEscape) }
    return [value...value]
  }
}
