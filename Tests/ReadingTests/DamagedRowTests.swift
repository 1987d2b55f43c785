import Reading
import Records
import Testing

/// Clean tables with rows damaged one at a time, in every way that real files are: whatever comes out is
/// exactly right, or there is a word about its line. A value that changed its column in silence fails.
@Suite struct DamagedRowTests {
  enum Damage: CaseIterable {
    /// An empty cell too many.
    case extraEmptyCell
    /// A delimiter inside a text, without quotes.
    case delimiterInText
    /// A delimiter missing: two cells glued.
    case gluedCells
    /// One cell lost with its delimiter.
    case lostCell
    /// The last cells missing.
    case cutEnd
    /// A lone quote at the start of a cell, inside it, or at its end.
    case quoteAtStart, quoteInside, quoteAtEnd
    /// The whole row with another delimiter.
    case otherDelimiter
    /// The row's first cell twice.
    case doubledCell
    /// The line end is missing: two rows in one line.
    case joinedRows
    /// A line end inside an unquoted cell.
    case brokenRow
  }

  @Test(arguments: Layout.all, Damage.allCases)
  func `moves no value in silence`(_ layout: Layout, _ damage: Damage) throws {
    var exact = 0
    var rejected = 0
    for seed in 0..<6 {
      var random = SplitMix(state: UInt64(seed) &* 7919 &+ 13)
      let rows = (0..<60).map { layout.row($0, &random) }
      let targets = Set((0..<4).map { _ in Int.random(in: 2..<58, using: &random) })
      var text = layout.line(layout.names)
      var expected: [Int: [String]] = [:]
      var line = 2
      var damagedLines: Set<Int> = []
      var i = 0
      while i < rows.count {
        var lines = layout.line(rows[i])
        var isDamaged = false
        if targets.contains(i) {
          if damage == .joinedRows, i + 1 < rows.count {
            lines = String(lines.dropLast()) + layout.line(rows[i + 1])
            expected[line] = rows[i]
            i += 1
            isDamaged = true
          } else if let damaged = layout.damaged(rows[i], damage, &random) {
            lines = damaged
            isDamaged = true
          }
        }
        expected[line] = rows[min(i, rows.count - 1)]
        let count = lines.utf8.count { $0 == 0x0A }
        if isDamaged { for k in 0..<count { damagedLines.insert(line + k) } }
        text += lines
        line += count
        i += 1
      }
      // Repairs are seen against the damage, so the pipeline's word on the dialect is not needed.
      let outcome = try readText(text)
      #expect(outcome.account.total == outcome.byteCount)
      var marked = Set(outcome.findings.kept.compactMap(\.place.line))
      // Of a row cut in two the one half is a whole row by its width; a word about the other half must do.
      if damage == .brokenRow {
        for line in marked where damagedLines.contains(line) {
          marked.formUnion([line - 1, line + 1].filter(damagedLines.contains))
        }
      }
      let width = layout.names.count
      for (row, line) in zip(outcome.rows, outcome.lines) {
        #expect(row.count == width)
        let isRight = expected[line].map { Self.same($0, row) } ?? false
        if isRight {
          exact += 1
        } else if marked.contains(line), damage == .brokenRow || !Self.isShifted(row, expected[line] ?? []) {
          // Cells were lost or joined, and a finding says so; none stands in another's place.
          continue
        } else {
          Issue.record(
            "\(layout.title), \(damage), seed \(seed), line \(line): \(row) is not \(expected[line] ?? [])")
        }
      }
      rejected += outcome.rejections.count
      // No row may vanish without a word.
      let seen = Set(outcome.lines).union(outcome.rejections.compactMap(\.finding.place.line)).union(marked)
      for line in expected.keys where !seen.contains(line) {
        Issue.record("\(layout.title), \(damage), seed \(seed): line \(line) vanished")
      }
    }
    // Rows that were not touched are never lost to the repair of others.
    #expect(exact >= 6 * 50 && rejected <= 6 * 8)
  }

  /// Whether a value stands in the column of another.
  static func isShifted(_ row: [String], _ expected: [String]) -> Bool {
    row.indices.contains { i in
      !row[i].isEmpty && i < expected.count && row[i] != expected[i]
        && expected.indices.contains { $0 != i && expected[$0] == row[i] }
    }
  }

  /// Equal but for quotes, which may stay in a cell as text.
  static func same(_ a: [String], _ b: [String]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { $0.filter { $0 != "\"" } == $1.filter { $0 != "\"" } }
  }
}

/// The columns of an invented table.
struct Layout: Sendable, CustomTestStringConvertible {
  enum Kind: Sendable {
    case key, hanName, latinName, mobile, phone, date, amount, count, code, company, latinCompany, city, text,
      latinText, email, url, note
  }

  var title: String
  var names: [String]
  var kinds: [Kind]
  var isQuoted = false
  var delimiter = ","

  var testDescription: String { title }

  static let all: [Layout] = [
    Layout(
      title: "contacts", names: ["编号", "姓名", "手机", "公司", "邮箱", "日期", "备注"],
      kinds: [.key, .hanName, .mobile, .company, .email, .date, .note]),
    Layout(
      title: "quoted contacts", names: ["编号", "姓名", "手机", "公司", "邮箱", "日期", "备注"],
      kinds: [.key, .hanName, .mobile, .company, .email, .date, .note], isQuoted: true),
    Layout(
      title: "orders", names: ["Order", "Customer", "Date", "Amount", "Qty", "Description", "Phone"],
      kinds: [.code, .latinName, .date, .amount, .count, .latinText, .phone]),
    Layout(
      title: "numbers", names: ["id", "qty", "price", "stock", "date", "total"],
      kinds: [.count, .count, .amount, .count, .date, .amount]),
    Layout(title: "texts", names: ["公司", "城市", "说明", "姓名"], kinds: [.company, .city, .text, .hanName]),
    Layout(
      title: "words alike", names: ["产地", "品类", "规格", "等级", "去向"], kinds: [.city, .city, .city, .city, .city]),
    Layout(
      title: "english texts", names: ["Company", "Contact", "Notes", "City"],
      kinds: [.latinCompany, .latinName, .latinText, .latinName]),
    Layout(
      title: "semicolons", names: ["Name", "Phone", "E-mail", "Web", "Notes"],
      kinds: [.latinName, .phone, .email, .url, .latinText], delimiter: ";"),
    Layout(
      title: "quoted orders", names: ["Order", "Customer", "Date", "Amount", "Description", "Phone"],
      kinds: [.code, .latinName, .date, .amount, .latinText, .phone], isQuoted: true),
    Layout(title: "pairs", names: ["姓名", "手机"], kinds: [.hanName, .mobile]),
    Layout(
      title: "phones", names: ["姓名", "手机", "电话", "传真", "邮编"],
      kinds: [.hanName, .mobile, .phone, .phone, .count]),
  ]

  func row(_ i: Int, _ random: inout SplitMix) -> [String] { kinds.map { value($0, i, &random) } }

  private func value(_ kind: Kind, _ i: Int, _ random: inout SplitMix) -> String {
    func pick(_ list: [String]) -> String { list.randomElement(using: &random)! }
    func number(_ range: Range<Int>) -> Int { Int.random(in: range, using: &random) }
    let families = ["张", "李", "王", "赵", "陈", "周", "吴"]
    let given = ["敏", "芳", "小明", "建国", "晨", "丽华"]
    let cities = ["上海", "北京", "杭州", "宁波", "苏州", "广州市", "成都"]
    let first = ["Tony", "Anna", "Mark", "Lucy", "Peter"]
    let last = ["Wang", "Smith", "Meyer", "Rossi", "Chen"]
    switch kind {
    case .key: return "C\(1000 + i)"
    case .hanName: return pick(families) + pick(given)
    case .latinName: return pick(first) + " " + pick(last)
    case .mobile: return "138\(number(10_000_000..<99_999_999))"
    case .phone: return "021-6\(number(1_000_000..<9_999_999))"
    case .date: return "2026-0\(number(1..<10))-\(number(10..<29))"
    case .amount: return "\(number(1..<900)).\(number(10..<99))"
    case .count: return "\(number(1..<5000))"
    case .code: return "RI-\(number(1000..<9999))"
    case .company: return pick(cities) + pick(["甲", "乙", "丙"]) + pick(["网络", "贸易"]) + "有限公司"
    case .latinCompany: return pick(last) + pick([" Trading Ltd", " Inc", " Group"])
    case .city: return pick(cities)
    case .text: return pick(["长期合作", "需要报价单", "展会上认识的客户", "价格敏感，喜欢折扣", "已寄样品"])
    case .latinText:
      return pick(["red and blue", "to be called back", "likes discounts", "old customer of ours", "n.a."])
    case .email: return "u\(i)@example.com"
    case .url: return "www.x\(i).com"
    case .note: return pick(["", "", "老客户", "展会"])
    }
  }

  func line(_ cells: [String]) -> String {
    cells.map { isQuoted ? "\"\($0)\"" : $0 }.joined(separator: delimiter) + "\n"
  }

  /// The damaged line, or `nil` where this row cannot have such damage.
  func damaged(_ cells: [String], _ damage: DamagedRowTests.Damage, _ random: inout SplitMix) -> String? {
    var parts = cells.map { isQuoted ? "\"\($0)\"" : $0 }
    let at = Int.random(in: 0..<parts.count, using: &random)
    switch damage {
    case .extraEmptyCell: parts.insert("", at: Int.random(in: 0...parts.count, using: &random))
    case .delimiterInText:
      guard let long = cells.indices.filter({ cells[$0].count >= 4 }).randomElement(using: &random) else {
        return nil
      }
      var text = cells[long]
      text.insert(contentsOf: delimiter, at: text.index(text.startIndex, offsetBy: text.count / 2))
      parts[long] = text
    case .gluedCells:
      guard at + 1 < parts.count else { return nil }
      parts[at] += parts[at + 1]
      parts.remove(at: at + 1)
    case .lostCell: parts.remove(at: at)
    case .cutEnd: parts.removeLast(Int.random(in: 1..<parts.count, using: &random))
    case .quoteAtStart: parts[at] = "\"" + (isQuoted ? cells[at] : parts[at])
    case .quoteAtEnd: parts[at] = (isQuoted ? cells[at] : parts[at]) + "\""
    case .quoteInside:
      guard !cells[at].isEmpty else { return nil }
      var text = cells[at]
      text.insert("\"", at: text.index(text.startIndex, offsetBy: text.count / 2))
      parts[at] = isQuoted ? "\"\(text)\"" : text
    case .otherDelimiter:
      return parts.joined(separator: delimiter == ";" ? "," : ";") + "\n"
    case .doubledCell: parts.insert(parts[at], at: at)
    case .joinedRows: return nil
    case .brokenRow:
      guard cells[at].count >= 2, !isQuoted else { return nil }
      let text = cells[at]
      let middle = text.index(text.startIndex, offsetBy: text.count / 2)
      parts[at] = text[..<middle] + "\n" + text[middle...]
    }
    return parts.joined(separator: delimiter) + "\n"
  }
}
