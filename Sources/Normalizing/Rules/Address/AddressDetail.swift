/// The fine parts of an address behind its divisions, as ranges of the folded text: what matching compares.
///
/// `zone? town? village? road lane? number? place? building? unit? floor? room?`, each known by its last word.
/// Empty where there is none. What no suffix claims is the name of an estate or a building.
struct AddressDetail {
  /// 花桥镇, 良渚街道.
  private(set) var town = 0..<0
  /// 三桥村, 坂田社区.
  private(set) var village = 0..<0
  /// 文三路, 人民东路二段.
  private(set) var road = 0..<0
  /// 1234弄, 三巷.
  private(set) var lane = 0..<0
  /// The digits of 398号; with what is tied to them (66-1).
  private(set) var number = 0..<0
  /// 东信大厦.
  private(set) var place = 0..<0
  /// What stands before 栋, 幢, 座, 号楼.
  private(set) var building = 0..<0
  /// What stands before 单元.
  private(set) var unit = 0..<0
  /// What stands before 层, 楼, F.
  private(set) var floor = 0..<0
  /// What stands before 室, 房, or a number at the end.
  private(set) var room = 0..<0

  init(_ text: UnsafeBufferPointer<UInt32>, _ rest: Range<Int>) {
    var i = rest.lowerBound
    var from = i
    let end = min(rest.upperBound, i + 120)
    while i < end {
      let s = text[i]
      if isCount(s) {
        i = readCount(text, i, end, &from)
      } else if isHan(s) {
        i = readWord(text, i, end, &from)
      } else {
        // 66号（近某路）: remarks in brackets are no part.
        if s == u("(") {
          while i < end && text[i] != u(")") { i += 1 }
        }
        i += 1
        if s != 0x20 && s != u("-") || i - from <= 1 { from = i }
      }
    }
  }

  /// Digits, Latin letters and what ties them: 66-1, A3, 12F. Returns where to go on.
  private mutating func readCount(
    _ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int, _ from: inout Int
  ) -> Int {
    var i = start
    while i < end && (isCount(text[i]) || text[i] == u("-") && i + 1 < end && isCount(text[i + 1])) { i += 1 }
    let count = start..<i
    var suffix = 0
    let kind = Self.counters.longestPrefix(text, i, end)
    if kind.length > 0 { suffix = kind.length }
    switch Counter(rawValue: kind.length > 0 ? kind.payload : Counter.none.rawValue) ?? .none {
    case .number: if number.isEmpty { number = count } else if building.isEmpty { building = count }
    case .lane: if lane.isEmpty { lane = count }
    case .building: takePlace(from, start, text); building = count
    case .unit: takePlace(from, start, text); unit = count
    case .floor:
      takePlace(from, start, text)
      if number.isEmpty && road.isEmpty || !building.isEmpty || !place.isEmpty || count.count <= 2 {
        floor = count
      }
    case .room: takePlace(from, start, text); room = count
    case .road:
      // 中山2路: the number belongs to the road's name.
      if road.isEmpty && start > from { road = from..<i + suffix }
    case .none:
      takePlace(from, start, text)
      readTail(text, count, i == end)
      if i < end && isHan(text[i]) && from < start { return i }
    }
    from = i + suffix
    return i + suffix
  }

  /// A count with no word after it: 3-2-1201 is building, unit and room, 1201 at the end a room.
  private mutating func readTail(_ text: UnsafeBufferPointer<UInt32>, _ count: Range<Int>, _ isLast: Bool) {
    guard isLast, room.isEmpty else { return }
    var first = count.lowerBound
    while first < count.upperBound && text[first] != u("-") { first += 1 }
    if first == count.upperBound {
      // 文三路398 is a number, 东信大厦1201 a room.
      let isNumber = number.isEmpty && building.isEmpty && floor.isEmpty && !road.isEmpty && place.isEmpty
      if isNumber { number = count } else { room = count }
      return
    }
    var last = count.upperBound - 1
    while text[last] != u("-") { last -= 1 }
    room = last + 1..<count.upperBound
    if building.isEmpty { building = count.lowerBound..<first }
    if last > first && unit.isEmpty { unit = first + 1..<last }
  }

  /// Takes what stands before a count as the name of an estate or building.
  private mutating func takePlace(_ from: Int, _ end: Int, _ text: UnsafeBufferPointer<UInt32>) {
    var end = end
    while end > from && (text[end - 1] == 0x20 || text[end - 1] == u("-") || text[end - 1] == 0x2C) {
      end -= 1
    }
    if place.isEmpty && end - from >= 2 && isHan(text[from]) { place = from..<end }
  }

  /// A Han character that may end a town, a village or a road. Returns where to go on.
  private mutating func readWord(_ text: UnsafeBufferPointer<UInt32>, _ i: Int, _ end: Int, _ from: inout Int)
    -> Int
  {
    let length = i - from
    switch text[i] {
    case u("镇"), u("乡"):
      if town.isEmpty && road.isEmpty && length >= 1 { take(\.town, from..<i + 1, &from) }
    case u("村"):
      if village.isEmpty && road.isEmpty && length >= 1 { take(\.village, from..<i + 1, &from) }
    case u("社"):
      if i + 1 < end && text[i + 1] == u("区") && village.isEmpty && length >= 1 {
        take(\.village, from..<i + 2, &from)
        return i + 2
      }
    case u("街"), u("路"), u("道"), u("巷"):
      guard length >= 1 else { break }
      if text[i] == u("街") && i + 1 < end && text[i + 1] == u("道") {
        if town.isEmpty && road.isEmpty { take(\.town, from..<i + 2, &from) }
        return i + 2
      }
      if text[i] == u("路") && i + 1 < end && text[i + 1] == u("口") { break }
      if road.isEmpty {
        take(\.road, from..<Self.section(text, i + 1, end), &from)
        return from
      } else if lane.isEmpty && text[i] == u("巷") {
        take(\.lane, from..<i + 1, &from)
      }
    case u("胡"):
      if i + 1 < end && text[i + 1] == u("同") && road.isEmpty && length >= 1 {
        take(\.road, from..<i + 2, &from)
        return i + 2
      }
    default: break
    }
    return i + 1
  }

  private mutating func take(
    _ part: WritableKeyPath<AddressDetail, Range<Int>>, _ range: Range<Int>, _ from: inout Int
  ) {
    self[keyPath: part] = range
    from = range.upperBound
  }

  /// Behind 一段, 东段, 北段 after a road.
  private static func section(_ text: UnsafeBufferPointer<UInt32>, _ i: Int, _ end: Int) -> Int {
    if i + 1 < end && text[i + 1] == u("段") { return i + 2 }
    return i
  }

  private enum Counter: Int { case none, number, lane, building, unit, floor, room, road }

  private static let counters = ScalarTrie(
    [
      ("号", Counter.number), ("号院", .number), ("号大院", .number), ("弄", .lane), ("巷", .lane), ("号弄", .lane),
      ("栋", .building),
      ("幢", .building), ("座", .building), ("号楼", .building), ("号栋", .building), ("号幢", .building),
      ("栋楼", .building),
      ("单元", .unit), ("号单元", .unit), ("层", .floor), ("楼", .floor), ("室", .room), ("号室", .room), ("房", .room),
      ("号房", .room),
      ("房间", .room), ("户", .room), ("路", .road), ("街", .road), ("段", .none), ("大街", .road), ("大道", .road),
      ("期", .none),
      ("区", .none), ("组", .none), ("厂", .none),
    ].map { ($0.0, $0.1.rawValue) })

  private func isCount(_ s: UInt32) -> Bool { isDigit(s) || isASCIILetter(s) }
}
