import Records

/// 一三八…, 壹叁捌…: a number written out in Chinese digits.
enum HanDigits: TextRule {
  static let id = "phone-han-digits"
  static let summary =
    "A row of at least seven Chinese digits is a number: 一三九…, 幺三九…; a single 一 between groups is a dash."
  static let column = ColumnMeaning.phone
  static let examples = [
    Example("一三九零一二三四五六七", "+8613901234567"), Example("〇一〇-六二三四 五六七八", "+861062345678"),
    Example("021一62345678", "+862162345678"), Example("张三13912345670", "+8613912345670"),
  ]

  static func apply(_ text: inout ScalarText, _ findings: inout FindingSet) {
    var i = 0
    while i < text.count {
      let start = i
      var end = start
      var count = 0
      var chinese = 0
      var lastChinese = 0
      while i < text.count {
        if isDigit(text[i]) {
          count += 1
        } else if digit(text[i]) != nil {
          count += 1
          chinese += 1
          lastChinese = i
        } else if end == start || !isJoint(text[i]) || i > end {
          break
        } else {
          i += 1
          continue
        }
        i += 1
        end = i
      }
      var first = start
      if chinese > 0 && chinese < count { trimNames(text, &first, &end, &count, &chinese) }
      if chinese > 0 && count >= 7 {
        if chinese == 1 && isDash(text, lastChinese, first, end, count) {
          text[lastChinese] = u("-")
        } else {
          for k in first..<end { text[k] = digit(text[k]) ?? text[k] }
        }
      }
      i = max(i, end, start + 1)
    }
  }

  /// 张三139… and …5670三楼: among ASCII digits a Chinese one that continues a word is no digit.
  private static func trimNames(
    _ text: borrowing ScalarText, _ start: inout Int, _ end: inout Int, _ count: inout Int,
    _ chinese: inout Int
  ) {
    if start > 0 && isHan(text[start - 1]) {
      while start < end, !isDigit(text[start]) {
        if digit(text[start]) != nil {
          count -= 1
          chinese -= 1
        }
        start += 1
      }
    }
    if end < text.count && isHan(text[end]) {
      while end > start, !isDigit(text[end - 1]) {
        if digit(text[end - 1]) != nil {
          count -= 1
          chinese -= 1
        }
        end -= 1
      }
    }
  }

  /// The one 一 in a row of ASCII digits: a dash, unless the row is a mobile with it and not without it.
  private static func isDash(
    _ text: borrowing ScalarText, _ i: Int, _ start: Int, _ end: Int, _ count: Int
  ) -> Bool {
    text[i] == u("一") && i > start && i + 1 < end && !(count == 11 && text[start] == u("1"))
  }

  private static func isJoint(_ s: UInt32) -> Bool { s == u(" ") || s == u("-") || s == 0xB7 || s == u(".") }

  private static func digit(_ s: UInt32) -> UInt32? {
    switch s {
    case u("零"), u("〇"), u("○"), u("洞"), 0x25EF: u("0")
    case u("一"), u("壹"), u("幺"), u("弌"): u("1")
    case u("二"), u("贰"), u("貳"), u("两"), u("兩"): u("2")
    case u("三"), u("叁"), u("參"), u("叄"): u("3")
    case u("四"), u("肆"): u("4")
    case u("五"), u("伍"): u("5")
    case u("六"), u("陆"), u("陸"): u("6")
    case u("七"), u("柒"), u("拐"): u("7")
    case u("八"), u("捌"): u("8")
    case u("九"), u("玖"): u("9")
    default: nil
    }
  }
}
