import Records

/// Look-alikes and other shapes of marks: the interpunct of names, dashes, quotes, vertical and small forms.
enum UnifyMarks: TextRule {
  static let id = "text-marks"
  static let summary =
    "Look-alike interpuncts between Han characters become ·, odd dashes, quotes, vertical and small marks their ordinary forms, ligatures their letters."
  static let column = ColumnMeaning.note
  static let examples = [
    Example("联系人买买提•艾力", "联系人买买提·艾力"), Example("A\u{2010}12\u{2212}3 號﹐二樓﹙東側﹚", "A-12-3 號，二樓（東側）"),
    Example("第一\u{2500}\u{2500}第二", "第一——第二"), Example("o\u{FB03}ce", "office"),
    Example("• 第一点", "• 第一点"),
  ]

  static func apply(_ text: inout ScalarText, _ findings: inout FindingSet) {
    var hasLigature = false
    for i in 0..<text.count where text[i] >= 0x387 {
      let s = text[i]
      if isInterpunct(s) {
        if isBetweenHan(i, text) { text[i] = 0xB7 }
      } else if s == 0x2500 || s == 0x2501 || s == 0x2015 {
        // Two pieces of a frame, or a horizontal bar, stand for the Chinese dash; one alone may be a frame.
        let isPair =
          s == 0x2015 || i > 0 && (text[i - 1] == s || text[i - 1] == 0x2014)
          || i + 1 < text.count && text[i + 1] == s
        if isPair { text[i] = 0x2014 }
      } else {
        text[i] = ordinary(s)
        if 0xFB00...0xFB06 ~= s { hasLigature = true }
      }
    }
    if hasLigature { openLigatures(&text) }
  }

  /// Interpuncts that came to stand between Han characters when blanks were left out.
  static func joinInterpuncts(_ text: inout ScalarText) {
    for i in 0..<text.count where isInterpunct(text[i]) && isBetweenHan(i, text) { text[i] = 0xB7 }
  }

  private static func isBetweenHan(_ i: Int, _ text: borrowing ScalarText) -> Bool {
    i > 0 && i + 1 < text.count && isHan(text[i - 1]) && isHan(text[i + 1])
  }

  private static func isInterpunct(_ s: UInt32) -> Bool {
    switch s {
    case 0x387, 0x16EB, 0x2022, 0x2024, 0x2027, 0x2219, 0x22C5, 0x25CF, 0x25AA, 0x2E31, 0x30FB, 0xFF65,
      0xA78F:
      true
    default: false
    }
  }

  private static func ordinary(_ s: UInt32) -> UInt32 {
    switch s {
    case 0x2010...0x2012, 0x2212, 0x2043, 0xFE63: u("-")
    case 0xFE58: 0x2014
    case 0x201B: 0x2018
    case 0x201F, 0x301D: 0x201C
    case 0x301E, 0x301F: 0x201D
    case 0xFE10, 0xFE50: 0xFF0C
    case 0xFE11, 0xFE51, 0xFF64: 0x3001
    case 0xFE12, 0xFF61: 0x3002
    case 0xFE13, 0xFE55: 0xFF1A
    case 0xFE14, 0xFE54: 0xFF1B
    case 0xFE15, 0xFE57: 0xFF01
    case 0xFE16, 0xFE56: 0xFF1F
    case 0xFE35, 0xFE59: 0xFF08
    case 0xFE36, 0xFE5A: 0xFF09
    case 0xFE39, 0xFE5D: 0x3014
    case 0xFE3A, 0xFE5E: 0x3015
    case 0xFE3B: 0x3010
    case 0xFE3C: 0x3011
    case 0xFE3D: 0x300A
    case 0xFE3E: 0x300B
    case 0xFE3F: 0x3008
    case 0xFE40: 0x3009
    case 0xFE41, 0xFF62: 0x300C
    case 0xFE42, 0xFF63: 0x300D
    case 0xFE43: 0x300E
    case 0xFE44: 0x300F
    case 0xFE5F: u("#")
    case 0xFE60: u("&")
    case 0xFE61: u("*")
    case 0xFE62: u("+")
    case 0xFE64: u("<")
    case 0xFE65: u(">")
    case 0xFE66: u("=")
    case 0xFE69: u("$")
    case 0xFE6A: u("%")
    case 0xFE6B: u("@")
    default: s
    }
  }

  private static func openLigatures(_ text: inout ScalarText) {
    var opened: [UInt32] = []
    for s in text.view {
      switch s {
      case 0xFB00: opened += [0x66, 0x66]
      case 0xFB01: opened += [0x66, 0x69]
      case 0xFB02: opened += [0x66, 0x6C]
      case 0xFB03: opened += [0x66, 0x66, 0x69]
      case 0xFB04: opened += [0x66, 0x66, 0x6C]
      case 0xFB05, 0xFB06: opened += [0x73, 0x74]
      default: opened.append(s)
      }
    }
    text.clear()
    opened.withUnsafeBufferPointer { text.append($0) }
  }
}
