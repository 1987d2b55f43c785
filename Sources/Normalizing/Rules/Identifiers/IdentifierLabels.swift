/// Words that say which identifier follows.
enum IdentifierLabels {
  private static let words: ScalarTrie = {
    let lists: [(IdentifierKind, String)] = [
      (.creditCode, "统一社会信用代码 統一社會信用代碼 社会信用代码 信用代码 统一信用代码 统一代码 uscc usci 税号 纳税人识别号 纳税识别号 納稅人識別號"),
      (.residentID, "身份证 身份證 身份证号 身份證號 身份证号码 身份證號碼 公民身份号码 居民身份证 二代证 证件号 证件号码"),
      (.taiwanBusiness, "统一编号 統一編號 統編 统编 公司統編 營業人統編 ubn"),
      (.taiwanID, "身分證 身分證字號 身分证字号"),
      (.organizationCode, "组织机构代码 組織機構代碼 机构代码 组织代码 组织机构代码证"),
      (.businessRegistration, "注册号 註冊號 工商注册号 工商登记号 营业执照号 营业执照 营业执照注册号 执照号 注册登记号"),
      (.postcode, "邮编 郵編 邮政编码 郵政編碼 郵遞區號 郵遞 zip zipcode postcode postal 邮码"),
      (.bankCard, "银行卡 銀行卡 银行卡号 卡号 卡號 银行账号 银行帐号 账号 帐号 賬號 帳號 信用卡 储蓄卡"),
      (.qq, "qq q·q qq号 qq号码 qq號 扣扣 企鹅号"),
      (.wechat, "微信 微信号 微信號 微信号码 微信id wechat weixin wx vx v信 企业微信 加微信 wechatid"),
      (.website, "网址 網址 网站 網站 官网 官網 主页 主頁 公司网址 website web site url homepage"),
      (.lei, "lei lei码 法人识别编码 全球法人识别编码 全球法人机构识别编码"),
      (.hongKongID, "香港身份证 香港身份證 香港身份证号 香港身份證號碼 hkid"),
      (.passport, "护照 護照 护照号 護照號碼 护照号码 passport passportno"),
      (.phone, "手机 手機 电话 電話 tel mobile phone 手机号"),
      // Says nothing of the kind.
      (.unknown, "id id·card id·no idcard 证号 代码 编号 号码"),
      (
        .other,
        """
        qq群 qq群号 群号 微信群 台胞证 臺胞證 港澳通行证 回乡证 通行证 军官证 士兵证 驾驶证 驾照 学号 工号 员工号 订单号 合同号 车牌 车牌号 社保号
        医保号 会员号 会员卡号 客户编号 学生证 居住证 户口本
        """
      ),
      (.email, "邮箱 郵箱 email e-mail mail 电子邮箱"),
    ]
    return ScalarTrie(
      lists.flatMap { kind, words in
        words.split(whereSeparator: \.isWhitespace).map {
          ($0.split(separator: "·").joined(separator: " "), Int(kind.rawValue))
        }
      })
  }()
  /// Between a label and its value.
  private static let fillers = ScalarTrie(words: "号码 號碼 号 號 码 编号 为 是 no number num id")

  /// Finds the label at the start or the end of `text[range]`: its kind and what is left of the range.
  static func strip(_ text: UnsafeBufferPointer<UInt32>, _ range: Range<Int>) -> (IdentifierKind?, Range<Int>)
  {
    var start = range.lowerBound
    let end = range.upperBound
    var label: IdentifierKind?
    while start < end {
      let match = words.longestPrefix(text, start, end)
      if match.length > 0, endsWord(text, start + match.length, end) {
        // `QQ/微信`: two labels and one value.
        if label == nil || label == .unknown { label = IdentifierKind(rawValue: UInt8(match.payload)) }
        start += match.length
      } else if label != nil, case let filler = fillers.longestPrefix(text, start, end), filler.length > 0,
        endsWord(text, start + filler.length, end), start + filler.length < end
      {
        start += filler.length
      } else if isHan(text[start]) {
        // A word that is no label here, but ends like one: 暂住证.
        if label == nil && isLabelEnd(text[start]) && endsHan(text, start + 1, end) { label = .other }
        start += 1
      } else if label != nil && isMark(text[start]) || start > range.lowerBound && isBlank(text[start])
        || start > range.lowerBound && text[start] == u(":")
        || start == range.lowerBound && isOpening(text[start])
      {
        start += 1
      } else {
        break
      }
    }
    var last = end
    // A note behind it, and quotes.
    while last > start, !isCode(text[last - 1]), !isClosingOfCode(text, start, last) { last -= 1 }
    return (label == .unknown ? nil : label, start..<last)
  }

  /// A Latin label is a word of its own. Digits right behind it are its value in QQ12345; wx12345 is an account itself.
  private static func endsWord(_ text: UnsafeBufferPointer<UInt32>, _ i: Int, _ end: Int) -> Bool {
    guard i < end, isASCIILetter(text[i - 1]) else { return true }
    if isDigit(text[i]) {
      var k = i
      while k < end && isDigit(text[k]) { k += 1 }
      if k < end && (isASCIILetter(text[k]) && k - i < 17 || text[k] == u("_") || text[k] == u("-")) {
        return false
      }
      return text[i - 1] | 0x20 == u("q") || k - i >= 11
    }
    return !isASCIILetter(text[i]) && text[i] != u("_") && text[i] != u("-") && text[i] != u(".")
  }

  private static func isLabelEnd(_ s: UInt32) -> Bool {
    switch s {
    case u("证"), u("證"), u("号"), u("號"), u("码"), u("碼"), u("群"), u("卡"), u("编"), u("編"), u("单"): true
    default: false
    }
  }

  private static func endsHan(_ text: UnsafeBufferPointer<UInt32>, _ i: Int, _ end: Int) -> Bool {
    i >= end || !isHan(text[i])
  }

  private static func isMark(_ s: UInt32) -> Bool {
    isBlank(s) || s == u(":") || s == u("=") || s == u("#") || s == u(".") || s == u("(") || s == u(")")
      || s == u("/") || s == u("-") || s == u("'") || s == u("\"")
  }

  private static func isOpening(_ s: UInt32) -> Bool {
    switch s {
    case u("'"), u("\""), u("="), u("`"), u("("), u("["), u("<"), 0x201C: true
    default: false
    }
  }

  private static func isCode(_ s: UInt32) -> Bool {
    isDigit(s) || isASCIILetter(s) || s == u("_") || s == u("/")
  }

  /// The bracket of `A123456(3)`.
  private static func isClosingOfCode(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> Bool {
    end - start >= 3 && text[end - 1] == u(")") && isCode(text[end - 2]) && text[end - 3] == u("(")
  }
}
