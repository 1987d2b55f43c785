extension Workbench {
  /// What the grammar did not explain, word by word: no numbers, labels, marks.
  func phoneRemainder() -> String {
    if atoms.isEmpty { return text.isEmpty ? "" : text.string }
    var rest = ""
    var lastEnd = -1
    for atom in atoms {
      let range = Int(atom.start)..<Int(atom.end)
      guard range.upperBound <= text.count, !isExplained(atom) else { continue }
      if phones.spans.contains(where: { $0.overlaps(range) }) { continue }
      if !rest.isEmpty && lastEnd != range.lowerBound { rest += " " }
      rest += atom.kind == .digits && atom.count >= 14 ? masked(range) : text.string(range)
      lastEnd = range.upperBound
    }
    return rest
  }

  private func isExplained(_ atom: PhoneAtom) -> Bool {
    switch atom.kind {
    case .digits: false
    case .word: atom.labels.contains(.isAll)
    default: true
    }
  }

  /// The first six and last four digits of an identity or card number.
  private func masked(_ range: Range<Int>) -> String {
    text.string(range.lowerBound..<range.lowerBound + 6) + String(repeating: "*", count: range.count - 10)
      + text.string(range.upperBound - 4..<range.upperBound)
  }
}
