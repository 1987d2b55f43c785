import Records
import Text

extension Workbench {
  /// Where a local phone number is from: what its own cell says, then city column, address, company.
  mutating func regionOfRecord(
    _ cells: RecordCells, _ plan: borrowing ColumnPlan, _ cell: UnsafeBufferPointer<UInt8>
  ) -> RecordRegion {
    if classes.contains(.han) {
      let own = regionNamed(in: cell, limit: 24)
      if own != .unknown { return regionNamed(in: cell, limit: 24, other: own) == .unknown ? own : .unknown }
    }
    if let region { return region }
    var found = RecordRegion.unknown
    for column in plan.cityColumns + plan.addressColumns where found == .unknown {
      found = regionNamed(in: cells[column], limit: 24)
    }
    for column in plan.companyColumns where found == .unknown {
      found = regionNamed(in: cells[column], limit: 0)
    }
    region = found
    return found
  }

  /// - Parameter limit: how far into the text a division may start; 0: only at its start or after a bracket.
  /// - Parameter other: looks for a region besides this one, anywhere in the text.
  mutating func regionNamed(
    in cell: UnsafeBufferPointer<UInt8>, limit: Int, other: RecordRegion = .unknown
  ) -> RecordRegion {
    guard !cell.isEmpty else { return .unknown }
    folded.removeAll(keepingCapacity: true)
    Fold.appendSimplified(UnsafeBufferPointer(rebasing: cell.prefix(256)), to: &folded)
    _ = folded.withUnsafeBufferPointer { spare.load($0) }
    let view = spare.view
    var i = 0
    let isSecond = other != .unknown
    while i < (isSecond ? view.count : min(view.count, 64)) {
      if limit == 0 && i > 0 && view[i - 1] != u("(") && view[i - 1] != 0xFF08 {
        i += 1
        continue
      }
      if limit > 0 && i > limit && !isSecond { break }
      let outside = Self.outside.longestPrefix(view, i, view.count)
      if outside.length > 0 {
        let region = [RecordRegion.hongKong, .macau, .taiwan][outside.payload]
        if region != other { return region }
        i += outside.length
        continue
      }
      let match = Divisions.shared.names.longestPrefix(view, i, view.count)
      if match.length > 0 {
        let division = Divisions.shared.all[match.payload]
        if division.areaCode > 0, .mainland(areaCode: division.areaCode) != other {
          return .mainland(areaCode: division.areaCode)
        }
        // A province says nothing yet; its city follows at once.
        if limit == 0 {
          let next = Divisions.shared.names.longestPrefix(view, i + match.length, view.count)
          if next.length > 0, Divisions.shared.all[next.payload].areaCode > 0 {
            return .mainland(areaCode: Divisions.shared.all[next.payload].areaCode)
          }
        }
        i += match.length
      } else {
        i += 1
      }
    }
    return .unknown
  }

  private static let outside = ScalarTrie(
    "香港 九龙 九龍 新界 hong-kong hongkong hk".split(separator: " ").map { (String($0), 0) } + [("hong kong", 0)]
      + "澳门 澳門 氹仔 macau macao".split(separator: " ").map { (String($0), 1) }
        + """
        台湾 台灣 臺灣 taiwan 台北 臺北 新北 桃园市 桃園 台中 臺中 台南 臺南 高雄 新竹 基隆 嘉义 嘉義 彰化 云林 雲林 南投 屏东 屏東
        宜兰 宜蘭 花莲 花蓮 台东 臺東 苗栗 澎湖
        """.split(whereSeparator: \.isWhitespace).map { (String($0), 2) })
}
