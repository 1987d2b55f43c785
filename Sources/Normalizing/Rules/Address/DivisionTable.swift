import Text

/// Every province, city, county and district of China since 1980, with Hong Kong, Macau and Taiwan.
///
/// Built once at first use from the embedded table, in a few milliseconds, and never freed.
struct DivisionTable: @unchecked Sendable {
  /// One division under one name.
  struct Division {
    /// GB/T 2260; below Hong Kong, Macau and Taiwan a number that only orders the table.
    let code: Int32
    /// First year; 1980 for all that are older.
    let start: UInt16
    /// The year it was abolished or renamed; 0 while it stands.
    let end: UInt16
    /// 1 province, 2 city, 3 county or district.
    let level: UInt8
    /// Area code without the leading zero, or 0.
    let areaCode: UInt16
    /// Its name in UTF-8, in the table's text.
    let name: UnsafeBufferPointer<UInt8>
    /// The other names, as in the table: the short name first.
    let otherNames: UnsafeBufferPointer<UInt8>
    /// Index of its province; its own index for a province.
    var province: Int32 = -1
    /// Index of its city; of the municipality below one; -1 for a county directly under its province.
    var city: Int32 = -1
    /// Index of the division that took its place, or -1.
    var successor: Int32 = -1
    /// The codes of all successors, as in the table.
    let successors: UnsafeBufferPointer<UInt8>

    /// The code as GB/T 2260 has it: one for each of Hong Kong, Macau and Taiwan.
    var officialCode: Int { isOutside ? Int(code) / 10000 * 10000 : Int(code) }
    /// Hong Kong, Macau or Taiwan.
    var isOutside: Bool { code >= 710_000 }
    var isTaiwan: Bool { code >= 710_000 && code < 720_000 }
    var nameText: String { String(decoding: name, as: UTF8.self) }
  }

  static let shared = DivisionTable()

  let all: UnsafeBufferPointer<Division>
  let names: DivisionNames

  private init() {
    var divisions: [Division] = []
    divisions.reserveCapacity(6000)
    var fields = [UnsafeBufferPointer<UInt8>](repeating: UnsafeBufferPointer(start: nil, count: 0), count: 7)
    let bytes = DivisionText.bytes
    var start = 0
    while start < bytes.count {
      var end = start
      var field = 0
      var from = start
      for i in 0..<7 { fields[i] = UnsafeBufferPointer(start: nil, count: 0) }
      while end < bytes.count && bytes[end] != 0x0A {
        if bytes[end] == 0x09 && field < 6 {
          fields[field] = UnsafeBufferPointer(rebasing: bytes[from..<end])
          field += 1
          from = end + 1
        }
        end += 1
      }
      fields[field] = UnsafeBufferPointer(rebasing: bytes[from..<end])
      if bytes[start] != 0x23 { divisions.append(Self.division(fields)) }
      start = end + 1
    }
    Self.link(&divisions)
    let memory = UnsafeMutableBufferPointer<Division>.allocate(capacity: divisions.count)
    _ = memory.initialize(from: divisions)
    all = UnsafeBufferPointer(memory)
    names = DivisionNames(all)
  }

  private static func division(_ fields: [UnsafeBufferPointer<UInt8>]) -> Division {
    let code = number(fields[0])
    let isProvince = code % 10000 == 0
    return Division(
      code: Int32(code), start: UInt16(fields[4].isEmpty ? 1980 : number(fields[4])),
      end: UInt16(number(fields[5])), level: isProvince ? 1 : code % 100 == 0 ? 2 : 3,
      areaCode: UInt16(number(fields[3])), name: fields[1], otherNames: fields[2], successors: fields[6])
  }

  /// The number at the beginning of the field; 0 if there is none.
  static func number(_ field: some Sequence<UInt8>) -> Int {
    var value = 0
    for byte in field {
      guard byte >= 0x30 && byte <= 0x39 else { break }
      value = value * 10 + Int(byte) - 0x30
    }
    return value
  }

  private static func link(_ divisions: inout [Division]) {
    for i in divisions.indices {
      let code = Int(divisions[i].code)
      let province = first(code / 10000 * 10000, in: divisions)
      divisions[i].province = Int32(province)
      switch divisions[i].level {
      case 1: break
      case 2: divisions[i].city = Int32(i)
      default:
        switch code / 10000 {
        case 11, 12, 31, 50: divisions[i].city = Int32(province)
        case 81, 82: break
        default: divisions[i].city = Int32(city(of: divisions[i], in: divisions))
        }
      }
      let successor = number(divisions[i].successors)
      if successor > 0 { divisions[i].successor = Int32(first(successor, in: divisions)) }
    }
  }

  /// The city of its time.
  private static func city(of division: Division, in divisions: [Division]) -> Int {
    let code = Int(division.code) / 100 * 100
    let start = first(code, in: divisions)
    guard start >= 0 else { return -1 }
    var i = start
    while i < divisions.count && Int(divisions[i].code) == code {
      let city = divisions[i]
      if division.end == 0
        ? city.end == 0 : city.start < division.end && (city.end == 0 || city.end >= division.end)
      {
        return i
      }
      i += 1
    }
    return start
  }

  /// Index of the first division of a code: the one of today if there is one. -1 if there is none.
  private static func first(_ code: Int, in divisions: [Division]) -> Int {
    var low = 0
    var high = divisions.count
    while low < high {
      let middle = (low + high) / 2
      if Int(divisions[middle].code) < code { low = middle + 1 } else { high = middle }
    }
    return low < divisions.count && Int(divisions[low].code) == code ? low : -1
  }
}

extension DivisionTable {
  /// Index of the division of today with that code, or of the last one that had it; -1 if there is none.
  func index(ofCode code: Int) -> Int {
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if Int(all[middle].code) < code { low = middle + 1 } else { high = middle }
    }
    return low < all.count && Int(all[low].code) == code ? low : -1
  }

  /// Calls `body` with the index of each successor.
  func forEachSuccessor(of division: Int, _ body: (Int) -> Void) {
    for code in all[division].successors.split(separator: 0x20) {
      let index = index(ofCode: Self.number(code))
      if index >= 0 { body(index) }
    }
  }

  private func isSuccessor(_ division: Int, of old: Int) -> Bool {
    if all[old].successor == Int32(division) { return true }
    guard all[old].successors.count > 6 else { return false }
    var isAmong = false
    forEachSuccessor(of: old) { isAmong = isAmong || $0 == division }
    return isAmong
  }

  /// Whether `lower` lies in `upper`, as written at some time: the parent's successor and the child's count too.
  @inline(__always) func contains(_ upper: Int, _ lower: Int) -> Bool {
    let above = all[upper]
    let below = all[lower]
    if above.level == 1 { return above.province == below.province }
    if above.code / 100 == below.code / 100 { return true }
    if below.city >= 0 && above.end > 0 && isSuccessor(Int(below.city), of: upper) { return true }
    return below.successor >= 0 && all[Int(below.successor)].city == Int32(upper)
  }
}
