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
  /// The word starts with 分机: the digits before it were an extension.
  static let extensionBefore = PhoneLabels(rawValue: 32)
  /// The whole word is made of labels.
  static let isAll = PhoneLabels(rawValue: 64)

  private static let words = ScalarTrie(
    list(
      """
      电话 電話 手机 手機 行动 行動 行动电话 行動電話 移动电话 tel telephone phone mobile mob cell cellphone cellular 热线 熱線 座机 座機
      固话 固話 固定电话 总机 總機 直线 直線 联系方式 聯繫方式 联系电话 聯絡電話 联络电话 联系手机 客服电话 办公电话 公司电话 家庭电话
      服务热线 咨询热线 客服热线 值班电话 市话 市話 小灵通 本机 t m h p tel. ph hp direct office
      """, phone)
      + list("传真 傳真 fax telefax facsimile f", fax)
      + list(
        """
        qq 扣扣 身份证 身份證 身份证号 身份證字號 id 证件 證件 护照 護照 邮编 郵編 邮政编码 郵遞區號 卡号 卡號 银行卡 銀行卡 账号 帐号 賬號 帳號
        税号 稅號 统一编号 統一編號 统编 統編 信用代码 日期 生日 编号 編號 工号 工號 学号 订单 訂單 合同 车牌 社保 whatsappid zip postcode
        """, otherNumber)
      + list("微信 微信号 微信號 wechat weixin wx vx 加微信", wechat)
      + list("号码 號碼 号 號 码 no nr number num 机 及 和 或 与 兼 同 的 是 为", []))
  private static let extensionWords = ScalarTrie(
    list(
      """
      转 轉 转接 轉接 转分机 轉分機 分机 分機 分机号 分機號 分机号码 內線號 内线 內線 内线号 ext extension extn ext.no x 总机转 總機轉
      轉內線 转内线 分机是 分机为 分机号是 分机号为
      """, `extension`),
    reversed: true)
  private static let extensionStarts = ScalarTrie(words: "分机 分機 内线 內線 号分机 號分機")

  private static func list(_ words: String, _ label: PhoneLabels) -> [(word: String, payload: Int)] {
    words.split(whereSeparator: \.isWhitespace).map { (String($0), Int(label.rawValue)) }
  }

  /// The labels in a word of letters. One-letter labels count only when the word is that letter, and
  /// Latin ones only as whole words: there is no `id` in David.
  static func of(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> PhoneLabels {
    var labels: PhoneLabels = []
    var i = start
    var covered = 0
    while i < end {
      let match = words.longestPrefix(text, i, end)
      let stop = i + match.length
      let isCut =
        match.length > 0 && isASCIILetter(text[i])
        && (i > start && isASCIILetter(text[i - 1]) || stop < end && isASCIILetter(text[stop]))
      if match.length > 0 && !isCut {
        labels.insert(PhoneLabels(rawValue: UInt8(match.payload)))
        covered += match.length
        i = stop
      } else {
        i += 1
      }
    }
    let suffix = extensionWords.longestSuffix(text, start, end)
    // `x` is an extension mark only by itself; inside a Latin word it is a letter.
    let isLetterOfWord =
      suffix.length < end - start && isASCIILetter(text[end - 1])
      && isASCIILetter(text[end - suffix.length - 1])
    if suffix.length > 0 && !isLetterOfWord {
      labels.insert(.extension)
      if suffix.length == end - start { covered = suffix.length }
    }
    if extensionStarts.longestPrefix(text, start, end).length > 0 { labels.insert(.extensionBefore) }
    if covered == end - start { labels.insert(.isAll) }
    return labels
  }
}
