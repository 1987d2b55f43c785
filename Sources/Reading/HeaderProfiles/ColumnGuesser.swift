import Records

/// Decides what each column of a table holds: pipeline first, then the header, then the values.
struct ColumnGuesser {
  private struct Draft {
    var column: Column
    var header: HeaderGuess?
    var model: ColumnModel
    var values: [[UInt8]]
    var isFixed: Bool
  }

  private var drafts: [Draft] = []

  static func columns(
    names: [String], model: TableModel, rows: some Sequence<[[UInt8]]>, namesMayBeShifted: Bool,
    overrides: SourceOverrides
  ) -> [Column] {
    var guesser = ColumnGuesser()
    let profile = namesMayBeShifted ? nil : HeaderProfiles.profile(of: names)
    var values = Array(repeating: [[UInt8]](), count: names.count)
    for row in rows.prefix(300) where row.count == names.count {
      for i in row.indices {
        let cell = Self.trimmed(row[i])
        if !cell.isEmpty { values[i].append(cell) }
      }
    }
    for (i, name) in names.enumerated() {
      let columnModel = i < model.width ? model.columns[i] : ColumnModel()
      guesser.drafts.append(
        draft(
          name, at: i, columnModel, values[i], profile: profile, namesMayBeShifted: namesMayBeShifted,
          overrides))
    }
    guesser.settle()
    return guesser.drafts.map(\.column)
  }

  private static func draft(
    _ name: String, at index: Int, _ model: ColumnModel, _ values: [[UInt8]], profile: HeaderProfile?,
    namesMayBeShifted: Bool, _ overrides: SourceOverrides
  ) -> Draft {
    let known = profile?.guess(name)
    let header = known ?? (name.isEmpty ? nil : HeaderWords.guess(name))
    func made(_ meaning: ColumnMeaning, _ confidence: Double, _ reason: String, isFixed: Bool = false)
      -> Draft
    {
      Draft(
        column: Column(name: name, meaning: meaning, confidence: confidence, reason: reason), header: header,
        model: model, values: values, isFixed: isFixed)
    }
    if let meaning = overrides.meaning(ofColumn: name, at: index) {
      return made(meaning, 1, "pipeline", isFixed: true)
    }
    if let profile, let known { return made(known.meaning, known.confidence, "profile \(profile.name)") }
    let value = ValueMeaning.guess(model, values: values)
    guard let header else {
      guard let value else { return made(.unmapped, 0, name.isEmpty ? "no header" : "unknown header") }
      return made(value.meaning, value.confidence, value.reason)
    }
    if let value, !header.isBlocked, overrules(value, header, model, namesMayBeShifted) {
      return made(value.meaning, value.confidence, value.reason)
    }
    let agrees = ValueMeaning.agrees(model, with: header.meaning) || values.isEmpty
    return made(
      header.meaning, header.confidence * (agrees && !namesMayBeShifted ? 1 : 0.7),
      "header word \(header.word)")
  }

  /// Values say what is really there when a header is silent, or plainly wrong.
  private static func overrules(
    _ value: ValueMeaning, _ header: HeaderGuess, _ model: ColumnModel, _ namesMayBeShifted: Bool
  ) -> Bool {
    if value.meaning == header.meaning { return false }
    if [.company, .personName].contains(value.meaning), weakWords.contains(header.word) {
      return value.confidence >= 0.6
    }
    let isStrong = value.confidence >= 0.5 && [.mobile, .phone, .email].contains(value.meaning)
    let numbers: Set<ColumnMeaning> = [.phone, .mobile, .fax, .wechat, .qq, .note]
    switch value.meaning {
    case .mobile, .phone:
      return isStrong && !numbers.contains(header.meaning)
    case .email: return isStrong && header.meaning != .note && header.meaning != .wechat
    case .company, .personName, .address, .website:
      if value.confidence >= 0.8, contradicts(value.meaning, header.meaning) { return true }
      return (namesMayBeShifted || header.confidence < 0.7) && value.confidence >= 0.6
        && header.meaning == .unmapped
        || namesMayBeShifted && !ValueMeaning.agrees(model, with: header.meaning)
    default: return namesMayBeShifted && !ValueMeaning.agrees(model, with: header.meaning)
    }
  }

  /// Whether clear values of one kind cannot stand under a header of the other: companies under 联系人.
  private static func contradicts(_ values: ColumnMeaning, _ header: ColumnMeaning) -> Bool {
    let numbers: Set<ColumnMeaning> = [.phone, .mobile, .fax, .email, .postcode, .qq]
    switch values {
    case .company: return header == .personName || header == .title || numbers.contains(header)
    case .personName: return numbers.contains(header)
    case .address: return header == .personName || header == .title || numbers.contains(header)
    case .website: return header == .personName || numbers.contains(header)
    default: return false
    }
  }

  /// A person or a company, as the values show.
  private static let weakWords: Set<String> = [
    "客户", "客戶", "名称", "名稱", "客户名称", "客戶名稱", "customer", "customer name", "client", "client name", "account",
    "account name", "name", "contact", "lead", "商户", "商家",
  ]

  // MARK: What only shows when all columns are known

  private mutating func settle() {
    settleKeys()
    settleNames()
    settleTitles()
    settleAddressGroups()
    settleFormattedAddresses()
  }

  private mutating func unmap(_ i: Int, _ reason: String) {
    guard !drafts[i].isFixed else { return }
    drafts[i].column.meaning = .unmapped
    drafts[i].column.confidence = 0.6
    drafts[i].column.reason = reason
  }

  /// One key at most: a named one with unique values, else a running number.
  private mutating func settleKeys() {
    let keys = drafts.indices.filter { drafts[$0].column.meaning == .sourceKey }
    if keys.contains(where: { drafts[$0].isFixed }) {
      for i in keys { unmap(i, "another column is the key") }
      return
    }
    func rank(_ i: Int) -> Double {
      let header = drafts[i].header
      return (header?.isRowNumber == true ? 0 : 1) + (header?.confidence ?? 0) - Double(i) / 1000
    }
    guard !keys.isEmpty else { return settleNamelessKey() }
    let best = keys.filter(isUnique).max { rank($0) < rank($1) }
    for i in keys where i != best {
      unmap(i, isUnique(i) ? "another column is a better key" : "values repeat, so no key")
    }
  }

  /// Whether nearly every row has a value of its own.
  private func isUnique(_ i: Int) -> Bool {
    let draft = drafts[i]
    guard !draft.values.isEmpty else { return true }
    return Set(draft.values).count * 100 >= draft.values.count * 98
      && draft.model.filledCount * 10 >= draft.model.total * 8
  }

  /// Without any named key: a first column, or one of codes, in which every value is another.
  private mutating func settleNamelessKey() {
    let key = drafts.indices.first { i in
      let draft = drafts[i]
      guard draft.column.meaning == .unmapped, draft.header == nil, draft.values.count >= 3, isUnique(i)
      else { return false }
      guard draft.model.shareOfFilled(.code, .digits3, .digits6, .digits10, .digitsLong) >= 0.95 else {
        return false
      }
      return i == 0 || draft.model.dominant() == .code
    }
    guard let key else { return }
    drafts[key].column.meaning = .sourceKey
    drafts[key].column.confidence = 0.5
    drafts[key].column.reason = "values look like keys"
  }

  /// One whole name; a display name gives way to family and given name.
  private mutating func settleNames() {
    let parts: [ColumnMeaning] = [.familyName, .givenName]
    let hasParts = parts.allSatisfy { part in
      drafts.contains { $0.column.meaning == part && $0.model.filledCount > 0 }
    }
    let names = drafts.indices.filter { drafts[$0].column.meaning == .personName && !drafts[$0].isFixed }
    let partFill = drafts.filter { $0.column.meaning == .familyName }.map(\.model.filledCount).max() ?? 0
    var left = names
    if hasParts {
      for i in names where drafts[i].model.filledCount * 4 <= partFill * 5 {
        unmap(i, "family and given name have columns of their own")
        left.removeAll { $0 == i }
      }
    }
    guard left.count > 1 else { return }
    // 姓名 before 联系人 before 负责人; a filled column before an empty one.
    func rank(_ i: Int) -> Double {
      let word = drafts[i].header?.word ?? ""
      let preference = Self.namePreference.first { word.contains($0.word) }?.rank ?? 0.5
      let fill =
        drafts[i].model.total == 0 ? 0 : Double(drafts[i].model.filledCount) / Double(drafts[i].model.total)
      return preference + fill + drafts[i].column.confidence - Double(i) / 1000
    }
    let best = left.max { rank($0) < rank($1) }
    for i in left where i != best { unmap(i, "another column is a better name") }
  }

  private static let namePreference: [(word: String, rank: Double)] = [
    ("姓名", 1), ("full name", 1), ("contact name", 0.95), ("联系人", 0.9), ("聯絡人", 0.9), ("name", 0.9),
    ("负责人", 0.2),
    ("負責人", 0.2), ("法", 0.1), ("代表", 0.1), ("file as", 0.1), ("display name", 0.3), ("称呼", 0.3),
  ]

  /// Beside a job title, a bare `Title` is Mr or Ms.
  private mutating func settleTitles() {
    let titles = drafts.indices.filter { drafts[$0].column.meaning == .title }
    guard titles.count > 1, titles.contains(where: { drafts[$0].header.map { $0.word != "title" } ?? false })
    else { return }
    for i in titles
    where drafts[i].header?.word == "title" && drafts[i].column.name.lowercased().trimmed == "title" {
      unmap(i, "form of address beside a job title")
    }
  }

  /// Of several addresses (business, home, other) one takes part, so that parts are not mixed.
  private mutating func settleAddressGroups() {
    let parts: Set<ColumnMeaning> = [.address, .province, .city, .district, .street, .postcode]
    let members = drafts.indices.filter {
      parts.contains(drafts[$0].column.meaning) && drafts[$0].header?.group != nil
    }
    let groups = Set(members.compactMap { drafts[$0].header?.group })
    guard groups.count > 1 else { return }
    func fill(_ group: AddressGroup) -> Int {
      members.filter { drafts[$0].header?.group == group }.map { drafts[$0].model.filledCount }.max() ?? 0
    }
    let best = groups.max { a, b in
      let (x, y) = (fill(a), fill(b))
      return x == y ? a.rank > b.rank : x < y
    }
    for i in members where drafts[i].header?.group != best {
      unmap(i, "another address is filled more often")
    }
  }

  /// Google writes an address whole and in parts: the parts are surer, where there are any.
  private mutating func settleFormattedAddresses() {
    for i in drafts.indices
    where drafts[i].column.meaning == .address && drafts[i].header?.word.hasSuffix("- formatted") == true {
      let group = drafts[i].header?.group
      let hasParts = drafts.contains {
        [.street, .city].contains($0.column.meaning) && $0.header?.group == group
          && $0.model.filledCount * 10 >= drafts[i].model.filledCount * 8 && $0.model.filledCount > 0
      }
      if hasParts { unmap(i, "its parts have columns of their own") }
    }
  }

  private static func trimmed(_ cell: [UInt8]) -> [UInt8] {
    guard let first = cell.firstIndex(where: { $0 > 0x20 }), let last = cell.lastIndex(where: { $0 > 0x20 })
    else { return [] }
    return Array(cell[first...last])
  }
}
