/// The types of a phone, an address or an e-mail account that make a difference.
struct CardTypes: OptionSet, Sendable, Hashable {
  let rawValue: UInt16
  init(rawValue: UInt16) { self.rawValue = rawValue }

  static let work = CardTypes(rawValue: 1)
  static let home = CardTypes(rawValue: 2)
  static let other = CardTypes(rawValue: 4)
  static let cell = CardTypes(rawValue: 8)
  static let fax = CardTypes(rawValue: 16)
  static let pager = CardTypes(rawValue: 32)
  static let car = CardTypes(rawValue: 64)
  static let main = CardTypes(rawValue: 128)
  static let assistant = CardTypes(rawValue: 256)
  static let callback = CardTypes(rawValue: 512)
  static let radio = CardTypes(rawValue: 1024)
  static let telex = CardTypes(rawValue: 2048)
  static let qq = CardTypes(rawValue: 4096)
  static let wechat = CardTypes(rawValue: 8192)
  /// Of several values the one to use first. Not part of a field's name.
  static let preferred = CardTypes(rawValue: 1 << 14)
  /// Japanese phones: the sound of a name, in letters.
  static let reading = CardTypes(rawValue: 1 << 15)

  static let place: CardTypes = [.work, .home, .other]

  private static let titles: [(CardTypes, String)] = [
    (.work, "WORK"), (.home, "HOME"), (.other, "OTHER"), (.cell, "CELL"), (.fax, "FAX"), (.pager, "PAGER"),
    (.car, "CAR"), (.main, "MAIN"), (.assistant, "ASSISTANT"), (.callback, "CALLBACK"), (.radio, "RADIO"),
    (.telex, "TELEX"), (.qq, "QQ"), (.wechat, "WECHAT"),
  ]

  /// ` WORK FAX`, always in the same order; empty for no type.
  var suffix: String {
    Self.titles.reduce(into: "") { text, title in if contains(title.0) { text += " " + title.1 } }
  }

  /// What the words of a TYPE parameter, a bare parameter of vCard 2.1, or Apple's labels mean. Words without
  /// a meaning of their own (VOICE, INTERNET, POSTAL) are known too, so that they are not taken for labels.
  private static let words: [(CardTypes, String)] = [
    (.work, "WORK BUSINESS OFFICE X-WORK 工作 公司 单位 單位 办公 辦公 商务"),
    (.home, "HOME PERSONAL X-HOME 住宅 家庭 家 住家 个人"),
    (.other, "OTHER X-OTHER 其他 其它"),
    (.cell, "CELL MOBILE IPHONE X-MOBILE PCS HANDY CELLULAR APPLEWATCH 手机 手機 移动 移动电话 行動電話"),
    (.fax, "FAX OTHERFAX X-FAX 传真 傳真 其他传真"),
    ([.work, .fax], "WORKFAX 工作传真 公司传真 单位传真"),
    ([.home, .fax], "HOMEFAX 住宅传真 家庭传真"),
    ([.work, .cell], "WORKMOBILE WORKCELL 工作手机"),
    (.pager, "PAGER BEEPER 寻呼机 传呼 呼机"),
    (.car, "CAR X-CAR 车载 车载电话"),
    (.main, "MAIN COMPANY COMPANYMAIN COMPANY_MAIN 主要 总机 單位主要 单位主要 公司总机"),
    (.assistant, "ASSISTANT ASSISTANTPHONE X-ASSISTANT 助理"),
    (.callback, "CALLBACK 回电"),
    (.radio, "RADIO"),
    (.telex, "TLX TELEX TTY TTYTDD TTY_TDD TEXTPHONE ISDN MODEM BBS"),
    (.qq, "QQ"),
    (.wechat, "WECHAT WEIXIN 微信"),
    (.preferred, "PREF PREFERRED"),
    (.reading, "X-IRMC-N"),
    (
      [],
      """
      VOICE MSG VIDEO TEXT PCMCIA INTERNET X400 AOL APPLELINK ATTMAIL CIS EWORLD IBMMAIL MCIMAIL POWERSHARE PRODIGY DOM \
      INTL POSTAL PARCEL HOMEPAGE WEBSITE GRAND_CENTRAL CUSTOM X-CUSTOM X-INTERNET HTTP FTP URI URL INLINE CONTENT-ID CID \
      X-UNKNOWN UNKNOWN EMAIL PHONE TEL ADR ADDRESS LABEL JPEG JPG GIF PNG BMP TIFF X509 PGP WAVE PCM AIFF DATE DATE-TIME VCARD UTF-8 7BIT 8BIT
      """
    ),
  ]

  private static let entries: [(word: String, types: CardTypes)] = words.flatMap { types, words in
    words.split { $0 == " " || $0 == "\n" }.map { (String($0), types) }
  }
  private static let table = WordTable(entries.map(\.word))
  private static let meanings = entries.map(\.types)

  /// The types that a word means, or `nil` for a word that nobody agreed on.
  static func of(_ word: UnsafeBufferPointer<UInt8>) -> CardTypes? {
    table.find(word).map { meanings[$0] }
  }
}
