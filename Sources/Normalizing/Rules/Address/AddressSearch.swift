/// All readings of the beginning of an address, weighed against each other.
///
/// Every name at every place is followed, with every division it may mean, as long as the levels descend
/// and lie in each other. Full names weigh more than short ones, more levels more than fewer, today's
/// divisions more than those long gone. Readings that weigh the same and differ are a tie.
struct AddressSearch {
  let text: UnsafeBufferPointer<UInt32>
  let limit: Int
  /// The division that the surroundings of the cell name, or -1.
  let context: Int32
  /// The year the list is from; 0 for today.
  let year: Int
  /// Only full names count: for what follows another reading.
  var onlyFull = false

  var best = AddressReading()
  /// What all best readings agree on.
  var isTie = false
  var commonProvince: Int32 = -1
  var commonCity: Int32 = -1
  /// All best readings name a district of the same name.
  var hasCommonDistrictName = false

  private var table: DivisionTable { DivisionTable.shared }

  init(_ text: UnsafeBufferPointer<UInt32>, limit: Int, context: Int32, year: Int) {
    self.text = text
    self.limit = limit
    self.context = context
    self.year = year
  }

  mutating func run(from start: Int) {
    let table = DivisionTable.shared
    extend(AddressReading(), start, table, 0)
  }

  // MARK: Walking

  private mutating func extend(
    _ reading: AddressReading, _ start: Int, _ table: DivisionTable, _ depth: Int
  ) {
    guard depth < 9 else { return }
    let from = depth == 0 ? start : AddressMarks.skip(text, start, limit)
    var node: UInt32 = 0
    var i = from
    while i < limit {
      // 上 海 市: blanks inside a name.
      if node != 0 && text[i] == 0x20 && i + 1 < limit && text[i - 1] != 0x20 {
        i += 1
        continue
      }
      node = table.names.child(node, text[i])
      if node == 0 { break }
      i += 1
      let first = table.names.meaning(at: node)
      var m = first
      while m >= 0 {
        let meaning = table.names.meanings[m]
        m = Int(meaning.next)
        if onlyFull && meaning.form != .full { continue }
        take(meaning, from, i, reading, table, depth, hasRival: isCityToo(first, table))
      }
    }
  }

  /// Whether a name is also the short name of a city or province: then a district of that name is always a rival.
  private func isCityToo(_ first: Int, _ table: DivisionTable) -> Bool {
    var m = first
    while m >= 0 {
      let meaning = table.names.meanings[m]
      if meaning.form == .short && table.all[Int(meaning.division)].level < 3 { return true }
      m = Int(meaning.next)
    }
    return false
  }

  /// Adds one name to the reading, weighs the result, and goes on from there.
  private mutating func take(
    _ meaning: DivisionNames.Meaning, _ start: Int, _ nameEnd: Int, _ before: AddressReading,
    _ table: DivisionTable, _ depth: Int, hasRival: Bool
  ) {
    let index = meaning.division
    let division = table.all[Int(index)]
    var end = nameEnd
    let length = nameEnd - start
    if meaning.form == .short && division.end > 0 && division.end < (division.level == 3 ? 2010 : 1990) {
      return
    }
    if meaning.form == .short {
      // 杭州市区文三路: the town, not a district 市区.
      if end + 1 < limit && text[end] == u("市") && text[end + 1] == u("区") && division.level == 2 { end += 2 }
    } else if AddressGuards.isPartOfNameAfterFull(text, end, limit) && text[end - 1] != u("区") {
      return
    }
    var reading = before
    switch fit(index, division, before, table) {
    case .no: return
    case .again:
      // 深圳市深圳市, 上海上海市: counts only with its level, or when more follows.
      reading.end = end
      if meaning.form == .short {
        reading.mentions = -abs(before.mentions)
        extend(reading, end, table, depth + 1)
        return
      }
      reading.mentions = abs(before.mentions)
      if depth > 0 { reading.score += 1 }
      weigh(reading, table)
      extend(reading, end, table, depth + 1)
      return
    case .yes: break
    }

    let isFirst = before.mentions == 0
    let isBelowParent = !isFirst || liesInContext(index, table)
    if length == 2 && division.level == 3 && text[end - 1] == u("区") && !isBelowParent { return }
    // 金沙镇 and 大同乡 are towns on the mainland too.
    if isFirst && division.isTaiwan && division.level == 3 && text[end - 1] != u("区") && !isBelowParent {
      return
    }
    if meaning.form != .short && isFirst && isCommonWord(start, nameEnd) && !isBelowParent { return }

    var score = before.score + length + (meaning.form == .full ? 10 : meaning.form == .near ? 9 : 6)
    if division.end > 0 && !(year > 0 && year < Int(division.end)) {
      if isFirst || division.end < 2010 {
        score -= division.end < 2000 && length == 2 ? 6 : division.end < 2010 ? 3 : 0
      }
    }
    // 林芝 is the city of today before the prefecture that it was.
    if division.end > 0 && division.level == 2 && meaning.form == .short { score -= 1 }
    // 上海县 is more than 上海 before 县.
    if meaning.form == .short && end < limit && isLevel(text[end]) && isNameToo(start, end + 1, table) {
      score -= 4
    }
    if year > 0 && Int(division.start) > year { score -= 2 }
    if context >= 0 && liesInContext(index, table) { score += 2 }
    if meaning.form == .short && isFirst {
      if division.level == 1 {
        score += 4
      } else if division.level == 2 {
        score += isGreatCity(division) ? 3 : 0
      }
    }
    reading.score = score
    reading.mentions = abs(before.mentions) + 1
    reading.end = end
    reading.lastForm = meaning.form
    switch division.level {
    case 1:
      reading.province = index
      reading.provinceEnd = end
    case 2:
      reading.city = index
      reading.cityEnd = end
    default:
      reading.district = index
      reading.districtEnd = end
    }
    if meaning.form != .short || standsAlone(division, start, end, isBelowParent, hasRival) {
      weigh(reading, table)
    }
    extend(reading, end, table, depth + 1)
  }

  private enum Fit { case no, again, yes }

  /// Whether a division can follow those named so far.
  private func fit(
    _ index: Int32, _ division: DivisionTable.Division, _ before: AddressReading, _ table: DivisionTable
  ) -> Fit {
    if before.mentions == 0 { return .yes }
    switch division.level {
    case 1:
      if before.province == index { return .again }
      let lowest = before.lowest
      return before.province < 0 && table.all[Int(lowest)].province == index ? .again : .no
    case 2:
      if before.city == index { return .again }
      if before.district >= 0 {
        return before.city < 0 && table.all[Int(before.district)].city == index ? .again : .no
      }
      if before.city >= 0 { return .no }
      return division.province == before.province ? .yes : .no
    default:
      if before.district >= 0 {
        if before.district == index { return .again }
        // 余杭市余杭区: the division and what took its place.
        return table.all[Int(before.district)].successor == index && division.end == 0 ? .yes : .no
      }
      if before.city >= 0 {
        // 日喀则市日喀则市 repeats the city; the county-level city of that name is gone.
        if division.end > 0 && isSameName(division, table.all[Int(before.city)]) { return .no }
        return table.contains(Int(before.city), Int(index)) ? .yes : .no
      }
      return table.contains(Int(before.province), Int(index)) ? .yes : .no
    }
  }

  /// Whether a short name is a place here and not the beginning of a longer name.
  private func standsAlone(
    _ division: DivisionTable.Division, _ start: Int, _ end: Int, _ isBelowParent: Bool, _ hasRival: Bool
  ) -> Bool {
    if text[end - 1] == u("区") { return true }
    let isSure = division.level < 3 && (division.level == 1 || isGreatCity(division))
    if AddressGuards.isPartOfName(text, end, limit, mayBeRoad: isBelowParent || isSure) { return false }
    guard division.level == 3 else { return isBelowParent || !isCommonShortName(start, end) }
    if AddressGuards.isCompound(text, end, limit) { return false }
    let isTown = division.name.last == 0x82 && division.name.suffix(3).elementsEqual("市".utf8)
    if !isTown && AddressGuards.isZoneOfThatName(text, end, limit) { return false }
    if isBelowParent { return true }
    return !division.isTaiwan && (division.end == 0 || division.end >= 2010)
      && (hasRival || end == limit || AddressGuards.isFollowedByPlace(text, end, limit))
  }

  @inline(__always) private func liesInContext(_ index: Int32, _ table: DivisionTable) -> Bool {
    guard context >= 0 else { return false }
    let near = table.all[Int(context)]
    if near.level == 3 { return index == context || table.contains(Int(index), Int(context)) }
    return table.all[Int(index)].level > near.level && table.contains(Int(context), Int(index))
      || index == context
  }

  private func isTown(_ s: UInt32) -> Bool { s == u("镇") || s == u("乡") }

  private func isLevel(_ s: UInt32) -> Bool { s == u("县") || s == u("市") || s == u("区") }

  /// Whether exactly this range is the name of a division.
  private func isNameToo(_ start: Int, _ end: Int, _ table: DivisionTable) -> Bool {
    var node: UInt32 = 0
    for i in start..<end {
      node = table.names.child(node, text[i])
      if node == 0 { return false }
    }
    return table.names.meaning(at: node) >= 0
  }

  /// Names that are also said of parts of any town: 老城区, 新市区.
  private func isCommonWord(_ start: Int, _ end: Int) -> Bool {
    let match = Self.commonWords.longestPrefix(text, start, end)
    return match.length == end - start
  }

  /// 阿里巴巴, 海西建设: short names of prefectures that begin other names more often.
  private func isCommonShortName(_ start: Int, _ end: Int) -> Bool {
    let match = Self.commonShortNames.longestPrefix(text, start, end)
    return match.length == end - start
  }

  private static let commonShortNames = ScalarTrie(words: "阿里 海北 海西 海东 山南")

  private static let commonWords = ScalarTrie(words: "老城区 新市区 城东区 城西区 城南区 城北区 城中区 中心区 北市区 南市区 东市区 西市区 中市区")

  /// Capitals of provinces and the like: their short name means them even where a small district has the same.
  private func isGreatCity(_ division: DivisionTable.Division) -> Bool {
    guard division.end == 0 else { return false }
    if division.code % 10000 == 100 { return true }
    switch division.code {
    case 210_200, 330_200, 350_200, 370_200, 440_300, 710_200...710_600: return true
    default: return false
    }
  }
}
