/// Tells rows of totals, page numbers and notes from records.
///
/// Careful on purpose: 总统酒店 and `Total Wine Inc.` are customers. A total has its word alone in a cell and
/// only numbers beside it; a note stands alone in its row.
enum FooterWords {
  private static let totals: Set<String> = [
    "合计", "合計", "总计", "總計", "小计", "小計", "共计", "共計", "总数", "總數", "汇总", "彙總", "总合计", "本页合计", "本頁合計", "total",
    "totals",
    "grand total", "subtotal", "sub total", "sub-total", "sum",
  ]
  private static let notes: [String] = [
    "注", "註", "备注", "備註", "说明", "說明", "制表", "製表", "制表人", "打印时间", "打印日期", "列印", "导出时间", "导出日期", "匯出時間", "填表人",
    "填表日期", "审核", "審核",
    "数据来源", "資料來源", "截止", "截至", "免责声明", "免責聲明", "generated", "exported", "printed", "source", "note", "notes",
    "disclaimer",
  ]
  /// Words of remarks about a list.
  private static let remarks: [String] = [
    "本名单", "本名單", "本表", "本资料", "本資料", "本文件", "本数据", "本清单", "此表", "此名单", "以上", "仅限", "僅限", "仅供", "僅供", "请勿",
    "請勿", "不得",
    "严禁", "嚴禁", "保密", "如有", "版权", "版權", "未经", "未經", "联系我们", "confidential", "do not", "all rights",
    "for internal",
    "this list", "this file", "this document", "copyright", "please",
  ]
  private static let wholeNotes: Set<String> = [
    "以下空白", "以下无正文", "end", "end of file", "end of report", "*** end ***", "---end---", "完", "结束",
  ]
  private static let units = "条條家人页頁位个個名户戶行笔筆"

  /// Quick look: `false` if no total begins with these bytes (合, 总, 小, 共, 汇, T, S, G and the like).
  @inline(__always)
  static func mayStart(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard cell.count >= 3 else { return false }
    switch (cell[0], cell[1], cell[2]) {
    case (0xE5, 0x90, 0x88), (0xE6, 0x80, 0xBB), (0xE7, 0xB8, 0xBD), (0xE5, 0xB0, 0x8F), (0xE5, 0x85, 0xB1),
      (0xE6, 0xB1, 0x87), (0xE5, 0xBD, 0x99):
      return cell.count <= 40
    case (0x54, 0x6F, 0x74), (0x74, 0x6F, 0x74), (0x54, 0x4F, 0x54), (0x53, 0x75, _), (0x73, 0x75, _),
      (0x53, 0x55, _),
      (0x47, 0x72, 0x61), (0x67, 0x72, 0x61):
      return cell.count <= 40
    default: return false
    }
  }

  /// Whether the cells of a row are a footer; `width` is the table's.
  static func isFooter(_ cells: [[UInt8]], width: Int) -> Bool {
    let filled = cells.indices.filter { CellShape(cells[$0]) != .empty }
    guard let first = filled.first, cells[first].count <= 240 else { return false }
    let text = String(decoding: cells[first], as: UTF8.self).trimmed.lowercased()
    let others = filled.dropFirst()
    if isTotal(text) {
      return others.allSatisfy {
        isNumber(cells[$0]) || isCount(String(decoding: cells[$0], as: UTF8.self).trimmed.lowercased())
      }
    }
    guard others.isEmpty else {
      return isCount(text) && others.allSatisfy { isNumber(cells[$0]) } && width > 2
    }
    if isCount(text) || isPage(text) || wholeNotes.contains(text) { return true }
    return width >= 3 && isNote(text)
  }

  /// Whether a row holds a sentence, not values. After a total a title or a short remark is enough.
  ///
  /// A sentence with delimiters in it fills several cells.
  static func isProse(_ cells: [[UInt8]], width: Int, isAfterTotal: Bool) -> Bool {
    let filled = cells.filter { CellShape($0) != .empty }
    guard let first = filled.first, cells.first == first, filled.reduce(0, { $0 + $1.count }) <= 2000 else {
      return false
    }
    guard !filled.contains(where: { CellShape($0).isTyped }) else { return false }
    let text = filled.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ").trimmed.lowercased()
    if filled.count == 1 {
      return isAfterTotal ? width >= 3 || isSentence(text) : isSentence(text) || width >= 3 && isNote(text)
    }
    return cells.count < width && filled.count == cells.count
      && (isSentence(text) || isNote(text)) && remarks.contains(where: text.contains)
  }

  /// Ends or pauses like a sentence, or speaks about the list.
  private static func isSentence(_ text: String) -> Bool {
    guard text.count >= 8, CellShape(text) != .company, CellShape(text) != .address else {
      return text.count >= 8 && remarks.contains(where: text.contains)
    }
    if text.contains(where: { "。；！？".contains($0) }) { return true }
    if remarks.contains(where: text.contains) { return true }
    return text.hasSuffix(".") && text.split(separator: " ").count >= 5
  }

  private static func isTotal(_ text: String) -> Bool {
    var word = Substring(text)
    while let last = word.last, last == ":" || last == "：" || last == " " { word.removeLast() }
    return totals.contains(String(word))
  }

  private static func isNumber(_ cell: [UInt8]) -> Bool {
    switch CellShape(cell) {
    case .digits3, .digits6, .digits10, .digitsLong, .decimal, .money, .placeholder, .empty: true
    default: isCount(String(decoding: cell, as: UTF8.self).trimmed)
    }
  }

  /// `共 120 条`, `合计：35家`, `Total: 12`, `Total records: 12`, `120 records`, `120条`
  private static func isCount(_ text: String) -> Bool {
    guard text.contains(where: \.isNumber), text.count <= 40 else { return false }
    let compact = text.filter { $0 != " " && $0 != "\u{3000}" }
    for start in ["共", "总共", "總共", "合计", "合計", "总计", "總計", "共计", "共計"] where compact.hasPrefix(start) {
      let rest = compact.dropFirst(start.count).drop { $0 == ":" || $0 == "：" || $0 == "有" }
      let number = rest.prefix { $0.isNumber || $0 == "," }
      guard !number.isEmpty else { continue }
      let tail = rest.dropFirst(number.count)
      if tail.isEmpty || units.contains(tail.first!) { return true }
    }
    let digits = compact.prefix { $0.isNumber || $0 == "," }
    if !digits.isEmpty, compact.count == digits.count + 1, let unit = compact.last, units.contains(unit) {
      return true
    }
    let parts = text.split { $0 == " " || $0 == ":" || $0 == "：" }.map(String.init)
    if parts.count <= 4, let last = parts.last, last.allSatisfy({ $0.isNumber || $0 == "," }) {
      let words = parts.dropLast()
      return !words.isEmpty && words.first == "total"
        && words.dropFirst().allSatisfy {
          ["records", "rows", "count", "contacts", "number", "of"].contains($0)
        }
    }
    return parts.count == 2 && parts[0].allSatisfy(\.isNumber)
      && ["records", "rows", "record", "row", "contacts"].contains(parts[1])
  }

  /// `第 1 页 共 3 页`, `Page 1 of 3`, `- 1 -`
  static func isPage(_ text: String) -> Bool {
    guard text.count <= 30 else { return false }
    let compact = text.filter { $0 != " " }
    if compact.hasPrefix("第"), let end = compact.firstIndex(where: { $0 == "页" || $0 == "頁" }) {
      return compact[compact.index(after: compact.startIndex)..<end].allSatisfy {
        $0.isNumber || "一二三四五六七八九十/".contains($0)
      }
    }
    let words = text.split(separator: " ")
    if words.first == "page", words.count >= 2 { return words[1].allSatisfy { $0.isNumber || $0 == "/" } }
    return compact.hasPrefix("-") && compact.hasSuffix("-") && compact.count > 2
      && compact.dropFirst().dropLast().allSatisfy(\.isNumber)
  }

  private static func isNote(_ text: String) -> Bool {
    for note in notes where text.hasPrefix(note) {
      guard let next = text.dropFirst(note.count).first else { continue }
      if next == ":" || next == "：" || (note.first!.isASCII && next == " ") { return true }
    }
    return false
  }
}
