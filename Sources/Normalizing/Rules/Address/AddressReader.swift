import Records

/// Reads cells that hold addresses.
package struct AddressReader: CellReader {
  /// What an address cell says.
  package struct Answer: CellAnswer {
    package var input = ""
    /// Full official names, Simplified; empty where not said and not certain.
    package var province = ""
    /// The municipality itself for its districts; empty for Hong Kong, Macau and counties directly under a province.
    package var city = ""
    package var district = ""
    /// What follows the divisions, as written.
    package var rest = ""
    package var postcode = ""
    /// GB/T 2260 code of the lowest division that is certain.
    package var code = ""
    /// What took the place of an abolished division; several joined by `;`.
    package var successor = ""
    package var ambiguous = false
    package var findings: [String] = []

    package func write(to answer: inout AnswerWriter) {
      answer.member("input", input)
      answer.member("province", province)
      answer.member("city", city)
      answer.member("district", district)
      answer.member("rest", rest)
      answer.member("postcode", postcode)
      answer.member("code", code)
      answer.member("successor", successor)
      answer.member("ambiguous", ambiguous)
      answer.member("findings", findings)
    }
  }

  private let context: Int32
  private let year: Int

  package init(context: CellContext) {
    year = context.year ?? 0
    var parts = AddressParts()
    var city = context.city
    city.withUTF8 { parts.read($0, year: context.year ?? 0) }
    self.context = parts.isAmbiguous ? -1 : parts.certain
  }

  package func read(_ cells: [String], isColumn: Bool) -> [Answer] {
    var parts = AddressParts()
    var text = ScalarText()
    return cells.map { cell in
      var bytes = cell
      let isPlaceholder = bytes.withUTF8 {
        _ = text.load($0)
        text.trim()
        return DropPlaceholder.placeholder(in: text.view) != nil
      }
      if isPlaceholder { return Answer(placeholder: cell) }
      bytes.withUTF8 { parts.read($0, context: context, year: year) }
      return Answer(parts, cell)
    }
  }

  package func countUnderstood(in cells: CellColumn) -> Int {
    var parts = AddressParts()
    var count = 0
    cells.forEach { cell in
      parts.read(cell, context: context, year: year)
      if parts.certain >= 0 && !parts.isAmbiguous { count += 1 }
    }
    return count
  }
}

extension AddressReader.Answer {
  /// A cell that says that there is no address.
  init(placeholder cell: String) {
    input = cell
    findings = [CellFinding.placeholder.code.rawValue]
  }

  init(_ parts: borrowing AddressParts, _ cell: String) {
    let table = DivisionTable.shared
    input = cell
    province = Self.name(parts.province, table)
    city = Self.name(parts.city, table)
    district = Self.name(parts.district, table)
    var bytes: [UInt8] = []
    parts.appendRaw(parts.rest, to: &bytes)
    rest = String(decoding: bytes, as: UTF8.self)
    postcode = parts.text.string(parts.postcode)
    if parts.certain >= 0 { code = String(table.all[Int(parts.certain)].officialCode) }
    ambiguous = parts.isAmbiguous
    findings = parts.findings.codes
    if !ambiguous { successor = Self.successor(parts, table) }
  }

  private static func name(_ division: Int32, _ table: DivisionTable) -> String {
    division < 0 ? "" : table.all[Int(division)].nameText
  }

  /// Names of what took the place of the lowest abolished division; with their city when that has changed too.
  private static func successor(_ parts: borrowing AddressParts, _ table: DivisionTable) -> String {
    for division in [parts.district, parts.city, parts.province] where division >= 0 {
      let old = table.all[Int(division)]
      guard old.end > 0 else { continue }
      var names: [String] = []
      table.forEachSuccessor(of: Int(division)) { index in
        let new = table.all[index]
        let isRepeat = new.nameText == old.nameText && new.city >= 0 && new.city != Int32(index)
        names.append((isRepeat ? table.all[Int(new.city)].nameText : "") + new.nameText)
      }
      return names.joined(separator: ";")
    }
    return ""
  }
}
