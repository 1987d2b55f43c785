import Records

/// Labels in front of values: `电话：`, `Tel:`, `联 系 人：`.
enum ListingLabels {
  /// Labels of yellow pages and letterheads that are no headers of tables.
  private static let own: Set<String> = [
    "tel", "fax", "mob", "add", "addr", "p.c.", "pc", "http", "web", "attn", "e-mail", "email", "tel/fax",
    "tel&fax",
    "phone/fax", "hp", "contact", "contacts", "toll free", "hours", "open", "proprietor", "prop", "manager",
    "est",
    "电话/传真", "电话传真", "传真电话", "联系人/电话", "厂址", "邮政信箱", "主营", "主营产品", "主营业务", "经营范围", "业务范围", "产品", "主要产品",
    "经理", "总经理", "厂长", "店长", "校长", "会长", "理事长", "秘书长", "法人", "董事长", "业务联系", "订房电话", "预订电话", "前台", "投诉电话",
    "订餐",
    "营业时间", "星级", "价格", "行业", "成立时间", "成立日期", "注册资金", "注册资本", "员工人数", "经营模式", "企业类型", "所在地", "所在地区", "地区",
    "班级",
    "性别", "家长", "家长电话", "家长姓名", "监护人", "宿舍", "学号", "籍贯", "职业", "邮政编码", "旺旺", "阿里旺旺", "微信", "qq", "msn",
    "skype", "网站", "入会时间",
    "会员编号", "资质", "资质等级", "信用代码", "统一社会信用代码", "会员级别", "营业执照", "备注", "说明", "简介", "公司简介", "企业简介",
  ]
  /// One letter is a label only in front of what it can mean.
  private static let letters: [String: ColumnMeaning] = [
    "t": .phone, "f": .fax, "m": .mobile, "e": .email, "w": .website, "a": .address, "p": .phone, "h": .phone,
  ]

  /// Whether the text is a label or a header word and nothing else.
  static func isKnown(_ text: String) -> Bool {
    guard !text.isEmpty, text.utf8.count <= 60 else { return false }
    let name = name(text)
    if name.isEmpty { return false }
    return own.contains(name.lowercased()) || HeaderWords.isKnown(Array(name.utf8))
  }

  /// As `isKnown`, for text in which values stand too: `电话2` is a label, `83301111 传真` is more than one.
  static func isLabel(_ text: String) -> Bool {
    var digits = 0
    for scalar in text.unicodeScalars {
      if scalar.properties.numericType != nil, !scalar.isHan { digits += 1 }
      if digits > 2 || scalar == "@" || scalar == "+" { return false }
    }
    guard
      digits == 0 || text.unicodeScalars.first.map({ $0.properties.numericType == nil || $0.isHan }) ?? false
    else { return false }
    return isKnown(text)
  }

  /// A label as a field name: without colon, brackets, numbers and the blanks that spread its characters.
  static func name(_ text: String) -> String {
    var name = text.trimmingBlanks
    while let last = name.last, ":：∶︰.．、-—=*·•●◆■★☆▶►".contains(last), name.count > 1 {
      name = name.dropLast().trimmingBlanks
    }
    while let first = name.first, "·•●◆■★☆▶►*-—[【（(○□◇▪√✓>".contains(first), name.count > 1 {
      name = name.dropFirst().trimmingBlanks
    }
    while let last = name.last, "]】）)".contains(last), name.count > 1,
      !name.contains(where: { "[【（(".contains($0) })
    {
      name = name.dropLast().trimmingBlanks
    }
    // 联 系 人: single Han characters apart.
    let words = name.split { $0 == " " || $0 == "\u{3000}" || $0 == "\t" || $0 == "\u{A0}" || $0 == "\n" }
    guard words.count > 1 else { return String(name) }
    let isSpread = words.allSatisfy { $0.count <= 2 && $0.unicodeScalars.allSatisfy(\.isHan) }
    return words.joined(separator: isSpread ? "" : " ")
  }

  /// What a label means where header words do not know it.
  static func meaning(_ label: String) -> ColumnMeaning? {
    let folded = label.lowercased()
    if let letter = letters[folded] { return letter }
    return switch folded {
    case "mob", "hp": .mobile
    case "add", "addr", "厂址", "所在地": .address
    case "p.c.", "pc": .postcode
    case "http", "web", "网站": .website
    case "attn", "contact", "contacts", "proprietor", "prop": .personName
    case "tel/fax", "tel&fax", "phone/fax", "电话/传真", "电话传真", "订房电话", "预订电话", "前台": .phone
    case "简介", "公司简介", "企业简介", "主营", "主营产品", "主营业务", "经营范围": .note
    default: nil
    }
  }

  /// Whether a one-letter label fits its value: `T: 0755-…`, `E: a@b.example`.
  static func isLetterLabel(_ label: String, value: String) -> Bool {
    guard let meaning = letters[label.lowercased()] else { return false }
    let shape = CellShape(value)
    switch meaning {
    case .email: return shape == .email
    case .website: return shape == .url
    case .address: return shape == .address
    default: return ContactSigns.hasPhone(Array(value.utf8)[...])
    }
  }
}

/// Texts that were looked at already: a list has few labels, each of them thousands of times.
struct KnownLabels {
  private var seen: [String: Bool] = [:]
  private static let most = 20_000

  mutating func contains(_ text: String) -> Bool {
    if let known = seen[text] { return known }
    let known = ListingLabels.isLabel(text)
    if seen.count < Self.most { seen[text] = known }
    return known
  }
}

extension Unicode.Scalar {
  var isHan: Bool {
    (0x3400...0x9FFF).contains(value) || (0xF900...0xFAFF).contains(value)
      || (0x20000...0x3FFFF).contains(value)
      || value == 0x3007
  }
}
