import Records

/// What `mingce explain` says.
extension Messages {
  func customer(_ customer: Customer) -> String {
    let kind =
      customer.kind == "organization" ? text("organization", "机构") : text("person", "个人")
    return "\(customer.id)  \(kind)"
  }

  func formerly(_ ids: [String]) -> String {
    text("Formerly: \(ids.joined(separator: ", "))", "曾用编号：\(ids.joined(separator: "、"))")
  }

  func belongs(to id: String, name: String?) -> String {
    let name = name.map { " \($0)" } ?? ""
    return text("Belongs to: \(id)\(name)", "所属机构：\(id)\(name)")
  }

  var valuesTitle: String { text("Values (field, value, standing, sources):", "字段值（字段、值、可信度、来源）：") }

  func standing(_ standing: String) -> String {
    guard language == .chinese else { return standing }
    return switch standing {
    case "confirmed": "已确认"
    case "corroborated": "多方印证"
    case "single": "单一来源"
    case "disputed": "来源矛盾"
    default: standing
    }
  }

  func rowsBehind(_ rows: Int, members: Int) -> String {
    if members > 0 {
      return text(
        "Rows: \(Figures.grouped(rows)) of its own, \(Figures.grouped(members)) of its people",
        "源记录：自身 \(Figures.grouped(rows)) 行，所属人员 \(Figures.grouped(members)) 行")
    }
    return text("Rows: \(Figures.grouped(rows))", "源记录：\(Figures.grouped(rows)) 行")
  }

  func row(_ place: String, line: Int, file: String, version: Int) -> String {
    text(
      "\(place) (line \(line) of \(file), imported in version \(version))",
      "\(place)（\(file) 第 \(line) 行，第 \(version) 版导入）")
  }

  func moreRows(_ n: Int) -> String {
    text(
      "  … and \(Figures.grouped(n)) more (mingce links lists them)",
      "  …… 另有 \(Figures.grouped(n)) 行（见 mingce links）")
  }

  var noValue: String { text("nothing", "无") }

  func areOne(_ a: String, _ b: String, _ id: String) -> String {
    text("\(a) and \(b) are one customer: \(id)", "\(a) 与 \(b) 是同一客户：\(id)")
  }

  /// A row that is no customer, and why.
  func rejected(_ id: String, _ finding: Finding) -> String {
    let line = finding.place.line.map { text(" (line \($0))", "（第 \($0) 行）") } ?? ""
    return text(
      "\(id)\(line) was rejected: \(message(finding)) (\(finding.code.rawValue))",
      "\(id)\(line)未能采用：\(message(finding))（\(finding.code.rawValue)）")
  }

  func noCustomer(_ id: String, in archive: String) -> String {
    text("\(archive): there is no customer \(id)", "\(archive)：没有客户 \(id)")
  }

  func howToFindIDs(_ archive: String) -> String {
    text(
      "mingce links \(archive) lists the ids; source:record (such as show:17) works too.",
      "mingce links \(archive) 列出所有编号；也可用 来源:记录号（如 show:17）。")
  }
}
