import Records
import Text

/// The rules that every kind of cell passes first. A cell of plain Han characters, or of plain ASCII
/// without blanks, skips them all.
extension Workbench {
  /// - Parameter prose: keeps Chinese punctuation, as in an address or a note; otherwise all full-width
  ///   ASCII forms become ASCII.
  mutating func clean(prose: Bool = false, keepLines: Bool = false) {
    if classes.isDisjoint(with: [.other, .blank]) { return }
    if classes.contains(.other) {
      run(RemoveInvisible.self)
      if prose { run(NarrowAlphanumerics.self) } else { run(NarrowForms.self) }
      if hasOddForms() {
        run(PlainForms.self)
        run(UnifyMarks.self)
      }
    }
    if keepLines { run(UnifyBlanksKeepingLines.self) } else { run(UnifyBlanks.self) }
  }
}

extension Workbench {
  /// Anything outside the scripts and marks that need no further unifying.
  private func hasOddForms() -> Bool {
    for s in text.view where s >= 0x80 && !isAnyBlank(s) {
      switch s {
      case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3001...0x3017, 0xFF01...0xFF0F, 0xFF1A...0xFF1F,
        0x2013, 0x2014, 0x2018...0x201A, 0x201C...0x201E, 0x2025, 0x2026, 0x3041...0x30FA, 0x30FC...0x30FF:
        continue
      default: return true
      }
    }
    return false
  }
}

/// Second codes of characters: Kangxi and supplement radicals, compatibility ideographs, private-use codes
/// of old GBK, letters with separate accents.
enum PlainForms: TextRule {
  static let id = "text-forms"
  static let summary =
    "Radicals, compatibility ideographs and private-use codes become the ordinary character; letters and accents are composed."
  static let column = ColumnMeaning.company
  static let examples = [
    Example("明远\u{2F83}来水有限公司", "明远自来水有限公司"), Example("Cafe\u{301} Lune Ltd", "Café Lune Ltd"),
  ]

  static func apply(_ text: inout ScalarText, _ findings: inout FindingSet) {
    guard text.count < 20_000 else { return }
    var bytes: [UInt8] = []
    text.appendUTF8(0..<text.count, to: &bytes)
    var clean: [UInt8] = []
    let changed = bytes.withUnsafeBufferPointer { Cleanup.appendClean($0, to: &clean) }
    if changed { _ = clean.withUnsafeBufferPointer { text.load($0) } }
  }
}

/// Zero-width characters, bidirectional controls, variation selectors, soft hyphens and other controls.
enum RemoveInvisible: TextRule {
  static let id = "text-invisible"
  static let summary = "Removes zero-width characters, text-direction controls and control characters."
  static let column = ColumnMeaning.company
  static let examples = [
    Example("\u{FEFF}明远科技\u{200B}有限公司", "明远科技有限公司"),
    Example("明远\u{202E}科技有限公司", "明远科技有限公司"),
  ]

  static func apply(_ text: inout ScalarText, _ findings: inout FindingSet) {
    for i in 0..<text.count where text[i] == 0xFFFD { findings.insert(.damagedText) }
    text.filter { !isInvisible($0) }
  }
}

func isInvisible(_ s: UInt32) -> Bool {
  switch s {
  case 0x09, 0x0A, 0x0D: false
  case 0..<0x20, 0x7F...0x9F, 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
    0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
    true
  default: false
  }
}

/// Full-width forms U+FF01…U+FF5E, the ideographic full stop of an e-mail excepted.
enum NarrowForms: TextRule {
  static let id = "text-width"
  static let summary = "Full-width letters, digits and marks become ASCII; 【】 and 〔〕 become ()."
  static let column = ColumnMeaning.company
  static let examples = [
    Example("ＡＢＣ科技（上海）有限公司", "ABC科技(上海)有限公司"),
    Example("明远科技【上海】有限公司", "明远科技(上海)有限公司"),
  ]

  static func apply(_ text: inout ScalarText, _ findings: inout FindingSet) {
    for i in 0..<text.count where text[i] >= 0x2000 { text[i] = narrowed(text[i]) }
  }
}

/// The ASCII form of full-width ASCII and of the marks that are only other shapes of ASCII ones.
func narrowed(_ s: UInt32) -> UInt32 {
  switch s {
  case 0xFF01...0xFF5E: s - 0xFEE0
  case 0x2010...0x2015, 0x2212, 0xFE63, 0xFE58: u("-")
  case 0x3010, 0x3014, 0x3016, 0x3018, 0xFE59: u("(")
  case 0x3011, 0x3015, 0x3017, 0x3019, 0xFE5A: u(")")
  case 0x2018, 0x2019, 0x201B: u("'")
  case 0xFF61: 0x3002
  case 0xFFE5: 0xA5
  default: s
  }
}

enum NarrowAlphanumerics: TextRule {
  static let id = "text-width-prose"
  static let summary =
    "In running text full-width letters, digits and the marks that belong with them become ASCII; Chinese punctuation stays."
  static let column = ColumnMeaning.address
  static let examples = [
    Example("长宁路１２３号Ａ座（东门），２楼", "长宁路123号A座（东门），2楼", given: [.company: "明远科技有限公司"])
  ]

  static func apply(_ text: inout ScalarText, _ findings: inout FindingSet) {
    for i in 0..<text.count where 0xFF01...0xFF5D ~= text[i] && !isChineseMark(text[i]) {
      text[i] = narrowed(text[i])
    }
    // A full stop within a number.
    for i in 0..<text.count where text[i] == 0xFF0E && i > 0 && i + 1 < text.count {
      if isDigit(text[i - 1]) && isDigit(text[i + 1]) { text[i] = u(".") }
    }
  }

  /// Marks that are right as they are between Han characters: ！（），．：；？
  private static func isChineseMark(_ s: UInt32) -> Bool {
    switch s {
    case 0xFF01, 0xFF08, 0xFF09, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F: true
    default: false
    }
  }
}

enum UnifyBlanks: TextRule {
  static let id = "text-blanks"
  static let summary = "Every sort of blank becomes one space; none at the ends."
  static let column = ColumnMeaning.company
  static let examples = [
    Example("\u{3000}Acme\u{00A0} \tTools Ltd \n", "Acme Tools Ltd")
  ]

  static func apply(_ text: inout ScalarText, _ findings: inout FindingSet) {
    unify(&text, keepLines: false)
  }

  static func unify(_ text: inout ScalarText, keepLines: Bool) {
    var pending: UInt32 = 0
    var end = 0
    for i in 0..<text.count {
      let s = text[i]
      if isAnyBlank(s) {
        if keepLines && isLineEnd(s) { pending = 0x0A } else if pending == 0 { pending = 0x20 }
        continue
      }
      if pending != 0 && end > 0 {
        text[end] = pending
        end += 1
      }
      pending = 0
      text[end] = s
      end += 1
    }
    text.removeLast(text.count - end)
  }
}

enum UnifyBlanksKeepingLines: TextRule {
  static let id = "text-blanks-lines"
  static let summary =
    "Every sort of blank becomes one space, a run with a line end one line end: lines separate values."
  static let column = ColumnMeaning.phone
  static let examples = [
    Example("13912345670\r\n 13912345671", "+8613912345670", "+8613912345671")
  ]

  static func apply(_ text: inout ScalarText, _ findings: inout FindingSet) {
    UnifyBlanks.unify(&text, keepLines: true)
  }
}

private func isLineEnd(_ s: UInt32) -> Bool {
  s == 0x0A || s == 0x0D || s == 0x85 || s == 0x2028 || s == 0x2029
}

func isAnyBlank(_ s: UInt32) -> Bool {
  switch s {
  case 0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F,
    0x205F,
    0x3000, 0x2800:
    true
  default: false
  }
}
