/// How many columns of a terminal text takes: two for Han characters, full-width forms and emoji.
enum DisplayWidth {
  static func of(_ text: String) -> Int { text.reduce(0) { $0 + of($1) } }

  static func of(_ character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    if first.value < 0x300 { return first.value < 0x20 || first.value == 0x7F ? 0 : 1 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return wide.contains { $0.contains(first.value) } ? 2 : 1
    }
  }

  /// Blocks of East Asian Wide and Fullwidth characters (Unicode Standard Annex #11), and emoji.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
    0x1F900...0x1FAFF, 0x20000...0x3FFFD,
  ]

  /// As much of `text` as fits into `columns`; a cut is shown with `…`.
  static func fitting(_ text: String, _ columns: Int) -> String {
    if of(text) <= columns { return text }
    var used = 1
    let kept = text.prefix { character in
      used += of(character)
      return used <= columns
    }
    return columns > 0 ? kept + "…" : ""
  }

  /// `text` with blanks behind it up to `columns`.
  static func padded(_ text: String, _ columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - of(text)))
  }
}
