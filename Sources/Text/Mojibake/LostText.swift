extension Mojibake {
  /// Whether characters were lost for good: replacement characters, and what becomes of them when text goes
  /// through UTF-8 and GBK again; boxes and question marks in the place of characters.
  package static func isLossy(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    CellGlance(cell).mayBeLossy && LostText.isIn(cell)
  }
}

/// The marks that lost characters leave.
enum LostText {
  static func isIn(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    var walk = ScalarWalk(cell)
    var questions = 0
    var longestRun = 0
    var others = 0
    var hasBox = false
    var before: (UInt32, UInt32) = (0, 0)
    var boxBegins = false
    while let (scalar, _) = walk.next() {
      switch scalar {
      case 0xFFFD: return true
      case 0x65A4 where before == (0x62F7, 0x951F) || before.0 == 0x951F: return true  // 锟斤
      case 0x70EB where before == (0x70EB, 0x70EB): return true  // 烫烫烫
      case 0x5C6F where before == (0x5C6F, 0x5C6F): return true  // 屯屯屯
      case 0x3F, 0xFF1F:
        questions += 1
        longestRun = max(longestRun, questions)
      case 0x25A1:
        if before.0 == 0 { boxBegins = true }
        if isHan(before.0) { hasBox = true }
      default:
        if questions >= 3 { return true }
        questions = 0
        others += isHan(scalar) || isLetterOrDigit(scalar) ? 1 : 0
      }
      if scalar != 0x3F, scalar != 0xFF1F { questions = 0 }
      before = (scalar, before.0)
    }
    return hasBox && !boxBegins || others == 0 && longestRun >= 2
  }

  private static func isHan(_ s: UInt32) -> Bool { 0x3400..<0xA000 ~= s || 0x20000..<0x32400 ~= s }
  private static func isLetterOrDigit(_ s: UInt32) -> Bool {
    (s | 0x20) &- 0x61 < 26 || s &- 0x30 < 10 || s >= 0xC0 && s < 0x2000
  }
}
