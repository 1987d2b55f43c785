import Records

/// What a column holds, told from its values alone.
struct ValueMeaning: Sendable {
  var meaning: ColumnMeaning
  var confidence: Double
  /// `values look like phones`
  var reason: String

  /// - Parameter values: the column's cells in the sample, blanks at the ends removed, empty ones left out.
  static func guess(_ model: ColumnModel, values: [[UInt8]]) -> ValueMeaning? {
    guard model.filledCount >= 1, !values.isEmpty else { return nil }
    // Two rows prove little, twenty much.
    let weight = Double(values.count) / (Double(values.count) + 1.5)
    func found(_ meaning: ColumnMeaning, _ share: Double, _ reason: String) -> ValueMeaning {
      ValueMeaning(
        meaning: meaning, confidence: min(0.92, share * weight), reason: "values look like " + reason)
    }
    let mobiles = model.shareOfFilled(.mobile)
    let phones = model.shareOfFilled(.mobile, .phone)
    if mobiles >= 0.6 { return found(.mobile, mobiles, "mobile numbers") }
    if phones >= 0.6 { return found(.phone, phones, "phone numbers") }
    let emails = model.shareOfFilled(.email)
    if emails >= 0.6 { return found(.email, emails, "e-mail addresses") }
    let sites = model.shareOfFilled(.url)
    if sites >= 0.6 { return found(.website, sites, "web addresses") }
    let companies = model.shareOfFilled(.company)
    if companies >= 0.5 { return found(.company, companies + 0.2 * (1 - companies), "companies") }

    let titles = share(of: values, TitleWords.isTitle)
    if titles >= 0.5 { return found(.title, titles, "job titles") }
    let departments = share(of: values, TitleWords.isDepartment)
    if departments >= 0.6 { return found(.department, departments, "departments") }
    let provinces = share(of: values, PlaceWords.isProvince)
    if provinces >= 0.6 { return found(.province, provinces, "provinces") }
    let cities = share(of: values, PlaceWords.isCity)
    if cities >= 0.6 { return found(.city, cities, "cities") }

    let names = model.shareOfFilled(.hanName)
    if names >= 0.6, model.shareOfFilled(.hanName, .hanShort) >= 0.8 {
      return found(.personName, names, "personal names")
    }
    let addresses = model.shareOfFilled(.address)
    if addresses >= 0.4 { return found(.address, addresses + 0.2, "addresses") }
    if model.shareOfFilled(.digits6) >= 0.9, share(of: values, { $0.count == 6 }) >= 0.9, !isSequence(values),
      values.count >= 3
    {
      return found(.postcode, 0.6, "postcodes")
    }
    let latinNames = share(of: values, LatinNames.isName)
    if latinNames >= 0.6 { return found(.personName, 0.8 * latinNames, "personal names") }
    return nil
  }

  /// Whether values of this kind may stand under such a header.
  static func agrees(_ model: ColumnModel, with meaning: ColumnMeaning) -> Bool {
    switch meaning {
    case .phone, .mobile, .fax: model.shareOfFilled(.mobile, .phone, .digits10, .digitsLong) >= 0.5
    case .email: model.shareOfFilled(.email) >= 0.5
    case .website: model.shareOfFilled(.url) >= 0.3
    case .personName, .company, .address, .title, .department: !model.isTyped
    case .postcode: model.shareOfFilled(.digits6) >= 0.5
    default: true
    }
  }

  static func share(of values: [[UInt8]], _ test: (String) -> Bool) -> Double {
    values.isEmpty
      ? 0 : Double(values.count { test(String(decoding: $0, as: UTF8.self)) }) / Double(values.count)
  }

  /// 1, 2, 3, …: a running number.
  static func isSequence(_ values: [[UInt8]]) -> Bool {
    let numbers = values.prefix(200).compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == min(values.count, 200), numbers.count >= 2 else { return false }
    return zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
  }
}

enum TitleWords {
  private static let endings = [
    "经理", "經理", "总监", "總監", "董事长", "董事長", "总裁", "總裁", "主任", "主管", "工程师", "工程師", "专员", "專員", "助理", "会计", "會計",
    "店长", "厂长", "院长",
    "校长", "教授", "医生", "秘书", "總經理", "总经理", "科长", "处长", "部长", "代表", "顾问", "顧問", "负责人", "采购员", "业务员", "销售员",
    "董事", "总工", "创始人", "合伙人", "设计师", "老师", "员工", "组长", "課長", "執行長",
  ]
  private static let words: Set<String> = [
    "manager", "director", "engineer", "ceo", "cto", "cfo", "coo", "president", "vp", "vice", "chairman",
    "supervisor",
    "assistant", "executive", "officer", "consultant", "specialist", "analyst", "founder", "owner", "partner",
    "buyer",
    "sales", "designer", "developer", "secretary", "accountant", "lead", "head", "professor",
  ]

  static func isTitle(_ text: String) -> Bool {
    guard text.count <= 30 else { return false }
    if endings.contains(where: text.hasSuffix) && text.count <= 12 { return true }
    return text.lowercased().split { !$0.isLetter }.contains { words.contains(String($0)) }
  }

  static func isDepartment(_ text: String) -> Bool {
    guard text.count <= 12 else { return text.lowercased().hasSuffix("department") }
    return ["部", "部门", "部門", "科", "处", "處", "中心", "办公室", "車間", "车间", "室", "课", "課"].contains(
      where: text.hasSuffix)
      && text.count >= 2
  }
}

enum PlaceWords {
  private static let provinces: [String] = [
    "北京", "天津", "上海", "重庆", "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北",
    "湖南", "广东", "海南",
    "四川", "贵州", "云南", "陕西", "甘肃", "青海", "台湾", "内蒙古", "广西", "西藏", "宁夏", "新疆", "香港", "澳门",
  ]

  static func isProvince(_ text: String) -> Bool {
    guard text.count <= 9 else { return false }
    if text.hasSuffix("市") && !["北京市", "天津市", "上海市", "重庆市"].contains(text) { return false }
    return provinces.contains { text.hasPrefix($0) }
      && (text.count <= 3 || text.hasSuffix("省") || text.hasSuffix("区") || text.hasSuffix("市"))
  }

  static func isCity(_ text: String) -> Bool { text.count >= 2 && text.count <= 6 && text.hasSuffix("市") }
}

enum LatinNames {
  /// Two or three capitalized words without digits: `Tony Wang`, `WANG Xiaoming`.
  static func isName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard (2...3).contains(words.count), text.utf8.count <= 40 else { return false }
    return words.allSatisfy { word in
      word.first?.isUppercase == true
        && word.allSatisfy { $0.isLetter || $0 == "." || $0 == "-" || $0 == "'" } && word.count <= 14
    }
  }
}
