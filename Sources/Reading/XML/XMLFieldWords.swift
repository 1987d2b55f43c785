import Records

/// What the fields of XML records mean: their paths put into the words of a header.
///
/// `company/name` is asked as `company name`, `address/city` as `address city`, `tel/text` as `tel`; names in camel or
/// snake case are taken apart by the header words themselves.
enum XMLFieldWords {
  /// Last steps that only say "the value is here": the step before names it.
  private static let carriers: Set<String> = [
    "text", "uri", "value", "values", "content", "data", "string", ".", "val", "#text", "@value", "@val",
    "@number", "@no",
    "@text", "@address", "@href", "@uri", "number",
  ]
  /// Words of vCards in XML (RFC 6351) and of address books that no list has as a header.
  private static let own: [String: ColumnMeaning] = [
    "fn": .personName, "n/surname": .familyName, "n/given": .givenName, "n/additional": .unmapped,
    "n/prefix": .unmapped, "n/suffix": .unmapped, "tel": .phone, "adr/locality": .city,
    "adr/region": .province,
    "adr/code": .postcode, "adr/street": .street, "adr/country": .unmapped, "adr/pobox": .unmapped,
    "adr/ext": .unmapped, "org": .company, "url": .website, "uid": .sourceKey, "bday": .unmapped,
    "rev": .unmapped,
    "prodid": .unmapped, "kind": .unmapped, "impp": .unmapped, "lang": .unmapped, "tz": .unmapped,
    "geo": .unmapped,
    "role": .title, "nickname": .unmapped, "photo": .unmapped, "locality": .city, "postalcode": .postcode,
  ]
  /// Names that say what a value is only together with the step before.
  private static let generic: Set<String> = [
    "name", "title", "id", "no", "code", "number", "名称", "名稱", "编号", "編號", "号", "key", "description",
  ]

  struct Reading: Equatable {
    /// The header text to ask for.
    var header: String
    /// Decided already.
    var meaning: ColumnMeaning?
  }

  static func reading(_ field: String) -> Reading {
    var steps = field.split(separator: "/").map(String.init)
    while steps.count > 1, let last = steps.last, carriers.contains(last.lowercased()) { steps.removeLast() }
    if steps.contains("parameters") { return Reading(header: field, meaning: .unmapped) }
    let isAttribute = steps.last?.hasPrefix("@") ?? false
    let words = steps.map { $0.hasPrefix("@") ? String($0.dropFirst()) : $0 }
    guard let last = words.last else { return Reading(header: field) }
    let pair = words.suffix(2).joined(separator: "/").lowercased()
    if let meaning = own[pair] ?? (isAttribute ? nil : own[last.lowercased()]),
      words.count > 1 || meaning != .sourceKey
    {
      return Reading(header: last, meaning: meaning)
    }
    guard words.count > 1 else { return Reading(header: last) }
    let parent = words[words.count - 2]
    let alone = HeaderWords.guess(last)
    if let meaning = alone?.meaning, meaning == .givenName || meaning == .familyName {
      return Reading(header: last, meaning: isAttribute ? nil : meaning)
    }
    let together = HeaderWords.guess(parent + " " + last)
    if let around = HeaderWords.guess(parent), around.meaning == .unmapped,
      generic.contains(last.lowercased())
    {
      // The name of a product, the number of an order.
      return Reading(header: parent + " " + last, meaning: .unmapped)
    }
    // The key of a part is not the key of the record.
    if together?.meaning == .sourceKey || together == nil && alone?.meaning == .sourceKey {
      return Reading(header: parent + " " + last, meaning: .unmapped)
    }
    return Reading(header: together == nil ? last : parent + " " + last)
  }

  /// The field's meaning by its name alone.
  static func meaning(_ field: String) -> ColumnMeaning? {
    let reading = reading(field)
    return reading.meaning ?? HeaderWords.meaning(of: reading.header)
  }

  /// The columns with their meanings: the pipeline's word, the name's, then what the values show.
  ///
  /// - Parameter rows: cells of the first records, without the last column.
  static func columns(_ fields: FieldColumns, rows: [[[UInt8]]], overrides: SourceOverrides) -> [Column] {
    let own = Array(fields.columns.dropLast())
    var said = SourceOverrides()
    var headers: [String] = []
    var decided: Set<Int> = []
    for (i, column) in own.enumerated() {
      let field = if case .repetition(let name) = column.role { name } else { column.name }
      let reading = reading(field)
      headers.append(reading.header)
      if let meaning = overrides.meaning(ofColumn: column.name, at: i) ?? overrides.columns[field] {
        said.columns["#\(i + 1)"] = meaning
      } else if let meaning = reading.meaning {
        said.columns["#\(i + 1)"] = meaning
        decided.insert(i)
      }
    }
    let guessed = ColumnGuesser.columns(
      names: headers, model: TableModel(width: own.count, rows: rows), rows: rows, namesMayBeShifted: false,
      overrides: said)
    var columns: [Column] = []
    for (i, column) in own.enumerated() {
      var guess = guessed[i]
      guess.name = column.name
      guess.role = column.role
      if decided.contains(i) { (guess.confidence, guess.reason) = (0.95, "field name") }
      columns.append(guess)
    }
    return columns + fields.columns.suffix(1)
  }
}
