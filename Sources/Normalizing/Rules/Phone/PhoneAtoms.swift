/// The pieces a phone cell is made of.
struct PhoneAtom {
  enum Kind: UInt8 {
    case digits, word, plus, open, close, hyphen, dot, blank, slash, star, range
    /// Separates values for certain: comma, semicolon, 、, line end, 和.
    case separator
    case colon, other
  }
  var kind: Kind
  var start: Int32
  var end: Int32
  /// What a word says about the digits beside it.
  var labels: PhoneLabels = []
  var count: Int { Int(end - start) }
}

/// What the words in a phone cell say.
struct PhoneLabels: OptionSet {
  let rawValue: UInt8
  static let phone = PhoneLabels(rawValue: 1)
  static let fax = PhoneLabels(rawValue: 2)
  /// QQ, identity card, bank card, postcode: the digits are no phone number.
  static let otherNumber = PhoneLabels(rawValue: 4)
  static let wechat = PhoneLabels(rawValue: 8)
  /// The word ends in 转, 分机, ext: an extension follows.
  static let `extension` = PhoneLabels(rawValue: 16)

  private static let words = ScalarTrie(
    list(
      "电话 電話 手机 手機 行动 行動 tel telephone phone mobile mob cell cellphone 热线 熱線 座机 座機 固话 总机 總機 直线 直線 联系方式 t m h",
      phone)
      + list("传真 傳真 fax telefax facsimile f", fax)
      + list("qq 扣扣 身份证 身份證 id 证件 邮编 郵編 邮政编码 卡号 账号 帐号 賬號 税号 日期 生日 whatsappid", otherNumber)
      + list("微信 wechat weixin wx vx", wechat))
  private static let extensionWords = ScalarTrie(
    list(
      "转 轉 转接 轉接 转分机 轉分機 分机 分機 分机号 分機號 分机号码 内线 內線 内线号 ext extension extn ext.no x 转拨", `extension`),
    reversed: true)

  private static func list(_ words: String, _ label: PhoneLabels) -> [(word: String, payload: Int)] {
    words.split(separator: " ").map { (String($0), Int(label.rawValue)) }
  }

  /// The labels in a word of letters. One-letter labels count only when the word is that letter.
  static func of(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> PhoneLabels {
    var labels: PhoneLabels = []
    var i = start
    while i < end {
      let match = words.longestPrefix(text, i, end)
      let isWhole = match.length == end - start
      if match.length > 1 || match.length == 1 && isWhole {
        labels.insert(PhoneLabels(rawValue: UInt8(match.payload)))
        i += match.length
      } else {
        i += 1
      }
    }
    let suffix = extensionWords.longestSuffix(text, start, end)
    // `x` is an extension mark only by itself; inside a Latin word it is a letter.
    if suffix.length > 0 && !(suffix.length < end - start && isASCIILetter(text[end - 1])) {
      labels.insert(.extension)
    }
    return labels
  }
}

extension Workbench {
  /// Cuts `text` into `atoms`.
  mutating func splitIntoPhoneAtoms() {
    atoms.removeAll(keepingCapacity: true)
    let view = text.view
    var i = 0
    while i < view.count {
      let start = i
      let kind = Self.atomKind(view[i])
      i += 1
      if kind == .digits || kind == .word || kind == .blank {
        while i < view.count && Self.atomKind(view[i]) == kind { i += 1 }
      }
      var atom = PhoneAtom(kind: kind, start: Int32(start), end: Int32(i))
      if kind == .word {
        atom.labels = PhoneLabels.of(view, start, i)
        if i - start == 1 {
          switch view[start] {
          case u("至"), u("到"): atom.kind = .range
          case u("和"), u("或"), u("及"), u("与"): atom.kind = .separator
          default: break
          }
        }
      }
      atoms.append(atom)
    }
  }

  @inline(__always) private static func atomKind(_ s: UInt32) -> PhoneAtom.Kind {
    if isDigit(s) { return .digits }
    if isASCIILetter(s) { return .word }
    switch s {
    case u(" "): return .blank
    case u("-"), u("_"), 0x30FC, 0x4E00: return s == 0x4E00 ? .word : .hyphen
    case u("+"): return .plus
    case u("("), u("["): return .open
    case u(")"), u("]"): return .close
    case u("."), 0xB7: return .dot
    case u("/"), u("\\"): return .slash
    case u("*"), u("#"): return .star
    case u("~"), 0x301C, 0x223C: return .range
    case u(","), u(";"), 0x3001, 0x3002, u("|"), u("\n"), u("&"): return .separator
    case u(":"), u("="): return .colon
    default: return isLetter(s) ? .word : .other
    }
  }
}
