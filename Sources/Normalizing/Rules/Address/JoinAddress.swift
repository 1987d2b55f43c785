import Records

/// One address from the cells that hold its parts, and the city by itself.
func normalizeAddress(
  _ cells: RecordCells, _ columns: ColumnPlan.AddressColumns, _ bench: inout Workbench
) {
  bench.piece.clear()
  // From the house to the province: a part that the text so far already starts with is not repeated.
  for column in [columns.address, columns.street, columns.district, columns.city, columns.province]
  where column >= 0 {
    let cell = cells[column]
    if cell.isEmpty { continue }
    bench.load(cell)
    bench.clean(prose: true)
    bench.run(JoinHanInAddress.self)
    if bench.dropPlaceholder() { continue }
    bench.reportFindings()
    if column == columns.city { bench.emitText(.city) }
    prepend(&bench)
  }
  // A city by itself is no address.
  let hasMore = [columns.address, columns.street, columns.district, columns.province].contains {
    $0 >= 0 && !cells[$0].isEmpty
  }
  guard hasMore && !bench.piece.isEmpty else { return }
  bench.text.clear()
  bench.text.append(bench.piece.view)
  bench.emitText(.address)
}

/// Puts `text` before `piece` unless `piece` names it among its first divisions.
private func prepend(_ bench: inout Workbench) {
  if !bench.piece.isEmpty {
    if JoinAddress.isNamed(bench.text.view, in: bench.piece.view) { return }
    if JoinAddress.isElsewhere(bench.piece.view, than: bench.text.view) { return }
  }
  let needsBlank =
    bench.piece.count > 0 && isASCIILetter(bench.text[bench.text.count - 1]) && isASCIILetter(bench.piece[0])
  bench.spare.clear()
  bench.spare.append(bench.text.view)
  if needsBlank { bench.spare.append(0x20) }
  bench.spare.append(bench.piece.view)
  bench.took(JoinAddress.self, bench.piece.string, bench.spare.string)
  swap(&bench.spare, &bench.piece)
}

enum JoinAddress: Rule {
  static let id = "address-join"
  static let summary =
    "Province, city, district and street of one record make one address; nothing is said twice."
  static let column = ColumnMeaning.address
  static let examples = [
    Example(
      "延安西路100号", "上海市", "上海市长宁区延安西路100号",
      given: [.province: "上海市", .city: "上海市", .district: "长宁区", .company: "明远科技有限公司"]),
    Example(
      "上海长宁区延安西路100号", "上海市", "上海长宁区延安西路100号",
      given: [.city: "上海市", .company: "明远科技有限公司"]),
  ]

  /// Whether `address` names the division, in full or without its level, in its first 24 characters.
  static func isNamed(_ division: UnsafeBufferPointer<UInt32>, in address: UnsafeBufferPointer<UInt32>)
    -> Bool
  {
    var length = division.count
    if length > address.count + 1 { return false }
    if length >= 3 && isLevel(division[length - 1]) { length -= 1 }
    let limit = min(address.count, 24)
    guard length > 0, length <= limit else { return false }
    let first = asciiLower(division[0])
    for start in 0...(limit - length) where asciiLower(address[start]) == first {
      var i = 1
      while i < length && asciiLower(address[start + i]) == asciiLower(division[i]) { i += 1 }
      if i == length { return true }
    }
    return false
  }

  /// Whether the address begins with a province or city that does not lie in `division`, or is written in
  /// another script: then the cells contradict each other, and the address is kept as it is.
  static func isElsewhere(
    _ address: UnsafeBufferPointer<UInt32>, than division: UnsafeBufferPointer<UInt32>
  ) -> Bool {
    if isHan(division[0]) && !address.contains(where: { isHan($0) }) { return true }
    let divisions = Divisions.shared
    let start = divisions.names.longestPrefix(address, 0, address.count)
    // Only full names: 北京路 and 延安西路 are streets, and 南山区 is in more than one city.
    guard start.length >= 3, isLevel(address[start.length - 1]) else { return false }
    let first = divisions.all[start.payload]
    if first.level == 1 { return true }
    if first.level == 3 { return false }
    let larger = divisions.names.longestPrefix(division, 0, division.count)
    guard larger.length > 0 else { return false }
    let container = divisions.all[larger.payload]
    let span = container.level == 1 ? 10_000 : container.level == 2 ? 100 : 1
    return first.code / span != container.code / span
  }

  private static func isLevel(_ s: UInt32) -> Bool {
    switch s {
    case u("省"), u("市"), u("区"), u("區"), u("县"), u("縣"), u("州"), u("盟"), u("旗"): true
    default: false
    }
  }
}

enum JoinHanInAddress: TextRule {
  static let id = "address-blanks"
  static let summary = "Blanks between Han characters of an address are left out."
  static let column = ColumnMeaning.address
  static let examples = [
    Example("上海市 长宁区 延安西路 100 号", "上海市长宁区延安西路100号", given: [.company: "明远科技有限公司"])
  ]

  static func apply(_ text: inout ScalarText, _ findings: inout FindingSet) { removeBlanksAtHan(&text) }
}

/// Removes a blank that has a Han character on either side and no Latin word on the other; one letter
/// (`A座`) is no word.
func removeBlanksAtHan(_ text: inout ScalarText) {
  var end = 0
  let count = text.count
  for i in 0..<count {
    let s = text[i]
    if s == 0x20 && end > 0 && i + 1 < count {
      let before = text[end - 1]
      let after = text[i + 1]
      let afterWord = end > 1 && isLatinLetter(before) && isLatinLetter(text[end - 2])
      let beforeWord = isLatinLetter(after) && i + 2 < count && isLatinLetter(text[i + 2])
      if (isHan(before) || isHan(after)) && !afterWord && !beforeWord { continue }
    }
    text[end] = s
    end += 1
  }
  text.removeLast(count - end)
}
